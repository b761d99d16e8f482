"""Alignment: where moved nodes line up with others, and the lines that show it. Numbers alone, in scene units."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

Kind = Literal["edge", "gap", "port"]
Axis = Literal["x", "y"]

AXES: tuple[Axis, ...] = ("x", "y")
ACROSS: Mapping[Axis, Axis] = {"x": "y", "y": "x"}
EXACT = 0.01
"""What counts as the same place: less than can be seen at any zoom."""


@dataclass(frozen=True, slots=True)
class Box:
    """A card, or the smallest box around several."""

    left: float
    top: float
    right: float
    bottom: float

    def shifted(self, dx: float, dy: float) -> Box:
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)

    def span(self, axis: Axis) -> tuple[float, float]:
        """Where it begins and ends along an axis."""
        return (self.left, self.right) if axis == "x" else (self.top, self.bottom)

    def places(self, axis: Axis) -> tuple[float, float, float]:
        """Start, middle and end along an axis: left, centre, right or top, middle, bottom."""
        start, end = self.span(axis)
        return start, (start + end) / 2, end


@dataclass(frozen=True, slots=True)
class PortPair:
    """A port of what is moved, and one of another node that it could stand level with."""

    x: float
    y: float
    other_x: float
    other_y: float


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that shows an alignment, from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: Kind = "edge"


@dataclass(frozen=True, slots=True)
class Snap:
    """How far to shift what is moved, and what it is in line with then."""

    dx: float = 0.0
    dy: float = 0.0
    guides: tuple[Guide, ...] = ()


class Neighbours:
    """The cards that a moved one may line up with, sorted so that the nearest are found quickly."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        cards = tuple(boxes)
        self._lines: dict[tuple[Axis, int], _Line] = {
            (axis, which): _Line(cards, axis, which) for axis in AXES for which in range(3)
        }
        self._largest = {
            axis: max((box.span(axis)[1] - box.span(axis)[0] for box in cards), default=0.0) for axis in AXES
        }

    def nearest(self, axis: Axis, which: int, place: float) -> float | None:
        """The nearest place of a kind (0 start, 1 middle, 2 end) to one along an axis."""
        values = self._lines[axis, which].values
        index = bisect_left(values, place)
        return min(values[max(0, index - 1) : index + 1], key=lambda value: abs(value - place), default=None)

    def at(self, axis: Axis, which: int, place: float) -> list[Box]:
        """The cards that have a kind of place there."""
        return self._lines[axis, which].between(place - EXACT, place + EXACT)

    def in_line(self, axis: Axis, box: Box) -> list[Box]:
        """The cards beside a box along an axis, that is those it would touch if it slid along it; from start to end."""
        across = ACROSS[axis]
        start, end = box.span(across)
        near = self._lines[across, 0].between(start - self._largest[across], end)
        found = [other for other in near if other.span(across)[1] > start and other.span(across)[0] < end]
        return sorted(found, key=lambda other: other.span(axis))


class _Line:
    """The cards in the order of one of their places along an axis."""

    def __init__(self, boxes: Iterable[Box], axis: Axis, which: int) -> None:
        order = sorted(((box.places(axis)[which], box) for box in boxes), key=itemgetter(0))
        self.values = [value for value, _ in order]
        self._boxes = [box for _, box in order]

    def between(self, low: float, high: float) -> list[Box]:
        """The cards whose place lies from one to another."""
        return self._boxes[bisect_left(self.values, low) : bisect_right(self.values, high)]


def snap(moved: Box, neighbours: Neighbours, reach: float, ports: Sequence[PortPair] = ()) -> Snap:
    """Find what a moved box is nearly in line with.

    Args:
        moved: Where it would stand.
        neighbours: The others.
        reach: How near is near.
        ports: Ports that stand where the box would put them, with those that they are wired to.
    """
    level = [(pair.other_y - pair.y) for pair in ports]
    dx = _smallest([*_edge_shifts("x", moved, neighbours), *_gap_shifts("x", moved, neighbours)], reach)
    # A straight wire is worth more than edges in line: cards of unequal height can have but one of them.
    dy = _smallest(level, reach)
    if dy is None:
        dy = _smallest([*_edge_shifts("y", moved, neighbours), *_gap_shifts("y", moved, neighbours)], reach)
    placed = moved.shifted(dx or 0.0, dy or 0.0)
    guides: list[Guide] = []
    if dx is not None:
        guides += [*_edge_guides("x", placed, neighbours), *_gap_guides("x", placed, neighbours)]
    if dy is not None:
        guides += [*_edge_guides("y", placed, neighbours), *_gap_guides("y", placed, neighbours)]
        guides += _port_guides(ports, dx or 0.0, dy)
    return Snap(dx or 0.0, dy or 0.0, tuple(guides))


def _smallest(shifts: Iterable[float], reach: float) -> float | None:
    return min((shift for shift in shifts if abs(shift) <= reach), key=abs, default=None)


def _edge_shifts(axis: Axis, moved: Box, neighbours: Neighbours) -> Iterator[float]:
    for which, place in enumerate(moved.places(axis)):
        nearest = neighbours.nearest(axis, which, place)
        if nearest is not None:
            yield nearest - place


def _gap_shifts(axis: Axis, moved: Box, neighbours: Neighbours) -> Iterator[float]:
    """Shifts after which the gaps on both sides are equal, or the gap is that between the next two cards."""
    start, end = moved.span(axis)
    before, after = _beside(axis, moved, neighbours)
    if before and after:
        yield (before[0].span(axis)[1] + after[0].span(axis)[0] - start - end) / 2
    gap = _gap(axis, before[1], before[0]) if len(before) > 1 else 0.0
    if gap > 0:
        yield before[0].span(axis)[1] + gap - start
    gap = _gap(axis, after[0], after[1]) if len(after) > 1 else 0.0
    if gap > 0:
        yield after[0].span(axis)[0] - gap - end


def _beside(axis: Axis, moved: Box, neighbours: Neighbours) -> tuple[list[Box], list[Box]]:
    """The two nearest cards on each side, the nearest first; a card that is overlapped is on neither."""
    start, end = moved.span(axis)
    row = neighbours.in_line(axis, moved)
    before = [box for box in row if box.span(axis)[1] <= start]
    after = [box for box in row if box.span(axis)[0] >= end]
    return sorted(before, key=lambda box: -box.span(axis)[1])[:2], after[:2]


def _gap(axis: Axis, first: Box, second: Box) -> float:
    return second.span(axis)[0] - first.span(axis)[1]


def _edge_guides(axis: Axis, placed: Box, neighbours: Neighbours) -> Iterator[Guide]:
    """Lines through edges in line; the middle is shown where neither edge is."""
    places = placed.places(axis)
    found = {which: neighbours.at(axis, which, place) for which, place in enumerate(places)}
    for which in (0, 2) if found[0] or found[2] else (1,):
        if found[which]:
            spans = [box.span(ACROSS[axis]) for box in (*found[which], placed)]
            low, high = min(start for start, _ in spans), max(end for _, end in spans)
            place = places[which]
            yield Guide(place, low, place, high) if axis == "x" else Guide(low, place, high, place)


def _gap_guides(axis: Axis, placed: Box, neighbours: Neighbours) -> Iterator[Guide]:
    """A line across each of the equal gaps."""
    before, after = _beside(axis, placed, neighbours)
    chain = [*reversed(before), placed, *after]
    here = len(before)
    gaps = [_gap(axis, one, other) for one, other in itertools.pairwise(chain)]
    # The gaps next to the box, and those one further.
    mine = [index for index in (here - 1, here) if 0 <= index < len(gaps)]
    shown: set[int] = set()
    for index in mine:
        for other in (index - 1, index + 1):
            if 0 <= other < len(gaps) and gaps[index] > 0 and abs(gaps[index] - gaps[other]) < EXACT:
                shown |= {index, other}
    across = _middle_across(axis, placed)
    for index in sorted(shown):
        start, end = chain[index].span(axis)[1], chain[index + 1].span(axis)[0]
        yield Guide(start, across, end, across, "gap") if axis == "x" else Guide(across, start, across, end, "gap")


def _middle_across(axis: Axis, box: Box) -> float:
    return box.places(ACROSS[axis])[1]


def _port_guides(ports: Sequence[PortPair], dx: float, dy: float) -> Iterator[Guide]:
    for pair in ports:
        if abs(pair.y + dy - pair.other_y) < EXACT:
            yield Guide(pair.other_x, pair.other_y, pair.x + dx, pair.other_y, "port")
