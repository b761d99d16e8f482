"""Pan: the canvas follows the pointer."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.canvas.interactions.base import Interaction, Pointer


class PanInteraction(Interaction):
    """Middle-drag, or drag with Space held."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._last = pointer.view
        self._travelled = pointer.view - pointer.view

    def update(self, pointer: Pointer) -> None:
        step = pointer.view - self._last
        self._last = pointer.view
        self._travelled += step
        self.view.scroll_by(-step.x(), -step.y())

    def finish(self, pointer: Pointer) -> None:
        self.update(pointer)

    def cancel(self) -> None:
        self.view.scroll_by(self._travelled.x(), self._travelled.y())
