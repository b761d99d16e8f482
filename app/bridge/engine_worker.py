"""The engine's end of the window: runs jobs on a thread of its own, and reports by signals and a buffer.

This is the only file of the application that imports `brains_engine.backend`, and with it TensorFlow; it does so
inside a function, on the worker's thread, when the first job needs it.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.bridge.playground_loop import play
from app.translation import mark, tr
from brains_engine.errors import BrainsError, ClusterError, CustomLayerError
from brains_engine.runs.events import Event
from brains_engine.runs.folder import read_config
from brains_engine.runs.history import read_history
from brains_engine.runs.stop import StopToken
from brains_engine.runs.store import read_checkpoints

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from app.bridge.metrics_buffer import MetricsBuffer
    from app.bridge.playground_exchange import Exchange
    from brains_engine.backend.hand_pruning import HandPruning, Pruned
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.insight.sparsity_account import SparsityAccount
    from brains_engine.runs.config import DataConfig, RunConfig
    from brains_engine.runs.events import EventSink
    from brains_engine.runs.history import History
    from brains_engine.spec.registry import Registry

UNEXPECTED = mark("The engine met an error that it did not expect.")
ONLY_BY_COMMAND = mark("Training on several machines is started by a command on each of them, not from the window.")
BY_COMMAND = mark("See the handbook's page on clusters, or set the strategy under Training to none.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled(Event):
    """What an earlier session measured up to the checkpoint from which the run goes on."""

    history: History


Activity = Literal["train", "export", "evaluate", "inspect", "find_rate", "cross_validate", "prune"]
"""What the engine does for a job."""


@dataclass(frozen=True, slots=True)
class TrainJob:
    """Train a design in a new run folder, from fresh weights or from a checkpoint's."""

    activity: ClassVar[Activity] = "train"

    snapshot: Snapshot
    registry: Registry
    folder: Path
    start_from: Path | None = None

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        _refuse_cluster(self.snapshot.settings.training)
        return jobs.train(
            self.snapshot, self.registry, self.folder, on_event=on_event, stop=stop, start_from=self.start_from
        )


@dataclass(frozen=True, slots=True)
class ResumeJob:
    """Go on with a run from its newest checkpoint, or from a chosen one."""

    activity: ClassVar[Activity] = "train"

    folder: Path
    registry: Registry
    checkpoint: int | None = None
    epochs: int | None = None

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        _refuse_cluster(read_config(self.folder))
        saved = read_checkpoints(self.folder)
        if saved:
            origin = self.checkpoint if self.checkpoint is not None else saved[-1].id
            on_event(Recalled(run="", history=read_history(self.folder, origin)))
        return jobs.resume(
            self.folder,
            self.registry,
            epochs=self.epochs,
            checkpoint=self.checkpoint,
            on_event=on_event,
            stop=stop,
        )


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Write a checkpoint in the format of another program."""

    activity: ClassVar[Activity] = "export"

    checkpoint: Path
    format: str
    out: Path
    registry: Registry

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        return jobs.export(self.checkpoint, self.format, self.out, self.registry)


@dataclass(frozen=True, slots=True)
class EvaluateJob:
    """Measure a checkpoint on its own validation data, or on other data."""

    activity: ClassVar[Activity] = "evaluate"

    checkpoint: Path
    registry: Registry
    data: DataConfig | None = None

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        return jobs.evaluate(self.checkpoint, self.registry, self.data)


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeProgress(Event):
    """How far a range test is, in steps."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class RateRangeJob:
    """Find a learning rate: a few steps from fresh weights, with a rate that grows. Nothing is written."""

    activity: ClassVar[Activity] = "find_rate"

    snapshot: Snapshot
    registry: Registry
    least: float
    most: float
    steps: int

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        from brains_engine.backend.rate_range import learning_rate_range

        return learning_rate_range(
            self.snapshot,
            self.registry,
            least=self.least,
            most=self.most,
            steps=self.steps,
            on_progress=lambda done, total: on_event(RangeProgress(run="", done=done, total=total)),
            stop=stop,
        )


@dataclass(frozen=True, slots=True)
class CrossValidateJob:
    """Train a design once for each fold of its data, each time measured on another part of the samples."""

    activity: ClassVar[Activity] = "cross_validate"

    snapshot: Snapshot
    registry: Registry
    folder: Path
    folds: int
    config: RunConfig

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        from brains_engine.backend.cross_validation import cross_validate

        _refuse_cluster(self.config)
        return cross_validate(
            self.snapshot,
            self.registry,
            self.folder,
            folds=self.folds,
            config=self.config,
            on_event=on_event,
            stop=stop,
        )


@dataclass(frozen=True, slots=True)
class PlayJob:
    """Learn points of a plane until the token says stop; gives what another job needs to go on.

    Attributes:
        design: A design of two features.
        registry: The layers that it may use.
        changes: Settings of training by dotted path.
        exchange: Orders and frames.
        kept: What an earlier job gave, the `OnlineLearner` and the resets it has seen; `None` for fresh weights.
    """

    activity: ClassVar[Activity] = "train"

    design: Snapshot
    registry: Registry
    changes: Mapping[str, object]
    exchange: Exchange
    kept: tuple[object, int] | None = None

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        if self.kept is None:
            resets, learner = self.exchange.orders.resets, jobs.online(self.design, self.registry, self.changes)
        else:
            learner, resets = self.kept
        return learner, play(learner, self.exchange, stop, resets)


@dataclass(frozen=True, slots=True)
class InspectJob:
    """Look into a checkpoint: what it confuses, which samples are hard for it, what its layers give."""

    activity: ClassVar[Activity] = "inspect"

    checkpoint: Path
    registry: Registry

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        return jobs.inspect(self.checkpoint, self.registry)


PruneTask = Literal["figures", "search", "measure", "keep"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchProgress(Event):
    """How far the search for what is removable is, in evaluations."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class HandPruned:
    """What came of pruning by hand: one of an account, an outcome and a path; and what the next job goes on with."""

    bench: HandPruning
    account: SparsityAccount | None = None
    outcome: Pruned | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class HandPruneJob:
    """Prune or regrow a checkpoint by hand.

    Attributes:
        checkpoint: Its file.
        registry: The layers that its design may use.
        task: "figures" of the checkpoint; "search" for what is removable, too; "measure" shares; "keep" them.
        shares: Node id -> share of zeros.
        whole: A share of all, above which the layers named in `shares` have their own.
        kept: What an earlier job gave on the same checkpoint.
    """

    activity: ClassVar[Activity] = "prune"

    checkpoint: Path
    registry: Registry
    task: PruneTask
    shares: Mapping[str, float]
    whole: float | None = None
    kept: HandPruned | None = None

    def run(self, jobs: ModuleType, on_event: EventSink, stop: StopToken) -> object:
        bench: HandPruning = self.kept.bench if self.kept else jobs.HandPruning(self.checkpoint, self.registry)
        if self.task == "keep":
            return HandPruned(bench, path=bench.keep(self.shares))
        if self.task == "measure":
            shares = self.shares if self.whole is None else {**bench.spread(self.whole), **self.shares}
            return HandPruned(bench, outcome=bench.measure(shares, stop))
        account = jobs.account(
            bench,
            self.registry,
            functional=self.task == "search",
            on_progress=lambda done, total: on_event(SearchProgress(run="", done=done, total=total)),
            stop=stop,
        )
        return HandPruned(bench, account=account)


Job = (
    TrainJob
    | ResumeJob
    | ExportJob
    | EvaluateJob
    | InspectJob
    | RateRangeJob
    | CrossValidateJob
    | PlayJob
    | HandPruneJob
)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A job on its way to the worker. Everything the worker says of it carries the number."""

    number: int
    job: Job
    stop: StopToken = field(default_factory=StopToken)


HANDOVER_S = 0.001
"""How long the worker may go on in Python while the window waits, which does so several times for each redraw.

Python's own 5 ms add up to a frame that is seen to be late; work in TensorFlow does not hold the window up.
"""


class EngineThread(QThread):
    """The thread of the worker.

    Its loop is started from Python, so that the thread keeps one Python thread state for life. Without that, each
    slot call makes a state and frees it, and TensorFlow, which remembers the first one, crashes in the second job.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("engine")

    def run(self) -> None:
        sys.setswitchinterval(HANDOVER_S)
        self.exec()


class EngineWorker(QObject):
    """Lives on the engine's thread and runs one job at a time. All signals begin with the ticket's number."""

    engine_ready = Signal(int)
    reported = Signal(int, object)
    done = Signal(int, object)
    failed = Signal(int, str, str)

    def __init__(self, buffer: MetricsBuffer, load_jobs: Callable[[], ModuleType] | None = None) -> None:
        super().__init__()
        self._buffer = buffer
        self._load_jobs = load_jobs or load_engine

    @Slot(object)
    def execute(self, ticket: Ticket) -> None:
        """Run a job to its end. A job that was stopped while the engine loaded ends with `None`."""
        number = ticket.number
        try:
            jobs = self._load_jobs()
            self.engine_ready.emit(number)
            result = None if ticket.stop.stopped else ticket.job.run(jobs, self._sink(number), ticket.stop)
        except BrainsError as error:
            # What a layer of the user's own raised is for the user to mend.
            details = traceback.format_exc() if isinstance(error, CustomLayerError) else ""
            self.failed.emit(number, str(error), details)
        except Exception:  # noqa: BLE001 - the window must outlive whatever a job does
            self.failed.emit(number, tr(UNEXPECTED), traceback.format_exc())
        else:
            self.done.emit(number, result)

    def _sink(self, number: int) -> EventSink:
        def sink(event: Event) -> None:
            if not self._buffer.add(number, event):
                self.reported.emit(number, event)

        return sink


def _refuse_cluster(config: RunConfig) -> None:
    """A window is one process on one machine; it would wait for workers that nobody has started.

    Raises:
        ClusterError: The settings ask for several workers.
    """
    if config.distribution.strategy == "multi-worker":
        raise ClusterError(tr(ONLY_BY_COMMAND), tr(BY_COMMAND))


def load_engine() -> ModuleType:
    """Import the engine, TensorFlow included. Takes seconds the first time."""
    from brains_engine.backend import jobs

    return jobs


def engine_loaded() -> bool:
    """Whether the engine has been imported already."""
    return "brains_engine.backend.jobs" in sys.modules
