"""The functions that `import brains_engine as be` offers: thin, with the layers that ship as the default."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from brains_engine.architectures import network
from brains_engine.custom import collect_layers
from brains_engine.custom.files import project_of
from brains_engine.design import io
from brains_engine.design.design import Design
from brains_engine.errors import BrainsError
from brains_engine.fields import replace_value
from brains_engine.runs.config import DataConfig, RunConfig
from brains_engine.runs.events import EventSink, ignore_events

if TYPE_CHECKING:
    from brains_engine.backend.exporters.protocol import ExportReport
    from brains_engine.backend.session import RunResult
    from brains_engine.data.info import Dataset
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.importing import ImportReport
    from brains_engine.insight.report import Inspection
    from brains_engine.planning.plan import Analysis
    from brains_engine.runs.history import History
    from brains_engine.runs.stop import StopToken
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry
    from brains_engine.templates import Template

__all__ = [
    "BrainsError",
    "analyse",
    "build",
    "evaluate",
    "export",
    "export_code",
    "export_notebook",
    "import_code",
    "import_keras",
    "inspect",
    "list_checkpoints",
    "list_layers",
    "list_templates",
    "load_data",
    "load_design",
    "load_template",
    "network",
    "new_design",
    "predict",
    "read_history",
    "resume",
    "save_design",
    "train",
    "validate",
    "write_imported_weights",
]

PathLike = str | os.PathLike[str]


def _layers(near: PathLike | None = None) -> Registry:
    """The layers that ship, and those of the user's own that are trusted; near a file also those of its project."""
    return collect_layers(None if near is None else project_of(Path(near))).registry


def new_design() -> Design:
    """An empty design; change it with the functions of `brains_engine.design.edits`."""
    return Design(_layers())


def load_design(path: PathLike) -> Design:
    """Read a `.brains` file.

    Raises:
        DesignFileError: Naming what is wrong with the file, and where.
    """
    return io.load_design(path, _layers(path))


def save_design(design: Design | Snapshot, path: PathLike) -> None:
    """Write a `.brains` file atomically: after a crash there is the old file or the new one.

    Raises:
        DesignFileError: Where the file cannot be written.
    """
    io.save_design(design, path)


def import_keras(path: PathLike, *, weights: bool = True) -> ImportReport:
    """Make a design of a `.keras` file, or of the JSON of a functional or sequential model's config.

    The file is read as data and nothing in it is run. What is not understood is reported, and replaced where the
    design can go on.

    Args:
        path: The file.
        weights: Whether to read the weights, where the file has any.

    Returns:
        `snapshot`, `params`, `remarks` on what was not taken over as it was, and the arrays of `weights` by node.

    Raises:
        ModelImportError: Where the file is damaged, or nothing in it was understood.
    """
    from brains_engine import importing

    return importing.import_keras(path, _layers(), weights=weights)


def write_imported_weights(report: ImportReport, path: PathLike) -> None:
    """Write the weights of an import as a checkpoint: to predict with, to export, and to start training from.

    Args:
        report: What `import_keras` gave for a file with weights.
        path: The checkpoint to write.

    Raises:
        InvalidDesignError: Where the design has errors that keep it from being built.
        ModelImportError: Where the weights are not those of its layers.
        CheckpointError: Where the disk refuses.
    """
    from brains_engine.backend.imported_weights import write_checkpoint

    write_checkpoint(report.snapshot, report.weights, Path(path), _layers())


def list_templates() -> tuple[Template, ...]:
    """The designs that ship with Brains, each with `id`, `title` and `help`."""
    from brains_engine import templates

    return templates.list_templates()


def load_template(template_id: str) -> Design:
    """A fresh copy of a design that ships with Brains.

    Raises:
        DesignFileError: Where there is no such template.
    """
    from brains_engine import templates

    return templates.load_template(template_id, _layers())


def list_layers() -> tuple[AnySpec, ...]:
    """The specs of all layers: their options, ports, formulas and documentation."""
    return tuple(_layers())


def analyse(design: Design | Snapshot) -> Analysis:
    """Shapes, parameters, FLOPs, memory and problems of a design, without building it. Never raises."""
    from brains_engine.planning import analysis

    return analysis.analyse(_snapshot(design), _layers_of(design))


def validate(design: Design | Snapshot) -> tuple[Problem, ...]:
    """Everything that is wrong with a design; empty where it can be trained as it is."""
    return analyse(design).problems


def build(design: Design | Snapshot, seed: int = 0) -> Any:
    """Build the `keras.Model` of a design, with weights drawn by the seed.

    Raises:
        InvalidDesignError: Listing the problems that keep it from being built.
    """
    from brains_engine.backend.builder import build_model
    from brains_engine.planning.planner import make_plan

    return build_model(make_plan(_snapshot(design), _layers_of(design)), seed)


def load_data(data: str | DataConfig) -> Dataset:
    """Read a data source: split, flattened and scaled for training.

    Args:
        data: A spec such as "digits" or "flowers.csv#species", or a whole configuration.

    Raises:
        DataError: Naming the line and column of a bad cell, or what else is wrong.
    """
    from brains_engine.data import load

    return load.load_data(_data_config(data, DataConfig()))


def train(
    design: Design | Snapshot,
    folder: PathLike,
    *,
    data: str | DataConfig | None = None,
    epochs: int | None = None,
    seed: int | None = None,
    settings: Mapping[str, Any] | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
    start_from: PathLike | None = None,
) -> RunResult:
    """Train a design, and keep the run in a folder.

    Args:
        design: What to train; it is not changed.
        folder: Where the run is kept; it must not hold one yet.
        data: Other data than the design's own, as for `load_data`.
        epochs: Other number of passes over the training samples.
        seed: Other seed of weights, order of samples and dropout.
        settings: Other settings by dotted path: `{"optimizer.learning_rate": 0.01}`.
        on_event: Called with every event of the run, in this thread.
        stop: With it another thread stops or pauses the run.
        start_from: A checkpoint whose weights the run begins with.

    Raises:
        InvalidDesignError: Listing the problems of the design.
        DataError: Where the data is malformed.
        OptionError: Where a setting is unknown or out of bounds.
        TrainingError: Where the loss stops being finite.
        RunFolderError: Where the folder cannot be used.
    """
    from brains_engine.backend import jobs

    snapshot = _snapshot(design)
    config: RunConfig = snapshot.settings.training
    if data is not None:
        config = config.model_copy(update={"data": _data_config(data, config.data)})
    given = {"epochs": epochs, "seed": seed}
    changes = {**(settings or {}), **{name: value for name, value in given.items() if value is not None}}
    for path, value in changes.items():
        config = replace_value(config, path, value)
    return jobs.train(
        snapshot,
        _layers_of(design),
        Path(folder),
        config=config,
        on_event=on_event,
        stop=stop,
        start_from=None if start_from is None else Path(start_from),
    )


def resume(
    folder: PathLike,
    *,
    epochs: int | None = None,
    checkpoint: int | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
) -> RunResult:
    """Go on with a run exactly where it ended: weights, optimizer, masks, random numbers, order of samples.

    Args:
        folder: The folder of the run.
        epochs: The new total of epochs; left out, the run's own.
        checkpoint: Go on from the checkpoint of this id instead of the last one.
        on_event: Called with every event of the run, in this thread.
        stop: With it another thread stops or pauses the run.

    Raises:
        RunFolderError: Where the folder holds no run, or the run is in use.
        CheckpointError: Where the checkpoint is missing or damaged.
    """
    from brains_engine.backend import jobs

    return jobs.resume(
        Path(folder), _layers(folder), epochs=epochs, checkpoint=checkpoint, on_event=on_event, stop=stop
    )


def list_checkpoints(folder: PathLike) -> list[dict[str, Any]]:
    """The checkpoints of a run: id, parent, epoch, step, metrics, sparsity, path.

    Raises:
        RunFolderError: Where the folder holds no run.
    """
    from brains_engine.runs import store

    return store.list_checkpoints(Path(folder))


def predict(
    checkpoint: PathLike, data: str | DataConfig | npt.ArrayLike
) -> npt.NDArray[np.float32] | dict[str, npt.NDArray[np.float32]]:
    """Apply a checkpoint to samples; they are scaled as the training samples were.

    Args:
        checkpoint: The checkpoint's file.
        data: Features of shape [samples, features], unscaled; or data as for `load_data`.

    Returns:
        The network's output, float32[samples, …]. Where the design has several outputs, a dict of such arrays by the
        names of the output nodes. An output that rebuilds the sample gives it as it was scaled for training.

    Raises:
        CheckpointError: Where the checkpoint is missing or damaged.
        DataError: Where the data is malformed, or has other features than the network takes.
    """
    from brains_engine.backend import jobs

    features = _data_config(data, DataConfig()) if isinstance(data, str | DataConfig) else np.asarray(data)
    return jobs.predict(Path(checkpoint), features, _layers(checkpoint))


def evaluate(checkpoint: PathLike, data: str | DataConfig | None = None) -> dict[str, float]:
    """Loss and metrics of a checkpoint.

    Args:
        checkpoint: The checkpoint's file.
        data: Data as for `load_data`; left out, the validation samples of the run.

    Raises:
        CheckpointError: Where the checkpoint is missing or damaged.
        DataError: Where the data is malformed, or does not suit the network.
    """
    from brains_engine.backend import jobs

    config = None if data is None else _data_config(data, DataConfig())
    return jobs.evaluate(Path(checkpoint), _layers(checkpoint), config)


def inspect(checkpoint: PathLike, data: str | DataConfig | None = None, *, hardest: int = 20) -> Inspection:
    """Look into a checkpoint: what it confuses, which samples are hard for it, what its layers give.

    Args:
        checkpoint: The checkpoint's file.
        data: Data as for `load_data`; left out, the validation samples of the run.
        hardest: How many of the samples with the greatest loss are named.

    Returns:
        Frozen values: for each output the confusion matrix and the figures of each class, or those of each target
        column; samples by their index, from 0; for each layer a histogram and its dead units. `to_json` makes plain
        values of them.

    Raises:
        CheckpointError: Where the checkpoint is missing or damaged.
        DataError: Where the data is malformed, empty, or does not suit the network.
    """
    from brains_engine.backend import jobs

    config = None if data is None else _data_config(data, DataConfig())
    return jobs.inspect(Path(checkpoint), _layers(checkpoint), config, hardest)


def read_history(folder: PathLike, checkpoint: int | None = None) -> History:
    """What a run measured, in the order of steps: losses, epochs, sparsity, figures of layers, activations.

    Args:
        folder: The folder of the run.
        checkpoint: The number of the checkpoint at which to end; left out, the latest session's last step.

    Raises:
        RunFolderError: Where the folder holds no run, a damaged one, or no such checkpoint.
    """
    from brains_engine.runs import history

    return history.read_history(Path(folder), checkpoint)


def export(checkpoint: PathLike, format: str, out: PathLike) -> ExportReport:  # noqa: A002 - the word users know
    """Write a checkpoint in another format, load it again and compare.

    Args:
        checkpoint: The checkpoint's file.
        format: "keras" or "saved_model".
        out: The file or folder to write.

    Raises:
        ExportError: Where the format is unknown, cannot hold the network, or the copy differs.
    """
    from brains_engine.backend import jobs

    return jobs.export(Path(checkpoint), format, Path(out), _layers(checkpoint))


def export_code(design: Design | Snapshot) -> str:
    """A design as a Python script of plain Keras, which runs where Brains is not installed.

    Raises:
        InvalidDesignError: Listing the errors of the design.
        ExportError: Where a layer cannot be written as code.
        DataError: Where the design's data is unknown, or its file is missing or malformed.
    """
    from brains_engine import codegen

    return codegen.export_code(_snapshot(design), _layers())


def export_notebook(design: Design | Snapshot) -> str:
    """A design as a Jupyter notebook, the text of an `.ipynb` file; raises as `export_code`."""
    from brains_engine import codegen

    return codegen.export_notebook(_snapshot(design), _layers())


def import_code(source: str | os.PathLike[str]) -> Design:
    """Read a script or notebook that Brains has written, with what was changed in it since. Nothing in it is run.

    Args:
        source: Its text, or the path of a `.py` or `.ipynb` file.

    Raises:
        CodeError: Naming the line and what is not understood there, or why the file cannot be read.
    """
    from brains_engine import codegen

    return Design(_layers(), codegen.import_code(codegen.read_text(source), _layers()))


def _snapshot(design: Design | Snapshot) -> Snapshot:
    return design.snapshot if isinstance(design, Design) else design


def _layers_of(design: Design | Snapshot) -> Registry:
    return design.registry if isinstance(design, Design) else _layers()


def _data_config(data: str | DataConfig, base: DataConfig) -> DataConfig:
    if isinstance(data, DataConfig):
        return data
    from brains_engine.data.spec import parse_data_spec

    return parse_data_spec(data, base)
