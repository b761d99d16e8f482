"""Learning rate and decay as numbers that a compiled step is given, so that tuning compiles nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.step_parts import Carried, StepPart, Update

if TYPE_CHECKING:
    from collections.abc import Sequence

Tensor = Any  # TensorFlow ships no types


class GivenRate(StepPart):
    """The optimizer's rate, and decoupled decay of all kernels: w <- w (1 - rate decay) before each update."""

    name = "rate"

    def __init__(self, rate: float, decay: float) -> None:
        self._rate, self._decay = rate, decay

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """The numbers."""
        del weights
        return {"rate": tf.constant(self._rate, tf.float32), "decay": tf.constant(self._decay, tf.float32)}

    def update(self, update: Update, carried: Carried) -> Update:
        """Let the optimizer go at the rate, from the smaller weights."""
        kept = 1.0 - carried["rate"] * carried["decay"]
        weights = [weight * kept if len(weight.shape) > 1 else weight for weight in update.weights]
        return update._replace(rule=update.rule.at(carried["rate"]), weights=weights)
