"""Two workers on the loopback of this machine: they train as one, one of them dies, and the run goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from brains_engine.backend import jobs
from brains_engine.design.io import save_design
from brains_engine.runs.history import read_history
from tests.engine.backend.small_cluster_runs import free_port, small
from tests.engine.backend.small_runs import REGISTRY, arrays_of

ROOT = Path(__file__).parents[3]
PATIENCE = 250.0
MANY = 100_000
HEARTBEAT = "distribution.heartbeat=20"


class Workers:
    """Two processes with the same command; `lines` of the chief are its events."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        addresses = [f"127.0.0.1:{free_port()}" for _ in range(2)]
        self.folder = folder
        self.processes = []
        self.outputs = [folder / f"worker-{rank}.out" for rank in range(2)]
        self.errors = [folder / f"worker-{rank}.err" for rank in range(2)]
        for rank in range(2):
            config = {"cluster": {"worker": addresses}, "task": {"type": "worker", "index": rank}}
            with self.outputs[rank].open("w") as out, self.errors[rank].open("w") as err:
                command = [sys.executable, "-m", "brains_engine", "--json", *arguments]
                environment = {**os.environ, "TF_CONFIG": json.dumps(config), "TF_CPP_MIN_LOG_LEVEL": "3"}
                self.processes.append(
                    subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=err, env=environment, text=True)
                )

    def events(self, rank: int, name: str) -> list[dict[str, Any]]:
        lines = self.outputs[rank].read_text().split("\n")[:-1]
        return [event for event in map(json.loads, lines) if event.get("event") == name]

    def wait_for_epoch(self, epoch: int) -> None:
        end = time.monotonic() + PATIENCE
        while len(self.events(0, "epoch_end")) < epoch or not self.events(1, "epoch_end"):
            assert time.monotonic() < end, self.told()
            assert all(process.poll() is None for process in self.processes), self.told()
            time.sleep(0.05)

    def wait(self) -> list[int]:
        return [process.wait(PATIENCE) for process in self.processes]

    def told(self) -> str:
        return "\n".join(path.read_text()[-2000:] for path in (*self.errors, *self.outputs))

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


def losses_of(workers: Workers) -> list[float]:
    return [loss for event in workers.events(0, "step_metrics") for loss in event["losses"]]


@pytest.mark.slow
def test_two_workers_train_as_one_device_and_survive_the_loss_of_one(tmp_path: Path) -> None:
    run, design = tmp_path / "run", tmp_path / "net.brains"
    values: dict[str, Any] = {"checkpoints": {"best": False}, "batch_size": 25}
    snapshot = small(epochs=1, **values)
    save_design(snapshot, design)

    both = Workers(
        tmp_path, "train", str(design), "--out", str(run), "--distribute", "multi-worker", "--set", HEARTBEAT
    )
    try:
        assert both.wait() == [0, 0], both.told()
    finally:
        both.end()
    assert both.events(0, "started")[0]["device"] == "2 x CPU of 2 workers"
    assert both.events(0, "epoch_end")[0]["metrics"] == both.events(1, "epoch_end")[0]["metrics"]
    assert both.events(1, "checkpoint_saved") == []
    first = losses_of(both)

    again = Workers(tmp_path, "resume", str(run), "--epochs", str(MANY))
    try:
        again.wait_for_epoch(2)
        killed = time.monotonic()
        again.processes[1].kill()
        assert again.processes[0].wait(PATIENCE) == 2, again.told()
    finally:
        again.end()
    assert time.monotonic() - killed < PATIENCE / 2
    assert again.events(0, "failed")[0]["message"].startswith("Worker 1 at 127.0.0.1:")
    assert "has gone, so this run cannot go on." in again.errors[0].read_text()
    together = [*first, *losses_of(again)]

    checkpoints = sorted((run / "checkpoints").iterdir())
    last = arrays_of(checkpoints[-1])
    steps, epochs = int(last["position/step"]), int(last["position/epoch"])
    assert epochs >= 2
    assert steps == len(together)
    assert last["position/step"] == again.events(0, "checkpoint_saved")[-1]["step"]
    jobs.train(small(epochs=2, **values), REGISTRY, tmp_path / "alone")
    own = read_history(tmp_path / "alone").loss
    np.testing.assert_allclose(together[: len(own)], own, rtol=1e-5, atol=1e-5)
    goes_on = jobs.resume(run, REGISTRY, epochs=epochs + 1, distribute="none")
    assert (goes_on.reason, goes_on.epoch) == ("completed", epochs + 1)
