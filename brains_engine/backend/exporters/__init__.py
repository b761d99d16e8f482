"""Export formats: one file each, listed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.backend.exporters.keras_file import KerasFile
from brains_engine.backend.exporters.saved_model import SavedModel
from brains_engine.errors import ExportError

if TYPE_CHECKING:
    from brains_engine.backend.exporters.protocol import Exporter


def formats() -> tuple[Exporter, ...]:
    """All formats, in the order in which they are offered."""
    return (KerasFile(), SavedModel())


def find_exporter(format_id: str) -> Exporter:
    """The format of that id.

    Raises:
        ExportError: Where there is none.
    """
    found = {exporter.id: exporter for exporter in formats()}
    if format_id not in found:
        raise ExportError(f"There is no export format {format_id!r}.", f"Known are {', '.join(found)}.")
    return found[format_id]
