"""Brings samples to a network's inputs, which may each take a part of the features."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.errors import DataError

if TYPE_CHECKING:
    import keras
    from numpy.typing import NDArray

    from brains_engine.planning.ends import Ends

    Array = NDArray[Any]

Tensor = Any  # TensorFlow ships no types


class Feed:
    """Shapes samples once, where one input takes them all; else cuts each batch, on the device.

    Args:
        model: The network.
        ends: Which features each input takes, in the order of the model's inputs; left out, each takes its own after
            those of the one before.

    Attributes:
        ranges: For each input its first feature, and how many it takes.
    """

    def __init__(self, model: keras.Model, ends: Ends | None = None) -> None:
        self._shapes = [tuple(int(size) for size in entry.shape[1:]) for entry in model.inputs]
        sizes = [math.prod(shape) for shape in self._shapes]
        firsts = [sum(sizes[:index]) for index in range(len(sizes))]
        self._exact = ends is None or ends.takes_all
        if ends is not None and not ends.takes_all:
            firsts = [part.first for part in ends.inputs]
        self.ranges = list(zip(firsts, sizes, strict=True))
        self._whole = len(sizes) == 1 and self._exact

    @property
    def features(self) -> int:
        """How many features a sample must have; more only where an input says which it takes."""
        return max((first + size for first, size in self.ranges), default=0)

    def prepare(self, features: Array) -> Array:
        """Bring samples, flattened or not, into the form that `entries` takes.

        Returns:
            float32[n, *dims] where one input takes all features, else float32[n, features].

        Raises:
            DataError: They do not have the network's number of features.
        """
        given = math.prod(features.shape[1:])
        if given != self.features and (self._exact or given < self.features):
            least = "" if self._exact else "at least "
            raise DataError(f"A sample has {given} features, but the network takes {least}{self.features}.")
        shape = self._shapes[0] if self._whole else (given,)
        return np.ascontiguousarray(features, dtype=np.float32).reshape(len(features), *shape)

    def parts(self, features: Tensor) -> list[Tensor]:
        """For each input its part of a batch of samples that `prepare` has shaped."""
        if self._whole:
            return [features]
        return [
            tf.reshape(features[:, first : first + size], (-1, *shape))
            for (first, size), shape in zip(self.ranges, self._shapes, strict=True)
        ]

    def entries(self, features: Tensor) -> Any:
        """What the model takes for a batch: one tensor, or a list of them."""
        parts = self.parts(features)
        return parts[0] if len(parts) == 1 else parts
