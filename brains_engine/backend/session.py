"""One session of a run: from where it starts, through the trainer's results, to how it ends."""

from __future__ import annotations

import contextlib
import time
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import tensorflow as tf

from brains_engine.backend.checkpoints import Arrays, CheckpointMeta, load_checkpoint
from brains_engine.backend.recorder import Recorder
from brains_engine.backend.results import ChunkResult, Ended
from brains_engine.backend.workbench import with_training
from brains_engine.design.io import from_json, to_json
from brains_engine.errors import BrainsError, CheckpointError, RunFolderError, TrainingError
from brains_engine.runs.events import EndReason, EventSink, Failed, Finished, LayerViews, Preparing, Started, Warned
from brains_engine.runs.folder import RunFolder, read_config, read_design

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.backend.workbench import Workbench
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.config import RunConfig
    from brains_engine.runs.database import CheckpointRow
    from brains_engine.runs.stop import StopToken
    from brains_engine.spec.registry import Registry


@dataclass(frozen=True, slots=True)
class RunResult:
    """How a session of a run ended.

    Attributes:
        folder: The run's folder.
        reason: completed, stopped, or interrupted.
        epoch: Epochs completed.
        step: Steps completed.
        metrics: Of the epoch that has just ended, or the mean loss of the latest window of steps.
        sparsity: Share of exact zeros among the prunable weights.
        last_checkpoint: The newest checkpoint; None where the disk took none.
    """

    folder: Path
    reason: EndReason
    epoch: int
    step: int
    metrics: Mapping[str, float]
    sparsity: float
    last_checkpoint: Path | None


@dataclass(frozen=True, slots=True)
class Start:
    """Where a session starts: a design with its settings, and the checkpoint it goes on from, if there is one."""

    snapshot: Snapshot
    arrays: Arrays | None = None
    meta: CheckpointMeta | None = None
    next_number: int = 1


def choose_start(folder: RunFolder, checkpoint: int | None, epochs: int | None, registry: Registry) -> Start:
    """Find where a run goes on.

    A run that was killed before its first checkpoint begins again, which gives the same weights.

    Args:
        folder: The run.
        checkpoint: Number of the checkpoint, None for the newest.
        epochs: New total of epochs, None for the run's own.
        registry: The layers its design may use.

    Raises:
        RunFolderError: There is no such checkpoint, or nothing is left to train.
        CheckpointError: It is damaged.
    """
    rows = folder.store.checkpoints()
    config = _with_epochs(read_config(folder.path), epochs)
    if not rows and checkpoint is None:
        return Start(with_training(from_json(read_design(folder.path), registry), config))
    row = _choose(folder, rows, checkpoint)
    arrays, meta = _load(folder, row, rows)
    config = _with_epochs(meta.config, config.epochs)
    if meta.epoch >= config.epochs:
        raise RunFolderError(
            f"There is nothing left to train: checkpoint {row.id} already has {_epochs(meta.epoch)}, "
            f"and the run is to have {config.epochs}.",
            "Give a larger total of epochs to go on.",
        )
    return Start(with_training(from_json(meta.design, registry), config), arrays, meta, rows[-1].id + 1)


class Session:
    """Runs a trainer and keeps its record.

    Args:
        folder: The run's folder, open for writing.
        bench: The trainer, in the state from which it goes on.
        start: Where the session starts.
        emit: Receives every event.
    """

    def __init__(self, folder: RunFolder, bench: Workbench, start: Start, emit: EventSink) -> None:
        self._folder, self._bench, self._emit = folder, bench, emit
        self._run = folder.store.run().id
        self._config = start.snapshot.settings.training
        self._first_epoch = start.meta.epoch if start.meta else 0
        parent, step = (start.meta.number, start.meta.step) if start.meta else (None, 0)
        if self._config != read_config(folder.path):
            folder.write_config(self._config)
        session = folder.store.begin_session(parent, step, self._config.epochs)
        base = CheckpointMeta(
            run=self._run,
            session=session,
            number=start.next_number,
            parent=parent,
            kind="last",
            epoch=self._first_epoch,
            step=step,
            metrics=start.meta.metrics if start.meta else {},
            sparsity=start.meta.sparsity if start.meta else 0.0,
            design=to_json(start.snapshot),
            config=self._config,
            data_info=bench.info.to_json(),
            scaling=bench.scaling.to_json(),
            data_digest=bench.data_digest,
        )
        self._recorder = Recorder(folder, base, bench.trainer.state, emit)

    def run(self, stop: StopToken, *, save_first: bool = False) -> RunResult:
        """Train to the end, or until the token stops it, and leave a checkpoint.

        Args:
            stop: Looked at between chunks.
            save_first: Save the state before the first step, where it is not what the seed alone gives.

        Raises:
            TrainingError: A loss is not finite; the last finite state is saved.
        """
        began = time.monotonic()
        try:
            self._begin(save_first=save_first)
            reason = self._train(stop)
        except TrainingError as error:
            self._recorder.save("stop")
            self._recorder.end("failed", str(error))
            raise
        except Exception as error:
            self._recorder.end("failed", str(error))
            raise
        self._recorder.save("last" if reason == "completed" else "stop")
        self._recorder.end(reason)
        return self._finished(reason, time.monotonic() - began)

    def _begin(self, *, save_first: bool) -> None:
        self._emit(Preparing(run=self._run, stage="Compiling the training step"))
        self._bench.trainer.prepare()
        self._emit(self._started())
        if save_first:
            self._recorder.save("epoch")

    def _train(self, stop: StopToken) -> EndReason:
        reason: EndReason = "completed"
        for result in self._bench.trainer.run(stop):
            if isinstance(result, Ended):
                reason = stop.reason if result.reason == "stopped" else "completed"
            else:
                self._recorder.handle(result)
                if stop.watched and isinstance(result, ChunkResult) and self._bench.probe.is_due:
                    self._look(stop, result)
        return reason

    def _look(self, stop: StopToken, result: ChunkResult) -> None:
        """Tell what the layers do now. What goes wrong there must not end the run."""
        try:
            self._bench.trainer.sync()
            look = self._bench.probe.look()
        except Exception as error:  # noqa: BLE001 - a run is worth more than a look into it
            stop.watch(watched=False)
            message = f"The layers of this run cannot be watched ({type(error).__name__}). Training goes on."
            self._emit(Warned(run=self._run, message=message))
        else:
            self._emit(
                LayerViews(
                    run=self._run,
                    epoch=result.epoch,
                    step=result.step,
                    activations=look.activations,
                    gradients=look.gradients,
                )
            )

    def _started(self) -> Started:
        trainer = self._bench.trainer
        return Started(
            run=self._run,
            folder=str(self._folder.path),
            epochs=trainer.total_epochs,
            first_epoch=self._first_epoch,
            steps_per_epoch=trainer.steps_per_epoch,
            params=self._bench.params,
            device=trainer.device.name,
            precision=trainer.precision,
            compiler="XLA" if trainer.compiler.jit else "graph",
            weights=dict(trainer.weight_counts),
        )

    def _finished(self, reason: EndReason, seconds: float) -> RunResult:
        progress, number = self._recorder.progress, self._recorder.last_checkpoint
        metrics = dict(progress.metrics)
        self._emit(
            Finished(
                run=self._run,
                reason=reason,
                epoch=progress.epoch,
                step=progress.step,
                metrics=metrics,
                sparsity=progress.sparsity,
                seconds=seconds,
                checkpoint=number,
            )
        )
        path = None if number is None else self._folder.checkpoint_path(number)
        return RunResult(self._folder.path, reason, progress.epoch, progress.step, metrics, progress.sparsity, path)


@contextlib.contextmanager
def failures_told(run: str, emit: EventSink) -> Iterator[None]:
    """Emit `Failed` for an error that ends a run, then let it go on to the caller.

    Raises:
        TrainingError: In the place of an error of TensorFlow that says that memory is used up.
    """
    try:
        yield
    except BrainsError as error:
        emit(Failed(run=run, message=str(error), details=traceback.format_exc()))
        raise
    except (tf.errors.ResourceExhaustedError, MemoryError):
        told = TrainingError("There is not enough memory to train this design.", "Use smaller batches or fewer units.")
        emit(Failed(run=run, message=str(told), details=traceback.format_exc()))
        raise told from None
    except Exception as error:
        message = f"Brains met an error that it does not know ({type(error).__name__})."
        with contextlib.suppress(Exception):  # the sink itself may be what failed
            emit(Failed(run=run, message=message, details=traceback.format_exc()))
        raise


def _choose(folder: RunFolder, rows: tuple[CheckpointRow, ...], checkpoint: int | None) -> CheckpointRow:
    if checkpoint is None:
        return rows[-1]
    row = next((row for row in rows if row.id == checkpoint), None)
    if row is None:
        known = f"It has 1 to {rows[-1].id}." if rows else "It has none yet."
        raise RunFolderError(f"The run in {folder.path} has no checkpoint {checkpoint}.", known)
    return row


def _load(folder: RunFolder, row: CheckpointRow, rows: tuple[CheckpointRow, ...]) -> tuple[Arrays, CheckpointMeta]:
    path = folder.checkpoint_path(row.id)
    try:
        arrays, meta = load_checkpoint(path)
    except CheckpointError as error:
        others = [other.id for other in rows if other.id != row.id]
        hint = f"Resume from another one, such as checkpoint {others[-1]}." if others else ""
        raise CheckpointError(error.message, hint) from error
    if (meta.run, meta.number) != (folder.store.run().id, row.id):
        raise CheckpointError(f"The file {path} is another checkpoint than the one this run saved there.")
    return arrays, meta


def _with_epochs(config: RunConfig, epochs: int | None) -> RunConfig:
    if epochs is not None and epochs < 1:
        raise RunFolderError("The total of epochs must be at least 1.")
    return config if epochs is None else config.model_copy(update={"epochs": epochs})


def _epochs(count: int) -> str:
    return "1 epoch" if count == 1 else f"{count} epochs"
