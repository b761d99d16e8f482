"""One session of a run: what the trainer yields becomes events, rows of the store, and checkpoints."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from brains_engine.backend.checkpoints import Arrays, CheckpointMeta, row_of, save_checkpoint
from brains_engine.backend.results import (
    ActivationResult,
    BestLoss,
    ChunkResult,
    EpochResult,
    FiguresResult,
    PruneResult,
    Remark,
    Result,
    StoppedEarly,
)
from brains_engine.errors import CheckpointError, RunFolderError
from brains_engine.runs.events import (
    ActivationReport,
    CheckpointKind,
    CheckpointSaved,
    EndedEarly,
    EpochEnd,
    EventSink,
    LayerFigures,
    SparsityReport,
    StepMetrics,
    Warned,
)

if TYPE_CHECKING:
    from brains_engine.runs.database import RunState
    from brains_engine.runs.folder import RunFolder

# The loss of a young network is a new best many times a second. The best state waits in memory, a better one takes its
# place, and it is written after this time, or after this many times what the last checkpoint took to write.
BEST_EVERY_SECONDS = 2.0
BEST_EVERY_COSTS = 20.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come.

    Attributes:
        epoch: Epochs completed.
        step: Steps completed.
        metrics: Of the epoch that has just ended, or the mean loss of the latest window of steps.
        sparsity: Share of exact zeros among the prunable weights.
    """

    epoch: int
    step: int
    sparsity: float
    metrics: Mapping[str, float] = field(default_factory=dict)


class Recorder:
    """Keeps the record of one session.

    Args:
        folder: The run's folder, open for writing.
        base: Metadata that all checkpoints of the session share. Its `number` is the next free one, its `parent` the
            checkpoint from which the session goes on, and its epoch and step are where.
        state: Gives the trainer's whole state.
        emit: Receives the events.
    """

    def __init__(self, folder: RunFolder, base: CheckpointMeta, state: Callable[[], Arrays], emit: EventSink) -> None:
        self.progress = Progress(base.epoch, base.step, base.sparsity, base.metrics)
        self.last_checkpoint = base.parent
        self._folder = folder
        self._base = base
        self._state = state
        self._emit = emit
        self._number = base.number
        self._window: deque[float] = deque(maxlen=base.config.checkpoints.window)
        self._epoch_saved_at = -1
        self._waiting: tuple[Arrays, Progress] | None = None
        self._written_at, self._cost = -math.inf, 0.0
        self._warned: set[type[Exception]] = set()
        self.message = ""

    def handle(self, result: Result) -> None:
        """Record one result of the trainer, and write a waiting best state when it is due."""
        match result:
            case ChunkResult():
                self._chunk(result)
            case PruneResult():
                self._pruned(result)
            case BestLoss() if self._base.config.checkpoints.best:
                self._waiting = self._state(), replace(self.progress, metrics={"loss": result.loss})
            case EpochResult():
                self._epoch(result)
            case StoppedEarly():
                self._stopped_early(result)
            case FiguresResult() | ActivationResult():
                self._seen(result)
            case Remark():
                self._emit(Warned(run=self._base.run, message=result.message))
        if time.monotonic() - self._written_at >= max(BEST_EVERY_SECONDS, BEST_EVERY_COSTS * self._cost):
            self._save_best()

    def save(self, kind: CheckpointKind) -> None:
        """Save the state as it is now, unless the end of an epoch has just done so."""
        self._save_best()
        if self._epoch_saved_at != self.progress.step:
            self._save(kind, self._state(), self.progress)

    def end(self, state: RunState, message: str = "") -> None:
        """Put down how the session ended."""
        self._folder.store.end_session(self._base.session, state, message)
        self._commit()

    def warn(self, error: CheckpointError | RunFolderError) -> None:
        """Tell once of each kind of trouble with the disk; training goes on."""
        if type(error) not in self._warned:
            self._warned.add(type(error))
            self._emit(Warned(run=self._base.run, message=f"{error} Training goes on."))

    def _chunk(self, result: ChunkResult) -> None:
        event = StepMetrics(
            run=self._base.run,
            epoch=result.epoch,
            step=result.step,
            losses=result.losses,
            learning_rate=result.learning_rate,
            steps_per_second=result.steps_per_second,
            seconds_left=result.seconds_left,
        )
        self._window.extend(result.losses)
        loss = math.fsum(self._window) / len(self._window)
        self.progress = replace(self.progress, step=result.step, metrics={"loss": loss})
        self._folder.store.add_steps(self._base.session, event)
        self._commit()
        self._emit(event)

    def _pruned(self, result: PruneResult) -> None:
        event = SparsityReport(
            run=self._base.run,
            epoch=result.epoch,
            step=result.step,
            layers=dict(result.layers),
            total=result.total,
            target=result.target,
            dropped=dict(result.dropped),
            grown=dict(result.grown),
            tau=result.tau,
            figures=result.figures,
            initial=result.initial,
        )
        self.progress = replace(self.progress, sparsity=result.total)
        self._folder.store.add_sparsity(self._base.session, event)
        self._commit()
        self._emit(event)

    def _epoch(self, result: EpochResult) -> None:
        event = EpochEnd(
            run=self._base.run,
            epoch=result.epoch,
            step=result.step,
            metrics=dict(result.metrics),
            seconds=result.seconds,
        )
        self.progress = replace(self.progress, epoch=result.epoch, step=result.step, metrics=event.metrics)
        self._folder.store.add_epoch(self._base.session, event)
        self._commit()
        self._emit(event)
        if self._base.config.checkpoints.every_epoch:
            self._save_best()
            if self._save("epoch", self._state(), self.progress):
                self._epoch_saved_at = self.progress.step

    def _stopped_early(self, result: StoppedEarly) -> None:
        event = EndedEarly(
            run=self._base.run, epoch=result.epoch, step=result.step, best=dict(result.best), message=result.message
        )
        self.message = result.message
        if result.best:  # the weights are others than those of the epoch's checkpoint
            self.progress = replace(self.progress, metrics=event.best)
            self._epoch_saved_at = -1
        self._emit(event)

    def _seen(self, result: FiguresResult | ActivationResult) -> None:
        store, session = self._folder.store, self._base.session
        event: LayerFigures | ActivationReport
        if isinstance(result, FiguresResult):
            event = LayerFigures(
                run=self._base.run,
                epoch=result.epoch,
                step=result.step,
                gradients=result.gradients,
                weights=result.weights,
                updates=result.updates,
            )
            store.add_figures(session, event)  # committed with the losses of the chunk that follows
        else:
            event = ActivationReport(
                run=self._base.run,
                epoch=result.epoch,
                step=result.step,
                samples=result.samples,
                layers=result.layers,
            )
            store.add_activations(session, event)
            self._commit()
        self._emit(event)

    def _save_best(self) -> None:
        if self._waiting is not None:
            arrays, progress = self._waiting
            self._waiting = None
            self._save("best", arrays, progress)

    def _save(self, kind: CheckpointKind, arrays: Arrays, progress: Progress) -> bool:
        """Write one checkpoint: first the file, then its row, then the event. Gives whether the file is durable."""
        begun = time.monotonic()
        metrics = {name: float(value) for name, value in progress.metrics.items() if math.isfinite(value)}
        changes = {
            "number": self._number,
            "parent": self.last_checkpoint,
            "kind": kind,
            "epoch": progress.epoch,
            "step": progress.step,
            "metrics": metrics,
            "sparsity": progress.sparsity,
        }
        meta = self._base.model_copy(update=changes)
        path = self._folder.checkpoint_path(meta.number)
        try:
            digest = save_checkpoint(path, arrays, meta)
        except CheckpointError as error:
            self.warn(error)
            return False
        finally:
            self._written_at = time.monotonic()
            self._cost = self._written_at - begun
        self._folder.store.add_checkpoint(row_of(path, meta, digest))
        self._commit()
        self.last_checkpoint = meta.number
        self._number += 1
        self._emit(_saved(meta, str(path)))
        return True

    def _commit(self) -> None:
        try:
            self._folder.store.commit()
        except RunFolderError as error:
            self.warn(error)


def _saved(meta: CheckpointMeta, path: str) -> CheckpointSaved:
    return CheckpointSaved(
        run=meta.run,
        checkpoint=meta.number,
        parent=meta.parent,
        kind=meta.kind,
        epoch=meta.epoch,
        step=meta.step,
        metrics=meta.metrics,
        sparsity=meta.sparsity,
        path=path,
    )
