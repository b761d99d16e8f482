"""Pruning and regrowing a checkpoint by hand: sliders, what they cost on validation data, undo, and keeping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.bridge.engine_worker import HandPruned, SearchProgress
from app.pruning.rows import ShareRow, add_headers
from app.pruning.steps import Steps
from app.run.log_panel import show_metrics
from app.theme import SPACE_L, SPACE_M, SPACE_XL
from app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

    from app.bridge.engine_worker import PruneTask
    from app.run.controller import RunController
    from brains_engine.insight.sparsity_account import SparsityAccount

NETWORK = ""
"""The key of the row for all layers."""


class PruningDialog(QDialog):
    """Sliders for the share of zeros of each layer and of all. The checkpoint itself is never changed.

    The engine does one thing at a time: while it measures, the newest wish waits and takes the place of older ones.
    """

    def __init__(self, controller: RunController, checkpoint: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pruning_dialog")
        self.setWindowTitle(tr("Prune checkpoint {number} by hand", number=checkpoint.stem.lstrip("0")))
        self.setMinimumSize(820, 420)
        self._controller, self._checkpoint = controller, checkpoint
        self._kept: HandPruned | None = None
        self._work: PruneTask | None = None
        self._wish: PruneTask | None = None
        self._whole: float | None = None
        self._touched: dict[str, float] = {}
        self._is_held = False
        self._shares: dict[str, float] = {}
        self.rows: dict[str, ShareRow] = {}
        self._table = QWidget(self)
        self._grid = QGridLayout(self._table)
        self.steps = Steps({})
        self.sentence = _label("pruning_sentence", self)
        self.before = _label("pruning_before", self)
        self.now = _label("pruning_now", self)
        self.progress = QProgressBar(self)
        self.progress.setObjectName("pruning_progress")
        self.progress.setAccessibleName(tr("Evaluations done"))
        self.progress.setTextVisible(False)
        self.undo = self._action("pruning_undo", tr("Undo"), QKeySequence.StandardKey.Undo, lambda: self._step(-1))
        self.redo = self._action("pruning_redo", tr("Redo"), QKeySequence.StandardKey.Redo, lambda: self._step(1))
        self.search = _button("pruning_search", tr("Measure what is removable"), self._search_or_stop, self)
        self.keep = _button("pruning_keep", tr("Keep as a checkpoint"), self._keep, self)
        self._lay_out()
        controller.event_received.connect(self._on_event)
        controller.hand_pruned.connect(self._on_result)
        controller.failed.connect(self._on_failed)
        self.finished.connect(self._leave)
        self._ask("figures")

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is measured and nothing waits."""
        return self._work is None and self._wish is None

    # --- what the user does ---

    def _choose(self, key: str, share: float) -> None:
        self.rows[key].show_share(share)
        if key == NETWORK:
            self._whole, self._touched = share, {}
        else:
            self._shares[key] = self._touched[key] = share
        self._ask("measure")

    def _hold(self, held: bool) -> None:
        self._is_held = held
        self._settle()

    def _step(self, by: int) -> None:
        self._whole, self._touched = None, {}
        self._shares = dict(self.steps.move(by))
        self._show_shares()
        self._ask("measure")

    def _search_or_stop(self) -> None:
        if self._work == "search":
            self._controller.stop()
        else:
            self._ask("search")

    def _keep(self) -> None:
        self._ask("keep")

    # --- the engine ---

    def _ask(self, task: PruneTask) -> None:
        self._wish = task
        self._next()

    def _next(self) -> None:
        if self._work is not None or self._wish is None:
            return
        task, self._wish = self._wish, None
        # a share of all is spread by the engine; what was chosen for a layer after it stands above it
        shares = self._shares if self._whole is None else self._touched
        self._work = task  # before it starts: a refusal comes at once
        if task == "search":
            self.progress.setRange(0, 0)
        self._controller.hand_prune(self._checkpoint, task, dict(shares), self._whole, self._kept)
        self._update()

    def _on_event(self, event: object) -> None:
        if self._work == "search" and isinstance(event, SearchProgress):
            self.progress.setRange(0, event.total)
            self.progress.setValue(event.done)

    def _on_result(self, found: HandPruned | None) -> None:
        if self._work is None:
            return
        self._work = None
        if found is not None:
            self._kept = found
            self._take(found)
        self._next()
        self._settle()

    def _take(self, found: HandPruned) -> None:
        if found.account is not None:
            self._show_account(found.account)
        elif found.outcome is not None and self._wish is None:
            self._shares = dict(found.outcome.shares)
            self._whole, self._touched = None, {}
            self._show_shares(found.outcome.total)
            self.now.setText(show_metrics(found.outcome.metrics))
        elif found.path is not None:
            number = found.path.stem.lstrip("0")
            self.sentence.setText(
                tr("Kept as checkpoint {number}. Training can go on from it; what is dropped stays so.", number=number)
            )

    def _on_failed(self, sentence: str, details: str) -> None:
        del details
        if self._work is not None:
            self._work, self._wish = None, None
            self.sentence.setText(sentence)
            self._update()

    def _settle(self) -> None:
        """What stands is a step, once nothing is held or on its way."""
        if self.rows and not self._is_held and self._work is None and self._wish is None:
            self.steps.push(self._shares)
        self._update()

    def _leave(self) -> None:
        if self._work is not None:
            self._controller.stop()
        for signal, slot in (
            (self._controller.event_received, self._on_event),
            (self._controller.hand_pruned, self._on_result),
            (self._controller.failed, self._on_failed),
        ):
            signal.disconnect(slot)
        self._work, self._wish, self._kept = None, None, None

    # --- what is shown ---

    def _show_account(self, found: SparsityAccount) -> None:
        layers = {NETWORK: found.total, **found.layers}
        if self.rows:
            for key, layer in layers.items():
                self.rows[key].show_figures(layer)
            return
        names = {**found.names, NETWORK: tr("All layers")}
        for line, (key, layer) in enumerate(layers.items(), 1):
            row = self.rows[key] = ShareRow(key, names.get(key, key), layer, self._table)
            row.add_to(self._grid, line)
            row.chosen.connect(self._choose)
            row.held.connect(self._hold)
        self._grid.setRowStretch(len(layers) + 1, 1)
        self._shares = {key: layer.zeros for key, layer in found.layers.items()}
        self.steps = Steps(self._shares)
        self.before.setText(show_metrics(found.metrics))
        self.now.setText(show_metrics(found.metrics))
        self.sentence.setText("")
        self.rows[NETWORK].slider.setFocus()
        if not found.metric:
            self.search.setToolTip(tr("The run has no accuracy among its metrics."))
        self._has_accuracy = bool(found.metric)

    def _show_shares(self, total: float | None = None) -> None:
        for key, share in self._shares.items():
            self.rows[key].show_share(share)
        if total is not None:
            self.rows[NETWORK].show_share(total)

    def _update(self) -> None:
        searches, ready = self._work == "search", bool(self.rows)
        if not ready:
            self.sentence.setText(tr("Reading the checkpoint and its validation samples…") if self._work else "")
        rests = self._work in (None, "measure")
        self.progress.setVisible(searches)
        self.search.setText(tr("Stop") if searches else tr("Measure what is removable"))
        self.search.setEnabled(ready and self._has_accuracy and (self._work is None or searches))
        self.undo.setEnabled(rests and self.steps.can_undo)
        self.redo.setEnabled(rests and self.steps.can_redo)
        self.keep.setEnabled(ready and self._work is None and not self.steps.is_first)
        for row in self.rows.values():
            row.slider.setEnabled(not searches)

    def _action(self, name: str, text: str, key: QKeySequence.StandardKey, run: object) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        again = [QKeySequence("Ctrl+Shift+Z")] if key == QKeySequence.StandardKey.Redo else []
        action.setShortcuts([*dict.fromkeys([*QKeySequence.keyBindings(key), *again])])
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        self._has_accuracy = False
        about = _label("pruning_about", self)
        about.setProperty("role", "muted")
        about.setText(
            tr(
                "Connections of the least effective weight go first. A smaller share brings dropped ones back, with "
                "the last values that are known of them. The checkpoint itself stays as it is."
            )
        )
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_M)
        add_headers(self._grid, self._table)
        scroll = QScrollArea(self)
        scroll.setObjectName("pruning_layers")
        scroll.setAccessibleName(tr("Layers"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its sliders take the keys, and are scrolled into view
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._table)
        figures = QGridLayout()
        for line, (title, label) in enumerate(((tr("As it is"), self.before), (tr("Pruned so"), self.now))):
            figures.addWidget(QLabel(title, self), line, 0)
            figures.addWidget(label, line, 1)
        figures.setColumnStretch(1, 1)
        tools = QHBoxLayout()
        for action in (self.undo, self.redo):
            button = QToolButton(self)
            button.setObjectName(f"{action.objectName()}_button")
            button.setDefaultAction(action)
            tools.addWidget(button)
        tools.addWidget(self.search)
        tools.addWidget(self.progress, 1)
        tools.addStretch(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(about)
        column.addWidget(scroll, 1)
        column.addLayout(figures)
        column.addLayout(tools)
        column.addWidget(self.sentence)
        column.addWidget(buttons)


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


def _button(name: str, text: str, run: object, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.clicked.connect(run)
    return button
