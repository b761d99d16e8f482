"""What all editors of one value share: they show a value, and say what the user wants instead."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

MIXED = "several values"


class Editor(QWidget):
    """Shows one JSON-like value. It never writes a design: it says `edited` and is told what to show.

    Signals:
        edited: The value that the user asks for.
        rejected: A sentence that says why what was entered is no value at all.
        restored: The user gave up an entry; what stands shows again.
    """

    edited = Signal(object)
    rejected = Signal(str)
    restored = Signal()

    def __init__(self, main: QWidget) -> None:
        """Lay out an editor around its main control, which takes the focus and the accessible name."""
        super().__init__()
        self.main = main
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)
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
        """The value in words, for a tooltip."""
        return "none" if value is None else str(value)

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
