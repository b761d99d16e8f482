"""What all drags of wires share: the ports glow or are refused with the reason, and the nearest is snapped to."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from app.canvas.compat import judge_for_all
from app.canvas.geometry import SNAP_DISTANCE
from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.link_item import PreviewWire
from app.canvas.ports import PortKey, PortMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.canvas.view import CanvasView

REFUSAL_DISTANCE = 14.0
"""How near, in pixels, a port must be for its refusal to win over the nearest port that fits."""


class WireDrag(Interaction):
    """Wires follow the pointer with one end; the others are fixed.

    Args:
        view: The canvas.
        home: The port where the drag begins.
        fixed: The ends that stay, all on one side.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: CanvasView, home: PortKey, fixed: Sequence[PortKey]) -> None:
        super().__init__(view)
        self._home = home
        self._fixed = tuple(fixed)

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._dragging = False
        self._snap: PortKey | None = None
        self._shown: PortKey | None = None
        self._marks: dict[PortKey, PortMark] = {}
        self._wires = [PreviewWire(self.scene.style_) for _ in self._fixed]
        for wire in self._wires:
            self.scene.addItem(wire)

    def update(self, pointer: Pointer) -> None:
        if not self._dragging:
            if not self.is_drag(pointer):
                return
            self.begin_drag()
        self._snap = self._nearest(pointer)
        mark = self._marks[self._snap] if self._snap else None
        self._show_marks()
        end = self.scene.port_pos(self._snap) if self._snap and mark and mark.verdict != "refused" else pointer.scene
        for wire, fixed in zip(self._wires, self._fixed, strict=True):
            start = self.scene.port_pos(fixed)
            ends = (start, end) if fixed.side == "output" else (end, start)
            wire.show_between(*ends, mark.verdict if mark else "loose")
        text, tone = (mark.reason, mark.verdict) if mark else (self.loose_hint(), "warns")
        self.view.show_hint(text, tone, pointer.view)

    def finish(self, pointer: Pointer) -> None:
        if not self._dragging:
            self.cancel()
            self.level.selection.set((self._home.node_id,))
            return
        self.update(pointer)
        target, mark = self._snap, self._marks.get(self._snap) if self._snap else None
        self.cancel()
        if target is None:
            self.drop_in_space(pointer)
        elif mark is not None and mark.verdict == "refused":
            if target != self._home:
                self.view.notice(mark.reason)
        else:
            self.connect_to(target)

    def cancel(self) -> None:
        for wire in self._wires:
            if wire.scene() is not None:
                self.scene.removeItem(wire)
        self.scene.clear_marks()
        self.view.show_hint("", "", self.origin.view)

    def begin_drag(self) -> None:
        """Judge all ports, and show where the wires may end."""
        self._dragging = True
        self._marks = judge_for_all(
            self.scene.snapshot,
            self.level.registry,
            self.level.analysis,
            self._fixed,
            [key for node in self.scene.nodes.values() for key in node.port_points],
        )
        self._marks |= self.own_marks()
        self.scene.set_marks(self._marks, self._fixed[0].node_id)

    def own_marks(self) -> dict[PortKey, PortMark]:
        """Ports that this drag judges itself."""
        return {}

    def loose_hint(self) -> str:
        """What happens where the wires are dropped on no port; "" where it needs no saying."""
        return ""

    @abstractmethod
    def connect_to(self, port: PortKey) -> None:
        """Edit: the wires end at a port."""

    @abstractmethod
    def drop_in_space(self, pointer: Pointer) -> None:
        """The wires were dropped where no port is."""

    def _show_marks(self) -> None:
        """Let the port that the wires snap to stand out; touches only the nodes concerned."""
        if self._snap == self._shown:
            return
        for key, is_snapped in ((self._shown, False), (self._snap, True)):
            if key is not None:
                old = self._marks[key]
                self._marks[key] = PortMark(old.verdict, old.reason, is_snapped)
                self.scene.nodes[key.node_id].set_marks(
                    {port: mark for port, mark in self._marks.items() if port.node_id == key.node_id},
                    self.scene.nodes[key.node_id].dimmed,
                )
        self._shown = self._snap

    def _nearest(self, pointer: Pointer) -> PortKey | None:
        """The port to snap to; a refused one only where the pointer is right on it."""
        reach = SNAP_DISTANCE / self.view.zoom
        best: PortKey | None = None
        best_distance = reach
        refused: PortKey | None = None
        refused_distance = REFUSAL_DISTANCE / self.view.zoom
        for node in self.scene.nodes_near(pointer.scene, reach):
            for key in node.port_points:
                mark = self._marks.get(key)
                if mark is None:
                    continue
                distance = _length(node.port_scene_pos(key) - pointer.scene)
                if mark.verdict == "refused":
                    if distance < refused_distance:
                        refused, refused_distance = key, distance
                elif distance < best_distance:
                    best, best_distance = key, distance
        if refused is not None and refused_distance < best_distance:
            return refused
        return best or self._on_card(pointer)

    def _on_card(self, pointer: Pointer) -> PortKey | None:
        """Over the middle of a card: its first port that can take the wires, or the one that says why not."""
        hit = self.scene.hit(pointer.scene)
        if not hit.node_id or hit.node_id == self._fixed[0].node_id:
            return None
        mine = [key for key in self.scene.nodes[hit.node_id].port_points if key in self._marks]
        occupied = {(link.target, link.target_port) for link in self.scene.snapshot.links_into.get(hit.node_id, ())}
        order = {"fits": 0, "warns": 1, "refused": 2}
        mine.sort(key=lambda key: (order[self._marks[key].verdict], (key.node_id, key.port) in occupied))
        return mine[0] if mine else None


def _length(offset: QPointF) -> float:
    return float((offset.x() ** 2 + offset.y() ** 2) ** 0.5)
