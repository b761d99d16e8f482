"""The digest of a file's content, read in blocks; asked again for the same file, it is not read again."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from brains_engine.data.wording import reason, show_path
from brains_engine.errors import DataError


def file_digest(path: Path) -> str:
    """SHA-256 of a file's content, in hexadecimal.

    Raises:
        DataError: The file cannot be read.
    """
    try:
        status = path.stat()
        return _digest(str(path), status.st_mtime_ns, status.st_size, status.st_ino)
    except OSError as error:
        raise DataError(f"{show_path(path)} cannot be read: {reason(error)}.") from None


@lru_cache(maxsize=64)
def _digest(name: str, modified: int, size: int, inode: int) -> str:
    """The stamps are not used: a changed file has others, and so is read again."""
    with Path(name).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
