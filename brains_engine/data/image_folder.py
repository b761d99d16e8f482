"""Folders of pictures: one folder a class, PNG, JPEG and BMP files in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from brains_engine.data.image_headers import image_size
from brains_engine.data.info import DataInfo, RawData
from brains_engine.data.targets import too_few_or_many
from brains_engine.data.wording import show_path, show_text
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.runs.config import DataConfig

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp")
MAX_IMAGES = 1_000_000
MAX_IMAGE_BYTES = 64 * 1024**2
MAX_PIXELS = 64 * 1024**2
MAX_MEMORY_BYTES = 4 * 1024**3

Pixels = npt.NDArray[np.uint8]
Decoder = Callable[[bytes, int, int], Pixels]
"""Bytes of a picture, side, channels -> uint8[side, side, channels]; ValueError where they are no picture."""


@dataclass(frozen=True, slots=True)
class ImageFolder:
    """The pictures of a folder.

    Attributes:
        path: The folder.
        class_names: Names of its folders, in alphabetical order.
        files: All pictures, class after class.
        classes: The class number of each.
    """

    path: Path
    class_names: tuple[str, ...]
    files: tuple[Path, ...]
    classes: npt.NDArray[np.int32]


def scan_folder(name: str) -> ImageFolder:
    """Find the pictures of a folder; none is opened.

    Raises:
        DataError: Where it has not at least two folders with pictures.
    """
    if not name:
        raise DataError("The folder of pictures is not chosen yet.", "Set its path.")
    path = Path(name).expanduser()
    if not path.is_dir():
        raise DataError(f"There is no folder {show_path(path)}.")
    files: list[Path] = []
    classes: list[int] = []
    names: list[str] = []
    try:
        for folder in sorted(entry for entry in path.iterdir() if entry.is_dir() and not entry.name.startswith(".")):
            found = sorted(Path(entry.path) for entry in os.scandir(folder) if _is_image(entry))
            if found:
                classes += [len(names)] * len(found)
                names.append(show_text(folder.name))
                files += found
            if len(files) > MAX_IMAGES:
                raise DataError(f"{show_path(path)} holds more than {MAX_IMAGES:,} pictures.")
    except OSError as error:
        raise DataError(f"{show_path(path)} cannot be read: {(error.strerror or 'it is refused').lower()}.") from None
    if not files:
        raise DataError(
            f"{show_path(path)} has no folders with PNG, JPEG or BMP pictures.", "Give each class a folder of its own."
        )
    too_few_or_many(len(names), names[0], f"The folder {show_path(path)}")
    return ImageFolder(path, tuple(names), tuple(files), np.array(classes, dtype=np.int32))


def describe_images(config: DataConfig) -> DataInfo:
    """What a folder offers; none of its pictures is opened.

    Raises:
        DataError: As `scan_folder`.
    """
    return _info(scan_folder(config.path), config)


def read_images(config: DataConfig, decode: Decoder | None) -> RawData:
    """Read all pictures of a folder, resized to one size, as numbers from 0 to 255.

    Raises:
        DataError: Naming the file that is no picture, or is too large.
    """
    if decode is None:
        raise DataError("Pictures are decoded by TensorFlow, which is not at work here.")
    folder = scan_folder(config.path)
    side, channels = config.image_size, channels_of(config)
    size = len(folder.files) * side * side * channels * 8
    if size > MAX_MEMORY_BYTES:
        raise DataError(
            f"{len(folder.files):,} pictures of {side} x {side} pixels take {size / 1024**3:.1f} GiB.",
            "Lower image_size.",
        )
    return RawData(read_pixels(folder.files, side, channels, decode), folder.classes, _info(folder, config))


def read_pixels(files: Sequence[Path], side: int, channels: int, decode: Decoder) -> npt.NDArray[np.float64]:
    """Pictures as numbers from 0 to 255, float64[files, side * side * channels]."""
    found = np.empty((len(files), side * side * channels))
    for place, file in enumerate(files):
        found[place] = read_image(file, side, channels, decode).reshape(-1)
    return found


def read_image(path: Path, side: int, channels: int, decode: Decoder) -> Pixels:
    """One picture, resized.

    Raises:
        DataError: It is no picture, is damaged, or has too many pixels.
    """
    named = show_path(path.parent / path.name)
    try:
        if path.stat().st_size > MAX_IMAGE_BYTES:
            raise DataError(f"The picture {named} has more than 64 MiB.")
        data = path.read_bytes()
    except OSError as error:
        raise DataError(f"The picture {named} cannot be read: {(error.strerror or 'it is refused').lower()}.") from None
    size = image_size(data)
    if size is None:
        raise DataError(f"{named} is no PNG, JPEG or BMP picture.")
    if not 0 < size[0] * size[1] <= MAX_PIXELS:
        raise DataError(f"The picture {named} has {size[0]} x {size[1]} pixels; at most 64 million are read.")
    try:
        return decode(data, side, channels)
    except ValueError:
        raise DataError(f"The picture {named} is damaged.") from None


def channels_of(config: DataConfig) -> int:
    """How many channels pictures keep."""
    return 1 if config.image_channels == "grey" else 3


def _info(folder: ImageFolder, config: DataConfig) -> DataInfo:
    side, channels = config.image_size, channels_of(config)
    return DataInfo(
        id="images",
        title=show_path(folder.path),
        help=f"{len(folder.files):,} pictures of {len(folder.class_names)} classes.",
        dims=(("height", side), ("width", side), ("channel", channels)),
        task="classification",
        classes=len(folder.class_names),
        class_names=folder.class_names,
        targets=1,
        samples=len(folder.files),
    )


def _is_image(entry: os.DirEntry[str]) -> bool:
    return entry.name.lower().endswith(SUFFIXES) and not entry.name.startswith(".") and entry.is_file()
