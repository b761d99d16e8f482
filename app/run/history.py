"""What the plots and read-outs know of the current run: its curves, its epochs and its last checkpoint."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.run.series import Series

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.bridge.metrics_buffer import Batch
    from brains_engine.runs.events import EpochEnd, Started, StepMetrics
    from brains_engine.runs.history import History

TOTAL = "total"
TARGET = "target"


class RunHistory:
    """Curves of one run by name. `x` is the step for all of them, so that their plots line up.

    Attributes:
        loss: Training loss of each step.
        metrics: Name -> value after each epoch; names of validation metrics start with `val_`.
        sparsity: Node id -> share of zeros; also `total` and `target`.
        started: The event that began the run, once there is one.
        latest: The newest step event.
        last_epoch: The newest end of an epoch.
        best_epoch: (epoch, step, value) with the lowest validation loss, or training loss without validation.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget the run, to begin another."""
        self.loss = Series()
        self.metrics: dict[str, Series] = {}
        self.sparsity: dict[str, Series] = {}
        self.started: Started | None = None
        self.latest: StepMetrics | None = None
        self.last_epoch: EpochEnd | None = None
        self.best_epoch: tuple[int, int, float] | None = None

    def begin(self, started: Started) -> None:
        """Note the facts of the run that begins."""
        self.started = started

    def recall(self, history: History) -> None:
        """Begin with what earlier sessions of the run measured; too late once the run goes on."""
        if self.latest is not None or self.last_epoch is not None:
            return
        if history.losses:
            steps, losses = zip(*history.losses, strict=True)
            self.loss.extend(steps, losses)
        for epoch, step, metrics in history.epochs:
            self._add_metrics(epoch, step, metrics)
        for step, total, layers in history.sparsity:
            for name, share in (*layers.items(), (TOTAL, total)):
                self.sparsity.setdefault(name, Series()).append(step, share)

    def add(self, batch: Batch) -> None:
        """Take in what the buffer gave."""
        self.loss.extend(batch.steps, batch.losses)
        self.latest = batch.latest or self.latest
        for epoch in batch.epochs:
            self._add_epoch(epoch)
        for report in batch.sparsity:
            for name, share in (*report.layers.items(), (TOTAL, report.total), (TARGET, report.target)):
                self.sparsity.setdefault(name, Series()).append(report.step, share)

    @property
    def total_steps(self) -> int:
        """Steps of the whole run, or 0 before it started."""
        return self.started.epochs * self.started.steps_per_epoch if self.started else 0

    @property
    def progress(self) -> float:
        """Share of the run that is done, in 0 … 1."""
        if self.latest is None or not self.total_steps:
            return 0.0
        return min(1.0, self.latest.step / self.total_steps)

    def live_sparsity(self) -> dict[str, float]:
        """Newest share of zeros of each node."""
        return {name: float(series.y[-1]) for name, series in self.sparsity.items() if name not in (TOTAL, TARGET)}

    def _add_epoch(self, event: EpochEnd) -> None:
        self.last_epoch = event
        self._add_metrics(event.epoch, event.step, event.metrics)

    def _add_metrics(self, epoch: int, step: int, metrics: Mapping[str, float]) -> None:
        for name, value in metrics.items():
            self.metrics.setdefault(name, Series()).append(step, value)
        judged = metrics.get("val_loss", metrics.get("loss", math.nan))
        if math.isfinite(judged) and (self.best_epoch is None or judged < self.best_epoch[2]):
            self.best_epoch = (epoch, step, judged)


def is_output_loss(name: str) -> bool:
    """Whether a metric is the loss of one of several outputs: `val_loss (Digit)`."""
    return name.removeprefix("val_").startswith("loss (")


def figure_title(name: str) -> str:
    """A metric as a user reads it, `Validation accuracy (Digit)`; the name of an output stays as it is."""
    metric, bracket, output = name.partition(" (")
    words = metric.replace("val_", "Validation ").replace("_", " ").capitalize()
    return f"{words}{bracket}{output}"


def output_of(name: str) -> str:
    """The output that a metric such as `val_loss (Digit)` is of."""
    return name.partition(" (")[2].removesuffix(")")
