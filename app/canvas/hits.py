"""What is beneath the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from app.canvas.edges import NO_EDGES, Edges
from app.canvas.geometry import PORT_REACH
from app.canvas.group_item import GroupItem
from app.canvas.link_item import LinkItem, PlateItem
from app.canvas.node_item import NodeItem
from app.canvas.note_item import NoteItem

if TYPE_CHECKING:
    from app.canvas.ports import PortKey
    from app.canvas.scene import CanvasScene


@dataclass(frozen=True, slots=True)
class Hit:
    """What is at a point. All empty is the bare canvas; `port` and `badge` come with their node.

    Attributes:
        beside: Id of a note, or of a group at its title or edge.
        edges: Its edges there that can be dragged.
    """

    node_id: str = ""
    link_id: str = ""
    port: PortKey | None = None
    badge: bool = False
    beside: str = ""
    edges: Edges = NO_EDGES

    @property
    def is_empty(self) -> bool:
        return not self.record_id

    @property
    def record_id(self) -> str:
        return self.node_id or self.link_id or self.beside


def find_hit(scene: CanvasScene, scene_pos: QPointF) -> Hit:
    """The topmost of what is at a point: badges and ports, cards of nodes, notes, wires, and groups beneath all."""
    nodes = [item for item in scene.items(_around(scene_pos)) if isinstance(item, NodeItem)]
    for node in nodes:
        if node.badge_at(scene_pos):
            return Hit(node.node_id, badge=True)
    for node in nodes:
        port = node.port_at(scene_pos)
        if port is not None:
            return Hit(node.node_id, port=port)
    for node in nodes:
        if node.scene_card().contains(scene_pos):
            return Hit(node.node_id)
    note = scene.annotations.at(scene_pos, NoteItem)
    if note is not None:
        return Hit(beside=note.record_id, edges=note.edges_at(scene_pos))
    link_id = link_at(scene, scene_pos)
    group = None if link_id else scene.annotations.at(scene_pos, GroupItem)
    if group is not None:
        return Hit(beside=group.record_id, edges=group.edges_at(scene_pos))
    return Hit(link_id=link_id)


def link_at(scene: CanvasScene, scene_pos: QPointF) -> str:
    """The wire, or its plate, at a point; "" where there is none."""
    for item in scene.items(scene_pos):
        if isinstance(item, PlateItem):
            return item.link_id
        if isinstance(item, LinkItem):
            return item.link_id
    return ""


def _around(scene_pos: QPointF) -> QRectF:
    return QRectF(scene_pos.x() - PORT_REACH, scene_pos.y() - PORT_REACH, 2 * PORT_REACH, 2 * PORT_REACH)
