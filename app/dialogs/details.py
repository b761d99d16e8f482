"""The trace behind an error, for those who ask for it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.theme import SPACE_L, SPACE_M, SPACE_XL, mono_font
from app.translation import tr


class DetailsDialog(QDialog):
    """One sentence, and the trace below it, to be copied into a report."""

    def __init__(self, message: str, details: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setWindowTitle(tr("Details of the error"))
        self.resize(720, 420)
        sentence = QLabel(message, self)
        sentence.setWordWrap(True)
        self.text = QPlainTextEdit(details, self)
        self.text.setReadOnly(True)
        self.text.setFont(mono_font())
        self.text.setAccessibleName(tr("Trace of the error"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(f"{message}\n\n{details}"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(sentence)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
