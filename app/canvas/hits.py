"""What is beneath the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from app.canvas.geometry import PORT_REACH
from app.canvas.link_item import LinkItem, PlateItem
from app.canvas.node_item import NodeItem

if TYPE_CHECKING:
    from app.canvas.ports import PortKey
    from app.canvas.scene import CanvasScene


@dataclass(frozen=True, slots=True)
class Hit:
    """What is at a point. All empty is the bare canvas; `port` and `badge` come with their node."""

    node_id: str = ""
    link_id: str = ""
    port: PortKey | None = None
    badge: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.node_id or self.link_id)

    @property
    def record_id(self) -> str:
        return self.node_id or self.link_id


def find_hit(scene: CanvasScene, scene_pos: QPointF) -> Hit:
    """The topmost of what is at a point: badges and ports before cards, cards before wires."""
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
    return Hit(link_id=link_at(scene, scene_pos))


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
