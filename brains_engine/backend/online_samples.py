"""Samples on their way into online training: one checked at a time, and those that wait to be learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.backend.feed import Feed
    from brains_engine.backend.objective import Objective
    from brains_engine.data.scaling import FittedScaling
    from brains_engine.planning.ends import Ends
    from brains_engine.runs.config import LossConfig

Array = np.ndarray[Any, Any]


class SampleCheck:
    """Turns what a caller gives into what the loop takes, or says in a sentence why it cannot.

    Args:
        feed: Shapes features.
        objective: Shapes targets.
        scaling: Applied to features first.
        loss: Of the run.
        ends: Inputs and outputs of the network.
        widths: Values that each output gives for a sample.
        features: How many a sample must have.
    """

    def __init__(
        self,
        feed: Feed,
        objective: Objective,
        scaling: FittedScaling,
        loss: LossConfig,
        ends: Ends,
        widths: tuple[int, ...],
        features: int,
    ) -> None:
        self.features = features
        self._feed, self._objective, self._scaling = feed, objective, scaling
        compared = [
            (goal.loss or loss, width)
            for goal, width in zip(ends.goals, widths, strict=True)
            if goal.target == "target"
        ]
        self.needs_target = any(goal.target != "features" for goal in ends.goals)
        self._counts_classes = any(
            options.kind == "categorical_crossentropy" or width > 1 for options, width in compared
        )
        self._shares = any(options.kind == "binary_crossentropy" for options, _ in compared)

    def samples(self, xs: object) -> Array:
        """Check and scale samples, [n, features] or in their natural shape; gives what `Feed.prepare` does.

        Raises:
            DataError: They are no finite numbers, or have another number of features than the network takes.
        """
        values = numbers(xs, "A sample")
        if values.ndim < 2:
            raise DataError("The samples must be a table: one row a sample, one column a feature.")
        flat = values.reshape(len(values), int(np.prod(values.shape[1:])))
        if flat.shape[1] != self.features:
            raise DataError(f"A sample has {flat.shape[1]} features, but the network takes {self.features}.")
        if self._scaling.kind != "none":
            flat = self._scaling.apply(flat)
        with np.errstate(over="ignore"):  # told below, as a sentence
            shaped = self._feed.prepare(flat)
        if not np.isfinite(shaped).all():
            place = np.argwhere(~np.isfinite(shaped.reshape(flat.shape)))[0]
            raise DataError(f"Feature {int(place[1]) + 1} of a sample is not a finite number.")
        return shaped

    def sample(self, x: object) -> Array:
        """Check and scale one sample; gives it with a batch axis of 1."""
        values = numbers(x, "A sample")
        return self.samples(values.reshape(1, -1))

    def targets(self, features: Array, target: object, whose: str = "The target") -> tuple[Array, ...]:
        """Check the target of one sample; gives what the loop keeps, each with a batch axis of 1.

        Args:
            features: The sample, as `sample` gives it.
            target: A class number, a value, or a list of values.
            whose: How messages begin.

        Raises:
            DataError: It is no finite number, or does not suit the loss or the outputs.
        """
        if not self.needs_target:
            return self._objective.kept(self._objective.targets(features, np.zeros(1, np.int32)))
        if target is None:
            raise DataError(f"{whose} is missing.")
        values = numbers(target, whose)
        if not np.isfinite(values).all():
            raise DataError(f"{whose} is not a finite number.")
        if self._counts_classes and values.ndim == 0:
            given = self._class_number(values, whose)
        else:
            with np.errstate(over="ignore"):
                given = values.astype(np.float32).reshape(1, -1)
            if not np.isfinite(given).all():
                raise DataError(f"{whose} is too large to be trained on.")
            if self._shares and not ((given >= 0) & (given <= 1)).all():
                raise DataError(f"{whose} must lie between 0 and 1 for the binary cross-entropy.")
        try:
            return self._objective.kept(self._objective.targets(features, given))
        except DataError as error:
            raise DataError(f"{whose} does not suit the network: {error.message}", error.hint) from None

    @staticmethod
    def _class_number(value: Array, whose: str) -> Array:
        number = float(value)
        if not number.is_integer() or abs(number) >= 2**31:
            raise DataError(f"{whose} is {number:g}, but must be a class number: 0, 1, 2, …")
        return np.asarray([int(number)], np.int32)


class Waiting:
    """Samples that wait to be learnt, in the order in which they came, in memory that is made once.

    Args:
        capacity: The most of them.
    """

    def __init__(self, capacity: int) -> None:
        self.count = 0
        self._capacity = capacity
        self.arrays: list[Array] = []

    @property
    def is_full(self) -> bool:
        return self.count == self._capacity

    def add(self, parts: tuple[Array, ...]) -> None:
        """Keep a sample: its features and targets, each with a batch axis of 1."""
        if not self.arrays:
            self.arrays = [np.zeros((self._capacity, *part.shape[1:]), part.dtype) for part in parts]
        for array, part in zip(self.arrays, parts, strict=True):
            array[self.count] = part[0]
        self.count += 1

    def keep_from(self, first: int) -> None:
        """Forget those before `first`."""
        for array in self.arrays:
            array[: self.count - first] = array[first : self.count].copy()
        self.count -= first


def numbers(values: object, what: str) -> Array:
    """An array of what a caller gives.

    Raises:
        DataError: It holds nothing, other things than numbers, or rows of several lengths.
    """
    try:
        array = np.asarray(values)
    except (TypeError, ValueError):
        raise DataError(f"{what} must hold numbers, in rows of one length.") from None
    if array.dtype.kind not in "biuf" or not array.size:
        raise DataError(f"{what} must be made of numbers, not of {_kind(values)}.")
    return array


def _kind(values: object) -> str:
    text = repr(values)
    return text if len(text) <= 40 else f"{text[:40]}…"
