"""A look at data before it is trained on: columns with roles, gaps and ranges, classes, the first rows."""

from __future__ import annotations

import itertools
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import polars as pl

from brains_engine.data.catalogue import describe_source
from brains_engine.data.files import check_file
from brains_engine.data.load import load_raw
from brains_engine.data.memory import streams
from brains_engine.data.table_layout import Role, make_layout
from brains_engine.data.tables import open_table
from brains_engine.errors import DataError
from brains_engine.runs.data_config import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.data.info import DataInfo
    from brains_engine.data.table_layout import TableLayout
    from brains_engine.data.tables import Table
    from brains_engine.runs.config import DataConfig

HEAD_ROWS = 20_000
"""Rows of a large table that are looked at."""
MOST_FEATURES = 100
BINS = 20
_SHOWN_WORDS = 5
_LIKELY_WORDS = 50


@dataclass(frozen=True, slots=True)
class ColumnPreview:
    """One column of a table, or one feature of arrays.

    Attributes:
        name: Its name.
        role: What the settings make of it.
        kind: What it holds: numbers, words, both, or nothing.
        missing: Cells that are empty.
        distinct: Different values.
        least, greatest, mean: Of its numbers; None where it has none.
        words: Its most frequent values, with how often each is there.
        bins: How many of its numbers lie in each of 20 equal ranges from least to greatest.
        suggested: The role it looks made for, where that is another one than it has.
    """

    name: str
    role: Role
    kind: Literal["numbers", "words", "mixed", "empty"]
    missing: int
    distinct: int
    least: float | None
    greatest: float | None
    mean: float | None
    words: tuple[tuple[str, int], ...]
    bins: tuple[int, ...]
    suggested: Role | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What data offers.

    Attributes:
        title: Its name.
        rows: How many rows were looked at.
        complete: Whether these are all.
        info: What a network would be offered; None where the data cannot be trained on with these settings.
        problem: Why not.
        columns: Its columns, of arrays at most the first 100 features.
        classes: Classes with their counts among the rows looked at, in the order of class numbers.
        head: The first rows as text.
    """

    title: str
    rows: int
    complete: bool
    info: DataInfo | None
    problem: str
    columns: tuple[ColumnPreview, ...]
    classes: tuple[tuple[str, int], ...]
    head: tuple[tuple[str, ...], ...]

    @property
    def class_weights(self) -> dict[str, float]:
        """The weight that makes each class count alike: rows / (classes x rows of the class)."""
        total = sum(number for _, number in self.classes)
        return {name: total / (len(self.classes) * number) for name, number in self.classes if number}

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values."""
        values = asdict(self)
        info = None if self.info is None else self.info.to_json()
        return {**values, "info": info, "classes": dict(self.classes), "class_weights": self.class_weights}


def preview_data(config: DataConfig, rows: int = 10) -> Preview:
    """Look at a source; a large table is told by its first 20,000 rows.

    Args:
        config: The source, with roles of columns.
        rows: How many of the first rows are shown.

    Raises:
        DataError: There is no such source, or it cannot be read at all. What merely keeps it from being trained on
            is the preview's `problem`.
    """
    info, problem = None, ""
    try:
        info = describe_source(config)
    except DataError as error:
        if config.source not in TABLES:
            raise
        problem = str(error)
    if config.source in TABLES:
        return _of_table(config, info, problem, rows)
    if config.source == "images" and info is not None:
        return _of_folder(config, info)
    large = streams(config)
    if large or info is None:
        found = info or describe_source(config)
        return Preview(found.title, 0, False, found, "", (), (), ())
    raw = load_raw(config)
    names = raw.info.feature_names or tuple(str(number) for number in range(1, raw.info.features + 1))
    columns = tuple(
        _summary(name, "numeric", pl.Series(raw.x[:, place]), None) for place, name in enumerate(names[:MOST_FEATURES])
    )
    counts = np.bincount(raw.y, minlength=len(raw.info.class_names)) if raw.info.task == "classification" else ()
    classes = tuple(zip(raw.info.class_names, map(int, counts), strict=False))
    head = tuple(tuple(f"{value:g}" for value in row[:MOST_FEATURES]) for row in raw.x[:rows])
    return Preview(raw.info.title, raw.info.samples, True, info, "", columns, classes, head)


def _of_table(config: DataConfig, info: DataInfo | None, problem: str, rows: int) -> Preview:
    table = open_table(check_file(config.path, config.source, limited=False), config.source)
    layout: TableLayout | None
    try:
        layout = make_layout(table, config)
    except DataError as error:
        layout, problem = None, problem or str(error)
    most = HEAD_ROWS if streams(config) else None
    frames = list(table.batches((), range(len(table.names)), gaps=True, most=most))
    if not frames:
        raise DataError(f"{table.path.name} has no rows.")
    frame = pl.concat(frames)
    columns = tuple(_column(table, frame, index, layout) for index in range(len(table.names)))
    names = info.class_names if info is not None else ()
    classes = _class_counts(frame[str(layout.targets[0])], names, table) if layout and names else ()
    head = tuple(tuple(cell or "" for cell in row) for row in frame.head(rows).iter_rows())
    complete = most is None or len(frame) < most
    return Preview(table.path.name, len(frame), complete, info, problem, columns, classes, head)


def _column(table: Table, frame: pl.DataFrame, index: int, layout: TableLayout | None) -> ColumnPreview:
    cells = frame[str(index)]
    role: Role = layout.role_of(index) if layout else "numeric"
    return _summary(table.names[index], role, _numbers(cells, table), cells)


def _numbers(cells: pl.Series, table: Table) -> pl.Series:
    text = cells.str.replace(",", ".", literal=True) if table.decimal_comma else cells
    return text.cast(pl.Float64, strict=False)


def _summary(name: str, role: Role, numbers: pl.Series, cells: pl.Series | None) -> ColumnPreview:
    values = numbers.drop_nulls().to_numpy()
    values = values[np.isfinite(values)]
    there = numbers if cells is None else cells.drop_nulls()
    kind: Literal["numbers", "words", "mixed", "empty"] = "mixed"
    if not len(there):
        kind = "empty"
    elif len(values) == len(there):
        kind = "numbers"
    elif not len(values):
        kind = "words"
    words: tuple[tuple[str, int], ...] = ()
    if cells is not None:
        counted = there.value_counts(sort=True).head(_SHOWN_WORDS)
        words = tuple((str(word), int(number)) for word, number in counted.iter_rows())
    distinct = int(there.n_unique()) if len(there) else 0
    bins: Sequence[int] = np.histogram(values, BINS)[0].tolist() if len(values) else ()
    return ColumnPreview(
        name=name,
        role=role,
        kind=kind,
        missing=0 if cells is None else cells.null_count(),
        distinct=distinct,
        least=float(values.min()) if len(values) else None,
        greatest=float(values.max()) if len(values) else None,
        mean=float(values.mean()) if len(values) else None,
        words=words,
        bins=tuple(bins),
        suggested=_suggested(role, kind, distinct),
    )


def _suggested(role: Role, kind: str, distinct: int) -> Role | None:
    if role != "numeric" or kind == "numbers":
        return None
    return "category" if kind == "words" and distinct <= _LIKELY_WORDS else "ignored"


def _class_counts(cells: pl.Series, names: Sequence[str], table: Table) -> tuple[tuple[str, int], ...]:
    counted: dict[str, int] = dict.fromkeys(names, 0)
    for word, number in cells.drop_nulls().value_counts().iter_rows():
        value = _numbers(pl.Series([word]), table)[0]
        name = word if word in counted or value is None else f"{value:.0f}"
        if name in counted:
            counted[name] += int(number)
    return tuple(counted.items())


def _of_folder(config: DataConfig, info: DataInfo) -> Preview:
    from brains_engine.data.image_folder import scan_folder

    folder = scan_folder(config.path)
    counts = np.bincount(folder.classes, minlength=len(folder.class_names))
    head = [(file.parent.name, file.name) for file in itertools.islice(folder.files, 10)]
    classes = tuple(zip(folder.class_names, map(int, counts), strict=True))
    return Preview(info.title, info.samples, True, info, "", (), classes, tuple(head))
