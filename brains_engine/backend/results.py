"""What training yields: frozen values without run ids or files, for whoever runs the trainer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from brains_engine.sparsity.figures import SparsityFigures

if TYPE_CHECKING:
    from brains_engine.insight.activations import LayerActivations


@dataclass(frozen=True, slots=True)
class ChunkResult:
    """The steps of one fused chunk.

    Attributes:
        epoch: The epoch that they belong to, from 1.
        step: Steps completed since the start of the run.
        losses: One a step; the last belongs to `step`.
        learning_rate: Of these steps.
        steps_per_second: Recent speed.
        seconds_left: Estimate for the rest of the run.
    """

    epoch: int
    step: int
    losses: tuple[float, ...]
    learning_rate: float
    steps_per_second: float
    seconds_left: float


@dataclass(frozen=True, slots=True)
class PruneResult:
    """Share of exact zeros after connections were dropped, and once more at the end of each epoch.

    Attributes:
        epoch: The epoch, from 1.
        step: Steps completed.
        layers: Node id -> share of zeros, 0 … 1.
        total: The share over all prunable weights.
        target: The share that the schedule asks for.
        dropped: Node id -> connections that this update dropped; empty at the end of an epoch.
        grown: Node id -> connections that it brought back; likewise.
        tau: Below which an effective weight counts as near zero.
        figures: How sparse the effective weights are.
        initial: The same before the first step.
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


@dataclass(frozen=True, slots=True)
class BestLoss:
    """The mean loss of the window that ends at `step` is the lowest of the run."""

    epoch: int
    step: int
    loss: float


@dataclass(frozen=True, slots=True)
class EpochResult:
    """An epoch is complete.

    Attributes:
        epoch: Completed epochs.
        step: Steps completed.
        metrics: `loss` (the mean over the epoch's samples), and `val_loss`, `val_…` on validation data. Without
            validation data the metrics are measured on the training data and have no prefix.
        seconds: Time that the epoch took, less what an earlier session spent on it.
    """

    epoch: int
    step: int
    metrics: Mapping[str, float]
    seconds: float


@dataclass(frozen=True, slots=True)
class StoppedEarly:
    """A figure no longer gets better; the run ends as completed.

    Attributes:
        epoch: Completed epochs.
        step: Steps completed.
        best: The best figure by its name, where the weights that had it are back; else empty.
        message: Why, in a sentence or two.
    """

    epoch: int
    step: int
    best: Mapping[str, float]
    message: str


@dataclass(frozen=True, slots=True)
class FiguresResult:
    """Sizes of gradients, weights and updates at a step; the attributes are those of the event `LayerFigures`."""

    epoch: int
    step: int
    gradients: Mapping[str, float]
    weights: Mapping[str, float]
    updates: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class ActivationResult:
    """What the layers gave after an epoch; the attributes are those of the event `ActivationReport`."""

    epoch: int
    step: int
    samples: int
    layers: Mapping[str, LayerActivations]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the user should know, while the run goes on."""

    message: str


@dataclass(frozen=True, slots=True)
class Ended:
    """Nothing more follows. The model's variables hold the last weights."""

    reason: Literal["completed", "stopped"]


Result = (
    ChunkResult
    | PruneResult
    | BestLoss
    | EpochResult
    | FiguresResult
    | ActivationResult
    | Remark
    | StoppedEarly
    | Ended
)
