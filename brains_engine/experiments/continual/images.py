"""Images for sequences of tasks, split and scaled the same way for every method."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.data.load import load_raw
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from brains_engine.experiments.trial import Stage

    Array = NDArray[Any]

_HELD = {"mnist_5k": (100, 50), "digits": (40, 20)}
"""Source -> samples of each class that tests are measured with, and that tuning is."""
_DRAW = 1
"""Seed of the parts. Those of seed 0 were looked at while the methods were made, and so are no test any more."""


@dataclass(frozen=True, slots=True)
class Images:
    """Samples to learn from, and others to measure with.

    Attributes:
        x: float32[n, features], to learn from.
        y: int32[n], class numbers.
        x_held: float32[m, features], to measure with.
        y_held: int32[m].
    """

    x: Array
    y: Array
    x_held: Array
    y_held: Array


def load_images(source: str, stage: Stage) -> Images:
    """The samples of a data source, always split the same way: what is measured with in tuning is used for it alone.

    Of Fashion-MNIST the official test set is measured with, of the other sources samples of each class that are held
    back. Features have a unit second moment, and are not centred.

    Raises:
        DataError: The source is not there, or has too few samples.
    """
    return _load(source, stage)


@lru_cache(maxsize=2)
def _load(source: str, stage: Stage) -> Images:
    x, y = _read(source)
    if source == "fashion_mnist":
        validation, learnt = split(y, (500,))
        held = (x[validation], y[validation]) if stage == "tune" else _read("fashion_mnist_test")
    else:
        tested, validation, learnt = split(y, _HELD[source])
        rows = validation if stage == "tune" else tested
        held = x[rows], y[rows]
    size = float(np.sqrt(np.mean(np.square(x[learnt]))))
    return Images(x[learnt] / size, y[learnt], held[0] / size, held[1])


def load_all(source: str) -> Images:
    """All samples of a data source, for figures that are measured before anything is learnt from a sample."""
    x, y = _read(source)
    size = np.float32(np.sqrt(np.mean(np.square(x))))
    return Images(x / size, y, x[:0], y[:0])


def split(y: Array, sizes: Sequence[int]) -> list[Array]:
    """Numbers of the samples of each part, which has so many of each class, and of the rest: always the same ones.

    Args:
        y: Class numbers, int[n].
        sizes: Samples of each class in each part.

    Raises:
        DataError: A class has too few samples.
    """
    parts: list[list[Array]] = [[] for _ in (*sizes, 0)]
    for label in np.unique(y):
        places = np.flatnonzero(y == label)
        if len(places) <= sum(sizes):
            raise DataError(f"Class {label} has {len(places)} samples, of which {sum(sizes)} are to be held back.")
        cut = np.split(np.random.default_rng([_DRAW, int(label)]).permutation(places), np.cumsum(sizes))
        for part, found in zip(parts, cut, strict=True):
            part.append(found)
    return [np.sort(np.concatenate(part)) for part in parts]


def _read(source: str) -> tuple[Array, Array]:
    raw = load_raw(DataConfig.model_validate({"source": source}))
    return np.asarray(raw.x, np.float32).reshape(len(raw.x), -1), np.asarray(raw.y, np.int32)
