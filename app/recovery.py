"""Autosave: a sidecar for each window that has unsaved edits, and what a crash left behind.

A slot is a folder with a lock, the design, and where the design came from. The lock tells a slot in
use from a lost one, so nothing is ever taken from a window that still runs.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from app.translation import tr
from brains_engine.design.io import CompactWriter, load_design

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

_DESIGN = "design.brains"
_ORIGIN = "origin.json"
_LOCK = "lock"


@dataclass(frozen=True, slots=True)
class LostDesign:
    """Edits that a window could not save before it ended."""

    folder: Path
    path: Path | None
    title: str
    saved_at: datetime

    def load(self, registry: Registry) -> Design:
        """Read the edits.

        Raises:
            DesignFileError: Where the sidecar is damaged.
        """
        return load_design(self.folder / _DESIGN, registry)

    def discard(self) -> None:
        """Forget the edits for good."""
        shutil.rmtree(self.folder, ignore_errors=True)


class RecoverySlot:
    """The sidecar of one window."""

    def __init__(self, folder: Path, lock: QLockFile) -> None:
        self._folder = folder
        self._lock = lock
        self._writer = CompactWriter()
        self._origin = ""

    def write(self, snapshot: Snapshot, path: Path | None, title: str) -> None:
        """Put the state into the sidecar. The user's own file is not touched.

        A killed process leaves the old sidecar or the new one. Unlike a save it is not forced to the disk:
        that would take longer than the edit it protects.

        Raises:
            OSError: Where it cannot be written.
        """
        origin = json.dumps({"path": str(path) if path else None, "title": title})
        if origin != self._origin:
            _replace(self._folder / _ORIGIN, origin)
            self._origin = origin
        _replace(self._folder / _DESIGN, self._writer.write(snapshot))

    def clear(self) -> None:
        """Drop the sidecar, because everything is saved."""
        with contextlib.suppress(OSError):
            (self._folder / _DESIGN).unlink(missing_ok=True)

    def close(self) -> None:
        """Give the slot back at an orderly end."""
        self._lock.unlock()
        shutil.rmtree(self._folder, ignore_errors=True)


class RecoveryStore:
    """The folder of all slots."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def begin(self) -> RecoverySlot | None:
        """A slot for a new window; none where the folder cannot be written."""
        folder = self._folder / uuid.uuid4().hex
        try:
            folder.mkdir(parents=True)
        except OSError:
            return None
        lock = _lock_of(folder)
        return RecoverySlot(folder, lock) if lock.tryLock(0) else None

    def lost(self) -> list[LostDesign]:
        """What ended windows left behind, newest first. Empty leftovers are swept."""
        if not self._folder.is_dir():
            return []
        found = []
        for folder in self._folder.iterdir():
            if not folder.is_dir() or _is_in_use(folder):
                continue
            if (folder / _DESIGN).is_file():
                found.append(_describe(folder))
            else:
                shutil.rmtree(folder, ignore_errors=True)
        return sorted(found, key=lambda lost: lost.saved_at, reverse=True)


def _replace(path: Path, text: str) -> None:
    temporary = path.with_name(f"{path.name}.new")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)
    return lock


def _is_in_use(folder: Path) -> bool:
    lock = _lock_of(folder)
    if lock.tryLock(0):
        lock.unlock()
        return False
    return True


def _describe(folder: Path) -> LostDesign:
    path, title = None, tr("Untitled")
    with contextlib.suppress(OSError, ValueError, AttributeError, TypeError):
        origin = json.loads((folder / _ORIGIN).read_text(encoding="utf-8"))
        title = str(origin.get("title") or title)
        path = Path(origin["path"]) if origin.get("path") else None
    saved_at = datetime.fromtimestamp((folder / _DESIGN).stat().st_mtime).astimezone()
    return LostDesign(folder, path, title, saved_at)
