"""Synaptic intelligence: weights that lowered the loss of earlier tasks on their way are held by springs.

Zenke, Poole & Ganguli 2017, arXiv:1703.04200.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.step_parts import Carried, StepPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.backend.fused_step import TrainState

Tensor = Any  # TensorFlow ships no types

DAMPING = 0.1
"""The paper's xi for permuted MNIST: bounds the importance of weights that hardly moved."""


class SynapticIntelligence(StepPart):
    """Adds the gradient of the penalty `strength * sum of importance (w - anchor)^2`.

    In each step `path -= g (w' - w)`, with the gradient g of the task's loss alone. When a task ends,
    `importance += max(path, 0) / ((w - w at its start)^2 + damping)`: a path that raised the loss counts as none, so
    that the penalty has a lower bound.
    """

    name = "si"

    def __init__(self, strength: float, damping: float = DAMPING) -> None:
        self._strength, self._damping = strength, damping

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """No task yet."""
        tensors: dict[str, Tensor] = {"strength": tf.constant(self._strength, tf.float32)}
        for index, weight in enumerate(weights):
            tensors |= {f"{kind}/{index}": tf.zeros_like(weight) for kind in ("gradient", "path", "importance")}
            tensors[f"anchor/{index}"] = tf.identity(weight)
        return tensors

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        """Keep the task's gradient, and pull towards the weights of earlier tasks."""
        del step
        kept, pulled = dict(carried), list(gradients)
        for index, (gradient, weight) in enumerate(zip(gradients, weights, strict=True)):
            if gradient is not None:
                kept[f"gradient/{index}"] = gradient
                spring = 2.0 * carried["strength"] * carried[f"importance/{index}"]
                pulled[index] = gradient + spring * (weight - carried[f"anchor/{index}"])
        return pulled, kept

    def updated(self, before: TrainState, after: TrainState, carried: Carried) -> tuple[TrainState, Carried]:
        """Go on with the path integral."""
        kept = dict(carried)
        for index, (old, new) in enumerate(zip(before.weights, after.weights, strict=True)):
            kept[f"path/{index}"] = carried[f"path/{index}"] - carried[f"gradient/{index}"] * (new - old)
        return after, kept

    def task_ended(self, weights: Sequence[Tensor], carried: Carried) -> Carried:
        """What is carried on after a task that ended with these weights."""
        kept = dict(carried)
        for index, weight in enumerate(weights):
            moved = tf.square(weight - carried[f"anchor/{index}"])
            gained = tf.maximum(carried[f"path/{index}"], 0.0) / (moved + self._damping)
            kept[f"importance/{index}"] = carried[f"importance/{index}"] + gained
            kept[f"path/{index}"] = tf.zeros_like(weight)
            kept[f"anchor/{index}"] = tf.identity(weight)
        return kept
