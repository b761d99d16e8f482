"""The last net: an unexpected error becomes one sentence with details, and a line in the log."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_SENTENCE = "Something went wrong inside Brains; your design is kept. Please report the details if it happens again."
_MOST_BYTES = 500_000

logger = logging.getLogger("brains")


class CrashHook(QObject):
    """Catches what nothing else caught, in any thread.

    Attributes:
        caught: A sentence and the trace; delivered in the thread of the window.
    """

    caught = Signal(str, str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._before = (sys.excepthook, threading.excepthook)
        self._handler: logging.Handler | None = None

    def install(self) -> None:
        """Take the place of Python's own hooks."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._folder / "brains.log"
            self._handler = RotatingFileHandler(path, maxBytes=_MOST_BYTES, backupCount=2, encoding="utf-8")
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
            logger.addHandler(self._handler)
        with contextlib.suppress(OSError, RuntimeError, ValueError):
            faulthandler.enable()  # needs a real standard error, which a window on some systems has not
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        if self._handler is not None:
            logger.removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        logger.error("unexpected error\n%s", details)
        self.caught.emit(str(error) if isinstance(error, BrainsError) else _SENTENCE, details)

    def _on_thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
