"""What training needs in memory, before anything is allocated.

A weight takes its value, its gradient and the optimizer's slots; a sample takes every layer's output and its
gradient. What each number takes follows from the number types.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.runs.config import SGD, RMSprop
from brains_engine.runs.precision_config import own_type, value_bytes, weight_bytes
from brains_engine.spec.costs import FLOAT_BYTES

if TYPE_CHECKING:
    from brains_engine.planning.plan import Analysis
    from brains_engine.runs.config import OptimizerConfig, RunConfig
    from brains_engine.runs.precision_config import NumberType

MEMORY_BUDGET = 8 * 1024**3
"""Bytes that weights may take with gradients and optimizer, and that one batch may take."""


@dataclass(frozen=True, slots=True)
class TrainingMemory:
    """Bytes that training needs.

    Attributes:
        weights: The weights themselves, trained or not.
        gradients: One for each trained weight.
        optimizer: What the optimizer keeps beside the weights.
        batch: Outputs of all layers and their gradients, for one batch.
    """

    weights: int
    gradients: int
    optimizer: int
    batch: int

    @property
    def total(self) -> int:
        return self.weights + self.gradients + self.optimizer + self.batch


def planned_type(training: RunConfig) -> NumberType:
    """The number type to reckon with: where the device chooses, float32, which takes most of those it may choose."""
    return "float32" if training.precision == "auto" else training.precision


def optimizer_slots(optimizer: OptimizerConfig) -> int:
    """How many numbers an optimizer keeps for each weight: moments, accumulators."""
    if isinstance(optimizer, SGD):
        return int(optimizer.momentum > 0)
    if isinstance(optimizer, RMSprop):
        return 1 + int(optimizer.momentum > 0)
    return 2


def bytes_per_weight(optimizer: OptimizerConfig, precision: NumberType = "float32") -> int:
    """Memory of one weight in training: itself, its gradient, and the optimizer's slots."""
    return weight_bytes(precision) * (2 + optimizer_slots(optimizer))


def bytes_per_sample(analysis: Analysis, precision: NumberType = "float32") -> int:
    """Memory of one sample in training: what each layer gives, and the gradient of it."""
    values = sum(
        node.activation_bytes // FLOAT_BYTES * value_bytes(own_type(node.node.precision, precision))
        for node in analysis.nodes.values()
    )
    return 2 * values


def training_memory(analysis: Analysis, training: RunConfig) -> TrainingMemory:
    """What training a design as it is set needs."""
    network = planned_type(training)
    weight = weight_bytes(network)
    return TrainingMemory(
        weights=weight * analysis.params,
        gradients=weight * analysis.trainable,
        optimizer=weight * analysis.trainable * optimizer_slots(training.optimizer),
        batch=bytes_per_sample(analysis, network) * training.batch_size,
    )


def largest_batch(analysis: Analysis, training: RunConfig, memory: int) -> int:
    """The most samples of which a batch fits into so many bytes beside the weights; 0 where not even one does."""
    needed = training_memory(analysis, training)
    left = memory - (needed.total - needed.batch)
    each = bytes_per_sample(analysis, planned_type(training))
    return max(0, left // each) if each else 0


def round_down(samples: int) -> int:
    """The largest power of two that is not more; batches of such sizes are usual."""
    return 1 << (samples.bit_length() - 1)
