"""Writing a file so that a crash, a full disk or a second writer leaves the old one or the new one."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from pathlib import Path

_PREFIX = ".brains-"
_SUFFIX = ".tmp"
_STALE_SECONDS = 600.0


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the contents of a file, or create it.

    The bytes go to a temporary file in the same folder and reach the disk before it takes the name.
    A link is followed, and the permissions of an existing file are kept.

    Raises:
        OSError: Where that fails; then the old file is untouched and the temporary one gone.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(13, "it is write-protected")
    # The name does not build on the target's, which may be as long as the file system allows.
    temporary = target.parent / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
    _sweep(target.parent)
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        with contextlib.suppress(FileNotFoundError):
            temporary.chmod(target.stat().st_mode)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _sweep(folder: Path) -> None:
    """Remove what killed writers left long ago; a file of now may belong to one at work."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
            with contextlib.suppress(OSError):
                if time.time() - left.stat().st_mtime > _STALE_SECONDS:
                    left.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system can open a folder for that."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
