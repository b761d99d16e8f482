"""Ctrl+C while a run goes on: the first asks it to end with a checkpoint, the second aborts."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brains_engine.runs.stop import StopToken

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts:
    """Whether the user, or the system, has asked the run to end."""

    def __init__(self, stop: StopToken, tell: Callable[[str], None]) -> None:
        self.asked = False
        self._stop = stop
        self._tell = tell

    def __call__(self, number: int, frame: Any) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
        self._stop.stop("interrupted")
        self._tell("Stopping after this step, with a checkpoint. Press Ctrl+C again to give it up.")


@contextmanager
def stop_on_signals(stop: StopToken, tell: Callable[[str], None]) -> Iterator[Interrupts]:
    """Let SIGINT and SIGTERM set the token; a second one raises KeyboardInterrupt.

    Outside the main thread, where Python delivers no signals, nothing is installed.
    """
    interrupts = Interrupts(stop, tell)
    if threading.current_thread() is not threading.main_thread():
        yield interrupts
        return
    before = {number: signal.signal(number, interrupts) for number in _SIGNALS}
    try:
        yield interrupts
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
