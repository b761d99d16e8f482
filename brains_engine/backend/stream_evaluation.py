"""Losses and metrics over samples on the disk, one piece after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.evaluation import Evaluator
from brains_engine.backend.feed import Feed
from brains_engine.backend.objective import Objective

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import keras
    from numpy.typing import NDArray

    from brains_engine.backend.workbench import TrainedNetwork
    from brains_engine.data.stream import StreamedData
    from brains_engine.runs.config import MetricName

    Array = NDArray[Any]


class StreamEvaluator(Evaluator):
    """Measures a network on a part of a stream.

    Args:
        model: The network.
        feed: Brings features to its inputs.
        objective: Its losses.
        data: The samples.
        validation: Whether the validation or the training part is measured.
        metrics: Names of the metrics.

    Raises:
        DataError: A metric does not suit the targets.
    """

    _whole = False

    def __init__(
        self,
        model: keras.Model,
        feed: Feed,
        objective: Objective,
        data: StreamedData,
        *,
        validation: bool,
        metrics: Sequence[MetricName],
    ) -> None:
        head = data.head()
        x, y = (head.x_val, head.y_val) if validation else (head.x_train, head.y_train)
        shaped = feed.prepare(x)
        super().__init__(model, feed, objective, shaped, objective.targets(shaped, y), metrics)
        self._data, self._validation = data, validation

    def _pieces(self) -> Iterator[tuple[Array, Sequence[Array]]]:
        for x, y in self._data.parts(validation=self._validation):
            shaped = self._feed.prepare(x)
            yield shaped, self._objective.targets(shaped, y)


def evaluate_stream(network: TrainedNetwork, data: StreamedData) -> dict[str, float]:
    """Loss and metrics of a trained network on the validation part of its data, or on all where none is kept back."""
    config, model = network.meta.config, network.model
    feed, objective = Feed(model, network.ends), Objective(model, config.loss, network.ends)
    evaluator = StreamEvaluator(model, feed, objective, data, validation=data.val_count > 0, metrics=config.metrics)
    weights = [tf.convert_to_tensor(variable) for variable in model.trainable_variables]
    others = [tf.convert_to_tensor(variable) for variable in model.non_trainable_variables]
    return evaluator.measure(weights, others) or {}
