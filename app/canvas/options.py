"""What a user has chosen for the canvas of every window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.canvas.wires import WireKind
    from app.settings import Settings


@dataclass(frozen=True, slots=True)
class CanvasOptions:
    """How wires run, and whether nodes that are moved line up with others."""

    wires: WireKind = "curved"
    guides: bool = True

    @classmethod
    def of(cls, settings: Settings) -> CanvasOptions:
        """What the settings say."""
        return cls(settings.get("wires"), settings.get("guides"))
