"""Images for sequences of tasks, split and scaled the same way for every method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import DataError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


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


def split(x: Array, y: Array, held: int, *, skip: int = 0) -> tuple[Array, Array]:
    """Numbers of the samples to learn from, and of those held back: of each class equally many, always the same.

    Args:
        x: The samples.
        y: Their class numbers.
        held: Samples of each class that are held back.
        skip: Samples of each class before them that belong to neither, as they were held back for another end.

    Raises:
        DataError: A class has too few samples.
    """
    del x
    learnt, kept = [], []
    for label in np.unique(y):
        places = np.flatnonzero(y == label)
        if len(places) <= held + skip:
            raise DataError(f"Class {label} has {len(places)} samples, of which {held + skip} are to be held back.")
        places = np.random.default_rng([0, int(label)]).permutation(places)
        kept.append(places[skip : skip + held])
        learnt.append(places[skip + held :])
    return np.sort(np.concatenate(learnt)), np.sort(np.concatenate(kept))


def unit_size(x: Array, by: Array) -> Array:
    """Samples over the root mean square of others: a unit second moment, not centred, float32."""
    scale = float(np.sqrt(np.mean(np.square(by, dtype=np.float64))))
    return np.asarray(x / scale, np.float32)
