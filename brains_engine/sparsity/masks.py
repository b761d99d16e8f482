"""Masks: which connections are alive."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Mask: TypeAlias = NDArray[np.bool_]


def keep_best(scores: NDArray[np.floating], mask: Mask, live: int) -> Mask:
    """Keep the live connections with the best scores; what is dead stays dead.

    Args:
        scores: Score of each connection, any shape.
        mask: What is alive now, same shape.
        live: Number of connections to keep; when fewer are alive, the mask is given back as it is.

    Returns:
        The new mask. Of equal scores the one that comes first in the array is kept, so that the result is the same
        on every machine.
    """
    if live >= int(mask.sum()):
        return mask.copy()
    if live <= 0:
        return np.zeros_like(mask)
    alive = np.flatnonzero(mask)
    values = scores.reshape(-1)[alive]
    threshold = np.partition(values, values.size - live)[values.size - live]
    above = values > threshold
    ties = np.flatnonzero(values == threshold)[: live - int(above.sum())]
    above[ties] = True
    kept = np.zeros(mask.size, dtype=bool)
    kept[alive[above]] = True
    return kept.reshape(mask.shape)


def grow_best(scores: NDArray[np.floating], mask: Mask, count: int) -> Mask:
    """Bring to life the dead connections with the best scores; what lives stays alive.

    Args:
        scores: Score of each connection, any shape.
        mask: What is alive now, same shape.
        count: Number of connections to grow; where fewer are dead, all of them.

    Returns:
        The new mask. Of equal scores the one that comes first in the array is grown.
    """
    if count <= 0:
        return mask.copy()
    return mask | keep_best(scores, ~mask, count)


def share_of_zeros(masks: Iterable[Mask]) -> float:
    """Share of dead connections over all masks, weighted by size: S_mask = 1 - sum(m) / |m|."""
    total = live = 0
    for mask in masks:
        total += mask.size
        live += int(mask.sum())
    return (total - live) / total if total else 0.0
