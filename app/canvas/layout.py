"""Tidy: places nodes in columns along the flow, with few crossings.

The columns and the order within them come from a Sugiyama layout (Sugiyama, Tagawa and Toda 1981,
"Methods for visual understanding of hierarchical system structures"); `fast_sugiyama` computes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import fast_sugiyama

from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, snapped

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot

COLUMN_PITCH = CARD_WIDTH + 128.0
"""From one column to the next: room for a wire with the plate of a usual shape."""
ROW_GAP = 40.0

Positions = dict[str, tuple[float, float]]


def tidy(snapshot: Snapshot, ids: Iterable[str] | None = None, heights: Mapping[str, float] | None = None) -> Positions:
    """Where nodes would stand in good order.

    Args:
        snapshot: The design.
        ids: The nodes to place; all by default. The others stay.
        heights: Heights of the cards in scene units, where they differ from the usual one.

    Returns:
        Top left corners by id. The corner of what is placed stays where it was.
    """
    wanted = set(snapshot.nodes if ids is None else ids)
    chosen = [key for key in snapshot.nodes if key in wanted]
    if not chosen:
        return {}
    number = {key: index for index, key in enumerate(chosen)}
    edges = sorted(
        {
            (number[link.source], number[link.target])
            for link in snapshot.links.values()
            if link.source in wanted and link.target in wanted and link.source != link.target
        }
    )
    tall = max((heights or {}).get(key, CARD_HEIGHT) for key in chosen)
    places = _stack(chosen, edges, tall + ROW_GAP)
    return _anchored(snapshot, places)


def _stack(chosen: Sequence[str], edges: Sequence[tuple[int, int]], pitch: float) -> Positions:
    """Lay out each connected part, one below the other, and what has no wire in a row at the end."""
    places: Positions = {}
    top = 0.0
    parts = fast_sugiyama.from_edges(edges, vertex_spacing=pitch) if edges else []
    wired = {index for edge in edges for index in edge}
    # A wire that skips columns gets stops of its own on the way; they are no nodes.
    drawn = [[place for place in part[0] if place[0] in wired] for part in parts]
    for part in sorted(drawn, key=lambda part: min(index for index, _ in part)):
        levels = sorted({along for _, (_, along) in part}, reverse=flows_down(part, edges))
        columns = {along: column for column, along in enumerate(levels)}
        lowest = min(across for _, (across, _) in part)
        for index, (across, along) in part:
            places[chosen[index]] = (columns[along] * COLUMN_PITCH, top + across - lowest)
        top = max(places[chosen[index]][1] for index, _ in part) + pitch
    lonely = [key for key in chosen if key not in places]
    for column, key in enumerate(lonely):
        places[key] = (column * COLUMN_PITCH, top)
    return places


def flows_down(positions: Sequence[tuple[int, tuple[float, float]]], edges: Sequence[tuple[int, int]]) -> bool:
    """Whether the layout puts the start of the flow at the larger coordinate."""
    along = {index: place[1] for index, place in positions}
    return sum(along[source] - along[target] for source, target in edges if source in along) > 0


def _anchored(snapshot: Snapshot, places: Positions) -> Positions:
    """Shift a layout to the corner at which its nodes stand now."""
    left = min(snapshot.nodes[key].x for key in places)
    top = min(snapshot.nodes[key].y for key in places)
    first_x = min(x for x, _ in places.values())
    first_y = min(y for _, y in places.values())
    return {key: (snapped(left + x - first_x), snapped(top + y - first_y)) for key, (x, y) in places.items()}
