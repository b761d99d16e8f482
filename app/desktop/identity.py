"""By which names a desktop knows Brains."""

from __future__ import annotations

import sys
from pathlib import Path

APP_ID = "io.github.brains_designer.Brains"
"""Name of the menu entry, of the icon, and of the window for those who match windows with entries."""

MIME_TYPE = "application/x-brains-design"
"""The type of `.brains` files."""

PROGRAM = "brains-designer"


def designer_command() -> list[str]:
    """The program and the arguments that start another designer like this one."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.executable).with_name(PROGRAM)
    return [str(script)] if script.is_file() else [sys.executable, "-m", "app"]
