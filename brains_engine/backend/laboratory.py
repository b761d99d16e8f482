"""Trains networks for experiments: as a run does, but without a folder, and compiling each kind of step once."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.backend import evaluation
from brains_engine.backend.builder import prunable_weights
from brains_engine.backend.results import ChunkResult, Ended, EpochResult
from brains_engine.backend.trainer import Trainer
from brains_engine.backend.workbench import build_to_train, with_training
from brains_engine.design.io import to_json
from brains_engine.planning.ends import ends_of
from brains_engine.planning.planner import make_plan
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    import numpy as np

    from brains_engine.backend.trainer import CompiledSteps, Samples
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.config import RunConfig
    from brains_engine.runs.stop import StopToken
    from brains_engine.spec.registry import Registry

    Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of one training.

    Attributes:
        validation: Loss and metrics on the validation samples after the last epoch, without a prefix.
        test: The same on the test samples, measured once after training; empty where none were given.
        losses: Mean loss of each epoch.
        sparsity: Share of zeros among the prunable weights at the end.
        mean_density: Share of live weights among the prunable ones, as the mean over all steps.
        weights: Number of prunable weights.
        steps: Steps taken.
    """

    validation: Mapping[str, float]
    test: Mapping[str, float]
    losses: tuple[float, ...]
    sparsity: float
    mean_density: float
    weights: int
    steps: int


class Laboratory:
    """Trains one network after the other.

    Args:
        registry: The layers that designs may use.
        kept: How many compiled steps are kept for networks to come.
    """

    def __init__(self, registry: Registry, kept: int = 6) -> None:
        self._registry = registry
        self._kept = kept
        self._steps: OrderedDict[str, CompiledSteps] = OrderedDict()

    @property
    def compiled(self) -> int:
        """How many compiled steps are kept."""
        return len(self._steps)

    def train(
        self, snapshot: Snapshot, data: Samples, stop: StopToken, test: tuple[Array, Array] | None = None
    ) -> Measured | None:
        """Train a design by its settings, and measure it.

        Args:
            snapshot: The design.
            data: Training and validation samples.
            stop: Looked at between chunks of steps.
            test: Features and targets that are measured once at the end.

        Returns:
            None where it was stopped half-way.

        Raises:
            InvalidDesignError: The design has errors.
            DataError: The samples do not suit it.
            TrainingError: The loss is no longer finite.
        """
        config = snapshot.settings.training
        plan = make_plan(snapshot, self._registry, for_training=True)
        model = build_to_train(plan, config)
        ends = ends_of(plan)
        trainer = Trainer(model, config, data, prunable_weights(model), ends)
        self._compile(trainer, _kind_of_step(snapshot, data))
        metrics: Mapping[str, float] = {}
        losses: list[float] = []
        density, before = 0.0, 0
        live = 1.0
        for result in trainer.run(stop):
            if isinstance(result, ChunkResult):
                # the chunk was run with the masks before the pruning that may follow its last step
                density, before = density + live * (result.step - before), result.step
            elif isinstance(result, EpochResult):
                metrics = result.metrics
                losses.append(metrics["loss"])
            elif isinstance(result, Ended) and result.reason == "stopped":
                return None
            live = 1.0 - trainer.sparsity
        validation = {name.removeprefix("val_"): value for name, value in metrics.items() if name.startswith("val_")}
        found = evaluation.evaluate(model, *test, config.loss, config.metrics, ends) if test else {}
        weights = sum(trainer.weight_counts.values())
        return Measured(
            validation, found, tuple(losses), trainer.sparsity, density / max(1, before), weights, trainer.step
        )

    def _compile(self, trainer: Trainer, kind: str) -> None:
        if kind in self._steps:
            self._steps.move_to_end(kind)
            trainer.take_steps(self._steps[kind])
            return
        trainer.prepare()
        self._steps[kind] = trainer.compiled_steps
        if len(self._steps) > self._kept:
            self._steps.popitem(last=False)


def _kind_of_step(snapshot: Snapshot, data: Samples) -> str:
    """What trainings that may share a compiled step have in common."""
    config: RunConfig = snapshot.settings.training
    # how many connections are dropped is in the masks, which a step is given
    sparsity = config.sparsity.model_copy(update={"target": 0.5})
    shared = config.model_copy(update={"seed": 0, "data": DataConfig(), "sparsity": sparsity})
    shapes = [(array.shape, str(array.dtype)) for array in (data.x_train, data.y_train)]
    text = f"{to_json(with_training(snapshot, shared))}{shapes}"
    return hashlib.sha256(text.encode()).hexdigest()
