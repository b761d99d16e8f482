"""How long the window does not answer: the gaps between the turns of its event loop.

A turn is noted by a timer, and by whoever sent an event once the loop has answered it: a real hand's events come so far
apart that the timer would beat in between. What the test itself does between two events is taken out of the gap, to the
instant; what the window does is not, whoever asked for it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

from app.bridge.engine_worker import engine_loaded
from app.measure_window import BEAT_MS

if TYPE_CHECKING:
    from app.application import Application


class Gaps(QObject):
    """Records the gaps of a journey in ms, those while TensorFlow is imported apart from the others.

    Attributes:
        recorder: The journey's that is under way.
    """

    recorder: ClassVar[Gaps | None] = None

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self.importing: list[float] = []
        self.other: list[float] = []
        self._controller = application.controller
        self._controller.state_changed.connect(self._begin)
        self._controller.stage_changed.connect(self._settle)
        self._imports = False
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        Gaps.recorder = self

    @contextmanager
    def held(self) -> Iterator[None]:
        """Leave out what the test itself does, such as taking a picture; the gap that is open goes on after it."""
        if not self._timer.isActive():  # it is held already
            yield
            return
        self._timer.stop()
        begin = time.perf_counter()
        yield
        self._last += time.perf_counter() - begin
        self._timer.start()

    def end(self) -> None:
        """Record no more."""
        self._timer.stop()
        Gaps.recorder = None

    def beat(self) -> None:
        """Note that the event loop has come round."""
        if not self._timer.isActive():
            return
        now = time.perf_counter()
        (self.importing if self._imports else self.other).append((now - self._last) * 1000)
        self._last = now

    def figures(self) -> dict[str, float]:
        """p50, p99 and largest gap in ms, the largest while TensorFlow was imported (0 where it was not)."""
        p50, p99, largest = np.percentile(self.other or [0.0], (50, 99, 100))
        return {
            "p50": round(float(p50), 1),
            "p99": round(float(p99), 1),
            "max": round(float(largest), 1),
            "over_100": sum(gap > 100 for gap in self.other),
            "beats": len(self.other),
            "import_max": round(max(self.importing, default=0.0), 1),
            "import_seconds": round(sum(self.importing) / 1000, 1),
        }

    def _begin(self, *_: object) -> None:
        """At the start of a job it shows whether the engine is still to be imported."""
        if self._controller.state == "preparing" and not engine_loaded():
            self._imports = True

    def _settle(self, *_: object) -> None:
        """The next stage begins when the engine is there; the beat that follows still counts for the import."""
        if self._imports:
            QTimer.singleShot(0, self, self._end_import)

    def _end_import(self) -> None:
        self.beat()
        self._imports = False


@contextmanager
def own_work() -> Iterator[None]:
    """What the test does for itself, such as looking for a widget among thousands, is no gap of the window's."""
    with Gaps.recorder.held() if Gaps.recorder else nullcontext():
        yield


def turn() -> None:
    """Note that the window has answered an event."""
    if Gaps.recorder:
        Gaps.recorder.beat()
