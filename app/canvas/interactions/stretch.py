"""Stretch: drag an edge or a corner of a note or a group. One drag is one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from app.canvas.edges import Edges, cursor_of, stretched
from app.canvas.interactions.base import Interaction, Pointer
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView


class StretchInteraction(Interaction):
    """Press on an edge. Shift lets the edge end on the grid."""

    def __init__(self, view: CanvasView, record_id: str, edges: Edges) -> None:
        super().__init__(view)
        self._record_id = record_id
        self._edges = edges
        self.cursor = cursor_of(edges)

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._selected = self.level.selection.ids
        self.level.selection.set((self._record_id,))
        self._before = self.scene.annotations.items[self._record_id].scene_card()
        self._frame = QRectF(self._before)

    def update(self, pointer: Pointer) -> None:
        if self._frame == self._before and not self.is_drag(pointer):
            return
        item = self.scene.annotations.items[self._record_id]
        self._frame = stretched(
            self._before,
            self._edges,
            pointer.scene - self.origin.scene,
            least=item.least,
            on_grid=pointer.holds(Qt.KeyboardModifier.ShiftModifier),
        )
        item.show_frame(self._frame)

    def finish(self, pointer: Pointer) -> None:
        self.update(pointer)
        if self._frame != self._before:
            frame = self._frame
            with self.view.editing():
                edits.resize(self.level.design, self._record_id, frame.x(), frame.y(), frame.width(), frame.height())
        self.scene.annotations.end_preview(self._record_id)

    def cancel(self) -> None:
        self.scene.annotations.end_preview(self._record_id)
        self.level.selection.set(self._selected & self.scene.snapshot.records.keys())
