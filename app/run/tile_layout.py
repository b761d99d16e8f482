"""Where the plots of a dashboard stand: side by side on a grid of twelve columns, then in the next row."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect

COLUMNS = 12
VIEW_ROWS = 4
"""Units of height that fill the panel."""
MOST_ROWS = 16
LEAST_ROWS = 2
LEAST_COLUMNS = 2
LEAST_WIDTH_PX = 220
LEAST_UNIT_PX = 44


@dataclass(frozen=True, slots=True)
class TileRecord:
    """A plot of a dashboard as it is kept.

    Attributes:
        kind: Id of what it shows.
        width: In columns.
        height: In units, `VIEW_ROWS` of which fill the panel.
        log_x: Whether its axis of positions is logarithmic.
        log_y: Whether its axis of values is.
    """

    kind: str
    width: int = 4
    height: int = VIEW_ROWS
    log_x: bool = False
    log_y: bool = False

    def to_json(self) -> dict[str, Any]:
        """Plain values for the settings."""
        return asdict(self)


def unit_of(view_height: int) -> int:
    """Pixels of a unit of height in a panel of this height."""
    return max(LEAST_UNIT_PX, view_height // VIEW_ROWS)


def place_tiles(tiles: Sequence[TileRecord], width: int, unit: int) -> list[QRect]:
    """Rectangles of plots, in their order, in a panel of this width; narrow panels put fewer side by side."""
    column = max(1.0, width / COLUMNS)
    least = min(COLUMNS, math.ceil(LEAST_WIDTH_PX / column))
    places: list[QRect] = []
    left = top = bottom = 0
    for tile in tiles:
        columns = min(COLUMNS, max(tile.width, least))
        if left and left + columns > COLUMNS:
            left, top = 0, bottom
        begin, end = round(left * column), round((left + columns) * column)
        places.append(QRect(begin, top, end - begin, tile.height * unit))
        left += columns
        bottom = max(bottom, top + tile.height * unit)
    return places


def insertion_at(places: Sequence[QRect], point: QPoint) -> int:
    """Before which plot one goes that is dropped at a point; their count for the end."""
    for index, place in enumerate(places):
        if point.y() < place.top() or (point.y() <= place.bottom() and point.x() < place.center().x()):
            return index
    return len(places)
