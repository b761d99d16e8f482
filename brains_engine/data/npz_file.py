"""NPZ files: an array of samples, and one of targets. Nothing in them is ever unpickled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from brains_engine.data.info import DataInfo, Doubles, RawData
from brains_engine.data.npz_header import DAMAGE, ArrayHeader, read_headers
from brains_engine.data.targets import (
    TargetData,
    TaskChoice,
    all_trainable,
    classes_of_numbers,
    classes_of_text,
    looks_like_classes,
    values_of_numbers,
)
from brains_engine.data.wording import FLOAT32_MAX, show_path, show_text
from brains_engine.errors import DataError
from brains_engine.spec.shapes import default_names

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE_NAMES = ("x", "X", "x_train", "features", "data")
TARGET_NAMES = ("y", "Y", "y_train", "labels", "target", "targets")
MAX_FEATURES = 16_777_216
# Whole numbers in an array of integers are labels far more often than in a table.
MANY_LABELS = 1000


def read_npz(path: Path, target: str = "", task: TaskChoice = "auto") -> RawData:
    """Read samples and targets.

    Args:
        path: A file that `check_file` accepts.
        target: Name of the array of targets; "" looks for y and other usual names. Samples are in x.
        task: Whether the target is a class or a value; "auto" decides by what it holds.

    Raises:
        DataError: Naming the array and the position of the first bad value.
    """
    x_name, y_name, dims = find_pair(path, target)
    samples = read_headers(path)[x_name].shape[0]
    result = targets_of_array(path, y_name, _load(path, y_name), task)
    info = DataInfo(
        id="npz",
        title=show_path(path),
        help=f"{samples:,} samples of {' x '.join(str(size) for _, size in dims)}.",
        dims=dims,
        task=result.task,
        classes=result.classes,
        class_names=result.class_names,
        targets=1 if result.task == "classification" else result.y.shape[1],
        samples=samples,
        target_names=(y_name,),
    )
    return RawData(_samples(path, x_name), result.y, info)


def find_pair(path: Path, target: str = "") -> tuple[str, str, tuple[tuple[str, int], ...]]:
    """Names of the arrays of samples and of targets, and the natural shape of a sample.

    Raises:
        DataError: Where they are not there, or not of one length.
    """
    headers = read_headers(path)
    y_name = find_array(path, headers, (target,) if target else TARGET_NAMES, "targets")
    x_name = find_array(path, headers, SAMPLE_NAMES, "samples")
    if x_name == y_name:
        raise DataError(f'Array "{x_name}" of {show_path(path)} cannot be the samples and the targets.')
    dims = sample_dims(path, x_name, headers[x_name])
    samples, targets = headers[x_name].shape[0], headers[y_name].shape[:1]
    if targets != (samples,):
        held = targets[0] if targets else 0
        raise DataError(f"{show_path(path)} has {samples} samples in {x_name}, but {held} targets in {y_name}.")
    return x_name, y_name, dims


def read_npz_features(path: Path, features: int) -> Doubles:
    """Read samples alone, float64[samples, features].

    Raises:
        DataError: Where there are none, or they have another number of features.
    """
    headers = read_headers(path)
    name = find_array(path, headers, SAMPLE_NAMES, "samples")
    dims = sample_dims(path, name, headers[name])
    size = int(np.prod([size for _, size in dims]))
    if size != features:
        raise DataError(f"{show_path(path)} has {size} features a sample, but the network takes {features}.")
    return _samples(path, name)


def find_array(path: Path, headers: Mapping[str, ArrayHeader], names: Sequence[str], what: str) -> str:
    """The first of some names that the file has.

    Raises:
        DataError: Listing the arrays there are.
    """
    for name in names:
        if name in headers:
            return name
    held = ", ".join(show_text(name) for name in list(headers)[:12]) or "none"
    wanted = f'"{show_text(names[0])}"'
    raise DataError(f"{show_path(path)} has no array {wanted} for the {what}.", f"Its arrays are {held}.")


def sample_dims(path: Path, name: str, header: ArrayHeader) -> tuple[tuple[str, int], ...]:
    """Natural shape of one sample, as (name, size).

    Raises:
        DataError: The array holds no samples that a network could take.
    """
    samples, *sizes = header.shape or (0,)
    if not samples:
        raise DataError(f'Array "{name}" of {show_path(path)} holds no samples.')
    if header.dtype.kind not in "fiub":
        raise DataError(f'Array "{name}" of {show_path(path)} holds no plain numbers.')
    if 0 in sizes or np.prod(sizes, dtype=np.float64) > MAX_FEATURES:
        raise DataError(f'Samples in "{name}" of {show_path(path)} have the impossible shape {tuple(sizes)}.')
    if not sizes:
        return (("feature", 1),)
    if len(sizes) == 2 and header.dtype == np.uint8:
        # Bytes in two dimensions are grey pictures, which are saved without their one channel.
        return (("height", sizes[0]), ("width", sizes[1]), ("channel", 1))
    return tuple(zip(default_names(len(sizes)), sizes, strict=True))


def _load(path: Path, name: str) -> npt.NDArray[Any]:
    try:
        with np.load(path, allow_pickle=False) as archive:
            return np.asarray(archive[name])
    except (*DAMAGE, KeyError):
        raise DataError(f'Array "{name}" of {show_path(path)} is damaged.') from None


def _samples(path: Path, name: str) -> Doubles:
    array = _load(path, name)
    check_finite(path, name, array)
    return array.reshape(len(array), -1).astype(np.float64)


def check_finite(path: Path, name: str, array: npt.NDArray[Any], first: int = 0) -> None:
    """Refuse numbers that cannot be trained on.

    Raises:
        DataError: Naming the position of the first.
    """
    if array.dtype.kind != "f" or all_trainable(array):
        return
    position = tuple(int(index) for index in np.argwhere(~(np.abs(array) <= FLOAT32_MAX))[0])
    value = array[position]
    position = (first + position[0], *position[1:])
    where = ", ".join(map(str, position))
    what = "NaN" if np.isnan(value) else "infinite or too large"
    raise DataError(f"{name}[{where}] is {what} in {show_path(path)}: sample {position[0] + 1} cannot be trained on.")


def targets_of_array(path: Path, name: str, array: npt.NDArray[Any], task: TaskChoice) -> TargetData:
    """Targets of an array: class numbers, words, one-hot rows or values.

    Raises:
        DataError: They are none of these, or not what the task needs.
    """
    where = f'Target "{name}"'
    y = array.reshape(len(array)) if array.ndim == 2 and array.shape[1] == 1 else array
    if y.dtype.kind == "U" and y.ndim == 1 and task != "regression":
        return classes_of_text([str(value) for value in y], where)
    if y.dtype.kind not in "fiub" or y.ndim not in (1, 2) or 0 in y.shape:
        raise DataError(f'Array "{name}" of {show_path(path)} holds no targets: one number or row a sample is needed.')
    check_finite(path, name, y)
    values = y.astype(np.float64)
    if y.ndim == 2:
        return _wide_targets(name, values, task)
    if task == "regression" or (task == "auto" and y.dtype.kind == "f" and not looks_like_classes(values)):
        return values_of_numbers(values)
    whole = values == np.round(values)
    if not whole.all():
        row = int(np.argmin(whole))
        raise DataError(f"{name}[{row}] is {values[row]:g} in {show_path(path)}, which is not a class number.")
    if task == "auto" and not looks_like_classes(values) and len(np.unique(values)) > MANY_LABELS:
        return values_of_numbers(values)
    return classes_of_numbers(values, where)


def _wide_targets(name: str, values: Doubles, task: TaskChoice) -> TargetData:
    """Rows of targets: one-hot rows are classes, others are values."""
    one_hot = bool(np.isin(values, (0.0, 1.0)).all() and (values.sum(axis=1) == 1).all())
    if task != "regression" and one_hot:
        names = tuple(str(number) for number in range(values.shape[1]))
        return TargetData(values.argmax(axis=1).astype(np.int32), "classification", names)
    if task == "classification":
        raise DataError(f'Target "{name}" has {values.shape[1]} columns that are not one-hot classes.')
    return values_of_numbers(values)
