"""Losses, metrics and predictions over a whole set, in batches of one size so that one trace serves all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.losses import make_loss, prepare_targets
from brains_engine.backend.metrics import MetricSums
from brains_engine.backend.samples import batches, output_shape, pad, shape_features

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras
    from numpy.typing import NDArray

    from brains_engine.runs.config import LossConfig, MetricName

    Array = NDArray[Any]

Tensor = Any  # TensorFlow ships no types

BATCH = 512


class Evaluator:
    """Measures loss and metrics of a network on one set of samples.

    Args:
        model: The network; its variables are not read, weights are passed in.
        features: Samples in the shape of the network's input.
        targets: As `prepare_targets` gives them.
        loss: The loss of the run.
        metrics: Names of the metrics.
    """

    def __init__(
        self, model: keras.Model, features: Array, targets: Array, loss: LossConfig, metrics: Sequence[MetricName]
    ) -> None:
        self._features, self._targets = features, targets
        self._options, self._names = loss, tuple(metrics)
        self._loss = make_loss(loss)
        self._model = model
        self._forward = tf.function(self._pass)
        MetricSums(self._names, targets, loss)  # says at once when a metric does not suit the targets

    def measure(
        self, weights: list[Tensor], others: list[Tensor], stopped: Callable[[], bool] = lambda: False
    ) -> dict[str, float] | None:
        """Give `loss` and the metrics, or None when stopped before the last batch.

        Args:
            weights: Values of the trainable variables.
            others: Values of the other variables.
            stopped: Asked before each batch.
        """
        sums = MetricSums(self._names, self._targets, self._options)
        total = 0.0
        for rows, features in batches(self._features, BATCH):
            if stopped():
                return None
            targets = self._targets[rows]
            outputs, losses = self._forward(weights, others, features, pad(targets, len(features)))
            count = len(targets)
            total += float(np.sum(losses.numpy()[:count], dtype=np.float64))
            sums.update(targets, outputs.numpy()[:count])
        return {"loss": total / len(self._features), **sums.result()}

    def _pass(self, weights: list[Tensor], others: list[Tensor], features: Tensor, targets: Tensor) -> Any:
        outputs, _ = self._model.stateless_call(weights, others, features, training=False)
        outputs = tf.nest.flatten(outputs)[0]
        return outputs, self._loss(targets, outputs)


def predict(model: keras.Model, features: Array) -> Array:
    """Give the network's outputs, one a sample.

    Args:
        model: The network with its weights.
        features: float32[n, …]; flattened samples are brought into the shape of the network's input.

    Raises:
        DataError: The samples do not have the network's number of features.
    """
    shaped = shape_features(model, features)
    if not len(shaped):
        return np.zeros((0, *output_shape(model)), np.float32)
    # Traced at once: called with network after network, TensorFlow would see needless retracing, and warn.
    batch_type = tf.TensorSpec((min(BATCH, len(shaped)), *shaped.shape[1:]), tf.float32)
    forward = tf.function(lambda batch: tf.nest.flatten(model(batch, training=False))[0])
    traced = forward.get_concrete_function(batch_type)
    parts = [traced(tf.constant(batch)).numpy()[: rows.stop - rows.start] for rows, batch in batches(shaped, BATCH)]
    return np.concatenate(parts)


def evaluate(
    model: keras.Model, features: Array, targets: Array, loss: LossConfig, metrics: Sequence[MetricName]
) -> dict[str, float]:
    """Give `loss` and the metrics of a network on samples with their targets.

    Raises:
        DataError: The samples or targets do not suit the network, the loss or a metric.
    """
    prepared = prepare_targets(loss, targets, output_shape(model))
    evaluator = Evaluator(model, shape_features(model, features), prepared, loss, metrics)
    weights = [tf.convert_to_tensor(variable) for variable in model.trainable_variables]
    others = [tf.convert_to_tensor(variable) for variable in model.non_trainable_variables]
    return evaluator.measure(weights, others) or {}
