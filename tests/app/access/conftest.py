"""A hand that has only keys, and a walk around what Tab reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.application import Application
from app.settings import Settings
from brains_engine.templates import TEMPLATE_IDS
from tests.app.conftest import end, running
from tests.app.run.conftest import ToyEngine

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def focus() -> QWidget:
    """What has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keys"
    return widget


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key, wherever the keys go."""
    QTest.keyClick(focus(), code, modifiers)


def write(text: str) -> None:
    """Type into what has the keys."""
    QTest.keyClicks(focus(), text)


def tab_until(arrived: Callable[[QWidget], bool], *, back: bool = False, limit: int = 80) -> QWidget:
    """Press Tab until the keys are where they are wanted."""
    for _ in range(limit):
        if arrived(focus()):
            return focus()
        key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
    raise AssertionError(f"Tab does not lead there; the keys are at {focus().objectName()}")


@pytest.fixture(scope="module")
def kept(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, known_running: set[int]
) -> Iterator[Application]:
    """One window for all tests of a file, as making one takes longer than most of them. Its engine has run once.

    No test is told of it as of something left behind.
    """
    folder = tmp_path_factory.mktemp("access")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        application = Application(qapp, Settings(folder / "settings"), folder / "data", "light")
        application.start()
        application.window.show()
        application.controller._load_jobs = ToyEngine().load
        application.actions["run.train"].trigger()
        while application.controller.is_busy:
            QTest.qWait(20)
        QTest.qWait(200)  # what begins a little later has begun
        own = {id(thing) for thing in running()} - known_running
        known_running |= own
        yield application
        end(application)
        known_running -= own  # what has one of these ids from now on is another thing


@pytest.fixture
def application(kept: Application) -> Iterator[Application]:
    """The window as it is after a start."""
    window = kept.window
    kept.session.new(TEMPLATE_IDS[0])
    for dock in (window.palette_dock, window.inspector_dock, window.run_dock):
        dock.show()
    kept.palette.search.clear()
    kept.inspector.show_tab("layer")
    window.show_tab("Plots")
    window.notices.clear()
    kept.shell.panes._places.clear()
    QTest.qWait(1)
    yield kept
    window.notices.clear()
    kept.canvas.chrome.notice.hide()
    kept.canvas.chrome.notice._timer.stop()
    kept.checkpoints._reload_timer.stop()


@pytest.fixture
def shown(application: Application, qtbot: QtBot) -> Application:
    """The same, with the keys on the canvas."""
    application.window.activateWindow()
    application.canvas.setFocus()
    qtbot.waitUntil(application.canvas.hasFocus)
    return application
