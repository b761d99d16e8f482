"""Export: the format, and where to write."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.theme import SPACE_L, SPACE_M, SPACE_XL
from app.translation import mark, tr

# Id, name and file suffix; the engine's exporters have the same ids. A format without a suffix is a folder.
FORMATS = (
    ("keras", mark("Keras file (.keras)"), ".keras"),
    ("saved_model", mark("TensorFlow SavedModel (folder)"), ""),
)


class ExportDialog(QDialog):
    """Asks for a format and a place.

    Attributes:
        chosen: The format's id, and the path to write.
    """

    chosen = Signal(str, object)

    def __init__(self, checkpoint: Path, target: Path, parent: QWidget) -> None:
        """Ask for one checkpoint.

        Args:
            checkpoint: The file to export.
            target: The path that is suggested, without its suffix.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(tr("Export a checkpoint"))
        self.setModal(True)
        self.setMinimumWidth(480)
        source = QLabel(
            tr(
                "Checkpoint {number} of run {run}",
                number=checkpoint.stem.lstrip("0") or "0",
                run=checkpoint.parent.parent.name,
            ),
            self,
        )
        source.setProperty("role", "muted")
        self.format = QComboBox(self)
        self.format.setObjectName("export_format")
        self.format.setAccessibleName(tr("Format"))
        for format_id, title, _ in FORMATS:
            self.format.addItem(tr(title), format_id)
        self.path = QLineEdit(str(target) + FORMATS[0][2], self)
        self.path.setObjectName("export_path")
        self.path.setAccessibleName(tr("Write to"))
        browse = QPushButton(tr("Choose…"), self)
        browse.setObjectName("export_browse")
        browse.clicked.connect(self._browse)
        self._warning = QLabel("", self)
        self._warning.setProperty("role", "error")
        self._warning.setWordWrap(True)
        place = QHBoxLayout()
        place.addWidget(self.path, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.setSpacing(SPACE_M)
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("Write to"), place)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        # Made here: a button that Qt makes is lost to Python when its address was another widget's before.
        self._export = QPushButton(tr("Export"), self)
        buttons.addButton(self._export, QDialogButtonBox.ButtonRole.AcceptRole)
        self._export.setObjectName("export")
        self._export.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_L)
        layout.addWidget(source)
        layout.addLayout(form)
        layout.addWidget(self._warning)
        layout.addWidget(buttons)
        self.format.currentIndexChanged.connect(self._follow_format)
        self.path.textChanged.connect(self._check)
        self.accepted.connect(lambda: self.chosen.emit(self.format.currentData(), Path(self.path.text())))
        self._check()

    def _follow_format(self) -> None:
        path = Path(self.path.text())
        if path.suffix in {suffix for _, _, suffix in FORMATS if suffix}:
            path = path.with_suffix("")
        self.path.setText(str(path) + FORMATS[self.format.currentIndex()][2])

    def _check(self) -> None:
        text = self.path.text().strip()
        folder = Path(text).parent
        reason = (
            tr("Say where to write.")
            if not text
            else ""
            if folder.is_dir()
            else tr("There is no folder {folder}.", folder=folder)
        )
        if not reason and Path(text).exists():
            reason = tr("{name} exists already; choose another name.", name=Path(text).name)
        self._warning.setText(reason)
        self._export.setEnabled(not reason)

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Export to"), self.path.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Choose"))
        dialog.fileSelected.connect(self.path.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
