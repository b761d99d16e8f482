"""Kills a writer of checkpoints many times. Run as a process of its own: it forks, which TensorFlow would not survive.

    python -m tests.faults.checkpoint_writer FOLDER KILLS

Prints one line of JSON with what was found.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from brains_engine.backend.checkpoints import file_digest, inspect_checkpoint, load_checkpoint
from brains_engine.backend.recorder import Recorder
from brains_engine.backend.results import EpochResult
from brains_engine.runs.config import RunConfig
from brains_engine.runs.events import CheckpointSaved, Event
from brains_engine.runs.folder import RunFolder
from tests.engine.backend.checkpoint_values import meta


def state(number: int) -> dict[str, np.ndarray[Any, Any]]:
    """Half a megabyte that says which checkpoint it belongs to."""
    return {"weights/dense-1/kernel": np.full((128, 1024), number, np.float32)}


def write_until_killed(path: Path, acknowledge: int) -> None:
    """Go on with the run, epoch after epoch, and tell of each checkpoint that is safe."""

    def tell(event: Event) -> None:
        if isinstance(event, CheckpointSaved):
            os.write(acknowledge, event.checkpoint.to_bytes(4, "little"))

    with RunFolder.open(path, inspect_checkpoint) as folder:
        rows = folder.store.checkpoints()
        first = rows[-1].id if rows else 0
        session = folder.store.begin_session(first or None, first, 10**6)
        base = meta(run=folder.store.run().id, session=session, number=first + 1, parent=first or None)
        recorder = Recorder(folder, base, lambda: state(recorder.progress.step), tell)
        for number in range(first + 1, 10**6):
            recorder.handle(EpochResult(number, number, {"loss": 1.0 / number}, 0.1))


def kill_once(path: Path, delay: float) -> int:
    """Let a process write for a while, kill it, and give the last checkpoint that it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        write_until_killed(path, writing)
        os._exit(1)
    os.close(writing)
    told = b""
    deadline = None
    while deadline is None or time.monotonic() < deadline:
        if deadline is None:
            told += os.read(reading, 4)
            deadline = time.monotonic() + delay
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while part := os.read(reading, 4096):
        told += part
    os.close(reading)
    return int.from_bytes(told[len(told) // 4 * 4 - 4 :][:4], "little")


def verify(path: Path, acknowledged: int, seen: int) -> tuple[int, list[str]]:
    """Open the run as its next writer does; gives its newest checkpoint and whatever is wrong."""
    wrong = []
    with RunFolder.open(path, inspect_checkpoint) as folder:
        rows = folder.store.checkpoints()
        if rows[-1].id < acknowledged:
            wrong.append(f"checkpoint {acknowledged} was acknowledged, {rows[-1].id} is the newest")
        if [row.id for row in rows] != list(range(1, len(rows) + 1)):
            wrong.append("checkpoints are missing")
        for row in rows[seen:]:
            arrays, described = load_checkpoint(folder.checkpoint_path(row.id))
            if described.number != row.id or row.parent != (row.id - 1 or None):
                wrong.append(f"checkpoint {row.id} has the wrong place")
            if file_digest(folder.checkpoint_path(row.id)) != row.sha256:
                wrong.append(f"checkpoint {row.id} has another SHA-256")
            if not (arrays["weights/dense-1/kernel"] == row.id).all():
                wrong.append(f"checkpoint {row.id} has other weights")
    wrong += [f"{leftover.name} was left" for leftover in path.rglob(".brains-tmp-*")]
    return rows[-1].id, wrong


def main() -> None:
    """Kill and verify as often as asked."""
    path, kills = Path(sys.argv[1]), int(sys.argv[2])
    RunFolder.create(path, "{}", RunConfig()).close()
    chance = random.Random(11)
    recoverable, leftovers, adopted, newest = 0, 0, 0, 0
    wrong: list[str] = []
    for _ in range(kills):
        acknowledged = kill_once(path, chance.uniform(0.0, 0.04))
        leftovers += len(list(path.rglob(".brains-tmp-*")))
        newest, found = verify(path, acknowledged, newest)
        recoverable += not found
        adopted += newest > acknowledged
        wrong += found
    summary = {"recoverable": recoverable, "leftovers": leftovers, "beyond": adopted, "newest": newest, "wrong": wrong}
    print(json.dumps(summary))


if __name__ == "__main__":
    main()
