"""Preferences: a small versioned JSON file. A bad key falls back to its default, and start-up goes on."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QIODevice, QSaveFile, QStandardPaths

VERSION = 1
_FILE = "settings.json"
_MOST_RECENT = 10


def _is_text_list(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


# Each preference with its default and the test of a value read from the file.
_KEYS: Mapping[str, tuple[Any, Callable[[Any], bool]]] = {
    "theme": ("system", lambda value: value in ("system", "light", "dark")),
    "motion": ("system", lambda value: value in ("system", "on", "off")),
    "recent_files": ([], _is_text_list),
    "folded_families": ([], _is_text_list),
    "window_geometry": ("", lambda value: isinstance(value, str) and value.isascii()),
    "window_state": ("", lambda value: isinstance(value, str) and value.isascii()),
    "plots": ({}, lambda value: isinstance(value, dict)),
    "open_folder": ("", lambda value: isinstance(value, str)),
    "notify": (True, lambda value: isinstance(value, bool)),
    "export_folder": ("", lambda value: isinstance(value, str)),
    "import_folder": ("", lambda value: isinstance(value, str)),
}


class Settings:
    """The preferences of one user.

    Args:
        folder: Where the file lies; it need not exist.
    """

    def __init__(self, folder: Path) -> None:
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
            self._write()

    @property
    def recent_files(self) -> list[Path]:
        """Designs that were opened or saved, newest first."""
        return [Path(path) for path in self._values["recent_files"]]

    def add_recent(self, path: Path) -> None:
        """Note that a design was opened or saved."""
        text = str(path.absolute())
        others = [other for other in self._values["recent_files"] if other != text]
        self.set("recent_files", [text, *others][:_MOST_RECENT])

    def remove_recent(self, path: Path) -> None:
        """Forget a design that is gone."""
        self.set("recent_files", [other for other in self._values["recent_files"] if other != str(path.absolute())])

    def clear_recent(self) -> None:
        """Forget all of them."""
        self.set("recent_files", [])

    def _write(self) -> None:
        # Preferences are a convenience: where they cannot be written, the program works on without them.
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        file = QSaveFile(str(self._path))
        if file.open(QIODevice.OpenModeFlag.WriteOnly):
            text = json.dumps({"version": VERSION, **self._values}, indent=2, sort_keys=True)
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
