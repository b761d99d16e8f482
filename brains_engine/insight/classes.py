"""How well a network tells classes apart: confusion matrix, figures of each class, calibration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

CALIBRATION_BINS = 15


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """The figures of one class; 0 where a quotient has nothing to be divided by.

    Attributes:
        name: The class.
        precision: Share of the samples called so that are of the class.
        recall: Share of the samples of the class that are called so.
        f1: Harmonic mean of both.
        support: Samples of the class.
    """

    name: str
    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class ClassReport:
    """What is known of a classification.

    Attributes:
        names: The classes, by number.
        confusion: Samples of class `row` that were taken for class `column`.
        figures: One a class.
        accuracy: Share of samples told right.
        macro_f1: Mean of the classes' `f1`.
        calibration_error: Expected calibration error; see `calibration_error`.
    """

    names: tuple[str, ...]
    confusion: tuple[tuple[int, ...], ...]
    figures: tuple[ClassFigures, ...]
    accuracy: float
    macro_f1: float
    calibration_error: float

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self)


def probabilities_of(values: NDArray[Any], *, loss: str, from_logits: bool) -> NDArray[np.float64]:
    """The probability of each class.

    Args:
        values: What the network gave, [samples, outputs]; a single output tells two classes apart.
        loss: Kind of the loss that it was trained with.
        from_logits: Whether the outputs are logits, as they are where the loss works on them.

    Returns:
        float64[samples, classes].
    """
    values = values.astype(np.float64)
    if from_logits:
        if loss in ("categorical_crossentropy", "categorical_focal_crossentropy"):
            shifted = np.exp(values - values.max(axis=1, keepdims=True))
            return np.asarray(shifted / shifted.sum(axis=1, keepdims=True))
        # Written with tanh, the logistic function does not overflow.
        values = 0.5 * (1.0 + np.tanh(0.5 * values))
    if values.shape[1] == 1:
        # One yes-or-no output tells two classes apart.
        return np.concatenate([1.0 - values, values], axis=1)
    return values


def report_classes(targets: NDArray[Any], probabilities: NDArray[Any], names: Sequence[str]) -> ClassReport:
    """Compare what a network says with what is true.

    Args:
        targets: Class numbers, int[samples].
        probabilities: [samples, classes]; the greatest is what the network says, the first of equals.
        names: Of the classes; one that has none is called by its number.
    """
    count = max(len(names), probabilities.shape[1], int(targets.max(initial=-1)) + 1)
    known = (*names, *(str(number) for number in range(len(names), count)))
    said = probabilities.argmax(axis=1)
    confusion = np.zeros((count, count), np.int64)
    np.add.at(confusion, (targets, said), 1)
    right, called, there = np.diag(confusion), confusion.sum(axis=0), confusion.sum(axis=1)
    precision, recall = _shares(right, called), _shares(right, there)
    f1 = _shares(2 * right, called + there)
    figures = tuple(
        ClassFigures(*row)
        for row in zip(known, precision.tolist(), recall.tolist(), f1.tolist(), there.tolist(), strict=True)
    )
    return ClassReport(
        names=known,
        confusion=tuple(map(tuple, confusion.tolist())),
        figures=figures,
        accuracy=float(_shares(right.sum(), confusion.sum())),
        macro_f1=float(f1.mean()) if count else 0.0,
        calibration_error=calibration_error(targets, probabilities),
    )


def calibration_error(targets: NDArray[Any], probabilities: NDArray[Any], bins: int = CALIBRATION_BINS) -> float:
    """Expected calibration error: by how much confidence and accuracy differ. Guo et al. 2017, arXiv:1706.04599.

    Samples are sorted into equal bins (a, b] by the probability of what the network says; the error is the mean over
    samples of the distance between a bin's mean confidence and its accuracy.
    """
    if not len(targets):
        return 0.0
    confidence = np.clip(probabilities.max(axis=1), 0.0, 1.0)
    right = (probabilities.argmax(axis=1) == targets).astype(np.float64)
    place = np.clip(np.ceil(confidence * bins).astype(np.int64) - 1, 0, bins - 1)
    gap = np.bincount(place, confidence - right, bins)
    return float(np.abs(gap).sum() / len(targets))


def _shares(parts: Any, wholes: Any) -> NDArray[np.float64]:
    return np.asarray(np.where(wholes > 0, parts / np.maximum(wholes, 1), 0.0), np.float64)
