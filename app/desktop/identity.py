"""By which names a desktop knows Brains."""

from __future__ import annotations

import sys
from pathlib import Path

APP_ID = "io.github.brains_designer.Brains"
"""Name of the menu entry, of the icon, and of the window for those who match windows with entries."""

MIME_TYPE = "application/x-brains-design"
"""The type of `.brains` files."""

WINDOW_CLASS = "brains"
"""The class of the window under X11, which is Qt's name for the application."""

PROGRAM = "brains-designer"


def own_command() -> list[str]:
    """The program and the arguments that start another designer just as this one was started."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.argv[0])
    # Not by `-m` where it can be helped: that would look for Brains in the working folder first.
    return [str(script.absolute())] if script.stem == PROGRAM else [sys.executable, "-m", "app"]


def installed_command() -> list[str]:
    """The program and the arguments by which a menu starts the designer that is installed with this one."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    script = Path(sys.executable).with_name(PROGRAM)
    return [str(script)] if script.is_file() else own_command()
