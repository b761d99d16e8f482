"""NormNet's weight maps, the exact first width of their weights, and the guard at the poles of tan."""

from __future__ import annotations

import math
from typing import Any, Literal

import keras
import numpy as np
import tensorflow as tf

WeightMap = Literal["linear", "tan", "tan_power", "power"]
Init = Literal["uniform_exact", "normal"]

POLE = float(np.nextafter(np.float32(math.pi / 2), np.float32(0)))
"""The largest float32 below the first pole of tan."""


def map_exponent(weight_map: WeightMap, alpha: float) -> float:
    """The exponent in `u = w |w|^(exponent - 1)`; maps without a power have 1."""
    return alpha if weight_map in ("tan_power", "power") else 1.0


def has_poles(weight_map: WeightMap) -> bool:
    """Whether the map goes through tan."""
    return weight_map in ("tan", "tan_power")


def signed_power(values: tf.Tensor, exponent: float) -> tf.Tensor:
    """`v |v|^(exponent - 1)`, with its exact gradient at zero."""
    if exponent == 1.0:
        return values
    if exponent == 2.0:
        return values * tf.abs(values)
    return tf.sign(values) * tf.pow(tf.abs(values), exponent)


def effective_weights(weights: tf.Tensor, weight_map: WeightMap, alpha: float) -> tf.Tensor:
    """`theta = f(w)`; zero weights stay exact zeros."""
    powered = signed_power(weights, map_exponent(weight_map, alpha))
    return tf.math.tan(powered) if has_poles(weight_map) else powered


def exact_width(variance: float, *, poles: bool) -> float:
    """Half-width `a` of `u ~ U(-a, a)` at which `f(u)` has the given variance.

    With tan, `E[tan^2 u] = tan(a) / a - 1`, which grows from 0 at `a = 0` to infinity at the pole and
    is solved by bisection to the last bit; without it, `E[u^2] = a^2 / 3`.
    """
    if not poles:
        return math.sqrt(3.0 * variance)
    low, high = 0.0, math.pi / 2
    while low < (middle := (low + high) / 2) < high:
        if math.tan(middle) / middle - 1.0 < variance:
            low = middle
        else:
            high = middle
    return low


def pole_limit(t_max: float | None, exponent: float) -> float:
    """Bound on |w| that keeps `|tan(w |w|^(exponent - 1))|` within `t_max`: `arctan(T)^(1 / exponent)`.

    Without `t_max` the bound is the pole itself.
    """
    return float((POLE if t_max is None else math.atan(t_max)) ** (1.0 / exponent))


@keras.saving.register_keras_serializable("brains")
class PoleClip(keras.constraints.Constraint):  # type: ignore[misc]
    """Keeps weights within `-limit … limit`, away from the poles of tan."""

    def __init__(self, limit: float) -> None:
        self.limit = limit

    def __call__(self, value: Any) -> tf.Tensor:
        weights = tf.convert_to_tensor(value)
        return tf.clip_by_value(weights, -self.limit, self.limit)

    def get_config(self) -> dict[str, Any]:
        return {"limit": self.limit}


@keras.saving.register_keras_serializable("brains")
class PoleWrap(keras.constraints.Constraint):  # type: ignore[misc]
    """Takes `u = w |w|^(exponent - 1)` modulo pi into `-pi/2 … pi/2`, which leaves tan(u) as it is."""

    def __init__(self, exponent: float = 1.0) -> None:
        self.exponent = exponent

    def __call__(self, value: Any) -> tf.Tensor:
        powered = signed_power(tf.convert_to_tensor(value), self.exponent)
        wrapped = powered - math.pi * tf.round(powered / math.pi)
        return signed_power(wrapped, 1.0 / self.exponent)

    def get_config(self) -> dict[str, Any]:
        return {"exponent": self.exponent}


@keras.saving.register_keras_serializable("brains")
class UniformExact(keras.initializers.Initializer):  # type: ignore[misc]
    """First weights whose effective values have exactly the wanted variance.

    `u ~ U(-a, a)` with the width `a` of `exact_width`, and `w = sign(u) |u|^(1 / exponent)`. Where the
    pole guard is tighter than `a`, it has the last word.
    """

    def __init__(self, variance: float, weight_map: WeightMap = "tan", alpha: float = 1.0) -> None:
        self.variance = variance
        self.weight_map = weight_map
        self.alpha = alpha

    def __call__(self, shape: Any, dtype: Any = None, **_: Any) -> tf.Tensor:
        width = exact_width(self.variance, poles=has_poles(self.weight_map))
        uniform = keras.initializers.RandomUniform(-width, width)(shape, dtype)
        return signed_power(tf.convert_to_tensor(uniform), 1.0 / map_exponent(self.weight_map, self.alpha))

    def get_config(self) -> dict[str, Any]:
        return {"variance": self.variance, "weight_map": self.weight_map, "alpha": self.alpha}
