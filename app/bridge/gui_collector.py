"""Garbage collection on the window's thread alone, while a worker thread runs Python."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 250


class GuiCollector(QObject):
    """Collects on a timer in place of Python's own collector.

    Python collects in whichever thread happens to allocate. In the worker that would destroy Qt objects of the
    window on the wrong thread, which crashes. The thresholds stay Python's own.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._was_enabled = False
        self._users: set[int] = set()

    def start(self, user: object) -> None:
        """Take over from Python's collector, for somebody who has a thread; until the last such one stops."""
        self._users.add(id(user))
        if not self._timer.isActive():
            self._was_enabled = gc.isenabled()
            gc.disable()
            self._timer.start()
            self.settle()

    def settle(self) -> None:
        """Leave all present objects out of collections until `stop`: TensorFlow's alone take tens of milliseconds."""
        gc.freeze()

    def stop(self, user: object) -> None:
        """Hand back to Python's collector, where nobody else has a thread."""
        self._users.discard(id(user))
        if not self._users and self._timer.isActive():
            self._timer.stop()
            gc.unfreeze()
            if self._was_enabled:
                gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [count > threshold for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if due[1] and due[2] else 1 if due[1] else 0)
