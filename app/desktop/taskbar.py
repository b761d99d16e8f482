"""The run's progress on the icon in the taskbar, where the desktop knows the Unity launcher's interface.

Plasma, Ubuntu's dock, Dash to Dock, Dash to Panel and Plank do; others pass the signal over. Progress goes to whoever
listens, so it cannot fail. https://wiki.ubuntu.com/Unity/LauncherAPI
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.desktop.identity import APP_ID

if TYPE_CHECKING:
    from app.desktop.bus import Bus
    from app.run.controller import RunController

PATH = "/com/canonical/unity/launcherentry/1"
INTERFACE = "com.canonical.Unity.LauncherEntry"
_PARTS = 100


class TaskbarProgress(QObject):
    """Shows how far the training is, in steps of one percent."""

    def __init__(self, controller: RunController, bus: Bus, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._bus = bus
        self._shown: int | None = None
        controller.progress_ready.connect(self.refresh)
        controller.state_changed.connect(self.refresh)

    def refresh(self, *_: object) -> None:
        """Show the run as it is now."""
        part = int(_PARTS * self._controller.history.progress) if self._controller.activity == "train" else None
        if part == self._shown:
            return
        self._shown = part
        share = 0.0 if part is None else part / _PARTS
        properties = {"progress": share, "progress-visible": part is not None}
        self._bus.broadcast(PATH, INTERFACE, "Update", f"application://{APP_ID}.desktop", properties)

    def close(self) -> None:
        """Leave no bar behind."""
        if self._shown is not None:
            self._shown = None
            properties = {"progress": 0.0, "progress-visible": False}
            self._bus.broadcast(PATH, INTERFACE, "Update", f"application://{APP_ID}.desktop", properties)
