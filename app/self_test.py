"""`brains-designer --self-test`: what an installed Brains must be able to do, done once and told line by line."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.application import Application
from app.settings import Settings
from brains_engine.design import edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication


EPOCHS = 2
LIMIT_MS = 300_000
_OK, _FAILED = 0, 1


class SelfTest(QObject):
    """Trains the example in the window, exports the outcome, and ends the event loop.

    Attributes:
        code: 0 where everything worked.
    """

    def __init__(self, application: Application, folder: Path, tell: Callable[[str], None]) -> None:
        super().__init__(application)
        self.code = _FAILED
        self._application = application
        self._out = folder / "example.keras"
        self._tell = tell
        self._began = time.perf_counter()
        controller = application.controller
        controller.finished.connect(self._export)
        controller.exported.connect(self._end)
        controller.failed.connect(self._fail)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(lambda: self._fail("It took too long.", ""))
        self._limit.start(LIMIT_MS)
        QTimer.singleShot(0, self, self._train)

    def _train(self) -> None:
        self._say(f"The window shows {len(self._application.session.snapshot.nodes)} layers of the example.")
        edits.set_training_value(self._application.session.design, "epochs", EPOCHS)
        self._application.actions["run.train"].trigger()

    def _export(self, result: object) -> None:
        losses = self._application.controller.history.loss
        checkpoint = self._application.documents.newest_checkpoint()
        if getattr(result, "reason", "") != "completed" or not len(losses) or checkpoint is None:
            self._fail("The example was not trained to its end.", "")
            return
        self._say(f"It trained {int(losses.x[-1])} steps; the loss is {losses.y[-1]:.3f}.")
        self._application.controller.export(checkpoint, "keras", self._out)

    def _end(self, report: object) -> None:
        difference = getattr(report, "max_abs_difference", None)
        self._say(f"It exported the network; loaded without Brains, it differs by {difference:.1e} at most.")
        self.code = _OK
        self._close()

    def _fail(self, message: str, details: str) -> None:
        self._say(f"The self-test failed: {message}")
        if details:
            self._tell(details)
        self._application.controller.stop()
        self._close()

    def _close(self) -> None:
        self._limit.stop()
        self._application.window.allow_close()

    def _say(self, sentence: str) -> None:
        self._tell(f"{time.perf_counter() - self._began:6.1f} s  {sentence}")


def run(qt: QApplication, tell: Callable[[str], None] = print) -> int:
    """Do it in a folder that is removed afterwards. Gives the exit code."""
    with TemporaryDirectory(prefix="brains-") as name:
        folder = Path(name)
        application = Application(qt, Settings(folder), folder, "light")
        application.start()
        # Nobody is there to be asked about unsaved edits: the design is the example, in a folder that goes.
        test = SelfTest(application, folder, tell)
        application.window.show()
        qt.exec()
        code = test.code
        application.window.deleteLater()
        application.deleteLater()
        return code
