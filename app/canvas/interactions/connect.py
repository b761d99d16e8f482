"""Connect: a wire is dragged from a port to another, or into empty space, or off an input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from app.canvas.compat import compatible_layers, declared_port, judge_ports, output_type
from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, SNAP_DISTANCE
from app.canvas.interactions.base import Interaction, Pointer
from app.canvas.link_item import PreviewWire
from app.canvas.ports import PortKey, PortMark
from app.sentences import say
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from brains_engine.design.records import LinkRecord

REFUSAL_DISTANCE = 14.0
"""How near, in pixels, a port must be for its refusal to win over the nearest port that fits."""


class ConnectInteraction(Interaction):
    """Drag from a port. From an occupied input the wire's end is picked up instead."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: CanvasView, port: PortKey) -> None:
        super().__init__(view)
        self._fixed = port
        self._loosened: LinkRecord | None = None
        if port.side == "input":
            links = self.scene.snapshot.links_into.get(port.node_id, ())
            self._loosened = next((link for link in links if link.target_port == port.port), None)
        if self._loosened is not None:
            self._fixed = PortKey(self._loosened.source, "output", self._loosened.source_port)
        self._home = port

    def start(self, pointer: Pointer) -> None:
        super().start(pointer)
        self._dragging = False
        self._snap: PortKey | None = None
        self._marks: dict[PortKey, PortMark] = {}
        self._wire = PreviewWire(self.scene.style_)
        self.scene.addItem(self._wire)

    def update(self, pointer: Pointer) -> None:
        if not self._dragging:
            if not self.is_drag(pointer):
                return
            self._begin_drag()
        self._snap = self._nearest(pointer)
        mark = self._marks[self._snap] if self._snap else None
        self._show_marks()
        end = self.scene.port_pos(self._snap) if self._snap and mark and mark.verdict != "refused" else pointer.scene
        start = self.scene.port_pos(self._fixed)
        ends = (start, end) if self._fixed.side == "output" else (end, start)
        self._wire.show_between(*ends, mark.verdict if mark else "loose")
        self.view.show_hint(mark.reason if mark else "", mark.verdict if mark else "", pointer.view)

    def finish(self, pointer: Pointer) -> None:
        if not self._dragging:
            self.cancel()
            self.level.selection.set((self._home.node_id,))
            return
        self.update(pointer)
        target, mark = self._snap, self._marks.get(self._snap) if self._snap else None
        self.cancel()
        if target is None:
            self._drop_in_space(pointer)
        elif mark is not None and mark.verdict == "refused":
            if target != self._home:
                self.view.notice(mark.reason)
        else:
            self._connect_to(target)

    def cancel(self) -> None:
        if self._wire.scene() is not None:
            self.scene.removeItem(self._wire)
        self.scene.clear_marks()
        self.view.show_hint("", "", self.origin.view)
        if self._loosened is not None and self._loosened.id in self.scene.links:
            self.scene.links[self._loosened.id].set_faded(False)

    def _begin_drag(self) -> None:
        self._dragging = True
        self._marks = judge_ports(
            self.scene.snapshot,
            self.level.registry,
            self.level.analysis,
            self._fixed,
            [key for node in self.scene.nodes.values() for key in node.port_points],
        )
        if self._loosened is not None:
            self._marks[self._home] = PortMark("fits")
            self.scene.links[self._loosened.id].set_faded(True)
        self._shown: PortKey | None = None
        self.scene.set_marks(self._marks, self._fixed.node_id)

    def _show_marks(self) -> None:
        """Let the port that the wire snaps to stand out; touches only the nodes concerned."""
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
        """Over the middle of a card: its first port that can take the wire, or the one that says why not."""
        hit = self.scene.hit(pointer.scene)
        if not hit.node_id or hit.node_id == self._fixed.node_id:
            return None
        mine = [key for key in self.scene.nodes[hit.node_id].port_points if key in self._marks]
        occupied = {(link.target, link.target_port) for link in self.scene.snapshot.links_into.get(hit.node_id, ())}
        order = {"fits": 0, "warns": 1, "refused": 2}
        mine.sort(key=lambda key: (order[self._marks[key].verdict], (key.node_id, key.port) in occupied))
        return mine[0] if mine else None

    def _connect_to(self, port: PortKey) -> None:
        if self._loosened is not None and port == self._home:
            return
        source, target = (self._fixed, port) if self._fixed.side == "output" else (port, self._fixed)
        design = self.level.design
        with self.view.editing(), design.transaction(tr("Connect") if self._loosened is None else tr("Rewire")):
            if self._loosened is not None:
                edits.disconnect(design, self._loosened.id)
            edits.connect(design, source.node_id, source.port, target.node_id, target.port)

    def _drop_in_space(self, pointer: Pointer) -> None:
        """A picked-up wire is unplugged; a new one asks which layer to add at its end."""
        if self._loosened is not None:
            with self.view.editing():
                edits.disconnect(self.level.design, self._loosened.id)
            return
        snapshot, registry = self.scene.snapshot, self.level.registry
        port = declared_port(snapshot, registry, self._fixed)
        tensor = output_type(self.level.analysis, self._fixed) if self._fixed.side == "output" else None
        layers = compatible_layers(registry, self._fixed.side, port, tensor)
        name = snapshot.nodes[self._fixed.node_id].name
        title = (
            tr("Add after {name}", name=name) if self._fixed.side == "output" else tr("Add before {name}", name=name)
        )
        fixed, at = self._fixed, pointer.scene
        self.view.open_search(pointer.view, title, layers, lambda layer: add_connected(self.view, fixed, layer, at))


def add_connected(view: CanvasView, fixed: PortKey, layer: str, at: QPointF) -> None:
    """Add a layer whose port is at a point, and wire it to a port: one undo step."""
    design = view.level.design
    spec = design.registry[layer]
    left = at.x() if fixed.side == "output" else at.x() - CARD_WIDTH
    with view.editing():
        with design.transaction(tr("Add {title}", title=say(spec.title))):
            node_id = edits.add_node(design, layer, x=left, y=at.y() - CARD_HEIGHT / 2)
            if fixed.side == "output":
                edits.connect(design, fixed.node_id, fixed.port, node_id, spec.inputs[0].name)
            else:
                edits.connect(design, node_id, spec.outputs[0].first_name, fixed.node_id, fixed.port)
        view.level.selection.set((node_id,))


def _length(offset: QPointF) -> float:
    return float((offset.x() ** 2 + offset.y() ** 2) ** 0.5)
