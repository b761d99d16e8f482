"""The learning-rate range test: a short run whose rate grows from step to step. Smith 2015, arXiv:1506.01186."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend.results import ChunkResult
from brains_engine.backend.trainer import Trainer
from brains_engine.backend.workbench import build_to_train, own_samples, with_training
from brains_engine.errors import OptionError, TrainingError
from brains_engine.planning.ends import ends_of
from brains_engine.planning.planner import make_plan
from brains_engine.runs.config import CheckpointConfig, EarlyStoppingConfig, SparsityConfig
from brains_engine.runs.rate_range import RateRange
from brains_engine.runs.schedule_config import ExponentialDecay
from brains_engine.runs.schedules import preview
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.data.info import Dataset
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.config import RunConfig
    from brains_engine.spec.registry import Registry

LOOK_EVERY = 10
"""Steps between two looks at the stop token and at whether the loss has run away."""
_SMOOTHING = 0.9
_RUNAWAY = 4.0
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Samples:
    """The training samples; a single one stands for the validation data, which is of no interest here."""

    x_train: Any
    y_train: Any
    x_val: Any
    y_val: Any


def learning_rate_range(
    snapshot: Snapshot,
    registry: Registry,
    *,
    config: RunConfig | None = None,
    least: float = 1e-6,
    most: float = 1.0,
    steps: int = 200,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    stop: StopToken | None = None,
) -> RateRange:
    """Train fresh weights for a few steps while the rate grows by the same factor in each; nothing is written.

    The test ends before its last step where the loss runs away (over four times the lowest) or is no longer finite.

    Args:
        snapshot: The design.
        registry: The layers it may use.
        config: Settings of training, where they are not the design's own; their rate and schedule do not count.
        least: Rate of the first step.
        most: Rate of the last step.
        steps: How many steps.
        on_progress: Told the steps done and their total, some ten steps apart.
        stop: Ends the test from another thread; what was found so far is given.

    Raises:
        OptionError: The rates or the number of steps make no range.
        BrainsError: The design or the data cannot be used.
        TrainingError: The loss is not finite from the start.
    """
    if not 0 < least < most or not math.isfinite(most):
        raise OptionError("The range of learning rates must begin above 0 and end above where it begins.")
    if not 10 <= steps <= 100_000:
        raise OptionError("A range test takes 10 to 100,000 steps.")
    snapshot = with_training(snapshot, config or snapshot.settings.training)
    plan = make_plan(snapshot, registry, for_training=True)
    data = own_samples(snapshot.settings.training.data)
    settings, sweep = _settings(snapshot.settings.training, data, least, most, steps)
    trainer = Trainer(build_to_train(plan, settings), settings, _samples(data), None, ends_of(plan))
    losses = _losses(trainer, steps, on_progress, stop or StopToken())
    if len(losses) < _FEWEST and not (stop and stop.stopped):
        raise TrainingError("The loss is not finite within the first steps.", "Begin the range at a lower rate.")
    rates = preview(sweep, least, steps)[: len(losses)]
    smooth = smoothed(losses)
    return RateRange(rates, np.array(losses), smooth, suggest(rates, smooth))


def smoothed(losses: list[float]) -> NDArray[np.float64]:
    """A moving average without the bias of its start, as Adam corrects it."""
    mean, found = 0.0, []
    for step, loss in enumerate(losses, 1):
        mean = _SMOOTHING * mean + (1 - _SMOOTHING) * loss
        found.append(mean / (1 - _SMOOTHING**step))
    return np.array(found)


def suggest(rates: NDArray[np.float32], smooth: NDArray[np.float64]) -> float | None:
    """The rate at which the loss falls fastest over the logarithm of the rate, before it is lowest."""
    lowest = int(np.argmin(smooth)) if len(smooth) else 0
    if lowest < _FEWEST:
        return None
    slopes = np.gradient(smooth[: lowest + 1], np.log(rates[: lowest + 1]))
    return float(rates[int(np.argmin(slopes))])


def _settings(
    config: RunConfig, data: Dataset, least: float, most: float, steps: int
) -> tuple[RunConfig, ExponentialDecay]:
    # its bounds are for users, whose rates fall
    sweep = ExponentialDecay.model_construct(every=float(steps - 1), factor=most / least, counted_in="steps")
    changes = {
        "schedule": sweep,
        "optimizer": config.optimizer.model_copy(update={"learning_rate": least}),
        "update": config.update.model_copy(update={"averaging": 0.0}),
        "epochs": -(-steps // max(1, -(-len(data.x_train) // config.batch_size))),
        "metrics": (),
        "sparsity": SparsityConfig(),
        "early_stopping": EarlyStoppingConfig(),
        "checkpoints": CheckpointConfig(window=LOOK_EVERY),
    }
    return config.model_copy(update=changes), sweep


def _samples(data: Dataset) -> _Samples:
    return _Samples(data.x_train, data.y_train, data.x_train[:1], data.y_train[:1])


def _losses(trainer: Trainer, steps: int, on_progress: Callable[[int, int], None], stop: StopToken) -> list[float]:
    losses: list[float] = []
    with contextlib.suppress(TrainingError):  # of a rate that is too large: that is what the test is to find
        for result in trainer.run(stop):
            if not isinstance(result, ChunkResult):
                continue
            losses.extend(result.losses)
            del losses[steps:]
            on_progress(len(losses), steps)
            smooth = smoothed(losses)
            if len(losses) == steps or smooth[-1] > _RUNAWAY * max(smooth.min(), 1e-12):
                break
    return losses
