"""The split into training and validation samples: seeded, and balanced by class."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from brains_engine.data.info import Targets

Indices = npt.NDArray[np.int64]


def split_indices(y: Targets, share: float, seed: int, *, stratify: bool) -> tuple[Indices, Indices]:
    """Choose the training and the validation samples.

    Args:
        y: Targets; class numbers where `stratify` is set.
        share: Share of validation samples, 0 … 0.9.
        seed: The same seed gives the same split.
        stratify: Keep the share in every class, and at least one training sample of each.

    Returns:
        Sorted indices of the training and of the validation samples.
    """
    count = len(y)
    order = np.random.default_rng(seed).permutation(count)
    wanted = min(round(count * share), count - 1)
    chosen = _by_class(np.asarray(y)[order], wanted) if stratify else np.arange(count) < wanted
    return np.sort(order[~chosen]), np.sort(order[chosen])


def fold_indices(y: Targets, folds: int, fold: int, seed: int, *, stratify: bool) -> tuple[Indices, Indices]:
    """Choose one fold of several for validation; over all folds every sample is chosen once.

    Args:
        y: Targets; class numbers where `stratify` is set.
        folds: How many folds there are.
        fold: Which one, from 0.
        seed: The same seed gives the same folds.
        stratify: Deal the samples of each class to the folds in turn.

    Returns:
        Sorted indices of the training and of the validation samples.
    """
    order = np.random.default_rng(seed).permutation(len(y))
    if stratify:
        order = order[np.argsort(np.asarray(y)[order], kind="stable")]
    chosen = np.zeros(len(y), dtype=bool)
    chosen[order[fold::folds]] = True
    return np.flatnonzero(~chosen), np.flatnonzero(chosen)


def _by_class(labels: npt.NDArray[np.generic], wanted: int) -> npt.NDArray[np.bool_]:
    """Mark about `wanted` of the labels, from each class in proportion, by largest remainder."""
    _, groups, sizes = np.unique(labels, return_inverse=True, return_counts=True)
    exact = sizes * (wanted / len(labels))
    quota = np.minimum(exact.astype(np.int64), sizes - 1)
    room = sizes - 1 - quota
    for group in np.argsort(-(exact - quota), kind="stable"):
        if quota.sum() >= wanted:
            break
        if room[group] > 0:
            quota[group] += 1
    # The first `quota` samples of each class, in the order given, are chosen.
    by_group = np.argsort(groups, kind="stable")
    first = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    rank = np.empty(len(labels), dtype=np.int64)
    rank[by_group] = np.arange(len(labels)) - np.repeat(first, sizes)
    return np.asarray(rank < quota[groups])
