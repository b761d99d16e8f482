"""A legend of buttons: each shows its line's colour and dashes, and switches the line off and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QWidget

from app.run.flow_layout import FlowLayout
from app.theme import CAPTION_PX, caption_font, text_px
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

SAMPLE_WIDTH = 18
SAMPLE_HEIGHT = 12
LINE_HEIGHT = 20
SPACING = 2
WIDEST_TITLE = 120
LEAST_LINES = 2
PATTERNS = {
    "dash": [2, 1.5],
    "dot": [0.5, 1.5],
    "dash-dot": [3, 1.2, 0.5, 1.2],
    "dash-dot-dot": [3, 1, 0.5, 1, 0.5, 1],
}


class LegendEntry(QToolButton):
    """A sample of a line and its title, no wider than the two.

    Attributes:
        isolated: A double click, or Enter: show this line alone, or all again.
    """

    isolated = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first click has toggled the line already; what is visible is set anew now.
        if event.button() == Qt.MouseButton.LeftButton:
            self.isolated.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.isolated.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        # The style leaves room for a space before and after the text.
        return super().sizeHint() - QSize(2 * self.fontMetrics().horizontalAdvance(" "), 0)


class Legend(QScrollArea):
    """Entries side by side, in as many lines as they need.

    Where lines would take too much of the plot, the rest is scrolled to, also by what gets the focus.
    """

    toggled = Signal(str, bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(SAMPLE_WIDTH + WIDEST_TITLE)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._flow = FlowLayout(inner, SPACING)
        self.setWidget(inner)
        self._most_lines = LEAST_LINES
        self.buttons: dict[str, LegendEntry] = {}
        self._first: QWidget = inner
        self._last = self._first
        self._fit()

    def come_after(self, widget: QWidget) -> None:
        """Let Tab go from a widget to the first entry."""
        self._first = self._last = widget

    def set_room(self, height: int) -> None:
        """Take at most this height, but always that of two lines."""
        self._most_lines = max(LEAST_LINES, height // (text_px(LINE_HEIGHT) + SPACING))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the lines again when an entry came, went or changed its size."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def put(self, key: str, title: str, color: QColor, *, dash: str, width: float) -> None:
        """Add an entry, or give it another look."""
        button = self.buttons.get(key)
        if button is None:
            button = self.buttons[key] = LegendEntry()
            button.setObjectName(f"legend_{key}")
            button.setCheckable(True)
            button.setChecked(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFixedHeight(text_px(LINE_HEIGHT))
            button.setStyleSheet(
                f"QToolButton {{ padding: 0px 3px; font-size: {text_px(CAPTION_PX)}px; }}"
                " QToolButton:checked { background: transparent; } QToolButton:focus { padding: 0px 2px; }"
            )
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(lambda on: self._tell(key, on))
            button.isolated.connect(lambda: self.isolate(key))
            self._flow.addWidget(button)
            self.setTabOrder(self._last, button)
            self._last = button
        metrics = QFontMetrics(caption_font())
        button.setText(metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, WIDEST_TITLE))
        button.setAccessibleName(tr("Line {title}", title=title))
        button.setToolTip(tr("Show or hide {title}; a double click, or Enter, shows it alone", title=title))
        button.setIcon(_sample(color, dash=dash, width=width))
        button.setIconSize(QSize(SAMPLE_WIDTH, SAMPLE_HEIGHT))

    def isolate(self, key: str) -> None:
        """Show one line alone; where it is alone already, show all."""
        others = [other for name, other in self.buttons.items() if name != key]
        alone = bool(others) and not any(other.isChecked() for other in others)
        for other in others:
            other.setChecked(alone)
        self.buttons[key].setChecked(True)

    def remove(self, key: str) -> None:
        """Take an entry away."""
        button = self.buttons.pop(key)
        self._last = next(reversed(self.buttons.values()), self._first)
        self._flow.removeWidget(button)
        button.hide()
        button.deleteLater()

    def _fit(self) -> None:
        """Be as high as the lines, or as they may be."""
        room = self.viewport().width()
        lines = (self._flow.heightForWidth(room) + SPACING) // (text_px(LINE_HEIGHT) + SPACING)
        shown = min(max(1, lines), self._most_lines)
        scrolls = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if lines > shown else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(scrolls)
        self.setFixedHeight(shown * (text_px(LINE_HEIGHT) + SPACING) - SPACING)

    def _tell(self, key: str, on: bool) -> None:
        font = self.buttons[key].font()
        font.setStrikeOut(not on)
        self.buttons[key].setFont(font)
        self.toggled.emit(key, on)


def _sample(color: QColor, *, dash: str, width: float) -> QIcon:
    """A short piece of the line."""
    picture = QPixmap(2 * SAMPLE_WIDTH, 2 * SAMPLE_HEIGHT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    pen = QPen(color, 2 * width)
    if dash in PATTERNS:
        pen.setDashPattern(PATTERNS[dash])
    painter.setPen(pen)
    painter.drawLine(QPointF(2, SAMPLE_HEIGHT), QPointF(2 * SAMPLE_WIDTH - 2, SAMPLE_HEIGHT))
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
