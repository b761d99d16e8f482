"""The list in which one ticks the runs that the plots compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.theme import SPACE_M
from app.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

EMPTY = mark("There is no earlier run of this design yet.")
HEAD = mark("Compare with")
_FOLDER = int(Qt.ItemDataRole.UserRole)


class RunChooser(QFrame):
    """Pops up; Space or a click ticks a run, Escape closes.

    Attributes:
        toggled: A run's folder, and whether it is ticked now.
    """

    toggled = Signal(object, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("run_chooser")
        self.setAccessibleName(tr("Runs to compare with"))
        self.setProperty("role", "panel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.head = QLabel(tr(HEAD))
        self.head.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setObjectName("run_chooser_list")
        self.list.setAccessibleName(tr("Runs to compare with"))
        self.list.itemChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_M, SPACE_M, SPACE_M)
        column.addWidget(self.head)
        column.addWidget(self.list)

    def show_runs(self, runs: Sequence[tuple[Path, str]], chosen: Collection[Path]) -> None:
        """Offer these runs, by folder and title."""
        self.list.blockSignals(True)
        self.list.clear()
        for folder, title in runs:
            item = QListWidgetItem(title)
            item.setData(_FOLDER, folder)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if folder in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.head.setText(tr(HEAD) if runs else tr(EMPTY))
        self.list.setVisible(bool(runs))
        if runs:
            self.list.setCurrentRow(0)
            self.list.setMinimumSize(QSize(320, min(8, len(runs)) * (self.list.sizeHintForRow(0) + 2) + 4))
            self.list.setFocus()
        self.adjustSize()

    def _tell(self, item: QListWidgetItem) -> None:
        self.toggled.emit(item.data(_FOLDER), item.checkState() == Qt.CheckState.Checked)
