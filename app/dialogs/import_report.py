"""What an import did not take over as it was, in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from app.measures import show_count
from app.sentences import say
from app.theme import SPACE_L, SPACE_M, SPACE_XL
from app.translation import tr, tr_count

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
        self.setWindowTitle(tr("Import"))
        self.resize(640, 420 if report.remarks else 0)
        self.summary = QLabel(_summary(report, name), self)
        self.summary.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setObjectName("import_remarks")
        self.list.setAccessibleName(tr("What is otherwise than in the file"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAlternatingRowColors(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.addItems([say(sentence) for sentence in report.sentences()])
        self.list.setVisible(bool(report.remarks))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        if report.remarks:
            copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
            copy.setObjectName("import_copy")
            copy.setAutoDefault(False)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(map(say, report.sentences()))))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_M)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)


def _summary(report: ImportReport, name: str) -> str:
    counts = {
        "nodes": show_count(report.nodes),
        "layers": show_count(report.layers),
        "params": show_count(report.params),
        "name": name,
    }
    if report.layers > report.nodes:
        size = tr("{nodes} nodes, {layers} layers in all, with {params} parameters were made of {name}.", **counts)
    else:
        size = tr("{nodes} nodes with {params} parameters were made of {name}.", **counts)
    unknown = len(report.unknown)
    if unknown:
        verdict = tr_count(
            "{count} thing was not understood; see below.", "{count} things were not understood; see below.", unknown
        )
    elif report.is_complete:
        verdict = tr("The design computes what the file says.")
    else:
        verdict = tr("All layers were understood, but some differ from the file; see below.")
    sentences = [size, verdict]
    if report.has_weights:
        sentences.append(tr("Its weights were left out: brains import FILE --weights CHECKPOINT writes them."))
    return " ".join(sentences)
