"""Slice: a line drawn across wires cuts them, all in one undo step."""

from __future__ import annotations

from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsLineItem

from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.style import pen
from brains_engine.design import edits


class SliceInteraction(Interaction):
    """Alt+Shift+drag."""

    cursor = Qt.CursorShape.CrossCursor

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        line = pen(self.scene.style_.error, 2.0, Qt.PenStyle.DashLine)
        line.setCosmetic(True)
        self._line = QGraphicsLineItem()
        self._line.setPen(line)
        self._line.setZValue(60.0)
        self.scene.addItem(self._line)
        self._cut: frozenset[str] = frozenset()

    def update(self, pointer: Pointer) -> None:
        self._line.setLine(QLineF(self.origin.scene, pointer.scene))
        self._mark(self._crossed(pointer))

    def finish(self, pointer: Pointer) -> None:
        cut = self._crossed(pointer)
        self.cancel()
        if cut:
            with self.view.editing():
                edits.disconnect(self.level.design, *sorted(cut))

    def cancel(self) -> None:
        self.scene.removeItem(self._line)
        self._mark(frozenset())

    def _crossed(self, pointer: Pointer) -> frozenset[str]:
        stroke = QPainterPath(self.origin.scene)
        stroke.lineTo(pointer.scene)
        return (
            frozenset(key for key, link in self.scene.links.items() if stroke.intersects(link.shape()))
            if stroke.length()
            else frozenset()
        )

    def _mark(self, cut: frozenset[str]) -> None:
        for key in cut ^ self._cut:
            self.scene.links[key].set_faded(key in cut)
        self._cut = cut
