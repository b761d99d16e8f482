"""The jobs that an application starts: train, resume, predict, evaluate, export.

A run that is stopped or killed and then resumed gives the weights of the uninterrupted run, bit for bit on the CPU:
a checkpoint holds the whole state, and chunks may end anywhere.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.backend import evaluation
from brains_engine.backend.checkpoints import inspect_checkpoint
from brains_engine.backend.class_paths import find_class_path as find_class_path
from brains_engine.backend.distribution import distributed
from brains_engine.backend.exporters import find_exporter
from brains_engine.backend.exporters import formats as formats
from brains_engine.backend.exporters.export import run_export
from brains_engine.backend.following import Follower, agree, distributed_as, run_settings, start_with_chief
from brains_engine.backend.hand_pruning import HandPruning as HandPruning
from brains_engine.backend.images import decode_image
from brains_engine.backend.inspection import inspect as inspect
from brains_engine.backend.online_start import learner_of_design as online  # noqa: F401 - a job like the others
from brains_engine.backend.session import RunResult as RunResult
from brains_engine.backend.session import Session, Start, choose_start, failures_told
from brains_engine.backend.sparsity_account import account as account
from brains_engine.backend.stream_evaluation import evaluate_stream
from brains_engine.backend.units import look_at_units as look_at_units
from brains_engine.backend.workbench import keep_compiler, load_network, set_up, with_training
from brains_engine.backend.workbench import start_from as take_weights
from brains_engine.custom.keeping import keep_layers
from brains_engine.data.load import load_data
from brains_engine.data.memory import streams
from brains_engine.data.read import read_features, read_labelled
from brains_engine.data.stream import open_stream
from brains_engine.design.io import to_json
from brains_engine.errors import DataError, RunFolderError
from brains_engine.runs.cluster import leads
from brains_engine.runs.config import DataConfig, RunConfig
from brains_engine.runs.events import EventSink, Preparing, Warned, ignore_events
from brains_engine.runs.folder import RunFolder, check_free, new_run_id
from brains_engine.runs.stop import StopToken
from brains_engine.runs.store import read_run

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.backend.distribution import Distribution
    from brains_engine.backend.exporters.protocol import ExportReport
    from brains_engine.backend.workbench import Workbench
    from brains_engine.data.info import Floats
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.distribution_config import StrategyName
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
        snapshot = with_training(snapshot, config or snapshot.settings.training)
        training = snapshot.settings.training
        if leads(training, os.environ):
            check_free(folder)
        with distributed(training, _warnings(run, on_event)) as distribution:
            bench = set_up(snapshot, registry, _stages(run, on_event), distribution)
            snapshot = keep_compiler(snapshot, bench.trainer.compiler.name)
            start, training = Start(snapshot), snapshot.settings.training
            if start_from is not None:
                take_weights(bench.trainer, start_from)
            stop = agree(distribution, bench, start, stop or StopToken())
            if distribution is not None and not distribution.is_chief:
                return Follower(run, folder, bench, start, on_event).run(stop)
            with RunFolder.create(folder, to_json(snapshot), training, run) as opened:
                opened.keep(lambda place: keep_layers(snapshot, registry, place))
                session = Session(opened, bench, start, on_event)
                return session.run(stop, save_first=start_from is not None)


def resume(
    folder: Path,
    registry: Registry,
    *,
    epochs: int | None = None,
    checkpoint: int | None = None,
    distribute: StrategyName | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
) -> RunResult:
    """Go on with a run exactly where a checkpoint left it.

    Args:
        folder: The run's folder.
        registry: The layers its design may use.
        epochs: New total of epochs, counted from the run's first.
        checkpoint: Number of the checkpoint to go on from; the newest if not given. An older one begins a branch.
        distribute: Another strategy than the run had; its checkpoints suit all.
        on_event: Receives every event, in this thread.
        stop: Stops or pauses the run from another thread.

    Raises:
        RunFolderError: There is no such run or checkpoint, another process writes it, or it is complete already.
        BrainsError: As for `train`.
    """
    run = _run_id(folder)
    stop = stop or StopToken()
    with failures_told(run, on_event):
        config = run_settings(folder, distribute)
        if not leads(config, os.environ):
            with distributed(config, _warnings(run, on_event)) as distribution:
                number = distribution.from_chief(0) if distribution else 0
                start = start_with_chief(folder, number, config, epochs, registry)
                bench = _restored(start, registry, _stages(run, on_event), distribution)
                stop = agree(distribution, bench, start, stop)
                return Follower(run, folder, bench, start, on_event).run(stop)
        with RunFolder.open(folder, inspect_checkpoint) as opened:
            start = distributed_as(choose_start(opened, checkpoint, epochs, registry), config)
            with distributed(config, _warnings(run, on_event)) as distribution:
                if distribution is not None:
                    distribution.from_chief(start.meta.number if start.meta else 0)
                bench = _restored(start, registry, _stages(run, on_event), distribution)
                stop = agree(distribution, bench, start, stop)
                return Session(opened, bench, start, on_event).run(stop)


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
    raw = (
        read_features(features, network.info, decode_image) if isinstance(features, DataConfig) else _checked(features)
    )
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
        raw = read_labelled(data, network.info, decode_image)
        x, y = network.scaling.apply(raw.x), raw.y
    else:
        if streams(config.data):
            return evaluate_stream(network, open_stream(config.data))
        own = load_data(config.data, decode_image)
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


def _restored(
    start: Start, registry: Registry, stage: Callable[[str], None], distribution: Distribution | None
) -> Workbench:
    """The trainer of a run that goes on, in the state in which a checkpoint left it."""
    bench = set_up(start.snapshot, registry, stage, distribution)
    if start.meta and bench.data_digest != start.meta.data_digest:
        raise DataError("The data of this run has changed since.", "Start a new run on the new data.")
    if start.arrays:
        bench.trainer.load_state(start.arrays)
    return bench


def _warnings(run: str, on_event: EventSink) -> Callable[[str], None]:
    return lambda message: on_event(Warned(run=run, message=message))


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
