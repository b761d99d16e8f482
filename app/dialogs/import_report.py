"""What an import did not take over as it was, in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from app.theme import SPACE_L, SPACE_M, SPACE_XL

if TYPE_CHECKING:
    from brains_engine.importing import ImportReport


class ImportReportDialog(QDialog):
    """The size of an imported design, and a list of what is otherwise than in the file."""

    def __init__(self, report: ImportReport, name: str, parent: QWidget) -> None:
        """Show a report.

        Args:
            report: What the import gave.
            name: The file's name.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("import_report")
        self.setWindowTitle("Import")
        self.resize(640, 420 if report.remarks else 0)
        self.summary = QLabel(_summary(report, name), self)
        self.summary.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("import_remarks")
        self.list.setAccessibleName("What is otherwise than in the file")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAlternatingRowColors(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.addItems(report.sentences())
        self.list.setVisible(bool(report.remarks))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        if report.remarks:
            copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
            copy.setObjectName("import_copy")
            copy.setAutoDefault(False)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(report.sentences())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)


def _summary(report: ImportReport, name: str) -> str:
    inside = f", {report.layers:,} layers in all," if report.layers > report.nodes else ""
    size = f"{report.nodes:,} nodes{inside} with {report.params:,} parameters were made of {name}."
    unknown = len(report.unknown)
    if unknown:
        verdict = f"{unknown} {'thing was' if unknown == 1 else 'things were'} not understood; see below."
    elif report.is_complete:
        verdict = "The design computes what the file says."
    else:
        verdict = "All layers were understood, but some differ from the file; see below."
    weights = (
        " Its weights were left out: brains import FILE --weights CHECKPOINT writes them." if report.has_weights else ""
    )
    return f"{size} {verdict}{weights}"
