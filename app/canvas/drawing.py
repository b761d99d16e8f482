"""A picture of a drawing alone: its cards and wires, fitted into a frame.

A chain is much wider than a frame. It is cut between its columns into lines that stand below each other, as a
score is, so that its cards stay large enough to be told apart.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from app.canvas.geometry import DETAIL_ZOOM, MARGIN, TEXT_ZOOM
from app.canvas.link_item import LinkItem
from app.canvas.looks import node_look
from app.canvas.node_item import NodeItem
from app.canvas.node_paint import paint_node
from app.canvas.ports import PortKey
from app.canvas.style import CanvasStyle

if TYPE_CHECKING:
    from app.theme import Theme
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.registry import Registry

MOST_LINES = 8
LARGEST_SCALE = 1.0
READABLE_SCALE = 0.5
"""Below it a card shows its icon and its name alone, in large letters."""
_WORTH_A_LINE = 1.15
"""By how much a further line must enlarge the picture."""
_HALF_GAP = 28.0
_WIRE_POINTS = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A part of the drawing, from one gap between its columns to another."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def area(self) -> QRectF:
        return QRectF(QPointF(self.left, self.top), QPointF(self.right, self.bottom))


class _Card(NodeItem):
    """A card that shows as much as can be read, whatever the pixels of the picture."""

    is_readable = True

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        paint_node(self, painter, DETAIL_ZOOM if self.is_readable else TEXT_ZOOM)


def draw(snapshot: Snapshot, analysis: Analysis, registry: Registry, theme: Theme, size: QSize, scale: float) -> QImage:
    """Draw a design without its problems, on the colour of the canvas.

    Args:
        snapshot: The design.
        analysis: What is known of it; shapes and counts of weights stand on the cards.
        registry: The layers there are.
        theme: The colours.
        size: Of the frame, in logical pixels.
        scale: Pixels of the picture for a logical one.
    """
    picture = QImage(size * scale, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    picture.fill(theme.color("canvas"))
    scene = QGraphicsScene()
    style = CanvasStyle(theme)
    cards = _add_cards(scene, snapshot, analysis, registry, style)
    wires = _add_wires(scene, snapshot, cards, style)
    if cards:
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        _paint(scene, painter, list(cards.values()), wires, QSizeF(size))
        painter.end()
    return picture


def _add_cards(
    scene: QGraphicsScene, snapshot: Snapshot, analysis: Analysis, registry: Registry, style: CanvasStyle
) -> dict[str, _Card]:
    cards: dict[str, _Card] = {}
    for node in snapshot.nodes.values():
        wired = [link.target_port for link in snapshot.links_into.get(node.id, ())]
        card = _Card(node.id, node_look(node, registry, analysis.nodes.get(node.id), (), wired), style)
        card.setPos(node.x, node.y)
        cards[node.id] = card
        scene.addItem(card)
    return cards


def _add_wires(
    scene: QGraphicsScene, snapshot: Snapshot, cards: dict[str, _Card], style: CanvasStyle
) -> list[LinkItem]:
    wires = []
    for link in snapshot.links.values():
        wire = LinkItem(link.id, link.source, link.target, style)
        wire.set_ends(
            cards[link.source].port_scene_pos(PortKey(link.source, "output", link.source_port)),
            cards[link.target].port_scene_pos(PortKey(link.target, "input", link.target_port)),
        )
        wires.append(wire)
        scene.addItem(wire)
    return wires


def _paint(
    scene: QGraphicsScene, painter: QPainter, cards: Sequence[_Card], wires: Iterable[LinkItem], frame: QSizeF
) -> None:
    points = [wire.path().pointAtPercent(step / _WIRE_POINTS) for wire in wires for step in range(_WIRE_POINTS + 1)]
    lines = best_lines([card.scene_card() for card in cards], points, frame)
    scale = fitting_scale(lines, frame)
    for card in cards:
        card.is_readable = scale >= READABLE_SCALE
    gap = (frame.height() - sum(line.area.height() for line in lines) * scale) / (len(lines) + 1)
    # Lines of a score begin below each other; a single one stands in the middle.
    left = (frame.width() - max(line.area.width() for line in lines) * scale) / 2
    top = gap
    for line in lines:
        place = QRectF(QPointF(left, top), line.area.size() * scale)
        painter.save()
        painter.setClipRect(place)
        scene.render(painter, place, line.area)
        painter.restore()
        top += place.height() + gap


def best_lines(cards: Sequence[QRectF], wires: Sequence[QPointF], frame: QSizeF) -> list[Line]:
    """Cut a drawing into the lines that fill a frame best.

    Args:
        cards: Where the cards are, one at least.
        wires: Points along the wires, which a line must show as well.
        frame: Where the lines are to stand.
    """
    start, end = min(card.left() for card in cards) - _HALF_GAP, max(card.right() for card in cards) + _HALF_GAP
    gaps = _gaps(cards)
    best = [_line(start, end, cards, wires)]
    for number in range(2, min(MOST_LINES, len(gaps) + 1) + 1):
        columns = math.ceil((len(gaps) + 1) / number)
        edges = [start, *gaps[columns - 1 :: columns], end]
        lines = [_line(left, right, cards, wires) for left, right in itertools.pairwise(edges)]
        if fitting_scale(lines, frame) > _WORTH_A_LINE * fitting_scale(best, frame):
            best = lines
    return best


def fitting_scale(lines: Sequence[Line], frame: QSizeF) -> float:
    """How large lines can be drawn below each other in a frame."""
    widest = max(line.area.width() for line in lines)
    height = sum(line.area.height() for line in lines)
    return min(frame.width() / widest, frame.height() / height, LARGEST_SCALE)


def _line(left: float, right: float, cards: Sequence[QRectF], wires: Sequence[QPointF]) -> Line:
    inside = [card for card in cards if left < card.center().x() < right]
    passing = [point.y() for point in wires if left <= point.x() <= right]
    top = min([card.top() for card in inside] + passing)
    bottom = max([card.bottom() for card in inside] + passing)
    return Line(left, right, top - MARGIN, bottom + MARGIN)


def _gaps(cards: Sequence[QRectF]) -> list[float]:
    """The middles of the gaps that no card reaches into, from left to right."""
    gaps, reach = [], min(card.right() for card in cards)
    for card in sorted(cards, key=lambda card: card.left()):
        if card.left() > reach:
            gaps.append((reach + card.left()) / 2)
        reach = max(reach, card.right())
    return gaps
