"""Rubber band: drag over the bare canvas selects the nodes it touches, and the notes and groups it holds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QGraphicsRectItem

from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.style import faded, pen


class RubberBandInteraction(Interaction):
    """Drag on the bare canvas. Ctrl or Shift adds to the selection; a click clears it."""

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._before = self.level.selection.ids
        adds = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._base = self._before if pointer.modifiers & adds else frozenset()
        style = self.scene.style_
        self._band = QGraphicsRectItem()
        line = pen(style.accent)
        line.setCosmetic(True)
        self._band.setPen(line)
        self._band.setBrush(faded(style.accent, 0.1))
        self._band.setZValue(60.0)
        self._band.setVisible(False)
        self.scene.addItem(self._band)

    def update(self, pointer: Pointer) -> None:
        if not (self._band.isVisible() or self.is_drag(pointer)):
            return
        area = QRectF(self.origin.scene, pointer.scene).normalized()
        self._band.setRect(area)
        self._band.setVisible(True)
        touched = (key for key, node in self.scene.nodes.items() if area.intersects(node.scene_card()))
        self.level.selection.set({*self._base, *touched, *self.scene.annotations.within(area)})

    def finish(self, pointer: Pointer) -> None:
        if not self._band.isVisible():
            self.level.selection.set(self._base)
        self.scene.removeItem(self._band)

    def cancel(self) -> None:
        self.scene.removeItem(self._band)
        self.level.selection.set(self._before & self.scene.snapshot.records.keys())
