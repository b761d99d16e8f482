"""Name and notes of a block's definition, to be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.inspector.history_keys import HistoryKeys
from app.sentences import say
from app.theme import SPACE_S, text_px
from app.translation import tr
from brains_engine.design import edits
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from app.level import Level

NOTES_HEIGHT = 72
LONGEST_NAME = 60


class DefinitionHead(QWidget):
    """Writes what it shows into the definition, each entry as one undo step."""

    def __init__(self, level: Level, prefix: str) -> None:
        """Make the fields.

        Args:
            level: Gives the design.
            prefix: Begins the names of the fields.
        """
        super().__init__()
        self._level = level
        self._block_id = ""
        self.name = QLineEdit()
        self.name.setObjectName(f"{prefix}_name")
        self.name.setAccessibleName(tr("Name of the block's definition"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.editingFinished.connect(self._rename)
        self.notes = QPlainTextEdit()
        self.notes.setObjectName(f"{prefix}_notes")
        self.notes.setAccessibleName(tr("Notes on the block"))
        self.notes.setPlaceholderText(tr("What this block is for; the first line is its summary"))
        self.notes.setFixedHeight(text_px(NOTES_HEIGHT))
        self.notes.setTabChangesFocus(True)
        self.notes.setUndoRedoEnabled(False)  # undo belongs to the design
        self.notes.textChanged.connect(self._write_notes)
        self.notes.installEventFilter(HistoryKeys(self))
        self.refusal = QLabel()
        self.refusal.setProperty("role", "error")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for text, widget in ((tr("Name of the definition"), self.name), (tr("Notes"), self.notes)):
            label = QLabel(text)
            label.setBuddy(widget)
            column.addWidget(label)
            column.addWidget(widget)
        column.addWidget(self.refusal)

    def show_block(self, block_id: str) -> None:
        """Show a definition."""
        block = self._level.session.snapshot.block(block_id)
        is_other, self._block_id = block_id != self._block_id, block_id
        if is_other or not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(block.name)
        if self.notes.toPlainText() != block.notes:
            with QSignalBlocker(self.notes):
                self.notes.setPlainText(block.notes)
        if is_other:
            self._refuse("")

    def _rename(self) -> None:
        if not self.name.isModified():
            return
        self.name.setModified(False)
        design = self._level.session.design
        try:
            edits.rename_block(design, self._block_id, self.name.text())
        except BrainsError as error:
            self.name.setText(design.snapshot.block(self._block_id).name)
            self._refuse(say(str(error)))
        else:
            self._refuse("")

    def _write_notes(self) -> None:
        try:
            edits.set_block_notes(self._level.session.design, self._block_id, self.notes.toPlainText())
        except BrainsError as error:
            self._refuse(say(str(error)))
        else:
            self._refuse("")

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
