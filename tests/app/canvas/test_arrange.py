"""Align and distribute: exact places, one undo step each."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from app.canvas.arrange import ARRANGEMENTS, Arrangement, arrange_selection
from app.canvas.guides import Box
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session

BOXES = {
    "a": Box(0.0, 0.0, 100.0, 40.0),
    "b": Box(30.0, 100.0, 90.0, 200.0),
    "c": Box(300.0, 130.0, 400.0, 150.0),
}
WHERE: dict[Arrangement, dict[str, tuple[float, float]]] = {
    "left": {"a": (0.0, 0.0), "b": (0.0, 100.0), "c": (0.0, 130.0)},
    "centre": {"a": (150.0, 0.0), "b": (170.0, 100.0), "c": (150.0, 130.0)},
    "right": {"a": (300.0, 0.0), "b": (340.0, 100.0), "c": (300.0, 130.0)},
    "top": {"a": (0.0, 0.0), "b": (30.0, 0.0), "c": (300.0, 0.0)},
    "middle": {"a": (0.0, 80.0), "b": (30.0, 50.0), "c": (300.0, 90.0)},
    "bottom": {"a": (0.0, 160.0), "b": (30.0, 100.0), "c": (300.0, 180.0)},
    # 60 wide between 100 and 300: 70 on each side.
    "distribute_horizontally": {"a": (0.0, 0.0), "b": (170.0, 100.0), "c": (300.0, 130.0)},
    # c (20 high) stands between a and b by its middle 140 < 150: the outer two stay.
    "distribute_vertically": {"a": (0.0, 0.0), "c": (300.0, 60.0), "b": (30.0, 100.0)},
}


def test_every_arrangement_puts_cards_where_it_says() -> None:
    assert WHERE.keys() == set(get_args(Arrangement))
    for how, places in WHERE.items():
        assert ARRANGEMENTS[how](BOXES) == places, how


@pytest.mark.parametrize("how", ["centre", "distribute_vertically"])
def test_an_arrangement_is_one_undo_step(canvas: CanvasView, session: Session, how: Arrangement) -> None:
    design = session.design
    ids = [edits.add_node(design, "dense", x=37.0 * row, y=150.0 * row * row) for row in range(4)]
    session.history.clear()
    before = design.snapshot.records
    session.selection.set(ids[:3])
    arrange_selection(canvas, how)
    nodes = design.snapshot.nodes
    if how == "centre":
        assert len({nodes[key].x for key in ids[:3]}) == 1
    else:
        assert [nodes[key].y for key in ids[:3]] == [0.0, 300.0, 600.0]
    assert nodes[ids[3]] == before[ids[3]]
    assert session.history.count() == 1
    arrange_selection(canvas, how)
    assert session.history.count() == 1, "what is in place is not moved again"
    session.history.undo()
    assert design.snapshot.records == before


def test_too_few_nodes_are_said(canvas: CanvasView, session: Session) -> None:
    session.selection.set([edits.add_node(session.design, "dense")])
    arrange_selection(canvas, "distribute_horizontally")
    assert canvas.chrome.notice.text() == "Select at least 3 nodes."
