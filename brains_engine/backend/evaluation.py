"""Losses, metrics and predictions over a whole set, in batches of one size so that one trace serves all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.feed import Feed
from brains_engine.backend.objective import Objective, at_least_float32
from brains_engine.backend.samples import batches, pad

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras
    from numpy.typing import NDArray

    from brains_engine.planning.ends import Ends
    from brains_engine.runs.config import LossConfig, MetricName

    Array = NDArray[Any]

Tensor = Any  # TensorFlow ships no types

BATCH = 512


class Evaluator:
    """Measures loss and metrics of a network on one set of samples.

    Args:
        model: The network; its variables are not read, weights are passed in.
        feed: Brings features to its inputs.
        objective: Its losses.
        features: Samples as the feed prepares them.
        targets: One an output, as the objective prepares them.
        metrics: Names of the metrics.

    Raises:
        DataError: A metric does not suit the targets.
    """

    def __init__(
        self,
        model: keras.Model,
        feed: Feed,
        objective: Objective,
        features: Array,
        targets: Sequence[Array],
        metrics: Sequence[MetricName],
    ) -> None:
        self._model, self._feed, self._objective = model, feed, objective
        self._features, self._targets = features, tuple(targets)
        self._names = tuple(metrics)
        self._forward = tf.function(self._pass)
        objective.metric_sums(self._names, self._targets)  # says at once when a metric does not suit the targets

    def measure(
        self, weights: list[Tensor], others: list[Tensor], stopped: Callable[[], bool] = lambda: False
    ) -> dict[str, float] | None:
        """Give `loss` and the metrics, or None when stopped before the last batch.

        Args:
            weights: Values of the trainable variables.
            others: Values of the other variables.
            stopped: Asked before each batch.
        """
        sums = self._objective.metric_sums(self._names, self._targets)
        totals = [0.0] * len(sums)
        for rows, features in batches(self._features, BATCH):
            if stopped():
                return None
            targets = [each[rows] for each in self._targets]
            kept = [pad(each, len(features)) for each in self._objective.kept(targets)]
            outputs, losses = self._forward(weights, others, features, kept)
            count = rows.stop - rows.start
            for index, collected in enumerate(sums):
                totals[index] += float(np.sum(losses[index].numpy()[:count], dtype=np.float64))
                collected.update(targets[index], outputs[index].numpy()[:count])
        return self._objective.figures([total / len(self._features) for total in totals], sums)

    def _pass(self, weights: list[Tensor], others: list[Tensor], features: Tensor, kept: list[Tensor]) -> Any:
        outputs, _ = self._model.stateless_call(weights, others, self._feed.entries(features), training=False)
        outputs = [at_least_float32(output) for output in tf.nest.flatten(outputs)]
        return outputs, self._objective.losses(features, kept, outputs)


def predict(model: keras.Model, features: Array, ends: Ends | None = None) -> Array | dict[str, Array]:
    """Give the network's outputs, one row a sample.

    Args:
        model: The network with its weights.
        features: float32[n, …]; flattened samples are brought into the shape of the network's inputs.
        ends: Which features each input takes, and the names of the outputs.

    Returns:
        float32[n, …] of the one output; of several a dict by their names.

    Raises:
        DataError: The samples do not have the network's number of features.
    """
    found = outputs_of(model, features, ends)
    if len(found) == 1:
        return found[0]
    names = ends.output_names if ends is not None else [tensor.name for tensor in model.outputs]
    return dict(zip(names, found, strict=True))


def outputs_of(model: keras.Model, features: Array, ends: Ends | None = None) -> list[Array]:
    """The outputs as `predict` gives them, in the order of the model's."""
    feed = Feed(model, ends)
    shaped = feed.prepare(features)
    if not len(shaped):
        return [np.zeros((0, *(int(size) for size in tensor.shape[1:])), np.float32) for tensor in model.outputs]
    # Traced at once: called with network after network, TensorFlow would see needless retracing, and warn.
    batch_type = tf.TensorSpec((min(BATCH, len(shaped)), *shaped.shape[1:]), tf.float32)
    forward = tf.function(
        lambda batch: [at_least_float32(each) for each in tf.nest.flatten(model(feed.entries(batch), training=False))]
    )
    traced = forward.get_concrete_function(batch_type)
    parts: list[list[Array]] = [[] for _ in model.outputs]
    for rows, batch in batches(shaped, BATCH):
        for collected, output in zip(parts, traced(tf.constant(batch)), strict=True):
            collected.append(output.numpy()[: rows.stop - rows.start])
    return [np.concatenate(collected) for collected in parts]


def evaluate(
    model: keras.Model,
    features: Array,
    targets: Array,
    loss: LossConfig,
    metrics: Sequence[MetricName],
    ends: Ends | None = None,
) -> dict[str, float]:
    """Give `loss` and the metrics of a network on samples with their targets.

    Raises:
        DataError: The samples or targets do not suit the network, the loss or a metric.
    """
    feed, objective = Feed(model, ends), Objective(model, loss, ends)
    shaped = feed.prepare(features)
    evaluator = Evaluator(model, feed, objective, shaped, objective.targets(shaped, targets), metrics)
    weights = [tf.convert_to_tensor(variable) for variable in model.trainable_variables]
    others = [tf.convert_to_tensor(variable) for variable in model.non_trainable_variables]
    return evaluator.measure(weights, others) or {}
