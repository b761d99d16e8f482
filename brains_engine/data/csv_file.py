"""CSV files: numbers in columns, and a target column of numbers or of class names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.csv_faults import cell_fault, find_fault
from brains_engine.data.csv_text import Dialect, number_of, sniff
from brains_engine.data.info import DataInfo, Doubles, RawData
from brains_engine.data.targets import (
    TargetData,
    TaskChoice,
    all_trainable,
    classes_of_numbers,
    classes_of_text,
    looks_like_classes,
    values_of_numbers,
)
from brains_engine.data.wording import show_path
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl


def read_csv(path: Path, target: str = "", task: TaskChoice = "auto") -> RawData:
    """Read a table of samples.

    Args:
        path: A file that `check_file` accepts.
        target: Name or number (from 1, or -1 for the last) of the target column; several with commas; "" is the last.
        task: Whether the target is a class or a value; "auto" decides by what it holds.

    Raises:
        DataError: Naming the line and column of the first bad cell.
    """
    dialect = sniff(path)
    targets = find_columns(dialect.names, target or "-1", path)
    features = [index for index in range(len(dialect.names)) if index not in targets]
    if not features:
        raise DataError(f"{show_path(path)} has no column left for features beside the target.")
    frame = _read(path, dialect, features, targets)
    x = _numbers(path, dialect, frame, features)
    result = _targets(path, dialect, frame, targets, task)
    info = DataInfo(
        id="csv",
        title=show_path(path),
        help=f"{frame.height:,} rows of {len(features)} features.",
        dims=(("feature", len(features)),),
        task=result.task,
        classes=result.classes,
        class_names=result.class_names,
        targets=len(targets),
        samples=frame.height,
        feature_names=tuple(dialect.names[index] for index in features),
        target_names=tuple(dialect.names[index] for index in targets),
    )
    return RawData(x, result.y, info)


def read_csv_features(path: Path, info: DataInfo) -> Doubles:
    """Read the features of a table that may have a target column, or not.

    Columns are found by the names that the network was trained with; where the file has no such names,
    by position.

    Raises:
        DataError: Naming the line and column of the first bad cell, or the column that is missing.
    """
    dialect = sniff(path)
    features = _feature_columns(path, dialect, info)
    return _numbers(path, dialect, _read(path, dialect, features, ()), features)


def find_columns(names: Sequence[str], target: str, path: Path) -> list[int]:
    """Positions of the columns that a target text names.

    Raises:
        DataError: Listing the columns there are.
    """
    return [names.index(name) for name in find_names(names, target, show_path(path))]


def find_names(names: Sequence[str], text: str, title: str) -> list[str]:
    """Names of the columns that a text names, by themselves or by number, with commas.

    Raises:
        DataError: Listing the columns there are.
    """
    if text in names:
        return [text]
    found: list[str] = []
    for part in (part.strip() for part in text.split(",")):
        index = _find_column(names, part)
        if index is None:
            known = ", ".join(names[:12]) + (", …" if len(names) > 12 else "")
            raise DataError(f'{title} has no column "{part}".', f"Its columns are {known}.")
        if names[index] in found:
            raise DataError(f'The target names column "{names[index]}" twice.')
        found.append(names[index])
    return found


def _find_column(names: Sequence[str], part: str) -> int | None:
    if part in names:
        return names.index(part)
    if not part.removeprefix("-").isdecimal() or not part.isascii():
        return None
    number = int(part[:9])
    index = number - 1 if number > 0 else len(names) + number
    return index if number and 0 <= index < len(names) else None


def _feature_columns(path: Path, dialect: Dialect, info: DataInfo) -> list[int]:
    names, wanted = dialect.names, info.feature_names
    if dialect.has_header and wanted and any(name in names for name in wanted):
        missing = next((name for name in wanted if name not in names), None)
        if missing is not None:
            raise DataError(f'{show_path(path)} lacks the column "{missing}" that the network was trained with.')
        return [names.index(name) for name in wanted]
    if len(names) not in (info.features, info.features + info.targets):
        raise DataError(f"{show_path(path)} has {len(names)} columns, but the network takes {info.features} features.")
    return list(range(info.features))


def _read(path: Path, dialect: Dialect, features: Sequence[int], targets: Sequence[int]) -> pl.DataFrame:
    """Read with the fast parser; where it refuses, the slow one says why."""
    import polars as pl

    numeric = frozenset(features)
    schema: dict[str, pl.DataType] = {
        str(index): pl.Float64() if index in numeric else pl.String() for index in range(len(dialect.names))
    }
    try:
        frame = _parse(path, dialect, schema)
    except pl.exceptions.PolarsError:
        fault = find_fault(path, dialect, features, targets)
        if fault is not None:
            raise fault from None
        # Only blanks around numbers are left as a reason; as text they can be stripped.
        frame = _parse_text(path, dialect, schema)
    frame = frame.filter(~pl.all_horizontal(pl.all().is_null()))
    if frame.is_empty():
        raise DataError(f"{show_path(path)} has no rows.")
    return frame


def _parse(path: Path, dialect: Dialect, schema: dict[str, pl.DataType]) -> pl.DataFrame:
    import polars as pl

    return pl.read_csv(
        path,
        has_header=False,
        separator=dialect.delimiter,
        skip_lines=dialect.skip,
        schema=schema,
        decimal_comma=dialect.decimal_comma,
        glob=False,
    )


def _parse_text(path: Path, dialect: Dialect, schema: dict[str, pl.DataType]) -> pl.DataFrame:
    import polars as pl

    def convert(name: str) -> pl.Expr:
        text = pl.col(name).str.strip_chars()
        if dialect.decimal_comma:
            text = text.str.replace(",", ".", literal=True)
        return text.cast(pl.Float64)

    try:
        frame = _parse(path, dialect, dict.fromkeys(schema, pl.String()))
        return frame.with_columns(convert(name) for name, kind in schema.items() if kind == pl.Float64())
    except pl.exceptions.PolarsError:
        raise DataError(f"{show_path(path)} cannot be read as a table of numbers.") from None


def _numbers(path: Path, dialect: Dialect, frame: pl.DataFrame, columns: Sequence[int]) -> Doubles:
    values = frame.select([str(index) for index in columns]).to_numpy().astype(np.float64, copy=False)
    if not all_trainable(values):
        raise find_fault(path, dialect, columns, ()) or DataError(f"{show_path(path)} holds no finite number.")
    return values


def _targets(path: Path, dialect: Dialect, frame: pl.DataFrame, targets: Sequence[int], task: TaskChoice) -> TargetData:
    columns = [[(cell or "").strip() for cell in frame[str(index)].to_list()] for index in targets]
    if any("" in column for column in columns):
        raise find_fault(path, dialect, (), targets) or DataError(f"A target of {show_path(path)} is empty.")
    if len(targets) > 1:
        if task == "classification":
            raise DataError("Classes must stand in one target column, but several are named.")
        parsed = [_target_numbers(path, dialect, column, index) for column, index in zip(columns, targets, strict=True)]
        return values_of_numbers(np.stack(parsed, axis=1))
    return _one_target(path, dialect, columns[0], targets[0], task)


def _one_target(path: Path, dialect: Dialect, cells: list[str], column: int, task: TaskChoice) -> TargetData:
    where = f'The target column "{dialect.names[column]}"'
    numeric = sum(number_of(cell, dialect.decimal_comma) is not None for cell in cells)
    # A few words among numbers are mistakes; a few numbers among words are names.
    if task != "regression" and 2 * numeric <= len(cells):
        return classes_of_text(cells, where)
    values = _target_numbers(path, dialect, cells, column)
    if task == "regression" or (task == "auto" and not looks_like_classes(values)):
        return values_of_numbers(values)
    whole = values == np.round(values)
    if not whole.all():
        row = int(np.argmin(whole))
        raise cell_fault(path, dialect, row, column, f'is "{cells[row]}", which is not a class number')
    return classes_of_numbers(values, where)


def _target_numbers(path: Path, dialect: Dialect, cells: list[str], column: int) -> Doubles:
    values = np.array([number_of(cell, dialect.decimal_comma) for cell in cells], dtype=np.float64)
    if not all_trainable(values):
        raise find_fault(path, dialect, (column,), ()) or DataError(f"A target of {show_path(path)} is not a number.")
    return values
