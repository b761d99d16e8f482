"""Runs chunks of an epoch's steps, paces them, and refuses those that leave the finite numbers."""

from __future__ import annotations

import copy
import math
import time
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.batches import BatchPlan, ChunkPacer
from brains_engine.errors import TrainingError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from brains_engine.backend.devices import Device
    from brains_engine.backend.fused_step import Chunk, FusedStep, TrainState
    from brains_engine.backend.position import Position

Tensor = Any  # TensorFlow ships no types


class ChunkRunner:
    """Feeds the fused loop from samples that lie on the device.

    Args:
        fused: The compiled loop.
        plan: Which samples each step sees.
        samples: Features of the training set, and the targets that the objective keeps.
        device: Where they are put, and where the loop runs.
    """

    def __init__(self, fused: FusedStep, plan: BatchPlan, samples: tuple[NDArray[Any], ...], device: Device) -> None:
        self._plan, self._device = plan, device
        self.take(fused)
        with device.scope():
            self._samples = tuple(tf.constant(values) for values in samples)
        self._order: tuple[int, tuple[Tensor, Tensor]] | None = None

    def with_loop(self, fused: FusedStep) -> ChunkRunner:
        """The same samples, fed to another loop."""
        other = copy.copy(self)
        other.take(fused)
        return other

    def take(self, fused: FusedStep) -> None:
        """Run another loop from now on."""
        self.pacer, self._fused = ChunkPacer(fused.capacity), fused

    def prepare(self, state: TrainState, masks: Sequence[Tensor | None], other: FusedStep | None = None) -> None:
        """Compile the loop, or another one, for full batches and for the smaller last one."""
        for order in self._order_of(0):
            if order.shape[0]:
                self._call(state, masks, order, 0, 0, other)

    def peek(
        self, other: FusedStep, state: TrainState, masks: Sequence[Tensor | None], position: Position
    ) -> TrainState:
        """The state after the next step as another loop takes it; nothing here is changed."""
        return self._call(state, masks, *self._rows(position), 1, other).state

    def length(self, position: Position) -> int:
        """Steps that the next chunk should take: up to the pacer's wish, all of them with batches of one size."""
        full = self._plan.full_steps
        limit = full if position.step_in_epoch < full else self._plan.steps
        return min(self.pacer.wanted, limit - position.step_in_epoch)

    def run(
        self,
        state: TrainState,
        masks: Sequence[Tensor | None],
        position: Position,
        count: int,
        other: FusedStep | None = None,
    ) -> tuple[TrainState, list[float]]:
        """Take the next `count` steps, perhaps with another loop; gives the new state and the loss of each step.

        Raises:
            TrainingError: A loss or, at the end, a weight is not finite; the sentence names the step.
        """
        order, start = self._rows(position)
        began = time.perf_counter()
        chunk = self._call(state, masks, order, start, count, other)
        losses: list[float] = chunk.losses.numpy()[:count].tolist()
        self.pacer.record(count, time.perf_counter() - began)
        bad = next((number for number, loss in enumerate(losses, 1) if not math.isfinite(loss)), None)
        if bad is not None:
            raise _not_finite("The loss is not a finite number at", position, bad)
        if not bool(chunk.finite):
            bad = self._first_bad_step(state, masks, order, start, count, other)
            raise _not_finite("The weights are no longer finite after", position, bad)
        return chunk.state, losses

    def _first_bad_step(
        self,
        state: TrainState,
        masks: Sequence[Tensor | None],
        order: Tensor,
        start: int,
        count: int,
        other: FusedStep | None,
    ) -> int:
        """Find the step that broke the weights, by halving: a weight that is not finite stays so.

        The loss need not show it: on a CPU, ReLU turns NaN into zero.
        """
        good, bad = 0, count
        while bad - good > 1:
            middle = (good + bad) // 2
            if bool(self._call(state, masks, order, start, middle, other).finite):
                good = middle
            else:
                bad = middle
        return bad

    def _call(
        self,
        state: TrainState,
        masks: Sequence[Tensor | None],
        order: Tensor,
        start: int,
        count: int,
        other: FusedStep | None = None,
    ) -> Chunk:
        with self._device.scope():
            return (other or self._fused)(state, masks, self._samples, order, start, count)

    def _rows(self, position: Position) -> tuple[Tensor, int]:
        """The order of samples that the next step follows, and the step's row in it."""
        full, tail = self._order_of(position.epoch)
        in_tail = position.step_in_epoch >= self._plan.full_steps
        return (tail, 0) if in_tail else (full, position.step_in_epoch)

    def _order_of(self, epoch: int) -> tuple[Tensor, Tensor]:
        if self._order is None or self._order[0] != epoch:
            with self._device.scope():
                full, tail = (tf.constant(order) for order in self._plan.order(epoch))
            self._order = (epoch, (full, tail))
        return self._order[1]


def _not_finite(what: str, position: Position, number: int) -> TrainingError:
    return TrainingError(
        f"{what} step {position.step + number} (epoch {position.epoch + 1}).",
        "The last finite weights are kept. Lower the learning rate, or scale the data.",
    )
