"""What a step sees of a network beside its loss: right answers before the update, and outputs of hidden layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.objective import Objective
from brains_engine.backend.step_parts import Carried, StepPart
from brains_engine.runs.config import CategoricalCrossentropy

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras

Tensor = Any  # TensorFlow ships no types


class WatchedObjective(Objective):
    """Cross-entropy of the first output of a network; keeps what the step's parts may look at.

    Parts of a step see weights and gradients alone. They are traced after the loss, within the same step: what the
    loss saw is theirs to use there, and only there.

    Args:
        network: Gives logits alone. What is called in training gives the outputs of hidden layers, too.

    Attributes:
        right: How many samples of the step's batch were classified rightly, int32.
        hidden: The batch's outputs of each hidden layer.
    """

    def __init__(self, network: keras.Model) -> None:
        super().__init__(network, CategoricalCrossentropy(from_logits=True))
        self.right: Tensor = None
        self.hidden: Sequence[Tensor] = ()

    def total(self, features: Tensor, kept: Sequence[Tensor], outputs: Sequence[Tensor]) -> Tensor:
        logits, *self.hidden = outputs
        self.right = count_right(logits, kept[0])
        return super().total(features, kept, [logits])


def count_right(logits: Tensor, labels: Tensor) -> Tensor:
    """How many labels int32[batch] have the highest of the logits float32[batch, classes], int32."""
    found = tf.argmax(logits, axis=-1, output_type=tf.int32)
    return tf.reduce_sum(tf.cast(tf.equal(found, labels), tf.int32))


class OnlineRight(StepPart):
    """Counts right predictions of each batch before the step learns from it: the online, or prequential, accuracy."""

    name = "online"

    def __init__(self, objective: WatchedObjective) -> None:
        self._objective = objective

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """None yet."""
        del weights
        return {"right": tf.constant(0, tf.int32)}

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        """Add up what the loss saw."""
        del weights, step
        return list(gradients), {"right": carried["right"] + self._objective.right}
