"""Looks at data on a thread of its own, the newest wish first; what is no longer wished for is dropped."""

from __future__ import annotations

import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from app.data_preview.decoding import decode_image
from app.sentences import say
from app.translation import mark, tr
from brains_engine.data.look import look_at_data
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from app.run.controller import RunController
    from brains_engine.runs.config import DataConfig

UNEXPECTED = mark("The data cannot be read, for a reason that was not expected.")
NO_MEMORY = mark("There is not enough memory to read the data as a whole. Set Memory to stream.")


class LookThread(QThread):
    """Looks at one source.

    Attributes:
        seen: The `DataLook`.
        failed: A sentence, and a trace or "".
    """

    seen = Signal(object)
    failed = Signal(str, str)

    def __init__(self, config: DataConfig, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("data_reader")
        self._config = config
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Want no answer any more."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether its answer is wanted no longer."""
        return self._stop.is_set()

    def run(self) -> None:
        try:
            found = look_at_data(self._config, decode_image, self._stop.is_set)
        except BrainsError as error:
            self.failed.emit(say(str(error)), "")
        except MemoryError:
            self.failed.emit(tr(NO_MEMORY), "")
        except Exception:  # noqa: BLE001 - the window must outlive whatever is in a file
            self.failed.emit(tr(UNEXPECTED), traceback.format_exc())
        else:
            if found is not None:
                self.seen.emit(found)


class DataReader(QObject):
    """Keeps one look going at a time. A reader of a file cannot be broken off within a step: it ends unheard.

    Attributes:
        seen: The `DataLook` of the newest wish.
        failed: A sentence, and a trace or "".
        busy_changed: Whether somebody waits for an answer.
    """

    seen = Signal(object)
    failed = Signal(str, str)
    busy_changed = Signal(bool)

    def __init__(self, controller: RunController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._thread: LookThread | None = None
        self._wish: DataConfig | None = None
        self._is_busy = False
        controller.shutting_down.connect(self.close)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._is_busy

    def ask(self, config: DataConfig) -> None:
        """Look at this source, in place of all that was asked for before."""
        self._wish = config
        self._set_busy(True)
        if self._thread is None:
            self._next()
        else:
            self._thread.cancel()

    def cancel(self) -> None:
        """Wait for no answer any more."""
        self._wish = None
        if self._thread is not None:
            self._thread.cancel()
        self._set_busy(False)

    def close(self) -> None:
        """End the thread, and start no other."""
        self.cancel()
        if self._thread is not None:
            self._thread.wait()

    def _next(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        self._controller.guard_threads()
        thread = self._thread = LookThread(wish, self)
        thread.seen.connect(self._on_seen)
        thread.failed.connect(self._on_failed)
        thread.finished.connect(self._on_finished)
        thread.start(QThread.Priority.LowPriority)

    def _on_seen(self, found: object) -> None:
        if self._is_wanted():
            self._set_busy(False)
            self.seen.emit(found)

    def _on_failed(self, sentence: str, details: str) -> None:
        if self._is_wanted():
            self._set_busy(False)
            self.failed.emit(sentence, details)

    def _is_wanted(self) -> bool:
        return self._thread is not None and not self._thread.is_cancelled and self._wish is None

    def _on_finished(self) -> None:
        if self._thread is not None:
            self._thread.wait()
            self._thread.deleteLater()
            self._thread = None
            self._next()

    def _set_busy(self, busy: bool) -> None:
        if busy != self._is_busy:
            self._is_busy = busy
            self.busy_changed.emit(busy)
