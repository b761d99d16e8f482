"""Small files, whole or not at all; and names for files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QSaveFile

from app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole, or not at all.

    Raises:
        OSError: Where it cannot be written.
    """
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != len(data) or not file.commit():
        raise OSError(0, file.errorString())


def file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    return "".join("_" if letter in '/\\:*?"<>|' else letter for letter in title).strip(" .")[:80] or tr("Untitled")
