"""Imports a large library while the window is in use, so that nobody waits for it."""

from __future__ import annotations

import sys
import threading
from importlib import import_module
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

PAUSE_S = 0.003
"""The window's turn before each module: a thread that imports otherwise keeps Python to itself for the most part."""


class QuietImport(threading.Thread):
    """Imports a module, and all that this imports, on a thread of its own that pauses before each of them.

    Who needs the module sooner calls `finish` and imports it, and waits no longer than without this.
    """

    def __init__(self, module: str) -> None:
        super().__init__(name=f"import {module}")
        self._module = module
        self._is_needed = threading.Event()
        self.start()

    def finish(self) -> None:
        """Go on without pauses."""
        self._is_needed.set()

    def run(self) -> None:
        pauses = _Pauses(self._is_needed)
        sys.meta_path.insert(0, pauses)
        try:
            import_module(self._module)
        finally:
            sys.meta_path.remove(pauses)


class _Pauses(MetaPathFinder):
    """Finds nothing, but is asked before each module."""

    def __init__(self, is_needed: threading.Event) -> None:
        self._thread = threading.get_ident()
        self._is_needed = is_needed

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if threading.get_ident() == self._thread:
            self._is_needed.wait(PAUSE_S)
        return None
