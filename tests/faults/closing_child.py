"""The program with a hurried user, for tests that look at how its process ends.

python -m tests.faults.closing_child DESIGN

Starts the program as `python -m app DESIGN` does. The user presses Ctrl+Enter, closes the window as soon as some steps
are trained, and clicks on "Stop and close". Prints the seconds from that click to the end of the event loop.
"""

from __future__ import annotations

import sys
import time
from typing import cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from app.__main__ import main
from app.main_window import MainWindow

LOOK_MS = 20


class HurriedUser(QObject):
    """Looks at the window again and again, and does the next thing as soon as it can be done."""

    def __init__(self) -> None:
        super().__init__()
        self.answered_at: float | None = None
        self._closes = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        if not windows:
            return
        window = windows[0]
        if self._closes:
            self._answer(window)
        elif " left" in window.findChild(QObject, "toolbar_caption").property("text"):
            self._closes = True
            window.close()
        elif "Train" in (button := cast("QPushButton", window.findChild(QPushButton, "toolbar_train"))).text():
            if button.isVisible():
                QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def _answer(self, window: MainWindow) -> None:
        question = window.findChild(QMessageBox, "stop_question")
        if self.answered_at is None and question is not None and question.isVisible():
            self.answered_at = time.perf_counter()
            self._timer.stop()
            QTest.mouseClick(question.findChild(QPushButton, "stop_and_close"), Qt.MouseButton.LeftButton)


if __name__ == "__main__":
    sys.argv[0] = "brains-designer"
    qt = QApplication(sys.argv[:1])
    user = HurriedUser()
    code = main(sys.argv[1:])
    assert user.answered_at is not None, "the window closed without its question"
    print(f"{time.perf_counter() - user.answered_at:.3f}", flush=True)
    sys.exit(code)
