"""Data source to arrays: read, split, scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.data.catalogue import describe_source, find_source
from brains_engine.data.info import Dataset, RawData
from brains_engine.data.scaling import fit_scaling
from brains_engine.data.split import split_indices

if TYPE_CHECKING:
    from brains_engine.runs.config import DataConfig


def load_raw(config: DataConfig) -> RawData:
    """Read all samples of the configured source, neither split nor scaled.

    Raises:
        DataError: Naming the line and column of a bad cell, or what else is wrong.
    """
    kind = find_source(config.source).kind
    if kind == "builtin":
        from brains_engine.data.builtin import load_builtin

        return load_builtin(describe_source(config))
    if kind == "generated":
        from brains_engine.data.generated import generate

        return generate(describe_source(config), config.noise, config.split_seed)
    from brains_engine.data.files import read_file

    return read_file(config)


def load_data(config: DataConfig) -> Dataset:
    """Read the configured source and make it ready for training.

    Returns:
        Flattened float32 samples, split by the seed (balanced by class), scaled by the training part.

    Raises:
        DataError: Naming the line and column of a bad cell, or what else is wrong.
    """
    raw = load_raw(config)
    classification = raw.info.task == "classification"
    train, val = split_indices(raw.y, config.validation_split, config.split_seed, stratify=classification)
    x_train = raw.x[train]
    # The pixels of a picture belong together; the columns of a table have units of their own.
    scaling = fit_scaling(config.scaling, x_train, together=len(raw.info.dims) > 1)
    return Dataset(
        x_train=scaling.apply(x_train),
        y_train=raw.y[train],
        x_val=scaling.apply(raw.x[val]),
        y_val=raw.y[val],
        info=raw.info,
        scaling=scaling,
    )
