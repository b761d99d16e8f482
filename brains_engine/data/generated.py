"""Generated sets: seeded, balanced, the same numbers each time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.data.drawn_images import shapes
from brains_engine.data.info import Doubles, RawData, Targets
from brains_engine.data.sequences import adding, letters, waves

if TYPE_CHECKING:
    import numpy.typing as npt

    from brains_engine.data.info import DataInfo

Draw = Callable[["npt.NDArray[np.int64]", np.random.Generator], tuple[Doubles, "npt.NDArray[Any]"]]


@dataclass(frozen=True, slots=True)
class Generator:
    """How a set is drawn.

    Attributes:
        draw: Gives samples, float64[samples, features], and targets, for sample numbers.
        is_noisy: Whether noise is added; whole numbers, such as letters, bear none.
    """

    draw: Draw
    is_noisy: bool = True


SPIRAL_TURNS = 1.5
SPIRAL_RADIUS = 3.0


def generate(info: DataInfo, noise: float, seed: int) -> RawData:
    """Draw `info.samples` samples of a set; neighbouring ones take turns in class.

    Args:
        info: Its entry in the catalogue, with the number of samples wanted.
        noise: Standard deviation of the normal noise on every value.
        seed: The same seed gives the same samples.
    """
    random = np.random.default_rng(seed)
    generator = GENERATORS[info.id]
    x, target = generator.draw(np.arange(info.samples), random)
    if generator.is_noisy:
        x = x + random.normal(0.0, noise, x.shape)
    y: Targets = target.astype(np.int32) if info.task == "classification" else target.astype(np.float32)
    return RawData(x, y, info)


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


GENERATORS: Mapping[str, Generator] = {
    "xor": Generator(_xor),
    "moons": Generator(_moons),
    "circles": Generator(_circles),
    "spirals": Generator(_spirals),
    "waves": Generator(waves),
    "adding": Generator(adding),
    "letters": Generator(letters, is_noisy=False),
    "shapes": Generator(shapes),
}
