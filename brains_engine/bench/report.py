"""A table of figures, as text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Report:
    """What one bench found.

    Attributes:
        title: The heading.
        subject: What a row is about.
        columns: Names of the figures, in order.
        rows: Row name -> column -> figure as shown.
        figures: The same as numbers, for JSON.
        note: How to read it.
    """

    title: str
    subject: str
    columns: tuple[str, ...]
    rows: Mapping[str, Mapping[str, str]]
    figures: Mapping[str, Any]
    note: str

    def to_json(self) -> dict[str, Any]:
        return {"title": self.title, "figures": dict(self.figures), "note": self.note}
