"""Imports a large library while the window is in use, so that nobody waits for it."""

from __future__ import annotations

import sys
import threading
import time
from importlib import import_module
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

from app.leisure import WAIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

PAUSE_S = 0.003
"""The window's turn before each module: a thread that imports otherwise keeps Python to itself for the most part."""

PATIENCE_S = 0.1
"""A window that has not come round for so long waits for the module itself."""


class QuietImport(threading.Thread):
    """Imports a module, and all that this imports, on a thread of its own that pauses before each of them.

    Who needs the module sooner calls `finish` and imports it, and waits no longer than without this.
    """

    def __init__(self, module: str) -> None:
        super().__init__(name=f"import {module}")
        self._module = module
        self._beat: float | None = None
        self._is_needed = threading.Event()
        self.start()

    def finish(self) -> None:
        """Go on without pauses."""
        self._is_needed.set()

    @classmethod
    def ahead(cls, module: str) -> Iterator[object]:
        """Import a module whose first use nobody can foresee. Each `next` gives the window's turn, until it is there.

        Who needs it meanwhile waits for no pauses: they are left out while nobody asks for the next turn.
        """
        if module in sys.modules:
            return
        thread = cls(module)
        while thread.is_alive():
            thread.beat()
            yield WAIT

    def beat(self) -> None:
        """Note that the window's thread comes round. Once it has, and does no more, it waits for this: no pauses."""
        self._beat = time.perf_counter()

    def pause(self) -> None:
        """Give the window its turn, unless it waits for this."""
        if self._beat is None or time.perf_counter() - self._beat < PATIENCE_S:
            self._is_needed.wait(PAUSE_S)

    def run(self) -> None:
        pauses = _Pauses(self)
        sys.meta_path.insert(0, pauses)
        try:
            import_module(self._module)
        finally:
            sys.meta_path.remove(pauses)


class _Pauses(MetaPathFinder):
    """Finds nothing, but is asked before each module."""

    def __init__(self, thread: QuietImport) -> None:
        self._thread = thread

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if threading.current_thread() is self._thread:
            self._thread.pause()
        return None
