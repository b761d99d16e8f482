"""Samples in the shape that a network takes, and the checks that they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import keras
    from numpy.typing import NDArray

    Array = NDArray[Any]


def output_shape(model: keras.Model) -> tuple[int, ...]:
    """Shape of one output of the network, without the batch.

    Raises:
        DataError: The network has more than one output.
    """
    return _only_shape(model.outputs, "output")


def shape_features(model: keras.Model, features: Array) -> Array:
    """Bring samples, flattened or not, into the shape of the network's input.

    Raises:
        DataError: They do not have the network's number of features, or the network has more than one input.
    """
    shape = _only_shape(model.inputs, "input")
    wanted = int(np.prod(shape))
    given = int(np.prod(features.shape[1:]))
    if given != wanted:
        raise DataError(f"A sample has {given} features, but the network takes {wanted}.")
    return np.ascontiguousarray(features, dtype=np.float32).reshape(len(features), *shape)


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


def _only_shape(tensors: list[Any], what: str) -> tuple[int, ...]:
    if len(tensors) != 1:
        raise DataError(f"Training needs a network with one {what}, but this one has {len(tensors)}.")
    return tuple(int(size) for size in tensors[0].shape[1:])
