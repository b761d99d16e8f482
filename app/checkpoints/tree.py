"""The list of checkpoints as a tree: runs, newest first, and their checkpoints under them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem

from app.measures import show_count
from app.run.history import spoken_title
from app.run.read_out import show_value
from app.theme import base_font, strong_font
from app.translation import mark, tr

if TYPE_CHECKING:
    from pathlib import Path

    from app.checkpoints.catalogue import RunEntry
    from brains_engine.runs.database import CheckpointRow
    from brains_engine.runs.events import CheckpointSaved

HEADERS = (
    mark("Checkpoint"),
    mark("Saved"),
    mark("Epoch"),
    mark("Step"),
    mark("Loss"),
    mark("Validation loss"),
    mark("Other metrics"),
    mark("Sparsity"),
    mark("Parent"),
)
LEFT_COLUMNS = (0, 1, 6)
WHY = {
    "best": mark("best loss"),
    "epoch": mark("end of epoch"),
    "stop": mark("at stop"),
    "last": mark("end of run"),
    "pruned": mark("pruned by hand"),
}
_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """A checkpoint that can be acted on."""

    folder: Path
    path: Path
    number: int
    epoch: int


class CheckpointTree(QTreeWidget):
    """Shows runs and checkpoints; says `activated_choice` on Enter or a double-click."""

    activated_choice = Signal(object)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("checkpoint_tree")
        self.setAccessibleName(tr("Checkpoints"))
        self.setColumnCount(len(HEADERS))
        self.setHeaderLabels([tr(title) for title in HEADERS])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setResizeContentsPrecision(0)  # of a thousand rows those in view are measured, at each new one
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(6, QHeaderView.ResizeMode.Stretch)
        self.header().setMinimumSectionSize(56)
        for column in range(len(HEADERS)):
            self.headerItem().setTextAlignment(column, _alignment(column))
        self._loaded: Path | None = None
        self.itemSelectionChanged.connect(self.chosen)
        self.itemDoubleClicked.connect(lambda item: self._activate(item))

    @property
    def choice(self) -> Choice | None:
        """The checkpoint of the current row; for a run, its newest one."""
        items = self.selectedItems()
        if not items:
            return None
        item = items[0] if items[0].parent() is not None else items[0].child(0)
        return item.data(0, _CHOICE) if item is not None else None

    def show_runs(self, runs: Sequence[RunEntry]) -> None:
        """Show these runs in place of the last ones; selection and folding stay where the rows still exist."""
        chosen = self.choice
        folded = {item.text(0) for item in self._run_items() if not item.isExpanded()}
        self.blockSignals(True)
        self.clear()
        for entry in runs:
            top = self._add_run(entry.folder, entry.title, entry.state)
            for row in reversed(entry.checkpoints):
                top.addChild(_checkpoint_item(entry.folder, entry.path_of(row), row, row.id))
            top.setExpanded(entry.title not in folded)
        self.blockSignals(False)
        self.mark_loaded(self._loaded)
        self._select(chosen.path if chosen else None)

    def add_checkpoint(self, folder: Path, path: Path, event: CheckpointSaved) -> None:
        """Put a checkpoint that was just saved on top of its run."""
        top = next((item for item in self._run_items() if item.data(0, _CHOICE) == folder), None)
        if top is None:
            top = self._add_run(folder, tr("Run {name}", name=folder.name), tr("in training"))
            self.takeTopLevelItem(self.indexOfTopLevelItem(top))
            self.insertTopLevelItem(0, top)
            top.setExpanded(True)
        top.insertChild(0, _checkpoint_item(folder, path, event, event.checkpoint))

    def mark_loaded(self, path: Path | None) -> None:
        """Mark the checkpoint whose weights are loaded into the network."""
        self._loaded = path
        for item in self._checkpoint_items():
            choice: Choice = item.data(0, _CHOICE)
            is_loaded = path is not None and choice.path == path
            item.setText(0, tr("{number}  (loaded)", number=choice.number) if is_loaded else str(choice.number))
            item.setFont(0, strong_font() if is_loaded else QFont())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the actions; Qt's own menu of them would not say why one is disabled."""
        menu = QMenu(self)
        menu.setObjectName("checkpoint_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._activate(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _run_items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(index) for index in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _checkpoint_items(self) -> list[QTreeWidgetItem]:
        return [item for top in self._run_items() for index in range(top.childCount()) if (item := top.child(index))]

    def _add_run(self, folder: Path, title: str, state: str) -> QTreeWidgetItem:
        top = QTreeWidgetItem([title, state])
        top.setData(0, _CHOICE, folder)
        top.setFont(0, base_font())
        top.setToolTip(0, str(folder))
        self.addTopLevelItem(top)
        return top

    def _activate(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.parent() is not None:
            self.activated_choice.emit(item.data(0, _CHOICE))

    def _select(self, path: Path | None) -> None:
        for item in self._checkpoint_items():
            if path is not None and item.data(0, _CHOICE).path == path:
                self.setCurrentItem(item)
                return
        newest = next(iter(self._checkpoint_items()), None)
        if newest is not None:
            self.setCurrentItem(newest)
        self.chosen.emit()


def _checkpoint_item(folder: Path, path: Path, row: CheckpointRow | CheckpointSaved, number: int) -> QTreeWidgetItem:
    cells = (
        str(number),
        tr(WHY[row.kind]),
        show_count(row.epoch),
        show_count(row.step),
        _metric(row.metrics, "loss"),
        _metric(row.metrics, "val_loss"),
        ", ".join(f"{spoken_title(name)} {show_value(value)}" for name, value in _others(row.metrics)),
        show_value(row.sparsity, percent=True),
        str(row.parent or ""),
    )
    item = QTreeWidgetItem(list(cells))
    for column in range(len(HEADERS)):
        item.setTextAlignment(column, _alignment(column))
    item.setData(0, _CHOICE, Choice(folder, path, number, row.epoch))
    item.setToolTip(0, str(path))
    return item


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column in LEFT_COLUMNS else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _metric(metrics: Mapping[str, float], name: str) -> str:
    return show_value(metrics[name]) if name in metrics else ""


def _others(metrics: Mapping[str, float]) -> list[tuple[str, float]]:
    """Metrics beside the losses, those of the validation data first."""
    names = sorted(set(metrics) - {"loss", "val_loss"}, key=lambda name: (not name.startswith("val_"), name))
    return [(name, metrics[name]) for name in names]
