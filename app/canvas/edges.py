"""Edges of a frame that can be dragged: which are at a point, and what becomes of the frame."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt

from app.canvas.geometry import snapped

Edge = Literal["left", "top", "right", "bottom"]
Edges = frozenset[Edge]

REACH = 6.0
"""How near to an edge the pointer must be, in scene units."""
CORNER_REACH = 14.0
NO_EDGES: Edges = frozenset()

_DIAGONAL: frozenset[Edges] = frozenset({frozenset({"left", "top"}), frozenset({"right", "bottom"})})


def edges_at(frame: QRectF, point: QPointF) -> Edges:
    """The edge at a point, or both edges of a corner; none elsewhere."""
    if not frame.adjusted(-REACH, -REACH, REACH, REACH).contains(point):
        return NO_EDGES
    near: dict[Edge, float] = {
        "left": abs(point.x() - frame.left()),
        "right": abs(point.x() - frame.right()),
        "top": abs(point.y() - frame.top()),
        "bottom": abs(point.y() - frame.bottom()),
    }
    if min(near.values()) > REACH:
        return NO_EDGES
    found = {edge for edge, distance in near.items() if distance <= CORNER_REACH}
    # A frame so small that both sides are in reach has its far corner dragged.
    return frozenset(found - ({"left"} if "right" in found else set()) - ({"top"} if "bottom" in found else set()))


def stretched(frame: QRectF, edges: Edges, offset: QPointF, *, least: float, on_grid: bool) -> QRectF:
    """The frame with some edges moved.

    Args:
        frame: As it was.
        edges: Those that move.
        offset: How far.
        least: Width and height below which it does not shrink.
        on_grid: Whether the edges end on the grid.
    """

    def to(value: float) -> float:
        return snapped(value) if on_grid else value

    result = QRectF(frame)
    if "left" in edges:
        result.setLeft(min(to(frame.left() + offset.x()), frame.right() - least))
    if "right" in edges:
        result.setRight(max(to(frame.right() + offset.x()), frame.left() + least))
    if "top" in edges:
        result.setTop(min(to(frame.top() + offset.y()), frame.bottom() - least))
    if "bottom" in edges:
        result.setBottom(max(to(frame.bottom() + offset.y()), frame.top() + least))
    return result


def cursor_of(edges: Edges) -> Qt.CursorShape:
    """The cursor that says which way edges can go."""
    if len(edges) == 2:
        return Qt.CursorShape.SizeFDiagCursor if edges in _DIAGONAL else Qt.CursorShape.SizeBDiagCursor
    return Qt.CursorShape.SizeHorCursor if edges & {"left", "right"} else Qt.CursorShape.SizeVerCursor
