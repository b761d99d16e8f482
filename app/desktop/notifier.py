"""A notification when a long run ends while the user is elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from app.desktop.identity import APP_ID
from app.icons import app_icon
from app.measures import show_duration
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.desktop.bus import Bus
    from app.run.controller import RunController
    from app.session import Session
    from app.settings import Settings

LONG_SECONDS = 30.0
_ENDS = {"completed": mark("Training is complete"), "stopped": mark("Training has stopped")}
_HINTS = {"desktop-entry": APP_ID, "category": "transfer.complete"}
_TRAY_MS = 10_000


class RunNotifier(QObject):
    """Tells of the end of a run that took long, unless the user is working in Brains."""

    def __init__(
        self,
        session: Session,
        controller: RunController,
        settings: Settings,
        window: QWidget,
        bus: Bus,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._controller = controller
        self._settings = settings
        self._window = window
        self._bus = bus
        self._clock = clock
        self._began: float | None = None
        self._tray: QSystemTrayIcon | None = None
        controller.state_changed.connect(self._note_begin)
        controller.finished.connect(self._on_finished)
        controller.failed.connect(self._on_failed)

    def close(self) -> None:
        """Take the icon out of the tray."""
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _note_begin(self, *_: object) -> None:
        # The end comes after the state is idle again, so the beginning is kept until it is told.
        if self._controller.activity == "train" and self._controller.state == "preparing":
            self._began = self._clock()
        elif self._controller.is_busy and self._controller.activity != "train":
            self._began = None

    def _on_finished(self, result: object) -> None:
        self._tell(tr(_ENDS.get(getattr(result, "reason", ""), mark("Training has ended"))), "")

    def _on_failed(self, message: str, _details: str) -> None:
        self._tell(tr("Training failed"), message)

    def _tell(self, summary: str, reason: str) -> None:
        began, self._began = self._began, None
        if began is None or self._clock() - began < LONG_SECONDS:
            return
        # A dialog of ours is in front of the window, but the user is here.
        if not self._settings.get("notify") or QApplication.activeWindow() is not None:
            return
        body = tr("“{title}”, after {time}.", title=self._session.title, time=show_duration(self._clock() - began))
        text = f"{body} {reason}".rstrip()
        self._bus.notify(summary, text, APP_ID, _HINTS, lambda: self._tell_otherwise(summary, text))

    def _tell_otherwise(self, summary: str, text: str) -> None:
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            if self._tray is None:
                self._tray = QSystemTrayIcon(app_icon(), self)
                self._tray.messageClicked.connect(self._show_window)
            self._tray.show()
            self._tray.showMessage(summary, text, app_icon(), _TRAY_MS)
        else:
            QApplication.alert(self._window)

    def _show_window(self) -> None:
        self._window.raise_()
        self._window.activateWindow()
        self.close()
