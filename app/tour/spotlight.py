"""Dims the window softly, and rings what a step is about. It takes no mouse and no keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from app.theme import FOCUS_RING, RADIUS, SPACE_L

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.theme import Theme

_DIM = {"light": 0.16, "dark": 0.36}


class Spotlight(QWidget):
    """Lies over the whole window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_spotlight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self.holes: tuple[QRect, ...] = ()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self.update()

    def light(self, holes: Sequence[QRect]) -> None:
        """Leave these places bright, with a ring around the first."""
        if tuple(holes) != self.holes:
            self.holes = tuple(holes)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = QPainterPath()
        dark.addRect(QRectF(self.rect()))
        for hole in self.holes:
            bright = QPainterPath()
            bright.addRoundedRect(QRectF(hole), RADIUS, RADIUS)
            dark = dark.subtracted(bright)
        painter.fillPath(dark, self._theme.color("shadow", _DIM[self._theme.name]))
        if self.holes:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("accent"), FOCUS_RING))
            painter.drawRoundedRect(QRectF(self.holes[0]).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.end()


def place_beside(size: QSize, target: QRect, area: QRect) -> QPoint:
    """Where a bubble stands: beside its target where there is room, else at the foot of it; always in the area.

    Args:
        size: Of the bubble.
        target: What it is about; empty where that cannot be seen.
        area: The window.
    """
    room = area.adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L)
    width, height = size.width(), size.height()
    if target.isEmpty():
        corner = area.center() - QPoint(width // 2, height // 2)
        return _inside(corner, size, room)
    sides = (
        (room.right() - target.right() - SPACE_L >= width, QPoint(target.right() + SPACE_L, target.top())),
        (target.left() - room.left() - SPACE_L >= width, QPoint(target.left() - SPACE_L - width, target.top())),
        (room.bottom() - target.bottom() - SPACE_L >= height, _below(target, width)),
        (target.top() - room.top() - SPACE_L >= height, QPoint(target.left(), target.top() - SPACE_L - height)),
    )
    foot = QPoint(target.center().x() - width // 2, target.bottom() - SPACE_L - height)
    corner = next((corner for fits, corner in sides if fits), foot)
    return _inside(corner, size, room)


def _below(target: QRect, width: int) -> QPoint:
    return QPoint(target.center().x() - width // 2, target.bottom() + SPACE_L)


def _inside(corner: QPoint, size: QSize, room: QRect) -> QPoint:
    x = max(room.left(), min(corner.x(), room.right() + 1 - size.width()))
    y = max(room.top(), min(corner.y(), room.bottom() + 1 - size.height()))
    return QPoint(x, y)
