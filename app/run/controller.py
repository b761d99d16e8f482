"""The run as the window sees it: its state, its commands, and the worker behind them."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from app.bridge.engine_worker import (
    CrossValidateJob,
    EngineThread,
    EngineWorker,
    EvaluateJob,
    ExportJob,
    HandPruneJob,
    InspectJob,
    RateRangeJob,
    Recalled,
    ResumeJob,
    Ticket,
    TrainJob,
    engine_loaded,
)
from app.bridge.metrics_buffer import MetricsBuffer
from app.problems.wording import say_cannot_train
from app.run.engine_gate import EngineGate
from app.run.folders import RunPlaces, data_folder, run_of_checkpoint
from app.run.history import RunHistory
from app.run.tasks import task_of
from app.sentences import say
from app.translation import tr
from brains_engine.errors import RunFolderError
from brains_engine.planning.inner import inner_layers
from brains_engine.runs.events import Failed, LayerViews, Preparing, Started

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    from app.bridge.engine_worker import Activity, HandPruned, Job, PruneTask
    from app.session import Session
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.config import DataConfig, RunConfig
    from brains_engine.runs.events import Event
    from brains_engine.spec.registry import Registry

RunState = Literal["idle", "preparing", "running", "paused", "stopping"]

FRAME_MS = 40
JOIN_MS = 5_000


class RunController(QObject):
    """Starts, pauses and stops runs; hands on what they report.

    Signals:
        state_changed: The new `state`.
        stage_changed: One sentence on what is being prepared.
        event_received: A rare event of the current run; metrics never travel this way.
        metrics_ready: `history` has something new for the plots; at most 30 times a second.
        progress_ready: The same for everything else, in another turn of the event loop, so that neither waits long.
        failed: A sentence, and a trace or "". Sent once for each job that ends so.
        finished: The `RunResult`, or `None` where the run was stopped before it began.
        exported: The `ExportReport`.
        evaluated: The checkpoint's path, and its metrics.
        rate_ranged: The `RateRange`, or `None` where the test was stopped before it began.
        cross_validated: The `CrossValidation`, or `None` where it was stopped before it began.
        hand_pruned: The `HandPruned` of a job on a checkpoint, or `None` where it was stopped before it began.
        inspected: The `Inspection` of a checkpoint.
        start_from_changed: The checkpoint that the next run begins from, or `None`.
        design_forgotten: Another design is open.
        watching_changed: Whether runs tell what their layers do.
        shutting_down: The window closes; whoever has a thread ends it now.
        runs_changed: Run folders of this design were added or ended; new checkpoints come as events.
    """

    state_changed = Signal(str)
    stage_changed = Signal(str)
    event_received = Signal(object)
    metrics_ready = Signal()
    progress_ready = Signal()
    failed = Signal(str, str)
    finished = Signal(object)
    exported = Signal(object)
    evaluated = Signal(object, object)
    rate_ranged = Signal(object)
    cross_validated = Signal(object)
    inspected = Signal(object)
    hand_pruned = Signal(object)
    start_from_changed = Signal(object)
    runs_changed = Signal()
    design_forgotten = Signal()
    shutting_down = Signal()
    watching_changed = Signal(bool)

    _submitted = Signal(object)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        *,
        data: Path | None = None,
        load_jobs: Callable[[], ModuleType] | None = None,
        gate: EngineGate | None = None,
    ) -> None:
        """Make a controller that is idle; no thread runs before the first job.

        Args:
            session: The open design.
            parent: The owner.
            data: Folder for the runs of unsaved designs; the user's data folder by default.
            load_jobs: Gives the engine; for tests.
            gate: Shared by all windows, so that the engine does one job at a time.
        """
        super().__init__(parent)
        self.history = RunHistory()
        self._session = session
        self.places = RunPlaces(session, data or data_folder())
        self._load_jobs = load_jobs
        self._buffer = MetricsBuffer()
        self._state: RunState = "idle"
        self._stage = ""
        self._ticket: Ticket | None = None
        self._number = 0
        self._failure: Failed | None = None
        self._thread: EngineThread | None = None
        self._worker: EngineWorker | None = None
        self._watches = False
        self._start_from: Path | None = None
        self._folder: Path | None = None
        self._gate = gate or EngineGate(self)
        self._collector = self._gate.collector
        self._viewers = (self.metrics_ready, self.progress_ready)
        self._turn = 0
        self._untold = 0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._drain)
        session.design_replaced.connect(self._forget_design)
        session.path_changed.connect(self.runs_changed)

    # --- what there is to see ---

    @property
    def state(self) -> RunState:
        return self._state

    @property
    def stage(self) -> str:
        """One sentence on what is being prepared, or ""."""
        return self._stage

    @property
    def is_busy(self) -> bool:
        """Whether the worker has a job of any kind."""
        return self._ticket is not None

    @property
    def elsewhere(self) -> str:
        """Why the engine cannot be had, where another window has it; or ""."""
        return self._gate.reason_against(self)

    @property
    def activity(self) -> Activity | None:
        """What the worker is doing."""
        return None if self._ticket is None else self._ticket.job.activity

    @property
    def start_from(self) -> Path | None:
        """The checkpoint whose weights are loaded into the network: the next run begins from it."""
        return self._start_from

    @property
    def run_folder(self) -> Path | None:
        """Folder of the current run, or of the last one of this design."""
        return self._folder

    @property
    def task(self) -> str:
        """The kind of task that the design is for, such as "classification"."""
        return task_of(self._session.design.snapshot.settings.training)

    @property
    def node_names(self) -> dict[str, str]:
        """Names of the layers by their ids in a plan, as the design has them now."""
        names = {node_id: node.name for node_id, node in self._session.design.snapshot.nodes.items()}
        inner = inner_layers(self._session.analysis)
        return names | {node_id: layer.name for node_id, layer in inner.items()}

    @property
    def homes(self) -> tuple[Path, ...]:
        """Folders in which runs of this design are kept, the one for new runs first."""
        return self.places.homes()

    # --- commands ---

    def start(self) -> None:
        """Train the design as it is now, in a new run folder."""
        folder = self._new_folder(tr("Train"))
        if folder is not None:
            design = self._session.design
            self._begin(TrainJob(design.snapshot, design.registry, folder, self._start_from))

    def cross_validate(self, folds: int, config: RunConfig) -> None:
        """Train the design as it is now once for each fold, with these settings."""
        folder = self._new_folder(tr("Cross-validate"))
        if folder is not None:
            design = self._session.design
            self._begin(CrossValidateJob(design.snapshot, design.registry, folder, folds, config))

    def _new_folder(self, what: str) -> Path | None:
        """A folder for runs of the design; none where it cannot be trained now, which is told."""
        problems = [problem.message for problem in self._session.analysis.errors]
        if self._refuse_when_busy(what) or self._refuse_problems(problems):
            return None
        try:
            return self.places.next_run()
        except RunFolderError as error:
            self.failed.emit(say(str(error)), "")
            return None

    def train_in(self, snapshot: Snapshot, registry: Registry, folder: Path) -> None:
        """Train another design than the open one, such as its twin, as a run of the open one."""
        if not self._refuse_when_busy(tr("Train")):
            self._begin(TrainJob(snapshot, registry, folder))

    def resume_run(self, target: Path, checkpoint: int | None = None, epochs: int | None = None) -> None:
        """Go on with an earlier run.

        Args:
            target: Its folder, or one of its checkpoint files.
            checkpoint: Number of the checkpoint to go on from; the newest by default.
            epochs: New total of epochs, where the run should go on further than it was planned.
        """
        if self._refuse_when_busy(tr("Resume")):
            return
        if target.is_file():
            target, checkpoint = run_of_checkpoint(target)
        self._begin(ResumeJob(target, self._session.design.registry, checkpoint, epochs))

    def export(self, checkpoint: Path, export_format: str, out: Path) -> None:
        """Write a checkpoint in another program's format."""
        if not self._refuse_when_busy(tr("Export")):
            self._begin(ExportJob(checkpoint, export_format, out, self._session.design.registry))

    def evaluate(self, checkpoint: Path, data: DataConfig | None = None) -> None:
        """Measure a checkpoint on its validation data, or on other data."""
        if not self._refuse_when_busy(tr("Evaluate")):
            self._begin(EvaluateJob(checkpoint, self._session.design.registry, data))

    def find_rate(self, least: float, most: float, steps: int) -> None:
        """Try a range of learning rates on the design as it is now."""
        problems = [problem.message for problem in self._session.analysis.errors]
        if not self._refuse_when_busy(tr("Find a learning rate")) and not self._refuse_problems(problems):
            design = self._session.design
            self._begin(RateRangeJob(design.snapshot, design.registry, least, most, steps))

    def inspect(self, checkpoint: Path) -> None:
        """Look into a checkpoint with its validation data."""
        if not self._refuse_when_busy(tr("Look inside")):
            self._begin(InspectJob(checkpoint, self._session.design.registry))

    def hand_prune(
        self,
        checkpoint: Path,
        task: PruneTask,
        shares: Mapping[str, float],
        whole: float | None,
        kept: HandPruned | None,
    ) -> None:
        """Prune or regrow a checkpoint by hand; see `HandPruneJob`."""
        if not self._refuse_when_busy(tr("Prune")):
            registry = self._session.design.registry
            self._begin(HandPruneJob(checkpoint, registry, task, shares, whole, kept))

    def pause(self) -> None:
        """Let the run wait after its current chunk."""
        if self._ticket is not None and self._state == "running" and self.activity == "train":
            self._ticket.stop.pause()
            self._set_state("paused")

    def resume(self) -> None:
        """Let a paused run go on."""
        if self._ticket is not None and self._state == "paused":
            self._ticket.stop.resume()
            self._set_state("running")

    def stop(self) -> None:
        """End the run after its current chunk; its last checkpoint is saved."""
        if self._ticket is not None and self._state != "stopping":
            self._ticket.stop.stop()
            self._set_stage(
                tr("Saving the last checkpoint") if self._state in ("running", "paused") else tr("Stopping")
            )
            self._set_state("stopping")

    @property
    def watches(self) -> bool:
        """Whether runs tell what their layers do."""
        return self._watches

    def watch(self, *, watches: bool) -> None:
        """Let this run and later ones tell what their layers do, or no longer; it costs at most 5 % of their time."""
        self._watches = watches
        if self._ticket is not None:
            self._ticket.stop.watch(watched=watches)
        self.watching_changed.emit(watches)

    def load_checkpoint(self, path: Path | None) -> None:
        """Load a checkpoint's weights into the network, so that the next run begins from them; `None` unloads."""
        if path != self._start_from:
            self._start_from = path
            self.start_from_changed.emit(path)

    def shutdown(self, timeout_ms: int = JOIN_MS) -> bool:
        """Stop the run and end the thread. Gives whether it ended in time; if not, call again to wait on."""
        if self._ticket is not None:
            self._ticket.stop.stop()
        else:
            self._gate.leave(self)  # what waits for the engine shall not begin any more
        self.shutting_down.emit()
        if self._thread is not None:
            self._thread.quit()
            if not self._thread.wait(timeout_ms):
                return False
            self._thread = self._worker = None
        self._collector.stop(self)
        if self._ticket is not None:
            self._end()
        return True

    def guard_threads(self) -> None:
        """To be called before another thread runs Python: garbage is collected on the window's thread from now on."""
        self._collector.start(self)

    # --- the job's way ---

    def _begin(self, job: Job) -> None:
        self._gate.when_free(self, lambda: self._submit(job))

    def _submit(self, job: Job) -> None:
        self._ensure_thread()
        self._number += 1
        self._failure = None
        self._ticket = Ticket(self._number, job)
        self._ticket.stop.watch(watched=self._watches)
        self._gate.enter(self, lambda: self._session.title)
        self._buffer.open(self._number)
        if isinstance(job, TrainJob | ResumeJob | CrossValidateJob):
            self.history.clear()
            self._folder = job.folder
            self._tell_all()
            self._timer.start()
        self._set_stage("" if engine_loaded() else tr("Preparing the engine"))
        self._set_state("preparing")
        self._submitted.emit(self._ticket)

    def _ensure_thread(self) -> None:
        if self._thread is not None:
            return
        self.guard_threads()
        self._thread = EngineThread(self)
        self._worker = EngineWorker(self._buffer, self._load_jobs)
        self._worker.moveToThread(self._thread)
        self._submitted.connect(self._worker.execute)
        self._worker.engine_ready.connect(self._on_engine_ready)
        self._worker.reported.connect(self._on_event)
        self._worker.done.connect(self._on_done)
        self._worker.failed.connect(self._on_failed)
        self._thread.start()

    def _is_current(self, number: int) -> bool:
        return self._ticket is not None and self._ticket.number == number

    def _on_engine_ready(self, number: int) -> None:
        self._collector.settle()
        if not self._is_current(number):
            return
        self._set_stage("")
        if self.activity != "train" and self._state == "preparing":
            self._set_state("running")

    def _on_event(self, number: int, event: Event) -> None:
        if not self._is_current(number):
            return
        if isinstance(event, Failed):  # the job's exception follows, and is what the user gets to see
            self._failure = event
            return
        if isinstance(event, Recalled):
            self.history.recall(event.history)
            self._tell_all()
            return
        if isinstance(event, Preparing) and self._state == "preparing":
            self._set_stage(say(event.stage))
        if isinstance(event, LayerViews):
            self.history.add_gradients(event.step, event.gradients)
        if isinstance(event, Started):
            self._folder = Path(event.folder)
            self._collector.settle()
            self.history.begin(event)
            if self._state == "preparing":
                self._set_stage("")
                self._set_state("running")
            self.runs_changed.emit()
        self.event_received.emit(event)

    def _on_done(self, number: int, result: object) -> None:
        if not self._is_current(number) or self._ticket is None:
            return
        job = self._ticket.job
        told = {
            "export": self.exported,
            "prune": self.hand_pruned,
            "inspect": self.inspected,
            "find_rate": self.rate_ranged,
            "cross_validate": self.cross_validated,
        }
        self._end()
        if isinstance(job, EvaluateJob):
            self.evaluated.emit(job.checkpoint, result)
        else:
            told.get(job.activity, self.finished).emit(result)

    def _on_failed(self, number: int, message: str, details: str) -> None:
        if not self._is_current(number):
            return
        failure = self._failure
        self._end()
        self.failed.emit(say(message), details or (failure.details if failure else ""))

    def _end(self) -> None:
        self._drain()
        self._timer.stop()
        self._ticket = None
        self._gate.leave(self)
        self._buffer.open(0)
        self._set_stage("")
        self._set_state("idle")
        self._tell_all()
        self.runs_changed.emit()

    def _drain(self) -> None:
        """Take in what came, and tell one half of the viewers; where they are slow, the next turn is put off."""
        batch = self._buffer.drain()
        if batch:
            self.history.add(batch)
            self._untold = len(self._viewers)
        if not self._untold:
            return
        self._untold -= 1
        self._turn = (self._turn + 1) % len(self._viewers)
        began = time.perf_counter()
        self._viewers[self._turn].emit()
        spent_ms = int((time.perf_counter() - began) * 1000)
        self._timer.setInterval(max(FRAME_MS // len(self._viewers), 3 * spent_ms))

    def _tell_all(self) -> None:
        self._untold = 0
        for viewer in self._viewers:
            viewer.emit()

    # --- small parts ---

    def _set_state(self, state: RunState) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)

    def _set_stage(self, stage: str) -> None:
        if stage != self._stage:
            self._stage = stage
            self.stage_changed.emit(stage)

    def _refuse_when_busy(self, what: str) -> bool:
        reason = self.elsewhere
        if self.is_busy:
            self.failed.emit(tr("{what} has to wait: the engine is at work. Stop the run first.", what=what), "")
        elif reason:
            self.failed.emit(reason, "")
        return self.is_busy or bool(reason)

    def _refuse_problems(self, sentences: list[str]) -> bool:
        if sentences:
            self.failed.emit(say_cannot_train(sentences), "")
        return bool(sentences)

    def _forget_design(self) -> None:
        self.places.forget()
        self._folder = None
        self.load_checkpoint(None)
        self.design_forgotten.emit()
        if not self.is_busy:
            self.history.clear()
            self._tell_all()
        self.runs_changed.emit()
