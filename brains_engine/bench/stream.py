"""Training from the disk: how much memory it takes, and how fast it is beside samples that lie on the device."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from brains_engine.bench.report import Report
from brains_engine.errors import BrainsError

GIGABYTES = 2.0
FEATURES = 24
_CHUNK_ROWS = 50_000
_IN_MEMORY_SHARE = 8
"""The file for the rate in memory is smaller by that much."""
_SECONDS = 3600


def measure_stream(progress: Callable[[str], None], gigabytes: float = GIGABYTES) -> Report:
    """Write a CSV and an NPY file, train one epoch on each from the disk, and a part of each in memory.

    Args:
        progress: Told what is being done.
        gigabytes: Size of each file.

    Raises:
        BrainsError: A process that trains failed.
    """
    size = int(gigabytes * 1e9)
    figures: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory(prefix="brains-stream-") as name:
        folder = Path(name)
        for kind, write in (("csv", _write_csv), ("npy", _write_npy)):
            large, part = folder / f"large.{kind}", folder / f"part.{kind}"
            progress(f"Writing {gigabytes:g} GB of {kind.upper()} …")
            write(large, size)
            write(part, size // _IN_MEMORY_SHARE)
            progress("Training from memory …")
            device = _train(part, "device", folder)
            progress("Training from the disk …")
            figures[kind] = {**_train(large, "stream", folder), "rate_in_memory": device["rate"]}
            progress("Training from the disk, from the cache …" if kind == "csv" else "Training from the disk again …")
            figures[f"{kind} again"] = {**_train(large, "stream", folder), "rate_in_memory": device["rate"]}
            large.unlink()
            part.unlink()
    rows = {
        name: {
            "file": f"{values['bytes'] / 1e9:.2f} GB",
            "growth": f"{values['growth'] / 1e6:,.0f} MB",
            "before": f"{values['first_step']:.0f} s",
            "epoch": f"{values['epoch']:.0f} s",
            "samples/s": f"{values['rate']:,.0f}",
            "in memory": f"{values['rate_in_memory']:,.0f}",
            "ratio": f"{values['rate'] / values['rate_in_memory']:.2f}",
        }
        for name, values in figures.items()
    }
    return Report(
        title="Training from the disk",
        subject="file",
        columns=("file", "growth", "before", "epoch", "samples/s", "in memory", "ratio"),
        rows=rows,
        figures=figures,
        note=(
            f"One epoch of an MLP {FEATURES}-64-64-1 at batch 256, each in a process of its own. Growth: the most "
            "memory the process ever took, less that before the job began, when TensorFlow was loaded. Before: "
            "reading, parsing, measuring and compiling until the first step. In memory: samples a second on an eighth "
            "of the data, which lies on the device."
        ),
    )


def _train(path: Path, memory: str, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "brains_engine.bench.stream_process", str(path), memory]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), "TF_CPP_MIN_LOG_LEVEL": "2"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=_SECONDS, check=False)
    if done.returncode:
        raise BrainsError(f"Training from {path.name} failed: {done.stderr.strip()[-400:]}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _chunks() -> Iterator[npt.NDArray[np.float32]]:
    """Samples with their target in the last column; the same few chunks again and again."""
    generator = np.random.default_rng(0)
    made = []
    for _ in range(8):
        x = generator.normal(size=(_CHUNK_ROWS, FEATURES)).astype(np.float32)
        made.append(np.column_stack([x, np.tanh(x[:, :4].sum(axis=1))]).astype(np.float32))
    while True:
        yield from made


def _write_csv(path: Path, size: int) -> None:
    import polars as pl

    texts: dict[int, bytes] = {}
    names = [*(f"x{number}" for number in range(FEATURES)), "target"]
    with path.open("wb") as file:
        file.write((",".join(names) + "\n").encode())
        for chunk in _chunks():
            if id(chunk) not in texts:
                texts[id(chunk)] = pl.DataFrame(chunk, schema=names).write_csv(include_header=False).encode()
            file.write(texts[id(chunk)])
            if file.tell() >= size:
                return


def _write_npy(path: Path, size: int) -> None:
    row = 4 * (FEATURES + 1)
    count = max(1, size // row // _CHUNK_ROWS) * _CHUNK_ROWS
    header: dict[str, Any] = {"descr": "<f4", "fortran_order": False, "shape": (count, FEATURES + 1)}
    with path.open("wb") as file:
        np.lib.format.write_array_header_1_0(file, header)
        for _, chunk in zip(range(count // _CHUNK_ROWS), _chunks(), strict=False):
            chunk.tofile(file)
