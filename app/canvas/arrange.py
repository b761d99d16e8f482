"""Align and distribute: where cards are to stand, from where they stand. Numbers alone, in scene units."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

from app.canvas.aligner import box_of
from app.canvas.commands import selected_nodes
from app.translation import tr
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.guides import Axis, Box
    from app.canvas.view import CanvasView

Places = dict[str, tuple[float, float]]
Boxes = Mapping[str, "Box"]
Arrangement = Literal[
    "left", "centre", "right", "top", "middle", "bottom", "distribute_horizontally", "distribute_vertically"
]

FEWEST_TO_ALIGN = 2
FEWEST_TO_DISTRIBUTE = 3


def align(boxes: Boxes, axis: Axis, which: int) -> Places:
    """Bring starts (0), middles (1) or ends (2) along an axis into one line: that of the box around all."""
    starts, ends = zip(*(box.span(axis) for box in boxes.values()), strict=True)
    line = (min(starts), (min(starts) + max(ends)) / 2, max(ends))[which]
    return {key: _shifted(box, axis, line - box.places(axis)[which]) for key, box in boxes.items()}


def distribute(boxes: Boxes, axis: Axis) -> Places:
    """Make the gaps between cards equal along an axis. The first and the last stay; the order stays."""
    order = sorted(boxes, key=lambda key: (boxes[key].places(axis)[1], key))
    first, last = boxes[order[0]].span(axis), boxes[order[-1]].span(axis)
    inner = sum(boxes[key].span(axis)[1] - boxes[key].span(axis)[0] for key in order[1:-1])
    gap = (last[0] - first[1] - inner) / (len(order) - 1)
    places: Places = {}
    start = first[0]
    for key in order:
        begin, end = boxes[key].span(axis)
        places[key] = _shifted(boxes[key], axis, start - begin)
        start += end - begin + gap
    places[order[-1]] = (boxes[order[-1]].left, boxes[order[-1]].top)  # free of the sum's rounding
    return places


ARRANGEMENTS: Mapping[Arrangement, Callable[[Boxes], Places]] = {
    "left": lambda boxes: align(boxes, "x", 0),
    "centre": lambda boxes: align(boxes, "x", 1),
    "right": lambda boxes: align(boxes, "x", 2),
    "top": lambda boxes: align(boxes, "y", 0),
    "middle": lambda boxes: align(boxes, "y", 1),
    "bottom": lambda boxes: align(boxes, "y", 2),
    "distribute_horizontally": lambda boxes: distribute(boxes, "x"),
    "distribute_vertically": lambda boxes: distribute(boxes, "y"),
}


def fewest(how: Arrangement) -> int:
    """How many nodes it takes."""
    return FEWEST_TO_DISTRIBUTE if how.startswith("distribute") else FEWEST_TO_ALIGN


def arrange_selection(view: CanvasView, how: Arrangement) -> None:
    """Align or distribute the selected nodes: one undo step, and none where nothing moves."""
    items = view.canvas_scene.nodes
    chosen = selected_nodes(view)
    if len(chosen) < fewest(how):
        view.notice(tr("Select at least {count} nodes.", count=fewest(how)))
        return
    places = ARRANGEMENTS[how]({key: box_of(items[key].scene_card()) for key in chosen})
    nodes = view.level.snapshot.nodes
    moved = {key: place for key, place in places.items() if place != (nodes[key].x, nodes[key].y)}
    if moved:
        name = tr("Distribute") if how.startswith("distribute") else tr("Align")
        with view.editing(), view.level.design.transaction(name):
            edits.move(view.level.design, moved)


def _shifted(box: Box, axis: Axis, by: float) -> tuple[float, float]:
    return (box.left + by, box.top) if axis == "x" else (box.left, box.top + by)
