"""What a step does with gradients and weights around the update: accumulation, clipping, decay, averaging.

All of it is the arithmetic of Keras's optimizers, in the order in which they do it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import tensorflow as tf

from brains_engine.backend.step_parts import Carried, StepPart, Update

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.backend.fused_step import TrainState

Tensor = Any  # TensorFlow ships no types
Gradients = list[Tensor | None]

AVERAGE = "average"


class Accumulation(StepPart):
    """One update for the mean gradient of several batches. Keras: gradient_accumulation_steps.

    Args:
        batches: How many of them; the batches of two epochs may meet in one update.
        names: One a weight.
    """

    name = "accumulated"

    def __init__(self, batches: int, names: Sequence[str]) -> None:
        self._batches, self._names = batches, tuple(names)

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """The sum of gradients since the last update."""
        return {name: tf.zeros_like(weight) for name, weight in zip(self._names, weights, strict=True)}

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[Gradients, Carried]:
        """Add up; what goes on is the mean, which is used in the last of the batches alone."""
        del weights
        last = self._is_last(step)
        sums = [
            gradient if gradient is None else carried[name] + gradient
            for name, gradient in zip(self._names, gradients, strict=True)
        ]
        kept = {
            name: carried[name] if total is None else tf.where(last, tf.zeros_like(total), total)
            for name, total in zip(self._names, sums, strict=True)
        }
        return [total if total is None else total / self._batches for total in sums], kept

    def update(self, update: Update, carried: Carried) -> Update:
        """Count updates in the place of batches."""
        del carried
        return update._replace(step=update.step // self._batches)

    def updated(self, before: TrainState, after: TrainState, carried: Carried) -> tuple[TrainState, Carried]:
        """Take the update back where it is not yet due."""
        last = self._is_last(before.step)
        weights, slots = tf.nest.map_structure(
            lambda new, old: tf.where(last, new, old), (after.weights, after.slots), (before.weights, before.slots)
        )
        return after._replace(weights=weights, slots=slots), carried

    def pruned(self, alive: Mapping[int, Tensor], carried: Carried) -> Carried:
        """Forget what was added up for connections that are dropped."""
        return _alive_alone(alive, self._names, carried)

    def _is_last(self, step: Tensor) -> Tensor:
        return tf.equal((step + 1) % self._batches, 0)


class Clipping(StepPart):
    """Gradients of limited size. Keras: clipvalue, clipnorm, global_clipnorm. Pascanu et al. 2013, arXiv:1211.5063."""

    name = "clipping"

    def __init__(self, kind: Literal["value", "norm", "global_norm"], limit: float) -> None:
        self._kind, self._limit = kind, limit

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[Gradients, Carried]:
        """Limit each number, the norm of each weight's gradient, or the norm of all together."""
        del weights, step
        limit = self._limit
        if self._kind == "global_norm":
            return _clipped_together(gradients, limit), carried
        if self._kind == "norm":
            return [each if each is None else tf.clip_by_norm(each, limit) for each in gradients], carried
        return [each if each is None else tf.clip_by_value(each, -limit, limit) for each in gradients], carried


def _clipped_together(gradients: Sequence[Tensor | None], limit: float) -> Gradients:
    """As tf.clip_by_global_norm, which takes gradients of one type alone."""
    given = [gradient for gradient in gradients if gradient is not None]
    if not given:
        return list(gradients)
    widest = max((gradient.dtype for gradient in given), key=lambda kind: kind.size)
    norm = tf.sqrt(tf.add_n([tf.cast(tf.reduce_sum(tf.square(gradient)), widest) for gradient in given]))
    factor = limit / tf.maximum(norm, limit)
    return [each if each is None else each * tf.cast(factor, each.dtype) for each in gradients]


class WeightDecay(StepPart):
    """Decoupled weight decay: each update first removes a share of the weights. Keras: weight_decay.

    Args:
        share: What is removed, times the learning rate.
        chosen: For each weight whether it decays.
    """

    name = "decay"

    def __init__(self, share: float, chosen: Sequence[bool]) -> None:
        self._share, self._chosen = share, tuple(chosen)

    def update(self, update: Update, carried: Carried) -> Update:
        """Let the optimizer start from the smaller weights."""
        del carried
        rate = update.rule.learning_rate
        weights = [
            weight - weight * self._share * (tf.cast(rate, weight.dtype) if tf.is_tensor(rate) else rate)
            if chosen and gradient is not None
            else weight
            for weight, gradient, chosen in zip(update.weights, update.gradients, self._chosen, strict=True)
        ]
        return update._replace(weights=weights)


class Averaging(StepPart):
    """An exponential moving average of the weights. Keras: use_ema. Polyak & Juditsky 1992.

    Args:
        momentum: Share of the average that each step keeps; after the first update it is the weights themselves.
        batches: Batches of one update.
        names: One a weight.
    """

    name = AVERAGE

    def __init__(self, momentum: float, batches: int, names: Sequence[str]) -> None:
        self._momentum, self._batches, self._names = momentum, batches, tuple(names)

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """The averages, which begin as the weights."""
        return {name: tf.identity(weight) for name, weight in zip(self._names, weights, strict=True)}

    def updated(self, before: TrainState, after: TrainState, carried: Carried) -> tuple[TrainState, Carried]:
        """Move the averages towards the weights."""
        follows = tf.not_equal(before.step // self._batches, 0)
        averages = {}
        for name, weight in zip(self._names, after.weights, strict=True):
            momentum = tf.cast(follows, weight.dtype) * self._momentum
            averages[name] = momentum * carried[name] + (1 - momentum) * weight
        return after, averages

    def pruned(self, alive: Mapping[int, Tensor], carried: Carried) -> Carried:
        """Drop the same connections from the averages."""
        return _alive_alone(alive, self._names, carried)

    def evaluated(self, weights: Sequence[Tensor], carried: Carried) -> Sequence[Tensor]:
        """The averages."""
        del weights
        return [carried[name] for name in self._names]


def _alive_alone(alive: Mapping[int, Tensor], names: Sequence[str], carried: Carried) -> dict[str, Tensor]:
    return {
        name: tf.where(alive[index], carried[name], tf.zeros_like(carried[name])) if index in alive else carried[name]
        for index, name in enumerate(names)
    }
