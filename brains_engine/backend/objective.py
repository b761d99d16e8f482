"""What training makes small: the loss of the one output, or the weighted sum of those of several."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import tensorflow as tf

from brains_engine.backend.losses import make_loss, prepare_targets
from brains_engine.backend.metrics import MetricSums
from brains_engine.errors import DataError
from brains_engine.planning.ends import Goal, suited

if TYPE_CHECKING:
    import keras
    from numpy.typing import NDArray

    from brains_engine.planning.ends import Ends
    from brains_engine.runs.config import LossConfig, MetricName

    Array = NDArray[Any]

Tensor = Any  # TensorFlow ships no types


class Objective:
    """The losses and metrics of all outputs of a network.

    With a single output its figures have plain names, such as `accuracy`. Of several outputs each adds its name, as
    in `accuracy (Digit)`, and `loss` is the weighted sum.

    Args:
        model: The network; only the shapes of its outputs are used.
        loss: The loss of outputs without one of their own.
        ends: What each output is compared with, in the order of the model's outputs; left out, all are compared with
            the data's target.
    """

    def __init__(self, model: keras.Model, loss: LossConfig, ends: Ends | None = None) -> None:
        names = [tensor.name for tensor in model.outputs]
        self.goals = ends.goals if ends is not None else tuple(Goal(name, name) for name in names)
        self._shapes = [tuple(int(size) for size in tensor.shape[1:]) for tensor in model.outputs]
        self._options = [goal.loss or loss for goal in self.goals]
        self._losses = [make_loss(options) for options in self._options]

    def targets(self, features: Array, targets: Array) -> tuple[Array, ...]:
        """What each output is compared with.

        Args:
            features: The samples as they enter the network, [n, ...].
            targets: Class numbers int[n], or values float[n, k].

        Raises:
            DataError: They do not suit an output or its loss.
        """
        return tuple(
            self._rebuilt(goal, features, shape)
            if goal.target == "features"
            else prepare_targets(options, _columns(goal, targets), shape)
            for goal, options, shape in zip(self.goals, self._options, self._shapes, strict=True)
        )

    def kept(self, targets: Sequence[Array]) -> tuple[Array, ...]:
        """The targets that are no samples: those that a device must hold beside the features."""
        return tuple(each for goal, each in zip(self.goals, targets, strict=True) if goal.target != "features")

    def losses(self, features: Tensor, kept: Sequence[Tensor], outputs: Sequence[Tensor]) -> list[Tensor]:
        """Loss of each sample, float32[batch], for each output.

        Args:
            features: A batch of samples.
            kept: Its targets, as `kept` gives them.
            outputs: What the network gives for it.
        """
        rest = iter(kept)
        targets = [
            tf.reshape(features, (-1, *shape)) if goal.target == "features" else next(rest)
            for goal, shape in zip(self.goals, self._shapes, strict=True)
        ]
        return [
            loss(target, at_least_float32(output))
            for loss, target, output in zip(self._losses, targets, outputs, strict=True)
        ]

    def total(self, features: Tensor, kept: Sequence[Tensor], outputs: Sequence[Tensor]) -> Tensor:
        """The number that training makes small, less what layers add to it."""
        means = [tf.reduce_mean(loss) for loss in self.losses(features, kept, outputs)]
        widest = max((mean.dtype for mean in means), key=lambda kind: kind.size)
        return weighted_sum(self.goals, [tf.cast(mean, widest) for mean in means])

    def metric_sums(self, names: Sequence[MetricName], targets: Sequence[Array]) -> tuple[MetricSums, ...]:
        """Collectors of the metrics of each output, over samples with these targets.

        Raises:
            DataError: A metric does not suit the targets.
        """
        return tuple(
            MetricSums(suited(names) if goal.target == "features" else names, target, options)
            for goal, target, options in zip(self.goals, targets, self._options, strict=True)
        )

    def figures(self, means: Sequence[float], sums: Sequence[MetricSums]) -> dict[str, float]:
        """`loss`, and for each output its own loss, where there are several, and its metrics."""
        found = {"loss": float(weighted_sum(self.goals, means))}
        for goal, mean, collected in zip(self.goals, means, sums, strict=True):
            if len(self.goals) == 1:
                return found | collected.result()
            named: Mapping[str, float] = {"loss": mean, **collected.result()}
            found |= {f"{name} ({goal.name})": value for name, value in named.items()}
        return found

    @staticmethod
    def _rebuilt(goal: Goal, features: Array, shape: tuple[int, ...]) -> Array:
        given, wanted = math.prod(features.shape[1:]), math.prod(shape)
        if given != wanted:
            raise DataError(f"A sample has {given} features, but {goal.name} gives {wanted} values to rebuild it.")
        return features.reshape(len(features), *shape)


def at_least_float32(values: Tensor) -> Tensor:
    """Values of 16 bits in float32, others as they are."""
    return tf.cast(values, tf.float32) if values.dtype in (tf.float16, tf.bfloat16) else values


def weighted_sum(goals: Sequence[Goal], losses: Sequence[Any]) -> Any:
    """The sum of losses by their weights. A single loss of weight 1 is handed on as it is."""
    terms = [
        loss if goal.weight == 1 else goal.weight * loss
        for goal, loss in zip(goals, losses, strict=True)
        if goal.weight
    ]
    return sum(terms[1:], terms[0]) if terms else 0.0 * losses[0]


def _columns(goal: Goal, targets: Array) -> Array:
    if goal.target != "columns":
        return targets
    there = 0 if targets.ndim == 1 else targets.shape[1]
    end = goal.first_column + goal.columns
    if end > there:
        raise DataError(
            f"{goal.name} learns the target columns {goal.first_column} to {end - 1}, but there are {there}."
        )
    return targets[:, goal.first_column : end]
