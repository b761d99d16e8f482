"""The last net: an unexpected error becomes one sentence with a report, and a line in the log.

Python's own errors come through its hooks, from slots and from threads. A crash of native code ends the process; its
trace is written into a file, which the next start finds.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
import threading
import traceback
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QObject, Signal

from app.crash_report import Trail
from app.logs import logger
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_PREFIX, _SUFFIX = "crash-", ".txt"


class CrashHook(QObject):
    """Catches what nothing else caught, in any thread.

    Attributes:
        refused: An expected error that nobody showed: its sentence and the trace.
        caught: The trace of an unexpected error. Like `refused`, it is delivered in the thread of the window.
        trail: What was done last.
    """

    refused = Signal(str, str)
    caught = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.trail = Trail()
        self._folder = folder
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._had_faulthandler = faulthandler.is_enabled()
        self._file: TextIO | None = None
        self._telling = threading.local()

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        logger.addHandler(self.trail)
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._file = open(self._path(), "w", encoding="utf-8")  # noqa: SIM115 - open until `remove`
        with contextlib.suppress(OSError, RuntimeError, ValueError):
            # Without a file it needs a real standard error, which a window on some systems has not.
            faulthandler.enable(self._file or sys.stderr)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def remove(self) -> None:
        """Give the hooks back, after an orderly end."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        logger.removeHandler(self.trail)
        faulthandler.disable()
        if self._had_faulthandler:
            with contextlib.suppress(OSError, RuntimeError, ValueError):
                faulthandler.enable()
        if self._file is not None:
            self._file.close()
            self._file = None
            with contextlib.suppress(OSError):
                self._path().unlink()

    def _path(self) -> Path:
        return self._folder / f"{_PREFIX}{os.getpid()}{_SUFFIX}"

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        logger.error("unexpected error\n%s", details)
        # An error in telling of an error would be told of in turn, without end.
        if getattr(self._telling, "is_on", False):
            return
        self._telling.is_on = True
        try:
            if isinstance(error, BrainsError):
                self.refused.emit(str(error), details)
            else:
                self.caught.emit(details)
        finally:
            self._telling.is_on = False

    def _on_thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_unraisable(self, found: sys.UnraisableHookArgs) -> None:
        """An error while something was being destroyed: there is nobody to go on, and nothing to tell a user."""
        details = "".join(traceback.format_exception(found.exc_type, found.exc_value, found.exc_traceback))
        logger.error("error that cannot be raised\n%s", details)


def native_crashes(folder: Path) -> list[str]:
    """Traces that crashed processes left behind, newest first. Each is given once."""
    found: list[tuple[float, str]] = []
    for path in _crash_files(folder):
        with contextlib.suppress(OSError, ValueError):
            stat = path.stat()
            if stat.st_size:
                found.append((stat.st_mtime, path.read_text(encoding="utf-8", errors="replace")))
                path.unlink()
            elif not _runs(int(path.name.removeprefix(_PREFIX).removesuffix(_SUFFIX))):
                path.unlink()  # of a process that was killed
    return [text for _, text in sorted(found, reverse=True)]


def _crash_files(folder: Path) -> list[Path]:
    try:
        return list(folder.glob(f"{_PREFIX}*{_SUFFIX}"))
    except OSError:
        return []


def _runs(process: int) -> bool:
    if process == os.getpid():
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        pass  # it runs under another user, or this system cannot tell
    return True
