"""The log: what the engine said, with the time, bounded, and ready to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.measures import show_count, show_duration
from app.theme import FONT_PX, mono_font
from brains_engine.runs.events import CheckpointSaved, Finished, Preparing, Started, Warned

if TYPE_CHECKING:
    from pathlib import Path

    from app.run.controller import RunController
    from app.theme import Theme
    from brains_engine.runs.events import Event

MAX_LINES = 5_000
TOKENS = ("text", "muted", "warning", "error")
EMPTY = "What the engine does is written here while it works."
ENDS = {
    "completed": "Training is complete",
    "stopped": "Training was stopped",
    "interrupted": "Training was interrupted",
}


class LogPanel(QWidget):
    """Appends a line for each rare event of a run."""

    def __init__(self, controller: RunController, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("log_panel")
        self._theme = theme
        self.text = QPlainTextEdit()
        self.text.setObjectName("log_text")
        self.text.setAccessibleName("Log of the engine")
        self.text.setReadOnly(True)
        self.text.setMaximumBlockCount(MAX_LINES)
        self.text.setPlaceholderText(EMPTY)
        self.text.setFont(mono_font(FONT_PX - 1))
        self.text.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.text.setProperty("role", "flush")
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        controller.event_received.connect(self._on_event)
        controller.stage_changed.connect(self._on_stage)
        controller.failed.connect(self._on_failed)
        controller.exported.connect(lambda report: self.write(f"Exported {report.format} to {report.path}."))
        controller.evaluated.connect(self._on_evaluated)

    def write(self, sentence: str, token: str = "text") -> None:
        """Append a line in the colour of a token."""
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
        self.write(f"Checkpoint {int(path.stem)}: {show_metrics(metrics)}.")

    def _on_event(self, event: Event) -> None:
        sentence = describe_event(event)
        if sentence:
            self.write(sentence, "warning" if isinstance(event, Warned) else "text")


def describe_event(event: Event) -> str:
    """A sentence on a rare event, or "" for one that needs none."""
    match event:
        case Started():
            return (
                f"Training {show_count(event.params)} parameters for {show_count(event.epochs)} epochs of "
                f"{show_count(event.steps_per_epoch)} steps on {event.device}, {event.precision}, {event.compiler}; "
                f"run folder {event.folder}."
            )
        case CheckpointSaved():
            found = f", {show_metrics(event.metrics)}" if event.metrics else ""
            return f"Saved checkpoint {event.checkpoint} ({event.kind}) at epoch {event.epoch}{found}."
        case Finished():
            found = f" with {show_metrics(event.metrics)}" if event.metrics else ""
            return f"{ENDS[event.reason]} after {show_duration(event.seconds)} at epoch {event.epoch}{found}."
        case Warned():
            return event.message
        case Preparing():
            return ""
        case _:
            return event.name.replace("_", " ")


def show_metrics(metrics: dict[str, float] | object) -> str:
    """Metrics in a row: `loss 0.0312, val accuracy 0.97`."""
    pairs = dict(metrics).items() if metrics else ()  # type: ignore[call-overload]
    return ", ".join(f"{name.replace('_', ' ')} {value:.4g}" for name, value in pairs)
