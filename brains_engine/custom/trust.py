"""What the user has trusted: contents of files by their SHA-256, kept in one JSON file of the user's own."""

from __future__ import annotations

import contextlib
import datetime
import fcntl
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.custom.files import FOLDER, SUFFIX
from brains_engine.design.atomic import write_atomically
from brains_engine.errors import CustomLayerError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brains_engine.custom.files import SourceFile

FILE_NAME = "trusted_layers.json"
VERSION = 1
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MAX_BYTES = 4 * 2**20


@dataclass(frozen=True, slots=True)
class Trusted:
    """One file that the user trusts: where it was, and when."""

    path: str
    at: str


@dataclass(frozen=True, slots=True)
class TrustState:
    """What the file says.

    Attributes:
        files: SHA-256 of a content -> where it was seen.
        folders: Folders of the user whose files are offered to every design.
        everywhere: Single files that are offered to every design.
    """

    files: Mapping[str, Trusted] = field(default_factory=dict)
    folders: tuple[str, ...] = ()
    everywhere: tuple[str, ...] = ()


def user_config_folder() -> Path:
    """Where the settings of Brains lie on this system; the window and the command line share it."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Preferences")
    else:
        base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "brains"


class TrustStore:
    """The user's trust. Every question reads the file again, so that a revocation holds at once.

    Args:
        folder: Where the file lies; it need not exist.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or user_config_folder()) / FILE_NAME

    def read(self) -> TrustState:
        """What is trusted now.

        Raises:
            CustomLayerError: Where the file is damaged; nothing counts as trusted then.
        """
        try:
            with self.path.open("rb") as stream:
                data = stream.read(_MAX_BYTES + 1)
            return _parse(json.loads(data))
        except FileNotFoundError:
            return TrustState()
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise CustomLayerError(
                f"The list of trusted layer files, {self.path}, cannot be read, so no file is trusted.",
                "Delete it and trust your files again.",
            ) from None

    def trust(self, source: SourceFile, project: Path | None = None) -> None:
        """Trust the content of a file.

        Args:
            source: What the user has read.
            project: A file in the `layers` of this folder is offered to the designs beside it, as is one in a listed
                folder to all; any other file is listed by itself, and offered to every design.

        Raises:
            CustomLayerError: Where the list cannot be read or written.
        """
        if source.path.suffix != SUFFIX or source.path.name[0] in "._":
            raise CustomLayerError(f"{source.path} is not named as a file of layers is.", f"Name it NAME{SUFFIX}.")
        path = str(source.path.absolute())
        with self._changing() as state:
            now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
            home = source.path.absolute().parent
            listed = (project is not None and home == project.absolute() / FOLDER) or str(home) in state.folders
            everywhere = state.everywhere if listed or path in state.everywhere else (*state.everywhere, path)
            files = {**state.files, source.sha256: Trusted(path, now)}
            self._write(replace(state, files=files, everywhere=everywhere))

    def revoke(self, path: Path, sha256: str = "") -> bool:
        """Trust a file no longer: neither its present content nor any that was trusted under its path.

        Returns:
            Whether anything was trusted.

        Raises:
            CustomLayerError: Where the list cannot be read or written.
        """
        text = str(path.absolute())
        with self._changing() as state:
            files = {key: value for key, value in state.files.items() if key != sha256 and value.path != text}
            everywhere = tuple(other for other in state.everywhere if other != text)
            changed = replace(state, files=files, everywhere=everywhere)
            if changed != state:
                self._write(changed)
        return len(files) < len(state.files)

    def add_folder(self, folder: Path) -> None:
        """Offer the files of a folder to every design; each still has to be trusted.

        Raises:
            CustomLayerError: Where it is no folder, or the list cannot be read or written.
        """
        if not folder.is_dir():
            raise CustomLayerError(f"{folder} is not a folder.")
        text = str(folder.absolute())
        with self._changing() as state:
            if text not in state.folders:
                self._write(replace(state, folders=(*state.folders, text)))

    def remove_folder(self, folder: Path) -> bool:
        """Offer the files of a folder no longer. Gives whether it was listed."""
        text = str(folder.absolute())
        with self._changing() as state:
            if text in state.folders:
                self._write(replace(state, folders=tuple(other for other in state.folders if other != text)))
        return text in state.folders

    @contextlib.contextmanager
    def _changing(self) -> Iterator[TrustState]:
        """The present state, while no other process changes it: a revocation must not be lost between two writers."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            lock = os.open(self.path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise _unwritable(self.path, error) from None
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield self.read()
        finally:
            os.close(lock)

    def _write(self, state: TrustState) -> None:
        document = {
            "version": VERSION,
            "files": {key: {"path": value.path, "trusted_at": value.at} for key, value in sorted(state.files.items())},
            "folders": list(state.folders),
            "everywhere": list(state.everywhere),
        }
        try:
            write_atomically(self.path, (json.dumps(document, indent=2) + "\n").encode())
        except OSError as error:
            raise _unwritable(self.path, error) from None


def _parse(document: Any) -> TrustState:
    if document["version"] != VERSION:
        raise ValueError("another version")
    files = {key: Trusted(_text(value["path"]), _text(value["trusted_at"])) for key, value in document["files"].items()}
    if not all(_DIGEST.fullmatch(key) for key in files):
        raise ValueError("not a digest")
    return TrustState(files, tuple(map(_text, document["folders"])), tuple(map(_text, document["everywhere"])))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _unwritable(path: Path, error: OSError) -> CustomLayerError:
    reason = (error.strerror or "the system refused").lower()
    return CustomLayerError(f"The list of trusted layer files, {path}, cannot be written: {reason}.")
