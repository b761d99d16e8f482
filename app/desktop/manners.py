"""One window's manners on the desktop, wired together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.desktop.arrivals import Arrivals
from app.desktop.bus import SessionBus
from app.desktop.notifier import RunNotifier
from app.desktop.taskbar import TaskbarProgress

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.desktop.bus import Bus
    from app.documents import Documents
    from app.layer_trust import LayerTrust
    from app.main_window import MainWindow
    from app.run.controller import RunController
    from app.session import Session
    from app.settings import Settings
    from app.windows import Neighbours


class DesktopManners(QObject):
    """Takes dropped files, shows progress in the taskbar, and notifies when a long run ends.

    Attributes:
        arrivals: Takes files from outside.
    """

    def __init__(
        self,
        session: Session,
        controller: RunController,
        documents: Documents,
        layer_trust: LayerTrust,
        settings: Settings,
        window: MainWindow,
        canvas: CanvasView,
        neighbours: Neighbours,
        bus: Bus | None = None,
    ) -> None:
        super().__init__(window)
        link = bus or SessionBus(self)
        self.arrivals = Arrivals(session, documents, layer_trust, window, neighbours)
        self.arrivals.notice.connect(lambda sentence, tone: window.notices.show_notice(sentence, tone))
        self.arrivals.watch(window, canvas.viewport(), canvas.chrome.empty)
        self._taskbar = TaskbarProgress(controller, link, self)
        self._notifier = RunNotifier(session, controller, settings, window, link)

    def close(self) -> None:
        """Leave nothing on the desktop."""
        self._taskbar.close()
        self._notifier.close()
