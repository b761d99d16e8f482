"""The fused loop over samples that come one by one: its state stays in variables, a call brings only the samples.

One call takes up to `capacity` steps of one sample each, and then gives the outputs for a further sample, so that a
fitness function costs one call a sample. XLA writes the variables where they lie; what a call costs beside its steps is
the way in and out of the compiled loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import tensorflow as tf

from brains_engine.backend.fused_step import FusedStep, TrainState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

Tensor = Any  # TensorFlow ships no types


class Advance(NamedTuple):
    """What a call gives back.

    Attributes:
        losses: One a step, float32[count].
        finite: Whether losses and weights are finite numbers; where they are not, the state is the one before.
        outputs: For the sample that was asked about, each of shape [1, …].
    """

    losses: NDArray[Any]
    finite: bool
    outputs: list[NDArray[Any]]


class OnlineLoop(FusedStep):
    """Steps of one sample each, with the arithmetic of the trainer's loop. See `FusedStep` for the arguments."""

    _variables: list[tf.Variable]
    _state: TrainState
    _masks: Mapping[int, Tensor]

    def hold(self, state: TrainState, masks: Mapping[int, Tensor]) -> None:
        """Begin from a state; the compiled loop stays as it is from the second time on.

        Args:
            state: As `StateLayout` gives it.
            masks: Place of a weight -> what lives of it, bool; the same weights each time.
        """
        if not hasattr(self, "_variables"):
            self._state = state
            self._variables = [tf.Variable(value) for value in tf.nest.flatten(state)]
            self._masks = {index: tf.Variable(mask, trainable=False) for index, mask in masks.items()}
            self._forward = tf.function(self._outputs, reduce_retracing=True)
            self._compiled: Any = None
            return
        for variable, value in zip(self._variables, tf.nest.flatten(state), strict=True):
            variable.assign(value)
        for index, mask in masks.items():
            self._masks[index].assign(mask)

    @property
    def state(self) -> TrainState:
        """The present values."""
        values = [tf.identity(variable) for variable in self._variables]
        state: TrainState = tf.nest.pack_sequence_as(self._state, values)
        return state

    def advance(self, samples: Sequence[NDArray[Any]], count: int, query: NDArray[Any]) -> Advance:
        """Take `count` steps, then apply the network to a sample.

        Args:
            samples: Features and kept targets, each of shape [capacity, …]; what lies behind `count` is not read.
            count: Steps to take, 0 … capacity.
            query: The sample, [1, …].
        """
        if self._compiled is None:
            self._compiled = self._compile(samples, query)
        losses, finite, *outputs = self._compiled(
            *(tf.constant(values) for values in samples), tf.constant(count, tf.int32), tf.constant(query)
        )
        return Advance(losses.numpy()[:count], bool(finite), [output.numpy() for output in outputs])

    def outputs(self, features: NDArray[Any]) -> list[NDArray[Any]]:
        """What the network gives for many samples, each of shape [n, …]."""
        return [output.numpy() for output in self._forward(tf.constant(features))]

    def _compile(self, samples: Sequence[NDArray[Any]], query: NDArray[Any]) -> Any:
        order = tf.constant(np.arange(self.capacity, dtype=np.int32)[:, None])

        def run(*tensors: Tensor) -> list[Tensor]:
            *given, count, asked = tensors
            before = self._values()
            chunk = self._loop(before, dict(self._masks), tuple(given), order, tf.constant(0), count)
            # places of steps that were not taken hold zeros
            finite = tf.reduce_all(tf.math.is_finite(chunk.losses)) & chunk.finite
            pairs = zip(tf.nest.flatten(chunk.state), tf.nest.flatten(before), strict=True)
            kept = [tf.where(finite, new, old) for new, old in pairs]
            for variable, value in zip(self._variables, kept, strict=True):
                variable.assign(value)
            return [chunk.losses, finite, *self._outputs(asked, tf.nest.pack_sequence_as(before, kept))]

        specs = [tf.TensorSpec(values.shape, values.dtype) for values in samples]
        asked = tf.TensorSpec(query.shape, query.dtype)
        traced = tf.function(run, jit_compile=self._jit)
        return traced.get_concrete_function(*specs, tf.TensorSpec((), tf.int32), asked)

    def _values(self) -> TrainState:
        values = [tf.convert_to_tensor(variable) for variable in self._variables]
        state: TrainState = tf.nest.pack_sequence_as(self._state, values)
        return state

    def _outputs(self, features: Tensor, state: TrainState | None = None) -> list[Tensor]:
        state = state or self._values()
        entries = self._feed.entries(features)
        given, _ = self._model.stateless_call(state.weights, state.others, entries, training=False)
        return [tf.cast(output, tf.float32) for output in tf.nest.flatten(given)]
