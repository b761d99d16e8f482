"""Data, ready for training or looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.api.common import (
    data_config,
)
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from brains_engine.data.info import Dataset
    from brains_engine.data.preview import Preview


def load_data(data: str | DataConfig) -> Dataset:
    """Read a data source: split, flattened and scaled for training.

    Args:
        data: A spec such as "digits" or "flowers.csv#species", or a whole configuration.

    Raises:
        DataError: Naming the line and column of a bad cell, or what else is wrong.
    """
    from brains_engine.data import load

    config = data_config(data, DataConfig())
    if config.source != "images":
        return load.load_data(config)
    from brains_engine.backend.images import decode_image

    return load.load_data(config, decode_image)


def preview_data(data: str | DataConfig, rows: int = 10) -> Preview:
    """A look at data: its columns with roles, gaps and ranges, its classes with counts, its first rows.

    Args:
        data: As for `load_data`.
        rows: How many of the first rows are given.

    Raises:
        DataError: Where it cannot be read. What merely keeps it from being trained on is the preview's `problem`.
    """
    from brains_engine.data import preview

    return preview.preview_data(data_config(data, DataConfig()), rows)
