"""Several windows in one process: each with its own design, and all that they share."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget

from app.dialogs.questions import ask_quit
from app.motion import moves
from app.theme import DARK
from brains_engine.design import edits
from brains_engine.design.io import load_design, save_design
from brains_engine.layers import discover
from brains_engine.templates import load_template
from tests.app.conftest import end
from tests.app.shell.test_closing import slow_train
from tests.app.shell.test_documents import choose_file, find, press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application
    from app.windows import Windows

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def windows(shown: Application) -> Iterator[Windows]:
    """The windows of a process that has one; the others are closed at the end."""
    yield shown.windows
    for one in shown.windows.all:
        if one is not shown:
            one.controller.stop()
            one.shell.leave(discards=True)
    settle()
    if not shown.windows.all:
        end(shown.windows.front, collect=False)  # the program keeps the last one to its end


@pytest.fixture
def iris(tmp_path: Path) -> Path:
    path = tmp_path / "iris.brains"
    save_design(load_template("iris", discover()), path)
    return path


@pytest.fixture
def second(windows: Windows, shown: Application) -> Application:
    """Another window, opened by its keys."""
    QTest.keyClick(shown.canvas, Qt.Key.Key_N, CONTROL | SHIFT)
    return windows.all[1]


def settle() -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def hit(one: Application, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    """Press keys in a window, which must be in front to take them."""
    one.come_forward()
    QTest.qWaitForWindowActive(one.window)
    QTest.keyClick(one.canvas, key, modifiers)


def trigger(menu: QMenu, name: str) -> None:
    next(action for action in menu.actions() if action.objectName() == name).trigger()


def test_a_window_has_a_design_of_its_own_and_leaves_nothing_behind(
    windows: Windows, shown: Application, second: Application
) -> None:
    assert second.window.isVisible()
    assert second.window.pos() != shown.window.pos()
    before = shown.session.snapshot
    edits.add_node(second.session.design, "dense")
    second.session.selection.set(["dense-1"])
    assert shown.session.snapshot is before
    assert not shown.session.selection.ids
    assert not shown.session.history.canUndo()
    assert (second.window.isWindowModified(), shown.window.isWindowModified()) == (True, False)

    gone = []
    second.destroyed.connect(lambda: gone.append("application"))
    second.window.destroyed.connect(lambda: gone.append("window"))
    hit(second, Qt.Key.Key_W)
    press(find(second.window, QMessageBox, "unsaved_question"), "discard")
    assert windows.all == (shown,)
    settle()
    assert sorted(gone) == ["application", "window"]
    gc.collect()
    assert shown.recovery.lost() == []
    edits.add_node(shown.session.design, "dense")
    hit(shown, Qt.Key.Key_Z)
    assert shown.session.is_clean
    shown.neighbours.open_design(shown.settings.folder / "none.brains")
    assert "none.brains" in shown.window.notices.notices[-1].message
    assert windows.all == (shown,), "a file that cannot be opened gets no window"


def test_the_menu_the_theme_and_the_recent_files(
    shown: Application, second: Application, iris: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits.set_title(second.session.design, "Fish & chips")
    (menu,) = (action.menu() for action in shown.window.menuBar().actions() if action.text() == "&Window")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    rows = [action for action in menu.actions() if action.objectName().startswith("window_")]
    assert [row.text() for row in rows] == [f"&1  {shown.session.title}", "&2  Fish && chips •"]
    assert [row.isChecked() for row in rows] == [True, False]
    shown.come_forward()
    trigger(menu, "window_2")
    qtbot.waitUntil(lambda: shown.windows.front is second)
    hit(second, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: shown.windows.front is shown)
    menu.aboutToShow.emit()
    assert len([action for action in menu.actions() if action.objectName().startswith("window_")]) == 2

    dressed = []
    monkeypatch.setattr("app.windows.apply_theme", lambda _, theme: dressed.append(theme))  # which takes a second
    second.actions["view.theme_dark"].trigger()
    assert dressed == [DARK], "once for all windows"
    assert shown.theme is second.theme is DARK
    assert shown.actions["view.theme_dark"].isChecked()
    second.documents.load(iris)
    assert shown.settings.recent_files == [iris]


def test_a_file_that_is_open_brings_its_window_to_the_front(
    windows: Windows, shown: Application, iris: Path, qtbot: QtBot
) -> None:
    hit(shown, Qt.Key.Key_O, CONTROL | SHIFT)
    choose_file(shown.window, "open_dialog", iris)
    first, second = windows.all
    assert second.session.path == iris
    edits.add_node(first.session.design, "dense")
    for way in (first.documents.open, first.neighbours.open_design, first.window.recent_chosen.emit):
        first.come_forward()
        qtbot.waitUntil(lambda: windows.front is first)
        way(iris)
        qtbot.waitUntil(lambda: windows.front is second)
    assert len(windows.all) == 2
    assert first.session.path is None
    assert not first.window.findChildren(QMessageBox), "nothing is asked, because nothing is given up"
    second.window.showMinimized()
    first.documents.open(iris)
    assert not second.window.isMinimized()
    second.documents.open(iris)
    assert second.session.path == iris, "its own file is read again"
    first.session.history.undo()
    hit(first, Qt.Key.Key_Q)
    assert not first.window.isVisible(), "there is nothing to lose, so nothing is asked"
    assert not second.window.isVisible()


def test_quit_asks_once_for_all_and_saves_all(
    windows: Windows, shown: Application, second: Application, iris: Path, tmp_path: Path
) -> None:
    second.documents.load(iris)
    edits.add_node(second.session.design, "dense", name="New")
    edits.set_title(shown.session.design, "Nameless")
    hit(second, Qt.Key.Key_Q)
    question = find(second.window, QMessageBox, "quit_question")
    assert "“Nameless”" in question.informativeText()
    assert "“iris”" in question.informativeText()
    press(question, "cancel")
    assert len(windows.all) == 2
    hit(second, Qt.Key.Key_Q)
    press(find(second.window, QMessageBox, "quit_question"), "save_all")
    assert len(windows.all) == 2, "the one without a file is asked for"
    choose_file(shown.window, "save_dialog", tmp_path / "named.brains")
    assert not shown.window.isVisible()
    assert not windows.all
    assert not any(timer.isActive() for timer in second.window.findChildren(QTimer)), "nothing is read for nobody"
    names = [node.name for node in load_design(iris, discover()).snapshot.nodes.values()]
    assert "New" in names
    assert load_design(tmp_path / "named.brains", discover()).snapshot.settings.title == "Nameless"


def test_what_is_chosen_in_one_window_holds_in_all(windows: Windows, shown: Application, second: Application) -> None:
    flash = QApplication.cursorFlashTime()
    second.actions["view.motion_off"].trigger()
    second.actions["wires.straight"].trigger()
    second.actions["language.de"].trigger()
    told = [[notice.message for notice in one.window.notices.notices] for one in windows.all]
    assert "next start" in told[1][-1]
    assert not any("next start" in message for message in told[0]), "it is told where it was chosen, once"
    for one in windows.all:
        assert one.canvas.options.wires == "straight"
        for action in ("view.motion_off", "wires.straight", "language.de"):
            assert one.actions[action].isChecked()
    shown.neighbours.open_new()  # one that comes later takes part
    third = windows.all[2]
    assert third.canvas.options.wires == "straight"
    assert third.actions["view.motion_off"].isChecked()
    third.shell.leave(discards=True)
    settle()
    assert not moves(), "the windows that stay are as still as before"
    shown.actions["view.motion_on"].trigger()
    assert moves()
    assert second.actions["view.motion_on"].isChecked()
    assert QApplication.cursorFlashTime() == flash


def test_one_run_at_a_time_for_a_reason_that_is_told(
    windows: Windows, shown: Application, second: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = gc.isenabled()  # a window that other tests of this process keep may have it off
    jobs = ModuleType("jobs")
    jobs.train = slow_train  # type: ignore[attr-defined]
    load: Callable[[], ModuleType] = lambda: jobs  # noqa: E731
    for one in windows.all:
        monkeypatch.setattr(one.controller, "_load_jobs", load)
    second.actions["run.train"].trigger()
    qtbot.waitUntil(lambda: second.controller.state == "running", timeout=5000)
    action = shown.actions["run.train"]
    assert not action.isEnabled()
    assert "in another window" in action.toolTip()
    hit(shown, Qt.Key.Key_Return)
    assert not shown.controller.is_busy
    shown.controller.start()
    assert "one job at a time" in shown.window.notices.notices[-1].message
    shown.controller.guard_threads()
    assert shown.controller.shutdown()
    assert not gc.isenabled(), "where the other's run allocates, Python would destroy widgets on its thread"

    second.controller.stop()
    qtbot.waitUntil(lambda: not second.controller.is_busy, timeout=5000)
    assert action.isEnabled()
    shown.actions["run.train"].trigger()
    qtbot.waitUntil(lambda: shown.controller.state == "running", timeout=5000)
    assert not second.actions["run.train"].isEnabled()

    edits.set_title(second.session.design, "Given up")
    hit(second, Qt.Key.Key_Q)
    question = find(second.window, QMessageBox, "quit_question")
    assert f"A run goes on for “{shown.session.title}”" in question.informativeText()
    press(question, "discard_all")
    assert not second.window.isVisible()
    qtbot.waitUntil(lambda: not shown.window.isVisible(), timeout=5000)
    assert gc.isenabled() is before
    assert shown.recovery.lost() == []


def test_the_question_names_eight_designs_at_most(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    box = ask_quit(host, [f"Design {n}" for n in range(10)], [], lambda: None, lambda: None)
    assert "“Design 7” and 2 more" in box.informativeText()
    box.reject()
