"""Progress in the taskbar, and notifications of runs that ended: on a bus that writes down, and on a real one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QSystemTrayIcon

from app.desktop.bus import SessionBus
from app.desktop.identity import APP_ID
from app.desktop.notifier import LONG_SECONDS, RunNotifier
from app.desktop.taskbar import INTERFACE, TaskbarProgress
from app.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application
    from app.run.controller import RunController

COMPLETED = SimpleNamespace(reason="completed")


class NotedBus:
    """Stands for the session's bus."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.notes: list[tuple[str, str]] = []
        self.refuses = False

    def broadcast(self, path: str, interface: str, name: str, *arguments: object) -> bool:
        assert (interface, name) == (INTERFACE, "Update")
        address, properties = arguments
        assert address == f"application://{APP_ID}.desktop"
        assert isinstance(properties, dict)
        self.updates.append(properties)
        return True

    def notify(self, summary: str, body: str, icon: str, hints: Mapping[str, str], refused: Callable[[], None]) -> None:
        assert icon == hints["desktop-entry"] == APP_ID
        self.notes.append((summary, body))
        if self.refuses:
            refused()


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def bus() -> NotedBus:
    return NotedBus()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def controller(application: Application, monkeypatch: pytest.MonkeyPatch) -> RunController:
    """The window's controller, told by the test what it does."""
    monkeypatch.setattr(type(application.controller), "activity", None)
    monkeypatch.setattr(type(application.controller), "is_busy", property(lambda self: self.activity is not None))
    return application.controller


@pytest.fixture
def notifier(
    application: Application, controller: RunController, settings: Settings, bus: NotedBus, clock: Clock
) -> Iterator[RunNotifier]:
    notifier = RunNotifier(application.session, controller, settings, application.window, bus, clock)
    yield notifier
    notifier.close()


def begin(controller: RunController, monkeypatch: pytest.MonkeyPatch, activity: str = "train") -> None:
    monkeypatch.setattr(type(controller), "activity", activity)
    monkeypatch.setattr(controller, "_state", "preparing")
    controller.state_changed.emit("preparing")


def finish(controller: RunController, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(controller), "activity", None)
    monkeypatch.setattr(controller, "_state", "idle")
    controller.state_changed.emit("idle")


def test_the_taskbar_follows_the_run_in_percent(
    controller: RunController, bus: NotedBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = TaskbarProgress(controller, bus, controller)
    share = 0.0
    monkeypatch.setattr(type(controller.history), "progress", property(lambda self: share))
    begin(controller, monkeypatch)
    for share in (0.001, 0.009, 0.25, 0.2501, 1.0):  # noqa: B007 - read by the property above
        controller.progress_ready.emit()
    finish(controller, monkeypatch)
    shown = [(update["progress"], update["progress-visible"]) for update in bus.updates]
    assert shown == [(0.0, True), (0.25, True), (1.0, True), (0.0, False)]
    bar.close()
    assert len(bus.updates) == 4


def test_an_export_has_no_bar_and_a_closed_window_leaves_none(
    controller: RunController, bus: NotedBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = TaskbarProgress(controller, bus, controller)
    begin(controller, monkeypatch, "export")
    assert bus.updates == []
    begin(controller, monkeypatch)
    bar.close()
    assert [update["progress-visible"] for update in bus.updates] == [True, False]


def test_a_long_run_that_ends_behind_another_window_is_told(
    controller: RunController, notifier: RunNotifier, bus: NotedBus, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(controller, monkeypatch)
    clock.now = 3661.0
    finish(controller, monkeypatch)
    controller.finished.emit(COMPLETED)
    assert bus.notes == [("Training is complete", "“Digits”, after 1 h 1 min.")]
    controller.finished.emit(COMPLETED)
    assert len(bus.notes) == 1, "an end is told once"


def test_a_failure_says_why(
    controller: RunController, notifier: RunNotifier, bus: NotedBus, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(controller, monkeypatch)
    clock.now = LONG_SECONDS
    finish(controller, monkeypatch)
    controller.failed.emit("The loss is not finite at step 12.", "trace")
    assert bus.notes == [("Training failed", "“Digits”, after 30 s. The loss is not finite at step 12.")]


@pytest.mark.parametrize("why", ["short", "export", "active", "switched off"])
def test_it_is_quiet_when_there_is_no_reason_to_disturb(
    why: str,
    application: Application,
    controller: RunController,
    notifier: RunNotifier,
    bus: NotedBus,
    clock: Clock,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if why == "switched off":
        assert application.actions["run.notify"].isChecked()
        application.actions["run.notify"].trigger()
        assert not settings.get("notify")
    if why == "active":
        dialog = QDialog(application.window)
        monkeypatch.setattr(QApplication, "activeWindow", lambda: dialog)
    begin(controller, monkeypatch, "export" if why == "export" else "train")
    clock.now = LONG_SECONDS - 1 if why == "short" else 1000.0
    finish(controller, monkeypatch)
    controller.finished.emit(COMPLETED)
    assert bus.notes == []


@pytest.mark.parametrize("has_tray", [True, False])
def test_a_desktop_that_refuses_is_told_by_tray_or_by_the_window(
    has_tray: bool,
    application: Application,
    controller: RunController,
    notifier: RunNotifier,
    bus: NotedBus,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bus.refuses = True
    told: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: has_tray)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda tray: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda tray, summary, *_: told.append(summary))
    monkeypatch.setattr(QApplication, "alert", lambda window, *_: told.append(window.objectName()))
    for _ in range(2):
        begin(controller, monkeypatch)
        clock.now += 100.0
        finish(controller, monkeypatch)
        controller.finished.emit(COMPLETED)
    assert told == (["Training is complete"] * 2 if has_tray else ["main_window"] * 2)
    assert len(notifier.findChildren(QSystemTrayIcon)) == int(has_tray)


def test_without_a_desktop_nothing_is_said_and_no_library_is_loaded(qapp: QApplication, tmp_path: Path) -> None:
    refused: list[bool] = []
    bus = SessionBus()
    assert not bus.broadcast("/x", "x.y", "Update", 1)
    bus.notify("Summary", "Body", "icon", {}, lambda: refused.append(True))
    assert refused == [True]
    code = "import sys, app.application; sys.exit('PySide6.QtDBus' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


SERVICE = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection
from app.desktop import bus as ours
qt = QCoreApplication([])
@ClassInfo({"D-Bus Interface": ours.NOTIFICATIONS})
class Service(QObject):
    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, program, replaces, icon, summary, body, actions, hints, expires):
        print("note", program, replaces, icon, summary, body, actions, dict(hints), expires, flush=True)
        return 7
    @Slot(str, "QVariantMap")
    def heard(self, address, properties):
        print("update", address, dict(properties), flush=True)
service = Service()
bus = QDBusConnection.sessionBus()
bus.connect("", "", "com.canonical.Unity.LauncherEntry", "Update", service, "1heard(QString,QVariantMap)")
ours.QGuiApplication = type("Desktop", (), {"platformName": staticmethod(lambda: "xcb")})
speaker = ours.SessionBus()
refused = []
speaker.notify("Before", "there is a service", "icon", {}, lambda: (refused.append(1), offer()))
def offer():
    assert bus.registerService(ours.NOTIFICATIONS)
    assert bus.registerObject("/org/freedesktop/Notifications", service, QDBusConnection.RegisterOption.ExportAllSlots)
    print("refused", len(refused), flush=True)
    speaker.broadcast("/com/canonical/unity/launcherentry/1", "com.canonical.Unity.LauncherEntry", "Update",
                      "application://x.desktop", {"progress": 0.5, "progress-visible": True})
    speaker.notify("Summary", "Body", "icon", {"desktop-entry": "x"}, lambda: refused.append(2))
    QTimer.singleShot(300, lambda: (print("refused", len(refused), flush=True), qt.quit()))
qt.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="there is no D-Bus to try it on")
def test_on_a_real_bus_messages_have_the_right_types() -> None:
    result = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", SERVICE],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0] == "refused 1", "nobody offers notifications yet"
    assert sorted(lines[1:3]) == [
        "note Brains 0 icon Summary Body [] {'desktop-entry': 'x'} -1",
        "update application://x.desktop {'progress': 0.5, 'progress-visible': True}",
    ]
    assert lines[3] == "refused 1"


def test_the_setting_is_kept(settings: Settings, qtbot: QtBot) -> None:
    assert settings.get("notify") is True
    settings.set("notify", False)
    assert Settings(settings.folder).get("notify") is False
