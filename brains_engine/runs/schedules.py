"""The learning rate of each step, by formulas that are written once, for NumPy and for the training loop.

The formulas are those of `keras.optimizers.schedules`, and of PyTorch's OneCycleLR, in float32.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from brains_engine.runs.schedule_config import CosineDecay, ExponentialDecay, OneCycle, StepDecay

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.runs.schedule_config import Schedule, ScheduleConfig

Values = Any
"""A float32 array of NumPy, or a float32 tensor."""


class Mathematics(Protocol):
    """What NumPy and TensorFlow have in common, under the same names."""

    def cos(self, x: Values) -> Values: ...
    def floor(self, x: Values) -> Values: ...
    def pow(self, x: Values, y: Values) -> Values: ...
    def minimum(self, x: Values, y: Values) -> Values: ...
    def maximum(self, x: Values, y: Values) -> Values: ...
    def where(self, condition: Any, x: Values, y: Values) -> Values: ...


@dataclass(frozen=True, slots=True)
class RunLength:
    """How long a run is.

    Attributes:
        steps: Of the whole run.
        steps_per_epoch: Of one epoch.
    """

    steps: int
    steps_per_epoch: int

    def steps_of(self, schedule: Schedule, length: float) -> float:
        """A length of a schedule in steps."""
        return length * self.steps_per_epoch if schedule.counted_in == "epochs" else length


def preview(
    schedule: ScheduleConfig, base_rate: float, total_steps: int, steps_per_epoch: int = 1
) -> NDArray[np.float32]:
    """The learning rate of every step of a run; of a plateau, which nobody knows before, that without any.

    Args:
        schedule: The schedule.
        base_rate: The rate of the optimizer.
        total_steps: Steps of the run.
        steps_per_epoch: Steps of one epoch, for schedules that count in epochs.

    Returns:
        float32[total_steps].
    """
    steps = np.arange(total_steps, dtype=np.float32)
    rates: NDArray[np.float32] = rate_at(schedule, base_rate, steps, RunLength(total_steps, steps_per_epoch), np)
    return rates


def rate_at(schedule: ScheduleConfig, base: float, step: Values, run: RunLength, xp: Mathematics) -> Values:
    """The learning rate of some steps, with the warm-up.

    Args:
        schedule: The schedule.
        base: The rate of the optimizer.
        step: Steps completed before, float32 of any shape.
        run: How long the run is.
        xp: NumPy, or TensorFlow's functions of the same names.
    """
    warm = run.steps_of(schedule, schedule.warmup)
    after = xp.maximum(step - warm, 0.0)
    return warmed(schedule, base, _decayed(schedule, base, after, run.steps - warm, run, xp), step, run, xp)


def warmed(
    schedule: ScheduleConfig, base: float, rate: Values, step: Values, run: RunLength, xp: Mathematics
) -> Values:
    """A rate, or in its place during the warm-up that of a straight line up to the full one."""
    warm = run.steps_of(schedule, schedule.warmup)
    if not warm:
        return rate
    start = base * schedule.warmup_from
    return xp.where(step < warm, start + (base - start) * (step / warm), rate)


def momentum_at(schedule: OneCycle, step: Values, run: RunLength, xp: Mathematics) -> Values:
    """The momentum of some steps of one cycle: low where the rate is high."""
    warm = run.steps_of(schedule, schedule.warmup)
    after, low, high = xp.maximum(step - warm, 0.0), schedule.low_momentum, schedule.high_momentum
    return _cycle(schedule, (high, low, high), after, run.steps - warm, xp)


def _decayed(
    schedule: ScheduleConfig, base: float, step: Values, length: float, run: RunLength, xp: Mathematics
) -> Values:
    match schedule:
        case StepDecay():
            return base * xp.pow(schedule.factor + 0.0 * step, xp.floor(step / run.steps_of(schedule, schedule.every)))
        case ExponentialDecay():
            return base * xp.pow(schedule.factor + 0.0 * step, step / run.steps_of(schedule, schedule.every))
        case CosineDecay():
            given = run.steps_of(schedule, schedule.length)
            return base * _cosine(schedule, step, max(1.0, float(round(given or length))), length, xp)
        case OneCycle():
            start = base / schedule.start_divisor
            return _cycle(schedule, (start, base, start / schedule.end_divisor), step, length, xp)
    return base + 0.0 * step


def _cosine(schedule: CosineDecay, step: Values, first: float, length: float, xp: Mathematics) -> Values:
    peak = 1.0
    if not schedule.restarts:
        done = xp.minimum(step, first) / first
    elif schedule.growth == 1:
        done = step / first
        number = xp.floor(done)
        done, peak = done - number, xp.pow(schedule.peak + 0.0 * step, number)
    else:
        # the ends of half waves are whole numbers: a logarithm in float32 would miss them by a step
        end, wave, begin, size, number = first, first, 0.0 * step, first + 0.0 * step, 0.0 * step
        while end < length:
            wave *= schedule.growth
            later = step >= end
            begin, size = xp.where(later, end + 0.0 * step, begin), xp.where(later, wave + 0.0 * step, size)
            number = number + xp.where(later, 1.0 + 0.0 * step, 0.0 * step)
            end += wave
        done, peak = xp.minimum((step - begin) / size, 1.0), xp.pow(schedule.peak + 0.0 * step, number)
    wave_now = 0.5 * peak * (1.0 + xp.cos(math.pi * done))
    return (1.0 - schedule.lowest) * wave_now + schedule.lowest


def _cycle(
    schedule: OneCycle, values: tuple[float, float, float], step: Values, length: float, xp: Mathematics
) -> Values:
    """From the first value to the second and on to the third, each along half a cosine."""
    first, second, third = values
    top = max(schedule.rise * length - 1.0, 1.0)
    rest = max(length - 1.0 - top, 1.0)
    up = _half_wave(first, second, xp.minimum(step / top, 1.0), xp)
    down = _half_wave(second, third, xp.minimum(xp.maximum(step - top, 0.0) / rest, 1.0), xp)
    return xp.where(step <= top, up, down)


def _half_wave(start: float, end: float, done: Values, xp: Mathematics) -> Values:
    return end + 0.5 * (start - end) * (1.0 + xp.cos(math.pi * done))
