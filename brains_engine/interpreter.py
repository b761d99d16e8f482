"""How to start another Python with what this one has, also from the bundle, whose program is not Python's own."""

from __future__ import annotations

import sys
from pathlib import Path

BUNDLED_PYTHON = "brains-python"
"""The name under which the bundle's program takes `-I`, `-c` and `-m` as Python does; see `app.bundle`."""


def python() -> str:
    """The program that runs Python code in a process of its own."""
    if getattr(sys, "frozen", False):
        return str(Path(sys.executable).with_name(BUNDLED_PYTHON))
    return sys.executable
