"""What is wrong with a CSV file, with the line and the column: asked only once reading has failed."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from brains_engine.data.csv_text import Dialect, number_of, records
from brains_engine.data.wording import FLOAT32_MAX, show_path, show_text
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path


def find_fault(
    path: Path, dialect: Dialect, numeric: Sequence[int], required: Sequence[int], missing: Sequence[str] = ()
) -> DataError | None:
    """The first fault from the top, or `None`.

    Args:
        path: The file.
        dialect: How it is written.
        numeric: Columns whose cells must be finite numbers.
        required: Columns whose cells must not be empty.
        missing: What a cell of numbers may hold in place of one.
    """
    try:
        for line, cells in _data_records(path, dialect):
            reason = _record_fault(dialect, cells, numeric, required, missing)
            if reason:
                return DataError(f"Line {line}{reason} in {show_path(path)}.")
    except DataError as error:
        return error
    return None


def cell_fault(path: Path, dialect: Dialect, row: int, column: int, reason: str) -> DataError:
    """A fault of the cell in a row, counted from 0 among the rows that are not blank."""
    line = next((line for line, _ in itertools.islice(_data_records(path, dialect), row, None)), 0)
    return DataError(f"Line {line}, column {_column(dialect, column)} {reason} in {show_path(path)}.")


def _data_records(path: Path, dialect: Dialect) -> Iterable[tuple[int, list[str]]]:
    return (item for item in records(path, dialect.delimiter) if item[0] > dialect.skip)


def _record_fault(
    dialect: Dialect, cells: list[str], numeric: Sequence[int], required: Sequence[int], missing: Sequence[str]
) -> str:
    if len(cells) != len(dialect.names):
        owner = "the header" if dialect.has_header else "the first line"
        return f" has {len(cells)} cells, but {owner} has {len(dialect.names)},"
    for index in sorted({*numeric, *required}):
        if missing and cells[index].strip() in missing and index not in required:
            continue
        reason = _empty_fault(cells[index]) or (index in numeric and _number_fault(cells[index], dialect))
        if reason:
            return f", column {_column(dialect, index)} {reason}"
    return ""


def _empty_fault(cell: str) -> str:
    return "" if cell.strip() else "is empty"


def _number_fault(cell: str, dialect: Dialect) -> str:
    value = number_of(cell, dialect.decimal_comma)
    if value is None:
        return f'is "{show_text(cell.strip())}", which is not a number,'
    if math.isnan(value):
        return "is NaN, which cannot be trained on,"
    if abs(value) > FLOAT32_MAX:
        return f'is "{show_text(cell.strip())}", which is infinite or too large,'
    return ""


def _column(dialect: Dialect, index: int) -> str:
    name = dialect.names[index]
    return f'"{show_text(name)}"' if dialect.has_header else str(index + 1)
