"""A piece of work that may take longer than a window may stand still: done on a thread of its own."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal

from app.bridge.engine_worker import HANDOVER_S, UNEXPECTED
from app.logs import logger
from app.sentences import say
from app.translation import tr
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class Errand(QThread):
    """Does one thing, and reports on the window's thread. It must touch no widget, and finish by itself.

    Signals:
        done: It is done.
        failed: A sentence on why not.
    """

    done = Signal()
    failed = Signal(str)

    def __init__(self, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("errand")
        self._act = act
        self._failure = ""
        self.finished.connect(self._report)

    def run(self) -> None:
        sys.setswitchinterval(HANDOVER_S)
        try:
            self._act()
        except BrainsError as error:
            self._failure = say(str(error))
        except Exception:  # noqa: BLE001 - the window must outlive whatever goes wrong here
            logger.error(traceback.format_exc())
            self._failure = tr(UNEXPECTED)

    def _report(self) -> None:
        if self._failure:
            self.failed.emit(self._failure)
        else:
            self.done.emit()
        self.deleteLater()
