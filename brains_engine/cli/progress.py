"""How a run is shown while it goes on: events as JSON, a live line on a terminal, or plain lines."""

from __future__ import annotations

import datetime
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from brains_engine.cli.output import count, measures, share
from brains_engine.runs.events import (
    EndedEarly,
    EpochEnd,
    Event,
    Finished,
    Preparing,
    SparsityReport,
    Started,
    StepMetrics,
    Warned,
)

if TYPE_CHECKING:
    from types import TracebackType

    from brains_engine.cli.output import Output


class RunView(AbstractContextManager["RunView"], Protocol):
    """Shows a run's events."""

    def show(self, event: Event) -> None:
        """Take the next event."""


def make_view(out: Output) -> RunView:
    """The view that suits the output."""
    if out.as_json:
        return JsonView(out)
    return LiveView(out) if out.is_terminal else LineView(out)


class JsonView(RunView):
    """Every event as JSON, one a line."""

    def __init__(self, out: Output) -> None:
        self._out = out

    def show(self, event: Event) -> None:
        self._out.emit(event.to_json())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass


class LineView(RunView):
    """A line for what matters: the start, each epoch, warnings, the end."""

    def __init__(self, out: Output) -> None:
        self._out = out
        self._epochs = 0
        self._sparsity: SparsityReport | None = None

    def show(self, event: Event) -> None:
        if isinstance(event, SparsityReport):
            self._sparsity = event
        text = self._line(event)
        if text:
            self._out.say(text)

    def _line(self, event: Event) -> str:
        match event:
            case Started():
                self._epochs = event.epochs
                return (
                    f"Training {count(event.params)} weights on {event.device} ({event.compiler}, {event.precision}), "
                    f"{count(event.steps_per_epoch)} steps an epoch."
                )
            case EpochEnd():
                sparsity = sparsity_line(self._sparsity) if self._sparsity else ""
                text = measures(event.metrics)
                return f"Epoch {event.epoch}/{self._epochs}  {text}{sparsity}  {event.seconds:.1f} s"
            case EndedEarly():
                return event.message
            case Warned():
                return f"Warning: {event.message}"
            case Finished():
                sparsity = f", sparsity {share(event.sparsity)}" if event.sparsity else ""
                return f"Run {event.reason} at epoch {event.epoch}, step {count(event.step)}{sparsity}."
        return ""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass


def sparsity_line(report: SparsityReport) -> str:
    """The figures over all layers; what is not exact beside its value before the first step."""
    text = f"  sparsity {share(report.total)}" if report.layers or not report.figures else ""
    now, first = report.figures.totals, report.initial.totals
    if now and first:
        text += f"  near zero {share(now['near_zero'])} (at first {share(first['near_zero'])})"
        text += f"  Hoyer {now['hoyer']:.3f} ({first['hoyer']:.3f})"
    return text


class LiveView(LineView):
    """The lines, with a bar below them that moves."""

    def __init__(self, out: Output) -> None:
        super().__init__(out)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=None),
            MofNCompleteColumn(),
            TextColumn("{task.fields[state]}"),
            console=out.console,
            transient=True,
        )
        self._task: TaskID | None = None

    def __enter__(self) -> LiveView:
        self._bar.start()
        return self

    def show(self, event: Event) -> None:
        super().show(event)
        match event:
            case Preparing():
                self._describe(event.stage)
            case Started():
                self._describe("Training")
                self._bar.update(self._need_task(), total=event.epochs * event.steps_per_epoch)
            case StepMetrics():
                self._bar.update(
                    self._need_task(),
                    description=f"Epoch {event.epoch}/{self._epochs}",
                    completed=event.step,
                    state=self._state(event),
                )

    def refresh(self) -> None:
        """Draw now; by itself the bar is drawn ten times a second."""
        self._bar.refresh()

    def _state(self, event: StepMetrics) -> str:
        sparsity = f"  sparsity {share(self._sparsity.total)}" if self._sparsity else ""
        left = datetime.timedelta(seconds=max(0, round(event.seconds_left)))
        return f"loss {event.losses[-1]:.4g}{sparsity}  {event.steps_per_second:,.0f} steps/s  {left} left"

    def _describe(self, text: str) -> None:
        self._bar.update(self._need_task(), description=text)

    def _need_task(self) -> TaskID:
        if self._task is None:
            self._task = self._bar.add_task("", total=None, state="")
        return self._task

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()
