"""One process for all windows: a second start hands its files to the first, and ends.

They meet at a socket in the user's runtime folder, which nobody else can enter. Where there is no such folder, each
start is a process of its own.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.desktop.paths import local_path
from app.settings import data_folder

if TYPE_CHECKING:
    import argparse

_MEET_MS = 300
_ANSWER_MS = 2_000
_MOST_BYTES = 256 * 1024
_MOST_FILES = 100
_TAKEN = b"taken\n"


def address(data: Path, environment: Mapping[str, str], platform: str = sys.platform) -> str:
    """Where the processes that share a data folder meet; "" where they cannot.

    Args:
        data: The folder, which tells a test or another user's settings apart.
        environment: Variables of the process.
        platform: As `sys.platform` has it.
    """
    name = f"brains-{hashlib.sha256(str(data.absolute()).encode()).hexdigest()[:16]}"
    if platform in ("win32", "darwin"):
        return name
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder) / name) if os.path.isabs(folder) and os.access(folder, os.W_OK | os.X_OK) else ""


def hand_over(place: str, files: Sequence[str]) -> bool:
    """Ask the process that runs already to open files, or a new window without any. Gives whether it does.

    Args:
        place: See `address`.
        files: Paths from the root, and addresses that name no file here, for the other to say so.
    """
    if not place:
        return False
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(_MEET_MS):
        return False
    socket.write(json.dumps(list(files)).encode() + b"\n")
    socket.flush()
    # A process that hangs does not answer: then this one opens the files itself.
    taken = socket.waitForReadyRead(_ANSWER_MS) and bytes(socket.readAll().data()) == _TAKEN
    socket.close()
    return taken


def goes_elsewhere(options: argparse.Namespace) -> bool:
    """Hand a command line over to the process that runs already, where it can do all that is asked. Gives whether so.

    It imports little, so that a file is open soon that is clicked on while Brains runs.
    """
    # A theme, a log level or a picture of the window is for a process as a whole.
    if any((options.template, options.theme, options.size, options.log_level, options.trained, options.screenshot)):
        return False
    if options.self_test or options.picture:
        return False
    named = [(text, local_path(text)) for text in options.designs]
    files = [text if path is None else str(path.absolute()) for text, path in named]
    return hand_over(address(data_folder(), os.environ), files)


class Reception(QObject):
    """Takes what later starts hand over.

    Attributes:
        arrived: Files, as a list of texts; empty for a new window.
    """

    arrived = Signal(list)

    def __init__(self, place: str, parent: QObject) -> None:
        """Listen, if somebody can be heard at all.

        Args:
            place: See `address`; nobody answered there.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if place:
            QLocalServer.removeServer(place)  # left by a process that was killed
            self._server.listen(place)

    @property
    def is_open(self) -> bool:
        """Whether later starts can be heard."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        while (guest := self._server.nextPendingConnection()) is not None:
            guest.readyRead.connect(lambda guest=guest: self._hear(guest))
            guest.disconnected.connect(guest.deleteLater)
            self._hear(guest)

    def _hear(self, guest: QLocalSocket) -> None:
        if guest.bytesAvailable() > _MOST_BYTES:
            guest.abort()
        elif guest.canReadLine():
            files = read_message(bytes(guest.readLine().data()))
            if files is None:
                guest.abort()
                return
            guest.write(_TAKEN)
            guest.flush()
            self.arrived.emit(files)


def read_message(data: bytes) -> list[str] | None:
    """The files that another start names; `None` where it is no such message."""
    try:
        files = json.loads(data)
    except (ValueError, RecursionError):
        return None
    is_list = isinstance(files, list) and len(files) <= _MOST_FILES
    return files if is_list and all(isinstance(file, str) and "\0" not in file for file in files) else None
