"""Fixtures of the window's tests: isolated settings, a window, and a check that nothing leaks."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.application import Application
from app.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let a log of Qt pass that only says that the offscreen screen is no real one."""
    item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise", extend=True))


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tinted drawings, kept for the whole session because their names follow from their content."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def isolated_folders(tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or changes what the user has."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_folder))


@pytest.fixture(autouse=True)
def nothing_leaks(qapp: QApplication, known_running: set[int]) -> Iterator[None]:
    """Fail a test that leaves a window, a running thread or a running timer behind.

    What was there before is frozen: with TensorFlow loaded, to collect and to list it takes half a second a test.
    """
    gc.freeze()
    yield
    _flush()
    left = [thing for thing in running() if id(thing) not in known_running]
    known_running.update(map(id, left))
    assert not left, "left behind: " + ", ".join(map(_describe, left))


@pytest.fixture(scope="session")
def known_running(qapp: QApplication) -> set[int]:
    """Ids of what runs before the first test, and of what tests have been told of already."""
    return {id(thing) for thing in running()}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config" / "brains")


@pytest.fixture
def application(qapp: QApplication, settings: Settings, tmp_path: Path) -> Iterator[Application]:
    """A window with the default example, not yet shown."""
    application = Application(qapp, settings, tmp_path / "data" / "brains", "light")
    application.start()
    yield application
    end(application)


@pytest.fixture
def shown(application: Application, qtbot: QtBot) -> Application:
    """The same, shown and active, as a user has it."""
    with qtbot.waitActive(application.window):
        application.window.show()
        application.window.activateWindow()
    application.canvas.setFocus()
    qtbot.waitUntil(application.canvas.hasFocus)
    return application


def end(application: Application, *, collect: bool = True) -> None:
    """Close a window without its questions, and wait for what it holds."""
    # One of several windows is freed as it closes.
    if isValid(application) and not application.property("ended"):
        application.setProperty("ended", True)
        if application.window.isVisible() or not application.is_closed:
            application.controller.stop()
            application.window.allow_close()
        application.window.deleteLater()
        application.deleteLater()
        _flush(collect=collect)


def _flush(*, collect: bool = True) -> None:
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    if collect:  # with TensorFlow loaded this takes half a second
        gc.collect()


def _describe(thing: QObject) -> str:
    parents = []
    parent = thing.parent()
    while parent is not None:
        parents.append(f"{type(parent).__name__} {parent.objectName()}")
        parent = parent.parent()
    return f"{type(thing).__name__} {thing.objectName()} of {parents}"


def running() -> list[QObject]:
    """Windows that are shown, threads and timers that run; of what is frozen, windows only."""
    found: list[QObject] = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for thing in gc.get_objects():
        if isinstance(thing, QThread | QTimer) and isValid(thing):
            is_running = thing.isRunning() if isinstance(thing, QThread) else thing.isActive()
            if is_running:
                found.append(thing)
    return found
