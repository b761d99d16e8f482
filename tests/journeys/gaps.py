"""How long the window does not answer: the gaps between the beats of a timer in its thread."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer

from app.bridge.engine_worker import engine_loaded
from app.measure_window import BEAT_MS

if TYPE_CHECKING:
    from app.application import Application


class Gaps(QObject):
    """Records the gaps of a journey in ms, those while TensorFlow is imported apart from the others."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self.importing: list[float] = []
        self.other: list[float] = []
        self._controller = application.controller
        self._controller.state_changed.connect(self._begin)
        self._controller.stage_changed.connect(self._settle)
        self._imports = False
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Leave out what the test itself does, such as taking a picture."""
        self._timer.stop()
        yield
        self._last = 0.0
        self._timer.start()

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
        self._beat()
        self._imports = False

    def _beat(self) -> None:
        now = time.perf_counter()
        if self._last:
            (self.importing if self._imports else self.other).append((now - self._last) * 1000)
        self._last = now
