"""Generated sets in the plane: seeded, balanced, the same numbers each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.info import Doubles, RawData

if TYPE_CHECKING:
    import numpy.typing as npt

    from brains_engine.data.info import DataInfo

Points = Callable[["npt.NDArray[np.int64]", np.random.Generator], tuple[Doubles, "npt.NDArray[np.int64]"]]

SPIRAL_TURNS = 1.5
SPIRAL_RADIUS = 3.0


def generate(info: DataInfo, noise: float, seed: int) -> RawData:
    """Draw `info.samples` points of a set; neighbouring samples take turns in class.

    Args:
        info: Its entry in the catalogue, with the number of samples wanted.
        noise: Standard deviation of the normal noise on both coordinates.
        seed: The same seed gives the same points.
    """
    random = np.random.default_rng(seed)
    number = np.arange(info.samples)
    points, label = GENERATORS[info.id](number, random)
    x = points + random.normal(0.0, noise, points.shape)
    return RawData(x, label.astype(np.int32), info)


def _xor(number: npt.NDArray[np.int64], random: np.random.Generator) -> tuple[Doubles, npt.NDArray[np.int64]]:
    corner = number % 4
    label = corner % 2
    # Corners 0 and 2 lie opposite each other, and so do 1 and 3.
    x = np.where(corner < 2, -1.0, 1.0)
    y = np.where((corner == 0) | (corner == 3), -1.0, 1.0)
    return np.stack([x, y], axis=1) + random.uniform(-0.5, 0.5, (len(number), 2)), label


def _moons(number: npt.NDArray[np.int64], random: np.random.Generator) -> tuple[Doubles, npt.NDArray[np.int64]]:
    label = number % 2
    angle = random.uniform(0.0, np.pi, len(number))
    x = np.where(label == 0, np.cos(angle), 1.0 - np.cos(angle))
    y = np.where(label == 0, np.sin(angle), 0.5 - np.sin(angle))
    return np.stack([x, y], axis=1), label


def _circles(number: npt.NDArray[np.int64], random: np.random.Generator) -> tuple[Doubles, npt.NDArray[np.int64]]:
    label = number % 2
    angle = random.uniform(0.0, 2.0 * np.pi, len(number))
    radius = np.where(label == 0, 1.0, 0.5)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), label


def _spirals(number: npt.NDArray[np.int64], random: np.random.Generator) -> tuple[Doubles, npt.NDArray[np.int64]]:
    label = number % 2
    # The square root spreads points evenly along the arm, whose length grows with the square of the angle.
    along = np.sqrt(random.uniform(0.0, 1.0, len(number)))
    angle = 2.0 * np.pi * SPIRAL_TURNS * along + np.pi * label
    radius = SPIRAL_RADIUS * along
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1), label


GENERATORS: dict[str, Points] = {"xor": _xor, "moons": _moons, "circles": _circles, "spirals": _spirals}
