"""A cooperative token with which another thread stops, pauses or watches a run."""

from __future__ import annotations

import threading
from typing import Literal


class StopToken:
    """Checked by the trainer between fused chunks; set from any thread."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._go = threading.Event()
        self._go.set()
        self._watched = threading.Event()
        self._reason: Literal["stopped", "interrupted"] = "stopped"

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()

    @property
    def paused(self) -> bool:
        return not self._go.is_set()

    @property
    def watched(self) -> bool:
        """Whether somebody wants to see what the layers do; the run then tells, between chunks."""
        return self._watched.is_set()

    @property
    def reason(self) -> Literal["stopped", "interrupted"]:
        """Why the run is to end: a user's stop, or a signal such as Ctrl+C."""
        return self._reason

    def stop(self, reason: Literal["stopped", "interrupted"] = "stopped") -> None:
        """Ask the run to end; a paused run ends, too."""
        self._reason = reason
        self._stop.set()
        self._go.set()

    def pause(self) -> None:
        """Ask the run to wait after its current chunk."""
        self._go.clear()

    def resume(self) -> None:
        """Let a paused run go on."""
        self._go.set()

    def watch(self, *, watched: bool = True) -> None:
        """Ask the run to tell what its layers do, or no longer."""
        if watched:
            self._watched.set()
        else:
            self._watched.clear()

    def wait_while_paused(self, timeout: float | None = None) -> bool:
        """Block until the run may go on or must stop; gives whether it may go on or stop."""
        return self._go.wait(timeout)
