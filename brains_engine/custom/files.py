"""Finds and reads files of layers, without running anything in them."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.errors import CustomLayerError

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "layers"
SUFFIX = ".py"
MAX_BYTES = 2**20
_MOST_FILES = 200


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The content of a file of layers, as it was at one moment."""

    path: Path
    content: bytes

    @property
    def sha256(self) -> str:
        """By this the file is trusted."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def text(self) -> str:
        """The content as people read it."""
        return self.content.decode("utf-8", errors="replace")


def read_source(path: Path) -> SourceFile:
    """Read a file of layers.

    Raises:
        CustomLayerError: Where it is no ordinary file, too large, or cannot be read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # asked first, as opening a pipe would wait for its writer
            raise CustomLayerError(f"{path} is not an ordinary file.", "Choose a Python file.")
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise CustomLayerError(f"{path} cannot be read: {reason}.", "Check its name and folder.") from None
    if len(content) > MAX_BYTES:
        raise CustomLayerError(f"{path} is larger than a file of layers may be, 1 MiB.")
    return SourceFile(path, content)


def project_of(path: Path) -> Path:
    """The folder whose `layers` belong to a design, a run or a checkpoint."""
    path = path.absolute()
    if path.is_dir():
        return path
    folder = path.parent
    return folder.parent if folder.name == "checkpoints" else folder


def project_of_layers(path: Path) -> Path | None:
    """The project that a file of layers belongs to, by the name of its folder."""
    home = path.absolute().parent
    return home.parent if home.name == FOLDER else None


def candidates(project: Path | None, folders: Iterable[Path], files: Iterable[Path]) -> Iterator[Path]:
    """Paths of all files that may hold layers, each once: the project's, the user's folders', single files."""
    places = [*([project / FOLDER] if project is not None else []), *folders]
    seen: set[Path] = set()
    for path in [*(path for place in places for path in _python_files(place)), *files]:
        real = _resolved(path)
        if real not in seen:
            seen.add(real)
            yield path


def _python_files(folder: Path) -> list[Path]:
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.name[0] not in "._")
    except (OSError, ValueError):  # most projects have no such folder
        return []
    return found[:_MOST_FILES]


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # such as a link to itself
        return path.absolute()
