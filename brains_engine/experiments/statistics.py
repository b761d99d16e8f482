"""Means with intervals, paired comparisons, and Holm's correction."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean over seeds.

    Attributes:
        mean: Of the values that are numbers; NaN where there are none.
        low, high: Its 95 % interval by the t distribution; NaN for a single value.
        count: How many values.
    """

    mean: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A method against the reference, over the seeds that both have.

    Attributes:
        difference: Mean of the method's values less the reference's, with its interval.
        p: Of the two-sided paired t test; NaN where it cannot be told.
        adjusted: The same after Holm's correction.
    """

    difference: Estimate
    p: float
    adjusted: float = math.nan


def estimate(values: Sequence[float]) -> Estimate:
    """Mean and 95 % interval, mean ± t(n - 1) s / sqrt(n)."""
    from scipy import stats  # takes a second, so only when it is needed

    found = np.asarray([value for value in values if not math.isnan(value)], dtype=np.float64)
    if not len(found):
        return Estimate(math.nan, math.nan, math.nan, 0)
    mean = float(found.mean())
    if len(found) == 1 or not np.isfinite(found).all():
        return Estimate(mean, math.nan, math.nan, len(found))
    half = float(stats.t.ppf((1 + LEVEL) / 2, len(found) - 1) * found.std(ddof=1) / math.sqrt(len(found)))
    return Estimate(mean, mean - half, mean + half, len(found))


def compare(values: Sequence[float], reference: Sequence[float]) -> Comparison:
    """Compare pairs of values, one a seed, by a two-sided paired t test.

    Where all differences are the same the test has no spread to go by: p is 1 for no difference, else unknown.
    """
    from scipy import stats

    differences = [a - b for a, b in zip(values, reference, strict=True) if math.isfinite(a) and math.isfinite(b)]
    found = estimate(differences)
    if found.count < 2:
        return Comparison(found, math.nan)
    spread = float(np.std(differences, ddof=1))
    if spread == 0.0:
        return Comparison(found, 1.0 if found.mean == 0 else math.nan)
    t = found.mean / (spread / math.sqrt(found.count))
    return Comparison(found, float(2 * stats.t.sf(abs(t), found.count - 1)))


def holm(p: Sequence[float]) -> list[float]:
    """P values corrected for their number. Holm 1979, A simple sequentially rejective multiple test procedure.

    Args:
        p: Of one family of tests; NaN where there is none, which stays and does not count.
    """
    known = sorted((value, place) for place, value in enumerate(p) if not math.isnan(value))
    adjusted = [math.nan] * len(p)
    largest = 0.0
    for rank, (value, place) in enumerate(known):
        largest = max(largest, min(1.0, (len(known) - rank) * value))
        adjusted[place] = largest
    return adjusted
