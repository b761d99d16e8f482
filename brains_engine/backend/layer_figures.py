"""Sizes of the gradient, the weights and the update of each layer, taken beside the training loop.

Every so many steps the next step is taken once more, in a loop of its own that computes the figures, and what it gives
besides them is thrown away. So the training loop stays as it is, and watching changes no bit of what is trained.
"""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.allowance import Allowance
from brains_engine.backend.results import FiguresResult
from brains_engine.backend.step_parts import StepPart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import keras

    from brains_engine.backend.chunks import ChunkRunner
    from brains_engine.backend.fused_step import FusedStep, TrainState
    from brains_engine.backend.position import Position
    from brains_engine.backend.step_parts import Carried

Tensor = Any  # TensorFlow ships no types


class FiguresPart(StepPart):
    """Carries the figures of the latest step, float32[layers] each.

    It must be the last of the parts: then it sees the gradient that the optimizer is given.

    Args:
        groups: For each layer the places of its weights among the trainable ones.
    """

    name = "figures"

    def __init__(self, groups: Sequence[Sequence[int]]) -> None:
        self._groups = tuple(map(tuple, groups))

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        del weights
        zeros = tf.zeros(len(self._groups), tf.float32)
        return {"gradients": zeros, "weights": zeros, "updates": zeros}

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        del step
        return list(gradients), {**carried, "gradients": self._norms(gradients), "weights": self._norms(weights)}

    def updated(self, before: TrainState, after: TrainState, carried: Carried) -> tuple[TrainState, Carried]:
        changes = [new - old for new, old in zip(after.weights, before.weights, strict=True)]
        return after, {**carried, "updates": self._norms(changes)}

    def _norms(self, values: Sequence[Tensor | None]) -> Tensor:
        squares = [
            tf.zeros(()) if value is None else tf.reduce_sum(tf.square(tf.cast(value, tf.float32))) for value in values
        ]
        return tf.sqrt(tf.stack([tf.add_n([squares[place] for place in group]) for group in self._groups]))


class LayerWatch:
    """Takes the figures when they are due.

    Args:
        model: The network; the names of its layers are node ids.
        make_step: Makes a step like that of the run, with one part more.
        every: Steps between two measurements, at least.
    """

    def __init__(self, model: keras.Model, make_step: Callable[[StepPart], FusedStep], every: int) -> None:
        groups = weights_by_layer(model)
        self._layers = tuple(groups)
        self._part = FiguresPart(list(groups.values()))
        self._step = make_step(self._part)
        self._every = every
        self._allowance = Allowance()

    def prepare(self, chunks: ChunkRunner, state: TrainState, masks: Sequence[Tensor | None]) -> None:
        """Trace the step, for full batches and for the smaller last one."""
        chunks.prepare(self._with_part(state), masks, self._step)

    def next_due(self, step: int) -> int | None:
        """The next step after which to measure, or none while there is no time for it."""
        return step + self._every - step % self._every if self._allowance.is_left else None

    def look(
        self, chunks: ChunkRunner, state: TrainState, masks: Sequence[Tensor | None], position: Position
    ) -> FiguresResult | None:
        """The figures of the next step, where they are due."""
        began = time.monotonic()
        if not self._layers or position.step % self._every or not self._allowance.is_left:
            return None
        carried = chunks.peek(self._step, self._with_part(state), masks, position).carried[self._part.name]
        found = {
            name: dict(zip(self._layers, values.numpy().tolist(), strict=True)) for name, values in carried.items()
        }
        self._allowance.spend(time.monotonic() - began)
        weights = found["weights"]
        updates = {name: size / weights[name] for name, size in found["updates"].items() if weights[name] > 0}
        return FiguresResult(
            position.epoch + 1, position.step + 1, *map(_finite, (found["gradients"], weights, updates))
        )

    def _with_part(self, state: TrainState) -> TrainState:
        return state._replace(carried={**state.carried, self._part.name: self._part.first(state.weights)})


def weights_by_layer(model: keras.Model) -> dict[str, tuple[int, ...]]:
    """Name of each layer that is trained -> the places of its weights among `model.trainable_variables`."""
    places = {id(variable): index for index, variable in enumerate(model.trainable_variables)}
    found = {
        layer.name: tuple(places[id(variable)] for variable in layer.trainable_variables if id(variable) in places)
        for layer in model.layers
    }
    return {name: group for name, group in found.items() if group}


def _finite(values: Mapping[str, float]) -> dict[str, float]:
    return {name: value for name, value in values.items() if math.isfinite(value)}
