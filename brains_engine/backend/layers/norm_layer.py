"""The weights of NormNet layers: mapped, normalised, and guarded at the poles of tan."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Literal

import keras
import tensorflow as tf

from brains_engine.backend.layers.kernel_layer import KernelLayer
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
    from brains_engine.backend.layers.products import Product

Normaliser = Literal["sqrt_n", "n", "sqrt_live", "column_l2"]
PoleGuard = Literal["none", "wrap", "clip"]

_CONFIG = ("weight_map", "alpha", "normaliser", "gain", "pole_guard", "t_max", "init", "gain_v", "sigma")


class NormLayer(KernelLayer):
    """`y = output_scale * activation(gain * product(x, f(w)) / N + b)`, without the bias by default.

    The fan-in n is the number of weights of one output: all dimensions of the kernel but the last. The guard at
    the poles of tan is the constraint of the `kernel` variable: a trainer applies it after each update. Masked
    weights are zeros, and `f(0) = 0`.

    Args:
        product: What is computed with the kernel.
        activation: A standard Keras activation name.
        output_scale: Factor on the activation's output, the range M of a tanh.
        weight_map: `f`: "tan" tan(w), "tan_power" tan(w |w|^(alpha-1)), "power" w |w|^(alpha-1), "linear" w.
        alpha: Exponent of the power maps.
        normaliser: `N`: "sqrt_n" sqrt(n), "n" n, "sqrt_live" the root of each output's number of
            weights that are not zero, "column_l2" the L2 norm of each output's effective weights.
        gain: Factor on the normalised sum.
        pole_guard: "clip" bounds the weights, "wrap" takes them modulo pi, "none" does nothing.
        t_max: Bound on |f(w)| under "clip"; `None` bounds at the pole itself.
        init: "uniform_exact" with variance `gain_v` of f(w), or "normal" with standard deviation `sigma` of w.
        gain_v: First variance of f(w).
        sigma: First standard deviation of w.
        use_bias: Whether to add a bias.

    Attributes:
        differentiates_theta: Whether the gradient of the kernel is that with respect to f(w), while a step is traced.
    """

    def __init__(
        self,
        product: Product,
        *,
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
        super().__init__(product, use_bias=use_bias, **kwargs)
        self.weight_map: WeightMap = weight_map
        self.alpha = alpha
        self.normaliser: Normaliser = normaliser
        self.gain = gain
        self.pole_guard: PoleGuard = pole_guard
        self.t_max = t_max
        self.init: Init = init
        self.gain_v = gain_v
        self.sigma = sigma
        self.differentiates_theta = False

    def effective_kernel(self, *, training: bool) -> tf.Tensor:
        weights = tf.convert_to_tensor(self.kernel)
        theta = self._mapped(weights)
        fan_in = math.prod(weights.shape[:-1])
        if self.normaliser == "n":
            return theta * (self.gain / fan_in)
        if self.normaliser == "sqrt_n":
            return theta * (self.gain / math.sqrt(fan_in))
        axes = list(range(len(weights.shape) - 1))
        if self.normaliser == "sqrt_live":
            live = tf.math.count_nonzero(weights, axis=axes, dtype=theta.dtype)
            return theta * (self.gain * tf.math.rsqrt(tf.maximum(live, 1.0)))
        norm = tf.reduce_sum(tf.square(theta), axis=axes)
        return theta * (self.gain * tf.math.rsqrt(tf.maximum(norm, keras.config.epsilon())))

    def _mapped(self, weights: tf.Tensor) -> tf.Tensor:
        if self.differentiates_theta:
            return tf.grad_pass_through(lambda values: effective_weights(values, self.weight_map, self.alpha))(weights)
        return effective_weights(weights, self.weight_map, self.alpha)

    def make_constraint(self) -> keras.constraints.Constraint | None:
        exponent = map_exponent(self.weight_map, self.alpha)
        if self.pole_guard == "none" or not has_poles(self.weight_map):
            return None
        return PoleClip(pole_limit(self.t_max, exponent)) if self.pole_guard == "clip" else PoleWrap(exponent)

    def make_initializer(self) -> keras.initializers.Initializer:
        if self.init == "normal":
            return keras.initializers.RandomNormal(stddev=self.sigma)
        return UniformExact(self.gain_v, self.weight_map, self.alpha)

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), **{name: getattr(self, name) for name in _CONFIG}}
