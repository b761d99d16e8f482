"""Where runs are kept: beside the design's file, or with the user's data while the design has no file."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from app.translation import tr
from brains_engine.errors import RunFolderError

if TYPE_CHECKING:
    from app.session import Session

FIRST_RUN = 1


class RunPlaces:
    """The folders with runs of the open design. It remembers those from before the design got its file."""

    def __init__(self, session: Session, data: Path) -> None:
        self._session = session
        self._data = data
        self._known: list[Path] = []

    def homes(self) -> tuple[Path, ...]:
        """The folder for new runs, and then those with earlier ones."""
        home = runs_home(self._session.path, self._session.snapshot.settings.title, self._data)
        return (home, *(known for known in self._known if known != home))

    def next_run(self) -> Path:
        """A folder for a new run; the user's data folder stands in for a place that cannot be written.

        Raises:
            RunFolderError: Where neither can be written.
        """
        title = self._session.snapshot.settings.title
        refused: RunFolderError | None = None
        for home in (self.homes()[0], runs_home(None, title, self._data)):
            try:
                home.mkdir(parents=True, exist_ok=True)
                if not os.access(home, os.W_OK | os.X_OK):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            except OSError as error:
                refused = refused or RunFolderError(
                    tr(
                        "No run folder can be made in {folder}: {reason}.",
                        folder=home.parent,
                        reason=error.strerror,
                    )
                )
                continue
            if home not in self._known:
                self._known.append(home)
            return next_run(home)
        assert refused is not None
        raise refused

    def forget(self) -> None:
        """Forget the runs of the last design."""
        self._known.clear()


def data_folder() -> Path:
    """The folder in which this user's data of the application is kept."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))


def runs_home(design_path: Path | None, title: str, data: Path) -> Path:
    """The folder that holds a design's runs.

    Args:
        design_path: The design's file, or `None` where it was never saved.
        title: The design's title; names the folder of an unsaved design.
        data: The folder of the user's data.
    """
    if design_path is not None:
        return design_path.parent / f"{design_path.stem} runs"
    return data / "runs" / f"{_plain(title)} runs"


def next_run(home: Path) -> Path:
    """A folder for a new run, numbered after the last one. It is not created."""
    numbers = [int(folder.name) for folder in _numbered(home)]
    return home / str(max(numbers, default=FIRST_RUN - 1) + 1)


def list_runs(home: Path) -> tuple[Path, ...]:
    """The run folders of a design, newest first."""
    return tuple(sorted(_numbered(home), key=lambda folder: int(folder.name), reverse=True))


def run_of_checkpoint(checkpoint: Path) -> tuple[Path, int]:
    """The run folder and the number of a checkpoint file, `RUN/checkpoints/000007.safetensors`."""
    return checkpoint.parent.parent, int(checkpoint.stem)


def _numbered(home: Path) -> list[Path]:
    try:
        return [entry for entry in home.iterdir() if re.fullmatch(r"[1-9][0-9]{0,8}", entry.name) and entry.is_dir()]
    except OSError:
        return []


def _plain(title: str) -> str:
    """The title as the name of a folder on any system."""
    kept = re.sub(r"[^\w .-]+", "_", title).strip(" .")[:80]
    return kept or "Untitled"
