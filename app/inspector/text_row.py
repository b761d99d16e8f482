"""A row of a form for a text that counts only when it is finished, such as a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from app.inspector.field_row import LABEL_WIDTH
from app.theme import SPACE_S, text_px


class TextRow(QWidget):
    """Label, line and what is wrong with the line. Enter and leaving the line finish it, Esc gives it up."""

    def __init__(self, name: str, title: str, help_text: str, commit: Callable[[str], str]) -> None:
        """Make a row.

        Args:
            name: Object name of the line.
            title: The label.
            help_text: Shown below.
            commit: Takes the text; gives "" or why it was refused.
        """
        super().__init__()
        self._commit = commit
        self._shown = ""
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(title)
        self.line.setAccessibleDescription(help_text)
        self.line.editingFinished.connect(self._finish)
        label = QLabel(title)
        label.setBuddy(self.line)
        label.setFixedWidth(text_px(LABEL_WIDTH))
        label.setContentsMargins(0, 5, 0, 0)
        self._help = QLabel(help_text)
        self._help.setProperty("role", "caption")
        self._help.setWordWrap(True)
        self.error = QLabel()
        self.error.setProperty("role", "error")
        self.error.setWordWrap(True)
        self.error.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_S + 2)
        grid.setVerticalSpacing(1)
        grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.line, 0, 1)
        grid.addWidget(self.error, 1, 1)
        grid.addWidget(self._help, 2, 1)

    def show_text(self, text: str) -> None:
        """Show what the design holds, unless something else is being typed."""
        self._shown = text
        if not (self.line.hasFocus() and self.line.isModified()):
            self.line.setText(text)

    def _finish(self) -> None:
        if not self.line.isModified():
            return
        self.line.setModified(False)
        fault = self._commit(self.line.text().strip())
        self.error.setText(fault)
        self.error.setVisible(bool(fault))
        if fault:
            self.line.setText(self._shown)
