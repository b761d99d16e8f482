"""A legend of buttons: each shows its line's colour and dashes, and switches the line off and on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

SAMPLE_WIDTH = 18
SAMPLE_HEIGHT = 12
ROW_HEIGHT = 26


class Legend(QScrollArea):
    """One row; where lines are many it scrolls sideways, also to what gets the focus."""

    toggled = Signal(str, bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFixedHeight(ROW_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        self.setWidget(inner)
        self.buttons: dict[str, QToolButton] = {}

    def put(self, key: str, title: str, color: QColor, *, dashed: bool, width: float) -> None:
        """Add an entry, or give it another look."""
        button = self.buttons.get(key)
        if button is None:
            button = self.buttons[key] = QToolButton()
            button.setObjectName(f"legend_{key}")
            button.setCheckable(True)
            button.setChecked(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setStyleSheet(
                "QToolButton { padding: 1px 4px; font-size: 11px; } QToolButton:checked { background: transparent; }"
            )
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(lambda on: self._tell(key, on))
            self._row.insertWidget(self._row.count() - 1, button)
        button.setText(title)
        button.setAccessibleName(f"Line {title}")
        button.setToolTip(f"Show or hide {title}")
        button.setIcon(_sample(color, dashed=dashed, width=width))
        button.setIconSize(QSize(SAMPLE_WIDTH, SAMPLE_HEIGHT))

    def remove(self, key: str) -> None:
        """Take an entry away."""
        button = self.buttons.pop(key)
        self._row.removeWidget(button)
        button.hide()
        button.deleteLater()

    def _tell(self, key: str, on: bool) -> None:
        font = self.buttons[key].font()
        font.setStrikeOut(not on)
        self.buttons[key].setFont(font)
        self.toggled.emit(key, on)


def _sample(color: QColor, *, dashed: bool, width: float) -> QIcon:
    """A short piece of the line."""
    picture = QPixmap(2 * SAMPLE_WIDTH, 2 * SAMPLE_HEIGHT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    pen = QPen(color, 2 * width)
    if dashed:
        pen.setDashPattern([2, 1.5])
    painter.setPen(pen)
    painter.drawLine(QPointF(2, SAMPLE_HEIGHT), QPointF(2 * SAMPLE_WIDTH - 2, SAMPLE_HEIGHT))
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
