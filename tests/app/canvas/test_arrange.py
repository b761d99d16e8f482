"""Align and distribute: exact places, one undo step each."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

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


def test_an_arrangement_is_one_undo_step(canvas: CanvasView, session: Session) -> None:
    design = session.design
    ids = [edits.add_node(design, "dense", x=37.0 * row, y=150.0 * row * row) for row in range(4)]
    session.history.clear()
    before = design.snapshot.records
    session.selection.set(ids[:3])
    arrange_selection(canvas, "centre")
    assert len({design.snapshot.nodes[key].x for key in ids[:3]}) == 1
    assert design.snapshot.nodes[ids[3]] == before[ids[3]]
    assert session.history.count() == 1
    arrange_selection(canvas, "centre")
    assert session.history.count() == 1, "what is in place is not moved again"
    arrange_selection(canvas, "distribute_vertically")
    assert [design.snapshot.nodes[key].y for key in ids[:3]] == [0.0, 300.0, 600.0]
    assert session.history.count() == 2
    session.history.undo()
    session.history.undo()
    assert design.snapshot.records == before
    session.selection.set(ids[:2])
    arrange_selection(canvas, "distribute_horizontally")
    assert canvas.chrome.notice.text() == "Select at least 3 nodes."
