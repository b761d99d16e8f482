"""NPY files: an array of samples; the targets in a second file, or in columns of the first."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.data.array_place import ArrayPlace, place_of_npy
from brains_engine.data.csv_file import find_names
from brains_engine.data.info import DataInfo, Doubles, RawData
from brains_engine.data.npz_file import check_finite, sample_dims, targets_of_array
from brains_engine.data.npz_header import ArrayHeader
from brains_engine.data.wording import show_path
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.data.targets import TargetData
    from brains_engine.runs.config import DataConfig

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, slots=True)
class ArrayPair:
    """Samples and targets that lie in files.

    Attributes:
        samples: The samples, and the targets where these are columns of them.
        targets: The array of targets, None where they are columns of the samples.
        columns: These columns.
        dims: Natural shape of a sample, as (name, size).
    """

    samples: ArrayPlace
    targets: ArrayPlace | None
    columns: tuple[int, ...]
    dims: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        """Number of samples."""
        return self.samples.shape[0]

    @property
    def target_name(self) -> str:
        """What the targets are called in sentences."""
        return self.targets.name if self.targets else f"column {', '.join(str(c + 1) for c in self.columns)}"

    def read(self, start: int = 0, stop: int | None = None) -> tuple[Array, Array]:
        """Samples [rows, features] and targets [rows, …] of some rows, as they lie there."""
        x = self.samples.read(start, stop)
        if self.targets is not None:
            return x.reshape(len(x), -1), self.targets.read(start, stop)
        rest = [column for column in range(x.shape[1]) if column not in self.columns]
        # A copy: a view of one column would keep the whole block in memory for as long as the targets are held.
        y = (x[:, self.columns[0]] if len(self.columns) == 1 else x[:, self.columns]).copy()
        return x[:, rest[0] : rest[-1] + 1] if len(rest) == rest[-1] - rest[0] + 1 else x[:, rest], y


def open_npy(path: Path, target: str = "") -> ArrayPair:
    """Find the samples and targets of an NPY source.

    Args:
        path: The file of samples.
        target: The file of targets, beside that of the samples or anywhere; or numbers of columns from 1, -1 the last.

    Raises:
        DataError: Where they are not there, or not of one length.
    """
    samples = place_of_npy(path)
    if target.lower().endswith(".npy"):
        targets = place_of_npy(path.parent / Path(target).expanduser())
        if targets.shape[:1] != samples.shape[:1]:
            held = targets.shape[0] if targets.shape else 0
            raise DataError(
                f"{show_path(path)} has {samples.shape[0] if samples.shape else 0} samples, "
                f"but {show_path(targets.path)} has {held} targets."
            )
        dims = sample_dims(path, samples.name, ArrayHeader(samples.shape, samples.dtype))
        return ArrayPair(samples, targets, (), dims)
    if len(samples.shape) != 2 or samples.shape[1] < 2:
        raise DataError(
            f"{show_path(path)} has no columns of which one could be the target.",
            f"Name the file of targets: {show_path(path)}#y.npy.",
        )
    names = [str(number) for number in range(1, samples.shape[1] + 1)]
    columns = tuple(names.index(name) for name in find_names(names, target or "-1", show_path(path)))
    if len(columns) == len(names):
        raise DataError(f"{show_path(path)} has no column left for features beside the target.")
    header = ArrayHeader((samples.shape[0], samples.shape[1] - len(columns)), samples.dtype)
    dims = sample_dims(path, samples.name, header)
    return ArrayPair(samples, None, columns, (("feature", dims[0][1]),))


def read_npy(path: Path, config: DataConfig) -> RawData:
    """Read samples and targets into memory.

    Raises:
        DataError: Naming the position of the first bad value.
    """
    pair = open_npy(path, config.target)
    x, y = pair.read()
    check_finite(path, pair.samples.name, x)
    result = targets_of_array(path, pair.target_name, y, config.task)
    return RawData(x.astype(np.float64), result.y, info_of(path, "npy", pair, result))


def info_of(path: Path, source: str, pair: ArrayPair, result: TargetData) -> DataInfo:
    """What arrays offer."""
    return DataInfo(
        id=source,
        title=show_path(path),
        help=f"{pair.count:,} samples of {' x '.join(str(size) for _, size in pair.dims)}.",
        dims=pair.dims,
        task=result.task,
        classes=result.classes,
        class_names=result.class_names,
        targets=1 if result.task == "classification" else result.y.shape[1],
        samples=pair.count,
        target_names=(pair.target_name,),
    )


def read_npy_features(path: Path, features: int, targets: int) -> Doubles:
    """Read samples alone, float64[samples, features]; columns of targets behind the features are left out.

    Raises:
        DataError: Where they have another number of features.
    """
    place = place_of_npy(path)
    dims = sample_dims(path, place.name, ArrayHeader(place.shape, place.dtype))
    size = math.prod(size for _, size in dims)
    if size not in (features, features + targets):
        raise DataError(f"{show_path(path)} has {size} features a sample, but the network takes {features}.")
    array = place.read()
    check_finite(path, place.name, array)
    return array.reshape(len(array), -1)[:, :features].astype(np.float64)
