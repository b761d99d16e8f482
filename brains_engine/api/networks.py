"""Trained networks: what they predict, how good they are, what is inside, and their exports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from brains_engine.api.common import (
    PathLike,
    data_config,
    layers_near,
)
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.backend.exporters.protocol import ExportReport
    from brains_engine.insight.paths import ClassPath
    from brains_engine.insight.report import Inspection
    from brains_engine.insight.units import UnitsReport
    from brains_engine.runs.history import History


def list_checkpoints(folder: PathLike) -> list[dict[str, Any]]:
    """The checkpoints of a run: id, parent, epoch, step, metrics, sparsity, path.

    Raises:
        RunFolderError: Where the folder holds no run.
    """
    from brains_engine.runs import store

    return store.list_checkpoints(Path(folder))


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

    features = data_config(data, DataConfig()) if isinstance(data, str | DataConfig) else np.asarray(data)
    return jobs.predict(Path(checkpoint), features, layers_near(checkpoint))


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

    config = None if data is None else data_config(data, DataConfig())
    return jobs.evaluate(Path(checkpoint), layers_near(checkpoint), config)


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

    config = None if data is None else data_config(data, DataConfig())
    return jobs.inspect(Path(checkpoint), layers_near(checkpoint), config, hardest)


def units(
    checkpoint: PathLike,
    data: str | DataConfig | None = None,
    *,
    layers: Sequence[str] = (),
    ablation: bool = True,
    probes: bool = True,
) -> UnitsReport:
    """Look at the single units of a checkpoint, over 1,000 samples at most.

    Args:
        checkpoint: The checkpoint's file.
        data: Data as for `load_data`; left out, the validation samples of the run.
        layers: Names of the layers to look at; all with units if none are given.
        ablation: Whether to measure what is lost without each unit.
        probes: Whether to fit a linear classifier to what each layer gives.

    Returns:
        For each layer the live connections of its units, their mean activation by class, the samples that each answers
        to most, dead and duplicate units, what each is worth, and what a linear classifier reads from the layer.

    Raises:
        CheckpointError: Where the checkpoint is missing or damaged.
        DataError: Where the data is malformed, empty, or does not suit the network, or there is no such layer.
    """
    from brains_engine.backend import jobs

    config = None if data is None else data_config(data, DataConfig())
    registry = layers_near(checkpoint)
    found = jobs.look_at_units(Path(checkpoint), registry, config, layers=layers, ablation=ablation, probes=probes)
    assert found is not None  # only a stop token ends it early
    return found


def class_path(
    checkpoint: PathLike, decision: str, data: str | DataConfig | None = None, *, share: float = 0.8, most: int = 100
) -> ClassPath:
    """Find the live connections that carry one decision, from the output back to the inputs.

    Args:
        checkpoint: The checkpoint's file.
        decision: Name or number of a class; of a network that predicts values the number of the value, from 0.
        data: Data as for `load_data`; left out, the validation samples of the run.
        share: Of what speaks for the decision in each layer, the part that the connections carry, 0 … 1.
        most: Connections in a layer, at most.

    Raises:
        CheckpointError: Where the checkpoint is missing or damaged.
        DataError: Where there is no such class, or the network does not end in a layer of units.
    """
    from brains_engine.backend import jobs

    config = None if data is None else data_config(data, DataConfig())
    registry = layers_near(checkpoint)
    return jobs.find_class_path(Path(checkpoint), registry, decision, config, share=share, most=most)


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

    return jobs.export(Path(checkpoint), format, Path(out), layers_near(checkpoint))
