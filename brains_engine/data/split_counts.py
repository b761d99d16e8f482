"""How many samples the settings of the split leave for training and for validation, class by class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.load import check_fold, split_samples

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo, Targets
    from brains_engine.data.split import Indices
    from brains_engine.runs.config import DataConfig


@dataclass(frozen=True, slots=True)
class ClassCounts:
    """Samples of one class.

    Attributes:
        name: The class.
        train: Its training samples.
        validation: Its validation samples.
        weight: What class_weights=balanced multiplies its loss with: n / (k n_c) over the training samples, of which
            n_c of n are of this one of k classes (King & Zeng 2001); None where it has no training sample.
    """

    name: str
    train: int
    validation: int
    weight: float | None


@dataclass(frozen=True, slots=True)
class SplitCounts:
    """Samples of each part.

    Attributes:
        train: For training.
        validation: For validation.
        exact: Whether they were counted; of data that is streamed they are expected numbers.
        classes: The same for each class; empty for values, and where samples were not counted.
    """

    train: int
    validation: int
    exact: bool = True
    classes: tuple[ClassCounts, ...] = ()


def count_split(config: DataConfig, info: DataInfo, y: Targets, held_out: np.ndarray | None = None) -> SplitCounts:
    """Count the parts of samples whose targets are known.

    Args:
        config: The split.
        info: What the samples are.
        y: int32[samples] class numbers, or float32[samples, targets].
        held_out: bool[samples], the validation samples where the data itself tells them.

    Raises:
        DataError: The samples cannot be split so.
    """
    train, validation = split_samples(config, info, y, held_out)
    classes = _classes(info, y, train, validation) if info.task == "classification" else ()
    return SplitCounts(len(train), len(validation), classes=classes)


def expect_split(config: DataConfig, samples: int) -> SplitCounts | None:
    """About how many samples of a stream each part has, which is split by lot; None where a column tells.

    Raises:
        DataError: There is no such fold.
    """
    check_fold(config)
    if config.split == "column":
        return None
    share = 1 / config.folds if config.split == "fold" else config.validation_split
    validation = round(samples * share)
    return SplitCounts(samples - validation, validation, exact=False)


def _classes(info: DataInfo, y: Targets, train: Indices, validation: Indices) -> tuple[ClassCounts, ...]:
    many = len(info.class_names)
    learnt, held = (np.bincount(y[part], minlength=many) for part in (train, validation))
    present = int(np.count_nonzero(learnt))
    return tuple(
        ClassCounts(name, int(here), int(there), len(train) / (present * int(here)) if here else None)
        for name, here, there in zip(info.class_names, learnt, held, strict=True)
    )
