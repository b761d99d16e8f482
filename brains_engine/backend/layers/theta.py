"""The effective weights theta = f(w) of NormNet layers, outside of the network: for those who compare connections."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.layers.norm_layer import NormLayer
from brains_engine.backend.layers.weight_maps import effective_weights, has_poles, map_exponent

if TYPE_CHECKING:
    from collections.abc import Iterator

    import keras
    from numpy.typing import NDArray

    from brains_engine.backend.layers.weight_maps import WeightMap

Tensor = Any  # TensorFlow ships no types


@dataclass(frozen=True, slots=True)
class Theta:
    """A weight map and its inverse.

    Attributes:
        weight_map: `f`, as in `NormLayer`.
        alpha: Exponent of the power maps.
    """

    weight_map: WeightMap
    alpha: float

    def of(self, weights: NDArray[Any]) -> NDArray[Any]:
        """`f(w)`, in the type of the weights."""
        values = _power(weights.astype(np.float64), map_exponent(self.weight_map, self.alpha))
        return (np.tan(values) if has_poles(self.weight_map) else values).astype(weights.dtype)

    def weights(self, theta: NDArray[Any]) -> NDArray[Any]:
        """The `w` between the poles for which `f(w)` is theta."""
        values = theta.astype(np.float64)
        values = np.arctan(values) if has_poles(self.weight_map) else values
        return _power(values, 1.0 / map_exponent(self.weight_map, self.alpha)).astype(theta.dtype)

    def pulled_back(self, weights: Tensor, gradient: Tensor) -> Tensor:
        """The gradient with respect to w, where that with respect to theta is given."""
        with tf.GradientTape() as tape:
            tape.watch(weights)
            theta = effective_weights(weights, self.weight_map, self.alpha)
        return tape.gradient(theta, weights, output_gradients=gradient)


class ThetaModel:
    """A network that is differentiated with respect to theta in the place of w, at all kernels of NormNet layers.

    What f makes of a zero weight is flat where alpha is above 1, so that the gradient with respect to w says nothing
    of a dropped connection. What the network computes is the same, bit for bit. It has what a training step asks of a
    model.
    """

    def __init__(self, model: keras.Model) -> None:
        self._model = model
        self._layers = [layer for layer in model.layers if isinstance(layer, NormLayer)]

    @property
    def trainable_variables(self) -> list[Any]:
        """Those of the network."""
        variables: list[Any] = self._model.trainable_variables
        return variables

    def stateless_call(self, *arguments: Any, **options: Any) -> Any:
        """As the network's own."""
        with self._through():
            return self._model.stateless_call(*arguments, **options)

    @contextlib.contextmanager
    def _through(self) -> Iterator[None]:
        for layer in self._layers:
            layer.differentiates_theta = True
        try:
            yield
        finally:
            for layer in self._layers:
                layer.differentiates_theta = False


def _power(values: NDArray[np.float64], exponent: float) -> NDArray[np.float64]:
    powered: NDArray[np.float64] = values if exponent == 1.0 else np.sign(values) * np.abs(values) ** exponent
    return powered
