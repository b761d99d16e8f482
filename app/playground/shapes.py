"""What a class looks like on the plane: a colour and a shape, either of which tells it apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from app.theme import Theme

SIZE = 10.0
_CORNERS = (
    (),  # a circle
    ((0.0, -1.1), (1.0, 0.8), (-1.0, 0.8)),
    ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    ((0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)),
)
_ICON = 18


def paint_point(painter: QPainter, at: QPointF, label: int, theme: Theme, size: float = SIZE) -> None:
    """Draw a point of a class, filled with its colour and with an edge that stands out from any ground."""
    painter.setPen(QPen(theme.color("text"), 1.2))
    painter.setBrush(theme.plot_color(label))
    half = size / 2
    corners = _CORNERS[label]
    if corners:
        painter.drawPolygon(QPolygonF([at + QPointF(x * half, y * half) for x, y in corners]))
    else:
        painter.drawEllipse(QRectF(at.x() - half, at.y() - half, size, size))


def class_icon(label: int, theme: Theme) -> QIcon:
    """The mark of a class, for buttons."""
    pixmap = QPixmap(2 * _ICON, 2 * _ICON)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(2, 2)
    paint_point(painter, QPointF(_ICON / 2, _ICON / 2), label, theme, 12)
    painter.end()
    return QIcon(pixmap)
