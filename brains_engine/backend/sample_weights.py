"""Samples that count more or less in the loss: by weights that come with the data, or by how rare their class is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.objective import Objective, weighted_sum, widened
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from brains_engine.data.stream import StreamedData
    from brains_engine.planning.ends import Ends
    from brains_engine.runs.config import LossConfig, RunConfig

    Array = NDArray[Any]

Tensor = Any  # TensorFlow ships no types


_NO_CLASSES = ("Class weights need classes, but the targets are values.", "Set class_weights to none.")


class WeightedObjective(Objective):
    """An objective whose last kept target is the weight of each sample, float32[batch].

    As with Keras's sample_weight, the sum of weighted losses is divided by the number of samples.
    """

    def total(self, features: Tensor, kept: Sequence[Tensor], outputs: Sequence[Tensor]) -> Tensor:
        """The weighted loss of a batch."""
        *targets, weights = kept
        losses = self.losses(features, targets, outputs)
        return weighted_sum(
            self.goals, widened([tf.reduce_mean(loss * tf.cast(weights, loss.dtype)) for loss in losses])
        )


def sample_weights(config: RunConfig, data: Any) -> Array | None:
    """The weight of each training sample, or None where all count alike.

    Args:
        config: The settings; balanced class weights are n / (k n_c) for a class with n_c of the n samples of k classes,
            so that their mean is 1 (King & Zeng 2001).
        data: The samples; its `w_train`, if it has one, is float[n].

    Raises:
        DataError: The weights do not fit the samples, or there are no classes to balance.
    """
    targets = np.asarray(data.y_train)
    given = getattr(data, "w_train", None)
    weights = None if given is None else _checked(given, len(targets))
    if config.class_weights == "none":
        return weights
    if targets.ndim != 1 or not np.issubdtype(targets.dtype, np.integer):
        raise DataError(*_NO_CLASSES)
    classes, places, counts = np.unique(targets, return_inverse=True, return_counts=True)
    balanced = (len(targets) / (len(classes) * counts))[places].astype(np.float32)
    return balanced if weights is None else weights * balanced


def stream_class_weights(config: RunConfig, data: StreamedData) -> Array | None:
    """The weight of each class of a stream, float32[classes], as `sample_weights` gives it; None where all count alike.

    Raises:
        DataError: There are no classes to balance.
    """
    if config.class_weights == "none":
        return None
    counts = data.class_counts
    if not len(counts):
        raise DataError(*_NO_CLASSES)
    # a class without training samples weighs nothing: none of its samples is met
    weights = np.zeros(len(counts), np.float32)
    there = counts > 0
    weights[there] = counts.sum() / (np.count_nonzero(there) * counts[there])
    return weights


def make_objective(weights: Array | None, model: Any, loss: LossConfig, ends: Ends | None) -> Objective:
    """The objective of training: one that takes weights where there are any."""
    return (Objective if weights is None else WeightedObjective)(model, loss, ends)


def _checked(given: Any, samples: int) -> Array:
    weights = np.asarray(given, np.float32)
    if weights.shape != (samples,):
        raise DataError(f"There are weights of the shape {weights.shape} for {samples} samples; each takes one.")
    if not np.isfinite(weights).all() or (weights < 0).any():
        raise DataError("The weight of a sample must be a finite number of at least 0.")
    return weights
