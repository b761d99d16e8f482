"""Which parts a training step has, by the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.backend.gradient_parts import Accumulation, Averaging, Clipping, WeightDecay
from brains_engine.backend.learning_rates import PlateauRate, ScheduledRate
from brains_engine.backend.precision import LossScaling
from brains_engine.backend.variables import VariableNames
from brains_engine.runs.optimizer_config import AdamW
from brains_engine.runs.schedule_config import ConstantRate, OnPlateau
from brains_engine.runs.schedules import RunLength

if TYPE_CHECKING:
    from collections.abc import Iterator

    import keras

    from brains_engine.backend.step_parts import StepPart
    from brains_engine.runs.config import OptimizerConfig, RunConfig
    from brains_engine.runs.precision_config import NumberType


def make_step_parts(
    config: RunConfig, model: keras.Model, steps_per_epoch: int, precision: NumberType
) -> tuple[StepPart, ...]:
    """The parts that the settings ask for, in the order in which a step calls them.

    Args:
        config: The settings; with their defaults there are no parts.
        model: The network.
        steps_per_epoch: Batches in an epoch.
        precision: In which it computes; float16 scales its loss, before anything else looks at gradients.
    """
    scaling = (LossScaling(),) if precision == "float16" else ()
    run = RunLength(config.epochs * steps_per_epoch, steps_per_epoch)
    return (*scaling, *_parts(config, model, run))


def plain_optimizer(config: RunConfig) -> OptimizerConfig:
    """The optimizer, less a weight decay that a part of the step does in its place."""
    optimizer = config.optimizer
    if isinstance(optimizer, AdamW) and config.update.decayed != "all":
        return optimizer.model_copy(update={"weight_decay": 0.0})
    return optimizer


def _parts(config: RunConfig, model: keras.Model, run: RunLength) -> Iterator[StepPart]:
    schedule, update, rate = config.schedule, config.update, config.optimizer.learning_rate
    names = [name.removeprefix("weights/") for name in VariableNames(model).trainable]
    if isinstance(schedule, OnPlateau):
        yield PlateauRate(schedule, rate, run)
    elif schedule.warmup or not isinstance(schedule, ConstantRate):
        yield ScheduledRate(schedule, rate, run)
    if update.accumulate > 1:
        yield Accumulation(update.accumulate, names)
    if update.clipping != "none":
        yield Clipping(update.clipping, update.clip_limit)
    share = _decay_share(config)
    if share:
        everything = update.decayed == "all"
        yield WeightDecay(share, [everything or len(weight.shape) > 1 for weight in model.trainable_variables])
    if update.averaging:
        yield Averaging(update.averaging, update.accumulate, names)


def _decay_share(config: RunConfig) -> float:
    own = config.optimizer
    moved = own.weight_decay if isinstance(own, AdamW) and config.update.decayed != "all" else 0.0
    return config.update.weight_decay + moved
