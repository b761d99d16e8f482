"""Runs an export in a process of its own that cannot import Brains."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, cast

import numpy as np

from brains_engine.errors import ExportError
from brains_engine.interpreter import python

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from brains_engine.backend.exporters.protocol import Exporter
    from brains_engine.data.info import Floats

TIME_LIMIT_SECONDS = 300

# An installed Brains could be found even by an isolated process: an entry of None makes its import fail.
WITHOUT_BRAINS = """
sys.modules["brains_engine"] = sys.modules["app"] = None
"""

_PROGRAM = """
import sys
{prelude}
import numpy as np
{runtime}
path, features, outputs = sys.argv[1:]
run = load(path)
with np.load(features, allow_pickle=False) as arrays:
    given = {{name: arrays[name] for name in arrays.files}}
def call(rows):
    found = run(rows.get("_", rows))  # one input has no name
    return found if isinstance(found, dict) else {{"_": found}}
both = [("all", call(given)), ("first", call({{name: rows[:1] for name, rows in given.items()}}))]
np.savez(outputs, **{{f"{{part}}/{{name}}": np.asarray(rows) for part, found in both for name, rows in found.items()}})
"""


def outputs_elsewhere(
    exporter: Exporter, path: Path, features: Mapping[str, Floats], scratch: Path, prelude: str = WITHOUT_BRAINS
) -> dict[str, Floats]:
    """The outputs of an export for samples, in a fresh process with the format's runtime alone.

    Args:
        exporter: The format.
        path: What was written.
        features: For each input float32[samples, *dims], before scaling, by its name; "" for the only one.
        scratch: A folder for the exchange of arrays.
        prelude: Run first: keeps Brains away, or brings the classes that the export needs.

    Returns:
        For each output its values by its name; "" for the only one.

    Raises:
        ExportError: The export does not load or does not run there, or a batch of one gives something else.
    """
    given, taken = scratch / "features.npz", scratch / "outputs.npz"
    np.savez(given, allow_pickle=False, **{name or "_": rows for name, rows in features.items()})
    # -I leaves out the working folder, the user's packages and PYTHON… variables.
    command: list[str | Path] = [
        python(),
        "-I",
        "-c",
        _PROGRAM.format(prelude=prelude, runtime=exporter.runtime),
        path,
        given,
        taken,
    ]
    # The proof is of the numbers, and the CPU is there wherever the file may be taken.
    environment = {
        **os.environ,
        "CUDA_VISIBLE_DEVICES": "-1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "KERAS_BACKEND": "tensorflow",
    }
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=TIME_LIMIT_SECONDS,
            env=environment,
            check=False,
            cwd=scratch,
        )
    except subprocess.TimeoutExpired:
        raise ExportError(
            f"The {exporter.title} did not answer in {TIME_LIMIT_SECONDS} seconds, so it was not kept."
        ) from None
    if done.returncode != 0:
        raise ExportError(
            f"The {exporter.title} does not run without Brains, so it was not kept: {_reason(done.stderr)}"
        )
    with np.load(taken, allow_pickle=False) as arrays:
        everything = {name.removeprefix("all/"): arrays[name] for name in arrays.files if name.startswith("all/")}
        first = {name: arrays[f"first/{name}"] for name in everything}
    for name, rows in everything.items():
        one = first[name]
        if one.shape != rows[:1].shape or not np.allclose(one, rows[:1], rtol=1e-4, atol=1e-5):
            raise ExportError(f"The {exporter.title} gives other outputs for a batch of one, so it was not kept.")
    return {"" if name == "_" else name: cast("Floats", rows) for name, rows in everything.items()}


def _reason(stderr: str) -> str:
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "it ended without a word."
