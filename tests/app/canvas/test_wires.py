"""Curved, orthogonal and straight wires: the ways they take, and that all that is done to wires works on each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, card_rect
from app.canvas.options import CanvasOptions
from app.canvas.wires import STUB, WireKind, orthogonal_corners, wire_path
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

Chain = tuple[str, str, str]
KINDS: tuple[WireKind, ...] = get_args(WireKind)
ENDS = (QPointF(300.0, 0.0), QPointF(300.0, 200.0), QPointF(10.0, 80.0), QPointF(-400.0, 0.0), QPointF(-400.0, 300.0))


def test_every_way_begins_and_ends_at_its_ports() -> None:
    for kind in KINDS:
        for end in ENDS:
            path = wire_path(QPointF(), end, kind)
            assert (path.pointAtPercent(0.0), path.currentPosition()) == (QPointF(), end)


def test_an_orthogonal_wire_leaves_to_the_right_and_comes_from_the_left() -> None:
    for end in ENDS:
        corners = orthogonal_corners(QPointF(), end)
        assert all(one.x() == other.x() or one.y() == other.y() for one, other in pairwise(corners))
        assert corners[1].x() > 0.0
        assert corners[-2].x() < end.x()
        path = wire_path(QPointF(), end, "orthogonal")
        assert path.pointAtPercent(0.02).x() > 0.0
        assert path.pointAtPercent(0.98).x() < end.x()
    assert len(orthogonal_corners(QPointF(), QPointF(300.0, 0.0))) == 2, "level ports need no turn"


def test_an_orthogonal_wire_goes_around_both_cards() -> None:
    """Of a target that stands left of its source: the way runs through neither card."""
    source = card_rect(-CARD_WIDTH, -36.0)
    for drop in (-300.0, 0.0, 40.0, 300.0):
        end = QPointF(-400.0, drop)
        target = card_rect(end.x(), end.y() - 36.0)
        corners = orthogonal_corners(QPointF(), end)
        for one, other in list(pairwise(corners))[1:-1]:
            part = QRectF(one, other).normalized().adjusted(-1.0, -1.0, 1.0, 1.0)
            assert not part.intersects(source)
            assert not part.intersects(target)
        assert corners[1].x() == STUB


@pytest.mark.parametrize("heights", [(72.0, 72.0), (72.0, 320.0), (320.0, 72.0), (200.0, 280.0)])
def test_an_orthogonal_wire_crosses_neither_of_its_cards_however_tall(heights: tuple[float, float]) -> None:
    source = QRectF(0.0, 0.0, CARD_WIDTH, heights[0])
    start = QPointF(source.right(), source.center().y())
    for x in range(-500, 501, 35):
        for y in range(-700, 701, 45):
            target = QRectF(x, y, CARD_WIDTH, heights[1])
            if target.intersects(source):
                continue
            for share in (0.2, 0.5, 0.8):
                end = QPointF(target.left(), target.top() + share * target.height())
                corners = orthogonal_corners(start, end, (source, target))
                assert all(one.x() == other.x() or one.y() == other.y() for one, other in pairwise(corners))
                for one, other in pairwise(corners):
                    part = QRectF(one, other).normalized().adjusted(-0.1, -0.1, 0.1, 0.1)
                    for card in (source, target):
                        assert not part.intersects(card.adjusted(1.0, 1.0, -1.0, -1.0)), (x, y, share)


def test_a_wire_follows_around_a_tall_card_that_is_dragged(
    hand: Hand, canvas: CanvasView, session: Session, chain: Chain
) -> None:
    design = session.design
    tall = edits.add_node(design, "concatenate", x=200.0, y=-300.0)
    for _ in range(6):
        edits.connect(design, edits.add_node(design, "dense", x=-2_000.0), "output", tall, "inputs")
    edits.connect(design, chain[1], "output", tall, "inputs")
    canvas.set_options(CanvasOptions(wires="orthogonal"))
    scene = canvas.canvas_scene
    card = scene.nodes[tall].scene_card
    assert card().height() > 2 * CARD_HEIGHT
    wire = next(scene.links[link.id] for link in design.snapshot.links_into[tall] if link.source == chain[1])
    for place in (QPointF(0.0, 220.0), QPointF(-60.0, -220.0), QPointF(-250.0, 180.0)):
        hand.drag(card().center(), place)
        for end in (card(), scene.nodes[chain[1]].scene_card()):
            inner = end.adjusted(1.0, 1.0, -1.0, -1.0)
            assert not any(inner.contains(wire.path().pointAtPercent(step / 500)) for step in range(501)), place


def test_the_choice_moves_all_wires_at_once(canvas: CanvasView, session: Session, chain: Chain) -> None:
    edits.move(session.design, {chain[1]: (-92.0, 200.0)})
    wire = canvas.canvas_scene.links[f"{chain[0]}.output>{chain[1]}.input"]
    ways = []
    for kind in KINDS:
        canvas.set_options(CanvasOptions(wires=kind))
        ways.append(wire.path())
        assert wire.plate.pos() == wire.path().pointAtPercent(0.5)
        assert wire.shape().contains(wire.path().pointAtPercent(0.25)), "what can be hit is what is seen"
    assert ways[0] != ways[1] != ways[2] != ways[0]
    assert wire.path().elementCount() == 2
    # A new wire and one that follows a move take the same way; the theme changes nothing of it.
    canvas.set_theme(canvas.theme)
    session.history.undo()
    assert wire.path().elementCount() == 2


def test_wires_of_each_kind_are_clicked_cut_and_show_their_state(
    hand: Hand, canvas: CanvasView, session: Session, chain: Chain
) -> None:
    edits.move(session.design, {chain[1]: (-60.0, 160.0)})
    session.history.clear()
    wire_id = f"{chain[0]}.output>{chain[1]}.input"
    keys = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    for kind in KINDS:
        canvas.set_options(CanvasOptions(wires=kind))
        wire = canvas.canvas_scene.links[wire_id]
        point = wire.path().pointAtPercent(0.4)
        hand.click(point)
        assert session.selection.ids == {wire_id}, kind
        assert wire.pen().color() == canvas.canvas_scene.style_.accent, kind
        canvas.set_live({chain[1]: 0.75}, 0.5)
        assert wire.pen().widthF() == pytest.approx(2.0), kind
        canvas.clear_live()
        hand.drag(point + QPointF(-12.0, 12.0), point + QPointF(12.0, -12.0), keys)
        assert wire_id not in session.design.snapshot.links, kind
        assert session.history.count() == 1
        session.history.undo()


def test_the_preview_of_a_wire_is_of_the_same_kind(hand: Hand, canvas: CanvasView, session: Session) -> None:
    canvas.set_options(CanvasOptions(wires="straight"))
    node = edits.add_node(session.design, "dense", x=-92.0, y=-36.0)
    items = set(canvas.canvas_scene.items())
    hand.start_drag(hand.port(node, "output", "output"), QPointF(250.0, 200.0))
    (preview,) = set(canvas.canvas_scene.items()) - items
    assert preview.path().elementCount() == 2  # type: ignore[attr-defined]
    hand.key(Qt.Key.Key_Escape)
