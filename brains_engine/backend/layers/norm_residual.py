"""The NormNet residual layer in TensorFlow operations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import keras

from brains_engine.backend.layers.norm_layer import NormLayer
from brains_engine.backend.layers.products import DenseProduct

if TYPE_CHECKING:
    import tensorflow as tf

    from brains_engine.backend.layers.folded import Folded
    from brains_engine.backend.layers.products import Shape


@keras.saving.register_keras_serializable("brains")
class NormResidual(NormLayer):
    """`y = output_scale * activation(gain * x @ f(w) / N + residual_gain * r + b)`.

    Takes `[x, r]` of shapes `[..., fan_in]` and `[..., units]`, gives `[..., units]`.

    Args:
        units: Number of outputs, the size of `r`.
        residual_gain: Factor on `r`.
        **kwargs: Those of `NormLayer`.
    """

    def __init__(self, units: int, *, residual_gain: float = 1.0, **kwargs: Any) -> None:
        super().__init__(DenseProduct(units), **kwargs)
        self.residual_gain = residual_gain

    def build(self, input_shape: Any) -> None:
        super().build(input_shape[0])

    def call(self, inputs: list[tf.Tensor], training: bool = False) -> tf.Tensor:
        values, residual = inputs
        return self.activate(self.sums(values, training=training) + residual * self.residual_gain)

    def fold(self) -> Folded:
        return replace(super().fold(), residual=self.residual_gain)

    def compute_output_shape(self, input_shape: Any) -> Shape:
        return super().compute_output_shape(input_shape[0])

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "residual_gain": self.residual_gain}
