"""Files of the user's: which reader takes them, and checks that hold for every kind."""

from __future__ import annotations

import stat
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.data.memory import MAX_FILE_BYTES, streams
from brains_engine.data.table_roles import needs_layout
from brains_engine.data.wording import reason, show_path
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo, RawData

_KNOWN: dict[tuple[DataConfig, int, int, int], DataInfo] = {}
"""What files offer that were read as a whole in this process: of a large one a description sees the head alone."""


def read_file(config: DataConfig) -> RawData:
    """Read a source that is one file.

    Raises:
        DataError: Naming the line and column of a bad cell, or what else is wrong.
    """
    path = check_file(config.path, config.source)
    if needs_layout(config):
        from brains_engine.data.table_file import read_table

        return read_table(path, config)
    if config.source == "csv":
        from brains_engine.data.csv_file import read_csv

        return read_csv(path, config.target, config.task)
    if config.source == "npy":
        from brains_engine.data.npy_file import read_npy

        return read_npy(path, config)
    from brains_engine.data.npz_file import read_npz

    return read_npz(path, config.target, config.task)


def describe_file(config: DataConfig) -> DataInfo:
    """What a source that is one file offers; read once for each version of the file.

    Raises:
        DataError: As `read_file`.
    """
    large = streams(config)
    status = check_file(config.path, config.source, limited=not large).stat()
    # Only what decides the description, so that other settings do not have the file read again.
    essence = essence_of(config)
    stamps = (status.st_mtime_ns, status.st_size, status.st_ino)
    found = _KNOWN.get((essence, *stamps)) or (_describe_large if large else _describe)(essence, *stamps)
    if isinstance(found, DataError):
        raise DataError(found.message, found.hint)
    return found


@lru_cache(maxsize=32)
def _describe(config: DataConfig, modified: int, size: int, inode: int) -> DataInfo | DataError:
    """The stamps are not used: a changed file has others, and so is read again. A fault is kept, too."""
    try:
        return read_file(config).info
    except DataError as error:
        return error.with_traceback(None)


@lru_cache(maxsize=32)
def _describe_large(config: DataConfig, modified: int, size: int, inode: int) -> DataInfo | DataError:
    """As `_describe`, from the head of the file and its size: a window cannot wait for all of it."""
    from brains_engine.data.large_file import describe_large

    try:
        return describe_large(config)
    except DataError as error:
        return error.with_traceback(None)


def remember(config: DataConfig, info: DataInfo) -> None:
    """Keep what a file offers that was read as a whole, for `describe_file`."""
    status = check_file(config.path, config.source, limited=False).stat()
    _KNOWN[(essence_of(config), status.st_mtime_ns, status.st_size, status.st_ino)] = info


def essence_of(config: DataConfig) -> DataConfig:
    """The settings that decide what a file is read as; all others are left at their defaults."""
    names = ("source", "path", "target", "task", "category_columns", "ignored_columns", "missing", "split_column")
    essence = DataConfig(**{name: getattr(config, name) for name in names})
    if config.split != "column":
        return essence.model_copy(update={"split_column": ""})
    return essence.model_copy(update={"split": "column", "validation_values": config.validation_values})


def check_file(name: str, what: str, *, limited: bool = True) -> Path:
    """The path of a readable, ordinary file of sane size.

    Args:
        name: The path as the user gave it.
        what: Its kind.
        limited: Whether it must be small enough to be read into memory.

    Raises:
        DataError: Where it is not one. Devices and pipes are refused: reading them may never end.
    """
    if not name:
        raise DataError(f"The {what.upper()} file is not chosen yet.", "Set its path.")
    path = Path(name).expanduser()
    try:
        status = path.stat()
    except FileNotFoundError:
        raise DataError(f"There is no file {show_path(path)}.") from None
    except (OSError, ValueError) as error:
        raise DataError(f"{show_path(path)} cannot be read: {reason(error)}.") from None
    if not stat.S_ISREG(status.st_mode):
        raise DataError(f"{show_path(path)} is not a file.")
    if status.st_size == 0:
        raise DataError(f"{show_path(path)} is empty.")
    if limited and status.st_size > MAX_FILE_BYTES:
        raise DataError(
            f"{show_path(path)} has {status.st_size / 1024**3:.1f} GiB; at most 2 GiB are read into memory.",
            "Set data.memory to auto or stream.",
        )
    return path
