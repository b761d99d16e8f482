"""A line of text for numbers, sizes and words; Up and Down step a number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from app.inspector.editors.codecs import CODECS
from app.inspector.editors.editor import MIXED, Editor
from app.inspector.history_keys import HistoryKeys
from app.sentences import say
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from brains_engine.fields import FieldDescription


class StepLine(QLineEdit):
    """A line that hands on the keys by which a number is stepped and an entry is given up."""

    stepped = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if sign is not None:
            self.stepped.emit(sign * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1))
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class LineEditor(Editor):
    """Edits any value that can be written in a line. Each entry that can be read is said at once."""

    def __init__(self, field: FieldDescription) -> None:
        self.line = StepLine()
        super().__init__(self.line)
        self._field = field
        self._codec = CODECS[field.kind]
        self._value: Any = None
        self._example = tr("none") if field.optional else self._codec.example
        self.line.textEdited.connect(self._read)
        self.line.stepped.connect(self._step)
        self.line.escaped.connect(self._restore)
        self.line.installEventFilter(self)
        self.line.installEventFilter(HistoryKeys(self))

    def show_value(self, value: Any) -> None:
        self._value = value
        self.line.setPlaceholderText(self._example)
        if not self._shows(value):
            self.line.setText(self._text(value))
        self.line.setModified(False)

    def show_mixed(self) -> None:
        self._value = None
        self.line.clear()
        self.line.setPlaceholderText(tr(MIXED))

    def text_of(self, value: Any) -> str:
        return self._text(value) or "nothing"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.FocusOut and self._shows(self._value):
            self.line.setText(self._text(self._value))  # tidy what was typed: "1e-1" becomes "0.1"
        return super().eventFilter(watched, event)

    def _text(self, value: Any) -> str:
        return "" if value is None else self._codec.show(value)

    def _shows(self, value: Any) -> bool:
        """Whether the text means that value already; text under the cursor is not rewritten then."""
        try:
            return value is not None and bool(self._parse(self.line.text()) == value)
        except ValueError:
            return False

    def _parse(self, text: str) -> Any:
        if not text.strip() and self._field.optional:
            return None
        return self._codec.read(text)

    def _read(self, text: str) -> None:
        try:
            value = self._parse(text)
        except ValueError as error:
            self.rejected.emit(say(str(error)))
        else:
            self.edited.emit(value)

    def _restore(self) -> None:
        self.line.setText(self._text(self._value))
        self.line.setModified(False)
        self.restored.emit()

    def _step(self, steps: int) -> None:
        if self._field.kind not in ("integer", "number") or self._value is None:
            return
        if self._field.kind == "integer":
            value: float = self._value + steps
        else:
            value = _step_number(self._value, steps)
        low, high = self._field.minimum, self._field.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            return
        self.line.setText(self._text(value))
        self.line.setModified(True)
        self.edited.emit(value)


def _step_number(value: float, steps: int) -> float:
    """The number with its leading digit stepped: 0.01 becomes 0.02, and 0.01 downwards 0.009."""
    if value == 0:
        return 0.1 * steps
    size = math.floor(math.log10(abs(value)))
    shrinks = (steps < 0) == (value > 0)
    if shrinks and math.isclose(abs(value), 10.0**size):
        size -= 1
    return float(f"{value + steps * 10.0**size:.12g}")
