"""The mean gradient of all connections, dropped ones too, over the latest batches before an update of the masks.

A second loop, with one part more, takes these few steps. It computes what the run's own loop computes, but looks at the
gradients before the masks are applied; steps in between pay nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.precision import LossScaling
from brains_engine.backend.step_parts import StepPart
from brains_engine.backend.variables import pick

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from brains_engine.backend.chunks import ChunkRunner
    from brains_engine.backend.fused_step import FusedStep, TrainState
    from brains_engine.backend.kernels import Kernel
    from brains_engine.backend.position import Position
    from brains_engine.backend.step_parts import Carried

Tensor = Any  # TensorFlow ships no types

BATCHES = 10
"""Batches over which the gradient is averaged."""


class GradientSums(StepPart):
    """Adds up the gradients with respect to the effective weights.

    It is given the gradient with respect to theta, as `ThetaModel` has it, and hands on that with respect to w.

    Args:
        kernels: Place of a weight -> what it is.
    """

    name = "dense_gradients"

    def __init__(self, kernels: Mapping[int, Kernel]) -> None:
        self._kernels = dict(kernels)

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        return {str(index): tf.zeros_like(weights[index]) for index in self._kernels}

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        del step
        found, sums = list(gradients), dict(carried)
        for index, kernel in self._kernels.items():
            gradient = found[index]
            if gradient is None:
                continue
            sums[str(index)] = sums[str(index)] + gradient
            if kernel.theta is not None:
                found[index] = kernel.theta.pulled_back(weights[index], gradient)
        return found, sums


class DenseGradients:
    """Takes the steps before an update, and gives the mean of their gradients.

    Args:
        kernels: Place of a weight -> what it is, for those whose gradients are wanted.
        parts: Those of the run's own step.
        make_step: Makes a step like that of the run of other parts, the first of which see all gradients.
        name_of: Place of a weight -> its name in checkpoints.
    """

    def __init__(
        self,
        kernels: Mapping[int, Kernel],
        parts: Sequence[StepPart],
        make_step: Callable[[Sequence[StepPart], int], FusedStep],
        name_of: Callable[[int], str],
    ) -> None:
        self._part = GradientSums(kernels)
        self._names = {str(index): f"{self._part.name}/{name_of(index)}" for index in kernels}
        # a loss that is scaled gives gradients that are; they are divided first
        scaling = [part for part in parts if isinstance(part, LossScaling)]
        others = [part for part in parts if not isinstance(part, LossScaling)]
        self._step = make_step((*scaling, self._part, *others), len(scaling) + 1)
        self._sums: dict[str, Tensor] = {}
        self._count = 0

    def prepare(self, chunks: ChunkRunner, state: TrainState, masks: Sequence[Tensor | None]) -> None:
        """Compile the loop."""
        chunks.prepare(self._attached(state), masks, self._step)

    def run(
        self,
        chunks: ChunkRunner,
        state: TrainState,
        masks: Sequence[Tensor | None],
        position: Position,
        count: int,
    ) -> tuple[TrainState, list[float]]:
        """Take the next `count` steps, as `ChunkRunner.run` does."""
        after, losses = chunks.run(self._attached(state), masks, position, count, self._step)
        carried = dict(after.carried)
        self._sums = dict(carried.pop(self._part.name))
        self._count += count
        return after._replace(carried=carried), losses

    def take(self) -> dict[int, NDArray[Any]] | None:
        """The mean gradients, by place, of the steps since the last call; `None` where there were none."""
        if not self._count:
            return None
        found = {int(name): total.numpy() / self._count for name, total in self._sums.items()}
        self._sums, self._count = {}, 0
        return found

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """What has been added up so far, for a checkpoint between two steps of it."""
        if not self._count:
            return {}
        sums = {self._names[name]: total.numpy() for name, total in self._sums.items()}
        return {**sums, f"{self._part.name}/count": tf.constant(self._count, tf.int64).numpy()}

    def load(self, arrays: Mapping[str, NDArray[Any]], state: TrainState) -> None:
        """Go on from what `to_arrays` gave; without it, from nothing."""
        self._sums, self._count = {}, 0
        if f"{self._part.name}/count" in arrays:
            first = self._part.first(state.weights)
            self._sums = {
                name: tf.constant(pick(arrays, self._names[name], tuple(value.shape), value.dtype.name))
                for name, value in first.items()
            }
            self._count = int(pick(arrays, f"{self._part.name}/count", (), "int64"))

    def _attached(self, state: TrainState) -> TrainState:
        sums = self._sums or self._part.first(state.weights)
        return state._replace(carried={**state.carried, self._part.name: sums})
