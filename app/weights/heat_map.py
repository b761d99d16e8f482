"""Draws a picture of weights, tells what is under the pointer, and can be walked through by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.theme import FOCUS_RING
from app.translation import tr
from app.weights.picture import paint_pixels

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from app.theme import Theme
    from app.weights.picture import Picture

LARGEST_CELL = 28
ARROWS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class HeatMap(QWidget):
    """A picture of weights, as large as there is room.

    Attributes:
        pointed: What the cell under the pointer, or the one chosen by keys, holds; "" for none.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("heat_map")
        self.setAccessibleName(tr("Weights of the layer. Arrow keys read single weights."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(120, 80)
        self.picture: Picture | None = None
        self.image = QImage()
        self._theme = theme
        self._mask = False
        self._cell: tuple[int, int] | None = None

    def show_picture(self, picture: Picture | None) -> None:
        """Draw another picture, or none."""
        if picture is None or self.picture is None or picture.values.shape != self.picture.values.shape:
            self._cell = None
        self.picture = picture
        self._render()
        self._tell()

    def show_mask(self, mask: bool) -> None:
        """Draw only what lives and what was dropped, or the weights."""
        self._mask = mask
        self._render()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._render()

    def area(self) -> QRect:
        """Where the picture is drawn, cells being square."""
        if self.picture is None:
            return QRect()
        rows, columns = self.picture.values.shape
        room = self.rect().adjusted(FOCUS_RING, FOCUS_RING, -FOCUS_RING, -FOCUS_RING)
        cell = min(room.width() / columns, room.height() / rows, LARGEST_CELL)
        if cell >= 2:
            cell = int(cell)  # all cells alike
        size = QSize(max(1, round(columns * cell)), max(1, round(rows * cell)))
        return QRect(room.topLeft(), size)

    def cell_at(self, point: QPoint) -> tuple[int, int] | None:
        """Row and column at a place of the widget, or none."""
        area = self.area()
        if self.picture is None or not area.contains(point):
            return None
        rows, columns = self.picture.values.shape
        return (point.y() - area.top()) * rows // area.height(), (point.x() - area.left()) * columns // area.width()

    def sizeHint(self) -> QSize:
        return QSize(480, 160)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.cell_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(Qt.Key(event.key()))
        if step is None or self.picture is None:
            super().keyPressEvent(event)
            return
        rows, columns = self.picture.values.shape
        row, column = self._cell or (0, 0)
        if self._cell is not None:
            row, column = min(rows - 1, max(0, row + step[0])), min(columns - 1, max(0, column + step[1]))
        self._point((row, column))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.area()
        if not self.image.isNull():
            painter.drawImage(area, self.image)
            if self._cell is not None:
                self._paint_cell(painter, area, self._cell)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), FOCUS_RING))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_cell(self, painter: QPainter, area: QRect, cell: tuple[int, int]) -> None:
        rows, columns = self.image.height(), self.image.width()
        left, right = (area.left() + (cell[1] + more) * area.width() // columns for more in (0, 1))
        top, bottom = (area.top() + (cell[0] + more) * area.height() // rows for more in (0, 1))
        painter.setPen(QPen(QColor(self._theme.text), 2))
        painter.drawRect(QRect(QPoint(left, top), QPoint(right, bottom)).adjusted(-1, -1, 0, 0))

    def _render(self) -> None:
        if self.picture is None:
            self.image = QImage()
        else:
            pixels = paint_pixels(self.picture, self._theme, mask=self._mask)
            rows, columns, _ = pixels.shape
            self.image = QImage(pixels.tobytes(), columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()
        self.update()

    def _point(self, cell: tuple[int, int] | None) -> None:
        if cell != self._cell:
            self._cell = cell
            self._tell()
            self.update()

    def _tell(self) -> None:
        text = self.picture.describe(*self._cell) if self.picture is not None and self._cell is not None else ""
        self.setAccessibleDescription(text)
        self.pointed.emit(text)
