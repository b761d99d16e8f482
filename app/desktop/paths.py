"""Files as a command line, a drag or a file manager names them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def local_path(text: str) -> Path | None:
    """The file that a command line or a file manager names: a path or a `file://` address; none for others."""
    if "://" not in text and not text.startswith("file:"):
        return Path(text)
    return _path_of(QUrl(text))


def files_of(mime: QMimeData) -> list[Path]:
    """The files of a drag or of a clipboard that are on this computer."""
    found = [_path_of(url) for url in mime.urls()] if mime.hasUrls() else []
    return [path for path in found if path is not None]


def _path_of(url: QUrl) -> Path | None:
    text = url.toLocalFile()
    # A path with a zero byte is none, and would raise where it is used.
    return Path(text) if url.isLocalFile() and text and "\0" not in text else None
