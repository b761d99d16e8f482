"""The schedules of the learning rate, each with its options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from brains_engine.fields import Options, option
from brains_engine.runs.stopping_config import Watched

_LENGTH = "epochs or steps"


class Schedule(Options):
    """What all schedules have: a warm-up before them, and the measure of their lengths."""

    warmup: float = option(
        0.0, ge=0, le=1e9, unit=_LENGTH, advanced=True, help="How long the rate rises to its full size at the start."
    )
    warmup_from: float = option(
        0.0, ge=0, le=1, advanced=True, help="Share of the full rate with which the warm-up begins."
    )
    counted_in: Literal["epochs", "steps"] = option(
        "epochs", advanced=True, help="What the lengths of this schedule are counted in."
    )


class ConstantRate(Schedule):
    """The rate of the optimizer at every step."""

    kind: Literal["constant"] = "constant"


class StepDecay(Schedule):
    """The rate is multiplied by a factor again and again. Keras: ExponentialDecay with staircase."""

    kind: Literal["step"] = "step"
    every: float = option(5.0, gt=0, le=1e9, unit=_LENGTH, help="Time from one multiplication to the next.")
    factor: float = option(0.5, gt=0, le=1, help="What the rate is multiplied by.")


class ExponentialDecay(Schedule):
    """The rate falls by the same share in each step. Keras: ExponentialDecay."""

    kind: Literal["exponential"] = "exponential"
    every: float = option(5.0, gt=0, le=1e9, unit=_LENGTH, help="Time in which the rate falls by the factor.")
    factor: float = option(0.5, gt=0, le=1, help="What the rate is multiplied by in this time.")


class CosineDecay(Schedule):
    """Half a wave down to the lowest rate, once or again and again. Loshchilov & Hutter 2017, arXiv:1608.03983."""

    kind: Literal["cosine"] = "cosine"
    length: float = option(
        0.0, ge=0, le=1e9, unit=_LENGTH, help="Time of the first half wave; 0 takes the rest of the run."
    )
    lowest: float = option(0.0, ge=0, le=1, help="Share of the rate at the end of a half wave.")
    restarts: bool = option(False, help="Begin again at the full rate after each half wave.")
    growth: int = option(
        2, ge=1, le=10, help="Each half wave is so many times as long as the last.", applies_when={"restarts": (True,)}
    )
    peak: float = option(
        1.0, gt=0, le=1, help="Each restart has this share of the last one's rate.", applies_when={"restarts": (True,)}
    )


class OneCycle(Schedule):
    """Up to the rate of the optimizer and far below in one run. Smith & Topin 2018, arXiv:1708.07120."""

    kind: Literal["one_cycle"] = "one_cycle"
    rise: float = option(0.3, gt=0, lt=1, help="Share of the run in which the rate rises.")
    start_divisor: float = option(25.0, ge=1, le=1e6, help="The run starts with the rate divided by this.")
    end_divisor: float = option(1e4, ge=1, le=1e9, help="It ends with the rate at the start divided by this.")
    cycle_momentum: bool = option(False, help="Let the momentum (beta 1 of Adam) fall while the rate rises, and back.")
    low_momentum: float = option(
        0.85, ge=0, lt=1, help="Momentum at the full rate.", applies_when={"cycle_momentum": (True,)}
    )
    high_momentum: float = option(
        0.95, ge=0, lt=1, help="Momentum at the start and at the end.", applies_when={"cycle_momentum": (True,)}
    )


class OnPlateau(Schedule):
    """The rate falls when a figure has stopped getting better. Keras: ReduceLROnPlateau."""

    kind: Literal["plateau"] = "plateau"
    metric: Watched = option("val_loss", help="The figure that is watched after each epoch.")
    factor: float = option(0.1, gt=0, lt=1, help="What the rate is multiplied by.")
    patience: int = option(5, ge=1, le=1_000_000, unit="epochs", help="Epochs without a better figure before it falls.")
    min_delta: float = option(1e-4, ge=0, le=1e6, advanced=True, help="A figure must be better by this to count.")
    cooldown: int = option(
        0, ge=0, le=1_000_000, unit="epochs", advanced=True, help="Epochs after a fall in which nothing is counted."
    )
    least_rate: float = option(0.0, ge=0, le=1e30, help="The rate falls no lower than this.")


ScheduleConfig = Annotated[
    ConstantRate | StepDecay | ExponentialDecay | CosineDecay | OneCycle | OnPlateau, Field(discriminator="kind")
]
