"""Runs an export in a process of its own that cannot import Brains."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, cast

import numpy as np

from brains_engine.errors import ExportError
from brains_engine.interpreter import python

if TYPE_CHECKING:
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
features = np.load(features, allow_pickle=False)
both = [np.asarray(run(features)), np.asarray(run(features[:1]))]
np.savez(outputs, all=both[0], first=both[1])
"""


def outputs_elsewhere(
    exporter: Exporter, path: Path, features: Floats, scratch: Path, prelude: str = WITHOUT_BRAINS
) -> Floats:
    """The outputs of an export for samples, in a fresh process with the format's runtime alone.

    Args:
        exporter: The format.
        path: What was written.
        features: float32[samples, *dims], before scaling.
        scratch: A folder for the exchange of arrays.
        prelude: Run first: keeps Brains away, or brings the classes that the export needs.

    Raises:
        ExportError: The export does not load or does not run there, or a batch of one gives something else.
    """
    given, taken = scratch / "features.npy", scratch / "outputs.npz"
    np.save(given, features, allow_pickle=False)
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
        everything, first = arrays["all"], arrays["first"]
    if first.shape != everything[:1].shape or not np.allclose(first, everything[:1], rtol=1e-4, atol=1e-5):
        raise ExportError(f"The {exporter.title} gives other outputs for a batch of one, so it was not kept.")
    return cast("Floats", everything)


def _reason(stderr: str) -> str:
    lines = [line.strip() for line in stderr.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "it ended without a word."
