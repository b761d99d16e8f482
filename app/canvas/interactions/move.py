"""Move: press on a node selects it, dragging moves the selection. One drag is one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from app.canvas.geometry import snapped
from app.canvas.interactions.base import Interaction, Pointer
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.frames import carried

if TYPE_CHECKING:
    from app.canvas.view import CanvasView


class MoveInteraction(Interaction):
    """Press on a node. Shift snaps to the grid; a lone unwired node dropped on a wire is spliced in."""

    def __init__(self, view: CanvasView, node_id: str) -> None:
        super().__init__(view)
        self._node_id = node_id

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        selection = self.level.selection
        self._was_selected = self._node_id in selection.ids
        self._toggled = pointer.holds(Qt.KeyboardModifier.ControlModifier)
        if self._toggled:
            selection.toggle(self._node_id)
        elif not self._was_selected:
            selection.set((self._node_id,))
        placed = self.scene.snapshot.placed
        moving = carried(self.scene.snapshot, selection.ids)
        self._before = {key: QPointF(placed[key].x, placed[key].y) for key in moving}
        self._dragging = False
        self._target_link = ""

    def update(self, pointer: Pointer) -> None:
        if self._node_id not in self._before or not (self._dragging or self.is_drag(pointer)):
            return
        self._dragging = True
        self.view.viewport().setCursor(Qt.CursorShape.SizeAllCursor)
        self.scene.preview_positions(self._positions(pointer))
        self._aim(pointer)

    def finish(self, pointer: Pointer) -> None:
        if not self._dragging:
            if self._was_selected and not self._toggled:
                self.level.selection.set((self._node_id,))
            return
        self.scene.mark_wire("")
        places = {key: (point.x(), point.y()) for key, point in self._positions(pointer).items()}
        with self.view.editing():
            if self._target_link:
                with self.level.design.transaction(tr("Insert into wire")):
                    edits.move(self.level.design, places)
                    edits.splice(self.level.design, self._target_link, self._node_id)
            else:
                edits.move(self.level.design, places)
        self.scene.end_preview(places)

    def cancel(self) -> None:
        self.scene.mark_wire("")
        self.scene.end_preview(self._before)

    def _positions(self, pointer: Pointer) -> dict[str, QPointF]:
        offset = pointer.scene - self.origin.scene
        if pointer.holds(Qt.KeyboardModifier.ShiftModifier):
            lead = self._before[self._node_id]
            offset = QPointF(snapped(lead.x() + offset.x()) - lead.x(), snapped(lead.y() + offset.y()) - lead.y())
        return {key: point + offset for key, point in self._before.items()}

    def _aim(self, pointer: Pointer) -> None:
        """Find the wire that a lone node would be spliced into."""
        self._target_link = ""
        if len(self._before) == 1 and self._node_id in self.scene.nodes and self._is_free():
            self._target_link = self.scene.wire_beneath(self._node_id)
        self.scene.mark_wire(self._target_link)

    def _is_free(self) -> bool:
        snapshot = self.scene.snapshot
        look = self.scene.nodes[self._node_id].look
        wired = snapshot.links_into.get(self._node_id) or snapshot.links_from.get(self._node_id)
        return bool(look.inputs and look.outputs and not wired)
