"""What the plots and read-outs know of the current run: its curves, its epochs and its last checkpoint."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from app.run.scale import STEPS, Scale
from app.run.series import Series
from app.sentences import say
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.bridge.metrics_buffer import Batch
    from app.run.scale import AxisKind
    from brains_engine.insight.report import StepFigures
    from brains_engine.runs.events import (
        ActivationReport,
        EpochEnd,
        LayerFigures,
        SparsityReport,
        Started,
        StepMetrics,
    )
    from brains_engine.runs.history import Activations, History, SparsityRecord

TOTAL = "total"
TARGET = "target"
FIGURES = ("near_zero", "hoyer")
CHURN = ("dropped", "grown")


class RunHistory:
    """Curves of one run by name. `x` is the step for all of them, so that their plots line up.

    Attributes:
        loss: Training loss of each step.
        metrics: Name -> value after each epoch; names of validation metrics start with `val_`.
        sparsity: Node id -> share of zeros; also `total` and `target`.
        figures: "near_zero" or "hoyer" -> node id, or `total` -> the figure of the effective weights.
        initial: Likewise -> the figure before the first step, from step 0 up to the newest report.
        tau: Below which an effective weight counts as near zero; 0 where that was not measured.
        churn: "dropped" or "grown" -> node id, or `total` -> connections that an update dropped or brought back.
        learning_rate: At the end of each chunk of steps.
        speed: Steps a second, at the end of each chunk.
        epoch_numbers: Number of each epoch at the step that ended it.
        clock: Seconds of training up to the end of each epoch.
        epoch_seconds: Seconds that each epoch took.
        gradient_norms: Node id -> norm of the gradient of its weights, where the run measures inside.
        weight_norms: Node id -> norm of its weights, likewise.
        update_ratios: Node id -> norm of a step's change by that of the weights, likewise.
        activations: The newest report of what the layers gave, likewise.
        gradients: Node id -> root mean square of the loss's gradient with respect to its weights, where it is watched.
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
        self.figures: dict[str, dict[str, Series]] = {name: {} for name in FIGURES}
        self.initial: dict[str, dict[str, Series]] = {name: {} for name in FIGURES}
        self.tau = 0.0
        self.churn: dict[str, dict[str, Series]] = {name: {} for name in CHURN}
        self.learning_rate = Series()
        self.speed = Series()
        self.epoch_numbers = Series()
        self.clock = Series()
        self.epoch_seconds = Series()
        self.gradients: dict[str, Series] = {}
        self.gradient_norms: dict[str, Series] = {}
        self.weight_norms: dict[str, Series] = {}
        self.update_ratios: dict[str, Series] = {}
        self.activations: Activations | ActivationReport | None = None
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
        self.loss.extend(history.steps, history.loss)
        self.learning_rate.extend(history.steps, history.learning_rate)
        for epoch, step, metrics, seconds in history.epochs:
            self._add_epoch(epoch, step, metrics, seconds)
        for step, total, target, layers in history.sparsity:
            self._add_sparsity(step, total, target, layers)
        for record in history.sparsity_figures:
            self._add_sparsity_figures(record)
        for step, dropped, grown in history.churn:
            self._add_churn(step, dropped, grown)
        for figures in history.figures:
            self._add_figures(figures)
        self.activations = history.activations

    def add(self, batch: Batch) -> None:
        """Take in what the buffer gave."""
        self.loss.extend(batch.steps, batch.losses)
        self.learning_rate.extend(batch.chunks[:, 0], batch.chunks[:, 1])
        self.speed.extend(batch.chunks[:, 0], batch.chunks[:, 2])
        self.latest = batch.latest or self.latest
        for event in batch.epochs:
            self.last_epoch = event
            self._add_epoch(event.epoch, event.step, event.metrics, event.seconds)
        for report in batch.sparsity:
            self._add_sparsity(report.step, report.total, report.target, report.layers)
            self._add_sparsity_figures(report)
            self._add_churn(report.step, report.dropped, report.grown)
        for figures in batch.figures:
            self._add_figures(figures)
        self.activations = batch.activations or self.activations

    def add_gradients(self, step: int, sizes: Mapping[str, float]) -> None:
        """Take in what a look into the network saw."""
        for node_id, size in sizes.items():
            self.gradients.setdefault(node_id, Series()).append(step, size)

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

    def scale(self, kind: AxisKind) -> Scale:
        """What maps steps to an axis of this kind.

        Between the ends of epochs time is taken to pass evenly; after the last of them the speed of now counts.
        """
        if kind == "step":
            return STEPS
        ends = self.epoch_numbers if kind == "epoch" else self.clock
        if kind == "epoch" and self.started is not None:
            slope = 1.0 / max(1, self.started.steps_per_epoch)
        elif kind == "time" and self.latest is not None:
            slope = 1.0 / max(self.latest.steps_per_second, 1e-9)
        else:
            slope = float(ends.y[-1] / ends.x[-1]) if len(ends) else 1.0
        return Scale.through(ends.x, ends.y, slope)

    def _add_sparsity(self, step: int, total: float, target: float, layers: Mapping[str, float]) -> None:
        if not layers:  # a run that drops nothing reports the figures of its weights alone
            return
        for name, share in (*layers.items(), (TOTAL, total), (TARGET, target)):
            self.sparsity.setdefault(name, Series()).append(step, share)

    def _add_sparsity_figures(self, report: SparsityReport | SparsityRecord) -> None:
        self.tau = report.tau or self.tau
        for name in FIGURES:
            for found, lines in ((report.figures, self.figures[name]), (report.initial, self.initial[name])):
                totals = {TOTAL: found.totals[name]} if name in found.totals else {}
                for key, value in (totals | dict(getattr(found, name))).items():
                    if found is report.initial and key not in lines:
                        lines[key] = Series.of([0], [value])
                    lines.setdefault(key, Series()).append(report.step, value)

    def _add_churn(self, step: int, dropped: Mapping[str, int], grown: Mapping[str, int]) -> None:
        for name, moved in zip(CHURN, (dropped, grown), strict=True):
            for node_id, count in moved.items():
                self.churn[name].setdefault(node_id, Series()).append(step, count)
            if moved:
                self.churn[name].setdefault(TOTAL, Series()).append(step, sum(moved.values()))

    def _add_figures(self, figures: LayerFigures | StepFigures) -> None:
        lines = (self.gradient_norms, self.weight_norms, self.update_ratios)
        for series, sizes in zip(lines, (figures.gradients, figures.weights, figures.updates), strict=True):
            for node_id, size in sizes.items():
                series.setdefault(node_id, Series()).append(figures.step, size)

    def _add_epoch(self, epoch: int, step: int, metrics: Mapping[str, float], seconds: float) -> None:
        before = float(self.clock.y[-1]) if len(self.clock) else 0.0
        self.epoch_numbers.append(step, epoch)
        self.clock.append(step, before + seconds)
        self.epoch_seconds.append(step, seconds)
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
    words = spoken_title(metric)
    return f"{words[:1].upper()}{words[1:]}{bracket}{output}"


def spoken_title(metric: str) -> str:
    """A metric within a sentence, `validation accuracy`."""
    words = say(metric.removeprefix("val_").replace("_", " "))
    return tr("validation {metric}", metric=words) if metric.startswith("val_") else words


def output_of(name: str) -> str:
    """The output that a metric such as `val_loss (Digit)` is of."""
    return name.partition(" (")[2].removesuffix(")")
