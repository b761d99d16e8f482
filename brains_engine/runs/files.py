"""Durable files: written beside their place, synced, then renamed, so that a name never holds half a file."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TEMPORARY_PREFIX = ".brains-tmp-"

_CAUSES = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "the file would exceed the allowed size",
    errno.EACCES: "access is denied",
    errno.EPERM: "access is denied",
    errno.EROFS: "the disk is read-only",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EISDIR: "it is a folder",
    errno.ENOENT: "it does not exist",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EIO: "the disk reports an error",
}


def cause(error: OSError) -> str:
    """Why the operating system refused, as the end of a sentence without its full stop."""
    known = _CAUSES.get(error.errno or 0)
    return known or (error.strerror or "the operating system refused").lower()


def temporary_path(folder: Path) -> Path:
    """A fresh name in `folder` that `sweep` knows. It is short: the final name may already be 255 bytes long."""
    return folder / f"{TEMPORARY_PREFIX}{secrets.token_hex(6)}"


def write_durably(path: Path, chunks: Iterable[bytes | memoryview]) -> str:
    """Replace `path` by the chunks, or leave it exactly as it was.

    Returns:
        The SHA-256 of the bytes written, in hexadecimal.

    Raises:
        OSError: Where the disk refuses; the temporary file is gone then.
    """
    temporary = temporary_path(path.parent)
    digest = hashlib.sha256()
    try:
        with temporary.open("xb") as file:
            for chunk in chunks:
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove what an interrupted `write_durably` left in a folder."""
    for leftover in folder.glob(f"{TEMPORARY_PREFIX}*"):
        with contextlib.suppress(OSError):
            leftover.unlink()
