"""Layers whose kernel is divided by its largest singular value."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

import keras
import tensorflow as tf

from brains_engine.backend.layers.kernel_layer import KernelLayer
from brains_engine.backend.layers.products import ConvProduct, DenseProduct

if TYPE_CHECKING:
    from brains_engine.backend.layers.products import Product, Shape


class SpectralLayer(KernelLayer):
    """`y = activation(product(x, W / sigma(W)) + b)`, Miyato et al. 2018, arXiv:1802.05957.

    The kernel, as a matrix `[fan_in, outputs]`, has its largest singular value estimated by power iteration from
    the vector of the last training step. Keras's wrapper writes the divided kernel back into the weights in the
    forward pass; here the weights stay what the optimizer made of them, and every pass divides.

    Args:
        product: What is computed with the kernel.
        power_iterations: Steps of the power iteration in each training step.
        kernel_initializer: Name of the initialiser of `W`.
        **kwargs: Those of `KernelLayer`.
    """

    def __init__(
        self, product: Product, *, power_iterations: int = 1, kernel_initializer: str = "glorot_uniform", **kwargs: Any
    ) -> None:
        super().__init__(product, **kwargs)
        self.power_iterations = power_iterations
        self.kernel_initializer = kernel_initializer
        self.vector_u: Any = None

    def make_initializer(self) -> Any:
        return self.kernel_initializer

    def build(self, input_shape: Shape) -> None:
        super().build(input_shape)
        self.vector_u = self.add_weight(
            name="vector_u",
            shape=(1, self.kernel.shape[-1]),
            initializer=keras.initializers.TruncatedNormal(stddev=0.02),
            trainable=False,
        )

    def effective_kernel(self, *, training: bool) -> tf.Tensor:
        weights = tf.convert_to_tensor(self.kernel)
        matrix = tf.reshape(weights, (-1, weights.shape[-1]))
        vector = tf.convert_to_tensor(self.vector_u)
        for _ in range(self.power_iterations if training else 1):
            left = _unit(tf.linalg.matmul(vector, matrix, transpose_b=True))
            vector = _unit(tf.linalg.matmul(left, matrix))
        left, vector = tf.stop_gradient(left), tf.stop_gradient(vector)
        if training:
            self.vector_u.assign(vector)
        sigma = tf.reduce_sum(tf.linalg.matmul(left, matrix) * vector)
        return weights / tf.maximum(sigma, keras.config.epsilon())

    def get_config(self) -> dict[str, Any]:
        own = {"power_iterations": self.power_iterations, "kernel_initializer": self.kernel_initializer}
        return {**super().get_config(), **own}


@keras.saving.register_keras_serializable("brains")
class SpectralDense(SpectralLayer):
    """A dense layer of spectral norm 1. Takes `[..., fan_in]`, gives `[..., units]`."""

    def __init__(self, units: int, **kwargs: Any) -> None:
        super().__init__(DenseProduct(units), **kwargs)


@keras.saving.register_keras_serializable("brains")
class SpectralConv(SpectralLayer):
    """A convolution whose kernel has spectral norm 1. Takes `[batch, *spatial, channels]`."""

    def __init__(
        self,
        filters: int,
        kernel_size: Sequence[int],
        *,
        strides: Sequence[int],
        padding: Literal["valid", "same", "causal"] = "valid",
        dilation_rate: Sequence[int],
        groups: int = 1,
        **kwargs: Any,
    ) -> None:
        product = ConvProduct(filters, tuple(kernel_size), tuple(strides), padding, tuple(dilation_rate), groups)
        super().__init__(product, **kwargs)


def _unit(vector: tf.Tensor) -> tf.Tensor:
    """A vector over its length; a zero vector stays one."""
    return vector * tf.math.rsqrt(tf.maximum(tf.reduce_sum(tf.square(vector)), keras.config.epsilon() ** 2))
