"""`python -m app.measure start|gaps|plots|canvas`: what `brains bench` asks of the window, printed as one line of JSON.

`start` gives the seconds from the start of the process to the window's first paint. `gaps` trains the example in
the window and gives the gaps between the beats of a timer, for the import of TensorFlow, for tracing and for training.
`plots` gives the time of a plot's redraw by the number of its points; `canvas` how fluent a large design is.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.application import Application
from app.settings import Settings
from brains_engine.design import edits

if TYPE_CHECKING:
    from collections.abc import Sequence

BEAT_MS = 8
EPOCHS = 300
SETTLE_MS = 1000
_USAGE = "Usage: python -m app.measure start SECONDS_SINCE_THE_EPOCH | gaps | plots | canvas NODES"


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


def main(arguments: Sequence[str]) -> int:
    """Measure what the first argument names. Gives the exit code."""
    qt = cast("QApplication", QApplication.instance() or QApplication(sys.argv[:1]))
    if list(arguments) == ["plots"]:
        from app.measure_plots import measure_plots

        print(json.dumps(measure_plots(qt)))
        return 0
    with TemporaryDirectory(prefix="brains-") as folder:
        application = Application(qt, Settings(Path(folder)), Path(folder), "light")
        match list(arguments):
            case ["start", since]:
                figures: object = {"seconds": _first_paint(qt, application) - float(since)}
            case ["gaps"]:
                figures = _gaps(qt, application)
            case ["canvas", size]:
                from app.measure_canvas import measure_canvas

                figures = measure_canvas(application, int(size), Path(folder))
            case _:
                print(_USAGE, file=sys.stderr)
                return 2
        application.window.allow_close()
    print(json.dumps(figures))
    return 0


def _first_paint(qt: QApplication, application: Application) -> float:
    paint = FirstPaint(application)
    application.start()
    application.window.show()
    qt.exec()
    return paint.at


def _gaps(qt: QApplication, application: Application) -> dict[str, dict[str, float]]:
    application.start()
    application.window.show()
    edits.set_training_value(application.session.design, "epochs", EPOCHS)
    beats = Beats(application)
    application.controller.finished.connect(lambda _: qt.exit(0))
    application.controller.failed.connect(lambda *_: qt.exit(1))
    # What the window does at leisure after its start is not what is measured.
    QTimer.singleShot(SETTLE_MS, application, application.actions["run.train"].trigger)
    qt.exec()
    return {phase: _spread(gaps) for phase, gaps in beats.gaps.items()}


def _spread(gaps: Sequence[float]) -> dict[str, float]:
    p50, p99, largest = np.percentile(gaps, (50, 99, 100))
    return {"p50": float(p50), "p99": float(p99), "max": float(largest), "beats": len(gaps)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
