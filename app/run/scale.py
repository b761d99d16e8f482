"""What the axis of positions shows: steps, epochs or seconds. All data lie at steps; a scale maps them, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from app.translation import mark

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

AxisKind = Literal["step", "epoch", "time"]
AXIS_TITLES: dict[str, str] = {"step": mark("step"), "epoch": mark("epoch"), "time": mark("seconds of training")}
_LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """A rising map of steps to values, linear between anchors and beyond the last of them.

    Attributes:
        steps: float64[n], rising, from 0.
        values: float64[n], rising, from 0.
        slope: Value of a step beyond the last anchor; above 0.
    """

    steps: NDArray[np.float64] = field(default_factory=lambda: np.zeros(1))
    values: NDArray[np.float64] = field(default_factory=lambda: np.zeros(1))
    slope: float = 1.0

    @classmethod
    def through(cls, steps: ArrayLike, values: ArrayLike, slope: float) -> Scale:
        """A scale through (0, 0) and these anchors; what does not rise is left out."""
        x = np.concatenate([[0.0], np.asarray(steps, np.float64)])
        y = np.concatenate([[0.0], np.asarray(values, np.float64)])
        highest = np.maximum.accumulate(np.where(np.isfinite(y), y, 0.0))
        rises = np.concatenate([[True], (np.diff(x) > 0) & (np.diff(highest) > 0)])
        return cls(x[rises], highest[rises], max(slope, _LEAST))

    def to_axis(self, steps: ArrayLike) -> NDArray[np.float64]:
        """Values of steps."""
        x = np.asarray(steps, np.float64)
        beyond = np.maximum(x - self.steps[-1], 0.0) * self.slope
        result: NDArray[Any] = np.interp(x, self.steps, self.values) + beyond
        return result

    def to_step(self, value: float) -> float:
        """The step at a value."""
        if value > self.values[-1]:
            return float(self.steps[-1] + (value - self.values[-1]) / self.slope)
        return float(np.interp(value, self.values, self.steps))


STEPS = Scale()
