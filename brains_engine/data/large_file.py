"""What a file offers that is too large to be read for a description: told by its head and its size."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brains_engine.data.files import check_file
from brains_engine.data.stream_source import open_source
from brains_engine.data.table_file import marks_of
from brains_engine.data.table_layout import make_layout
from brains_engine.data.table_pass import TablePass
from brains_engine.data.tables import HeadOf, ParquetTable, open_table
from brains_engine.runs.data_config import TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.data.info import DataInfo
    from brains_engine.runs.config import DataConfig

HEAD_ROWS = 20_000
_SAMPLE_BYTES = 4 * 1024**2


def describe_large(config: DataConfig) -> DataInfo:
    """What a large file offers. Of a table classes and words are those of its head until it was read as a whole.

    Raises:
        DataError: The file is malformed.
    """
    path = check_file(config.path, config.source, limited=False)
    if config.source not in TABLES:
        return open_source(path, config, lambda _: None).info
    table = open_table(path, config.source)
    reading = TablePass(HeadOf(table, HEAD_ROWS), make_layout(table, config), config.task, marks_of(config))
    reading.run(lambda _: None, lambda: None)
    info = reading.info(config.source, reading.rule())
    if reading.count < HEAD_ROWS:
        return info
    rows = table.rows() if isinstance(table, ParquetTable) else _rows_about(path)
    return replace(info, samples=rows, help=f"About {rows:,} rows of {info.features} features; told by the first ones.")


def _rows_about(path: Path) -> int:
    with path.open("rb") as file:
        head = file.read(_SAMPLE_BYTES)
    return max(HEAD_ROWS, round(path.stat().st_size / len(head) * head.count(b"\n")))
