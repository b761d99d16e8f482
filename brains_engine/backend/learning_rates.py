"""Schedules of the learning rate as parts of the step: the rate is computed from the step, and carried."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.step_parts import Carried, StepPart, Update
from brains_engine.runs import schedules
from brains_engine.runs.schedule_config import OneCycle, OnPlateau
from brains_engine.runs.stopping_config import watched_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.runs.schedule_config import ScheduleConfig
    from brains_engine.runs.schedules import RunLength

Tensor = Any  # TensorFlow ships no types

# plain arithmetic: AutoGraph has nothing to convert in it, and would say so
_rate_at = tf.autograph.experimental.do_not_convert(schedules.rate_at)

SCHEDULE = "schedule"
RATE = "learning_rate"


class ScheduledRate(StepPart):
    """A rate that follows from the number of the step alone.

    Args:
        schedule: The schedule.
        base: The rate of the optimizer.
        run: How long the run is.
    """

    name = SCHEDULE

    def __init__(self, schedule: ScheduleConfig, base: float, run: RunLength) -> None:
        self._schedule, self._base, self._run = schedule, base, run

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """The rate of the latest step, float32; before the first, that of the optimizer."""
        del weights
        return {RATE: tf.constant(self._base, tf.float32)}

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        """Find the rate of this step."""
        del weights
        return list(gradients), {**carried, RATE: self._rate(tf.cast(step, tf.float32), carried)}

    def update(self, update: Update, carried: Carried) -> Update:
        """Take the rate in the place of the optimizer's own, and the momentum that goes with it."""
        momentum = None
        if isinstance(self._schedule, OneCycle) and self._schedule.cycle_momentum:
            step = tf.cast(update.step, tf.float32)
            momentum = schedules.momentum_at(self._schedule, step, self._run, tf)
        return update._replace(rule=update.rule.at(carried[RATE], momentum))

    def _rate(self, step: Tensor, carried: Carried) -> Tensor:
        del carried
        return _rate_at(self._schedule, self._base, step, self._run, tf)


class PlateauRate(ScheduledRate):
    """A rate that falls when a figure has stopped getting better, as Keras's ReduceLROnPlateau does it."""

    def __init__(self, schedule: OnPlateau, base: float, run: RunLength) -> None:
        super().__init__(schedule, base, run)
        self._plateau = schedule

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """Besides the rate: that without warm-up, the best figure, and epochs without one and after a fall."""
        return {
            **super().first(weights),
            "full": tf.constant(self._base, tf.float32),
            "best": tf.constant(math.inf, tf.float64),
            "waited": tf.constant(0, tf.int64),
            "cooling": tf.constant(0, tf.int64),
        }

    def epoch_ended(self, metrics: Mapping[str, float], carried: Carried) -> Carried:
        """Let the rate fall after `patience` epochs without a better figure."""
        figure = watched_value(metrics, self._plateau.metric)
        if figure is None:
            return carried
        full, best = float(carried["full"]), float(carried["best"])
        waited, cooling = int(carried["waited"]), int(carried["cooling"])
        if cooling:
            cooling, waited = cooling - 1, 0
        if figure < best - self._plateau.min_delta:
            best, waited = figure, 0
        elif not cooling:
            waited += 1
            if waited >= self._plateau.patience:
                full = max(full * self._plateau.factor, min(full, self._plateau.least_rate))
                cooling, waited = self._plateau.cooldown, 0
        return {
            **carried,
            "full": tf.constant(full, tf.float32),
            "best": tf.constant(best, tf.float64),
            "waited": tf.constant(waited, tf.int64),
            "cooling": tf.constant(cooling, tf.int64),
        }

    def _rate(self, step: Tensor, carried: Carried) -> Tensor:
        return schedules.warmed(self._schedule, self._base, carried["full"], step, self._run, tf)
