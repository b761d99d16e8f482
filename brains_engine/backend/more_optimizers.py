"""Update rules of optimizers in less frequent use, each with the arithmetic of the Keras optimizer of its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import tensorflow as tf

from brains_engine.backend.optimizers import UpdateRule

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.runs import config

Tensor = Any  # TensorFlow ships no types
Updated = tuple[Tensor, tuple[Tensor, ...]]

_NADAM_DECAY = 0.96


class AdamaxRule(UpdateRule):
    """Adamax."""

    slot_names: ClassVar[tuple[str, ...]] = ("momentum", "norm")
    _momentum_name = "_beta_1"

    def __init__(self, options: config.Adamax) -> None:
        super().__init__(options.learning_rate)
        self._beta_1, self._beta_2, self._epsilon = options.beta_1, options.beta_2, options.epsilon

    def scalars(self, step: Tensor) -> tuple[Tensor, ...]:
        """The step size with the correction of the mean's bias."""
        return (self.learning_rate / (1 - tf.pow(tf.convert_to_tensor(self._beta_1, step.dtype), step)),)

    def update(self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]) -> Updated:
        """Follow the mean gradient over the largest one, which fades."""
        momentum, norm = slots
        momentum = momentum + (gradient - momentum) * (1 - self._beta_1)
        norm = tf.maximum(norm * self._beta_2, tf.abs(gradient))
        return weight - momentum * scalars[0] / (norm + self._epsilon), (momentum, norm)


class NadamRule(UpdateRule):
    """Adam with Nesterov's momentum, whose share grows from one half of `beta_1` to all of it."""

    slot_names: ClassVar[tuple[str, ...]] = ("momentum", "velocity")

    def __init__(self, options: config.Nadam) -> None:
        super().__init__(options.learning_rate)
        self._beta_1, self._beta_2, self._epsilon = options.beta_1, options.beta_2, options.epsilon
        self._products = _products(options.beta_1)

    def scalars(self, step: Tensor) -> tuple[Tensor, ...]:
        """Factors of the mean gradient and of the gradient, and the correction of the mean square."""
        products = tf.constant(self._products, step.dtype)
        number = tf.cast(step, tf.int32)
        product, following = (
            tf.gather(products, tf.minimum(index, len(self._products) - 1)) for index in (number, number + 1)
        )
        share, next_share = (
            self._beta_1 * (1.0 - 0.5 * tf.pow(tf.constant(_NADAM_DECAY, step.dtype), at)) for at in (step, step + 1)
        )
        squares = 1 - tf.pow(tf.constant(self._beta_2, step.dtype), step)
        return next_share / (1 - following), (1 - share) / (1 - product), squares

    def update(self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]) -> Updated:
        """Follow the mean gradient as it will be over the root of the mean squared gradient."""
        ahead, now, squares = scalars
        momentum, velocity = slots
        momentum = momentum + (gradient - momentum) * (1 - self._beta_1)
        velocity = velocity + (tf.square(gradient) - velocity) * (1 - self._beta_2)
        mean = ahead * momentum + now * gradient
        return weight - mean * self.learning_rate / (tf.sqrt(velocity / squares) + self._epsilon), (momentum, velocity)


class AdagradRule(UpdateRule):
    """Adagrad. The slot holds the sum of squares without what it begins with, so that it begins at zero."""

    slot_names: ClassVar[tuple[str, ...]] = ("accumulator",)

    def __init__(self, options: config.Adagrad) -> None:
        super().__init__(options.learning_rate)
        self._initial, self._epsilon = options.initial_accumulator_value, options.epsilon

    def update(self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]) -> Updated:
        """Divide the gradient by the root of the sum of all squares."""
        del scalars
        total = slots[0] + tf.square(gradient)
        return weight - self.learning_rate * gradient / tf.sqrt(total + (self._initial + self._epsilon)), (total,)


class LionRule(UpdateRule):
    """Lion."""

    slot_names: ClassVar[tuple[str, ...]] = ("momentum",)
    _momentum_name = "_beta_1"

    def __init__(self, options: config.Lion) -> None:
        super().__init__(options.learning_rate)
        self._beta_1, self._beta_2 = options.beta_1, options.beta_2

    def update(self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]) -> Updated:
        """Follow the sign of the momentum."""
        del scalars
        (momentum,) = slots
        direction = tf.sign(momentum * self._beta_1 + gradient * (1 - self._beta_1))
        momentum = momentum * self._beta_2 + gradient * (1 - self._beta_2)
        return weight - self.learning_rate * direction, (momentum,)


class FtrlRule(UpdateRule):
    """Follow the regularised leader. The first slot holds the sum of squares without what it begins with."""

    slot_names: ClassVar[tuple[str, ...]] = ("accumulator", "linear")

    def __init__(self, options: config.Ftrl) -> None:
        super().__init__(options.learning_rate)
        self._initial, self._power = options.initial_accumulator_value, -options.learning_rate_power
        self._l1, self._l2 = options.l1_regularization_strength, options.l2_regularization_strength

    def update(self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]) -> Updated:
        """Solve for the weight that the sum of all gradients asks for."""
        del scalars
        squares, linear = slots
        total = squares + tf.square(gradient)
        old, new = (tf.pow(each + self._initial, self._power) for each in (squares, total))
        linear = linear + gradient - (new - old) / self.learning_rate * weight
        clipped = tf.clip_by_value(linear, -self._l1, self._l1)
        return (clipped - linear) / (new / self.learning_rate + 2 * self._l2), (total, linear)


MORE_RULES: Mapping[str, Callable[[Any], UpdateRule]] = {
    "adamax": AdamaxRule,
    "nadam": NadamRule,
    "adagrad": AdagradRule,
    "lion": LionRule,
    "ftrl": FtrlRule,
}
"""Kind of an optimizer -> what makes its rule of its options."""


def _products(beta_1: float) -> NDArray[np.float32]:
    """Product of Nadam's momenta of the steps 1 to n for n = 0, 1, …, up to where it no longer differs from zero."""
    products, product, step = [1.0], 1.0, 0
    while product > 1e-9:
        step += 1
        product *= beta_1 * (1.0 - 0.5 * _NADAM_DECAY**step)
        products.append(product)
    return np.array([*products, 0.0], np.float32)
