"""A lot drawn for each row of a file, by its number alone: what a split of data that is never whole in memory needs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def row_lots(start: int, stop: int, seed: int) -> npt.NDArray[np.uint64]:
    """Random numbers of rows, uint64[rows]; a row has the same one whichever rows are asked for with it.

    The finaliser of SplitMix64 (Steele, Lea & Flood 2014) over row and seed.
    """
    with np.errstate(over="ignore"):
        lots = np.arange(start, stop, dtype=np.uint64) + np.uint64(1)
        lots = (lots + np.uint64(seed) * np.uint64(0xD1B54A32D192ED03)) * np.uint64(0x9E3779B97F4A7C15)
        lots = (lots ^ (lots >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        lots = (lots ^ (lots >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return np.asarray(lots ^ (lots >> np.uint64(31)))


def in_fraction(lots: npt.NDArray[np.uint64], share: float) -> npt.NDArray[np.bool_]:
    """Which rows belong to a share of all."""
    return np.asarray((lots >> np.uint64(11)).astype(np.float64) * 2.0**-53 < share)


def in_fold(lots: npt.NDArray[np.uint64], folds: int, fold: int) -> npt.NDArray[np.bool_]:
    """Which rows belong to a fold, counted from 0; the folds are of about equal size."""
    return np.asarray(lots % np.uint64(folds) == np.uint64(fold))
