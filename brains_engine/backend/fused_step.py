"""Many training steps in one call: the state goes through the loop as values and comes back as values.

Weights, statistics, random state and optimizer slots are carried by a `tf.while_loop`, so that no variable is read or
written between steps. The number of steps is a value, too: chunks of any length run the same compiled loop, and what
they compute does not depend on how an epoch is cut into chunks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import tensorflow as tf

from brains_engine.backend.optimizers import masked
from brains_engine.backend.step_parts import Update

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras

    from brains_engine.backend.feed import Feed
    from brains_engine.backend.layers.theta import ThetaModel
    from brains_engine.backend.objective import Objective
    from brains_engine.backend.optimizers import UpdateRule
    from brains_engine.backend.step_parts import StepPart

Tensor = Any  # TensorFlow ships no types


class TrainState(NamedTuple):
    """Everything that a step changes.

    Attributes:
        weights: Values of the model's trainable variables, in their order.
        others: Values of the others: statistics of batch normalisation, random state.
        slots: For each weight the optimizer's slots.
        step: Steps completed, an int64 scalar.
        carried: Name of a part of the step -> the tensors that it carries.
    """

    weights: list[Tensor]
    others: list[Tensor]
    slots: list[tuple[Tensor, ...]]
    step: Tensor
    carried: dict[str, dict[str, Tensor]]


class Chunk(NamedTuple):
    """What a call gives back.

    Attributes:
        state: After the last step.
        losses: One a step in the first places, float32[capacity].
        finite: Whether all weights are finite numbers.
    """

    state: TrainState
    losses: Tensor
    finite: Tensor


class FusedStep:
    """The compiled loop over training steps.

    Args:
        model: The network; only its structure is used, its variables are not touched.
        feed: Brings features to its inputs.
        objective: What training makes small.
        rule: The optimizer's update rule.
        jit: Whether XLA compiles the loop.
        capacity: The most steps of one call.
        parts: What a step does beside the update, in order.
        dense_parts: How many of the parts, from the first, see the gradients of dropped connections, too.
    """

    def __init__(
        self,
        model: keras.Model | ThetaModel,
        feed: Feed,
        objective: Objective,
        rule: UpdateRule,
        *,
        jit: bool,
        capacity: int,
        parts: Sequence[StepPart] = (),
        dense_parts: int = 0,
    ) -> None:
        self.capacity = capacity
        self._dense_parts = dense_parts
        self._model = model
        self._feed, self._objective = feed, objective
        self._rule = rule
        self._parts = tuple(parts)
        self._constraints = [variable.constraint for variable in model.trainable_variables]
        self._jit = jit
        self._traces: dict[tuple[int, ...], Any] = {}

    def __call__(
        self,
        state: TrainState,
        masks: Sequence[Tensor | None],
        samples: tuple[Tensor, ...],
        order: Tensor,
        start: int,
        count: int,
    ) -> Chunk:
        """Take `count` steps.

        Args:
            state: Before the first step.
            masks: For each weight what lives of it (bool, the weight's shape), or None where it has no mask. What does
                not live must be zero in the weights, in their slots and in what the parts carry.
            samples: Features of the whole training set, and the targets that the objective keeps, on the device.
            order: Sample numbers, int32[steps, batch]; a new batch size is traced once.
            start: Row of `order` for the first step.
            count: Steps to take, up to the capacity; with 0 the loop is only compiled.
        """
        arguments = (
            state,
            {index: mask for index, mask in enumerate(masks) if mask is not None},
            samples,
            order,
            tf.constant(start, tf.int32),
            tf.constant(count, tf.int32),
        )
        shape = tuple(order.shape)
        if shape not in self._traces:
            self._traces[shape] = self._trace(arguments)
        # a flat list of tensors for a known trace: matching nested arguments to traces costs milliseconds in each call
        results = self._traces[shape](*tf.nest.flatten(arguments))
        chunk: Chunk = tf.nest.pack_sequence_as(Chunk(state, 0, 0), results)
        return chunk

    def _trace(self, arguments: tuple[Any, ...]) -> Any:
        def run(*tensors: Tensor) -> list[Tensor]:
            results: list[Tensor] = tf.nest.flatten(self._loop(*tf.nest.pack_sequence_as(arguments, tensors)))
            return results

        specs = [tf.TensorSpec(tensor.shape, tensor.dtype) for tensor in tf.nest.flatten(arguments)]
        return tf.function(run, jit_compile=self._jit).get_concrete_function(*specs)

    def _loop(
        self,
        state: TrainState,
        masks: dict[int, Tensor],
        samples: tuple[Tensor, ...],
        order: Tensor,
        start: Tensor,
        count: Tensor,
    ) -> Chunk:
        def go_on(index: Tensor, state: TrainState, losses: Tensor) -> Tensor:
            del state, losses
            return index < count

        def body(index: Tensor, state: TrainState, losses: Tensor) -> tuple[Tensor, TrainState, Tensor]:
            chosen = tf.gather(order, start + index)
            features, *targets = (tf.gather(values, chosen) for values in samples)
            state, loss = self._step(state, masks, features, targets)
            return index + 1, state, losses.write(index, tf.cast(loss, tf.float32))

        losses = tf.TensorArray(tf.float32, size=self.capacity, element_shape=())
        _, state, losses = tf.while_loop(go_on, body, (tf.constant(0), state, losses), parallel_iterations=1)
        finite = [tf.reduce_all(tf.math.is_finite(weight)) for weight in state.weights]
        return Chunk(state, losses.stack(), tf.reduce_all(tf.stack(finite)))

    def _step(
        self, state: TrainState, masks: dict[int, Tensor], features: Tensor, targets: list[Tensor]
    ) -> tuple[TrainState, Tensor]:
        carried = dict(state.carried)
        gradients, others, loss = self._differentiate(state, features, targets)
        for place, part in enumerate(self._parts):
            if place == self._dense_parts:
                gradients = masked(gradients, masks)
            gradients, kept = part.gradients(gradients, state.weights, carried[part.name], state.step)
            carried[part.name] = dict(kept)
        update = Update(self._rule, state.weights, gradients, state.step)
        for part in self._parts:
            update = part.update(update, carried[part.name])
        # with no part between them, the update takes the masks along, which costs less than going through all gradients
        left = masks if self._dense_parts >= len(self._parts) else {}
        weights, slots = update.rule.apply(update.weights, update.gradients, state.slots, update.step, left)
        weights = [
            self._confine(weight, constraint, masks.get(index))
            for index, (weight, constraint) in enumerate(zip(weights, self._constraints, strict=True))
        ]
        after = TrainState(weights, others, slots, state.step + 1, carried)
        for part in self._parts:
            after, kept = part.updated(state, after, carried[part.name])
            carried[part.name] = dict(kept)
        return after._replace(carried=carried), loss

    def _differentiate(
        self, state: TrainState, features: Tensor, targets: list[Tensor], share: float = 1.0
    ) -> tuple[list[Tensor | None], list[Tensor], Tensor]:
        """The gradients, the other variables' new values, and the loss, of which only a share may be wanted."""
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(state.weights)
            outputs, others, penalties = self._model.stateless_call(
                state.weights, state.others, self._feed.entries(features), training=True, return_losses=True
            )
            loss = self._objective.total(features, targets, tf.nest.flatten(outputs))
            if penalties:
                loss += tf.add_n([tf.cast(penalty, loss.dtype) for penalty in penalties])
            if share != 1:
                loss *= share
            differentiated = loss
            for part in self._parts:
                differentiated = part.loss(differentiated, state.carried[part.name])
        gradients = [
            None if gradient is None else _dense(gradient) for gradient in tape.gradient(differentiated, state.weights)
        ]
        return gradients, list(others), loss

    @staticmethod
    def _confine(weight: Tensor, constraint: Any, mask: Tensor | None) -> Tensor:
        """The weight under its constraint. Without one, a dropped connection stays zero under every update rule."""
        if constraint is None:
            return weight
        weight = constraint(weight)
        return weight if mask is None else tf.where(mask, weight, tf.zeros_like(weight))


def _dense(gradient: Tensor) -> Tensor:
    """The gradient of a whole weight; of a table, TensorFlow gives only the rows that were looked up."""
    return tf.convert_to_tensor(gradient) if isinstance(gradient, tf.IndexedSlices) else gradient
