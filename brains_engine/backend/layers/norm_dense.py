"""The NormNet dense layer in TensorFlow operations."""

from __future__ import annotations

from typing import Any

import keras

from brains_engine.backend.layers.norm_layer import NormLayer
from brains_engine.backend.layers.products import DenseProduct


@keras.saving.register_keras_serializable("brains")
class NormDense(NormLayer):
    """A NormNet layer around `x @ W`. Takes `[..., fan_in]`, gives `[..., units]`.

    Args:
        units: Number of outputs.
        **kwargs: Those of `NormLayer`.
    """

    def __init__(self, units: int, **kwargs: Any) -> None:
        super().__init__(DenseProduct(units), **kwargs)
