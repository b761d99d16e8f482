"""The NormNet dense layer in TensorFlow operations."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import keras
import tensorflow as tf

from brains_engine.backend.layers.weight_maps import (
    Init,
    PoleClip,
    PoleWrap,
    UniformExact,
    WeightMap,
    effective_weights,
    has_poles,
    map_exponent,
    pole_limit,
)

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Normaliser = Literal["sqrt_n", "n", "sqrt_live", "column_l2"]
PoleGuard = Literal["none", "wrap", "clip"]


@dataclass(frozen=True, slots=True)
class FoldedDense:
    """A layer written as a plain dense product: `scale * activation(x @ kernel + bias)`.

    Attributes:
        kernel: Effective weights over their normaliser, float32[fan_in, units].
        bias: float32[units], or `None`.
        activation: A standard Keras activation name.
        scale: Factor on the activation's output.
    """

    kernel: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32] | None
    activation: str
    scale: float


@keras.saving.register_keras_serializable("brains")
class NormDense(keras.layers.Layer):  # type: ignore[misc]
    """`y = output_scale * activation(gain * (x @ f(w)) / N + b)`, without the bias by default.

    Takes `[..., fan_in]`, gives `[..., units]`. The guard at the poles of tan is the constraint of
    the `kernel` variable: a trainer applies it after each update. Masked weights are zeros, and `f(0) = 0`.

    Args:
        units: Number of outputs.
        activation: A standard Keras activation name.
        output_scale: Factor on the activation's output, the range M of a tanh.
        weight_map: `f`: "tan" tan(w), "tan_power" tan(w |w|^(alpha-1)), "power" w |w|^(alpha-1), "linear" w.
        alpha: Exponent of the power maps.
        normaliser: `N`: "sqrt_n" sqrt(fan_in), "n" fan_in, "sqrt_live" the root of each unit's number of
            weights that are not zero, "column_l2" the L2 norm of each unit's effective weights.
        gain: Factor on the normalised sum.
        pole_guard: "clip" bounds the weights, "wrap" takes them modulo pi, "none" does nothing.
        t_max: Bound on |f(w)| under "clip"; `None` bounds at the pole itself.
        init: "uniform_exact" with variance `gain_v` of f(w), or "normal" with standard deviation `sigma` of w.
        gain_v: First variance of f(w).
        sigma: First standard deviation of w.
        use_bias: Whether to add a bias.
    """

    def __init__(
        self,
        units: int,
        *,
        activation: str = "linear",
        output_scale: float = 1.0,
        weight_map: WeightMap = "tan",
        alpha: float = 2.0,
        normaliser: Normaliser = "sqrt_n",
        gain: float = 1.0,
        pole_guard: PoleGuard = "clip",
        t_max: float | None = 64.0,
        init: Init = "uniform_exact",
        gain_v: float = 1.0,
        sigma: float = 1.0,
        use_bias: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.units = units
        self.activation_name = activation
        self.activation = keras.activations.get(activation)
        self.output_scale = output_scale
        self.weight_map: WeightMap = weight_map
        self.alpha = alpha
        self.normaliser: Normaliser = normaliser
        self.gain = gain
        self.pole_guard: PoleGuard = pole_guard
        self.t_max = t_max
        self.init: Init = init
        self.gain_v = gain_v
        self.sigma = sigma
        self.use_bias = use_bias
        self.kernel: Any = None
        self.bias: Any = None

    def build(self, input_shape: tuple[int | None, ...]) -> None:
        guard = self._guard()
        self.kernel = self.add_weight(
            name="kernel", shape=(input_shape[-1], self.units), initializer=self._initializer(), constraint=guard
        )
        if guard is not None:
            self.kernel.assign(guard(self.kernel))
        if self.use_bias:
            self.bias = self.add_weight(name="bias", shape=(self.units,), initializer="zeros")
        self.built = True

    def call(self, inputs: tf.Tensor) -> tf.Tensor:
        sums = tf.linalg.matmul(inputs, self._normalised_kernel(tf.convert_to_tensor(self.kernel)))
        if self.bias is not None:
            sums = sums + tf.convert_to_tensor(self.bias)
        outputs = self.activation(sums)
        return outputs if self.output_scale == 1.0 else outputs * self.output_scale

    def fold(self) -> FoldedDense:
        """The layer as a plain dense product, for export."""
        # As a graph, because TensorFlow's optimiser rewrites pow there, and trained answers come from a graph.
        kernel = tf.function(self._normalised_kernel)(tf.convert_to_tensor(self.kernel)).numpy()
        bias = None if self.bias is None else self.bias.numpy()
        return FoldedDense(kernel, bias, self.activation_name, self.output_scale)

    def compute_output_shape(self, input_shape: tuple[int | None, ...]) -> tuple[int | None, ...]:
        return (*input_shape[:-1], self.units)

    def get_config(self) -> dict[str, Any]:
        own = (
            "units",
            "output_scale",
            "weight_map",
            "alpha",
            "normaliser",
            "gain",
            "pole_guard",
            "t_max",
            "init",
            "gain_v",
            "sigma",
            "use_bias",
        )
        return {
            **super().get_config(),
            "activation": self.activation_name,
            **{name: getattr(self, name) for name in own},
        }

    def _normalised_kernel(self, weights: tf.Tensor) -> tf.Tensor:
        theta = effective_weights(weights, self.weight_map, self.alpha)
        fan_in = int(weights.shape[0])
        if self.normaliser == "n":
            return theta * (self.gain / fan_in)
        if self.normaliser == "sqrt_n":
            return theta * (self.gain / math.sqrt(fan_in))
        if self.normaliser == "sqrt_live":
            live = tf.math.count_nonzero(weights, axis=0, dtype=theta.dtype)
            return theta * (self.gain * tf.math.rsqrt(tf.maximum(live, 1.0)))
        norm = tf.reduce_sum(tf.square(theta), axis=0)
        return theta * (self.gain * tf.math.rsqrt(tf.maximum(norm, keras.config.epsilon())))

    def _guard(self) -> keras.constraints.Constraint | None:
        exponent = map_exponent(self.weight_map, self.alpha)
        if self.pole_guard == "none" or not has_poles(self.weight_map):
            return None
        return PoleClip(pole_limit(self.t_max, exponent)) if self.pole_guard == "clip" else PoleWrap(exponent)

    def _initializer(self) -> keras.initializers.Initializer:
        if self.init == "normal":
            return keras.initializers.RandomNormal(stddev=self.sigma)
        return UniformExact(self.gain_v, self.weight_map, self.alpha)
