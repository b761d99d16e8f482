"""One lock for each open design, so that a second window opens it read-only."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from pathlib import Path


class FileLock:
    """Holds a design's lock until it is released or the process ends."""

    def __init__(self, path: Path) -> None:
        self._lock = QLockFile(str(lock_path(path)))
        # A lock is stale when its process is gone, however old it is.
        self._lock.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the lock. Gives False only where another window holds it."""
        if self._lock.tryLock(0):
            return True
        # In a folder that cannot be written there is nothing to protect: a save would fail anyway.
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """Give the lock back."""
        if self._lock.isLocked():
            self._lock.unlock()


def lock_path(path: Path) -> Path:
    """Where the lock of a file lies: beside it, under a short name whatever the file's name is."""
    target = path.resolve()
    digest = hashlib.sha256(target.name.encode()).hexdigest()[:16]
    return target.with_name(f".~brains-{digest}.lock")
