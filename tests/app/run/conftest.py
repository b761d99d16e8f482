"""A controller over an engine that does as the test says, or over the real one."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

import pytest

from app.run.controller import RunController
from app.session import Session
from brains_engine.design import edits
from brains_engine.errors import TrainingError
from brains_engine.layers import discover
from brains_engine.runs.events import (
    CheckpointSaved,
    EpochEnd,
    EventSink,
    Finished,
    Preparing,
    SparsityReport,
    Started,
    StepMetrics,
)

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from brains_engine.runs.stop import StopToken

CHUNK = 50


class ToyEngine:
    """Stands for `brains_engine.backend.jobs`: emits the events of a run without training anything."""

    def __init__(self) -> None:
        self.chunks = 4
        self.wait = 0.0
        self.failure: Exception | None = None
        self.threads: list[threading.Thread] = []
        self.started_from: list[Path | None] = []

    def load(self) -> ModuleType:
        return cast("ModuleType", self)

    def train(
        self, snapshot: object, registry: object, folder: Path, *, on_event: EventSink, stop: StopToken, start_from: Any
    ) -> str:
        self.threads.append(threading.current_thread())
        self.started_from.append(start_from)
        on_event(Preparing(run="r", stage="Building the network"))
        on_event(started(folder, self.chunks))
        if self.failure is not None:
            raise self.failure
        for chunk in range(1, self.chunks + 1):
            stop.wait_while_paused()
            if stop.stopped:
                break
            on_event(steps(chunk))
            on_event(EpochEnd(run="r", epoch=chunk, step=chunk * CHUNK, metrics={"loss": 1 / chunk}, seconds=0.1))
            share = chunk / self.chunks
            layers = {"dense-1": share}
            on_event(SparsityReport(run="r", epoch=chunk, step=chunk * CHUNK, layers=layers, total=share, target=share))
            on_event(saved(folder, chunk))
            time.sleep(self.wait)
        reason: Any = "stopped" if stop.stopped else "completed"
        on_event(
            Finished(run="r", reason=reason, epoch=4, step=200, metrics={}, sparsity=0.0, seconds=1.0, checkpoint=4)
        )
        return str(reason)

    def evaluate(self, checkpoint: Path, registry: object, data: object) -> dict[str, float]:
        return {"loss": 0.5}

    def HandPruning(self, checkpoint: Path, registry: object) -> object:  # noqa: N802 - the name of a class
        raise TrainingError("This checkpoint cannot be pruned.")

    def export(self, checkpoint: Path, export_format: str, out: Path, registry: object) -> object:
        raise TrainingError("This checkpoint cannot be exported.")


def started(folder: Path, epochs: int = 4) -> Started:
    return Started(
        run="r", folder=str(folder), epochs=epochs, first_epoch=0, steps_per_epoch=CHUNK, params=10, device="CPU",
        precision="float32", compiler="graph",
    )  # fmt: skip


def steps(chunk: int) -> StepMetrics:
    return StepMetrics(
        run="r", epoch=chunk, step=chunk * CHUNK, losses=tuple(1.0 / (chunk + i) for i in range(CHUNK)),
        learning_rate=1e-3, steps_per_second=500.0, seconds_left=3.0,
    )  # fmt: skip


def saved(folder: Path, number: int) -> CheckpointSaved:
    return CheckpointSaved(
        run="r", checkpoint=number, parent=number - 1 or None, kind="epoch", epoch=number, step=number * CHUNK,
        metrics={"loss": 0.5, "val_loss": 0.6, "val_accuracy": 0.9}, sparsity=0.5,
        path=str(folder / "checkpoints" / f"{number:06d}.safetensors"),
    )  # fmt: skip


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(discover())
    session.new("iris")
    edits.set_training_value(session.design, "epochs", 3)
    session.history.clear()
    yield session
    session.close()


@pytest.fixture
def engine() -> ToyEngine:
    return ToyEngine()


MakeController = Callable[..., RunController]


@pytest.fixture
def make_controller(session: Session, tmp_path: Path) -> Iterator[MakeController]:
    made: list[RunController] = []

    def make(load_jobs: Callable[[], ModuleType] | None = None) -> RunController:
        made.append(RunController(session, data=tmp_path / "data", load_jobs=load_jobs))
        return made[-1]

    yield make
    for controller in made:
        assert controller.shutdown(20_000)


@pytest.fixture
def controller(make_controller: MakeController, engine: ToyEngine) -> RunController:
    return make_controller(engine.load)
