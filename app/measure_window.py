"""How soon the window is up, and how evenly it answers while TensorFlow works: for `python -m app.measure`."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.application import Application
from app.leisure import collect_from_now_on
from app.settings import Settings
from brains_engine.design import edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

BEAT_MS = 8
EPOCHS = 300
SETTLE_MS = 1000


class FirstPaint(QObject):
    """Takes the time when the window's canvas is first painted, and ends the event loop."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self.at = 0.0
        application.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.at:
            # The rest of the window is painted before the loop comes round again.
            QTimer.singleShot(0, self, self._take)
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        self.at = time.time()
        QCoreApplication.exit(0)


class Beats(QObject):
    """Records the gaps between beats of a timer in the window's thread, by phase of a training."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self.gaps: dict[str, list[float]] = {"import": [], "tracing": [], "training": []}
        self._controller = application.controller
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        state = self._controller.state
        if self._last and state != "idle":
            self.gaps[self._phase(state)].append((now - self._last) * 1000)
        self._last = now

    def _phase(self, state: str) -> str:
        if state != "preparing":
            return "training"
        return "import" if self._controller.stage == "Preparing the engine" else "tracing"


def measure_start(folder: Path) -> float:
    """When the canvas of a new window was first painted, in seconds since the epoch."""
    with new_window(folder) as application:
        paint = FirstPaint(application)
        application.start()
        application.window.show()
        QApplication.exec()
        return paint.at


def measure_gaps(folder: Path) -> dict[str, dict[str, float]]:
    """Gaps between beats of a timer while the example trains, in milliseconds, by phase."""
    with new_window(folder) as application:
        application.start()
        application.window.show()
        QTimer.singleShot(0, application, collect_from_now_on)
        edits.set_training_value(application.session.design, "epochs", EPOCHS)
        beats = Beats(application)
        application.controller.finished.connect(lambda _: QCoreApplication.exit(0))
        application.controller.failed.connect(lambda *_: QCoreApplication.exit(1))
        # What the window does at leisure after its start is not what is measured.
        QTimer.singleShot(SETTLE_MS, application, application.actions["run.train"].trigger)
        QApplication.exec()
        return {phase: _spread(gaps) for phase, gaps in beats.gaps.items()}


@contextmanager
def new_window(folder: Path) -> Iterator[Application]:
    """A window with the preferences of a new user, not shown yet."""
    qt = cast("QApplication", QApplication.instance() or QApplication(sys.argv[:1]))
    application = Application(qt, Settings(folder), folder, "light")
    yield application
    application.window.allow_close()


def _spread(gaps: Sequence[float]) -> dict[str, float]:
    p50, p99, largest = np.percentile(gaps, (50, 99, 100))
    return {"p50": float(p50), "p99": float(p99), "max": float(largest), "beats": len(gaps)}
