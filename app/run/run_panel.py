"""The run panel: the settings one changes most, the buttons, and how far the run has come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.icons import icon
from app.inspector.facts import FactsGrid
from app.inspector.field_row import FieldRow
from app.inspector.form import kind_choices, kind_field
from app.inspector.targets import TrainingTarget
from app.inspector.training_tab import device_choices
from app.measures import show_count, show_duration
from app.motion import show_waiting
from app.run.history import figure_title
from app.run.read_out import show_value
from app.sentences import say
from app.theme import SPACE_L, SPACE_M, SPACE_S
from app.translation import mark, tr
from brains_engine.data.catalogue import SOURCES
from brains_engine.design.records import SETTINGS_ID
from brains_engine.fields import FieldDescription, describe
from brains_engine.runs.config import Adam, DataConfig, RunConfig

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from PySide6.QtGui import QResizeEvent

    from app.inspector.editors.table import Choices
    from app.run.controller import RunController
    from app.session import Session
    from app.theme import Theme
    from brains_engine.design.design import Commit
    from brains_engine.runs.events import Started

WIDE = 520
PROGRESS_STEPS = 1000
WORK = {
    "export": mark("Exporting"),
    "evaluate": mark("Evaluating"),
    "inspect": mark("Looking inside the network"),
    "find_rate": mark("Finding a learning rate"),
    "cross_validate": mark("Cross-validating"),
    "prune": mark("Measuring a pruned network"),
}
"""What the engine does beside training."""
STATES = {
    "idle": mark("Ready to train."),
    "preparing": mark("Preparing the run"),
    "running": mark("Training"),
    "paused": mark("Paused. Resume goes on where it waits."),
    "stopping": mark("Stopping"),
}


class RunPanel(QWidget):
    """Starts and stops the run, and shows its progress. Wide, it lies side by side; narrow, it stacks."""

    def __init__(self, session: Session, controller: RunController, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("run_panel")
        self.setAccessibleName(tr("Run"))
        self._session = session
        self._controller = controller
        self._theme = theme
        self._holds_focus = False
        self.rows = {path: self._row(path, field, theme, choices) for path, (field, choices) in _quick_fields().items()}
        self.train = _button("train_button", tr("Train"), tr("Train the design (Ctrl+Enter)"))
        self.train.setProperty("role", "primary")
        self.pause = _button("pause_button", tr("Pause"), tr("Let the run wait (Ctrl+Shift+Enter)"))
        self.stop = _button("stop_button", tr("Stop"), tr("End the run after saving a checkpoint (Ctrl+.)"))
        self.train.clicked.connect(controller.start)
        self.pause.clicked.connect(self._toggle_pause)
        self.stop.clicked.connect(controller.stop)
        self.progress = QProgressBar()
        self.progress.setObjectName("run_progress")
        self.progress.setAccessibleName(tr("Progress of the run"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, PROGRESS_STEPS)
        self.status = _label("run_status", "muted")
        self.loaded = _label("run_loaded", "caption")
        self.unload = QPushButton(tr("Begin from fresh weights"))
        self.unload.setObjectName("unload_checkpoint")
        self.unload.setProperty("role", "link")
        self.unload.clicked.connect(lambda: controller.load_checkpoint(None))
        self.facts = FactsGrid("run_facts")
        self._lay_out()
        self.set_theme(theme)
        self._connect()
        self._refresh_settings()
        self._on_loaded(controller.start_from)
        self._on_state()

    def set_theme(self, theme: Theme) -> None:
        """Tint all icons anew."""
        self._theme = theme
        self._show_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE
        self._halves.setStretch(0, int(wide))
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    # --- what it follows ---

    def _connect(self) -> None:
        self._session.committed.connect(self._on_committed)
        self._session.design_replaced.connect(self._refresh_settings)
        self._session.analysed.connect(self._on_analysed)
        self._controller.state_changed.connect(self._on_state)
        self._controller.stage_changed.connect(self._show_status)
        self._controller.progress_ready.connect(self._show_progress)
        self._controller.start_from_changed.connect(self._on_loaded)
        self._controller.event_received.connect(lambda event: self._show_progress())

    def _on_committed(self, commit: Commit) -> None:
        if SETTINGS_ID in commit.change.touched():
            self._refresh_settings()

    def _refresh_settings(self) -> None:
        values = TrainingTarget(self._session.design).values()
        for path, row in self.rows.items():
            row.show_value(_at(values, path))

    def _on_state(self) -> None:
        busy = self._controller.is_busy
        # a button that hides or is disabled hands the focus to a stranger: keep it among the buttons
        held = any(button.hasFocus() for button in (self.train, self.pause, self.stop))
        self._holds_focus = held or (self._holds_focus and self.isAncestorOf(QApplication.focusWidget() or self))
        self.train.setVisible(not busy)
        self.pause.setVisible(busy and self._controller.activity == "train")
        self.stop.setVisible(busy)
        self._update_buttons()
        if self._holds_focus and self._controller.state != "stopping":
            (self.stop if busy else self.train).setFocus()
        self._show_status()
        self._show_progress()

    def _update_buttons(self) -> None:
        state = self._controller.state
        errors = self._session.analysis.errors
        self.train.setEnabled(bool(self._session.design.snapshot.nodes) and not errors)
        self.train.setToolTip(self._why_not() or tr("Train the design (Ctrl+Enter)"))
        paused = state == "paused"
        self.pause.setText(tr("Resume") if paused else tr("Pause"))
        self.pause.setEnabled(state in ("running", "paused"))
        self.stop.setEnabled(state != "stopping")
        self._show_icons()

    def _show_icons(self) -> None:
        theme = self._theme
        self.train.setIcon(icon("train", theme.on_accent, disabled=theme.muted))
        is_paused = self._controller.state == "paused"
        self.pause.setIcon(icon("train" if is_paused else "pause", theme.text, disabled=theme.disabled))
        self.stop.setIcon(icon("stop", theme.text, disabled=theme.disabled))

    def _on_analysed(self) -> None:
        self._update_buttons()
        self._show_status()

    def _why_not(self) -> str:
        errors = self._session.analysis.errors
        if errors:
            return say(errors[0].message)
        return "" if self._session.design.snapshot.nodes else tr("The canvas is empty: add layers first.")

    def _toggle_pause(self) -> None:
        if self._controller.state == "paused":
            self._controller.resume()
        else:
            self._controller.pause()

    def _on_loaded(self, path: Path | None) -> None:
        self.loaded.setText(tr("The next run begins from checkpoint {number}.", number=int(path.stem)) if path else "")
        self.loaded.setVisible(path is not None)
        self.unload.setVisible(path is not None)

    def _show_status(self) -> None:
        state, stage = self._controller.state, self._controller.stage
        sentence = tr(STATES[state])
        if state == "idle":
            sentence = self._why_not() or sentence
        elif state == "running" and self._controller.activity != "train":
            sentence = tr(WORK.get(self._controller.activity or "", WORK["evaluate"]))
        elif stage:
            sentence = stage
        ends = sentence.endswith((".", "…", "!"))
        self.status.setText(sentence if ends else f"{sentence}…")

    def _show_progress(self) -> None:
        waits = self._controller.is_busy and self._controller.history.latest is None
        if waits:
            show_waiting(self.progress, PROGRESS_STEPS)
        else:
            self.progress.setRange(0, PROGRESS_STEPS)
            self.progress.setValue(round(self._controller.history.progress * PROGRESS_STEPS))
        self.facts.show_facts(self._facts())

    def _facts(self) -> list[tuple[str, str]]:
        history = self._controller.history
        facts: list[tuple[str, str]] = []
        latest, started, last = history.latest, history.started, history.last_epoch
        if started is not None and latest is not None:
            facts.append(
                (tr("Epoch"), tr("{number} of {total}", number=latest.epoch, total=show_count(started.epochs)))
            )
            facts.append(
                (
                    tr("Step"),
                    tr(
                        "{number} of {total}",
                        number=show_count(latest.step),
                        total=show_count(history.total_steps),
                    ),
                )
            )
            if self._controller.is_busy:
                facts.append((tr("Time left"), show_duration(latest.seconds_left)))
            facts.append((tr("Steps a second"), show_count(round(latest.steps_per_second))))
        if last is not None:
            shown = last.metrics.items()
            facts += [(figure_title(name), show_value(value)) for name, value in shown]
        if started is not None:
            facts += _machine(started)
        return facts

    # --- parts ---

    def _row(self, path: str, field: FieldDescription, theme: Theme, choices: Choices | None) -> FieldRow:
        row = FieldRow(path, field, theme, choices, compact=True)
        row.setObjectName(f"quick_{path}")
        row.editor.main.setObjectName(f"quick_edit_{path}")
        row.asked.connect(
            lambda asked, value: row.show_error(TrainingTarget(self._session.design).commit(asked, value))
        )
        return row

    def _lay_out(self) -> None:
        settings = QVBoxLayout()
        settings.setSpacing(SPACE_S)
        for row in self.rows.values():
            settings.addWidget(row)
        settings.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_M)
        for button in (self.train, self.pause, self.stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        state = QVBoxLayout()
        state.setSpacing(SPACE_M)
        state.addLayout(buttons)
        for widget in (self.status, self.progress, self.loaded, self.unload, self.facts):
            state.addWidget(widget)
        state.setAlignment(self.unload, Qt.AlignmentFlag.AlignLeft)
        state.addStretch(1)
        page = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, page)
        self._halves.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self._halves.setSpacing(2 * SPACE_L)
        self._halves.addLayout(settings, 1)
        self._halves.addLayout(state, 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)


def _quick_fields() -> dict[str, tuple[FieldDescription, Choices | None]]:
    """The settings one changes most, by their dotted paths."""
    run = {field.name: field for field in describe(RunConfig)}
    source = next(field for field in describe(DataConfig) if field.name == "source")
    rate = next(field for field in describe(Adam) if field.name == "learning_rate")
    return {
        "data.source": (replace(source, title=tr("Data")), [(item.id, say(item.title)) for item in SOURCES.values()]),
        "loss.kind": (replace(kind_field(run["loss"]), title=tr("Loss")), kind_choices(run["loss"])),
        "optimizer.kind": (
            replace(kind_field(run["optimizer"]), title=tr("Optimizer")),
            kind_choices(run["optimizer"]),
        ),
        "optimizer.learning_rate": (rate, None),
        "epochs": (run["epochs"], None),
        "batch_size": (run["batch_size"], None),
        "device": (run["device"], device_choices()),
    }


def _at(values: Mapping[str, Any], path: str) -> Any:
    for name in path.split("."):
        values = values[name]
    return values


def _machine(started: Started) -> list[tuple[str, str]]:
    return [
        (tr("Parameters"), show_count(started.params)),
        (tr("Device"), started.device),
        (tr("Precision"), started.precision),
        (tr("Compiler"), started.compiler),
    ]


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    return button


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
