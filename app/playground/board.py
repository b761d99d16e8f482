"""The plane: points are drawn on it by mouse or keys, and under them stands what the network makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.measures import show_figure, show_percent
from app.playground.points import CLASSES, MOST_POINTS, Point, Points
from app.playground.shapes import paint_point
from app.theme import FOCUS_RING
from app.translation import tr, tr_count

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from app.theme import Theme

LEAST = 150
"""Pixels along a side, at least."""
STROKE_PX = 14
"""Between two points of one stroke."""
STEP, FINE = 0.1, 0.02
STRENGTH = 0.55
"""How much of a class's colour the surface takes, where the network is sure."""
UNSURE = 0.35
"""What is left of that where it knows nothing."""
_MARGIN = FOCUS_RING + 2
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class Board(QWidget):
    """A square plane from -1 to 1 in both directions.

    Attributes:
        changed: The points are others.
        refused: A sentence on a point that cannot be drawn.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("playground_board")
        self.setAccessibleName(tr("Plane. Arrow keys move a cursor, digits put a point of a class there."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(LEAST, LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.points = Points()
        self.label = 0
        self.classes = len(CLASSES)
        self.cursor_at = (0.0, 0.0)
        self.image = QImage()
        self._theme = theme
        self._surface: NDArray[np.float32] | None = None
        self._stroke: tuple[int, int, QPointF] | None = None  # its class, the points before it, its last place
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.show_surface(self._surface)

    def show_points(self, points: Points) -> None:
        """Show other points."""
        self.points = points
        self._note()

    def show_surface(self, surface: NDArray[np.float32] | None) -> None:
        """Show what the network says: float32[rows, columns, classes], the first row at y = 1; or nothing."""
        self._surface = surface
        self.image = QImage() if surface is None else _picture(surface, self._theme)
        self._tell()
        self.update()

    def undo(self) -> None:
        """Take the last point away."""
        if self.points:
            self.points.pop()
            self._note()

    def area(self) -> QRectF:
        """Where the plane is drawn: the largest square, at the left."""
        side = min(self.width(), self.height()) - 2 * _MARGIN
        return QRectF(_MARGIN, (self.height() - side) / 2, side, side)

    def place_of(self, x: float, y: float) -> QPointF:
        """Where a place of the plane is in the widget."""
        area = self.area()
        return QPointF(area.left() + (x + 1) / 2 * area.width(), area.top() + (1 - y) / 2 * area.height())

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    # --- mouse and keys ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton) or self._stroke:
            return
        if not self.area().contains(event.position()):
            return
        other = 1 if self.label == 0 else 0
        label = self.label if event.button() == Qt.MouseButton.LeftButton else other
        self._stroke = (label, len(self.points), event.position())
        self._put_at(event.position(), label)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._stroke is None:
            return
        label, before, last = self._stroke
        way = event.position() - last
        if way.x() ** 2 + way.y() ** 2 >= STROKE_PX**2 and self.area().contains(event.position()):
            self._stroke = (label, before, event.position())
            self._put_at(event.position(), label)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._stroke = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            size = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            x, y = (round(min(1.0, max(-1.0, old + size * way)), 4)
                    for old, way in zip(self.cursor_at, _ARROWS[key], strict=True))  # fmt: skip
            self.cursor_at = (x, y)
            self._tell()
            self.update()
        elif key in _DIGITS:
            self._put(Point(*self.cursor_at, _DIGITS.index(key)))
        elif key == Qt.Key.Key_Backspace:
            self.undo()
        elif key == Qt.Key.Key_Escape and self._stroke is not None:
            del self.points[self._stroke[1] :]
            self._stroke = None
            self._note()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _put_at(self, place: QPointF, label: int) -> None:
        area = self.area()
        x = 2 * (place.x() - area.left()) / area.width() - 1
        y = 1 - 2 * (place.y() - area.top()) / area.height()
        self._put(Point(min(1.0, max(-1.0, x)), min(1.0, max(-1.0, y)), label))

    def _put(self, point: Point) -> None:
        if point.label >= self.classes:
            self.refused.emit(tr("This network tells only {count} classes apart.", count=self.classes))
        elif len(self.points) >= MOST_POINTS:
            self.refused.emit(tr("The plane holds {most} points at most.", most=MOST_POINTS))
        else:
            self.points.append(point)
            self._note()

    def _note(self) -> None:
        self._tell()
        self.update()
        self.changed.emit()

    def _tell(self) -> None:
        """What is there, for those who do not see it."""
        counts = self.points.counts()
        parts = [
            tr("{letter}: {points}", letter=CLASSES[label], points=tr_count("{count} point", "{count} points", count))
            for label, count in counts.items()
        ]
        x, y = (show_figure(value, ".2f") for value in self.cursor_at)
        parts.append(tr("The cursor is at x {x}, y {y}.", x=x, y=y))
        if self._surface is not None:
            rows, columns, _ = self._surface.shape
            row = min(rows - 1, int((1 - self.cursor_at[1]) / 2 * rows))
            column = min(columns - 1, int((self.cursor_at[0] + 1) / 2 * columns))
            shares = self._surface[row, column]
            best = int(shares.argmax())
            share = show_percent(float(shares[best]), 0)
            parts.append(tr("There the network says {letter}, {share}.", letter=CLASSES[best], share=share))
        self.setAccessibleDescription(" ".join(parts))

    # --- looks ---

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, area = self._theme, self.area()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, theme.color("canvas"))
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, self.image)
        painter.setPen(QPen(theme.color("edge", 0.5), 1, Qt.PenStyle.DotLine))
        painter.drawLine(self.place_of(-1, 0), self.place_of(1, 0))
        painter.drawLine(self.place_of(0, -1), self.place_of(0, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRect(area)
        painter.setClipRect(area)
        for point in self.points:
            paint_point(painter, self.place_of(point.x, point.y), point.label, theme)
        painter.setClipping(False)
        if self.hasFocus():
            self._paint_cursor(painter)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), FOCUS_RING))
            painter.drawRect(area.adjusted(-2, -2, 2, 2))
        painter.end()

    def _paint_cursor(self, painter: QPainter) -> None:
        at = self.place_of(*self.cursor_at)
        for color, width in (("surface", 4), ("text", 1.6)):
            painter.setPen(QPen(self._theme.color(color), width))
            for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                # a point between them stays to be seen
                painter.drawLine(at + QPointF(8 * x, 8 * y), at + QPointF(14 * x, 14 * y))


def _picture(surface: NDArray[np.float32], theme: Theme) -> QImage:
    """Each place in the colours of its classes by their shares, the stronger the surer the network is."""
    rows, columns, classes = surface.shape
    colors = np.array([_rgb(theme.plot_color(label)) for label in range(classes)], np.float32)
    ground = np.array(_rgb(theme.color("canvas")), np.float32)
    # from the share that says nothing to certainty
    sure = np.clip((surface.max(axis=2) - 1 / classes) / (1 - 1 / classes), 0, 1)
    strength = (STRENGTH * (UNSURE + (1 - UNSURE) * sure))[..., None]
    pixels = np.ascontiguousarray(np.round(ground + strength * (surface @ colors - ground)), np.uint8)
    return QImage(pixels.tobytes(), columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()
