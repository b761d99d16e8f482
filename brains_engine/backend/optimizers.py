"""Update rules as pure functions on tensors, so that a loop can carry weights and slots as values.

Each rule does the arithmetic of the Keras optimizer of its name. (Keras's own optimizers write variables, and
`stateless_apply` is not available on the TensorFlow backend.)
"""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar, Self

import tensorflow as tf

from brains_engine.runs import config

Tensor = Any  # TensorFlow ships no types


class UpdateRule(ABC):
    """How one optimizer changes a weight.

    Attributes:
        slot_names: Names of the tensors that the rule keeps for each weight, in the weight's shape; zero at first.
        learning_rate: Step size.
    """

    slot_names: ClassVar[tuple[str, ...]] = ()

    _momentum_name: ClassVar[str] = ""

    def __init__(self, learning_rate: float) -> None:
        self.learning_rate: Tensor = learning_rate

    def at(self, learning_rate: Tensor, momentum: Tensor | None = None) -> Self:
        """The same rule with another rate, a float32 scalar, and perhaps another momentum, where it has one."""
        changed = copy.copy(self)
        changed.learning_rate = learning_rate
        if momentum is not None and self._momentum_name:
            setattr(changed, self._momentum_name, momentum)
        return changed

    def _of_type(self, kind: Any) -> Self:
        """The same rule for weights of a type, where a schedule has given it tensors."""
        if not tf.is_tensor(self.learning_rate):
            return self
        momentum = getattr(self, self._momentum_name, None) if self._momentum_name else None
        return self.at(tf.cast(self.learning_rate, kind), tf.cast(momentum, kind) if tf.is_tensor(momentum) else None)

    def scalars(self, step: Tensor) -> tuple[Tensor, ...]:
        """Values that all weights of one step share.

        Args:
            step: The number of the step that is being taken, from 1, as a scalar of the weights' type.
        """
        del step
        return ()

    @abstractmethod
    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Give the new weight and the new slots."""

    def apply(
        self,
        weights: Sequence[Tensor],
        gradients: Sequence[Tensor | None],
        slots: Sequence[Sequence[Tensor]],
        step: Tensor,
        masks: Mapping[int, Tensor] = MappingProxyType({}),
    ) -> tuple[list[Tensor], list[tuple[Tensor, ...]]]:
        """Take one step with all weights.

        Every rule leaves a weight of zero as it is where its gradient and its slots are zero.

        Args:
            weights: One tensor a weight.
            gradients: Their gradients; a weight without one stays as it is.
            slots: For each weight its slots, in the order of `slot_names`.
            step: Steps completed before, an int64 scalar.
            masks: Place of a weight -> what lives of it, bool; elsewhere its gradient counts as zero.
        """
        gradients = masked(gradients, masks)
        rules = {kind: self._of_type(kind) for kind in {weight.dtype for weight in weights}}
        scalars = {kind: rule.scalars(tf.cast(step + 1, kind)) for kind, rule in rules.items()}
        new_weights: list[Tensor] = []
        new_slots: list[tuple[Tensor, ...]] = []
        for weight, gradient, kept in zip(weights, gradients, slots, strict=True):
            if gradient is None:
                updated, changed = weight, tuple(kept)
            else:
                updated, changed = rules[weight.dtype].update(weight, gradient, kept, scalars[weight.dtype])
            new_weights.append(updated)
            new_slots.append(changed)
        return new_weights, new_slots


def masked(gradients: Sequence[Tensor | None], masks: Mapping[int, Tensor]) -> list[Tensor | None]:
    """The gradients with zeros where a mask, place of a weight -> bool, has no connection."""
    return [
        gradient
        if gradient is None or index not in masks
        else tf.where(masks[index], gradient, tf.zeros_like(gradient))
        for index, gradient in enumerate(gradients)
    ]


class AdamRule(UpdateRule):
    """Adam, and AdamW where `weight_decay` is not zero."""

    slot_names: ClassVar[tuple[str, ...]] = ("momentum", "velocity")
    _momentum_name = "_beta_1"

    def __init__(self, options: config.Adam) -> None:
        super().__init__(options.learning_rate)
        self._beta_1, self._beta_2, self._epsilon = options.beta_1, options.beta_2, options.epsilon
        self._decay = options.weight_decay if isinstance(options, config.AdamW) else 0.0

    def scalars(self, step: Tensor) -> tuple[Tensor, ...]:
        """The step size with the correction of both means' bias."""
        first = 1 - tf.pow(tf.convert_to_tensor(self._beta_1, step.dtype), step)
        second = 1 - tf.pow(tf.constant(self._beta_2, step.dtype), step)
        return (self.learning_rate * tf.sqrt(second) / first,)

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Follow the mean gradient over the root of the mean squared gradient."""
        momentum, velocity = slots
        if self._decay:
            weight = weight - weight * self._decay * self.learning_rate
        momentum = momentum + (gradient - momentum) * (1 - self._beta_1)
        velocity = velocity + (tf.square(gradient) - velocity) * (1 - self._beta_2)
        weight = weight - momentum * scalars[0] / (tf.sqrt(velocity) + self._epsilon)
        return weight, (momentum, velocity)


class PlainSGDRule(UpdateRule):
    """Stochastic gradient descent without momentum."""

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Follow the gradient."""
        del slots, scalars
        return weight - gradient * self.learning_rate, ()


class MomentumRule(UpdateRule):
    """Stochastic gradient descent with momentum, as Polyak or Nesterov has it."""

    slot_names: ClassVar[tuple[str, ...]] = ("momentum",)
    _momentum_name = "_momentum"

    def __init__(self, options: config.SGD) -> None:
        super().__init__(options.learning_rate)
        self._momentum, self._nesterov = options.momentum, options.nesterov

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Keep a share of the last step."""
        del scalars
        descent = gradient * self.learning_rate
        momentum = slots[0] * self._momentum - descent
        step = momentum * self._momentum - descent if self._nesterov else momentum
        return weight + step, (momentum,)


class AdadeltaRule(UpdateRule):
    """Adadelta."""

    slot_names: ClassVar[tuple[str, ...]] = ("accumulated_grad", "accumulated_delta")

    def __init__(self, options: config.Adadelta) -> None:
        super().__init__(options.learning_rate)
        self._rho, self._epsilon = options.rho, options.epsilon

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Scale the gradient by the ratio of past steps to past gradients."""
        del scalars
        grads, deltas = slots
        grads = self._rho * grads + (1 - self._rho) * tf.square(gradient)
        delta = -(tf.sqrt(deltas + self._epsilon) * gradient / tf.sqrt(grads + self._epsilon))
        deltas = self._rho * deltas + (1 - self._rho) * tf.square(delta)
        return weight + self.learning_rate * delta, (grads, deltas)


class RMSpropRule(UpdateRule):
    """RMSprop without momentum."""

    slot_names: ClassVar[tuple[str, ...]] = ("velocity",)

    def __init__(self, options: config.RMSprop) -> None:
        super().__init__(options.learning_rate)
        self._rho, self._epsilon, self._momentum = options.rho, options.epsilon, options.momentum

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Divide the gradient by its root mean square."""
        del scalars
        velocity, step = self._step(gradient, slots[0])
        return weight - step, (velocity,)

    def _step(self, gradient: Tensor, velocity: Tensor) -> tuple[Tensor, Tensor]:
        velocity = self._rho * velocity + (1 - self._rho) * tf.square(gradient)
        return velocity, self.learning_rate * gradient / tf.sqrt(velocity + self._epsilon)


class RMSpropMomentumRule(RMSpropRule):
    """RMSprop that keeps a share of its last step."""

    slot_names: ClassVar[tuple[str, ...]] = ("velocity", "momentum")
    _momentum_name = "_momentum"

    def update(
        self, weight: Tensor, gradient: Tensor, slots: Sequence[Tensor], scalars: tuple[Tensor, ...]
    ) -> tuple[Tensor, tuple[Tensor, ...]]:
        """Add the scaled gradient to what is kept of the last step."""
        del scalars
        velocity, step = self._step(gradient, slots[0])
        momentum = self._momentum * slots[1] + step
        return weight - momentum, (velocity, momentum)


def make_update_rule(options: config.OptimizerConfig) -> UpdateRule:
    """Make the update rule for the configured optimizer."""
    match options:
        case config.Adam():  # AdamW, too
            return AdamRule(options)
        case config.SGD():
            return MomentumRule(options) if options.momentum else PlainSGDRule(options.learning_rate)
        case config.Adadelta():
            return AdadeltaRule(options)
        case config.RMSprop():
            return RMSpropMomentumRule(options) if options.momentum else RMSpropRule(options)
        case _:
            # they build on this module
            from brains_engine.backend.more_optimizers import MORE_RULES

            return MORE_RULES[options.kind](options)
