"""Everything that can be seen of data before it is trained on: the preview, the split's numbers, and some pictures."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.image_folder import channels_of, read_image, scan_folder
from brains_engine.data.load import load_raw
from brains_engine.data.memory import streams
from brains_engine.data.preview import preview_data
from brains_engine.data.split_counts import count_split, expect_split
from brains_engine.errors import DataError
from brains_engine.insight.pictures import make_pictures, picture_shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.data.image_folder import Decoder
    from brains_engine.data.info import DataInfo, RawData
    from brains_engine.data.preview import Preview
    from brains_engine.data.split_counts import SplitCounts
    from brains_engine.runs.config import DataConfig

    Numbers = NDArray[np.integer]

MOST_PICTURES = 48


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """One sample that is a picture.

    Attributes:
        index: Its number among all samples, from 0.
        label: Its class, or "".
        pixels: uint8[height, width], or [height, width, 3].
    """

    index: int
    label: str
    pixels: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class DataLook:
    """What there is to be seen.

    Attributes:
        preview: Columns, classes and first rows.
        split: Samples of each part; None where they cannot be known yet.
        pictures: Some samples, spread evenly over the classes, where they are pictures.
        problem: Why the data cannot be trained on with these settings, or "".
    """

    preview: Preview
    split: SplitCounts | None
    pictures: tuple[Picture, ...]
    problem: str


def look_at_data(
    config: DataConfig, decode: Decoder, stopped: Callable[[], bool] = lambda: False, rows: int = 100
) -> DataLook | None:
    """Look at a source.

    Args:
        config: The source with all its settings.
        decode: Turns the bytes of a picture into pixels.
        stopped: Asked between two parts of the work whether it is wanted no longer.
        rows: How many of the first rows of a table are given.

    Returns:
        What was seen; None where it was stopped.

    Raises:
        DataError: There is no such source, or it cannot be read at all.
    """
    preview = preview_data(config, rows)
    info, problem = preview.info, preview.problem
    if stopped():
        return None
    if info is None or problem:
        return DataLook(preview, None, (), problem)
    try:
        if streams(config):
            return DataLook(preview, expect_split(config, info.samples), (), "")
        if config.source == "images":
            folder = scan_folder(config.path)
            split = count_split(config, info, folder.classes)
            side, channels = config.image_size, channels_of(config)
            pictures = []
            for index in _spread(folder.classes):
                if stopped():
                    return None
                pixels = read_image(folder.files[index], side, channels, decode)
                label = info.class_names[folder.classes[index]]
                pictures.append(Picture(index, label, pixels[..., 0] if channels == 1 else pixels))
            return DataLook(preview, split, tuple(pictures), "")
        raw = load_raw(config)
        if stopped():
            return None
        split = count_split(config, raw.info, raw.y, raw.held_out)
    except DataError as error:
        return DataLook(preview, None, (), str(error))
    return DataLook(preview, split, _pictures(raw), "")


def _pictures(raw: RawData) -> tuple[Picture, ...]:
    shape = picture_shape(raw.info.dims)
    if shape is None:
        return ()
    info: DataInfo = raw.info
    chosen = _spread(raw.y.astype(np.int64)) if info.class_names else list(range(min(MOST_PICTURES, len(raw.y))))
    pixels = make_pictures(raw.x, chosen, shape)
    return tuple(
        Picture(index, info.class_names[int(raw.y[index])] if info.class_names else "", pixels[index])
        for index in chosen
    )


def _spread(classes: Numbers) -> list[int]:
    """Indices of the first samples of each class, about as many of each."""
    many = int(classes.max()) + 1
    each = max(1, MOST_PICTURES // many)
    by_class = [np.flatnonzero(classes == number)[:each].tolist() for number in range(min(many, MOST_PICTURES))]
    return list(itertools.chain.from_iterable(by_class))
