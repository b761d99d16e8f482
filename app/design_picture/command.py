"""`brains-designer --picture DESIGN OUT`: the picture of a design file, without a window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from app.design_picture.files import WRITERS, write_picture
from app.design_picture.sheet import Look, Sheet
from app.settings import config_folder
from app.theme import DARK, LIGHT, apply_base
from app.translation import tr
from brains_engine.custom import TrustStore, collect_layers
from brains_engine.custom.files import project_of
from brains_engine.design.io import load_design
from brains_engine.errors import BrainsError, ExportError
from brains_engine.planning.analysis import analyse

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

_OK, _BAD_INPUT = 0, 2


def run(qt: QApplication, design: Path, out: Path, theme: str | None, scale: int) -> int:
    """Write the picture of a design. Gives the exit code.

    Args:
        qt: Qt's application.
        design: The `.brains` file; layers of the user's own are loaded where they are trusted, as in the window.
        out: The picture; the end of its name says of which kind.
        theme: "dark", or anything else for light.
        scale: Pixels for a logical pixel; drawings have none.
    """
    look = Look(DARK if theme == "dark" else LIGHT)
    apply_base(qt, look.theme)
    try:
        if out.suffix.lower() not in WRITERS:  # said before the work, and before the design is looked at
            raise ExportError(
                tr("The end of the name {name} is no kind of picture.", name=out.name),
                tr("Give one of {join}.", join=", ".join(WRITERS)),
            )
        registry = collect_layers(project_of(design), TrustStore(config_folder())).registry
        loaded = load_design(design, registry)
        sheet = Sheet(loaded.snapshot, loaded.registry, analyse(loaded.snapshot, registry), look)
        write_picture(sheet, out, scale)
    except BrainsError as error:
        print(error, file=sys.stderr)
        return _BAD_INPUT
    return _OK
