"""Move: press on a node selects it, dragging moves the selection. One drag is one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from app.canvas.aligner import Aligner, box_of
from app.canvas.guides import Box, Guide, PortPair
from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.ports import PortKey
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.frames import carried

if TYPE_CHECKING:
    from app.canvas.view import CanvasView


class MoveInteraction(Interaction):
    """Press on a node.

    Edges, gaps and ports are drawn into line with other nodes; Ctrl lets go, Shift snaps to the grid.
    A lone unwired node dropped on a wire is spliced in.
    """

    def __init__(self, view: CanvasView, node_id: str) -> None:
        super().__init__(view)
        self._node_id = node_id
        self._aligner: Aligner | None = None

    @property
    def guides(self) -> tuple[Guide, ...]:
        """The lines that are shown now."""
        return self._aligner.guides if self._aligner is not None else ()

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        selection = self.level.selection
        self._selected = selection.ids
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
        if not self._dragging:
            self._begin_drag()
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
        self._end_guides()
        with self.view.editing():
            if self._target_link:
                with self.level.design.transaction(tr("Insert into wire")):
                    edits.move(self.level.design, places)
                    edits.splice(self.level.design, self._target_link, self._node_id)
            else:
                edits.move(self.level.design, places)
        self.scene.end_preview(places)

    def cancel(self) -> None:
        self._end_guides()
        self.scene.mark_wire("")
        self.scene.end_preview(self._before)
        self.level.selection.set(self._selected & self.scene.snapshot.records.keys())

    def _begin_drag(self) -> None:
        self._dragging = True
        self._aligner = Aligner(self.view, self._before)
        area = self.scene.cards(self._before)
        lead = self._before[self._node_id]
        self._around = area.translated(-lead)
        self._pairs = self._port_pairs()

    def _positions(self, pointer: Pointer) -> dict[str, QPointF]:
        lead = self._before[self._node_id]
        corner = lead + pointer.scene - self.origin.scene
        if self._aligner is not None:
            corner = self._aligner.place(pointer, corner, self._box_at, self._ports_at)
        return {key: point + corner - lead for key, point in self._before.items()}

    def _box_at(self, corner: QPointF) -> Box:
        return box_of(QRectF(self._around).translated(corner))

    def _ports_at(self, corner: QPointF) -> list[PortPair]:
        offset = corner - self._before[self._node_id]
        return [PortPair(pair.x + offset.x(), pair.y + offset.y(), pair.other_x, pair.other_y) for pair in self._pairs]

    def _port_pairs(self) -> list[PortPair]:
        """The ends of the wires between what is moved and what stays."""
        pairs = []
        snapshot = self.scene.snapshot
        for node_id in self._before:
            for link in (*snapshot.links_into.get(node_id, ()), *snapshot.links_from.get(node_id, ())):
                if (link.source in self._before) == (link.target in self._before):
                    continue
                ends = (
                    PortKey(link.source, "output", link.source_port),
                    PortKey(link.target, "input", link.target_port),
                )
                mine, other = (self.scene.port_pos(end) for end in (ends if link.source == node_id else ends[::-1]))
                pairs.append(PortPair(mine.x(), mine.y(), other.x(), other.y()))
        return pairs

    def _end_guides(self) -> None:
        if self._aligner is not None:
            self._aligner.end()
            self._aligner = None

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
