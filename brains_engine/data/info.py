"""What is known of a data source, and the arrays that are made from it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

import numpy as np
import numpy.typing as npt

from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.data.scaling import FittedScaling

Task = Literal["classification", "regression"]
Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Targets = npt.NDArray[np.int32] | npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table that features are made of.

    Attributes:
        name: Its name in the file.
        role: One number, or one feature for each of its words, which is 1 where the word stands and 0 elsewhere.
        categories: Its words; where cells may be empty the last is "", for these.
        gaps: Whether its cells may be empty.
    """

    name: str
    role: Literal["numeric", "category"]
    categories: tuple[str, ...] = ()
    gaps: bool = False

    @property
    def width(self) -> int:
        """How many features it gives."""
        return len(self.categories) if self.role == "category" else 1

    @property
    def feature_names(self) -> tuple[str, ...]:
        """The column's name, or one name a word."""
        if self.role == "numeric":
            return (self.name,)
        return tuple(f"{self.name}={word or '(empty)'}" for word in self.categories)


@dataclass(frozen=True, slots=True)
class DataInfo:
    """What a source offers, as the window and the checks need it.

    Attributes:
        id: The source's id in `DataConfig.source`.
        title: Name shown to the user.
        help: One sentence on what it holds.
        dims: Natural shape of one sample, as (name, size); the network is offered it flattened.
        task: Whether targets are class numbers or values.
        classes: Number of classes, `None` for regression.
        class_names: Names by class number; empty for regression.
        targets: Width of the target: 1 for classification.
        samples: Number of samples before the split.
        feature_names: Column names of a table, where it has any.
        target_names: Names of the target columns, where they have any.
        columns: Columns that features are made of, where some are not plain numbers; empty for all other data.
        yes_or_no: Whether each target value of a regression is 0 or 1, such as that of a pixel that is marked or not.
    """

    id: str
    title: str
    help: str
    dims: tuple[tuple[str, int], ...]
    task: Task
    classes: int | None
    class_names: tuple[str, ...]
    targets: int
    samples: int
    feature_names: tuple[str, ...] = ()
    target_names: tuple[str, ...] = ()
    yes_or_no: bool = False
    columns: tuple[TableColumn, ...] = ()

    @property
    def features(self) -> int:
        """Length of a flattened sample."""
        return math.prod(size for _, size in self.dims)

    @property
    def named_dims(self) -> dict[str, int]:
        """The natural shape as the options of an input node take it."""
        return dict(self.dims)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, as checkpoints keep them."""
        return {**asdict(self), "dims": dict(self.dims)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> DataInfo:
        """Read what `to_json` wrote.

        Raises:
            DataError: Where the values do not describe a data source.
        """
        try:
            return cls(
                id=str(values["id"]),
                title=str(values["title"]),
                help=str(values["help"]),
                dims=tuple((str(name), int(size)) for name, size in values["dims"].items()),
                task=_task(values["task"]),
                classes=None if values["classes"] is None else int(values["classes"]),
                class_names=tuple(map(str, values["class_names"])),
                targets=int(values["targets"]),
                samples=int(values["samples"]),
                feature_names=tuple(map(str, values.get("feature_names", ()))),
                target_names=tuple(map(str, values.get("target_names", ()))),
                yes_or_no=bool(values.get("yes_or_no", False)),
                columns=tuple(_column(column) for column in values.get("columns", ())),
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            raise DataError("The description of the data is damaged.") from None


def _column(values: Mapping[str, Any]) -> TableColumn:
    if values["role"] not in ("numeric", "category"):
        raise ValueError(values["role"])
    return TableColumn(str(values["name"]), values["role"], tuple(map(str, values["categories"])), bool(values["gaps"]))


def _task(value: Any) -> Task:
    if value not in ("classification", "regression"):
        raise ValueError(value)
    return cast("Task", value)


@dataclass(frozen=True, slots=True)
class RawData:
    """All samples of a source, neither split nor scaled.

    Attributes:
        x: Features, float64[samples, features]; NaN where a cell of a table is empty and may be.
        y: int32[samples] class numbers, or float32[samples, targets].
        info: What they are.
        held_out: bool[samples], the validation samples where the data itself tells them; else None.
    """

    x: Doubles
    y: Targets
    info: DataInfo
    held_out: npt.NDArray[np.bool_] | None = None


@dataclass(frozen=True, slots=True)
class Dataset:
    """Samples ready for training: flattened, split and scaled.

    Attributes:
        x_train: float32[n, features].
        y_train: int32[n] class numbers, or float32[n, targets].
        x_val: As `x_train`; empty where nothing is kept back.
        y_val: As `y_train`.
        scaling: Fitted on the training part alone.
    """

    x_train: Floats
    y_train: Targets
    x_val: Floats
    y_val: Targets
    info: DataInfo
    scaling: FittedScaling
