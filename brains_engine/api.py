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
from brains_engine.errors import BrainsError, OptionError
from brains_engine.fields import replace_value
from brains_engine.runs.config import DataConfig, RunConfig
from brains_engine.runs.events import EventSink, ignore_events

if TYPE_CHECKING:
    from brains_engine.backend.cross_validation import CrossValidation
    from brains_engine.backend.exporters.protocol import ExportReport
    from brains_engine.backend.online import OnlineLearner
    from brains_engine.backend.session import RunResult
    from brains_engine.data.info import Dataset
    from brains_engine.data.preview import Preview
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.importing import ImportReport
    from brains_engine.insight.report import Inspection
    from brains_engine.planning.plan import Analysis
    from brains_engine.runs.distribution_config import StrategyName
    from brains_engine.runs.history import History
    from brains_engine.runs.rate_range import RateRange
    from brains_engine.runs.stop import StopToken
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry
    from brains_engine.templates import Template

__all__ = [
    "BrainsError",
    "analyse",
    "build",
    "cross_validate",
    "evaluate",
    "export",
    "export_code",
    "export_notebook",
    "import_code",
    "import_keras",
    "inspect",
    "learning_rate_range",
    "list_checkpoints",
    "list_layers",
    "list_templates",
    "load_data",
    "load_design",
    "load_template",
    "network",
    "new_design",
    "online",
    "predict",
    "preview_data",
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

    config = _data_config(data, DataConfig())
    if config.source != "images":
        return load.load_data(config)
    from brains_engine.backend.images import decode_image

    return load.load_data(config, decode_image)


def preview_data(data: str | DataConfig, rows: int = 10) -> Preview:
    """A look at data: its columns with roles, gaps and ranges, its classes with counts, its first rows.

    Args:
        data: As for `load_data`.
        rows: How many of the first rows are given.

    Raises:
        DataError: Where it cannot be read. What merely keeps it from being trained on is the preview's `problem`.
    """
    from brains_engine.data import preview

    return preview.preview_data(_data_config(data, DataConfig()), rows)


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
    config = _settings(snapshot, data, epochs, seed, settings)
    return jobs.train(
        snapshot,
        _layers_of(design),
        Path(folder),
        config=config,
        on_event=on_event,
        stop=stop,
        start_from=None if start_from is None else Path(start_from),
    )


def online(
    source: Design | Snapshot | PathLike,
    *,
    optimizer: str | Mapping[str, Any] | None = None,
    loss: str | Mapping[str, Any] | None = None,
    seed: int | None = None,
    settings: Mapping[str, Any] | None = None,
) -> OnlineLearner:
    """A network that learns from one sample at a time, as samples come.

        >>> learner = be.online(design, optimizer="sgd")  # doctest: +SKIP
        >>> learner.learn_one([0.0, 1.0], 1)  # doctest: +SKIP
        >>> learner.evaluate_one([0.0, 1.0], lambda output: int(output[1] < 0.9))  # doctest: +SKIP

    Args:
        source: A design or its file, for fresh weights; or a checkpoint, to go on from its weights and optimizer.
        optimizer: Another than the design's: its kind, such as "sgd", or options such as `{"learning_rate": 0.01}`.
        loss: Another than the design's, likewise.
        seed: Other seed of weights and dropout; for a design only.
        settings: Other settings by dotted path, as for `train`.

    Returns:
        A learner with `learn_one(x, target)`, `learn(xs, targets)`, `evaluate_one(x, fitness)`, `predict(x)`, `loss`,
        `learning_rate`, `state()`, `reset()` and `save(path)`.

    Raises:
        InvalidDesignError: Listing the problems of the design.
        DesignFileError: Where the design's file cannot be read.
        CheckpointError: Where the checkpoint is missing or damaged.
        OptionError: Where a setting is unknown or out of bounds.
    """
    from brains_engine.backend.online_start import learner_of_checkpoint, learner_of_design

    changes = {**_of_group("optimizer", optimizer), **_of_group("loss", loss), **(settings or {})}
    if isinstance(source, str | os.PathLike) and not os.fspath(source).endswith(io.SUFFIX):
        if seed is not None:
            raise OptionError("A checkpoint has its weights already.", "Leave the seed out, or begin with a design.")
        return learner_of_checkpoint(Path(source), _layers(source), changes)
    design = load_design(source) if isinstance(source, str | os.PathLike) else source
    changes |= {} if seed is None else {"seed": seed}
    return learner_of_design(_snapshot(design), _layers_of(design), changes)


def cross_validate(
    design: Design | Snapshot,
    folder: PathLike,
    *,
    folds: int = 5,
    data: str | DataConfig | None = None,
    epochs: int | None = None,
    seed: int | None = None,
    settings: Mapping[str, Any] | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
) -> CrossValidation:
    """Train a design once for each fold of its data, and measure each run on the fold that it has not seen.

    Args:
        design: What to train; it is not changed.
        folder: Where the runs are kept, one folder a fold. Called again, what is complete there is not trained again.
        folds: Parts of the samples, 2 to 100.
        data: As for `train`.
        epochs: As for `train`.
        seed: As for `train`.
        settings: As for `train`.
        on_event: Called with every event of all runs, in this thread.
        stop: With it another thread stops the run that goes on, and those after it.

    Returns:
        `runs`, the figures of each fold; their `mean` and standard `deviation`; whether all folds are `complete`.

    Raises:
        RunFolderError: The folder holds runs of another design, or with other settings.
        BrainsError: As for `train`.
    """
    from brains_engine.backend import cross_validation

    snapshot = _snapshot(design)
    config = _settings(snapshot, data, epochs, seed, settings)
    return cross_validation.cross_validate(
        snapshot, _layers_of(design), Path(folder), folds=folds, config=config, on_event=on_event, stop=stop
    )


def resume(
    folder: PathLike,
    *,
    epochs: int | None = None,
    checkpoint: int | None = None,
    distribute: StrategyName | None = None,
    on_event: EventSink = ignore_events,
    stop: StopToken | None = None,
) -> RunResult:
    """Go on with a run exactly where it ended: weights, optimizer, masks, random numbers, order of samples.

    Args:
        folder: The folder of the run.
        epochs: The new total of epochs; left out, the run's own.
        checkpoint: Go on from the checkpoint of this id instead of the last one.
        distribute: Go on with other devices than before: "none", "mirrored" or "multi-worker".
        on_event: Called with every event of the run, in this thread.
        stop: With it another thread stops or pauses the run.

    Raises:
        RunFolderError: Where the folder holds no run, or the run is in use.
        CheckpointError: Where the checkpoint is missing or damaged.
    """
    from brains_engine.backend import jobs

    return jobs.resume(
        Path(folder),
        _layers(folder),
        epochs=epochs,
        checkpoint=checkpoint,
        distribute=distribute,
        on_event=on_event,
        stop=stop,
    )


def learning_rate_range(
    design: Design | Snapshot,
    *,
    least: float = 1e-6,
    most: float = 1.0,
    steps: int = 200,
    settings: Mapping[str, Any] | None = None,
    stop: StopToken | None = None,
) -> RateRange:
    """Find which learning rate suits a design: the rate grows from step to step (Smith 2015); nothing is written.

    Args:
        design: What to train; it is not changed.
        least: Rate of the first step.
        most: Rate of the last step.
        steps: How many steps.
        settings: Other settings by dotted path.
        stop: With it another thread ends the test.

    Returns:
        `rates` and `losses` of the steps, the `smooth` losses, and a `suggestion`, or None where the loss never fell.

    Raises:
        InvalidDesignError: Listing the problems of the design.
        OptionError: Where the rates make no range, or a setting is unknown or out of bounds.
    """
    from brains_engine.backend import rate_range

    snapshot = _snapshot(design)
    config: RunConfig = snapshot.settings.training
    for path, value in (settings or {}).items():
        config = replace_value(config, path, value)
    return rate_range.learning_rate_range(
        snapshot, _layers_of(design), config=config, least=least, most=most, steps=steps, stop=stop
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


def _settings(
    snapshot: Snapshot,
    data: str | DataConfig | None,
    epochs: int | None,
    seed: int | None,
    settings: Mapping[str, Any] | None,
) -> RunConfig:
    """The settings of a design with those that a call changes."""
    config: RunConfig = snapshot.settings.training
    if data is not None:
        config = config.model_copy(update={"data": _data_config(data, config.data)})
    given = {"epochs": epochs, "seed": seed}
    changes = {**(settings or {}), **{name: value for name, value in given.items() if value is not None}}
    for path, value in changes.items():
        config = replace_value(config, path, value)
    return config


def _snapshot(design: Design | Snapshot) -> Snapshot:
    return design.snapshot if isinstance(design, Design) else design


def _layers_of(design: Design | Snapshot) -> Registry:
    return design.registry if isinstance(design, Design) else _layers()


def _of_group(group: str, value: str | Mapping[str, Any] | None) -> dict[str, Any]:
    """Settings by dotted path, of a kind or of options. The kind comes first: it brings the defaults of the others."""
    given = {"kind": value} if isinstance(value, str) else dict(value or {})
    return {f"{group}.{name}": given[name] for name in sorted(given, key=lambda name: name != "kind")}


def _data_config(data: str | DataConfig, base: DataConfig) -> DataConfig:
    if isinstance(data, DataConfig):
        return data
    from brains_engine.data.spec import parse_data_spec

    return parse_data_spec(data, base)
