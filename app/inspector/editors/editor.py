"""What all editors of one value share: they show a value, and say what the user wants instead."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.translation import mark, tr

MIXED = mark("several values")


class Editor(QWidget):
    """Shows one JSON-like value. It never writes a design: it says `edited` and is told what to show.

    Signals:
        edited: The value that the user asks for.
        rejected: A sentence that says why what was entered is no value at all.
        restored: The user gave up an entry; what stands shows again.
        gesture: Something is taken hold of (true), or what goes on is over (false): the next edit is another step.
    """

    edited = Signal(object)
    rejected = Signal(str)
    restored = Signal()
    gesture = Signal(bool)

    def __init__(self) -> None:
        """Make an empty editor; `take_main` puts its control into it."""
        super().__init__()
        self.main: QWidget = self
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)

    def take_main(self, main: QWidget) -> None:
        """Take the main control, which gets the focus and the accessible name.

        It is best made as a child of the editor: under a style sheet, each change of a parent costs time.
        """
        self.main = main
        self.row.addWidget(main, 1)
        self.setFocusProxy(main)
        # Without a policy of its own Qt leaves a control with parts where it is in the Tab order.
        self.setFocusPolicy(main.focusPolicy())

    def show_value(self, value: Any) -> None:
        """Show a value without saying `edited`."""
        raise NotImplementedError

    def show_mixed(self) -> None:
        """Show that the selected layers have different values."""
        raise NotImplementedError

    def text_of(self, value: Any) -> str:
        """The value in words, for a tooltip and the clipboard."""
        return tr("none") if value is None else str(value)

    def value_of(self, text: str) -> Any:
        """The value that a text stands for, such as `text_of` gives.

        Raises:
            ValueError: With a sentence, where it stands for none.
        """
        raise NotImplementedError

    def describe(self, name: str, help_text: str) -> None:
        """Name the control for those who cannot see its label."""
        self.main.setAccessibleName(name)
        self.main.setAccessibleDescription(help_text)

    def mark(self, invalid: bool) -> None:
        """Draw the control as wrong, or as right again."""
        if bool(self.main.property("invalid")) != invalid:
            self.main.setProperty("invalid", invalid)
            self.main.style().unpolish(self.main)
            self.main.style().polish(self.main)

    def choose(self, value: Any) -> None:
        """Say `edited` for what is chosen at one stroke, which is a step of its own."""
        self.gesture.emit(False)
        self.edited.emit(value)
        self.gesture.emit(False)
