"""Editors that are more than a line of text: switches, choices, lists of names, paths and shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton, QSlider, QVBoxLayout, QWidget

from app.inspector.editors.editor import MIXED, Editor
from app.inspector.editors.line_editor import LineEditor
from app.sentences import say
from app.translation import mark, tr

if TYPE_CHECKING:
    from brains_engine.fields import FieldDescription

SLIDER_STEPS = 200

# Names that are not just their words: everything else is shown with spaces for underscores.
TITLES = {
    "adam": "Adam",
    "adamw": "AdamW",
    "sgd": "SGD",
    "adadelta": "Adadelta",
    "rmsprop": "RMSprop",
    "xla": "XLA",
    "erk": mark("Erdős-Rényi kernel"),
    "rms": mark("root mean square"),
    "minmax": mark("minimum and maximum"),
    "cpu": "CPU",
    "r2_score": mark("R² score"),
    "top_3_accuracy": mark("top-3 accuracy"),
}


def choice_title(value: str) -> str:
    """A choice as a user reads it."""
    return say(TITLES.get(value) or value.replace("_", " "))


class QuietCombo(QComboBox):
    """A combo box that the wheel scrolls past, unless it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() == QEvent.Type.Wheel and not self.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class BooleanEditor(Editor):
    """A switch."""

    def __init__(self) -> None:
        self.box = QCheckBox()
        super().__init__(self.box)
        self.box.clicked.connect(lambda: self.edited.emit(self.box.isChecked()))

    def show_value(self, value: Any) -> None:
        self.box.setTristate(False)
        self.box.setChecked(bool(value))

    def text_of(self, value: Any) -> str:
        return tr("on") if value else tr("off")

    def show_mixed(self) -> None:
        self.box.setTristate(True)
        self.box.setCheckState(Qt.CheckState.PartiallyChecked)


class ChoiceEditor(Editor):
    """One out of a few values, each with a title."""

    def __init__(self, choices: Sequence[tuple[str, str]], optional: bool = False) -> None:
        self.combo = QuietCombo()
        super().__init__(self.combo)
        if optional:
            self.combo.addItem(tr("none"), None)
        for value, title in choices:
            self.combo.addItem(title, value)
        self.combo.setPlaceholderText(tr(MIXED))
        self.combo.activated.connect(lambda: self.edited.emit(self.combo.currentData()))

    def show_value(self, value: Any) -> None:
        index = self.combo.findData(value)
        if index < 0:
            self.combo.addItem(choice_title(str(value)), value)
            index = self.combo.count() - 1
        self.combo.setCurrentIndex(index)

    def text_of(self, value: Any) -> str:
        index = self.combo.findData(value)
        return self.combo.itemText(index) if index >= 0 else super().text_of(value)

    def show_mixed(self) -> None:
        self.combo.setCurrentIndex(-1)


class NamesEditor(Editor):
    """Any of several names, in the order in which they are offered."""

    def __init__(self, choices: Sequence[str]) -> None:
        self._list = QWidget()
        super().__init__(self._list)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.boxes = {name: QCheckBox(choice_title(name)) for name in choices}
        for name, box in self.boxes.items():
            box.setObjectName(name)
            box.clicked.connect(self._tell)
            column.addWidget(box)
        self._list.setFocusProxy(next(iter(self.boxes.values())))

    def describe(self, name: str, help_text: str) -> None:
        super().describe(name, help_text)
        for box in self.boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}")

    def show_value(self, value: Any) -> None:
        for name, box in self.boxes.items():
            box.setChecked(name in value)

    def text_of(self, value: Any) -> str:
        return ", ".join(map(choice_title, value)) or tr("none")

    def show_mixed(self) -> None:
        self.show_value(())

    def _tell(self) -> None:
        self.edited.emit([name for name, box in self.boxes.items() if box.isChecked()])


class PathEditor(LineEditor):
    """A line for a file's path, and a button that opens a chooser."""

    def __init__(self, field: FieldDescription, pattern: str = "") -> None:
        super().__init__(field)
        self._pattern = pattern
        self.line.setPlaceholderText(tr("no file chosen"))
        self.button = QPushButton(tr("Choose…"))
        self.button.setAccessibleName(tr("Choose a file"))
        self.button.clicked.connect(self._choose)
        self.row.addWidget(self.button)

    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("Choose a file"), self.line.text(), self._pattern)
        dialog.setObjectName("path_chooser")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.edited.emit)
        dialog.open()


class ShareEditor(LineEditor):
    """A number between two near bounds: a slider for the hand, a line for the exact value."""

    def __init__(self, field: FieldDescription) -> None:
        super().__init__(field)
        self._low, self._high = float(field.minimum or 0.0), float(field.maximum or 1.0)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, SLIDER_STEPS)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.valueChanged.connect(self._slide)
        self.slider.installEventFilter(self)
        self.line.setMaximumWidth(72)
        self.row.insertWidget(0, self.slider, 1)

    def describe(self, name: str, help_text: str) -> None:
        super().describe(name, help_text)
        self.slider.setAccessibleName(tr("{name}, slider", name=name))

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        with QSignalBlocker(self.slider):
            share = 0.0 if value is None else (value - self._low) / (self._high - self._low)
            self.slider.setValue(round(share * SLIDER_STEPS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.slider and event.type() == QEvent.Type.Wheel and not self.slider.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _slide(self, position: int) -> None:
        position = min(
            max(position, int(self._field.exclusive_minimum)), SLIDER_STEPS - int(self._field.exclusive_maximum)
        )
        value = self._low + (self._high - self._low) * position / SLIDER_STEPS
        self.edited.emit(float(f"{value:.6g}"))
