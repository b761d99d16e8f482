"""How soon the window is up, and how evenly it answers while TensorFlow works behind it.

The window is measured in a process of its own, so that the engine does not come to know the application.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from brains_engine.bench.report import Report
from brains_engine.errors import BrainsError
from brains_engine.interpreter import python

STARTS = 5
PHASES = ("import", "tracing", "training")


def measure_window(progress: Callable[[str], None]) -> Report:
    """Start the window several times, then let it train while a timer records the event loop's gaps.

    Raises:
        BrainsError: Where the window cannot be started.
    """
    progress("Timing the first window …")
    ask_window("start", str(time.time()))  # the first start fills the disk cache and is not counted
    starts = [float(ask_window("start", str(time.time()))["seconds"]) for _ in range(STARTS)]
    progress("Recording the event loop's gaps while the example trains …")
    gaps: dict[str, dict[str, float]] = ask_window("gaps")
    first = statistics.median(starts)
    rows = {"first window, warm": {"median": f"{first:.2f} s"}}
    for phase in PHASES:
        rows[f"event-loop gaps, {phase}"] = {name: f"{gaps[phase][name]:.1f} ms" for name in ("p50", "p99", "max")}
    return Report(
        title="The window",
        subject="what",
        columns=("median", "p50", "p99", "max"),
        rows=rows,
        figures={"first_window_seconds": first, "gaps_ms": gaps},
        note="Gaps are between beats of an 8 ms timer in the window's thread while the plots are drawn.",
    )


def ask_window(*what: str) -> Any:
    """What `python -m app.measure` says.

    Raises:
        BrainsError: Where it fails.
    """
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    # An installed program lies there compiled. Where a checkout is kept free of such files, they go elsewhere.
    if environment.pop("PYTHONDONTWRITEBYTECODE", ""):
        environment.setdefault("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir()) / "brains-bench"))
    result = subprocess.run(
        [python(), "-m", "app.measure", *what], capture_output=True, text=True, check=False, env=environment
    )
    if result.returncode != 0:
        last = result.stderr.strip().splitlines()[-1:] or ["it gave no reason"]
        raise BrainsError(f"The window could not be measured: {last[0]}")
    return json.loads(result.stdout.strip().splitlines()[-1])
