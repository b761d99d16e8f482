"""What a trainer has to do with sparsity: masks on the device, updates when they are due, and what is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import tensorflow as tf

from brains_engine.backend.dense_gradients import BATCHES, DenseGradients
from brains_engine.backend.kernels import describe_kernels
from brains_engine.backend.results import PruneResult
from brains_engine.backend.sparsifier import Sparsifier
from brains_engine.backend.variables import pick

if TYPE_CHECKING:
    import keras
    from numpy.typing import NDArray

    from brains_engine.backend.chunks import ChunkRunner
    from brains_engine.backend.fused_step import FusedStep, TrainState
    from brains_engine.backend.position import Position
    from brains_engine.backend.state_layout import StateLayout
    from brains_engine.backend.step_parts import StepPart
    from brains_engine.runs.config import RunConfig

Tensor = Any  # TensorFlow ships no types
_MEMORY = "remembered"


class Pruner:
    """Drops and regrows connections of a running training.

    Dropped connections are exact zeros under every optimizer: here weights, slots and what the parts of the step carry
    become zero, and the step gives them no gradient; no update rule moves a zero from there. Grown ones begin with
    slots of zero, too.

    Args:
        config: Method, schedule and seed.
        model: The network.
        layers: Node id -> places of its prunable weights among the trainable ones.
        layout: Names and shapes of the state.
        total_steps: Steps of the whole run.
        parts: Those of the run's step.
        make_step: Makes a step like that of the run of other parts, the first of which see all gradients.

    Attributes:
        masks: For each trainable weight what lives of it, bool on the device; `None` for those that are never pruned,
            so that dense layers pay nothing.
    """

    def __init__(
        self,
        config: RunConfig,
        model: keras.Model,
        layers: Mapping[str, tuple[int, ...]],
        layout: StateLayout,
        total_steps: int,
        parts: Sequence[StepPart],
        make_step: Callable[[Sequence[StepPart], int], FusedStep],
    ) -> None:
        kernels = describe_kernels(model, layers)
        self._sparsifier = Sparsifier(
            config.sparsity, layers, layout.shapes, total_steps, seed=config.seed, kernels=kernels
        )
        self._layout, self._parts = layout, tuple(parts)
        schedule = self._sparsifier.schedule
        first = schedule.next_due(0)
        dues = (first, None if first is None else schedule.next_due(first))
        wanted = any(due is not None and self._sparsifier.needs_gradient(due) for due in dues)
        self._gradients = DenseGradients(self._sparsifier.maps, parts, make_step, layout.short_name) if wanted else None
        self.masks: list[Tensor | None] = self._on_device()

    @property
    def total(self) -> float:
        """Share of dropped connections over all prunable weights."""
        return self._sparsifier.total()

    def prepare(self, chunks: ChunkRunner, state: TrainState) -> None:
        """Compile what the run's own loop does not do."""
        if self._gradients:
            self._gradients.prepare(chunks, state, self.masks)

    def is_due(self, step: int) -> bool:
        """Whether connections change after `step` completed steps."""
        return self._sparsifier.schedule.is_due(step)

    def next_stop(self, step: int) -> int | None:
        """The step at which a chunk must end: an update, or the first of the batches whose gradients it reads."""
        due = self._sparsifier.schedule.next_due(step)
        if due is None or self._gradients is None or not self._sparsifier.needs_gradient(due):
            return due
        return due - BATCHES if step < due - BATCHES else due

    def loop(self, step: int) -> DenseGradients | None:
        """What takes the step after `step` in the place of the run's own loop, where something does."""
        due = self._sparsifier.schedule.next_due(step)
        if self._gradients is None or due is None or step < due - BATCHES:
            return None
        return self._gradients if self._sparsifier.needs_gradient(due) else None

    def run(
        self, chunks: ChunkRunner, state: TrainState, position: Position, count: int
    ) -> tuple[TrainState, list[float]]:
        """Take the next `count` steps, as `ChunkRunner.run` does."""
        loop = self.loop(position.step)
        if loop is None:
            return chunks.run(state, self.masks, position, count)
        return loop.run(chunks, state, self.masks, position, count)

    def update(self, state: TrainState, step: int) -> TrainState:
        """Drop and grow connections after `step` completed steps."""
        gradients = self._gradients.take() if self._gradients else None
        values = {index: state.weights[index].numpy() for index in self._sparsifier.masks}
        before = self._sparsifier.masks
        changed = self._sparsifier.update(step, values, gradients)
        settled = {index: before[index] & mask for index, mask in self._sparsifier.masks.items()}
        self.masks = self._on_device()
        weights = list(state.weights)
        for index, value in changed.items():
            weights[index] = tf.constant(value, weights[index].dtype)
        return self._cleared(state._replace(weights=weights), settled)

    def result(self, epoch: int, step: int, *, changes: bool) -> PruneResult:
        """What there is to report; of an update with the connections that it changed."""
        sparsifier = self._sparsifier
        return PruneResult(
            epoch,
            step,
            sparsifier.layers(),
            sparsifier.total(),
            sparsifier.target(step),
            dict(sparsifier.dropped) if changes else {},
            dict(sparsifier.grown) if changes else {},
        )

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """Masks, remembered values, and gradients that are being added up, by name."""
        masks = {self._layout.mask_name(index): mask for index, mask in self._sparsifier.masks.items()}
        kept = {f"{_MEMORY}/{self._layout.short_name(index)}": v for index, v in self._sparsifier.remembered.items()}
        return {**masks, **kept, **(self._gradients.to_arrays() if self._gradients else {})}

    def load(self, arrays: Mapping[str, NDArray[Any]], state: TrainState) -> TrainState:
        """Go on from what `to_arrays` gave; gives the state with zeros wherever nothing lives.

        Raises:
            CheckpointError: A mask is missing, or something has another shape or type.
        """
        sparsifier, layout = self._sparsifier, self._layout
        masks = {i: pick(arrays, layout.mask_name(i), m.shape, "bool") for i, m in sparsifier.masks.items()}
        names = {index: f"{_MEMORY}/{layout.short_name(index)}" for index in sparsifier.remembered}
        kept = {
            index: pick(arrays, name, layout.shapes[index], arrays[name].dtype.name)
            for index, name in names.items()
            if name in arrays
        }
        if self._gradients:
            self._gradients.load(arrays, state)
        sparsifier.restore(masks)
        for index, values in sparsifier.remembered.items():
            sparsifier.remembered[index] = kept.get(index, np.zeros_like(values))
        self.masks = self._on_device()
        return self._cleared(state, masks)

    def _cleared(self, state: TrainState, settled: Mapping[int, NDArray[np.bool_]]) -> TrainState:
        """The state with zeros where nothing lives; memories of the optimizer and of parts last where `settled`."""
        weights, slots = list(state.weights), list(state.slots)
        stays = {index: tf.constant(mask) for index, mask in settled.items()}
        for index, old in stays.items():
            weights[index] = tf.where(self.masks[index], weights[index], tf.zeros_like(weights[index]))
            slots[index] = tuple(tf.where(old, slot, tf.zeros_like(slot)) for slot in slots[index])
        carried = dict(state.carried)
        for part in self._parts:
            carried[part.name] = dict(part.pruned(stays, carried[part.name]))
        return state._replace(weights=weights, slots=slots, carried=carried)

    def _on_device(self) -> list[Tensor | None]:
        masks = self._sparsifier.masks
        return [tf.constant(masks[i]) if i in masks else None for i in range(len(self._layout.shapes))]
