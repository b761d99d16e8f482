"""The log: what the engine said, with the time, bounded, and ready to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStackedLayout, QWidget

from app.checkpoints.tree import WHY
from app.empty_page import EmptyPage
from app.measures import show_count, show_duration, show_figure
from app.run.history import spoken_title
from app.sentences import say
from app.theme import FONT_PX, mono_font
from app.translation import mark, tr
from brains_engine.runs.events import CheckpointSaved, EndedEarly, Finished, Preparing, Started, Warned

if TYPE_CHECKING:
    from pathlib import Path

    from app.run.controller import RunController
    from app.theme import Theme
    from brains_engine.runs.events import Event

MAX_LINES = 5_000
TOKENS = ("text", "muted", "warning", "error")
EMPTY = mark("Train the design to read here what the engine does.")
ENDS = {
    "completed": mark("Training is complete"),
    "stopped": mark("Training was stopped"),
    "interrupted": mark("Training was interrupted"),
}


class LogPanel(QWidget):
    """Appends a line for each rare event of a run."""

    def __init__(self, controller: RunController, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("log_panel")
        self._theme = theme
        self.text = QPlainTextEdit()
        self.text.setObjectName("log_text")
        self.text.setAccessibleName(tr("Log of the engine"))
        self.text.setReadOnly(True)
        self.text.setMaximumBlockCount(MAX_LINES)
        self.text.setFont(mono_font(FONT_PX - 1))
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setProperty("role", "flush")
        self.text.setTabChangesFocus(True)
        self.empty = EmptyPage("log_empty", tr(EMPTY))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.text)
        controller.event_received.connect(self._on_event)
        controller.stage_changed.connect(self._on_stage)
        controller.failed.connect(self._on_failed)
        controller.exported.connect(
            lambda report: self.write(tr("Exported {format} to {path}.", format=report.format, path=report.path))
        )
        controller.evaluated.connect(self._on_evaluated)

    def write(self, sentence: str, token: str = "text") -> None:
        """Append a line in the colour of a token."""
        self._pages.setCurrentWidget(self.text)
        scroll = self.text.verticalScrollBar()
        follows = scroll.value() == scroll.maximum()
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        look = QTextCharFormat()
        look.setForeground(self._theme.color(token))
        stamp = QTime.currentTime().toString("HH:mm:ss")
        lead = "" if self.text.document().isEmpty() else "\n"
        for line in f"{stamp}  {sentence}".splitlines():
            cursor.insertText(f"{lead}{line}", look)
            cursor.block().setUserState(TOKENS.index(token))
            lead = "\n"
        if follows:
            scroll.setValue(scroll.maximum())

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours, also for the lines that stand."""
        self._theme = theme
        block = self.text.document().firstBlock()
        while block.isValid():
            look = QTextCharFormat()
            look.setForeground(theme.color(TOKENS[max(0, block.userState())]))
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(look)
            block = block.next()

    def _on_stage(self, stage: str) -> None:
        if stage:
            self.write(f"{stage}.".replace("..", "."), "muted")

    def _on_failed(self, message: str, details: str) -> None:
        self.write(message, "error")
        if details:
            self.write(details.strip(), "muted")

    def _on_evaluated(self, path: Path, metrics: dict[str, float]) -> None:
        self.write(tr("Checkpoint {number}: {metrics}.", number=int(path.stem), metrics=show_metrics(metrics)))

    def _on_event(self, event: Event) -> None:
        sentence = describe_event(event)
        if sentence:
            self.write(sentence, "warning" if isinstance(event, Warned) else "text")


def describe_event(event: Event) -> str:
    """A sentence on a rare event, or "" for one that needs none."""
    match event:
        case Started():
            return tr(
                "Training {params} parameters for {epochs} epochs of {steps} steps on {device}, {precision},"
                " {compiler}; run folder {folder}.",
                params=show_count(event.params),
                epochs=show_count(event.epochs),
                steps=show_count(event.steps_per_epoch),
                device=event.device,
                precision=event.precision,
                compiler=event.compiler,
                folder=event.folder,
            )
        case CheckpointSaved():
            facts = (tr(WHY[event.kind]), show_metrics(event.metrics))
            return tr(
                "Saved checkpoint {number} at epoch {epoch}: {facts}.",
                number=event.checkpoint,
                epoch=event.epoch,
                facts=", ".join(filter(None, facts)),
            )
        case Finished():
            end = tr(ENDS[event.reason])
            time = show_duration(event.seconds)
            if not event.metrics:
                return tr("{end} after {time} at epoch {epoch}.", end=end, time=time, epoch=event.epoch)
            metrics = show_metrics(event.metrics)
            return tr(
                "{end} after {time} at epoch {epoch} with {metrics}.",
                end=end,
                time=time,
                epoch=event.epoch,
                metrics=metrics,
            )
        case Warned() | EndedEarly():
            return say(event.message)
        case Preparing():
            return ""
        case _:
            return say(event.name.replace("_", " "))


def show_metrics(metrics: dict[str, float] | object) -> str:
    """Metrics in a row: `loss 0.0312, validation accuracy 0.97`."""
    pairs = dict(metrics).items() if metrics else ()  # type: ignore[call-overload]
    return ", ".join(f"{spoken_title(name)} {show_figure(value, '.4g')}" for name, value in pairs)
