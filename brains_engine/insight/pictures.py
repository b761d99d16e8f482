"""Samples as pictures, where they are such."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

_PICTURE = (("height", "width"), ("height", "width", "channel"))
_CHANNELS = (1, 3)
LEAST_SIDE = 3


def picture_shape(dims: Sequence[tuple[str, int]]) -> tuple[int, int, int] | None:
    """Height, width and channels of samples with these named dims, or none where they are no pictures."""
    names = tuple(name for name, _ in dims)
    sizes = tuple(size for _, size in dims)
    if names not in _PICTURE or min(sizes[:2]) < LEAST_SIDE:
        return None
    channels = sizes[2] if len(sizes) > 2 else 1
    return (sizes[0], sizes[1], channels) if channels in _CHANNELS else None


def make_pictures(
    samples: NDArray[np.float64], indices: Iterable[int], shape: tuple[int, int, int]
) -> dict[int, NDArray[np.uint8]]:
    """Some samples as pictures, black at the least and white at the greatest value of all samples.

    Args:
        samples: Features before scaling, [samples, features].
        indices: Which of them.
        shape: Height, width, channels.

    Returns:
        Index -> uint8[height, width], or [height, width, 3].
    """
    low, high = float(samples.min()), float(samples.max())
    span = high - low if high > low else 1.0
    height, width, channels = shape
    found = {}
    for index in indices:
        grey = np.rint((samples[index] - low) / span * 255).astype(np.uint8)
        found[index] = grey.reshape((height, width) if channels == 1 else (height, width, channels))
    return found
