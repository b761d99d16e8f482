"""Asks whether a file of layers may be run: shows what it is, and all that is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.theme import SPACE_L, SPACE_M, SPACE_XL, mono_font
from app.translation import mark, tr

if TYPE_CHECKING:
    from brains_engine.custom.files import SourceFile

_WARNING = mark(
    "A layer file is a program: once trusted, it can do on this computer whatever you can do. Trust it only if you "
    "have read it, or know who wrote it. When its content changes, you are asked anew."
)


class TrustLayerDialog(QDialog):
    """Shows path, hash and text of a file, and asks for trust in exactly this content.

    Attributes:
        trusted: The `SourceFile` that was shown.
    """

    trusted = Signal(object)

    def __init__(self, source: SourceFile, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("trust_layer")
        self.setWindowTitle(tr("Trust the layer file {name}?", name=source.path.name))
        self.setModal(True)
        self.resize(760, 620)
        warning = QLabel(tr(_WARNING), self)
        warning.setObjectName("trust_warning")
        warning.setWordWrap(True)
        self.text = QPlainTextEdit(source.text, self)
        self.text.setObjectName("trust_source")
        self.text.setReadOnly(True)
        self.text.setFont(mono_font())
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabStopDistance(4 * QFontMetrics(mono_font()).horizontalAdvance(" "))
        self.text.setAccessibleName(tr("Content of {name}", name=source.path.name))
        facts = QFormLayout()
        facts.setSpacing(SPACE_M)
        facts.addRow(tr("File"), self._fact("trust_path", tr("File"), str(source.path.absolute())))
        facts.addRow("SHA-256", self._fact("trust_hash", "SHA-256", source.sha256))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        trust = buttons.addButton(tr("Trust this file"), QDialogButtonBox.ButtonRole.AcceptRole)
        trust.setObjectName("trust")
        trust.setAutoDefault(False)  # Enter must not trust what nobody has read
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("cancel")
        cancel.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.trusted.emit(source))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_L)
        layout.addWidget(warning)
        layout.addLayout(facts)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        cancel.setFocus()

    def _fact(self, name: str, label: str, text: str) -> QLineEdit:
        """A fact that can be read to its end and copied, however long it is."""
        field = QLineEdit(text, self)
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setReadOnly(True)
        field.setFont(mono_font())
        field.setCursorPosition(0)
        return field
