"""What the checkpoint list shows: runs with their checkpoints, read from the run folders."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from app.measures import show_moment
from app.normnet.words import ROLES
from app.run.folders import list_runs
from app.translation import mark, tr
from brains_engine.errors import RunFolderError
from brains_engine.runs.store import read_checkpoints, read_run
from brains_engine.runs.twin_note import read_note

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.runs.database import CheckpointRow, RunRow

STATES = {
    "running": mark("not ended"),
    "completed": "completed",
    "stopped": "stopped",
    "interrupted": "interrupted",
    "failed": "failed",
}


@dataclass(frozen=True, slots=True)
class RunEntry:
    """A run folder and what is in it."""

    folder: Path
    run: RunRow
    checkpoints: tuple[CheckpointRow, ...]

    @property
    def title(self) -> str:
        """`Run 3, completed, 23 Nov 14:05`."""
        began = show_moment(datetime.fromtimestamp(self.run.created))
        name, note = self.folder.name, read_note(self.folder)
        if note is None:
            return tr("Run {name}, {began}", name=name, began=began)
        other = PurePath(note.partner).name
        role = tr(ROLES[note.role])
        return tr("Run {name}, {role}, twin of {other}, {began}", name=name, role=role, other=other, began=began)

    @property
    def state(self) -> str:
        """How it ended, in words."""
        return tr(STATES[self.run.state])

    def path_of(self, row: CheckpointRow) -> Path:
        """The file of one of its checkpoints."""
        return self.folder / "checkpoints" / row.file


def read_runs(homes: Iterable[Path], extra: Path | None = None) -> tuple[RunEntry, ...]:
    """All runs in these homes, newest first; folders that hold no readable run are left out.

    Args:
        homes: Folders that hold run folders.
        extra: A run folder that lies elsewhere.
    """
    folders = dict.fromkeys(folder for home in homes for folder in list_runs(home))
    if extra is not None and extra.is_dir():
        folders[extra] = None
    entries = [entry for folder in folders if (entry := _read_run(folder)) is not None]
    return tuple(sorted(entries, key=lambda entry: entry.run.created, reverse=True))


def _read_run(folder: Path) -> RunEntry | None:
    try:
        return RunEntry(folder, read_run(folder), read_checkpoints(folder))
    except RunFolderError:
        return None
