"""Errors that nobody expected: kept edits, one sentence, a report to copy, a log, and the program goes on."""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer, QUrl, qWarning
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from app.crash import CrashHook, native_crashes
from app.crash_desk import CrashDesk
from app.crash_report import Trail, compose, shorten
from app.dialogs.crash import CrashDialog
from app.dialogs.details import DetailsDialog
from app.logs import LOG_FILE, LogFile, chosen_level, logger, state_folder
from brains_engine.design import edits
from brains_engine.errors import DataError
from tests.app.shell.test_documents import find, press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def hook(tmp_path: Path) -> Iterator[CrashHook]:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook, faulthandler.is_enabled())
    hook = CrashHook(tmp_path / "state")
    hook.install()
    yield hook
    hook.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook, faulthandler.is_enabled()) == before


@pytest.fixture
def desk(shown: Application, hook: CrashHook) -> CrashDesk:
    return CrashDesk(hook, shown.windows)


def fail(message: str = "boom") -> None:
    """What Python does with an error that leaves a slot."""
    try:
        raise RuntimeError(message)
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def dialogs(application: Application) -> list[CrashDialog]:
    return [dialog for dialog in application.window.findChildren(CrashDialog) if dialog.isVisible()]


def test_errors_from_slots_and_threads_are_caught(hook: CrashHook, qtbot: QtBot) -> None:
    caught: list[str] = []
    refused: list[str] = []
    hook.caught.connect(lambda trace: caught.append(trace))
    hook.refused.connect(lambda sentence, _trace: refused.append(sentence))
    fail()
    sys.excepthook(DataError, DataError("Row 3 has no number."), None)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(caught) == 2, timeout=2000)
    assert "RuntimeError: boom" in caught[0]
    assert "ZeroDivisionError" in caught[1]
    assert refused == ["Row 3 has no number."]


def test_an_error_in_telling_of_an_error_is_not_told_without_end(hook: CrashHook, tmp_path: Path) -> None:
    log = LogFile(tmp_path / "state")
    log.open()
    told: list[str] = []

    def tell(trace: str) -> None:
        told.append(trace)
        fail("while telling")

    hook.caught.connect(tell)
    fail()
    log.close()
    assert len(told) == 1
    assert "while telling" in (tmp_path / "state" / LOG_FILE).read_text(encoding="utf-8")


@pytest.mark.qt_no_exception_capture
def test_a_slot_that_raises_leaves_a_window_that_works(shown: Application, desk: CrashDesk, qtbot: QtBot) -> None:
    edits.add_node(shown.session.design, "dense")
    shown.canvas.zoom_changed.connect(lambda _: 1 / 0)
    QTimer.singleShot(0, shown, shown.canvas.zoom_in)
    qtbot.waitUntil(lambda: bool(dialogs(shown)), timeout=2000)
    (dialog,) = dialogs(shown)
    advice = find(dialog, QLabel, "crash_advice")
    assert "unsaved edits are kept" in advice.text()
    assert "ZeroDivisionError" in dialog.report.toPlainText()
    press(dialog, "crash_go_on")
    assert dialogs(shown) == []
    count = len(shown.session.snapshot.nodes)
    edits.add_node(shown.session.design, "dense")
    assert len(shown.session.snapshot.nodes) == count + 1


def test_the_autosave_is_on_the_disk_before_the_dialog_is_shown(
    shown: Application, desk: CrashDesk, tmp_path: Path
) -> None:
    edits.add_node(shown.session.design, "dense", name="Just now")
    fail()
    (slot,) = (tmp_path / "data" / "brains" / "autosave").glob("*/design.brains")
    assert "Just now" in slot.read_text(encoding="utf-8")


def test_edits_that_cannot_be_kept_are_not_called_kept(
    shown: Application, desk: CrashDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits.add_node(shown.session.design, "dense")
    monkeypatch.setattr(type(shown.session), "keep_safe", lambda session: 1 / 0)
    fail()
    (dialog,) = dialogs(shown)
    assert "Save the design under another name now" in find(dialog, QLabel, "crash_advice").text()


def test_the_report_is_shown_on_request_and_copied(shown: Application, desk: CrashDesk) -> None:
    shown.actions["view.zoom_in"].trigger()
    logger.setLevel(logging.INFO)
    shown.actions["view.fit"].trigger()
    fail("boom in /home/somebody/secret plans/mine.brains")
    (dialog,) = dialogs(shown)
    assert "everything is saved" in find(dialog, QLabel, "crash_advice").text()
    assert dialog.findChild(QPlainTextEdit, "crash_report").isHidden()  # type: ignore[union-attr]
    press(dialog, "crash_details")
    report = find(dialog, QPlainTextEdit, "crash_report").toPlainText()
    press(dialog, "crash_copy")
    assert QGuiApplication.clipboard().text() == report
    for expected in ("brains 0.1.0", "tensorflow 2.", "Python 3.", "Qt 6.", "RuntimeError: boom", "action view.fit"):
        assert expected in report
    for button in dialog.findChildren(QPushButton):
        assert button.accessibleName()


def test_the_same_error_again_is_a_notice_and_others_are_counted(shown: Application, desk: CrashDesk) -> None:
    fail("one")
    fail("two")
    fail("two")
    (dialog,) = dialogs(shown)
    assert dialog.windowTitle().endswith("2 times more since")
    dialog.reject()
    fail("one")
    assert dialogs(shown) == []
    (notice,) = shown.window.notices.notices
    assert "came again" in notice.message
    press(notice, "notice_details")
    assert "RuntimeError: one" in find(shown.window, DetailsDialog, "details").text.toPlainText()


def test_show_log_opens_the_folder_or_names_it(
    shown: Application, desk: CrashDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    fail()
    press(dialogs(shown)[0], "crash_show_log")
    assert opened == [str(state_folder())]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    shown.actions["help.log"].trigger()
    assert str(state_folder()) in shown.window.notices.notices[-1].message


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('File "/home/somebody/my plans/tool.py", line 3', 'File "…/tool.py", line 3'),
        ("No such file: '/srv/data/patients/names.csv'", "No such file: '…/names.csv'"),
        ("cannot read /srv/data/patients/names.csv: gone", "cannot read …/names.csv: gone"),
        ('File "/venv/lib/python3.11/site-packages/keras/src/x.py"', 'File "…/keras/src/x.py"'),
        ("half/way, 1/2, https://keras.io/api", "half/way, 1/2, https://keras.io/api"),
        (f'File "{__file__}"', 'File "…/tests/app/shell/test_crash.py"'),
    ],
)
def test_a_report_names_no_folders_of_the_user(text: str, shown: str) -> None:
    assert shorten(text) == shown


def test_a_report_forgets_what_is_long_ago() -> None:
    trail = Trail()
    for number in range(100):
        trail.handle(logging.LogRecord("brains", logging.INFO, "", 0, "action %s\nmore", (number,), None))
    trail.handle(logging.LogRecord("brains", logging.ERROR, "", 0, "the error itself", (), None))
    assert len(trail.lines) == 20
    assert trail.lines[-1].endswith("action 99")
    report = compose("A sentence.", "Trace of it", trail.lines)
    assert report.startswith("A sentence.")
    assert "action 80" in report
    assert "action 79" not in report


def test_the_log_keeps_what_was_done_but_not_what_is_in_the_design(
    shown: Application, tmp_path: Path, qtbot: QtBot
) -> None:
    log = LogFile(tmp_path / "state")
    assert log.open()
    design = shown.session.design
    node = edits.add_node(design, "dense", name="Secret name")
    for units in (3, 4, 5):
        edits.set_options(design, node, units=units)
    edits.delete(design, node)
    shown.session.save_as(tmp_path / "mine.brains")
    shown.actions["view.fit"].trigger()
    shown.controller.failed.emit("The loss is not finite.", "")
    log.close()
    logger.info("nobody listens any more")
    text = (tmp_path / "state" / LOG_FILE).read_text(encoding="utf-8")
    for line in ("edit Add", "edit Set", "edit Delete", "design mine.brains", "action view.fit", "loss is not finite"):
        assert text.count(line) == 1
    assert "Secret" not in text
    assert str(tmp_path) not in text
    assert "nobody listens" not in text


@pytest.mark.qt_log_ignore("Qt's own", extend=True)
def test_the_log_has_levels_and_qts_own_words(tmp_path: Path) -> None:
    assert chosen_level("debug", {"BRAINS_LOG": "error"}) == logging.DEBUG
    assert chosen_level(None, {"BRAINS_LOG": " Error "}) == logging.ERROR
    assert chosen_level(None, {"BRAINS_LOG": "louder"}) == chosen_level(None, {}) == logging.INFO
    log = LogFile(tmp_path, logging.WARNING)
    log.open()
    logger.info("too little")
    qWarning("Qt's own words")
    log.close()
    text = (tmp_path / LOG_FILE).read_text(encoding="utf-8")
    assert "WARNING Qt: Qt's own words" in text
    assert "too little" not in text


def test_the_log_is_bounded(tmp_path: Path) -> None:
    log = LogFile(tmp_path)
    log.open()
    for _ in range(30):
        logger.warning("x" * 100_000)
    log.close()
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == [LOG_FILE, f"{LOG_FILE}.1", f"{LOG_FILE}.2"]
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 2_000_000


def test_a_log_that_cannot_be_written_is_no_obstacle(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    log, hook = LogFile(blocked / "state"), CrashHook(blocked / "state")
    assert not log.open()
    hook.install()
    caught: list[str] = []
    hook.caught.connect(caught.append)
    fail()
    hook.remove()
    log.close()
    assert len(caught) == 1
    assert native_crashes(blocked / "state") == []
    full = LogFile(tmp_path / "state")
    full.open()
    monkeypatch.setattr(full._handler, "shouldRollover", lambda record: 1 / 0)
    logger.error("the disk is full")
    full.close()
    assert "Logging error" not in capfd.readouterr().err


def test_the_state_folder_is_the_one_of_xdg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    assert state_folder() == tmp_path / "elsewhere" / "brains"
    monkeypatch.delenv("XDG_STATE_HOME")
    assert state_folder() == Path.home() / ".local" / "state" / "brains"


def test_an_orderly_end_leaves_no_crash_file(tmp_path: Path) -> None:
    hook = CrashHook(tmp_path)
    hook.install()
    assert [path.name for path in tmp_path.iterdir()] == [f"crash-{os.getpid()}.txt"]
    assert native_crashes(tmp_path) == []
    assert len(list(tmp_path.iterdir())) == 1, "a window that runs was robbed of its file"
    hook.remove()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="sends a signal")
def test_a_native_crash_is_offered_by_the_next_start_once(shown: Application, desk: CrashDesk, tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    child = "import sys, os; from pathlib import Path; from app.crash import CrashHook; hook = CrashHook(Path(sys.argv[1])); hook.install(); os.kill(os.getpid(), int(sys.argv[2]))"  # noqa: E501 - one line for -c
    for number in (signal.SIGSEGV, signal.SIGKILL):
        result = subprocess.run([sys.executable, "-c", child, str(folder), str(int(number))], check=False)
        assert result.returncode == -number
    assert len(list(folder.iterdir())) == 2
    desk.offer_native(folder)
    (notice,) = shown.window.notices.notices
    assert notice.message == "Brains ended by an error the last time."
    press(notice, "notice_details")
    report = find(shown.window, DetailsDialog, "details").text.toPlainText()
    assert "Segmentation fault" in report
    assert "brains 0.1.0" in report
    assert list(folder.iterdir()) == []
    desk.offer_native(folder)
    assert shown.window.notices.notices == []
