"""A node on the canvas: a card with its ports, drawn from a `NodeLook`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsRectItem

from app.canvas.geometry import (
    CARD_WIDTH,
    MARGIN,
    PORT_REACH,
    card_height,
    port_offsets,
)
from app.canvas.live_item import LiveItem
from app.canvas.node_ink import NodeInk, outline, stripe, write
from app.canvas.node_paint import paint_node
from app.canvas.ports import PortKey, PortMark, Side

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.looks import NodeLook, PortLook
    from app.canvas.style import CanvasStyle

NODE_Z = 10.0


class NodeItem(QGraphicsRectItem):
    """Draws one node and knows where its ports are. It never changes the design.

    Attributes:
        selected: Whether it wears the accent ring.
        hovered: Whether the pointer is over it.
        dimmed: Whether it steps back while a wire is dragged that it cannot take.
        sparsity: Share of its weights that are zero, while a run reports it.
        progress: Progress of the run in 0..1, while one runs.
        live: What a look into the network saw of it, while it is watched.
        marks: What a dragged wire may do at each port.
        hovered_port: The port beneath the pointer.
    """

    def __init__(self, node_id: str, look: NodeLook, style: CanvasStyle) -> None:
        super().__init__()
        self.node_id = node_id
        self.look = look
        self.style = style
        self.selected = False
        self.hovered = False
        self.dimmed = False
        self.sparsity: float | None = None
        self.progress: float | None = None
        self.live: LiveItem | None = None
        self.marks: Mapping[PortKey, PortMark] = {}
        self.hovered_port: PortKey | None = None
        self.height = 0.0
        self.card = QRectF()
        self.outline = QPainterPath()
        self.stripe = QPainterPath()
        self._ink: NodeInk | None = None
        self.port_points: dict[PortKey, QPointF] = {}
        self.setZValue(NODE_Z)
        self._lay_out()

    @property
    def ink(self) -> NodeInk:
        """Its texts, laid out when they are first painted: from afar they never are."""
        if self._ink is None:
            self._ink = write(self.look, self.style, self.height, self.sparsity is not None)
        return self._ink

    def set_look(self, look: NodeLook) -> bool:
        """Show another look. Returns whether ports moved, so that wires must follow."""
        if look == self.look:
            return False
        moved = (look.inputs, look.outputs) != (self.look.inputs, self.look.outputs)
        self.look = look
        if moved:
            self._lay_out()
        self._ink = None
        self.update()
        return moved

    def set_style(self, style: CanvasStyle) -> None:
        self.style = style
        self._ink = None
        self.update()

    def set_selected(self, selected: bool) -> None:
        if selected != self.selected:
            self.selected = selected
            self.setZValue(NODE_Z + (1.0 if selected else 0.0))
            self.update()

    def set_hover(self, hovered: bool, port: PortKey | None = None) -> None:
        if (hovered, port) != (self.hovered, self.hovered_port):
            self.hovered, self.hovered_port = hovered, port
            self.update()

    def set_marks(self, marks: Mapping[PortKey, PortMark], dimmed: bool = False) -> None:
        """Show which ports a dragged wire may end on."""
        if marks != self.marks or dimmed != self.dimmed:
            self.marks, self.dimmed = marks, dimmed
            self.update()

    def set_live(self, sparsity: float | None, progress: float | None) -> None:
        """Show the state of a run, or none."""
        if (sparsity, progress) != (self.sparsity, self.progress):
            ring_changed = (sparsity is None) != (self.sparsity is None)
            self.sparsity, self.progress = sparsity, progress
            if ring_changed:
                self._ink = None
            self.update()

    def set_view(self, rows: Sequence[Sequence[int]] | None, gradient: float | None) -> None:
        """Show what a look into the network saw of this node, or nothing."""
        if rows is None and gradient is None:
            scene = self.scene()
            if self.live is not None and scene is not None:
                scene.removeItem(self.live)
                self.live = None
            return
        self.live = self.live or LiveItem(self)
        self.live.show_view(rows, gradient)

    def scene_card(self) -> QRectF:
        """The card without its margin, in scene coordinates."""
        return self.card.translated(self.pos())

    def port_scene_pos(self, key: PortKey) -> QPointF:
        """Middle of a port in scene coordinates; the middle of the edge where it is not shown."""
        edge = QPointF(0.0 if key.side == "input" else CARD_WIDTH, self.height / 2)
        return self.pos() + self.port_points.get(key, edge)

    def port_at(self, scene_pos: QPointF, reach: float = PORT_REACH) -> PortKey | None:
        """The port within reach of a point, the nearest where there are several."""
        local = scene_pos - self.pos()
        best: tuple[float, PortKey] | None = None
        for key, point in self.port_points.items():
            offset = local - point
            distance = (offset.x() ** 2 + offset.y() ** 2) ** 0.5
            if distance <= reach and (best is None or distance < best[0]):
                best = (distance, key)
        return best[1] if best else None

    def port_look(self, key: PortKey) -> PortLook | None:
        looks = self.look.inputs if key.side == "input" else self.look.outputs
        return next((look for look in looks if look.name == key.port), None)

    def badge_rect(self) -> QRectF:
        """Where the problem badge is, in the item's coordinates."""
        return QRectF(CARD_WIDTH - 13.0, -7.0, 20.0, 20.0)

    def badge_at(self, scene_pos: QPointF) -> bool:
        return bool(self.look.severity) and self.badge_rect().contains(scene_pos - self.pos())

    def title_rect(self) -> QRectF:
        """Where the name stands, in the item's coordinates."""
        return QRectF(34.0, 6.0, CARD_WIDTH - 44.0, 22.0)

    def _sides(self) -> tuple[tuple[Side, float, tuple[PortLook, ...]], ...]:
        return ("input", 0.0, self.look.inputs), ("output", CARD_WIDTH, self.look.outputs)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        paint_node(self, painter, option.levelOfDetailFromTransform(painter.worldTransform()))

    def _lay_out(self) -> None:
        self.height = card_height(len(self.look.inputs), len(self.look.outputs))
        self.card = QRectF(0.0, 0.0, CARD_WIDTH, self.height)
        self.outline, self.stripe = outline(self.height), stripe(self.height)
        self._ink = None
        self.setRect(self.card.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
        self.port_points = {
            PortKey(self.node_id, side, look.name): QPointF(x, y)
            for side, x, looks in self._sides()
            for look, y in zip(looks, port_offsets(len(looks), self.height), strict=True)
        }
