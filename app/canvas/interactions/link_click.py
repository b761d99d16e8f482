"""A click on a wire selects it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.canvas.interactions.base import Interaction, Pointer

if TYPE_CHECKING:
    from app.canvas.view import CanvasView


class LinkClickInteraction(Interaction):
    """Press on a wire; Ctrl toggles."""

    def __init__(self, view: CanvasView, link_id: str) -> None:
        super().__init__(view)
        self._link_id = link_id

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._before = self.level.selection.ids
        if pointer.holds(Qt.KeyboardModifier.ControlModifier):
            self.level.selection.toggle(self._link_id)
        else:
            self.level.selection.set((self._link_id,))

    def update(self, pointer: Pointer) -> None:
        """A wire itself does not move."""

    def finish(self, pointer: Pointer) -> None:
        """The press has selected it."""

    def cancel(self) -> None:
        self.level.selection.set(self._before)
