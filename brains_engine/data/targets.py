"""Targets of the user's files: whether they are classes or values, and class names to class numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import numpy.typing as npt

from brains_engine.data.wording import FLOAT32_MAX
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.data.info import Doubles, Targets, Task

TaskChoice = Literal["auto", "classification", "regression"]

MAX_CLASSES = 10_000
# Whole numbers with more values than this are taken for a quantity, such as an age, not for classes.
FEW_VALUES = 20


@dataclass(frozen=True, slots=True)
class TargetData:
    """Targets as training takes them, see `RawData.y`."""

    y: Targets
    task: Task
    class_names: tuple[str, ...]

    @property
    def classes(self) -> int | None:
        return len(self.class_names) if self.task == "classification" else None


def all_trainable(values: npt.NDArray[Any]) -> bool:
    """Whether all numbers are finite in float32. Written so that NaN fails it, and no copy is made."""
    return bool(values.min() >= -FLOAT32_MAX and values.max() <= FLOAT32_MAX)


def looks_like_classes(values: Doubles) -> bool:
    """Whether numbers are class numbers rather than a quantity: whole, few, and each seen more than once."""
    if not (values == np.round(values)).all():
        return False
    distinct = len(np.unique(values))
    return distinct <= FEW_VALUES and 2 * distinct <= len(values)


def classes_of_numbers(values: Doubles, where: str) -> TargetData:
    """Map whole numbers to class numbers, in rising order.

    Raises:
        DataError: Where there are too many classes, or only one.
    """
    distinct, y = np.unique(values, return_inverse=True)
    return _classes(y, [f"{value:.0f}" for value in distinct], where)


def classes_of_text(values: Sequence[str], where: str) -> TargetData:
    """Map names to class numbers, in alphabetical order.

    Raises:
        DataError: Where there are too many classes, or only one.
    """
    names = sorted(set(values))
    number = {name: index for index, name in enumerate(names)}
    return _classes(np.fromiter((number[value] for value in values), np.int64, len(values)), names, where)


def values_of_numbers(values: Doubles) -> TargetData:
    """Keep numbers as regression targets, [samples, targets]."""
    return TargetData(values.astype(np.float32).reshape(len(values), -1), "regression", ())


def too_few_or_many(classes: int, first: str, where: str) -> None:
    """Refuse a number of classes that nothing can be learnt of.

    Raises:
        DataError: Where there are too many classes, or only one.
    """
    if classes > MAX_CLASSES:
        raise DataError(
            f"{where} has {classes} different values, too many for classes.", "Choose another target or regression."
        )
    if classes < 2:
        raise DataError(f"{where} holds {first!r} in every row: there is nothing to tell apart.")


def _classes(y: npt.NDArray[np.int64], names: list[str], where: str) -> TargetData:
    too_few_or_many(len(names), names[0], where)
    return TargetData(y.reshape(-1).astype(np.int32), "classification", tuple(names))
