"""Tables of the user's with roles of columns, read into memory: CSV with settings of its own, and Parquet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.csv_file import find_columns
from brains_engine.data.info import DataInfo, Doubles, RawData
from brains_engine.data.table_layout import columns_of, layout_like, make_layout
from brains_engine.data.table_pass import Rows, TablePass, expand
from brains_engine.data.tables import open_table

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.runs.config import DataConfig


def read_table(path: Path, config: DataConfig) -> RawData:
    """Read a table as the settings say.

    Raises:
        DataError: Naming the first bad cell, or the column that is not there.
    """
    table = open_table(path, config.source)
    reading = TablePass(table, make_layout(table, config), config.task, marks_of(config))
    batches = _collect(reading)
    rule = reading.rule()
    x = expand(np.concatenate([batch.x for batch in batches]), reading.columns(), reading.ranks())
    y = rule.apply(np.concatenate([batch.y for batch in batches]))
    held_out = np.concatenate([batch.held_out for batch in batches]) if config.split == "column" else None
    return RawData(x, y, reading.info(config.source, rule), held_out)


def read_table_features(path: Path, source: str, info: DataInfo) -> Doubles:
    """Read the features of a table for a trained network; its target may be missing.

    Raises:
        DataError: Naming the first bad cell, a column that is not there, or a word that the network does not know.
    """
    table = open_table(path, source)
    reading = TablePass(table, layout_like(table, info), known=columns_of(info))
    return _arranged(reading, _collect(reading), info)


def read_table_labelled(path: Path, config: DataConfig, info: DataInfo) -> RawData:
    """Read features and targets of a table for a trained network.

    Raises:
        DataError: As `read_table_features`, and where the target is missing.
    """
    table = open_table(path, config.source)
    names = ",".join(info.target_names) if len(info.target_names) > 1 else "".join(info.target_names)
    targets = find_columns(table.names, config.target or names or "-1", path)
    reading = TablePass(table, layout_like(table, info, targets), info.task, known=columns_of(info))
    batches = _collect(reading)
    rule = reading.rule()
    y = rule.apply(np.concatenate([batch.y for batch in batches]))
    return RawData(_arranged(reading, batches, info), y, _with_features(reading.info(config.source, rule), info))


def marks_of(config: DataConfig) -> list[str]:
    """What the split's column holds in validation rows."""
    return [part.strip() for part in config.validation_values.split(",")]


def _with_features(found: DataInfo, info: DataInfo) -> DataInfo:
    return replace(found, dims=info.dims, feature_names=info.feature_names, columns=info.columns)


def _arranged(reading: TablePass, batches: list[Rows], info: DataInfo) -> Doubles:
    """Features in the order in which the network was trained, wherever the table has its columns."""
    order = [column.name for column in reading.columns()]
    places = [order.index(column.name) for column in columns_of(info)]
    return expand(np.concatenate([batch.x for batch in batches])[:, places], columns_of(info))


def _collect(reading: TablePass) -> list[Rows]:
    batches: list[Rows] = []
    reading.run(batches.append, batches.clear)
    return batches
