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
            )
        except (KeyError, TypeError, ValueError, AttributeError):
            raise DataError("The description of the data is damaged.") from None


def _task(value: Any) -> Task:
    if value not in ("classification", "regression"):
        raise ValueError(value)
    return cast("Task", value)


@dataclass(frozen=True, slots=True)
class RawData:
    """All samples of a source, neither split nor scaled.

    Attributes:
        x: Features, float64[samples, features].
        y: int32[samples] class numbers, or float32[samples, targets].
    """

    x: Doubles
    y: Targets
    info: DataInfo


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
