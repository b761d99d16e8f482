"""What there is to know of an error, as text that can be copied into a report without telling on its user.

It holds versions, the platform, the trace and the last things that were done. Of files it holds names, not folders;
of a design it holds nothing.
"""

from __future__ import annotations

import collections
import logging
import platform
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PACKAGES = ("brains", "tensorflow", "keras", "numpy", "pydantic", "PySide6-Essentials", "pyqtgraph")
_LAST = 20
_OURS = Path(__file__).parents[1]
# A path within quotes may have spaces; a bare one ends at a space or at what seldom is part of a name.
_PATHS = re.compile(r"""(?P<quote>["'“])(?P<quoted>/[^"'”\n]*)|(?<![\w./…~-])(?P<bare>/(?!/)(?:[^\s"'<>|:;,()]+))""")


class Trail(logging.Handler):
    """Remembers the last things that the log was told."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._lines: collections.deque[str] = collections.deque(maxlen=_LAST)
        self.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))

    @property
    def lines(self) -> tuple[str, ...]:
        """Oldest first."""
        return tuple(self._lines)

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.ERROR:  # errors are what the report is about
            self._lines.append(self.format(record).splitlines()[0])


def compose(sentence: str, trace: str, actions: Iterable[str] = ()) -> str:
    """The report.

    Args:
        sentence: What the user was told.
        trace: Python's, or faulthandler's.
        actions: What was done before, oldest first.
    """
    done = "\n".join(actions) or "(nothing yet)"
    return shorten(f"{sentence}\n\n{_environment()}\n\nTrace\n{trace.strip()}\n\nLast actions\n{done}\n")


def shorten(text: str) -> str:
    """The text with paths cut to what is ours, Python's or a package's, and else to the file's name."""

    def cut(found: re.Match[str]) -> str:
        if found["quoted"] is not None:
            return f"{found['quote']}{_cut(found['quoted'])}"
        return _cut(found["bare"])

    shortened = _PATHS.sub(cut, text)
    home = str(Path.home())
    return shortened.replace(home, "~") if len(home) > 1 else shortened


def _cut(path: str) -> str:
    head, packages, rest = path.rpartition("/site-packages/")
    if packages:
        return f"…/{rest}"
    for known in (_OURS, Path(sys.base_prefix)):
        if path.startswith(f"{known}/"):
            return f"…/{path[len(str(known)) + 1 :]}"
    head, _, name = path.rstrip("/").rpartition("/")
    return f"…/{name}" if head else path


def _environment() -> str:
    versions = [f"{package} {_version(package)}" for package in PACKAGES]
    screen = QGuiApplication.primaryScreen() if QGuiApplication.instance() else None
    scale = f", {100 * screen.devicePixelRatio():.0f} %" if screen else ""
    return "\n".join(
        (
            ", ".join(versions),
            f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
            f"Display {QGuiApplication.platformName() or 'none'}{scale}"
            f"{', bundle' if getattr(sys, 'frozen', False) else ''}",
        )
    )


def _version(package: str, read: Callable[[str], str] = metadata.version) -> str:
    try:
        return read(package)
    except metadata.PackageNotFoundError:
        return "(not installed)"
