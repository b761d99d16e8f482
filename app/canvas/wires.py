"""The way a wire takes from an output to an input: curved, orthogonal or straight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

WireKind = Literal["curved", "orthogonal", "straight"]

STUB = 20.0
"""How far an orthogonal wire leaves a port before it turns."""
CORNER = 10.0
"""Radius of its corners."""
CLEARANCE = 16.0
"""How far it stays away from the cards that it goes around."""


Cards = tuple[QRectF, QRectF]
"""The cards at which a wire begins and ends."""


def wire_path(start: QPointF, end: QPointF, kind: WireKind = "curved", cards: Cards | None = None) -> QPainterPath:
    """The line between two ports. It leaves to the right and comes from the left, however the ports stand.

    Args:
        start: Where it begins.
        end: Where it ends.
        kind: The way it takes.
        cards: What an orthogonal wire goes around; by default cards of one port at its ends.
    """
    match kind:
        case "curved":
            return _curved(start, end)
        case "orthogonal":
            return _rounded(orthogonal_corners(start, end, cards))
        case "straight":
            path = QPainterPath(start)
            path.lineTo(end)
            return path


def orthogonal_corners(start: QPointF, end: QPointF, cards: Cards | None = None) -> list[QPointF]:
    """The ends and the turns between them: level at both ends, and around the cards where it must go back."""
    if start.y() == end.y() and start.x() <= end.x():
        return [start, end]
    source, target = cards or (_card_at(start, start.x() - CARD_WIDTH), _card_at(end, end.x()))
    gap = max(target.top() - source.bottom(), source.top() - target.bottom())
    room = end.x() - start.x()
    if room >= 2 * STUB or (room >= 0 and gap < 2 * CLEARANCE):
        middle = (start.x() + end.x()) / 2
        return [start, QPointF(middle, start.y()), QPointF(middle, end.y()), end]
    right, left = start.x() + STUB, end.x() - STUB
    if gap >= 2 * CLEARANCE:
        upper, lower = (source, target) if source.bottom() < target.top() else (target, source)
        level = (upper.bottom() + lower.top()) / 2
    else:  # there is no way between them: on the shorter way around both
        right, left = max(right, target.right() + CLEARANCE), min(left, source.left() - CLEARANCE)
        below = max(source.bottom(), target.bottom()) + CLEARANCE
        above = min(source.top(), target.top()) - CLEARANCE
        level = below if 2 * below - start.y() - end.y() <= start.y() + end.y() - 2 * above else above
    return [
        start,
        QPointF(right, start.y()),
        QPointF(right, level),
        QPointF(left, level),
        QPointF(left, end.y()),
        end,
    ]


def _card_at(port: QPointF, left: float) -> QRectF:
    """A card of one port, with its left edge there."""
    return QRectF(left, port.y() - CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT)


def _curved(start: QPointF, end: QPointF) -> QPainterPath:
    """A cubic: level at both ends, wider where it must turn back."""
    gap = end.x() - start.x()
    reach = gap / 2 if gap > 0 else min(40.0 - gap / 2, 220.0)
    reach = max(reach, min(40.0, 12.0 + abs(end.y() - start.y()) / 2))
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x() + reach, start.y()), QPointF(end.x() - reach, end.y()), end)
    return path


def _rounded(corners: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(CORNER, _length(corner - before) / 2, _length(after - corner) / 2)
        path.lineTo(corner + _unit(before - corner) * radius)
        path.quadTo(corner, corner + _unit(after - corner) * radius)
    path.lineTo(corners[-1])
    return path


def _length(offset: QPointF) -> float:
    return abs(offset.x()) + abs(offset.y())


def _unit(offset: QPointF) -> QPointF:
    length = _length(offset)
    return offset / length if length else QPointF()
