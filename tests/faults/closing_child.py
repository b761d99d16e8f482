"""The program with a hurried user, for tests that look at how its process ends.

python -m tests.faults.closing_child DESIGN

Starts the program as `python -m app DESIGN` does. The user presses Ctrl+Enter, closes the window as soon as steps
are reported, and clicks on "Stop and close". Prints the seconds from that click to the end of the event loop.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from app.__main__ import main
from app.main_window import MainWindow

LOOK_MS = 20


class HurriedUser(QObject):
    """Looks at the window again and again, and does the next thing as soon as it can be done."""

    def __init__(self) -> None:
        super().__init__()
        self.answered_at: float | None = None
        self._steps = [self._train, self._close, self._answer]
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        if windows and self._steps and self._steps[0](windows[0]):
            del self._steps[0]
        if not self._steps:
            self._timer.stop()

    def _train(self, window: MainWindow) -> bool:
        button = window.findChild(QPushButton, "toolbar_train")
        if not isinstance(button, QPushButton) or not button.isEnabled() or QApplication.activeWindow() is not window:
            return False
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return True

    def _close(self, window: MainWindow) -> bool:
        caption = window.findChild(QLabel, "toolbar_caption")
        if not isinstance(caption, QLabel) or not caption.text().endswith(" left"):
            return False
        window.close()
        return True

    def _answer(self, window: MainWindow) -> bool:
        question = window.findChild(QMessageBox, "stop_question")
        button = question.findChild(QPushButton, "stop_and_close") if isinstance(question, QMessageBox) else None
        if not isinstance(button, QPushButton) or not button.isVisible():
            return False
        self.answered_at = time.perf_counter()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return True


if __name__ == "__main__":
    qt = QApplication(["brains-designer"])
    user = HurriedUser()
    code = main(sys.argv[1:])
    if user.answered_at is None:
        sys.exit("The window closed without its question.")
    print(f"{time.perf_counter() - user.answered_at:.3f}", flush=True)
    sys.exit(code)
