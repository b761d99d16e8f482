"""Preferences: a small versioned JSON file. A bad key falls back to its default, and start-up goes on."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QIODevice, QObject, QSaveFile, QStandardPaths, Signal

from app.language_codes import LANGUAGES, SYSTEM

VERSION = 1
_FILE = "settings.json"
_MOST_RECENT = 10


def _is_text_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


# Each preference with its default and the test of a value read from the file.
_KEYS: Mapping[str, tuple[Any, Callable[[Any], bool]]] = {
    "theme": ("system", lambda value: value in ("system", "light", "dark")),
    "language": ("system", lambda value: value in (SYSTEM, *LANGUAGES)),
    "motion": ("system", lambda value: value in ("system", "on", "off")),
    "recent_files": ([], _is_text_list),
    "pinned_files": ([], _is_text_list),
    "show_welcome": (True, lambda value: isinstance(value, bool)),
    "folded_families": ([], _is_text_list),
    "window_geometry": ("", lambda value: isinstance(value, str) and value.isascii()),
    "window_state": ("", lambda value: isinstance(value, str) and value.isascii()),
    "plots": ({}, lambda value: isinstance(value, dict)),
    "picture": ({}, lambda value: isinstance(value, dict)),
    "only_changed_options": (False, lambda value: isinstance(value, bool)),
    "open_folder": ("", lambda value: isinstance(value, str)),
    "notify": (True, lambda value: isinstance(value, bool)),
    "export_folder": ("", lambda value: isinstance(value, str)),
    "wires": ("curved", lambda value: value in ("curved", "orthogonal", "straight")),
    "guides": (True, lambda value: isinstance(value, bool)),
    "recent_commands": ([], _is_text_list),
    "import_folder": ("", lambda value: isinstance(value, str)),
}


class Settings(QObject):
    """The preferences of one user.

    Args:
        folder: Where the file lies; it need not exist.

    Attributes:
        changed: The key of a preference that has another value now.
    """

    changed = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._path = folder / _FILE
        self._values = {key: default for key, (default, _) in _KEYS.items()}
        self._values |= _read(self._path)

    @property
    def folder(self) -> Path:
        """Where all that a user has set lies."""
        return self._path.parent

    def get(self, key: str) -> Any:
        """The value of a preference."""
        return self._values[key]

    def set(self, key: str, value: Any) -> None:
        """Change a preference, and write the file.

        Raises:
            ValueError: Where the key does not take such a value.
        """
        if not _KEYS[key][1](value):
            raise ValueError(f"{key} does not take {value!r}")
        if value != self._values[key]:
            self._values[key] = value
            self._write(key)
            self.changed.emit(key)

    @property
    def recent_files(self) -> list[Path]:
        """Designs that were opened or saved, newest first."""
        return [Path(path) for path in self._values["recent_files"]]

    def add_recent(self, path: Path) -> None:
        """Note that a design was opened or saved."""
        text = str(path.absolute())
        # Another process may have opened designs since.
        known = _read(self._path).get("recent_files", self._values["recent_files"])
        self.set("recent_files", [text, *(other for other in known if other != text)][:_MOST_RECENT])

    def remove_recent(self, path: Path) -> None:
        """Forget a design that is gone."""
        self.set("recent_files", [other for other in self._values["recent_files"] if other != str(path.absolute())])

    def clear_recent(self) -> None:
        """Forget all of them but those that are pinned."""
        self.set("recent_files", [])

    @property
    def pinned_files(self) -> list[Path]:
        """Designs that the user wants to keep at hand, in the order in which they were pinned."""
        return [Path(path) for path in self._values["pinned_files"]]

    def pin(self, path: Path, *, pinned: bool) -> None:
        """Keep a design at hand, or no longer."""
        text = str(path.absolute())
        others = [other for other in self._values["pinned_files"] if other != text]
        self.set("pinned_files", [*others, text] if pinned else others)

    def _write(self, key: str) -> None:
        """Write the file; of the other keys it keeps what another process may have written since."""
        # Preferences are a convenience: where they cannot be written, the program works on without them.
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        file = QSaveFile(str(self._path))
        if file.open(QIODevice.OpenModeFlag.WriteOnly):
            values = {**self._values, **_read(self._path), key: self._values[key]}
            text = json.dumps({"version": VERSION, **values}, indent=2, sort_keys=True)
            file.write(text.encode())
            file.commit()


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(values, dict) or values.get("version") != VERSION:
        return {}
    return {key: values[key] for key, (_, is_valid) in _KEYS.items() if key in values and is_valid(values[key])}


def config_folder() -> Path:
    """Where preferences lie on this system."""
    return _folder(QStandardPaths.StandardLocation.GenericConfigLocation)


def data_folder() -> Path:
    """Where sidecars and runs of unsaved designs lie on this system."""
    return _folder(QStandardPaths.StandardLocation.GenericDataLocation)


def _folder(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location)) / "brains"
