"""Data source to arrays: read, split, scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.catalogue import describe_source, find_source
from brains_engine.data.column_scaling import fill_values, fit_columns
from brains_engine.data.info import Dataset, RawData
from brains_engine.data.split import fold_indices, split_indices
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.data.image_folder import Decoder
    from brains_engine.data.split import Indices
    from brains_engine.runs.config import DataConfig


def load_raw(config: DataConfig, decode: Decoder | None = None) -> RawData:
    """Read all samples of the configured source, neither split nor scaled.

    Args:
        config: The source.
        decode: Turns the bytes of a picture into pixels; needed for a folder of pictures alone.

    Raises:
        DataError: Naming the line and column of a bad cell, or what else is wrong.
    """
    kind = find_source(config.source).kind
    if kind == "builtin":
        from brains_engine.data.builtin import load_builtin

        return load_builtin(describe_source(config))
    if kind == "packaged":
        from brains_engine.data.packaged import load_packaged

        return load_packaged(describe_source(config))
    if kind == "generated":
        from brains_engine.data.generated import generate

        return generate(describe_source(config), config.noise, config.split_seed)
    if kind == "folder":
        from brains_engine.data.image_folder import read_images

        return read_images(config, decode)
    from brains_engine.data.files import read_file

    return read_file(config)


def load_data(config: DataConfig, decode: Decoder | None = None) -> Dataset:
    """Read the configured source and make it ready for training.

    Args:
        config: The source, its split and its scaling.
        decode: As for `load_raw`.

    Returns:
        Flattened float32 samples, split by the seed (balanced by class), scaled by the training part.

    Raises:
        DataError: Naming the line and column of a bad cell, or what else is wrong.
    """
    raw = load_raw(config, decode)
    train, val = _split(raw, config)
    x_train = raw.x[train]
    scaling = fit_columns(config, raw.info, x_train, fill_values(config, raw.info, x_train))
    return Dataset(
        x_train=scaling.apply(x_train),
        y_train=raw.y[train],
        x_val=scaling.apply(raw.x[val]),
        y_val=raw.y[val],
        info=raw.info,
        scaling=scaling,
    )


def check_fold(config: DataConfig) -> None:
    """Refuse a fold that there is not.

    Raises:
        DataError: Saying how many there are.
    """
    if config.split == "fold" and config.fold > config.folds:
        raise DataError(f"There is no fold {config.fold}: the samples are in {config.folds} folds.")


def _split(raw: RawData, config: DataConfig) -> tuple[Indices, Indices]:
    stratify = raw.info.task == "classification"
    if config.split == "fold":
        check_fold(config)
        if config.folds > len(raw.y):
            raise DataError(f"{len(raw.y)} samples cannot be in {config.folds} folds.")
        return fold_indices(raw.y, config.folds, config.fold - 1, config.split_seed, stratify=stratify)
    if config.split == "column":
        if raw.held_out is None:
            raise DataError("Only a table can be split by a column.", "Split by fraction.")
        if raw.held_out.all() or not raw.held_out.any():
            what = "all" if raw.held_out.all() else "no"
            raise DataError(
                f'The column "{config.split_column}" marks {what} rows for validation.',
                f"The marks are {config.validation_values}; set validation_values.",
            )
        return np.flatnonzero(~raw.held_out), np.flatnonzero(raw.held_out)
    return split_indices(raw.y, config.validation_split, config.split_seed, stratify=stratify)
