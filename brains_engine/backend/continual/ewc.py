"""Elastic weight consolidation: weights that mattered to earlier tasks are held by springs.

Kirkpatrick et al. 2017, arXiv:1612.00796.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.step_parts import Carried, StepPart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Tensor = Any  # TensorFlow ships no types


class ElasticConsolidation(StepPart):
    """Adds the gradient of the penalty `strength / 2 * sum over tasks t of F_t (w - w_t)^2`.

    The sum over tasks is kept as two tensors a weight, `sum F_t` and `sum F_t w_t`: the gradient is
    `strength (w sum F_t - sum F_t w_t)`, exactly that of one penalty for each task.
    """

    name = "ewc"

    def __init__(self, strength: float) -> None:
        self._strength = strength

    def first(self, weights: Sequence[Tensor]) -> dict[str, Tensor]:
        """No task yet."""
        sums = {f"{kind}/{index}": tf.zeros_like(w) for index, w in enumerate(weights) for kind in ("fisher", "anchor")}
        return {"strength": tf.constant(self._strength, tf.float32), **sums}

    def gradients(
        self, gradients: Sequence[Tensor | None], weights: Sequence[Tensor], carried: Carried, step: Tensor
    ) -> tuple[list[Tensor | None], Carried]:
        """Pull towards the weights of earlier tasks."""
        del step
        pulled = [
            gradient
            if gradient is None
            else gradient + carried["strength"] * (carried[f"fisher/{at}"] * weight - carried[f"anchor/{at}"])
            for at, (gradient, weight) in enumerate(zip(gradients, weights, strict=True))
        ]
        return pulled, carried

    def task_ended(self, weights: Sequence[Tensor], fisher: Sequence[Tensor], carried: Carried) -> Carried:
        """What is carried on after a task.

        Args:
            weights: With which it ended.
            fisher: Diagonal of the Fisher information there, one tensor a weight.
            carried: This part's tensors.
        """
        kept = dict(carried)
        for index, (weight, diagonal) in enumerate(zip(weights, fisher, strict=True)):
            kept[f"fisher/{index}"] = carried[f"fisher/{index}"] + diagonal
            kept[f"anchor/{index}"] = carried[f"anchor/{index}"] + diagonal * weight
        return kept


def fisher_diagonal(
    loss_of: Callable[[Sequence[Tensor], Tensor, Tensor], Tensor],
    weights: Sequence[Tensor],
    features: Tensor,
    labels: Tensor,
) -> list[Tensor]:
    """Mean over samples of the squared gradient of each sample's loss: the diagonal of the Fisher information.

    It is the Fisher information only where the labels are drawn from the network's own predictions.

    Args:
        loss_of: (weights, features of one sample as a batch, its label) -> negative log-likelihood.
        weights: Where it is estimated.
        features: float32[n, features].
        labels: int32[n].
    """
    count = tf.shape(features)[0]

    def go_on(index: Tensor, sums: list[Tensor]) -> Tensor:
        del sums
        return index < count

    def add(index: Tensor, sums: list[Tensor]) -> tuple[Tensor, list[Tensor]]:
        with tf.GradientTape(watch_accessed_variables=False) as tape:
            tape.watch(weights)
            loss = loss_of(weights, features[index : index + 1], labels[index : index + 1])
        gradients = tape.gradient(loss, weights)
        return index + 1, [total + tf.square(gradient) for total, gradient in zip(sums, gradients, strict=True)]

    _, sums = tf.while_loop(go_on, add, (tf.constant(0), [tf.zeros_like(weight) for weight in weights]))
    return [total / tf.cast(count, total.dtype) for total in sums]
