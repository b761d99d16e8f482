"""Data for a trained network: features alone, or samples whose classes must be those it knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.files import check_file
from brains_engine.data.load import load_raw
from brains_engine.errors import DataError
from brains_engine.runs.data_config import FILES

if TYPE_CHECKING:
    from brains_engine.data.image_folder import Decoder
    from brains_engine.data.info import DataInfo, Doubles, RawData
    from brains_engine.runs.config import DataConfig


def read_features(config: DataConfig, info: DataInfo, decode: Decoder | None = None) -> Doubles:
    """Read features for a prediction; a target in the data is ignored and may be missing.

    Args:
        config: The data to predict for. Of a set that ships or is generated, all samples are taken.
        info: What the network was trained on.
        decode: Turns the bytes of a picture into pixels; needed for a folder of pictures alone.

    Returns:
        float64[samples, features], not scaled.

    Raises:
        DataError: Where it is malformed, or has other features than the network takes.
    """
    if config.source == "parquet" or (config.source == "csv" and info.columns):
        from brains_engine.data.table_file import read_table_features

        return read_table_features(check_file(config.path, config.source), config.source, info)
    if config.source == "npy":
        from brains_engine.data.npy_file import read_npy_features

        return read_npy_features(check_file(config.path, "npy"), info.features, info.targets)
    if config.source == "csv":
        from brains_engine.data.csv_file import read_csv_features

        return read_csv_features(check_file(config.path, "csv"), info)
    if config.source == "npz":
        from brains_engine.data.npz_file import read_npz_features

        return read_npz_features(check_file(config.path, "npz"), info.features)
    if config.source == "images" and len(info.dims) == 3:
        config = config.model_copy(update=_picture_settings(info))
    raw = load_raw(config, decode)
    _check_features(raw.info, info)
    return raw.x


def read_labelled(config: DataConfig, info: DataInfo, decode: Decoder | None = None) -> RawData:
    """Read samples with targets, to measure a trained network on.

    Class numbers follow the classes the network was trained on, whatever classes the data holds.

    Args:
        config: The data to measure on.
        info: What the network was trained on.
        decode: Turns the bytes of a picture into pixels; needed for a folder of pictures alone.

    Raises:
        DataError: Where it is malformed, has other features, or a class that the network does not know.
    """
    if config.source in FILES and config.task == "auto":
        config = config.model_copy(update={"task": info.task})
    if config.source == "images" and len(info.dims) == 3:
        config = config.model_copy(update=_picture_settings(info))
    if config.source == "parquet" or (config.source == "csv" and info.columns):
        from brains_engine.data.table_file import read_table_labelled

        raw = read_table_labelled(check_file(config.path, config.source), config, info)
    else:
        raw = load_raw(config, decode)
    _check_features(raw.info, info)
    if raw.info.task != info.task or raw.info.targets != info.targets:
        raise DataError(f"The data is for {raw.info.task}, but the network was trained for {info.task}.")
    if info.task == "regression":
        return raw
    number = {name: index for index, name in enumerate(info.class_names)}
    unknown = next((name for name in raw.info.class_names if name not in number), None)
    if unknown is not None:
        raise DataError(f'The data has the class "{unknown}", which the network does not know.')
    known = np.array([number[name] for name in raw.info.class_names], dtype=np.int32)
    return replace(raw, y=known[raw.y], info=replace(raw.info, classes=info.classes, class_names=info.class_names))


def _picture_settings(info: DataInfo) -> dict[str, object]:
    """Pictures for a network are read in the size and colours that it takes."""
    height, _, channels = (size for _, size in info.dims)
    return {"image_size": height, "image_channels": "grey" if channels == 1 else "rgb"}


def _check_features(offered: DataInfo, info: DataInfo) -> None:
    if offered.features != info.features:
        raise DataError(f"The data has {offered.features} features a sample, but the network takes {info.features}.")
