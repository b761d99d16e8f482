"""Typed events of a run: frozen values, emitted by the trainer, kept by the store, drawn by the app."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from brains_engine.sparsity.figures import SparsityFigures

if TYPE_CHECKING:
    from brains_engine.insight.activations import LayerActivations

CheckpointKind = Literal["best", "epoch", "stop", "last", "pruned"]
EndReason = Literal["completed", "stopped", "interrupted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of all events. `run` is the id of the run that emits it."""

    run: str

    @property
    def name(self) -> str:
        """The event's name in JSON: `StepMetrics` is `step_metrics`."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", type(self).__name__).lower()

    def to_json(self) -> dict[str, Any]:
        """A plain value that starts with `event` and `run`."""
        values = asdict(self)
        return {"event": self.name, "run": values.pop("run"), **values}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparing(Event):
    """The run is being set up: data loaded, network built, training function traced."""

    stage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Started(Event):
    """Training begins.

    Attributes:
        epochs: Epoch at which the run ends, counted from the start of the first session.
        first_epoch: Epochs that earlier sessions of this run completed.
        steps_per_epoch: Batches in an epoch.
        params: Trainable weights.
        device: Such as "CPU" or "GPU:0".
        precision: Such as "float32".
        compiler: "XLA" or "graph".
        compiler_reason: Why, in words.
        weights: Node id -> number of prunable weights.
    """

    folder: str
    epochs: int
    first_epoch: int
    steps_per_epoch: int
    params: int
    device: str
    precision: str
    compiler: str
    weights: Mapping[str, int] = field(default_factory=dict)
    compiler_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepMetrics(Event):
    """The steps of one fused chunk, one value each in `losses`; the last of them is `step`."""

    epoch: int
    step: int
    losses: tuple[float, ...]
    learning_rate: float
    steps_per_second: float
    seconds_left: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochEnd(Event):
    """An epoch is complete. `metrics` has `loss`, and `val_…` where there is validation data."""

    epoch: int
    step: int
    metrics: Mapping[str, float]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SparsityReport(Event):
    """How sparse the prunable weights are, after connections were dropped and after each epoch.

    Attributes:
        layers: Node id -> share of exact zeros in 0 … 1; empty where the run drops no connections.
        total: The share over all prunable weights.
        target: The share the schedule asks for at this step.
        dropped: Node id -> connections that this update dropped; empty at the end of an epoch.
        grown: Node id -> connections that it brought back; likewise.
        tau: Below which an effective weight counts as near zero; 0 where that was not measured.
        figures: How sparse the effective weights theta / N are; empty where that was not measured.
        initial: The same before the first step, beside which alone the figures mean something.
    """

    epoch: int
    step: int
    layers: Mapping[str, float]
    total: float
    target: float
    dropped: Mapping[str, int] = field(default_factory=dict)
    grown: Mapping[str, int] = field(default_factory=dict)
    tau: float = 0.0
    figures: SparsityFigures = field(default_factory=SparsityFigures)
    initial: SparsityFigures = field(default_factory=SparsityFigures)


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerFigures(Event):
    """Size of the gradient, the weights and the update of each layer at one step.

    A layer's figure is the Euclidean norm over all its trainable weights together.

    Attributes:
        step: The step, counted from 1.
        gradients: Node id -> norm of the gradient that the optimizer was given, pruned weights counting as 0.
        weights: Node id -> norm of the weights before the step.
        updates: Node id -> norm of what the step changed, by that of the weights before; none where that is 0.
    """

    epoch: int
    step: int
    gradients: Mapping[str, float]
    weights: Mapping[str, float]
    updates: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivationReport(Event):
    """What the layers gave for validation samples after an epoch.

    Attributes:
        samples: How many samples they were.
        layers: Node id -> figures, for layers with weights and activations.
    """

    epoch: int
    step: int
    samples: int
    layers: Mapping[str, LayerActivations]


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerViews(Event):
    """A look into the network, while somebody watches; it is never stored.

    Attributes:
        activations: Node id -> what it gave for a fixed sample as rows of 0 … 255, from least to greatest.
        gradients: Node id -> root mean square of the loss's gradient with respect to its weights.
    """

    epoch: int
    step: int
    activations: Mapping[str, tuple[tuple[int, ...], ...]]
    gradients: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointSaved(Event):
    """A checkpoint is on the disk and will survive the end of the process."""

    checkpoint: int
    parent: int | None
    kind: CheckpointKind
    epoch: int
    step: int
    metrics: Mapping[str, float]
    sparsity: float
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned(Event):
    """Something the user should know, while the run goes on."""

    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedEarly(Event):
    """A figure no longer gets better, so that the run ends before its last epoch; `Finished` follows.

    Attributes:
        best: The best figure by its name, where the weights that had it are back; else empty.
        message: Why, in a sentence or two.
    """

    epoch: int
    step: int
    best: Mapping[str, float]
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed(Event):
    """The run ended by an error. `details` holds the trace, shown only when asked for."""

    message: str
    details: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished(Event):
    """The run ended in order; its last checkpoint is saved."""

    reason: EndReason
    epoch: int
    step: int
    metrics: Mapping[str, float]
    sparsity: float
    seconds: float
    checkpoint: int | None


EventSink = Callable[[Event], None]


def ignore_events(event: Event) -> None:
    """A sink for callers that do not watch."""
