"""Paints a node card. Cheap at any zoom: no text layout, no allocation beyond what the look needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.geometry import (
    CARD_RADIUS,
    CARD_WIDTH,
    DETAIL_ZOOM,
    FOOT_HEIGHT,
    PORT_RADIUS,
    STACK_STEP,
    STRIPE_WIDTH,
    TEXT_ZOOM,
)
from app.canvas.node_ink import RIGHT
from app.canvas.style import faded, pen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from app.canvas.node_item import NodeItem
    from app.canvas.ports import PortKey

DIMMED = 0.45
BYPASSED = 0.6
"""Opacity of what is drawn of a bypassed layer, besides its dashed edge."""

MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def paint_node(item: NodeItem, painter: QPainter, zoom: float) -> None:
    """Paint a node at a zoom; below `DETAIL_ZOOM` only what can still be read."""
    if item.dimmed:
        painter.setOpacity(DIMMED)
    if item.look.is_block:
        _paint_stack(item, painter)
    _paint_card(item, painter, zoom)
    if item.look.is_bypassed:
        painter.setOpacity(DIMMED if item.dimmed else BYPASSED)
    if zoom < DETAIL_ZOOM:
        _paint_overview(item, painter, zoom)
    else:
        _paint_texts(item, painter)
        _paint_ports(item, painter)
    if item.sparsity is not None and zoom >= DETAIL_ZOOM:
        _paint_ring(item, painter, item.sparsity)
    if item.progress is not None:
        _paint_progress(item, painter, item.progress)
    if item.look.severity:
        painter.setOpacity(DIMMED if item.dimmed else 1.0)
        _paint_badge(item, painter, zoom)


def _paint_card(item: NodeItem, painter: QPainter, zoom: float) -> None:
    style = item.style
    painter.setBrush(style.surface_brush)
    border = style.selected_pen if item.selected else style.hover_pen if item.hovered else style.card_pen
    if item.look.severity == "error" and not item.selected:
        border = style.error_pen
    if item.selected and zoom < DETAIL_ZOOM:
        border = pen(style.accent, 2.0 / zoom)
    if item.look.is_bypassed:
        painter.fillPath(item.outline, style.canvas_brush)
        border = QPen(border if item.selected or item.hovered or item.look.severity == "error" else style.hover_pen)
        border.setStyle(Qt.PenStyle.DashLine)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(border)
    painter.drawPath(item.outline)
    painter.fillPath(item.stripe, faded(style.family(item.look.family), BYPASSED if item.look.is_bypassed else 1.0))


def _paint_stack(item: NodeItem, painter: QPainter) -> None:
    """The cards beneath a block, which tell it from a layer by its shape."""
    style = item.style
    painter.setPen(style.selected_pen if item.selected else style.hover_pen)
    painter.setBrush(style.surface_brush)
    for depth in (2, 1):
        drop, inset = STACK_STEP * depth, STACK_STEP * depth + 1.0
        card = item.card.adjusted(inset, drop, -inset, drop)
        painter.drawRoundedRect(card, CARD_RADIUS, CARD_RADIUS)


def _paint_overview(item: NodeItem, painter: QPainter, zoom: float) -> None:
    if zoom < TEXT_ZOOM:
        return
    style, ink = item.style, item.ink
    style.paint_icon(painter, ink.overview_icon, item.look.icon, item.look.family)
    painter.setFont(style.overview_font)
    painter.setPen(style.text_pen)
    painter.drawText(*ink.overview)


def _paint_texts(item: NodeItem, painter: QPainter) -> None:
    style, ink = item.style, item.ink
    style.paint_icon(painter, ink.icon, item.look.icon, item.look.family)
    foot = item.height - FOOT_HEIGHT
    painter.setPen(style.hairline)
    painter.drawLine(QPointF(STRIPE_WIDTH + 1.0, foot), QPointF(CARD_WIDTH - 1.0, foot))
    painter.setPen(style.text_pen)
    painter.setFont(style.title_font)
    painter.drawText(*ink.title)
    painter.setFont(style.mono_font)
    painter.drawText(*ink.shape)
    painter.setPen(style.muted_pen)
    painter.drawText(*ink.params)
    painter.setFont(style.caption_font)
    painter.drawText(*ink.caption)
    for name in ink.ports:
        painter.drawText(*name)


def _paint_ports(item: NodeItem, painter: QPainter) -> None:
    for key, point in item.port_points.items():
        _paint_port(item, painter, key, point)


def _paint_port(item: NodeItem, painter: QPainter, key: PortKey, point: QPointF) -> None:
    style = item.style
    mark = item.marks.get(key)
    active = key == item.hovered_port
    radius = PORT_RADIUS
    painter.setBrush(style.surface_brush)
    painter.setPen(style.port_active_pen if active else style.port_pen)
    if mark is not None and mark.verdict != "refused":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.halo_brush)
        painter.drawEllipse(point, radius + (8.0 if mark.snapped else 5.0), radius + (8.0 if mark.snapped else 5.0))
        ring = style.port_active_pen if mark.verdict == "fits" else pen(style.warning, 2.0)
        painter.setPen(ring)
        painter.setBrush(ring.color() if mark.snapped else style.surface_brush)
    elif mark is not None:
        painter.setPen(style.port_refused_pen if mark.snapped else style.port_pen)
    elif active:
        radius += 1.0
    painter.drawEllipse(point, radius, radius)
    if mark is not None and mark.verdict == "refused" and mark.snapped:
        painter.drawLine(point + QPointF(-3.0, 3.0), point + QPointF(3.0, -3.0))


def _paint_ring(item: NodeItem, painter: QPainter, sparsity: float) -> None:
    style = item.style
    ring = QRectF(RIGHT - 18.0, 9.0, 16.0, 16.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(style.track_pen)
    painter.drawEllipse(ring)
    painter.setPen(style.ring_pen)
    painter.drawArc(ring, 90 * 16, -round(360 * 16 * max(0.0, min(1.0, sparsity))))
    painter.setFont(style.mono_font)
    painter.setPen(style.muted_pen)
    painter.drawText(QRectF(RIGHT - 40.0, 28.0, 40.0, 16.0), MIDDLE_RIGHT, f"{sparsity:.0%}".replace("%", " %"))


def _paint_progress(item: NodeItem, painter: QPainter, progress: float) -> None:
    style = item.style
    painter.save()
    painter.setClipPath(item.outline, Qt.ClipOperation.IntersectClip)
    bar = QRectF(STRIPE_WIDTH + 1.0, item.height - 3.0, CARD_WIDTH - STRIPE_WIDTH - 1.0, 3.0)
    painter.fillRect(bar, faded(style.border, 0.6))
    bar.setWidth(bar.width() * max(0.0, min(1.0, progress)))
    painter.fillRect(bar, style.accent)
    painter.restore()


def _paint_badge(item: NodeItem, painter: QPainter, zoom: float) -> None:
    """A sign as well as a colour: a disc with "!" is an error, a triangle with "!" a warning."""
    style = item.style
    color: QColor = style.severity(item.look.severity)
    room = item.badge_rect()
    if zoom < DETAIL_ZOOM:
        grown = room.width() * 0.5
        room.adjust(-grown, -grown, grown, grown)
    painter.setPen(pen(style.surface, 2.0))
    painter.setBrush(color)
    if item.look.severity == "error":
        painter.drawEllipse(room)
    else:
        painter.drawPolygon(
            [
                QPointF(room.center().x(), room.top()),
                QPointF(room.right() + 1.0, room.bottom() - 1.0),
                QPointF(room.left() - 1.0, room.bottom() - 1.0),
            ]
        )
        room = room.adjusted(0.0, 4.0, 0.0, 2.0)
    painter.setFont(style.badge_font if zoom >= DETAIL_ZOOM else style.overview_font)
    painter.setPen(style.surface)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "!")
