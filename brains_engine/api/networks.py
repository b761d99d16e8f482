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
    from brains_engine.backend.exporters.protocol import ExportReport
    from brains_engine.insight.report import Inspection
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
