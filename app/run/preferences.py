"""What the user has chosen for the plots: smoothing, axes, and a layout for each kind of task."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from app.run.scale import AxisKind
from app.run.smoothing import Smoothing
from app.run.tile_layout import COLUMNS, MOST_ROWS, TileRecord
from app.run.tiles import find_kind

DEFAULT_TILES = (TileRecord("loss"), TileRecord("metrics"), TileRecord("sparsity"))
MOST_TILES = 24


@dataclass(frozen=True, slots=True)
class PlotPreferences:
    """Values that are kept from start to start.

    Attributes:
        smoothing: Of curves of single steps.
        axis: What the axis of positions shows.
        shows_epochs: Whether ends of epochs are marked.
        layouts: Kind of task -> its plots in order; a kind that is missing has the default plots.
    """

    smoothing: Smoothing = field(default_factory=Smoothing)
    axis: AxisKind = "step"
    shows_epochs: bool = True
    layouts: Mapping[str, tuple[TileRecord, ...]] = field(default_factory=dict)

    def tiles(self, task: str) -> tuple[TileRecord, ...]:
        """The plots for a kind of task."""
        return self.layouts.get(task, DEFAULT_TILES)

    def with_tiles(self, task: str, tiles: tuple[TileRecord, ...]) -> PlotPreferences:
        """The same with other plots for a kind of task."""
        return replace(self, layouts={**self.layouts, task: tiles})

    def to_json(self) -> dict[str, Any]:
        """Plain values for the settings."""
        layouts = {task: [tile.to_json() for tile in tiles] for task, tiles in self.layouts.items()}
        return {
            "smoothing": self.smoothing.to_json(),
            "axis": self.axis,
            "epochs": self.shows_epochs,
            "layouts": layouts,
        }

    @classmethod
    def from_json(cls, value: Any) -> PlotPreferences:
        """What `to_json` gave; anything that does not fit is passed over."""
        values: Mapping[str, Any] = value if isinstance(value, dict) else {}
        layouts = values.get("layouts")
        axis: Any = values.get("axis")
        return cls(
            Smoothing.from_json(values.get("smoothing")),
            axis if axis in get_args(AxisKind) else "step",
            values.get("epochs") is not False,
            {task: _tiles(tiles) for task, tiles in layouts.items()} if isinstance(layouts, dict) else {},
        )


def _tiles(value: Any) -> tuple[TileRecord, ...]:
    if not isinstance(value, list):
        return DEFAULT_TILES
    records = [record for item in value[:MOST_TILES] if (record := _tile(item)) is not None]
    kinds = {record.kind: record for record in records}  # each plot once
    return tuple(kinds.values())


def _tile(value: Any) -> TileRecord | None:
    if not isinstance(value, dict) or not isinstance(value.get("kind"), str) or find_kind(value["kind"]) is None:
        return None
    return TileRecord(
        value["kind"],
        _size(value.get("width"), COLUMNS, TileRecord("").width),
        _size(value.get("height"), MOST_ROWS, TileRecord("").height),
        value.get("log_x") is True,
        value.get("log_y") is True,
    )


def _size(value: Any, most: int, default: int) -> int:
    return min(most, max(1, value)) if isinstance(value, int) and not isinstance(value, bool) else default
