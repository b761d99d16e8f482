"""The effective weights of layers: what their inputs meet, made of the weights that are trained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import tensorflow as tf

from brains_engine.backend.layers.kernel_layer import KernelLayer
from brains_engine.sparsity.figures import SparsityFigures, WeightSums, figures

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Tensor = Any  # TensorFlow ships no types


class EffectiveWeights:
    """Maps trained weights to theta / N, and measures how sparse that is.

    A NormNet layer multiplies with f(w) / N; its kernel here is the one of its forward pass, the gain included. Every
    other layer multiplies with its weights as they are, N = 1. Exact zeros stay exact zeros.

    Args:
        model: The network.
        layers: Node id -> positions of its prunable weights among the trainable ones.
    """

    def __init__(self, model: keras.Model, layers: Mapping[str, Sequence[int]]) -> None:
        self._layers = {node: tuple(indices) for node, indices in layers.items()}
        self._variables = list(model.trainable_variables)
        self._owners = {
            id(layer.kernel): layer for layer in _with_wrapped(model.layers) if isinstance(layer, KernelLayer)
        }

    def of(self, index: int, weight: Tensor) -> Tensor:
        """The effective weights.

        Args:
            index: Position among the trainable weights.
            weight: Its value; the variable itself is not read.
        """
        variable = self._variables[index]
        layer = self._owners.get(id(variable))
        if layer is None:
            return weight
        with keras.StatelessScope(state_mapping=[(variable, weight)]):
            return layer.effective_kernel(training=False)

    def measure(self, weights: Sequence[Tensor], tau: float) -> SparsityFigures:
        """The figures of all layers; four sums a weight leave the device.

        Args:
            weights: All trainable weights.
            tau: What is below it counts as near zero.
        """
        indices = [index for found in self._layers.values() for index in found]
        if not indices:
            return SparsityFigures()
        sums = iter(tf.stack([_sums(self.of(index, weights[index]), tau) for index in indices]).numpy())
        return figures(
            {
                node: [_read(int(tf.size(weights[index])), next(sums)) for index in found]
                for node, found in self._layers.items()
            }
        )


def _sums(theta: Tensor, tau: float) -> Tensor:
    sizes = tf.abs(theta)
    zeros = tf.math.count_nonzero(tf.equal(sizes, 0), dtype=tf.int32)
    near = tf.math.count_nonzero(sizes < tf.cast(tau, sizes.dtype), dtype=tf.int32)
    sums = (zeros, near, tf.reduce_sum(sizes), tf.reduce_sum(tf.square(sizes)))
    return tf.stack([tf.cast(value, tf.float64) for value in sums])


def _read(size: int, sums: Any) -> WeightSums:
    zeros, near, absolute, squares = sums
    return WeightSums(size, int(zeros), int(near), float(absolute), float(squares))


def _with_wrapped(layers: Sequence[Any]) -> list[Any]:
    """The layers, and those that wrappers hold."""
    return [inner for layer in layers for inner in (layer, getattr(layer, "layer", None)) if inner is not None]
