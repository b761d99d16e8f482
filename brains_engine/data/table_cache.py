"""Large tables: parsed once, in batches, into plain numbers on the disk, from which rows are read while training."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.data.array_place import ArrayPlace
from brains_engine.data.cache_folder import find_entry, new_entry
from brains_engine.data.file_digest import file_digest
from brains_engine.data.info import DataInfo, Doubles, TableColumn, Targets
from brains_engine.data.table_file import marks_of
from brains_engine.data.table_layout import columns_of, make_layout
from brains_engine.data.table_pass import Rows, TablePass, expand
from brains_engine.data.tables import open_table
from brains_engine.data.target_column import TargetRule
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brains_engine.runs.config import DataConfig

_FORMAT = 1
_GROWTH = 4
"""About how much larger a packed table gets as numbers; a CSV file does not grow."""


@dataclass(frozen=True, slots=True)
class CachedTable:
    """A table in the cache.

    Attributes:
        info: What it offers.
        digest: Of what it holds.
        x: Places of its columns, float64[rows, columns].
        y: Its targets, as they were read.
        held_out: Marks of validation rows, uint8[rows].
        ranks: As `TablePass.ranks`.
        rule: How targets become those of training.
    """

    info: DataInfo
    digest: str
    x: ArrayPlace
    y: ArrayPlace
    held_out: ArrayPlace
    ranks: dict[int, Doubles]
    rule: TargetRule

    @property
    def count(self) -> int:
        """Number of rows."""
        return self.info.samples

    def read(self, start: int, stop: int) -> tuple[Doubles, Targets]:
        """Features float64[rows, features], NaN where a cell is empty, and targets of some rows."""
        columns: tuple[TableColumn, ...] = columns_of(self.info)
        x = expand(self.x.read(start, stop), columns, self.ranks)
        return x, self.rule.apply(self.y.read(start, stop))

    def marked(self, start: int, stop: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Which of some rows the split's column marks, bool[rows]."""
        return self.held_out.read(start, stop).astype(bool)


def open_cached(path: Path, config: DataConfig, stage: Callable[[str], None]) -> CachedTable:
    """A table as plain numbers on the disk; parsed into the cache where it is not there yet.

    Args:
        path: The file.
        config: What decides how it is read.
        stage: Told what takes long.

    Raises:
        DataError: Naming the first bad cell, or that the disk has no room.
    """
    stage("Reading the file")
    key = _key(file_digest(path), config)
    entry = find_entry(key)
    if entry is not None:
        try:
            return _load(entry, key, config, path)
        except (OSError, ValueError, KeyError, TypeError, DataError):
            entry = None  # damaged, or of another version: it is made anew
    stage("Parsing the file, once, into the cache")
    size = path.stat().st_size * (_GROWTH if config.source == "parquet" else 1)
    with new_entry(key, size) as part:
        _write(part, path, config)
    found = find_entry(key)
    if found is None:
        raise DataError("The cache for large files was deleted while it was written.")
    return _load(found, key, config, path)


def _key(digest: str, config: DataConfig) -> str:
    names = ("source", "target", "task", "category_columns", "ignored_columns", "missing", "split", "split_column")
    settings = {name: getattr(config, name) for name in names} | {"marks": marks_of(config)}
    if config.split != "column":
        settings |= {"split": "", "split_column": "", "marks": ""}
    text = json.dumps([_FORMAT, digest, settings], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _write(folder: Path, path: Path, config: DataConfig) -> None:
    table = open_table(path, config.source)
    reading = TablePass(table, make_layout(table, config), config.task, marks_of(config))
    widths = [0, 0]
    with (folder / "x").open("wb") as x, (folder / "y").open("wb") as y, (folder / "held_out").open("wb") as marks:

        def begin() -> None:
            for file in (x, y, marks):
                file.seek(0)
                file.truncate()

        def take(rows: Rows) -> None:
            widths[:] = rows.x.shape[1], rows.y.shape[1]
            x.write(np.ascontiguousarray(rows.x, dtype="<f8").data)
            y.write(np.ascontiguousarray(rows.y, dtype="<f8").data)
            marks.write(np.ascontiguousarray(rows.held_out, dtype=np.uint8).data)

        reading.run(take, begin)
    rule = reading.rule()
    meta = {
        "info": reading.info(config.source, rule).to_json(),
        "widths": widths,
        "ranks": {str(place): ranks.tolist() for place, ranks in reading.ranks().items()},
        "rule": {"kind": rule.kind, "targets": rule.targets, "table": rule.table.tolist()},
    }
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")


def _load(entry: Path, key: str, config: DataConfig, path: Path) -> CachedTable:
    meta = json.loads((entry / "meta.json").read_text(encoding="utf-8"))
    info = DataInfo.from_json({**meta["info"], "title": path.name})
    rule, (x_width, y_width), rows = meta["rule"], meta["widths"], info.samples
    return CachedTable(
        info=info,
        digest=key,
        x=_place(entry / "x", (rows, int(x_width)), "<f8"),
        y=_place(entry / "y", (rows, int(y_width)), "<f8"),
        held_out=_place(entry / "held_out", (rows,), "u1"),
        ranks={int(place): np.asarray(ranks, dtype=np.float64) for place, ranks in meta["ranks"].items()},
        rule=TargetRule(
            info.task, info.class_names, rule["kind"], int(rule["targets"]), np.asarray(rule["table"], np.float64)
        ),
    )


def _place(file: Path, shape: tuple[int, ...], kind: str) -> ArrayPlace:
    dtype = np.dtype(kind)
    if file.stat().st_size != int(np.prod(shape)) * dtype.itemsize:
        raise DataError(f"The cache entry {file.parent.name} is damaged.")
    return ArrayPlace(file, 0, shape, dtype, fortran=False, name=file.name)
