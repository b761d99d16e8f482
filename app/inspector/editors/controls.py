"""Editors that are more than a line of text: switches, choices, lists of names and paths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from app.inspector.editors.editor import MIXED, Editor
from app.inspector.editors.line_editor import LineEditor
from app.sentences import say
from app.translation import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from brains_engine.fields import FieldDescription

# Names that are not just their words: everything else is shown with spaces for underscores.
TITLES = {
    "adam": "Adam",
    "adamw": "AdamW",
    "sgd": "SGD",
    "adadelta": "Adadelta",
    "rmsprop": "RMSprop",
    "adamax": "Adamax",
    "nadam": "Nadam",
    "adagrad": "Adagrad",
    "lion": "Lion",
    "ftrl": "FTRL",
    "xla": "XLA",
    "erk": mark("Erdős-Rényi kernel"),
    "rms": mark("root mean square"),
    "minmax": mark("minimum and maximum"),
    "cpu": "CPU",
    "r2_score": mark("R² score"),
    "top_3_accuracy": mark("top-3 accuracy"),
}


_TRUE = ("true", "yes", "1")
_FALSE = ("false", "no", "0")
_LONGEST = 40


def shorten(text: str) -> str:
    """A text that came from elsewhere, as far as a sentence has room for it."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def choice_title(value: str) -> str:
    """A choice as a user reads it."""
    return say(TITLES.get(value) or value.replace("_", " "))


class QuietCombo(QComboBox):
    """A combo box that the wheel scrolls past, unless it has the focus.

    Args:
        fits: Whether it is as wide as its texts; without, as wide as there is room, which is sooner known.
    """

    def __init__(self, parent: QWidget | None = None, *, fits: bool = True) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if fits:
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setMinimumContentsLength(6)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:  # noqa: N802 - Qt's own name
        """Show that a text goes on where there is no room for all of it."""
        super().initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room.width() - 2)
        option.currentText = text

    def event(self, event: QEvent) -> bool:
        """Let the tool tip say the whole text where there is no room for it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip(), self)
            return True
        return super().event(event)

    def tip(self) -> str:
        """What the tool tip says."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        whole = self.currentText() if option.currentText != self.currentText() else ""
        return "\n".join(filter(None, (whole, self.toolTip())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class BooleanEditor(Editor):
    """A switch."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox(self)
        self.take_main(self.box)
        self.box.clicked.connect(lambda: self.choose(self.box.isChecked()))

    def show_value(self, value: Any) -> None:
        self.box.setTristate(False)
        self.box.setChecked(bool(value))
        self.box.setText("")

    def text_of(self, value: Any) -> str:
        return tr("on") if value else tr("off")

    def value_of(self, text: str) -> bool:
        word = text.strip().casefold()
        if word in (tr("on").casefold(), *_TRUE):
            return True
        if word in (tr("off").casefold(), *_FALSE):
            return False
        raise ValueError(tr("“{text}” is neither on nor off.", text=shorten(text)))

    def show_mixed(self) -> None:
        self.box.setTristate(True)
        self.box.setCheckState(Qt.CheckState.PartiallyChecked)
        self.box.setText(tr(MIXED))


class ChoiceEditor(Editor):
    """One out of a few values, each with a title."""

    def __init__(self, choices: Sequence[tuple[str, str]], optional: bool = False) -> None:
        super().__init__()
        self.combo = QuietCombo(self, fits=False)
        self.take_main(self.combo)
        if optional:
            self.combo.addItem(tr("none"), None)
        for value, title in choices:
            self.combo.addItem(title, value)
        self.combo.setPlaceholderText(tr(MIXED))
        self.combo.activated.connect(lambda: self.choose(self.combo.currentData()))

    def show_value(self, value: Any) -> None:
        index = self.combo.findData(value)
        if index < 0:
            self.combo.addItem(choice_title(str(value)), value)
            index = self.combo.count() - 1
        self.combo.setCurrentIndex(index)

    def text_of(self, value: Any) -> str:
        index = self.combo.findData(value)
        return self.combo.itemText(index) if index >= 0 else super().text_of(value)

    def value_of(self, text: str) -> Any:
        word = text.strip().casefold()
        for index in range(self.combo.count()):
            if word in (self.combo.itemText(index).casefold(), str(self.combo.itemData(index)).casefold()):
                return self.combo.itemData(index)
        raise ValueError(tr("“{text}” is not one of the choices.", text=shorten(text)))

    def show_mixed(self) -> None:
        self.combo.setCurrentIndex(-1)


class NamesEditor(Editor):
    """Any of several names, in the order in which they are offered."""

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__()
        self._list = QWidget(self)
        self.take_main(self._list)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.boxes = {name: QCheckBox(choice_title(name), self._list) for name in choices}
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

    def value_of(self, text: str) -> list[str]:
        wanted = [part.strip().casefold() for part in text.split(",") if part.strip()]
        known = {title.casefold(): name for name, box in self.boxes.items() for title in (name, box.text())}
        for word in wanted:
            if word not in known:
                raise ValueError(tr("“{text}” is not one of the choices.", text=shorten(word)))
        chosen = {known[word] for word in wanted}
        return [name for name in self.boxes if name in chosen]

    def show_mixed(self) -> None:
        self.show_value(())

    def _tell(self) -> None:
        self.choose([name for name, box in self.boxes.items() if box.isChecked()])


class PathEditor(LineEditor):
    """A line for a file's path, and a button that opens a chooser."""

    def __init__(self, field: FieldDescription, pattern: str = "") -> None:
        super().__init__(field)
        self._pattern = pattern
        self.line.setPlaceholderText(tr("no file chosen"))
        self.button = QPushButton(tr("Choose…"), self)
        self.button.setAccessibleName(tr("Choose a file"))
        self.button.clicked.connect(self._choose)
        self.row.addWidget(self.button)

    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("Choose a file"), self.line.text(), self._pattern)
        dialog.setObjectName("path_chooser")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose)
        dialog.open()
