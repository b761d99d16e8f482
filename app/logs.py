"""The log file: in the user's state folder, bounded, and never in the way of the program."""

from __future__ import annotations

import contextlib
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QStandardPaths, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Mapping

LOG_FILE = "brains.log"
VARIABLE = "BRAINS_LOG"
_LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_MOST_BYTES = 500_000
_KEPT_FILES = 2

logger = logging.getLogger("brains")


def state_folder() -> Path:
    """Where logs and crash reports lie on this system, `XDG_STATE_HOME` on Linux."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation)) / "brains"


def chosen_level(argument: str | None, environment: Mapping[str, str]) -> int:
    """The level that was asked for; what cannot be read counts as not asked."""
    return _LEVELS.get(argument or environment.get(VARIABLE, "").strip().lower(), logging.INFO)


class LogFile:
    """Writes what the program says of itself into a file, as long as it is open."""

    def __init__(self, folder: Path, level: int = logging.INFO) -> None:
        self._folder = folder
        self._level = level
        self._handler: logging.Handler | None = None
        self._before = logger.level
        self._qt_before: object = None

    def open(self) -> bool:
        """Begin. Gives whether the file can be written; the program works on without it."""
        logger.setLevel(self._level)
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handler = _QuietHandler(
                self._folder / LOG_FILE, maxBytes=_MOST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8"
            )
            # Windows are processes of their own and share the file.
            form = f"%(asctime)s {os.getpid()} %(levelname)s %(message)s"
            handler.setFormatter(logging.Formatter(form))
            logger.addHandler(handler)
            self._handler = handler
        self._qt_before = qInstallMessageHandler(self._on_qt_message)
        return self._handler is not None

    def close(self) -> None:
        """End, and leave logging as it was."""
        qInstallMessageHandler(self._qt_before)  # type: ignore[arg-type]
        logger.setLevel(self._before)
        if self._handler is not None:
            logger.removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        level = _QT_LEVELS[kind]
        logger.log(level, "Qt: %s", text)
        if callable(self._qt_before):
            self._qt_before(kind, context, text)
        elif level >= logging.WARNING:
            os.write(2, f"{text}\n".encode())


class _QuietHandler(RotatingFileHandler):
    """A full disk must not fill the terminal as well."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging calls it by this name
        pass
