"""Continual backprop: in each step the least useful of the mature hidden units may be begun anew.

Dohare et al. 2024, Loss of plasticity in deep continual learning, Nature 632, 768-774, doi:10.1038/s41586-024-07711-7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import tensorflow as tf

from brains_engine.backend.step_parts import Carried, StepPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.backend.continual.watched import WatchedObjective
    from brains_engine.backend.fused_step import TrainState

Tensor = Any  # TensorFlow ships no types

UTILITY_DECAY = 0.99
"""The paper's eta: share of the utility that each step keeps."""


class HiddenLayer(NamedTuple):
    """Where a hidden layer's weights lie among the trainable ones.

    Attributes:
        kernel: Index of the incoming kernel.
        bias: Index of the bias; None without one.
        outgoing: Index of the next layer's kernel.
        limit: A new unit's incoming weights are uniform in ±limit.
    """

    kernel: int
    bias: int | None
    outgoing: int
    limit: float


class ContinualBackprop(StepPart):
    """Keeps a utility for each hidden unit, `u <- eta u + (1 - eta) mean|h| sum|w_out|`, and replaces units.

    In each step a layer gains `rate` times its number of mature units towards the next replacement. When that reaches
    one, its mature unit of the lowest utility gets new incoming weights, no bias, outgoing weights of zero, and the
    optimizer forgets what it knew of them.

    Args:
        rate: Replacement rate; times the units of the widest layer it must stay below 1.
        maturity: Steps for which a new unit is spared.
        layers: The hidden layers, in their order.
        objective: Saw their outputs.
        seed: Of new weights.
    """

    name = "continual_backprop"

    def __init__(
        self, rate: float, maturity: int, layers: Sequence[HiddenLayer], objective: WatchedObjective, seed: int
    ) -> None:
        self._rate, self._maturity, self._seed = rate, maturity, seed
        self._layers, self._objective = tuple(layers), objective

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """All units are new."""
        tensors: dict[str, Tensor] = {
            "rate": tf.constant(self._rate, tf.float32),
            "maturity": tf.constant(self._maturity, tf.int32),
            "seed": tf.constant(self._seed, tf.int32),
            "replaced": tf.constant(0, tf.int32),
        }
        for number, layer in enumerate(self._layers):
            units = int(weights[layer.kernel].shape[-1])
            tensors[f"utility/{number}"] = tf.zeros(units)
            tensors[f"age/{number}"] = tf.zeros(units, tf.int32)
            tensors[f"due/{number}"] = tf.constant(0.0)
        return tensors

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        """Measure the utilities."""
        del step
        kept = dict(carried)
        for number, (layer, outputs) in enumerate(zip(self._layers, self._objective.hidden, strict=True)):
            active = tf.reduce_mean(tf.abs(outputs), axis=0)
            gained = active * tf.reduce_sum(tf.abs(weights[layer.outgoing]), axis=1)
            old = carried[f"utility/{number}"]
            kept[f"utility/{number}"] = UTILITY_DECAY * old + (1 - UTILITY_DECAY) * gained
            kept[f"age/{number}"] = carried[f"age/{number}"] + 1
        return list(gradients), kept

    def updated(self, before: TrainState, after: TrainState, carried: Carried) -> tuple[TrainState, Carried]:
        """Replace one unit in each layer where one is due."""
        kept = dict(carried)
        weights, slots = list(after.weights), [tuple(each) for each in after.slots]
        for number, layer in enumerate(self._layers):
            chosen = self._choose(number, kept)
            seeds = tf.stack([kept["seed"] + number, tf.cast(before.step, tf.int32)])
            fan_in = weights[layer.kernel].shape[0]
            fresh = tf.random.stateless_uniform((fan_in, 1), seeds, -layer.limit, layer.limit)
            self._renew(layer.kernel, chosen[None, :], fresh, weights, slots)
            if layer.bias is not None:
                self._renew(layer.bias, chosen, 0.0, weights, slots)
            self._renew(layer.outgoing, chosen[:, None], 0.0, weights, slots)
        return after._replace(weights=weights, slots=slots), kept

    def _choose(self, number: int, kept: dict[str, Tensor]) -> Tensor:
        """Which unit of a layer is replaced now, bool[units]: one or none."""
        utility, age = kept[f"utility/{number}"], kept[f"age/{number}"]
        mature = age > kept["maturity"]
        eligible = tf.reduce_sum(tf.cast(mature, tf.float32))
        due = kept[f"due/{number}"] + kept["rate"] * eligible
        now = tf.logical_and(due >= 1.0, eligible > 0)
        least = tf.argmin(tf.where(mature, utility, tf.fill(utility.shape, utility.dtype.max)), output_type=tf.int32)
        chosen = tf.logical_and(tf.equal(tf.range(utility.shape[0]), least), now)
        kept[f"due/{number}"] = due - tf.cast(now, tf.float32)
        kept[f"utility/{number}"] = tf.where(chosen, 0.0, utility)
        kept[f"age/{number}"] = tf.where(chosen, 0, age)
        kept["replaced"] += tf.cast(now, tf.int32)
        return chosen

    @staticmethod
    def _renew(index: int, chosen: Tensor, value: Any, weights: list[Tensor], slots: list[tuple[Tensor, ...]]) -> None:
        weights[index] = tf.where(chosen, value, weights[index])
        slots[index] = tuple(tf.where(chosen, 0.0, slot) for slot in slots[index])
