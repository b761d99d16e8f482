"""Smoothed curves: the running mean and the exponential mean, brought up to date piece by piece."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np

from app.measures import show_figure
from app.run.series import MeanSeries, Series
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

Kind = Literal["none", "mean", "ema"]

LEAST_WINDOW, MOST_WINDOW = 2, 100_000
LEAST_WEIGHT, MOST_WEIGHT = 0.1, 0.9999
_BLOCK = 64


@dataclass(frozen=True, slots=True)
class Smoothing:
    """How curves of single steps are smoothed.

    Attributes:
        kind: Not at all, by the mean of the last steps, or by an exponential mean.
        window: Steps of the running mean.
        weight: Share that the exponential mean keeps at each point, in 0 … 1.
    """

    kind: Kind = "mean"
    window: int = 100
    weight: float = 0.98

    @property
    def title(self) -> str:
        """Its name in a legend."""
        return {
            "none": tr("loss"),
            "mean": tr("mean of {count}", count=show_figure(self.window, ",")),
            "ema": tr("EMA {weight}", weight=show_figure(self.weight, ".4g")),
        }[self.kind]

    def to_json(self) -> dict[str, Any]:
        """Plain values for the settings."""
        return {"kind": self.kind, "window": self.window, "weight": self.weight}

    @classmethod
    def from_json(cls, value: Any) -> Smoothing:
        """What `to_json` gave; anything that does not fit is passed over."""
        values: Mapping[str, Any] = value if isinstance(value, dict) else {}
        default = cls()
        kind: Any = values.get("kind")
        return cls(
            kind if kind in get_args(Kind) else default.kind,
            int(_within(values.get("window"), LEAST_WINDOW, MOST_WINDOW, default.window)),
            _within(values.get("weight"), LEAST_WEIGHT, MOST_WEIGHT, default.weight),
        )


class EmaSeries:
    """Exponential mean of another series, without the pull towards zero at its begin.

    m_t = (Σ w^(t-i) y_i) / (Σ w^(t-i)), i = 0 … t (Kingma and Ba 2015, section 3). A value that is not finite
    counts as the one before it.
    """

    def __init__(self, source: Series, weight: float) -> None:
        self._source = source
        self._weight = weight
        self._seen_compactions = source.compactions
        self._means = Series(source.max_points)
        self._sum = self._last = 0.0

    def update(self) -> Series:
        """Take in what the source got since the last time, and give the means."""
        if self._source.compactions != self._seen_compactions:
            self._seen_compactions = self._source.compactions
            self._means = Series(self._source.max_points)
            self._sum = self._last = 0.0
        taken = len(self._means)
        if taken < len(self._source):
            y = np.asarray(self._source.y[taken:], np.float64)
            fits = np.isfinite(y)
            if not fits.all():
                filled = np.concatenate([[self._last], y])
                kept = np.maximum.accumulate(np.where(fits, np.arange(1, len(y) + 1), 0))
                y = filled[kept]
            sums = recurrence(self._weight, (1.0 - self._weight) * y, self._sum)
            ages = np.arange(taken + 1, taken + 1 + len(y))
            means = sums / (1.0 - self._weight**ages)
            self._means.extend(self._source.x[taken:], means)
            self._sum, self._last = float(sums[-1]), float(y[-1])
        return self._means


Smoother = MeanSeries | EmaSeries


def smoother(source: Series, smoothing: Smoothing) -> Smoother:
    """What smooths a series; not for the kind "none"."""
    return MeanSeries(source, smoothing.window) if smoothing.kind == "mean" else EmaSeries(source, smoothing.weight)


def recurrence(decay: float, x: NDArray[np.float64], before: float) -> NDArray[np.float64]:
    """All s_t = decay · s_(t-1) + x_t, without a loop over t.

    Args:
        decay: In 0 … 1.
        x: float64[n].
        before: The s before the first.

    Returns:
        float64[n].
    """
    count = len(x)
    if count <= _BLOCK:
        rows = np.arange(count)
        powers = rows[:, None] - rows[None, :]
        kernel = np.where(powers >= 0, decay ** np.maximum(powers, 0), 0.0)
        first: NDArray[np.float64] = kernel @ x + decay ** (rows + 1) * before
        return first
    blocks = math.ceil(count / _BLOCK)
    padded = np.zeros(blocks * _BLOCK)
    padded[:count] = x
    rows = np.arange(_BLOCK)
    powers = rows[:, None] - rows[None, :]
    kernel = np.where(powers >= 0, decay ** np.maximum(powers, 0), 0.0)
    alone = padded.reshape(blocks, _BLOCK) @ kernel.T  # each block as if nothing came before it
    ends = recurrence(decay**_BLOCK, alone[:, -1], before)
    carried = np.concatenate([[before], ends[:-1]])
    whole: NDArray[np.float64] = alone + carried[:, None] * decay ** (rows + 1)
    return whole.ravel()[:count]


def _within(value: Any, low: float, high: float, default: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return default
    return min(high, max(low, value))
