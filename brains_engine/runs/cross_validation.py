"""What a cross-validation gives: the figures of each fold, and what they give together."""

from __future__ import annotations

import math
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class CrossValidation:
    """What came out.

    Attributes:
        folder: Holds a run folder for each fold, fold-1, fold-2, …, and the figures in cross_validation.json.
        folds: How many folds there are.
        runs: Figures of the last epoch of each fold that is complete, in order.
    """

    folder: Path
    folds: int
    runs: tuple[Mapping[str, float], ...]

    @property
    def complete(self) -> bool:
        """Whether all folds are trained."""
        return len(self.runs) == self.folds

    @property
    def mean(self) -> dict[str, float]:
        """Mean of each figure over the folds."""
        return {name: statistics.fmean(values) for name, values in self._figures().items()}

    @property
    def deviation(self) -> dict[str, float]:
        """Standard deviation of each figure over the folds (n - 1 in the denominator); NaN of a single fold."""
        return {
            name: statistics.stdev(values) if len(values) > 1 else math.nan for name, values in self._figures().items()
        }

    @property
    def interval(self) -> dict[str, tuple[float, float]]:
        """95 % interval of the mean of each figure, by Student's t with n - 1 degrees of freedom; NaN of a single fold.

        Folds share training samples, so that it is somewhat too narrow (Bengio & Grandvalet 2004, JMLR 5).
        """
        from scipy.special import stdtrit

        count, deviation = max(2, len(self.runs)), self.deviation
        half = float(stdtrit(count - 1, 0.975)) / math.sqrt(count)
        return {
            name: (mean - half * deviation[name], mean + half * deviation[name]) for name, mean in self.mean.items()
        }

    def to_json(self) -> dict[str, Any]:
        """The figures as plain JSON values."""
        deviation = {name: value if math.isfinite(value) else None for name, value in self.deviation.items()}
        return {
            "folds": self.folds,
            "complete": self.complete,
            "runs": [dict(run) for run in self.runs],
            "mean": self.mean,
            "standard_deviation": deviation,
            "interval_95": {
                name: list(ends) if math.isfinite(ends[0]) else None for name, ends in self.interval.items()
            },
        }

    def _figures(self) -> dict[str, list[float]]:
        names = self.runs[0] if self.runs else ()
        return {name: [run[name] for run in self.runs if name in run] for name in names}
