"""The controls beside the plane: classes, pause, weights, points, files, learning rate, and what is going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import icon
from app.inspector.editors.slider import FineSlider, Scale
from app.measures import show_figure
from app.playground.points import CLASSES
from app.playground.shapes import class_icon
from app.theme import SPACE_M, SPACE_S
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.theme import Theme

RATES = Scale(1e-4, 1.0)
BUTTONS = (
    ("pause", mark("Pause"), "pause", mark("Let the network wait, or learn on")),
    ("reset", mark("Reset weights"), "reset", mark("Draw the weights anew; the points stay")),
    ("undo", mark("Undo point"), "undo", mark("Take the last point away (Backspace on the plane)")),
    ("clear", mark("Clear"), "delete", mark("Take all points away")),
    ("open", mark("Open points…"), "open", mark("Draw the points of a CSV file")),
    ("save", mark("Save points…"), "save", mark("Write the points to a CSV file, on which Brains can also train")),
)
"""Names, texts, icons and tips, two to a row."""
WIDTH = 330


class Controls(QWidget):
    """Shows and asks; what is done is up to the panel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("playground_controls")
        self.setMaximumWidth(WIDTH)
        self.classes = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        self.rate = FineSlider(self)
        self.rate.setObjectName("playground_rate")
        self.rate.setAccessibleName(tr("Learning rate, slider"))
        self.rate_value = _label("playground_rate_value", "muted")
        self.network = _label("playground_network", "muted")
        self.use_design = QPushButton(tr("Use this design"))
        self.use_design.setObjectName("playground_use_design")
        self.use_design.setAccessibleName(tr("Use this design"))
        self.status = _label("playground_status", "")
        self._paused = False
        self._lay_out()
        self.set_theme(theme)

    @property
    def learning_rate(self) -> float:
        """Where the slider stands."""
        return RATES.value(self.rate.value())

    def show_rate(self, value: float) -> None:
        """Put the slider there."""
        self.rate.setValue(RATES.position(value))
        self.tell_rate()

    def tell_rate(self) -> None:
        """Show the figure beside the slider."""
        self.rate_value.setText(show_figure(self.learning_rate, "g"))

    def show_paused(self, paused: bool) -> None:
        """Name the button after what it does."""
        self._paused = paused
        button = self.buttons["pause"]
        button.setText(tr("Continue") if paused else tr("Pause"))
        button.setAccessibleName(button.text())
        button.setIcon(icon("train" if paused else "pause", self._theme.muted))

    def show_classes(self, count: int) -> None:
        """Offer so many classes."""
        for label, button in enumerate(self.classes.buttons()):
            button.setEnabled(label < count)
        if self.classes.checkedId() >= count:
            self.classes.button(0).setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        for name, _, drawing, _ in BUTTONS:
            self.buttons[name].setIcon(icon(drawing, theme.muted))
        for label, button in enumerate(self.classes.buttons()):
            button.setIcon(class_icon(label, theme))
        self.show_paused(self._paused)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        title = QLabel(tr("Class"))
        row.addWidget(title)
        for label, letter in enumerate(CLASSES):
            row.addWidget(self._class_button(label, letter))
        row.addStretch(1)
        column.addLayout(row)
        grid = QGridLayout()
        grid.setSpacing(SPACE_S)
        for number, (name, text, _, tip) in enumerate(BUTTONS):
            button = QPushButton(tr(text))
            button.setObjectName(f"playground_{name}")
            button.setAccessibleName(tr(text))
            button.setToolTip(tr(tip))
            button.setAutoDefault(False)
            self.buttons[name] = button
            grid.addWidget(button, number // 2, number % 2)
        column.addLayout(grid)
        rate = QHBoxLayout()
        rate.setSpacing(SPACE_M)
        rate.addWidget(QLabel(tr("Learning rate")))
        rate.addWidget(self.rate, 1)
        self.rate_value.setMinimumWidth(self.rate_value.fontMetrics().horizontalAdvance("0.00025"))
        rate.addWidget(self.rate_value)
        column.addLayout(rate)
        column.addWidget(self.status)
        column.addWidget(self.network)
        column.addWidget(self.use_design, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _class_button(self, label: int, letter: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"playground_class_{letter}")
        button.setText(letter)
        button.setAccessibleName(tr("Class {letter}", letter=letter))
        button.setToolTip(tr("Draw class {letter} with the left button (key {digit} puts a point at the cursor)",
                             letter=letter, digit=label + 1))  # fmt: skip
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(18, 18))
        button.setCheckable(True)
        button.setChecked(label == 0)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.classes.addButton(button, label)
        return button


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    if role:
        label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label
