"""The desktop's session bus: what Brains says over D-Bus, and nothing where there is no bus.

Qt's D-Bus library is imported when something is said for the first time, so that a start does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.logs import logger

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher

NOTIFICATIONS = "org.freedesktop.Notifications"
PORTAL = "org.freedesktop.portal.Desktop"
_PORTAL_PATH = "/org/freedesktop/portal/desktop"
_NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
_TIMEOUT_MS = 2_000
# Elsewhere there is no desktop to talk to: pictures and tests are made unseen, other systems have no session bus.
_PLATFORMS = ("xcb", "wayland")


class Bus(Protocol):
    """What the desktop is told."""

    def broadcast(self, path: str, interface: str, name: str, *arguments: object) -> bool:
        """Tell all who listen. Gives whether there is a bus."""

    def notify(self, summary: str, body: str, icon: str, hints: Mapping[str, str], refused: Callable[[], None]) -> None:
        """Show a notification. `refused` is called, now or later, where the desktop does not."""


class DesktopSettings(Protocol):
    """What the desktop is asked."""

    def read_setting(self, namespace: str, key: str, answer: Callable[[Any], None]) -> None:
        """Ask for a setting. `answer` is called later where the desktop has it, and else never."""


class SessionBus(QObject):
    """The bus of this user's session."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection: QDBusConnection | None = None
        self._is_tried = False

    def broadcast(self, path: str, interface: str, name: str, *arguments: object) -> bool:
        """See `Bus`."""
        bus = self._connect()
        if bus is None:
            return False
        from PySide6.QtDBus import QDBusMessage

        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        return bool(bus.send(message))

    def notify(self, summary: str, body: str, icon: str, hints: Mapping[str, str], refused: Callable[[], None]) -> None:
        """See `Bus`. A service that does not answer costs the window no time: it is asked for a sign of life first."""
        bus = self._connect()
        if bus is None:
            refused()
            return
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        ping = QDBusMessage.createMethodCall(
            NOTIFICATIONS, _NOTIFICATIONS_PATH, "org.freedesktop.DBus.Introspectable", "Introspect"
        )
        watcher = QDBusPendingCallWatcher(bus.asyncCall(ping, _TIMEOUT_MS), self)

        def answered(call: QDBusPendingCallWatcher) -> None:
            is_alive = not call.isError()
            call.deleteLater()
            if not (is_alive and self._show(summary, body, icon, hints)):
                refused()

        watcher.finished.connect(answered)

    def read_setting(self, namespace: str, key: str, answer: Callable[[Any], None]) -> None:
        """See `DesktopSettings`."""
        bus = self._connect()
        if bus is None:
            return
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        question = QDBusMessage.createMethodCall(PORTAL, _PORTAL_PATH, "org.freedesktop.portal.Settings", "ReadOne")
        question.setArguments([namespace, key])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question, _TIMEOUT_MS), self)

        def answered(call: QDBusPendingCallWatcher) -> None:
            arguments = [] if call.isError() else call.reply().arguments()
            call.deleteLater()
            if arguments:
                answer(arguments[0])

        watcher.finished.connect(answered)

    def _show(self, summary: str, body: str, icon: str, hints: Mapping[str, str]) -> bool:
        from PySide6.QtDBus import QDBusInterface

        assert self._connection is not None
        service = QDBusInterface(NOTIFICATIONS, _NOTIFICATIONS_PATH, NOTIFICATIONS, self._connection)
        service.setTimeout(_TIMEOUT_MS)
        # Python has no unsigned numbers for a message of one's own; a call by the service's own description has.
        arguments: tuple[tuple[Any, Any], ...] = (
            (str, "Brains"), ("uint", 0), (str, icon), (str, summary), (str, body), ("QStringList", []),
            ("QVariantMap", dict(hints)), (int, -1),
        )  # fmt: skip
        typed = [Q_ARG(kind, value) for kind, value in arguments]
        try:
            done = QMetaObject.invokeMethod(service, "Notify", Qt.ConnectionType.DirectConnection, *typed)
        except RuntimeError as error:  # PySide's word for a service that describes itself otherwise
            logger.info("the desktop's notifications cannot be called: %s", error)
            return False
        return bool(done) and not service.lastError().isValid()

    def _connect(self) -> QDBusConnection | None:
        if self._is_tried:
            return self._connection
        self._is_tried = True
        if QGuiApplication.platformName().split("-")[0] not in _PLATFORMS:
            return None
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:  # some distributions leave it out
            return None
        bus = QDBusConnection.sessionBus()
        if bus.isConnected():
            self._connection = bus
        return self._connection
