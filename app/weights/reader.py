"""Reads the weights of one layer from a checkpoint on a thread of its own, the newest wish first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from app.sentences import say
from app.weights.picture import make_picture
from brains_engine.errors import CheckpointError
from brains_engine.runs.tensors import read_layer

if TYPE_CHECKING:
    from pathlib import Path

    from app.run.controller import RunController
    from app.weights.picture import Picture
    from brains_engine.runs.tensors import LayerTensor

LEAST_MS = 500
"""Between two reads, so that a run that saves often is not read all the time."""
JOIN_MS = 10_000

Wish = tuple["Path", str]


class LayerReader(QThread):
    """Reads one layer.

    Attributes:
        read: What was asked for, and name -> (`LayerTensor`, `Picture`).
        failed: What was asked for, and a sentence.
    """

    read = Signal(object, object)
    failed = Signal(object, str)

    def __init__(self, wish: Wish, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("layer_reader")
        self._wish = wish

    def run(self) -> None:
        try:
            found: dict[str, tuple[LayerTensor, Picture]] = {
                tensor.name: (tensor, make_picture(tensor)) for tensor in read_layer(*self._wish)
            }
        except CheckpointError as error:
            self.failed.emit(self._wish, say(str(error)))
        else:
            self.read.emit(self._wish, found)


class WeightsReader(QObject):
    """Keeps one read going at a time; a wish that comes meanwhile is read after it, and takes the place of others.

    Attributes:
        read: As `LayerReader.read`.
        failed: As `LayerReader.failed`.
    """

    read = Signal(object, object)
    failed = Signal(object, str)

    def __init__(self, controller: RunController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._thread: LayerReader | None = None
        self._wish: Wish | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(LEAST_MS)
        self._pause.timeout.connect(self._next)
        controller.shutting_down.connect(self.close)

    def ask(self, path: Path, node_id: str) -> None:
        """Read this, as soon as the thread is free."""
        self._wish = (path, node_id)
        if self._thread is None and not self._pause.isActive():
            self._next()

    def forget(self) -> None:
        """Read nothing more."""
        self._wish = None

    def close(self) -> None:
        """Wait for the read that is under way, and start no other."""
        self._wish = None
        self._pause.stop()
        if self._thread is not None:
            self._thread.wait(JOIN_MS)

    def _next(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        self._controller.guard_threads()
        thread = self._thread = LayerReader(wish, self)
        thread.read.connect(self.read)
        thread.failed.connect(self.failed)
        thread.finished.connect(self._end)
        thread.start(QThread.Priority.LowPriority)

    def _end(self) -> None:
        if self._thread is not None:
            self._thread.wait()
            self._thread.deleteLater()
            self._thread = None
            if self._wish is not None:
                self._pause.start()
