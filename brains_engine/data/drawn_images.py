"""Generated images: discs among rectangles, with the pixels of the discs as targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from brains_engine.data.info import Doubles

SIDE = 16
_DISCS, _RECTANGLES = 1, 1


def shapes(number: npt.NDArray[np.int64], random: np.random.Generator) -> tuple[Doubles, Doubles]:
    """A disc and a rectangle of random size, place and brightness; the disc lies on top where they meet.

    Brightness tells nothing of the kind, so that a pixel is known by its surroundings only.

    Returns:
        float64[samples, 256] brightness, and float64[samples, 256] with 1 where a disc is seen, else 0.
    """
    count = len(number)
    image = np.zeros((count, SIDE, SIDE))
    mask = np.zeros_like(image)
    row, column = np.arange(SIDE)[None, :, None], np.arange(SIDE)[None, None, :]
    for kind in (*["rectangle"] * _RECTANGLES, *["disc"] * _DISCS):
        top, left = random.uniform(1.0, SIDE - 2.0, (2, count, 1, 1))
        tall, wide = random.uniform(2.5, 4.5, (2, count, 1, 1))
        bright = random.uniform(0.5, 1.0, (count, 1, 1))
        if kind == "disc":
            inside = (row - top) ** 2 + (column - left) ** 2 <= tall**2
        else:
            inside = (np.abs(row - top) <= tall) & (np.abs(column - left) <= wide)
        image = np.where(inside, bright, image)
        mask = np.where(inside, float(kind == "disc"), mask)
    return image.reshape(count, -1), mask.reshape(count, -1)
