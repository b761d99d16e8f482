"""Standardisation whose mean and variance are weights that training leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras

from brains_engine.backend.layers.folded import FoldedStatistics

if TYPE_CHECKING:
    from brains_engine.backend.layers.products import Shape


@keras.saving.register_keras_serializable("brains")
class StatisticsNormalization(keras.layers.Layer):  # type: ignore[misc]
    """`y = (x - mean) / sqrt(variance)` along one axis; inverted, `y = x sqrt(variance) + mean`.

    It has the weights of Keras's `Normalization` without given statistics, in the same order: mean, variance, and a
    count that neither uses. Keras's layer computes with copies of its weights, which a checkpoint would not reach.

    Args:
        axis: The axis with statistics of its own, the batch being axis 0.
        invert: Whether normalised values are brought back.
        **kwargs: Those of a Keras layer.
    """

    def __init__(self, *, axis: int, invert: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.axis = axis
        self.invert = invert
        self.mean: Any = None
        self.variance: Any = None
        self.count: Any = None

    def build(self, input_shape: Shape) -> None:
        sizes = (input_shape[self.axis],)
        self.mean = self.add_weight(name="mean", shape=sizes, initializer="zeros", trainable=False)
        self.variance = self.add_weight(name="variance", shape=sizes, initializer="ones", trainable=False)
        self.count = self.add_weight(name="count", shape=(), dtype="int32", initializer="zeros", trainable=False)

    def call(self, inputs: Any) -> Any:
        places = [1] * len(inputs.shape)
        places[self.axis] = -1
        mean = keras.ops.reshape(self.mean, places)
        # as Keras has it: a variance of 0 divides by epsilon
        deviation = keras.ops.maximum(keras.ops.sqrt(keras.ops.reshape(self.variance, places)), keras.config.epsilon())
        return inputs * deviation + mean if self.invert else (inputs - mean) / deviation

    def compute_output_shape(self, input_shape: Shape) -> Shape:
        return input_shape

    def fold(self) -> FoldedStatistics:
        """This layer as the standard one, for export."""
        return FoldedStatistics(
            self.axis, self.invert, tuple(self.mean.numpy().tolist()), tuple(self.variance.numpy().tolist())
        )

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "axis": self.axis, "invert": self.invert}
