"""Means, deviations and ranges of features over blocks of samples, in float64 and one block in memory at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.scaling import CONSTANT, FittedScaling, ScalingKind

if TYPE_CHECKING:
    from brains_engine.data.info import Doubles


class RunningStats:
    """Count, mean, sum of squared deviations, least and greatest of each column; NaN counts as not there.

    Blocks are merged by the pairwise update of Chan, Golub & LeVeque 1979, which loses no digits to large means.

    Args:
        width: Number of columns.
    """

    def __init__(self, width: int) -> None:
        self.count = np.zeros(width)
        self.mean = np.zeros(width)
        self._squares = np.zeros(width)
        self.least = np.full(width, np.inf)
        self.greatest = np.full(width, -np.inf)

    def update(self, block: Doubles) -> None:
        """Take in samples, float64[samples, width]."""
        if not len(block):
            return
        gaps = np.isnan(block)
        there = ~gaps if gaps.any() else None
        count = np.full(block.shape[1], float(len(block))) if there is None else there.sum(axis=0).astype(np.float64)
        some = np.maximum(count, 1.0)
        values = block if there is None else np.where(there, block, 0.0)
        mean = values.sum(axis=0) / some
        moved = values - mean
        if there is not None:
            moved *= there
        np.square(moved, out=moved)
        total = np.maximum(self.count + count, 1.0)
        delta = mean - self.mean
        self._squares += moved.sum(axis=0) + np.square(delta) * self.count * count / total
        self.mean += delta * count / total
        self.count += count
        bounds = values if there is None else np.where(there, block, np.inf)
        self.least = np.minimum(self.least, bounds.min(axis=0))
        bounds = values if there is None else np.where(there, block, -np.inf)
        self.greatest = np.maximum(self.greatest, bounds.max(axis=0))

    def scaling(self, kind: ScalingKind) -> FittedScaling:
        """The scaling that `fit_scaling` would fit to all samples at once, but for the last digits."""
        if kind == "none":
            return FittedScaling(kind, np.zeros(1), np.ones(1))
        variance = self._squares / np.maximum(self.count, 1.0)
        offset = np.zeros_like(self.mean)
        match kind:
            case "standard":
                offset, spread = self.mean, np.sqrt(variance)
            case "minmax":
                offset, spread = self.least, self.greatest - self.least
            case "rms":
                spread = np.sqrt(variance + np.square(self.mean))
        size = np.maximum(np.abs(self.least), np.abs(self.greatest))
        return FittedScaling(kind, offset, np.where(spread > CONSTANT * size, spread, 1.0))
