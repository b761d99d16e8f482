"""Files of the user's: which reader takes them, and checks that hold for every kind."""

from __future__ import annotations

import stat
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.data.wording import reason, show_path
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo, RawData

MAX_FILE_BYTES = 2 * 1024**3


def read_file(config: DataConfig) -> RawData:
    """Read a csv or npz source.

    Raises:
        DataError: Naming the line and column of a bad cell, or what else is wrong.
    """
    path = check_file(config.path, config.source)
    if config.source == "csv":
        from brains_engine.data.csv_file import read_csv

        return read_csv(path, config.target, config.task)
    from brains_engine.data.npz_file import read_npz

    return read_npz(path, config.target, config.task)


def describe_file(config: DataConfig) -> DataInfo:
    """What a csv or npz source offers; read once for each version of the file.

    Raises:
        DataError: As `read_file`.
    """
    status = check_file(config.path, config.source).stat()
    # Only what decides the description, so that other settings do not have the file read again.
    essence = DataConfig(source=config.source, path=config.path, target=config.target, task=config.task)
    found = _describe(essence, status.st_mtime_ns, status.st_size, status.st_ino)
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


def check_file(name: str, what: str) -> Path:
    """The path of a readable, ordinary file of sane size.

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
    if status.st_size > MAX_FILE_BYTES:
        raise DataError(f"{show_path(path)} has {status.st_size / 1024**3:.1f} GiB; at most 2 GiB are read.")
    return path
