"""The checkpoints of this design: load one into the network, go on from it, measure it, export it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from app.checkpoints.catalogue import read_runs
from app.checkpoints.tree import CheckpointTree, Choice
from app.dialogs.export import ExportDialog
from app.empty_page import EmptyPage
from app.icons import icon
from app.measures import show_count
from app.pruning.dialog import PruningDialog
from app.run.log_panel import show_metrics
from app.sentences import say
from app.theme import SPACE_M, SPACE_S
from app.translation import mark, tr
from brains_engine.errors import RunFolderError
from brains_engine.runs.events import CheckpointSaved
from brains_engine.runs.store import read_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme

RELOAD_MS = 150
MAX_EPOCHS = 1_000_000
EMPTY = mark("Train the design to get checkpoints here: one is saved after each epoch, and at stop.")
BUSY = mark("The engine is at work. Stop it first.")
NONE_CHOSEN = mark("Choose a checkpoint in the list first.")


class CheckpointsPanel(QWidget):
    """Lists the checkpoints of the current run and of earlier ones.

    Attributes:
        inside_wanted: The path of a checkpoint to look into.
    """

    inside_wanted = Signal(object)

    def __init__(self, session: Session, controller: RunController, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("checkpoints_panel")
        self._session = session
        self._controller = controller
        self.tree = CheckpointTree()
        self.tree.activated_choice.connect(lambda choice: controller.load_checkpoint(choice.path))
        self.tree.chosen.connect(self._update_actions)
        self.status = QLabel()
        self.status.setObjectName("checkpoint_status")
        self.status.setProperty("role", "muted")
        self.status.setWordWrap(True)
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.load = self._action("load_checkpoint", tr("Load into the network"), "import", self._load)
        self.resume = self._action("resume_checkpoint", tr("Resume from here…"), "train", self._resume)
        self.measure = self._action("evaluate_checkpoint", tr("Evaluate"), "plot", self._evaluate)
        self.inside = self._action("inspect_checkpoint", tr("Look inside"), "search", self._inspect)
        self.prune = self._action("prune_checkpoint", tr("Prune by hand…"), "cut", self._prune)
        self.export = self._action("export_checkpoint", tr("Export…"), "export", self._export)
        self.copy_path = self._action("copy_checkpoint_path", tr("Copy path"), "copy", self._copy_path)
        self.copy_path.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_path.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.actions_shown = (self.load, self.resume, self.measure, self.inside, self.prune, self.export)
        self._lay_out()
        self.set_theme(theme)
        self._reload_timer = QTimer(self)
        self._reload_timer.setSingleShot(True)
        self._reload_timer.setInterval(RELOAD_MS)
        self._reload_timer.timeout.connect(self.reload)
        controller.runs_changed.connect(self._reload_timer.start)
        controller.event_received.connect(self._on_event)
        controller.start_from_changed.connect(self._on_loaded)
        controller.state_changed.connect(self._update_actions)
        controller.evaluated.connect(self._on_evaluated)
        self.reload()

    def reload(self) -> None:
        """Read the run folders again."""
        self._reload_timer.stop()
        self.tree.show_runs(read_runs(self._controller.homes, self._controller.run_folder))
        self._show_page()

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        for action in (*self.actions_shown, self.copy_path):
            action.setIcon(icon(action.data(), theme.muted))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload_timer.start()

    # --- what the actions do ---

    def _load(self, choice: Choice) -> None:
        loaded = self._controller.start_from == choice.path
        self._controller.load_checkpoint(None if loaded else choice.path)

    def _resume(self, choice: Choice) -> None:
        try:
            total = read_run(choice.folder).epochs
        except RunFolderError as error:
            self._controller.failed.emit(say(str(error)), "")
            return
        if choice.epoch < total:
            self._controller.resume_run(choice.folder, choice.number)
            return
        dialog = QInputDialog(self)
        dialog.setObjectName("resume_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Go on training this run"))
        dialog.setLabelText(tr("The run is complete at epoch {epoch}. Train until epoch:", epoch=show_count(total)))
        dialog.setOkButtonText(tr("Resume"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(choice.epoch + 1, MAX_EPOCHS)
        more = self._session.design.snapshot.settings.training.epochs
        dialog.setIntValue(min(MAX_EPOCHS, choice.epoch + more))
        dialog.intValueSelected.connect(
            lambda epochs: self._controller.resume_run(choice.folder, choice.number, epochs)
        )
        dialog.open()

    def _evaluate(self, choice: Choice) -> None:
        self.status.setText(tr("Measuring checkpoint {number}…", number=choice.number))
        self._controller.evaluate(choice.path)

    def _inspect(self, choice: Choice) -> None:
        self.inside_wanted.emit(choice.path)

    def _prune(self, choice: Choice) -> None:
        dialog = PruningDialog(self._controller, choice.path, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _export(self, choice: Choice) -> None:
        folder = self._session.path.parent if self._session.path else Path.home()
        dialog = ExportDialog(choice.path, folder / f"{self._session.title} {choice.number}", self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda export_format, out: self._controller.export(choice.path, export_format, out))
        dialog.open()

    def _copy_path(self, choice: Choice) -> None:
        QGuiApplication.clipboard().setText(str(choice.path))

    # --- what it follows ---

    def _on_event(self, event: object) -> None:
        if isinstance(event, CheckpointSaved) and self._controller.run_folder is not None:
            self.tree.add_checkpoint(self._controller.run_folder, Path(event.path), event)
            self._show_page()

    def _on_loaded(self, path: Path | None) -> None:
        self.tree.mark_loaded(path)
        sentence = (
            tr("Checkpoint {number} is loaded: the next training begins from its weights.", number=int(path.stem))
            if path
            else ""
        )
        self.status.setText(sentence)
        self._update_actions()

    def _on_evaluated(self, path: Path, metrics: dict[str, float]) -> None:
        self.status.setText(tr("Checkpoint {number}: {metrics}.", number=int(path.stem), metrics=show_metrics(metrics)))

    def _update_actions(self) -> None:
        choice, busy = self.tree.choice, self._controller.is_busy
        for action in (*self.actions_shown, self.copy_path):
            waits = busy and action not in (self.load, self.copy_path)
            action.setEnabled(choice is not None and not waits)
            reason = tr(BUSY) if waits else "" if choice is not None else tr(NONE_CHOSEN)
            action.setToolTip(reason or action.statusTip())
        loaded = choice is not None and choice.path == self._controller.start_from
        self.load.setText(tr("Unload") if loaded else tr("Load into the network"))

    # --- parts ---

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(1 if self.tree.topLevelItemCount() else 0)
        self._update_actions()

    def _action(self, name: str, text: str, icon_name: str, run: Callable[[Choice], None]) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setData(icon_name)
        action.setStatusTip(text)
        action.triggered.connect(lambda: self._run(run))
        self.tree.addAction(action)
        return action

    def _run(self, command: Callable[[Choice], None]) -> None:
        choice = self.tree.choice
        if choice is not None:
            command(choice)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        bar.setSpacing(SPACE_S)
        for action in self.actions_shown:
            button = QToolButton()
            button.setObjectName(f"{action.objectName()}_button")
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            bar.addWidget(button)
        bar.addWidget(self.status, 1)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.tree, 1)
        self.empty = EmptyPage("checkpoints_empty", tr(EMPTY))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(content)
