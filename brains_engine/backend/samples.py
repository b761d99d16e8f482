"""Samples in batches of one size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Array = NDArray[Any]


def batches(features: Array, size: int) -> Iterator[tuple[slice, Array]]:
    """Cut samples into batches of one size; the last is filled up with its own last sample.

    Yields:
        The rows that are real, and the batch.
    """
    size = min(size, len(features))
    for first in range(0, len(features), max(size, 1)):
        rows = slice(first, min(first + size, len(features)))
        yield rows, pad(features[rows], size)


def pad(values: Array, size: int) -> Array:
    """Repeat the last row until there are `size` rows."""
    missing = size - len(values)
    return values if missing == 0 else np.concatenate([values, np.repeat(values[-1:], missing, axis=0)])
