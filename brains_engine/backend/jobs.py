"""The jobs that an application starts: train, resume, predict, evaluate, export.

A run that is stopped or killed and then resumed gives the weights of the uninterrupted run, bit for bit on the CPU:
a checkpoint holds the whole state, and chunks may end anywhere.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend import evaluation
from brains_engine.backend.checkpoints import inspect_checkpoint
from brains_engine.backend.exporters import find_exporter
from brains_engine.backend.exporters import formats as formats
from brains_engine.backend.exporters.export import run_export
from brains_engine.backend.inspection import inspect as inspect
from brains_engine.backend.session import RunResult as RunResult
from brains_engine.backend.session import Session, Start, choose_start, failures_told
from brains_engine.backend.workbench import load_network, set_up, with_training
from brains_engine.backend.workbench import start_from as take_weights
from brains_engine.custom.keeping import keep_layers
from brains_engine.data.load import load_data
from brains_engine.data.read import read_features, read_labelled
from brains_engine.design.io import to_json
from brains_engine.errors import DataError, RunFolderError
from brains_engine.runs.config import DataConfig, RunConfig
from brains_engine.runs.events import EventSink, Preparing, ignore_events
from brains_engine.runs.folder import RunFolder, check_free, new_run_id
from brains_engine.runs.stop import StopToken
from brains_engine.runs.store import read_run

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.backend.exporters.protocol import ExportReport
    from brains_engine.data.info import Floats
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry


def train(
    snapshot: Snapshot,
    registry: Registry,
    folder: Path,
    *,
    config: RunConfig | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
    start_from: Path | None = None,
) -> RunResult:
    """Train a design from the beginning, in a new run folder.

    Args:
        snapshot: The design.
        registry: The layers it may use.
        folder: Made by this call; may exist if it is empty.
        config: Settings of training, where they are not the design's own.
        on_event: Receives every event, in this thread.
        stop: Stops or pauses the run from another thread.
        start_from: A checkpoint of the same network whose weights are taken instead of fresh ones.

    Raises:
        BrainsError: The design, the data, the checkpoint or the folder cannot be used.
        TrainingError: A loss is not finite; the last finite state is saved as a checkpoint.
    """
    run = new_run_id()
    with failures_told(run, on_event):
        check_free(folder)
        snapshot = with_training(snapshot, config or snapshot.settings.training)
        bench = set_up(snapshot, registry, _stages(run, on_event))
        if start_from is not None:
            take_weights(bench.trainer, start_from)
        with RunFolder.create(folder, to_json(snapshot), snapshot.settings.training, run) as opened:
            opened.keep(lambda place: keep_layers(snapshot, registry, place))
            session = Session(opened, bench, Start(snapshot), on_event)
            return session.run(stop or StopToken(), save_first=start_from is not None)


def resume(
    folder: Path,
    registry: Registry,
    *,
    epochs: int | None = None,
    checkpoint: int | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
) -> RunResult:
    """Go on with a run exactly where a checkpoint left it.

    Args:
        folder: The run's folder.
        registry: The layers its design may use.
        epochs: New total of epochs, counted from the run's first.
        checkpoint: Number of the checkpoint to go on from; the newest if not given. An older one begins a branch.
        on_event: Receives every event, in this thread.
        stop: Stops or pauses the run from another thread.

    Raises:
        RunFolderError: There is no such run or checkpoint, another process writes it, or it is complete already.
        BrainsError: As for `train`.
    """
    run = _run_id(folder)
    with failures_told(run, on_event), RunFolder.open(folder, inspect_checkpoint) as opened:
        start = choose_start(opened, checkpoint, epochs, registry)
        bench = set_up(start.snapshot, registry, _stages(run, on_event))
        if start.meta and bench.data_digest != start.meta.data_digest:
            raise DataError("The data of this run has changed since.", "Start a new run on the new data.")
        if start.arrays:
            bench.trainer.load_state(start.arrays)
        session = Session(opened, bench, start, on_event)
        return session.run(stop or StopToken())


def predict(
    checkpoint: Path, features: np.ndarray[Any, Any] | DataConfig, registry: Registry
) -> Floats | dict[str, Floats]:
    """Give the outputs of a trained network.

    Args:
        checkpoint: The checkpoint's file.
        features: Samples as they were before scaling, [samples, features] or in their natural shape; or a data source,
            whose target, if it has one, is ignored.
        registry: The layers that the design may use.

    Returns:
        float32[samples, …], one row a sample. Of a network with several outputs a dict of them by the names of the
        output nodes.

    Raises:
        CheckpointError: The file is missing, damaged, or does not fit its design.
        DataError: The samples are malformed or have another number of features.
    """
    network = load_network(checkpoint, registry)
    raw = read_features(features, network.info) if isinstance(features, DataConfig) else _checked(features)
    if raw.shape[1] != network.info.features:
        raise DataError(f"A sample has {raw.shape[1]} features, but the network takes {network.info.features}.")
    return evaluation.predict(network.model, network.scaling.apply(raw), network.ends)


def evaluate(checkpoint: Path, registry: Registry, data: DataConfig | None = None) -> dict[str, float]:
    """Measure the loss and the metrics of a trained network.

    Args:
        checkpoint: The checkpoint's file.
        registry: The layers that the design may use.
        data: Samples with targets, all of which are measured; the validation part of the run's own data if not given
            (its training part where nothing was kept back).

    Raises:
        CheckpointError: The file is missing, damaged, or does not fit its design.
        DataError: The data is missing, malformed, or does not suit the network.
    """
    network = load_network(checkpoint, registry)
    config = network.meta.config
    if data is not None:
        raw = read_labelled(data, network.info)
        x, y = network.scaling.apply(raw.x), raw.y
    else:
        own = load_data(config.data)
        x, y = (own.x_val, own.y_val) if len(own.x_val) else (own.x_train, own.y_train)
    return evaluation.evaluate(network.model, x, y, config.loss, config.metrics, network.ends)


def export(checkpoint: Path, format: str, out: Path, registry: Registry) -> ExportReport:  # noqa: A002 - the user's word
    """Write a trained network in a format of others, and prove the file in a process without Brains.

    What is written takes features as they were before scaling, as `predict` does.

    Args:
        checkpoint: The checkpoint's file.
        format: An id of `formats()`.
        out: The file or folder to write; an earlier export of the same format is replaced.
        registry: The layers that the design may use.

    Raises:
        ExportError: The format is unknown, the place cannot be written, or the written network does not give the
            outputs of this one; nothing is left then, and what was there before stays.
        CheckpointError: The file is missing, damaged, or does not fit its design.
    """
    exporter = find_exporter(format)
    return run_export(exporter, load_network(checkpoint, registry), out)


def _run_id(folder: Path) -> str:
    """The id that a failure is told under, empty where the folder holds no run."""
    try:
        return read_run(folder).id
    except RunFolderError:
        return ""


def _stages(run: str, on_event: EventSink) -> Callable[[str], None]:
    return lambda stage: on_event(Preparing(run=run, stage=stage))


def _checked(features: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    values = np.asarray(features)
    if values.ndim < 2:
        raise DataError("The samples must be a table: one row a sample, one column a feature.")
    if values.dtype.kind not in "biuf":
        raise DataError(f"The samples must be numbers, not {values.dtype}.")
    if not np.isfinite(values).all():
        sample = int(np.argwhere(~np.isfinite(values))[0][0])
        raise DataError(f"Sample {sample + 1} has a value that is not a finite number.")
    return values.reshape(len(values), math.prod(values.shape[1:]))
