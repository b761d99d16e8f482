"""Slice: a stroke drawn across wires cuts them, all in one undo step."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem

from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.link_item import LinkItem
from app.canvas.style import pen
from app.translation import tr
from brains_engine.design import edits

FINEST = 3
"""Pixels between the points of the stroke."""


class SliceInteraction(Interaction):
    """Alt+Shift+drag. The stroke leaves a trail; the wires that it crosses step back until it ends."""

    cursor = Qt.CursorShape.CrossCursor

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        line = pen(self.scene.style_.error, 2.0, Qt.PenStyle.DashLine)
        line.setCosmetic(True)
        self._trail = QGraphicsPathItem(QPainterPath(pointer.scene))
        self._trail.setPen(line)
        self._trail.setZValue(60.0)
        self.scene.addItem(self._trail)
        self._last = pointer
        self._cut: set[str] = set()

    def update(self, pointer: Pointer) -> None:
        if (pointer.view - self._last.view).manhattanLength() < FINEST:
            return
        path = self._trail.path()
        path.lineTo(pointer.scene)
        self._trail.setPath(path)
        self._cut |= self._crossed(self._last.scene, pointer.scene)
        self._last = pointer
        for key in self._cut:
            self.scene.links[key].set_faded(True)
        count = len(self._cut)
        text = tr("Cut one wire") if count == 1 else tr("Cut {count} wires", count=count)
        self.view.show_hint(text if count else "", "refused", pointer.view)

    def finish(self, pointer: Pointer) -> None:
        self.update(pointer)
        cut = sorted(self._cut)
        self.cancel()
        if cut:
            with self.view.editing():
                edits.disconnect(self.level.design, *cut)

    def cancel(self) -> None:
        self.scene.removeItem(self._trail)
        self.view.show_hint("", "", self.origin.view)
        for key in self._cut & self.scene.links.keys():
            self.scene.links[key].set_faded(False)

    def _crossed(self, start: QPointF, end: QPointF) -> set[str]:
        """The wires that a part of the stroke crosses."""
        stroke = QPainterPath(start)
        stroke.lineTo(end)
        return {item.link_id for item in self.scene.items(stroke) if isinstance(item, LinkItem)}
