"""A line of text for numbers, sizes and words; Up and Down step a number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from app.inspector.editors.codecs import CODECS
from app.inspector.editors.editor import MIXED, Editor
from app.inspector.history_keys import HistoryKeys
from app.sentences import say
from app.translation import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from brains_engine.fields import FieldDescription


class StepLine(QLineEdit):
    """A line that hands on the keys by which a number is stepped and an entry is given up or finished.

    Undo belongs to the design, and so do its keys, as long as the line has the focus.
    """

    stepped = Signal(int)
    escaped = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the option's menu has the same and more
        self._keys: HistoryKeys | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._keys is None:
            self._keys = HistoryKeys(self)
            self.installEventFilter(self._keys)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

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
        super().__init__()
        self.line = StepLine(self)
        self.take_main(self.line)
        self._field = field
        self._codec = CODECS[field.kind]
        self._value: Any = None
        self._example = tr("none") if field.optional else self._codec.example
        self.line.textEdited.connect(self._read)
        self.line.stepped.connect(self._step)
        self.line.escaped.connect(self._restore)
        self.line.left.connect(self._tidy)
        self.line.returnPressed.connect(lambda: self.gesture.emit(False))

    def show_value(self, value: Any) -> None:
        self._value = value
        self.line.setPlaceholderText(self._example)
        if not self._shows(value):
            self.line.setText(self._text(value))
            if self._field.kind not in ("integer", "number") and not self.line.hasFocus():
                self.line.setCursorPosition(0)  # of a long text the beginning is seen
        self.line.setModified(False)

    def show_mixed(self) -> None:
        self._value = None
        self.line.clear()
        self.line.setPlaceholderText(tr(MIXED))

    def text_of(self, value: Any) -> str:
        return self._text(value) or tr("nothing")

    def value_of(self, text: str) -> Any:
        word = text.strip()
        is_none = self._field.optional and word.casefold() in ("none", tr("none").casefold(), tr("nothing").casefold())
        return None if is_none else self._parse(word)

    def _tidy(self) -> None:
        if self._shows(self._value):
            self.line.setText(self._text(self._value))  # "1e-1" becomes "0.1"

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
        self.gesture.emit(False)
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
