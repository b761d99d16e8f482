from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from brains_engine.backend import recorder as recorder_module
from brains_engine.backend.checkpoints import inspect_checkpoint, load_checkpoint
from brains_engine.backend.recorder import Recorder
from brains_engine.backend.results import BestLoss, ChunkResult, EpochResult
from brains_engine.errors import CheckpointError
from brains_engine.runs.config import RunConfig
from brains_engine.runs.events import CheckpointSaved, Event, Warned
from brains_engine.runs.folder import RunFolder
from tests.engine.backend.checkpoint_values import meta

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Bench:
    """A recorder with a state that says at which step it was taken."""

    def __init__(self, folder: RunFolder, config: RunConfig) -> None:
        session = folder.store.begin_session(None, 0, config.epochs)
        run = folder.store.run().id
        base = meta(run=run, session=session, epoch=0, step=0, metrics={}, sparsity=0.0, config=config)
        self.folder = folder
        self.events: list[Event] = []
        self.recorder = Recorder(folder, base, self.state, self.events.append)

    def state(self) -> dict[str, np.ndarray[Any, Any]]:
        return {"position/step": np.asarray(self.recorder.progress.step)}

    def steps(self, last: int, *losses: float) -> None:
        self.recorder.handle(ChunkResult(1, last, losses, 0.1, 10.0, 1.0))

    def saved(self) -> list[tuple[str, int]]:
        return [(event.kind, event.step) for event in self.events if isinstance(event, CheckpointSaved)]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    config = RunConfig.model_validate({"checkpoints": {"window": 2}})
    with RunFolder.create(tmp_path / "run", "{}", config) as folder:
        yield Bench(folder, config)


def test_best_states_wait_and_only_the_best_of_them_is_written(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "BEST_EVERY_SECONDS", 1e9)
    for step, loss in ((2, 0.9), (4, 0.8), (6, 0.7)):
        bench.steps(step, loss, loss)
        bench.recorder.handle(BestLoss(1, step, loss))
    assert bench.saved() == [("best", 2)], "the first is due at once, the others wait"
    bench.steps(8, 0.75, 0.75)
    bench.recorder.handle(EpochResult(1, 8, {"loss": 0.8}, 0.1))
    assert bench.saved() == [("best", 2), ("best", 6), ("epoch", 8)]
    arrays, described = load_checkpoint(bench.folder.checkpoint_path(2))
    assert int(arrays["position/step"]) == described.step == 6, "the state as it was then, not as it is now"
    assert described.metrics == {"loss": 0.7}


def test_the_end_saves_nothing_that_an_epoch_has_just_saved(bench: Bench) -> None:
    bench.steps(4, 0.5, 0.5)
    bench.recorder.handle(EpochResult(1, 4, {"loss": 0.5}, 0.1))
    bench.recorder.save("last")
    assert bench.saved() == [("epoch", 4)]
    bench.steps(5, 0.4)
    bench.recorder.save("stop")
    assert bench.saved() == [("epoch", 4), ("stop", 5)]
    assert bench.recorder.progress.metrics == {"loss": pytest.approx(0.45)}, "the mean of the window of two steps"


def test_a_checkpoint_that_cannot_be_saved_is_told_once_and_leaves_no_gap(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        raise CheckpointError("The checkpoint could not be saved: the disk is full.")

    with monkeypatch.context() as context:
        context.setattr(recorder_module, "save_checkpoint", refuse)
        for epoch in (1, 2, 3):
            bench.steps(epoch * 4, 0.5)
            bench.recorder.handle(EpochResult(epoch, epoch * 4, {"loss": 0.5}, 0.1))
    assert [event.message for event in bench.events if isinstance(event, Warned)] == [
        "The checkpoint could not be saved: the disk is full. Training goes on."
    ]
    bench.recorder.handle(EpochResult(4, 16, {"loss": 0.4}, 0.1))
    assert bench.saved() == [("epoch", 16)]
    assert [(row.id, row.parent) for row in bench.folder.store.checkpoints()] == [(1, None)]


def test_rows_that_the_disk_refused_are_found_again_from_the_files(tmp_path: Path, bench: Bench) -> None:
    bench.folder.store._connection.execute("PRAGMA query_only = ON")
    bench.steps(4, 0.5)
    bench.recorder.handle(EpochResult(1, 4, {"loss": 0.5}, 0.1))
    assert bench.saved() == [("epoch", 4)], "the file is durable, whatever the store says"
    assert len([event for event in bench.events if isinstance(event, Warned)]) == 1
    bench.folder.close()
    with RunFolder.open(tmp_path / "run", inspect_checkpoint) as again:
        assert [(row.id, row.kind, row.step) for row in again.store.checkpoints()] == [(1, "epoch", 4)]
