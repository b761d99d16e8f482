"""The window of an unexpected error: what happened, what to do, and a report for those who want to send it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.theme import SPACE_L, SPACE_M, SPACE_XL, mono_font, strong_font
from app.translation import mark, tr, tr_count

_REPORT_LINES = 14
_COPIED = mark("Copied. The report names no folders and nothing of your design.")


class CrashDialog(QDialog):
    """One sentence, what to do, and under Details the report.

    Attributes:
        log_requested: The user wants to see the folder of the log.
    """

    log_requested = Signal()

    def __init__(self, sentence: str, advice: str, report: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        self.setWindowTitle(tr("Something went wrong"))
        self.setMinimumWidth(640)
        title = QLabel(sentence, self)
        title.setObjectName("crash_sentence")
        title.setFont(strong_font())
        self._advice = QLabel(advice, self)
        self._advice.setObjectName("crash_advice")
        for label in (title, self._advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.report = QPlainTextEdit(report, self)
        self.report.setObjectName("crash_report")
        self.report.setAccessibleName(tr("Report of the error"))
        self.report.setReadOnly(True)
        self.report.setFont(mono_font())
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setMinimumHeight(_REPORT_LINES * self.report.fontMetrics().lineSpacing())
        self.report.hide()
        self._repeats = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(title)
        layout.addWidget(self._advice)
        layout.addWidget(self.report, 1)
        layout.addSpacing(SPACE_M)
        layout.addWidget(self._make_buttons())

    def count_another(self) -> None:
        """Note that an error came while this one is on the screen."""
        self._repeats += 1
        self.setWindowTitle(
            tr_count(
                "Something went wrong, and once more since",
                "Something went wrong, and {count} times more since",
                self._repeats,
            )
        )

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        go_on = buttons.addButton(tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._details = QPushButton(tr("Details"), self)
        buttons.addButton(self._details, QDialogButtonBox.ButtonRole.ActionRole)
        copy = buttons.addButton(tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        log = buttons.addButton(tr("Show log"), QDialogButtonBox.ButtonRole.ActionRole)
        for button, name in ((go_on, "go_on"), (self._details, "details"), (copy, "copy"), (log, "show_log")):
            button.setObjectName(f"crash_{name}")
            button.setAccessibleName(button.text())
        self._details.setCheckable(True)
        self._details.toggled.connect(self._show_report)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        copy.clicked.connect(self._copy)
        log.clicked.connect(self.log_requested)
        return buttons

    def _show_report(self, is_shown: bool) -> None:
        self.report.setVisible(is_shown)
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._advice.setText(tr(_COPIED))
