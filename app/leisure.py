"""What can wait until the window is up: done a few milliseconds at a time, whenever nothing else is to be done."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brains_engine.spec.registry import Registry

SLICE_S = 0.005
PAUSE_MS = 10
WAIT = object()
"""What a step gives that has nothing to do yet: the next one comes in a later turn."""


class Leisure(QObject):
    """Takes step after step in slices that no one notices.

    Args:
        steps: Each `next` does a little; what it gives is of no interest, unless it is `WAIT`.
        parent: Qt's owner.
        pause: Milliseconds from one slice to the next; 0 where somebody waits for it.
    """

    def __init__(self, steps: Iterable[object], parent: QObject, *, pause: int = PAUSE_MS) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(steps)
        self._timer = QTimer(self)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left, or it has not begun."""
        return not self._timer.isActive()

    def start(self) -> None:
        """Begin with the event loop's next turns."""
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _go_on(self) -> None:
        end = time.perf_counter() + SLICE_S
        while time.perf_counter() < end:
            try:
                given = next(self._steps)
            except StopIteration:
                self._timer.stop()
                return
            if given is WAIT:
                return


def preparations(registry: Registry) -> Iterator[None]:
    """Make ready what a first use would otherwise wait for: the validation of each layer's options."""
    for spec in registry:
        spec.Options.model_rebuild()
        yield


def collect_from_now_on() -> None:
    """Collect garbage again, once the window is up. What the start has made stays, and is not looked through again."""
    gc.freeze()
    gc.enable()
