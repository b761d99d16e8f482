"""Metrics, exact over a whole set: sums are kept in double precision while batches pass by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from brains_engine.errors import DataError
from brains_engine.planning.ends import NEED_CLASSES
from brains_engine.runs.config import BinaryCrossentropy, CategoricalCrossentropy, LossConfig, MetricName

Array = NDArray[Any]


class MetricSums:
    """Collects predictions batch by batch and gives the metrics of all of them.

    Class numbers are compared with the largest output for `accuracy` and `top_3_accuracy`; with a single output a
    class is 1 above one half (above zero for logits). The other metrics compare values; class numbers then count as one
    column a class.

    Args:
        names: The metrics.
        targets: All targets, or some of them where `whole` is not set.
        loss: Its outputs are logits or not.
        whole: Whether the spread of the targets is taken of them at once; else of those that are taken in.

    Raises:
        DataError: A metric does not suit the targets.
    """

    def __init__(self, names: Sequence[MetricName], targets: Array, loss: LossConfig, *, whole: bool = True) -> None:
        self._names = tuple(names)
        self._classes = targets.ndim == 1
        logits = isinstance(loss, CategoricalCrossentropy | BinaryCrossentropy) and loss.from_logits
        self._threshold = 0.0 if logits else 0.5
        for name in self._names:
            if name in NEED_CLASSES and not _tell_classes(targets):
                raise DataError(
                    f"The metric {name} needs classes, but the targets are values.",
                    "Choose mean_absolute_error or r2_score.",
                )
        self._sums: dict[str, Any] = dict.fromkeys(self._names, 0.0)
        self._samples = 0
        self._targets = targets
        self._met = None if whole else _Spread()

    def update(self, targets: Array, outputs: Array) -> None:
        """Take in a batch of targets, as the loss sees them, and of outputs."""
        self._samples += len(outputs)
        flat = outputs.reshape(len(outputs), -1).astype(np.float64)
        values = _one_hot(targets, flat.shape[1]) if self._classes else targets.reshape(len(outputs), -1)
        if self._met is not None:
            self._met.update(np.asarray(values, dtype=np.float64))
        for name in self._names:
            self._sums[name] = self._sums[name] + _MEASURES[name](values, flat, self._threshold)

    def result(self) -> dict[str, float]:
        """The metrics of everything taken in, in the order of their names."""
        return {name: self._value(name) for name in self._names}

    def _value(self, name: str) -> float:
        mean = self._sums[name] / self._samples
        if name == "root_mean_squared_error":
            return float(np.sqrt(mean))
        if name == "r2_score":
            residual = np.asarray(self._sums[name])
            if self._met is not None:
                return _r2(residual, self._met.squares)
            values = _one_hot(self._targets, residual.size) if self._classes else self._targets
            return _r2(residual, _spread(values))
        return float(mean)


class _Spread:
    """Sum of squared deviations from the mean over batches. Chan, Golub & LeVeque 1979."""

    def __init__(self) -> None:
        self._count = 0
        self._mean: Any = 0.0
        self.squares: Any = 0.0

    def update(self, values: Array) -> None:
        """Take in a batch, float64[batch, outputs]."""
        total, mean = self._count + len(values), values.mean(axis=0)
        delta = mean - self._mean
        self.squares = self.squares + np.square(values - mean).sum(axis=0)
        self.squares += np.square(delta) * (self._count * len(values) / total)
        self._mean = self._mean + delta * (len(values) / total)
        self._count = total


def _tell_classes(targets: Array) -> bool:
    """Class numbers, or columns of exact zeros and ones."""
    return targets.ndim == 1 or bool(np.isin(targets, (0.0, 1.0)).all())


def _spread(targets: Array) -> Array:
    values = targets.reshape(len(targets), -1).astype(np.float64)
    return np.asarray(np.square(values - values.mean(axis=0)).sum(axis=0))


def _one_hot(classes: Array, width: int) -> Array:
    return np.eye(width)[classes]


def _r2(residual: Array, spread: Array) -> float:
    """Mean over outputs of 1 - residual / spread; a constant target counts 1 when met exactly, else 0."""
    constant = spread == 0
    scores = 1.0 - residual / np.where(constant, 1.0, spread)
    return float(np.mean(np.where(constant, np.where(residual == 0, 1.0, 0.0), scores)))


def _accuracy(targets: Array, outputs: Array, threshold: float) -> float:
    if outputs.shape[1] == 1:
        return float(((outputs > threshold) == (targets > 0.5)).sum())
    return float((outputs.argmax(axis=1) == targets.argmax(axis=1)).sum())


def _top_3_accuracy(targets: Array, outputs: Array, threshold: float) -> float:
    if outputs.shape[1] == 1:
        return _accuracy(targets, outputs, threshold)
    mine = np.take_along_axis(outputs, targets.argmax(axis=1)[:, None], axis=1)
    return float(((outputs > mine).sum(axis=1) < 3).sum())


def _binary_accuracy(targets: Array, outputs: Array, threshold: float) -> float:
    return float(((outputs > threshold) == (targets > 0.5)).mean(axis=1).sum())


def _absolute(targets: Array, outputs: Array, threshold: float) -> float:
    del threshold
    return float(np.abs(outputs - targets).mean(axis=1).sum())


def _squared(targets: Array, outputs: Array, threshold: float) -> float:
    del threshold
    return float(np.square(outputs - targets).mean(axis=1).sum())


def _residual(targets: Array, outputs: Array, threshold: float) -> Array:
    del threshold
    return np.asarray(np.square(outputs - targets).sum(axis=0))


_MEASURES: dict[str, Callable[[Array, Array, float], Any]] = {
    "accuracy": _accuracy,
    "top_3_accuracy": _top_3_accuracy,
    "binary_accuracy": _binary_accuracy,
    "mean_absolute_error": _absolute,
    "mean_squared_error": _squared,
    "root_mean_squared_error": _squared,
    "r2_score": _residual,
}
