"""A process that trains or resumes the small design, for tests that kill it or take its disk away.

python -m tests.faults.training_child FOLDER JOB EPOCHS [LIMIT]

JOB is train or resume. LIMIT is the largest file, in bytes, that may be written from the end of the second epoch on.
Prints every event as a line of JSON, and the digests of the checkpoints at the moment when the limit begins.
"""

from __future__ import annotations

import hashlib
import json
import resource
import sys
from pathlib import Path
from typing import Any

from brains_engine.backend import jobs
from brains_engine.runs.events import EpochEnd, Event
from tests.engine.backend.small_runs import REGISTRY, design

SETTINGS: dict[str, Any] = {
    "data": {"source": "moons", "samples": 4000, "validation_split": 0.2},
    "sparsity": {"method": "magnitude", "target": 0.5, "every": 75, "start": 0.1, "end": 0.5},
    "checkpoints": {"window": 100},
}


def digests(folder: Path) -> dict[str, str]:
    """SHA-256 of each checkpoint file of a run."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (folder / "checkpoints").iterdir()}


def main() -> None:
    """Do the job that the command line asks for."""
    folder, job, epochs = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    limit = int(sys.argv[4]) if len(sys.argv) > 4 else None

    def tell(event: Event) -> None:
        if limit is not None and isinstance(event, EpochEnd) and event.epoch == 2:
            print(json.dumps({"event": "limited", "files": digests(folder)}))
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        print(json.dumps(event.to_json()), flush=True)

    if job == "train":
        jobs.train(design(epochs=epochs, **SETTINGS), REGISTRY, folder, on_event=tell)
    else:
        jobs.resume(folder, REGISTRY, epochs=epochs, on_event=tell)


if __name__ == "__main__":
    main()
