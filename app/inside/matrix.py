"""A confusion matrix: a number in each cell, coloured by its share of the row, chosen by mouse or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from app.measures import show_count, show_percent
from app.theme import FOCUS_RING, SPACE_M, SPACE_S, caption_font
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from app.theme import Theme
    from brains_engine.insight.classes import ClassReport

LEAST_CELL = QSize(30, 18)
LARGEST_CELL = QSize(72, 40)
LONGEST_NAME_PX = 96
STRENGTH = 0.38
"""Opacity of the fullest cell: text on it keeps its contrast in both themes."""
ARROWS = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ConfusionMatrix(QWidget):
    """Draws the matrix. What is right lies on the diagonal, in another colour than what is confused.

    Attributes:
        cell_chosen: Row and column of a cell that was clicked, or chosen by Enter.
    """

    cell_chosen = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("confusion_matrix")
        self.setAccessibleName(tr("Confusion matrix. Arrow keys read cells, Enter shows the samples of one."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.report: ClassReport | None = None
        self.current: tuple[int, int] | None = None
        self._theme = theme

    def show_report(self, report: ClassReport | None) -> None:
        """Draw another matrix, or none."""
        if report is None or self.report is None or report.names != self.report.names:
            self.current = None
        self.report = report
        self.setMinimumSize(self._needed(LEAST_CELL))
        self._tell()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self.update()

    def describe(self, row: int, column: int) -> str:
        """A cell in words."""
        if self.report is None:
            return ""
        names, line = self.report.names, self.report.confusion[row]
        return tr(
            "{count} of class {name} taken for {taken}, {share} of the class",
            count=show_count(line[column]),
            name=names[row],
            taken=names[column],
            share=show_percent(line[column] / max(1, sum(line))),
        )

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell is drawn."""
        left, top = self._margins()
        cell = self._cell()
        return QRect(left + column * cell.width(), top + row * cell.height(), cell.width(), cell.height())

    def cell_at(self, point: QPoint) -> tuple[int, int] | None:
        """Row and column at a place of the widget, or none."""
        left, top = self._margins()
        cell, count = self._cell(), self._count()
        row, column = (point.y() - top) // cell.height(), (point.x() - left) // cell.width()
        return (row, column) if 0 <= row < count and 0 <= column < count else None

    def sizeHint(self) -> QSize:
        return self._needed(QSize(40, 18))

    def event(self, event: QEvent) -> bool:
        """Say in a tip what the cell under the pointer holds."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(event.pos())
            QToolTip.showText(event.globalPos(), self.describe(*cell) if cell is not None else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position().toPoint())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._move_to(cell)
            self.cell_chosen.emit(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = Qt.Key(event.key()), self._count()
        if count and key in ARROWS:
            row, column = self.current or (0, 0)
            down, right = ARROWS[key] if self.current is not None else (0, 0)
            self._move_to((min(count - 1, max(0, row + down)), min(count - 1, max(0, column + right))))
        elif key in CHOOSE and self.current is not None:
            self.cell_chosen.emit(*self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.report is not None:
            self._paint_names(painter, self.report.names)
            for row, line in enumerate(self.report.confusion):
                for column, samples in enumerate(line):
                    self._paint_cell(painter, row, column, samples, max(1, sum(line)))
            if self.current is not None:
                painter.setPen(QPen(self._theme.color("text"), FOCUS_RING))
                painter.drawRect(self.cell_rect(*self.current).adjusted(1, 1, -2, -2))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent"), FOCUS_RING))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_cell(self, painter: QPainter, row: int, column: int, samples: int, whole: int) -> None:
        place = self.cell_rect(row, column)
        token = "accent" if row == column else "warning"
        if samples:
            # A single confusion among many must be seen, too.
            painter.fillRect(place, self._theme.color(token, STRENGTH * (0.4 + 0.6 * (samples / whole) ** 0.5)))
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawRect(place)
        painter.setPen(self._theme.color("text" if samples else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, show_count(samples))

    def _paint_names(self, painter: QPainter, names: tuple[str, ...]) -> None:
        painter.setFont(caption_font())
        painter.setPen(self._theme.color("muted"))
        left, top = self._margins()
        metrics = QFontMetrics(caption_font())
        for number, name in enumerate(names):
            row, column = self.cell_rect(number, 0), self.cell_rect(0, number)
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - 2 * SPACE_S)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(0, row.top(), left - SPACE_S, row.height()), right, short)
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, column.width() - 2)
            painter.drawText(QRect(column.left(), 0, column.width(), top), Qt.AlignmentFlag.AlignCenter, short)

    def _margins(self) -> tuple[int, int]:
        """Room at the left and at the top for the names."""
        metrics = QFontMetrics(caption_font())
        names = self.report.names if self.report is not None else ()
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        return min(LONGEST_NAME_PX, widest) + 2 * SPACE_M, metrics.height() + SPACE_M

    def _count(self) -> int:
        return len(self.report.names) if self.report is not None else 0

    def _cell(self) -> QSize:
        count = max(1, self._count())
        left, top = self._margins()
        room = QSize((self.width() - left - SPACE_S) // count, (self.height() - top - SPACE_S) // count)
        return room.expandedTo(LEAST_CELL).boundedTo(LARGEST_CELL)

    def _needed(self, cell: QSize) -> QSize:
        left, top = self._margins()
        count = self._count()
        return QSize(left + count * cell.width() + SPACE_S, top + count * cell.height() + SPACE_S)

    def _move_to(self, cell: tuple[int, int]) -> None:
        self.current = cell
        self._tell()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.describe(*self.current) if self.current is not None else "")
