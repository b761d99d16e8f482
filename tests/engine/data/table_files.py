"""Small tables on the disk that the tests of data share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from pathlib import Path

ROWS = 600


def write_numbers(path: Path, rows: int = ROWS, *, classes: bool = True) -> Path:
    """Three columns of numbers of very different size, and a class that follows from the first."""
    generator = np.random.default_rng(5)
    x = generator.normal(size=(rows, 3)) * (1.0, 100.0, 1e-3) + (0.0, 1e4, 0.0)
    y = np.where(x[:, 0] > 0, "high", "low") if classes else 2 * x[:, 0]
    lines = [",".join([*(repr(float(value)) for value in row), str(target)]) for row, target in zip(x, y, strict=True)]
    path.write_text("a,b,c,level\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def config(path: Path, **values: Any) -> DataConfig:
    """Settings of a file, by its suffix."""
    source = {".parquet": "parquet", ".npy": "npy", ".npz": "npz"}.get(path.suffix, "csv")
    return DataConfig.model_validate({"source": source, "path": str(path), **values}, strict=False)
