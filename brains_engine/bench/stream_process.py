"""One epoch on one file in a process of its own, whose memory nobody else uses: `… stream_process FILE MEMORY`."""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.bench.stream import FEATURES
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.fields import parse
from brains_engine.layers import discover
from brains_engine.runs.config import RunConfig
from brains_engine.runs.events import StepMetrics

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.events import Event

_BATCH = 256


def main(path: Path, memory: str) -> dict[str, float]:
    """Train one epoch.

    Args:
        path: A file of samples with the target in the last column.
        memory: device or stream.

    Returns:
        `bytes` of the file, `growth` of memory in bytes, seconds until `first_step`, seconds of the `epoch`, and `rate`
        in samples a second between its first and last report.
    """
    from brains_engine.backend import jobs

    snapshot = network(path, memory)
    reports: list[tuple[float, int]] = []

    def take(event: Event) -> None:
        if isinstance(event, StepMetrics):
            reports.append((time.perf_counter(), event.step))

    _forget_peak()
    before, began = _status("VmRSS"), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        jobs.train(snapshot, discover(), Path(folder) / "run", on_event=take)
    # The first reports come while everything warms up.
    (early, first), (late, last) = reports[min(5, len(reports) - 2)], reports[-1]
    return {
        "bytes": path.stat().st_size,
        "growth": _status("VmHWM") - before,
        "first_step": reports[0][0] - began,
        "epoch": late - reports[0][0],
        "rate": (last - first) * _BATCH / (late - early),
    }


def network(path: Path, memory: str) -> Snapshot:
    """An MLP for the file, with its settings."""
    made = Design(discover())
    nodes = [
        edits.add_node(made, "input", options={"dims": {"feature": FEATURES}}),
        edits.add_node(made, "dense", options={"units": 64, "activation": "relu"}),
        edits.add_node(made, "dense", options={"units": 64, "activation": "relu"}),
        edits.add_node(made, "dense", options={"units": 1}),
        edits.add_node(made, "output"),
    ]
    for source, target in itertools.pairwise(nodes):
        edits.connect(made, source, "output", target, "input")
    settings = {
        "data": {
            "source": path.suffix.removeprefix("."),
            "path": str(path),
            "memory": memory,
            "task": "regression",
            "validation_split": 0.01,
        },
        "loss": {"kind": "mean_squared_error"},
        "metrics": [],
        "epochs": 1,
        "batch_size": _BATCH,
        "device": "cpu",
    }
    edits.set_training(made, parse(RunConfig, settings))
    return made.snapshot


def _status(name: str) -> int:
    """A figure of this process's memory in bytes, as Linux tells it."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    return 0


def _forget_peak() -> None:
    """The most memory is counted from now on, where the system allows that."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
