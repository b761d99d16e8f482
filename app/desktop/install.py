"""Puts menu entry, file type and icons where the user's desktop looks for them, and takes them away again.

A wheel can bring files but not register them: that is what `brains-designer --install-desktop` does, for one user.
Where files go: XDG Base Directory, Desktop Entry, Icon Theme and Shared MIME-info specifications of freedesktop.org.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QStandardPaths
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.desktop.identity import APP_ID, MIME_TYPE, installed_command
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_TOOL_SECONDS = 30
# The second word of the template's Exec line is the desktop's placeholder for files.
_TEMPLATE_EXEC = "Exec=brains-designer %F"
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")


class DesktopInstallError(BrainsError):
    """The menu entry, file type or icons cannot be written."""


def data_home() -> Path:
    """Where one user's applications are registered, `XDG_DATA_HOME`."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation))


def install(home: Path, command: Sequence[str] | None = None) -> list[Path]:
    """Register Brains. Doing it again brings everything up to date.

    Args:
        home: See `data_home`.
        command: What starts the designer; by default what started this one.

    Returns:
        The files that were written.

    Raises:
        DesktopInstallError: Where one of them cannot be written; those of this call are removed again.
    """
    written: list[Path] = []
    try:
        for path, content in _files(home, command or installed_command()):
            path.parent.mkdir(parents=True, exist_ok=True)
            is_new = not path.exists()
            temporary = path.with_name(f"{path.name}.new")
            temporary.write_bytes(content)
            temporary.replace(path)
            if is_new:
                written.append(path)
    except OSError as error:
        _remove(written)
        raise DesktopInstallError(
            f"The menu entry cannot be written to {home}: {error.strerror or error}.", "Make that folder writable."
        ) from error
    _tell_desktop(home)
    return [path for path, _ in _names(home)]


def uninstall(home: Path) -> list[Path]:
    """Take away what `install` wrote. Gives the files that were there.

    Raises:
        DesktopInstallError: Where one of them cannot be removed.
    """
    present = [path for path, _ in _names(home) if path.exists()]
    try:
        for path in present:
            path.unlink()
    except OSError as error:
        raise DesktopInstallError(f"{error.filename} cannot be removed: {error.strerror}.") from error
    if present:
        _tell_desktop(home)
    return present


def desktop_entry(command: Sequence[str]) -> str:
    """The text of the menu entry that runs a command."""
    template = _source(f"{APP_ID}.desktop").decode()
    return template.replace(_TEMPLATE_EXEC, f"Exec={' '.join(map(_quoted, command))} %F")


def render_icon(drawing: bytes, size: int) -> bytes:
    """An SVG drawing as a square PNG of that many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def _names(home: Path) -> Iterator[tuple[Path, str]]:
    """Each file with what it is made from: a file of `resources/desktop`, or a drawing and its size."""
    yield home / "applications" / f"{APP_ID}.desktop", "entry"
    yield home / "mime" / "packages" / f"{APP_ID}.xml", f"{APP_ID}.mime.xml"
    yield home / "metainfo" / f"{APP_ID}.metainfo.xml", f"{APP_ID}.metainfo.xml"
    icons = home / "icons" / "hicolor"
    for kind, name in (("apps", APP_ID), ("mimetypes", MIME_TYPE.replace("/", "-"))):
        yield icons / "scalable" / kind / f"{name}.svg", f"{kind} scalable"
        for size in ICON_SIZES:
            yield icons / f"{size}x{size}" / kind / f"{name}.png", f"{kind} {size}"


def _files(home: Path, command: Sequence[str]) -> Iterator[tuple[Path, bytes]]:
    drawings = {
        "apps": (resources.files("resources") / "icons" / "app.svg").read_bytes(),
        "mimetypes": _source("document.svg"),
    }
    for path, origin in _names(home):
        kind, _, size = origin.partition(" ")
        if origin == "entry":
            yield path, desktop_entry(command).encode()
        elif not size:
            yield path, _source(origin)
        elif size == "scalable":
            yield path, drawings[kind]
        else:
            yield path, render_icon(drawings[kind], int(size))


def _source(name: str) -> bytes:
    return (resources.files("resources") / "desktop" / name).read_bytes()


def _quoted(word: str) -> str:
    """A word of an Exec line: quoted by the specification's rules, and then escaped as any value of the file."""
    text = word.replace("%", "%%")
    if not _RESERVED.isdisjoint(text):
        for letter in '\\"`$':
            text = text.replace(letter, f"\\{letter}")
        text = f'"{text}"'
    return text.replace("\\", "\\\\")


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _tell_desktop(home: Path) -> None:
    """Let running desktops look again. Where a tool is missing, they do so at the next login."""
    icons = home / "icons" / "hicolor"
    with contextlib.suppress(OSError):
        os.utime(icons)  # a newer folder tells a cache of icons that it is out of date
    _call("update-desktop-database", home / "applications")
    _call("update-mime-database", home / "mime")
    if (icons / "icon-theme.cache").exists():
        _call("gtk-update-icon-cache", "--quiet", "--ignore-theme-index", icons)


def _call(tool: str, *arguments: str | Path) -> None:
    found = shutil.which(tool)
    if found is not None:
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run([found, *arguments], capture_output=True, check=False, timeout=_TOOL_SECONDS)
