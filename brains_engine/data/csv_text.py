"""The text of a CSV file: its delimiter, header and decimal sign, and its records with line numbers."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.data.wording import reason, show_path
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

MAX_COLUMNS = 16_384  # as many as spreadsheets have
MAX_LINE_BYTES = 4 * 1024**2
_CHUNK = 1024**2
_SNIFFED_RECORDS = 20
# In this order where several fit: a comma may be the decimal sign beside the others.
_DELIMITERS = ("\t", ";", "|", ",")
_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+([eE][+-]?[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV file is written.

    Attributes:
        delimiter: What stands between cells.
        decimal_comma: Whether numbers are written 1,5.
        names: Names of the columns; made up where there is no header.
        has_header: Whether the names come from the file.
        skip: Lines before the first record.
    """

    delimiter: str
    decimal_comma: bool
    names: tuple[str, ...]
    has_header: bool
    skip: int


def sniff(path: Path) -> Dialect:
    """Find out how a CSV file is written.

    Raises:
        DataError: Where it is not a table of text.
    """
    _scan(path)
    delimiter, sample = _choose_delimiter(path)
    (first_line, first), *others = sample
    if len(first) > MAX_COLUMNS:
        raise DataError(f"{show_path(path)} has {len(first)} columns; at most {MAX_COLUMNS} are read.")
    cells = [cell for _, record in sample for cell in record]
    decimal_comma = delimiter != "," and any(_DECIMAL_COMMA.fullmatch(cell.strip()) for cell in cells)
    has_header = not any(is_number(cell, decimal_comma) for cell in first)
    if not has_header:
        names = tuple(f"column_{number}" for number in range(1, len(first) + 1))
        return Dialect(delimiter, decimal_comma, names, False, first_line - 1)
    if not others:
        raise DataError(f"{show_path(path)} has no rows below its header.")
    names = tuple(cell.strip() or f"column_{number}" for number, cell in enumerate(first, 1))
    twice = next((name for index, name in enumerate(names) if name in names[:index]), None)
    if twice is not None:
        raise DataError(f'Line {first_line} of {show_path(path)} names two columns "{twice}".')
    return Dialect(delimiter, decimal_comma, names, True, others[0][0] - 1)


def records(path: Path, delimiter: str, *, strict: bool = True) -> Iterator[tuple[int, list[str]]]:
    """All records that are not blank, each with the line on which it starts, counted from 1.

    Raises:
        DataError: At the first line that is not UTF-8, or whose quotes do not match.
    """
    reader: Iterator[list[str]]
    with path.open(encoding="utf-8-sig", newline="") as file:
        parser = csv.reader(file, delimiter=delimiter, strict=strict)
        reader, line = parser, 1
        while True:
            try:
                record = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise DataError(f"Line {line} of {show_path(path)} is not CSV: {_quote_fault(error)}.") from None
            except UnicodeDecodeError:
                raise _not_utf8(path) from None
            if record and any(record):
                yield line, record
            line = parser.line_num + 1


def number_of(cell: str, decimal_comma: bool) -> float | None:
    """The number a cell holds, or `None`. NaN and infinity are numbers here."""
    text = cell.strip()
    if decimal_comma:
        text = text.replace(",", ".")
    if "_" in text or not text.isascii():
        return None
    try:
        return float(text)
    except ValueError:
        return None


def is_number(cell: str, decimal_comma: bool) -> bool:
    """Whether a cell holds a number."""
    return number_of(cell, decimal_comma) is not None


def _choose_delimiter(path: Path) -> tuple[str, list[tuple[int, list[str]]]]:
    """The delimiter under which most of the first records are as wide as the first, with those records."""
    best: tuple[float, str, list[tuple[int, list[str]]]] | None = None
    for delimiter in _DELIMITERS:
        sample = _head(path, delimiter)
        if not sample:
            raise DataError(f"{show_path(path)} holds blank lines only.")
        width = len(sample[0][1])
        fit = sum(len(record) == width for _, record in sample) / len(sample)
        if width > 1 and (best is None or fit > best[0]):
            best = (fit, delimiter, sample)
    if best is None:
        raise DataError(
            f"{show_path(path)} is not a table: its first line has no comma, semicolon, tab or bar.",
            "A CSV file needs at least one feature and a target.",
        )
    return best[1], best[2]


def _head(path: Path, delimiter: str) -> list[tuple[int, list[str]]]:
    head = []
    try:
        for item in records(path, delimiter, strict=False):
            head.append(item)
            if len(head) == _SNIFFED_RECORDS:
                break
    except DataError:
        # A fault further down is reported with its own line when the table is read.
        if not head:
            raise
    return head


def _scan(path: Path) -> None:
    """Refuse what no CSV file holds, before a parser sees it, in little memory."""
    line, run, ends, returns = 1, 0, False, False
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                if b"\0" in chunk:
                    bad_line = line + chunk.count(b"\n", 0, chunk.index(b"\0"))
                    raise DataError(
                        f"Line {bad_line} of {show_path(path)} holds a NUL byte: it is not UTF-8 text.",
                        "Save the table again as CSV in UTF-8.",
                    )
                for part in chunk.splitlines(keepends=True):
                    run += len(part)
                    if run > MAX_LINE_BYTES:
                        raise DataError(f"Line {line} of {show_path(path)} is longer than 4 MiB.")
                    if part.endswith(b"\n"):
                        line, run, ends = line + 1, 0, True
                returns = returns or b"\r" in chunk
    except OSError as error:
        raise DataError(f"{show_path(path)} cannot be read: {reason(error)}.") from None
    if returns and not ends:
        raise DataError(
            f"{show_path(path)} ends its lines with carriage returns alone.", "Save it again with ordinary line ends."
        )


def _not_utf8(path: Path) -> DataError:
    """The fault with its line. Decoding runs ahead of the parser, so the line is looked up."""
    with path.open("rb") as file:
        for line, text in enumerate(file, 1):
            try:
                text.decode("utf-8")
            except UnicodeDecodeError:
                return DataError(
                    f"Line {line} of {show_path(path)} is not UTF-8 text.", "Save the table again as CSV in UTF-8."
                )
    return DataError(f"{show_path(path)} is not UTF-8 text.")


def _quote_fault(error: csv.Error) -> str:
    text = str(error)
    if "unexpected end" in text:
        return "it opens a quote that is never closed"
    if "field larger" in text:
        return "it holds a cell of more than 131,072 characters"
    if "expected after" in text:
        return "it holds a quote in the middle of a cell"
    return "it cannot be taken apart"
