"""A custom layer: swish with a slope that is learned, y = x sigmoid(beta x), written in low-level TensorFlow.

Copy this file into the folder `layers` beside your design, read it, and trust it: `brains trust layers/swish_beta.py`.
Nothing here imports TensorFlow before a network is built, so that the palette opens at once.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Any

from brains_engine.spec import (
    BuildContext,
    LayerOptions,
    LayerSpec,
    ParamCount,
    Port,
    TensorType,
    option,
    require_known_last,
)


class SwishBetaOptions(LayerOptions):
    """What a user can set; help and bounds make the form in the inspector."""

    first_beta: float = option(1.0, ge=-10, le=10, help="The slope before training; 1 is the usual swish.")
    shared: bool = option(False, help="One slope for all features in the place of one for each.")


class SwishBetaSpec(LayerSpec[SwishBetaOptions]):
    """What palette, file, analysis and builder need to know."""

    id = "swish_beta"
    title = "Swish beta"
    family = "activation"
    summary = "x sigmoid(beta x) with a learned beta"
    formula = "y = x sigmoid(beta x)"
    when = "After a layer without an activation, where the best shape of the activation is not known beforehand."
    reference = "Ramachandran et al. 2017, Searching for Activation Functions, arXiv:1710.05941"
    keywords = ("swish", "silu", "learned", "trainable")
    Options = SwishBetaOptions
    inputs = (Port("input", "Values of any shape but a single number."),)
    outputs = (Port("output", "Values of the same shape."),)
    keeps_width = True

    def infer_shape(self, options: SwishBetaOptions, inputs: Sequence[TensorType]) -> TensorType:
        require_known_last(inputs[0])
        return inputs[0]

    def count_params(self, options: SwishBetaOptions, inputs: Sequence[TensorType]) -> ParamCount:
        return ParamCount(trainable=1 if options.shared else inputs[0].dims[-1] or 1)

    def flops(self, options: SwishBetaOptions, inputs: Sequence[TensorType]) -> int:
        return 3 * math.prod(size or 1 for size in inputs[0].dims)

    def caption(self, options: SwishBetaOptions) -> str:
        return f"beta from {options.first_beta:g}"

    def build(self, options: SwishBetaOptions, inputs: Sequence[Any], context: BuildContext) -> tuple[Any, ...]:
        layer = context.custom_layer(swish_beta_class(), first_beta=options.first_beta, shared=options.shared)
        return (layer(inputs[0]),)

    def keras_classes(self) -> tuple[type[Any], ...]:
        return (swish_beta_class(),)


@cache
def swish_beta_class() -> type[Any]:
    """The Keras class. It is made when the first network needs it, because that imports TensorFlow."""
    import keras
    import tensorflow as tf

    @keras.saving.register_keras_serializable(package="brains_examples")
    class SwishBeta(keras.layers.Layer):  # type: ignore[misc]
        """y = x sigmoid(beta x), with one trained beta for each feature or one for all.

        Args:
            first_beta: Value of beta before training.
            shared: Whether one beta serves all features.
        """

        def __init__(self, first_beta: float = 1.0, shared: bool = False, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.first_beta = first_beta
            self.shared = shared

        def build(self, input_shape: tuple[int | None, ...]) -> None:
            size = 1 if self.shared else input_shape[-1]
            initializer = keras.initializers.Constant(self.first_beta)
            self.beta = self.add_weight(name="beta", shape=(size,), initializer=initializer)

        def call(self, inputs: Any) -> Any:
            return tf.multiply(inputs, tf.sigmoid(tf.multiply(self.beta, inputs)))

        def compute_output_shape(self, input_shape: tuple[int | None, ...]) -> tuple[int | None, ...]:
            return input_shape

        def get_config(self) -> dict[str, Any]:
            return {**super().get_config(), "first_beta": self.first_beta, "shared": self.shared}

    return SwishBeta


LAYERS = (SwishBetaSpec(),)
