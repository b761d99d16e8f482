"""The dotted grid behind the nodes."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from app.canvas.geometry import DOT_PITCH

if TYPE_CHECKING:
    from PySide6.QtGui import QPen

FEWEST_PIXELS = 18.0
"""Dots closer than this on the screen are thinned out."""


def paint_dots(painter: QPainter, area: QRectF, zoom: float, pen: QPen) -> None:
    """Paint the dots that lie in an area of the scene."""
    pitch = DOT_PITCH
    while pitch * zoom < FEWEST_PIXELS:
        pitch *= 2
    left, top = math.floor(area.left() / pitch), math.floor(area.top() / pitch)
    columns, rows = math.ceil(area.right() / pitch) + 1 - left, math.ceil(area.bottom() / pitch) + 1 - top
    painter.save()
    painter.translate(left * pitch, top * pitch)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawPoints(_lattice(columns, rows, pitch))
    painter.restore()


@lru_cache(maxsize=8)
def _lattice(columns: int, rows: int, pitch: float) -> QPolygonF:
    """Points in rows and columns. They are the same from frame to frame while the camera only moves."""
    return QPolygonF([QPointF(x * pitch, y * pitch) for y in range(rows) for x in range(columns)])
