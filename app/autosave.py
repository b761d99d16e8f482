"""Writes unsaved edits into the recovery slot, soon after each edit and never in its way."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.translation import tr

if TYPE_CHECKING:
    from app.recovery import RecoverySlot

# A write that is not short may take this share of the time at most, so that a large design stays fluent to edit.
_SHARE = 0.2
_SHORT_MS = 5
_LONGEST_WAIT_MS = 2000


class Autosave(QObject):
    """Calls `write` in the event loop's next pass after an edit, less often where writing is slow.

    Attributes:
        failed: One sentence, the first time that the sidecar cannot be written.
    """

    failed = Signal(str)

    def __init__(self, slot: RecoverySlot | None, write: Callable[[RecoverySlot], None], parent: QObject) -> None:
        super().__init__(parent)
        self._slot = slot
        self._write = write
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.setInterval(0)
        self._painted.timeout.connect(self._timer.start)

    def schedule(self) -> None:
        """Note that there is something to write."""
        if self._slot is not None and not self._timer.isActive() and not self._painted.isActive():
            # A slow write waits from the end of the turn on, or a slow edit would use up its wait before it is painted.
            (self._painted if self._timer.interval() else self._timer).start()

    def flush(self) -> bool:
        """Write now. Gives whether it is written."""
        self._stop()
        if self._slot is None:
            return False
        started = time.perf_counter()
        try:
            self._write(self._slot)
        except OSError as error:
            if not self._has_failed:
                self._has_failed = True
                self.failed.emit(
                    tr("Unsaved edits cannot be kept safe, because the autosave failed: {error}", error=error)
                )
            return False
        self._has_failed = False
        spent_ms = 1000 * (time.perf_counter() - started)
        self._timer.setInterval(min(_LONGEST_WAIT_MS, round(spent_ms / _SHARE) if spent_ms > _SHORT_MS else 0))
        return True

    def clear(self) -> None:
        """Everything is saved: drop the sidecar."""
        self._stop()
        if self._slot is not None:
            self._slot.clear()

    def close(self) -> None:
        """Give the slot back."""
        self._stop()
        if self._slot is not None:
            self._slot.close()
            self._slot = None

    def _stop(self) -> None:
        self._painted.stop()
        self._timer.stop()
