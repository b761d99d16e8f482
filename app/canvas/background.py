"""The dotted grid behind the nodes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

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
    columns = range(left, math.ceil(area.right() / pitch) + 1)
    rows = range(top, math.ceil(area.bottom() / pitch) + 1)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawPoints([QPointF(x * pitch, y * pitch) for y in rows for x in columns])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
