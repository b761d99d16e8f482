"""The training state as named arrays, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.fused_step import TrainState
from brains_engine.backend.variables import VariableNames, pick

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import keras
    from numpy.typing import NDArray

    from brains_engine.backend.step_parts import StepPart

Tensor = Any  # TensorFlow ships no types


class StateLayout:
    """Knows the names, shapes and order of all tensors that training a network changes.

    Args:
        model: The network.
        slot_names: The optimizer's slots of each weight.
        parts: What a step does beside the update; their tensors are part of the state.
    """

    def __init__(self, model: keras.Model, slot_names: Sequence[str], parts: Sequence[StepPart] = ()) -> None:
        self._model = model
        self._names = VariableNames(model)
        self._slot_names = tuple(slot_names)
        self._parts = tuple(parts)
        self.shapes = tuple(tuple(int(size) for size in variable.shape) for variable in model.trainable_variables)

    def first_state(self) -> TrainState:
        """The state before the first step: the variables' present values, and slots of zeros."""
        # copies, so that later writes to the variables do not reach into the state
        weights = [tf.identity(variable.value) for variable in self._model.trainable_variables]
        others = [tf.identity(variable.value) for variable in self._model.non_trainable_variables]
        slots = [tuple(tf.zeros_like(weight) for _ in self._slot_names) for weight in weights]
        carried = {part.name: part.first(weights) for part in self._parts}
        return TrainState(weights, others, slots, tf.constant(0, tf.int64), carried)

    def evaluated(self, state: TrainState) -> list[Tensor]:
        """The weights to measure and predict with: those of a state, or what a part of the step gives for them."""
        weights: Sequence[Tensor] = state.weights
        for part in self._parts:
            weights = part.evaluated(weights, state.carried[part.name])
        return list(weights)

    def write_variables(self, state: TrainState) -> None:
        """Write the weights to predict with, statistics and random state into the model's variables."""
        variables = [*self._model.trainable_variables, *self._model.non_trainable_variables]
        for variable, value in zip(variables, [*self.evaluated(state), *state.others], strict=True):
            variable.assign(value)

    def to_arrays(self, state: TrainState) -> dict[str, NDArray[Any]]:
        """Name -> value of every tensor of a state but its step."""
        return {name: value.numpy() for name, value in self._named(state)}

    def from_arrays(self, arrays: Mapping[str, NDArray[Any]], step: int) -> TrainState:
        """Make a state of named arrays; names that the network does not know are left alone.

        Raises:
            CheckpointError: A tensor is missing, or has another shape or type.
        """
        first = self.first_state()
        named = self._named(first)
        values = iter([tf.constant(pick(arrays, name, tuple(v.shape), v.dtype.name)) for name, v in named])
        weights = [next(values) for _ in self._names.trainable]
        others = [next(values) for _ in self._names.others]
        slots = [tuple(next(values) for _ in self._slot_names) for _ in weights]
        carried = {part: {name: next(values) for name in tensors} for part, tensors in first.carried.items()}
        return TrainState(weights, others, slots, tf.constant(step, tf.int64), carried)

    def mask_name(self, index: int) -> str:
        """Name of the mask of a trainable weight."""
        return f"masks/{self.short_name(index)}"

    def short_name(self, index: int) -> str:
        """Name of a trainable weight without what it is."""
        return self._names.trainable[index].removeprefix("weights/")

    def _named(self, state: TrainState) -> Iterator[tuple[str, Tensor]]:
        yield from zip(self._names.trainable, state.weights, strict=True)
        yield from zip(self._names.others, state.others, strict=True)
        for index, slots in enumerate(state.slots):
            for slot, value in zip(self._slot_names, slots, strict=True):
                yield f"optimizer/{slot}/{self.short_name(index)}", value
        for part, tensors in state.carried.items():
            for name, value in tensors.items():
                yield f"{part}/{name}", value
