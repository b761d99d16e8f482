"""The workers of a cluster beside the chief: they take the same steps, and keep no record."""

from __future__ import annotations

import dataclasses
import time
from typing import TYPE_CHECKING

from brains_engine.backend.agreement import AgreedStop
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.backend.results import ChunkResult, Ended, EpochResult, PruneResult
from brains_engine.backend.session import RunResult, Start, started
from brains_engine.backend.workbench import with_training
from brains_engine.design.io import from_json, to_json
from brains_engine.errors import RunFolderError
from brains_engine.runs.database import CHECKPOINTS_NAME, STORE_NAME
from brains_engine.runs.events import EndReason, EpochEnd, EventSink, Finished, Preparing
from brains_engine.runs.folder import CHECKPOINT_SUFFIX, read_config, read_design

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from brains_engine.backend.distribution import Distribution
    from brains_engine.backend.workbench import Workbench
    from brains_engine.runs.config import RunConfig
    from brains_engine.runs.distribution_config import StrategyName
    from brains_engine.runs.stop import StopToken
    from brains_engine.spec.registry import Registry


def run_settings(folder: Path, strategy: StrategyName | None) -> RunConfig:
    """The settings of the run in a folder, perhaps with another strategy.

    Raises:
        RunFolderError: There is no run, or its settings are damaged.
    """
    if not (folder / STORE_NAME).is_file():
        raise RunFolderError(f"{folder.absolute()} holds no run.")
    config = read_config(folder)
    if strategy is None:
        return config
    return config.model_copy(update={"distribution": config.distribution.model_copy(update={"strategy": strategy})})


def distributed_as(start: Start, config: RunConfig) -> Start:
    """A start with the distribution of other settings: a run may go on with other devices than it began with."""
    training = start.snapshot.settings.training.model_copy(update={"distribution": config.distribution})
    return dataclasses.replace(start, snapshot=with_training(start.snapshot, training))


def start_with_chief(folder: Path, number: int, config: RunConfig, epochs: int | None, registry: Registry) -> Start:
    """Where a worker goes on: the checkpoint that the chief has chosen; the folder is only read.

    Args:
        folder: The run's folder, which all workers must be able to read.
        number: The checkpoint's number; 0 where the run begins anew.
        config: The run's settings.
        epochs: New total of epochs, None for the run's own.
        registry: The layers its design may use.

    Raises:
        RunFolderError: The folder cannot be read.
        CheckpointError: The checkpoint cannot be read here, or is damaged.
    """
    if epochs is not None:
        config = config.model_copy(update={"epochs": epochs})
    if not number:
        return Start(with_training(from_json(read_design(folder), registry), config))
    arrays, meta = load_checkpoint(folder / CHECKPOINTS_NAME / f"{number:06d}{CHECKPOINT_SUFFIX}")
    config = meta.config.model_copy(update={"epochs": config.epochs, "distribution": config.distribution})
    return Start(with_training(from_json(meta.design, registry), config), arrays, meta)


def agree(distribution: Distribution | None, bench: Workbench, start: Start, stop: StopToken) -> StopToken:
    """Let the workers of a cluster compare what they are about to do; gives the stop that all of them heed.

    Raises:
        ClusterError: A worker has another design, other settings or other data.
    """
    if distribution is None or distribution.cluster is None:
        return stop
    training = start.snapshot.settings.training
    distribution.check_same(
        {
            "settings": training.model_copy(
                update={"data": training.data.model_copy(update={"path": ""})}
            ).model_dump_json(),
            "design": _without_training(start),
            "data": bench.data_digest,
        }
    )
    return AgreedStop(stop, distribution)


class Follower:
    """Runs the trainer of a worker that is not the chief.

    Args:
        run: The run's id, for events.
        folder: The run's folder, which the chief writes.
        bench: The trainer, in the state from which it goes on.
        start: Where the session starts.
        emit: Receives the events.
    """

    def __init__(self, run: str, folder: Path, bench: Workbench, start: Start, emit: EventSink) -> None:
        self._run, self._folder, self._bench, self._emit = run, folder, bench, emit
        self._first_epoch = start.meta.epoch if start.meta else 0
        self._metrics: Mapping[str, float] = {}
        self._sparsity = start.meta.sparsity if start.meta else 0.0

    def run(self, stop: StopToken) -> RunResult:
        """Train to the end, or until one of the workers is asked to stop.

        Raises:
            TrainingError: A loss is not finite, or a worker is gone.
        """
        began = time.monotonic()
        trainer = self._bench.trainer
        self._emit(Preparing(run=self._run, stage="Compiling the training step"))
        trainer.prepare()
        self._emit(started(self._run, self._folder, self._bench, self._first_epoch))
        reason: EndReason = "completed"
        for result in trainer.run(stop):
            match result:
                case ChunkResult():
                    self._metrics = {"loss": result.losses[-1]}
                case EpochResult():
                    self._metrics = dict(result.metrics)
                    self._emit(
                        EpochEnd(
                            run=self._run,
                            epoch=result.epoch,
                            step=result.step,
                            metrics=dict(result.metrics),
                            seconds=result.seconds,
                        )
                    )
                case PruneResult():
                    self._sparsity = result.total
                case Ended(reason="stopped"):
                    reason = stop.reason
        epoch, step, metrics = trainer.epoch, trainer.step, dict(self._metrics)
        self._emit(
            Finished(
                run=self._run,
                reason=reason,
                epoch=epoch,
                step=step,
                metrics=metrics,
                sparsity=self._sparsity,
                seconds=time.monotonic() - began,
                checkpoint=None,
            )
        )
        return RunResult(self._folder, reason, epoch, step, metrics, self._sparsity, None)


def _without_training(start: Start) -> str:
    """The design's text, in which the settings of training stand at their defaults: paths may differ on machines."""
    settings = start.snapshot.settings
    return to_json(with_training(start.snapshot, type(settings)().training))
