"""The texts of a node card, cut to their room and placed once, so that painting only draws them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from app.canvas.geometry import CARD_RADIUS, CARD_WIDTH, FOOT_HEIGHT, STRIPE_WIDTH, port_offsets
from app.canvas.style import ICON_SIZE

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF

    from app.canvas.looks import NodeLook
    from app.canvas.style import CanvasStyle

LEFT = 14.0
RIGHT = CARD_WIDTH - 12.0
TEXT_LEFT = LEFT + ICON_SIZE + 6.0
OVERVIEW_ICON = 30.0
OVERVIEW_LEFT = LEFT + OVERVIEW_ICON + 8.0
RING_ROOM = 26.0
SHARE_ROOM = 36.0
PORT_GAP = 4.0

Text = tuple[QPointF, str]
"""Where a text's baseline begins, and the text."""


@dataclass(frozen=True, slots=True)
class NodeInk:
    """All that is written on one card, ready to draw."""

    icon: QRectF
    title: Text
    caption: Text
    shape: Text
    params: Text
    ports: tuple[Text, ...]
    overview_icon: QRectF
    overview: Text


def write(look: NodeLook, style: CanvasStyle, height: float, live: bool) -> NodeInk:
    """Lay the texts of a card out.

    Args:
        look: What the card shows.
        style: Its fonts.
        height: Height of the card.
        live: Whether the ring of sparsity takes room beside name and caption.
    """
    # Without a caption the name stands in the middle of the head.
    drop = 0.0 if look.caption else 8.0
    room = RIGHT - TEXT_LEFT
    foot = height - FOOT_HEIGHT / 2 - 0.5
    params_width = style.mono_metrics.horizontalAdvance(look.params)
    shape_room = RIGHT - LEFT - (params_width + 8.0 if look.params else 0.0)
    return NodeInk(
        icon=QRectF(LEFT, 8.0 + drop, ICON_SIZE, ICON_SIZE),
        title=_text(style.title_metrics, look.title, TEXT_LEFT, 17.0 + drop, room - (RING_ROOM if live else 0.0)),
        caption=_text(style.caption_metrics, look.caption, TEXT_LEFT, 35.0, room - (SHARE_ROOM if live else 0.0)),
        shape=_text(style.mono_metrics, look.shape, LEFT, foot, shape_room),
        params=_text(style.mono_metrics, look.params, RIGHT - params_width, foot, params_width),
        ports=_port_names(look, style, height),
        overview_icon=QRectF(LEFT, (height - OVERVIEW_ICON) / 2, OVERVIEW_ICON, OVERVIEW_ICON),
        overview=_text(style.overview_metrics, look.title, OVERVIEW_LEFT, height / 2, RIGHT - OVERVIEW_LEFT),
    )


@lru_cache(maxsize=64)
def outline(height: float) -> QPainterPath:
    """The edge of a card. Cards of one height share it."""
    card = QPainterPath()
    card.addRoundedRect(QRectF(0.0, 0.0, CARD_WIDTH, height), CARD_RADIUS, CARD_RADIUS)
    return card


@lru_cache(maxsize=64)
def stripe(height: float, inset: float = 0.5) -> QPainterPath:
    """The family stripe: the left edge of a card, round at its corners."""
    radius = CARD_RADIUS - inset
    card = QPainterPath()
    card.addRoundedRect(QRectF(inset, inset, CARD_WIDTH, height - 2 * inset), radius, radius)
    edge = QPainterPath()
    edge.addRect(QRectF(0.0, 0.0, STRIPE_WIDTH + inset, height))
    return card.intersected(edge)


def _port_names(look: NodeLook, style: CanvasStyle, height: float) -> tuple[Text, ...]:
    """The names of the ports, beside them, where a side has several."""
    sides = [(looks, is_output) for looks, is_output in ((look.inputs, False), (look.outputs, True)) if len(looks) > 1]
    room = RIGHT - LEFT if len(sides) < 2 else (RIGHT - LEFT) / 2 - PORT_GAP
    names = []
    for looks, is_output in sides:
        for port, middle in zip(looks, port_offsets(len(looks), height), strict=True):
            start, shown = _text(style.caption_metrics, port.label, LEFT, middle, room)
            if is_output:
                start.setX(RIGHT - style.caption_metrics.horizontalAdvance(shown))
            names.append((start, shown))
    return tuple(names)


def _text(metrics: QFontMetricsF, text: str, left: float, middle: float, room: float) -> Text:
    """A text whose line has its middle at a height, shortened where it does not fit."""
    shown = text
    if metrics.horizontalAdvance(text) > room + 0.5:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), shown
