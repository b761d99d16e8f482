"""The whole drawing from afar: cards and wires in a few strokes, for zooms at which no name could be read.

Thousands of items that paint themselves take longer than a frame. Below `TEXT_ZOOM` they have nothing to say but
where they are, of which family, and whether something is wrong: that is drawn here for all of them at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem

from app.canvas.geometry import CARD_WIDTH, MARGIN
from app.canvas.style import faded, pen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from app.canvas.link_item import LinkItem
    from app.canvas.node_item import NodeItem
    from app.canvas.style import CanvasStyle

FAR_Z = 1.5
"""Above wires and below cards, which draw nothing themselves while this does."""
FAMILY_SHARE = 0.5
"""How much of a card's colour is that of its family."""
DIMMED = 0.3
BADGE_PIXELS = 5.0
BAR_HEIGHT = 8.0

Look = tuple[str, bool, bool]
"""Family, whether selected, whether dimmed: what cards of one colour have in common."""


class FarItem(QGraphicsItem):
    """Draws all nodes and wires of a scene, as long as it is in it. It looks at them when it is next painted.

    Args:
        nodes: Gives the node items.
        links: Gives the wire items.
        style: The colours.
    """

    def __init__(
        self, nodes: Callable[[], Iterable[NodeItem]], links: Callable[[], Iterable[LinkItem]], style: CanvasStyle
    ) -> None:
        super().__init__()
        self._nodes = nodes
        self._links = links
        self.style = style
        self._bounds = QRectF()
        self._is_stale = True
        self._cards: dict[Look, list[QRectF]] = {}
        self._bars: list[QRectF] = []
        self._badges: list[tuple[QPointF, str]] = []
        self._hovered: list[QRectF] = []
        self._wires = QPainterPath()
        self._marked = QPainterPath()
        self.setZValue(FAR_Z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def refresh(self) -> None:
        """Look at all items again, as soon as they are to be painted."""
        self._is_stale = True
        if self.scene() is not None:
            bounds = bounds_of(self._nodes()).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
            if bounds != self._bounds:
                self.prepareGeometryChange()
                self._bounds = bounds
            self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        """Nothing: it is never hit."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._is_stale:
            self._look()
        zoom = option.levelOfDetailFromTransform(painter.worldTransform())
        self._paint_wires(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for look, cards in self._cards.items():
            fill, border = self._colors(look)
            painter.setPen(border)
            painter.setBrush(fill)
            painter.drawRects(cards)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.style.accent)
        painter.drawRects(self._bars)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_cosmetic(self.style.text))
        painter.drawRects(self._hovered)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_badges(painter, BADGE_PIXELS / zoom)

    def _look(self) -> None:
        self._is_stale = False
        self._cards, self._bars, self._badges, self._hovered = {}, [], [], []
        for node in self._nodes():
            x, y = node.x(), node.y()
            card = QRectF(x, y, CARD_WIDTH, node.height)
            self._cards.setdefault((node.look.family, node.selected, node.dimmed or node.look.is_bypassed), []).append(
                card
            )
            if node.progress is not None:
                self._bars.append(QRectF(x, y + node.height - BAR_HEIGHT, CARD_WIDTH * node.progress, BAR_HEIGHT))
            if node.look.severity:
                self._badges.append((QPointF(x + CARD_WIDTH, y), node.look.severity))
            if node.hovered:
                self._hovered.append(card)
        self._wires, self._marked = QPainterPath(), QPainterPath()
        for link in self._links():
            if not link.faded:
                (self._marked if link.selected or link.hovered else self._wires).addPath(link.path())

    def _colors(self, look: Look) -> tuple[QColor, QPen]:
        """Fill and border of cards."""
        name, selected, dimmed = look
        family = self.style.family(name)
        fill = self.style.accent if selected else _mixed(family, self.style.surface, FAMILY_SHARE)
        border = self.style.accent if selected else family
        if dimmed:
            fill, border = faded(fill, DIMMED), faded(border, DIMMED)
        return fill, _cosmetic(border)

    def _paint_wires(self, painter: QPainter) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_cosmetic(faded(self.style.muted, 0.7)))
        painter.drawPath(self._wires)
        if not self._marked.isEmpty():
            painter.setPen(_cosmetic(self.style.accent, 2.0))
            painter.drawPath(self._marked)

    def _paint_badges(self, painter: QPainter, radius: float) -> None:
        """A disc is an error, a triangle a warning, as on the cards; always large enough to be found."""
        painter.setPen(_cosmetic(self.style.surface))
        for corner, severity in self._badges:
            painter.setBrush(self.style.severity(severity))
            if severity == "error":
                painter.drawEllipse(corner, radius, radius)
            else:
                left, right = QPointF(-radius, radius), QPointF(radius, radius)
                painter.drawPolygon([corner - QPointF(0.0, radius), corner + right, corner + left])


def bounds_of(nodes: Iterable[NodeItem]) -> QRectF:
    """The smallest rectangle around the cards of nodes."""
    corners = [(node.x(), node.y(), node.height) for node in nodes]
    if not corners:
        return QRectF()
    left, top = min(x for x, _, _ in corners), min(y for _, y, _ in corners)
    right = max(x for x, _, _ in corners) + CARD_WIDTH
    bottom = max(y + height for _, y, height in corners)
    return QRectF(left, top, right - left, bottom - top)


def _cosmetic(color: QColor, width: float = 1.0) -> QPen:
    result = pen(color, width)
    result.setCosmetic(True)
    return result


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour of which a share of 0..1 is the first."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(share * a + (1.0 - share) * b) for a, b in pairs))
