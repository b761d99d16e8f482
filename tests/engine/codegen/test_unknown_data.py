"""Data that a script would read otherwise than Brains does is refused, with what to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import brains_engine.api as be
from brains_engine.design import edits
from brains_engine.errors import ExportError
from tests.engine.data.table_files import config, write_numbers

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"source": "parquet"}, "this design's data is a Parquet file"),
        ({"missing": "mean"}, "columns of this design's data have roles of their own"),
        ({"minmax_columns": "a"}, "columns of this design's data have roles of their own"),
        ({"split": "fold"}, "but this design splits them by fold"),
    ],
)
def test_it_is_refused(tmp_path: Path, settings: dict[str, Any], told: str) -> None:
    design = be.network("dense", inputs=3, outputs=2, width=4, height=1)
    data = config(write_numbers(tmp_path / "numbers.csv", 20), **settings)
    training = design.snapshot.settings.training
    edits.set_training(design, training.model_copy(update={"data": data}))
    with pytest.raises(ExportError, match=told):
        be.export_code(design)
