"""The fused step on several devices: each has all weights as variables, and a part of every batch.

A loop that carries the state as values cannot add up gradients between replicas in TensorFlow. Here the loop is
outside of the replicas: `for each step: strategy.run(step)` in one compiled function, with the state in variables.
What a step computes is that of `FusedStep`; only the gradients, the loss and the statistics of batch normalisation are
summed over the replicas, each by its share of the batch, so that they are the figures of the whole batch.

Two things differ from one device: batch normalisation takes the mean and variance of each replica's part and averages
the moving statistics, unless it is synchronised; and each replica draws its own random numbers, the first those of one
device.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import tensorflow as tf

from brains_engine.backend.fused_step import Chunk, FusedStep, TrainState

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brains_engine.backend.distribution import Distribution
    from brains_engine.backend.feed import Feed
    from brains_engine.backend.layers.theta import ThetaModel
    from brains_engine.backend.objective import Objective
    from brains_engine.backend.optimizers import UpdateRule
    from brains_engine.backend.step_parts import StepPart
    from brains_engine.runs.compiler_config import CompilerName
    from brains_engine.runs.config import RunConfig

Tensor = Any  # TensorFlow ships no types
Shard = tuple[Tensor, list[Tensor]]

_SEED_STRIDE = 0x9E3779B9
"""Far apart in any count of replicas: 2^32 over the golden ratio."""


class DistributedStep(FusedStep):
    """The compiled loop over training steps that several devices take together.

    Args:
        model: The network; only its structure is used.
        feed: Brings features to its inputs.
        objective: What training makes small.
        rule: The optimizer's update rule.
        jit: Whether XLA compiles what each replica computes between two sums.
        capacity: The most steps of one call.
        parts: What a step does beside the update. What they make of the loss must be proportional to it, and what they
            make of the gradients sees those of the whole batch.
        dense_parts: How many of them see the gradients of dropped connections.
        distribution: The devices.
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
        distribution: Distribution,
    ) -> None:
        super().__init__(model, feed, objective, rule, jit=jit, capacity=capacity, parts=parts, dense_parts=dense_parts)
        self._distribution = distribution
        self._variables: list[list[Any]] = []
        self._mask_variables: list[dict[int, Any]] = []
        self._held: TrainState | None = None
        self._held_masks: Sequence[Tensor | None] | None = None
        self._shares: list[float] = []
        self._structure: TrainState | None = None

    def __call__(
        self,
        state: TrainState,
        masks: Sequence[Tensor | None],
        samples: tuple[Tensor, ...],
        order: Tensor,
        start: int,
        count: int,
    ) -> Chunk:
        """Take `count` steps, as `FusedStep` does; all workers of a cluster must ask for the same.

        Raises:
            WorkerLostError: A worker of the cluster is gone. The state that was given is whole.
        """
        self._hold(state, masks)
        shape = tuple(order.shape)
        arguments = (*samples, order, tf.constant(start, tf.int32), tf.constant(count, tf.int32))
        with tf.device(None):
            if shape not in self._traces:
                specs = [tf.TensorSpec(tensor.shape, tensor.dtype) for tensor in arguments]
                self._traces[shape] = tf.function(self._run, autograph=False).get_concrete_function(*specs)
            self._held = None  # until the call is through, the variables hold no state that anybody knows
            results = self._distribution.watched(lambda: self._traces[shape](*arguments))
        chunk: Chunk = tf.nest.pack_sequence_as(Chunk(state, 0, 0), results)
        self._held = chunk.state
        return chunk

    def _hold(self, state: TrainState, masks: Sequence[Tensor | None]) -> None:
        """Bring a state and masks into the variables, where they are not those that are there."""
        kept = {index: mask for index, mask in enumerate(masks) if mask is not None}
        values = tf.nest.flatten(state)
        if not self._variables:
            for device in self._distribution.devices:
                with tf.device(device):
                    self._variables.append([tf.Variable(value) for value in values])
                    self._mask_variables.append({index: tf.Variable(mask) for index, mask in kept.items()})
        else:
            if state is not self._held:
                for variables in self._variables:
                    for variable, value in zip(variables, values, strict=True):
                        variable.assign(value)
            if masks is not self._held_masks:
                for own in self._mask_variables:
                    for index, mask in kept.items():
                        own[index].assign(mask)
        self._held, self._held_masks = state, masks
        self._structure = state

    def _run(self, *arguments: Tensor) -> list[Tensor]:
        *samples, order, start, count = arguments
        batch = int(order.shape[1])
        shards = self._distribution.shards(batch)
        self._shares = [(shard.stop - shard.start) / batch for shard in shards]
        # a replica without a sample computes with the batch's first, of which nothing is kept
        shards = [shard if shard.stop > shard.start else slice(0, 1) for shard in shards]
        first = self._distribution.first
        own = shards[first : first + len(self._distribution.devices)]

        def body(index: Tensor, losses: Tensor) -> tuple[Tensor, Tensor]:
            chosen = tf.gather(order, start + index)
            parts: list[Shard] = []
            for shard in own:
                features, *targets = (tf.gather(values, chosen[shard]) for values in samples)
                parts.append((features, targets))
            strategy = self._distribution.strategy
            loss = strategy.experimental_local_results(strategy.run(lambda: self._replica_step(parts)))[0]
            return index + 1, losses.write(index, tf.cast(loss, tf.float32))

        losses = tf.TensorArray(tf.float32, size=self.capacity, element_shape=())
        _, losses = tf.while_loop(lambda index, _: index < count, body, (tf.constant(0), losses), parallel_iterations=1)
        values = [tf.identity(variable) for variable in self._variables[0]]
        state: TrainState = tf.nest.pack_sequence_as(self._structure, values)
        finite = [tf.reduce_all(tf.math.is_finite(weight)) for weight in state.weights]
        results: list[Tensor] = tf.nest.flatten(Chunk(state, losses.stack(), tf.reduce_all(tf.stack(finite))))
        return results

    def _replica_step(self, parts: list[Shard]) -> Tensor:
        """One step of one replica; gives the loss of the whole batch."""
        place = self._replica() - self._distribution.first
        features, targets = parts[place]
        variables = self._variables[place]
        state = tf.nest.pack_sequence_as(self._structure, [variable.read_value() for variable in variables])
        masks = {index: mask.read_value() for index, mask in self._mask_variables[place].items()}
        state, loss = self._step(state, masks, features, targets)
        for variable, value in zip(variables, tf.nest.flatten(state), strict=True):
            variable.assign(value)
        return loss

    def _differentiate(
        self, state: TrainState, features: Tensor, targets: list[Tensor], share: float = 1.0
    ) -> tuple[list[Tensor | None], list[Tensor], Tensor]:
        """The gradients, statistics and loss of the whole batch: sums over the replicas."""
        replica = self._replica()
        share = self._shares[replica]
        own = state._replace(others=[_reseeded(value, replica) for value in state.others])
        differentiate = super()._differentiate
        if self._jit:
            differentiate = tf.function(differentiate, jit_compile=True, autograph=False)
        gradients, others, loss = differentiate(own, features, targets, share)
        there = [index for index, gradient in enumerate(gradients) if gradient is not None]
        averaged = [index for index, value in enumerate(others) if value.dtype.is_floating]
        summed = iter(
            _all_reduce([*(gradients[index] for index in there), *(others[index] * share for index in averaged), loss])
        )
        for index in there:
            gradients[index] = next(summed)
        others = [
            next(summed) if index in averaged else _reseeded(value, replica) for index, value in enumerate(others)
        ]
        return gradients, others, next(summed)

    @staticmethod
    def _replica() -> int:
        """Number of the replica that is being traced, among those of all workers."""
        return int(tf.get_static_value(tf.distribute.get_replica_context().replica_id_in_sync_group))


def make_step(
    model: keras.Model | ThetaModel,
    feed: Feed,
    objective: Objective,
    rule: UpdateRule,
    *,
    jit: bool,
    capacity: int,
    parts: Sequence[StepPart],
    distribution: Distribution | None,
    dense_parts: int = 0,
) -> FusedStep:
    """The compiled loop for one device, or for those that share each batch."""
    options: dict[str, Any] = {"jit": jit, "capacity": capacity, "parts": parts, "dense_parts": dense_parts}
    if distribution is None:
        return FusedStep(model, feed, objective, rule, **options)
    return DistributedStep(model, feed, objective, rule, **options, distribution=distribution)


def synchronise(model: keras.Model, config: RunConfig) -> CompilerName:
    """Let batch normalisation see whole batches, where the settings ask for it; gives the compiler that can do so.

    The replicas then meet within the network, which what XLA compiles cannot.
    """
    layers = [layer for layer in _layers_in(model) if isinstance(layer, keras.layers.BatchNormalization)]
    if not (config.distribution.synchronise and layers):
        return config.compiler
    for layer in layers:
        layer.synchronized = True
    return "graph"


def _layers_in(layer: Any) -> Iterator[Any]:
    """A layer or model, and all layers within."""
    yield layer
    wrapped = getattr(layer, "layer", None)
    for inner in (*getattr(layer, "layers", ()), *([] if wrapped is None else [wrapped])):
        yield from _layers_in(inner)


def _all_reduce(values: Sequence[Tensor]) -> list[Tensor]:
    """Sums over the replicas, by one collective for each number type: a sum of many small tensors costs their count."""
    context = tf.distribute.get_replica_context()
    sums: dict[int, Tensor] = {}
    for dtype in dict.fromkeys(value.dtype for value in values):
        places = [index for index, value in enumerate(values) if value.dtype == dtype]
        shapes = [values[index].shape for index in places]
        flat = tf.concat([tf.reshape(values[index], [-1]) for index in places], axis=0)
        pieces = tf.split(context.all_reduce("sum", flat), [shape.num_elements() for shape in shapes])
        for index, piece, shape in zip(places, pieces, shapes, strict=True):
            sums[index] = tf.reshape(piece, shape)
    return [sums[index] for index in range(len(values))]


def _reseeded(value: Tensor, replica: int) -> Tensor:
    """The state of a Keras seed generator, uint32[2], as a replica uses it, and back; other values as they are."""
    if not replica or value.dtype != tf.uint32 or tuple(value.shape) != (2,):
        return value
    return tf.bitwise.bitwise_xor(value, tf.constant([replica * _SEED_STRIDE % 2**32, 0], tf.uint32))
