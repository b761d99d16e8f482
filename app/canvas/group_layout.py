"""Tidy with groups: what lies in a group is laid out by itself, and the group stands in the layout as one large card.

So a frame ends up around its own members and around nothing else. Groups of which only some nodes are tidied are
fitted around what lies in them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import fast_sugiyama

from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, snapped
from app.canvas.layout import COLUMN_PITCH, ROW_GAP, Positions, flows_down, tidy
from brains_engine.design.frames import PADDING, TITLE_HEIGHT, contents, group_around

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tidied:
    """A layout.

    Attributes:
        places: Top left corners of nodes and notes by id.
        members: What each group is to be fitted around afterwards, in this order: inner groups come first.
    """

    places: Positions
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def tidy_groups(snapshot: Snapshot, ids: Iterable[str] | None, heights: Mapping[str, float]) -> Tidied:
    """Where nodes would stand in good order, with their groups around them.

    Args:
        snapshot: The design.
        ids: The nodes to place; all by default. The others stay.
        heights: Heights of the cards in scene units.
    """
    chosen = set(snapshot.nodes if ids is None else ids)
    held = {key: contents(snapshot, key) for key in snapshot.groups}
    touched = [key for key, inside in held.items() if chosen.intersection(inside)]
    touched.sort(key=lambda key: snapshot.groups[key].width * snapshot.groups[key].height)
    members = {key: held[key] for key in touched}
    whole = {key for key in touched if snapshot.nodes.keys() & held[key] <= chosen}
    if not whole:
        return Tidied(tidy(snapshot, chosen, heights), members)
    places = _Nested(snapshot, chosen, whole, heights).places()
    return Tidied(places, members)


class _Nested:
    """Lays out groups from the inside outwards."""

    def __init__(self, snapshot: Snapshot, chosen: set[str], whole: set[str], heights: Mapping[str, float]) -> None:
        self._snapshot = snapshot
        self._heights = heights
        self._parent: dict[str, str] = {}
        for key in snapshot.placed:
            around = self._whole_around(key, whole)
            if key in chosen or key in whole or (key in snapshot.notes and around):
                self._parent[key] = around

    def _whole_around(self, key: str, whole: set[str]) -> str:
        found = group_around(self._snapshot, key)
        while found and found not in whole:
            found = group_around(self._snapshot, found)
        return found

    def places(self) -> Positions:
        """Corners on the canvas; the corner of what is placed stays where it was."""
        placed = self._snapshot.placed
        _, found = self._arrange("")
        left, top = (min(getattr(placed[key], side) for key in found) for side in ("x", "y"))
        first_x, first_y = (min(place[axis] for place in found.values()) for axis in (0, 1))
        return {key: (snapped(left + x - first_x), snapped(top + y - first_y)) for key, (x, y) in found.items()}

    def _arrange(self, group: str) -> tuple[Size, Positions]:
        """The size of what lies in a group, "" for the canvas, and the corners within."""
        inner = [key for key, parent in self._parent.items() if parent == group]
        notes = [key for key in inner if key in self._snapshot.notes]
        items = [key for key in inner if key not in self._snapshot.notes]
        within = {key: self._arrange(key) for key in items if key in self._snapshot.groups}
        sizes = {key: self._size(key, within) for key in items}
        corners = _columns(items, self._edges(items), sizes)
        width = max((corners[key][0] + sizes[key][0] for key in items), default=0.0)
        height = max((corners[key][1] + sizes[key][1] for key in items), default=0.0)
        result: Positions = {}
        for key, (x, y) in corners.items():
            if key in within:
                shift_x, shift_y = x + PADDING, y + PADDING + TITLE_HEIGHT
                result |= {one: (shift_x + at_x, shift_y + at_y) for one, (at_x, at_y) in within[key][1].items()}
            else:
                result[key] = (x, y)
        x, top = 0.0, height + (PADDING if height else 0.0)
        for key in notes:
            note = self._snapshot.notes[key]
            result[key] = (x, top)
            x += note.width + PADDING
            width, height = max(width, x - PADDING), max(height, top + note.height)
        return (width, height), result

    def _size(self, key: str, within: Mapping[str, tuple[Size, Positions]]) -> Size:
        if key not in within:
            return CARD_WIDTH, self._heights.get(key, CARD_HEIGHT)
        width, height = within[key][0]
        return width + 2 * PADDING, height + 2 * PADDING + TITLE_HEIGHT

    def _edges(self, items: Sequence[str]) -> list[tuple[int, int]]:
        """Wires between items, those of what lies in a group at the group."""
        number = {key: index for index, key in enumerate(items)}

        def at(key: str) -> int | None:
            while key not in number and self._parent.get(key):
                key = self._parent[key]
            return number.get(key)

        ends = {(at(link.source), at(link.target)) for link in self._snapshot.links.values()}
        return sorted((one, two) for one, two in ends if one is not None and two is not None and one != two)


def _columns(items: Sequence[str], edges: Sequence[tuple[int, int]], sizes: Mapping[str, Size]) -> Positions:
    """Corners of cards of different sizes: each connected part in columns, one part below the other."""
    if not items:
        return {}
    gap = COLUMN_PITCH - CARD_WIDTH
    tall = max(sizes[key][1] for key in items)
    places: Positions = {}
    top = 0.0
    wired = {index for edge in edges for index in edge}
    parts = fast_sugiyama.from_edges(edges, vertex_spacing=tall + ROW_GAP) if edges else []
    for part in parts:
        drawn = [(items[index], across, along) for index, (across, along) in part[0] if index in wired]
        levels = sorted({along for _, _, along in drawn}, reverse=flows_down(part[0], edges))
        lowest = min(across for _, across, _ in drawn)
        x = 0.0
        for level in levels:
            column = [(key, across) for key, across, along in drawn if along == level]
            widest = max(sizes[key][0] for key, _ in column)
            for key, across in column:
                width, height = sizes[key]
                places[key] = (x + (widest - width) / 2, top + across - lowest + (tall - height) / 2)
            x += math.ceil(widest) + gap
        top = max(places[key][1] + sizes[key][1] for key, _, _ in drawn) + ROW_GAP
    x = 0.0
    for key in items:
        if key not in places:
            places[key] = (x, top)
            x += sizes[key][0] + gap
    return places
