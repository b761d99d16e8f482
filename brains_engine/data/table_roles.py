"""Whether the settings of a table ask for roles of its columns: known without opening the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brains_engine.runs.config import DataConfig


def needs_layout(config: DataConfig) -> bool:
    """Whether settings ask for more than a table of plain numbers."""
    return bool(
        config.source == "parquet"
        or config.category_columns
        or config.ignored_columns
        or config.missing != "error"
        or config.split == "column"
    )
