"""Feeds the fused loop from samples on the disk: windows of batches, read ahead by tf.data while the device computes.

A window holds a fixed number of batches in the order in which they are trained on, so that one compiled loop serves all
of them, as it serves samples that lie on the device as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.chunks import ChunkRunner
from brains_engine.backend.samples import pad
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from brains_engine.backend.batches import BatchPlan
    from brains_engine.backend.devices import Device
    from brains_engine.backend.feed import Feed
    from brains_engine.backend.fused_step import FusedStep
    from brains_engine.backend.objective import Objective
    from brains_engine.backend.position import Position
    from brains_engine.data.stream import StreamedData

    Arrays = tuple[NDArray[Any], ...]

Tensor = Any  # TensorFlow ships no types

WINDOW_BYTES = 16 * 1024**2
"""About what the features of one window take on the device."""
AHEAD = 2
"""Windows that are made while the device is busy with another."""


class SampleStream:
    """Windows of training samples, shaped for a network.

    Args:
        data: The samples.
        feed: Brings features to the network's inputs.
        objective: Says which targets are kept.
        plan: Which samples each step sees.
        by_class: The weight of each class, float32[classes], where samples are weighted by it.
    """

    def __init__(
        self,
        data: StreamedData,
        feed: Feed,
        objective: Objective,
        plan: BatchPlan,
        by_class: NDArray[Any] | None = None,
    ) -> None:
        self._data, self._feed, self._objective, self._plan = data, feed, objective, plan
        self._by_class = by_class
        wanted = WINDOW_BYTES // (4 * data.info.features * plan.batch_size)
        self.batches = min(max(1, wanted), plan.steps)
        self._fault: BaseException | None = None

    @property
    def rows(self) -> int:
        """Samples in a window."""
        return self.batches * self._plan.batch_size

    def prepared(self, features: NDArray[Any], targets: NDArray[Any]) -> Arrays:
        """Features, the targets that are kept, and weights where there are any, as the fused step takes them."""
        shaped = self._feed.prepare(features)
        weights = () if self._by_class is None else (self._by_class[targets],)
        return (shaped, *self._objective.kept(self._objective.targets(shaped, targets)), *weights)

    def blank(self) -> Arrays:
        """A window of the right shapes, to compile with."""
        head = self._data.head(1)
        return tuple(pad(part, self.rows) for part in self.prepared(head.x_train, head.y_train))

    def windows(self, epoch: int, step: int) -> Iterator[tuple[Tensor, ...]]:
        """The windows of an epoch from a step on, read ahead in another thread.

        Raises:
            BrainsError: The file was changed or damaged in the meantime.
        """
        self._fault = None
        types = tuple(tf.TensorSpec(part.shape, part.dtype) for part in self.blank())

        def generate() -> Iterator[Arrays]:
            try:
                yield from self._make(epoch, step)
            except Exception as error:  # noqa: BLE001 - TensorFlow would wrap it in an error of its own
                self._fault = error

        with tf.device("cpu:0"):
            ahead = tf.data.Dataset.from_generator(generate, output_signature=types).prefetch(AHEAD)
        yield from ahead
        if self._fault is not None:
            raise self._fault

    def _make(self, epoch: int, step: int) -> Iterator[Arrays]:
        """Cut the shuffled samples of an epoch into windows; the last one is filled up."""
        rest: Arrays = ()
        for features, targets in self._data.epoch(self._plan.seed, epoch, step * self._plan.batch_size):
            new = self.prepared(features, targets)
            rest = tuple(np.concatenate(pair) for pair in zip(rest, new, strict=True)) if rest else new
            first = 0
            while len(rest[0]) - first >= self.rows:
                yield tuple(part[first : first + self.rows] for part in rest)
                first += self.rows
            rest = tuple(part[first:] for part in rest)
        if rest and len(rest[0]):
            yield tuple(pad(part, self.rows) for part in rest)


class StreamRunner(ChunkRunner):
    """Runs chunks over the windows of a stream.

    Args:
        fused: The compiled loop.
        plan: Which samples each step sees.
        stream: The windows.
        device: Where they are put, and where the loop runs.
    """

    def __init__(self, fused: FusedStep, plan: BatchPlan, stream: SampleStream, device: Device) -> None:
        super().__init__(fused, plan, stream.blank(), device)
        self._stream = stream
        self._windows: Iterator[tuple[Tensor, ...]] | None = None
        self._at = (-1, 0)
        """Epoch and step in it at which the present window begins."""
        with device.scope():
            rows = tf.range(stream.rows)
            self._full = tf.reshape(rows, (stream.batches, plan.batch_size))

    def length(self, position: Position) -> int:
        """Steps that the next chunk should take: no further than the window reaches."""
        self._reach(position)
        return min(super().length(position), self._at[1] + self._stream.batches - position.step_in_epoch)

    def _rows(self, position: Position) -> tuple[Tensor, int]:
        self._reach(position)
        row = position.step_in_epoch - self._at[1]
        if position.step_in_epoch < self._plan.full_steps:
            return self._full, row
        with self._device.scope():
            first = row * self._plan.batch_size
            return tf.reshape(tf.range(first, first + self._plan.tail), (1, self._plan.tail)), 0

    def _order_of(self, epoch: int) -> tuple[Tensor, Tensor]:
        """Orders of a window by which the loop is compiled."""
        del epoch
        tail = tf.zeros((1 if self._plan.tail else 0, self._plan.tail), tf.int32)
        return (self._full if self._plan.full_steps else self._full[:0]), tail

    def _reach(self, position: Position) -> None:
        """Make the window that holds the next step the present one."""
        epoch, step = position.epoch, position.step_in_epoch
        first = self._at[1]
        if self._windows is not None and self._at[0] == epoch and first <= step < first + self._stream.batches:
            return
        if self._windows is None or self._at[0] != epoch or step != first + self._stream.batches:
            self._windows = self._stream.windows(epoch, step)
        window = next(self._windows, None)
        if window is None:
            raise BrainsError("The data ended before the epoch did: its file was changed while it was read.")
        with self._device.scope():
            self._samples = tuple(tf.identity(part) for part in window)
        self._at = (epoch, step)
