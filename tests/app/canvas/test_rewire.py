"""Wires that are there are dragged elsewhere: by either end, several at once, or off into space."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from app.canvas.hits import Hit
from app.canvas.ports import PortKey
from app.canvas.tooltips import tooltip_for
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.ports import Side
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

Chain = tuple[str, str, str]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def along(canvas: CanvasView, link_id: str, share: float) -> QPointF:
    return canvas.canvas_scene.links[link_id].path().pointAtPercent(share)


@pytest.fixture
def fan(session: Session, canvas: CanvasView) -> tuple[str, ...]:
    """One input that feeds three layers, and another that feeds none."""
    design = session.design
    source = edits.add_node(design, "input", x=-400.0, y=-36.0)
    other = edits.add_node(design, "input", x=-400.0, y=180.0)
    targets = [edits.add_node(design, "dense", x=100.0, y=-250.0 + 150.0 * row) for row in range(3)]
    for target in targets:
        edits.connect(design, source, "output", target, "input")
    session.history.clear()
    return (source, other, *targets)


def test_a_wire_is_taken_off_by_its_source_end(
    hand: Hand, canvas: CanvasView, session: Session, fan: tuple[str, ...]
) -> None:
    wire = f"{fan[0]}.output>{fan[2]}.input"
    grip = along(canvas, wire, 0.2)
    end = hand.port(fan[1], "output", "output")
    hand.start_drag(grip, end)
    assert canvas.canvas_scene.links[wire].faded
    hand.release(end)
    links = session.design.snapshot.links
    assert wire not in links
    assert f"{fan[1]}.output>{fan[2]}.input" in links
    assert len(links) == 3
    assert session.history.count() == 1
    session.history.undo()
    assert wire in session.design.snapshot.links


def test_a_wire_is_taken_off_by_its_target_end_and_dropped(
    hand: Hand, canvas: CanvasView, session: Session, chain: Chain
) -> None:
    wire = f"{chain[0]}.output>{chain[1]}.input"
    hand.drag(along(canvas, wire, 0.5), QPointF(-100.0, 250.0))
    assert session.history.count() == 0, "the middle is no grip"
    assert session.selection.ids == {wire}
    hand.start_drag(along(canvas, wire, 0.85), QPointF(-100.0, 250.0))
    assert canvas.chrome.hint.text() == "Drop to remove the wire"
    hand.release(QPointF(-100.0, 250.0))
    assert wire not in session.design.snapshot.links
    assert session.history.count() == 1


def test_shift_moves_all_wires_of_a_port(
    hand: Hand, canvas: CanvasView, session: Session, fan: tuple[str, ...]
) -> None:
    end = hand.port(fan[1], "output", "output")
    hand.drag(hand.port(fan[0], "output", "output"), end, SHIFT)
    assert session.design.snapshot.links.keys() == {f"{fan[1]}.output>{target}.input" for target in fan[2:]}
    assert session.history.count() == 1
    session.history.undo()
    assert session.design.snapshot.links.keys() == {f"{fan[0]}.output>{target}.input" for target in fan[2:]}


def test_several_wires_are_refused_where_one_of_them_is_and_dropped_together(
    hand: Hand, canvas: CanvasView, session: Session, fan: tuple[str, ...]
) -> None:
    """The first of the targets may not feed itself, whatever the others may."""
    hand.start_drag(hand.port(fan[0], "output", "output"), hand.port(fan[2], "output", "output"), SHIFT)
    assert canvas.chrome.hint.text() == "Dense 1 cannot feed itself."
    hand.release(hand.port(fan[2], "output", "output"), SHIFT)
    assert session.history.count() == 0
    hand.start_drag(hand.port(fan[0], "output", "output"), QPointF(-150.0, 300.0), SHIFT)
    assert canvas.chrome.hint.text() == "Drop to remove 3 wires"
    hand.release(QPointF(-150.0, 300.0), SHIFT)
    assert not session.design.snapshot.links
    assert session.history.count() == 1


def test_a_plain_drag_from_an_output_adds_a_wire(hand: Hand, session: Session, fan: tuple[str, ...]) -> None:
    target = edits.add_node(session.design, "dense", x=100.0, y=200.0)
    hand.drag(hand.port(fan[0], "output", "output"), hand.port(target, "input", "input"))
    assert len(session.design.snapshot.links) == 4


def test_backwards_into_space_offers_what_can_come_before(hand: Hand, canvas: CanvasView, session: Session) -> None:
    node = edits.add_node(session.design, "conv_2d", x=50.0, y=-36.0)
    session.history.clear()
    hand.drag(hand.port(node, "input", "input"), QPointF(-200.0, 100.0))
    offered = canvas.chrome.search.offered
    assert {"conv_2d", "max_pooling_2d", "batch_normalization"} <= set(offered)
    assert not {"dense", "flatten", "output", "global_average_pooling_2d"} & set(offered)
    assert set(offered[-3:]) & {"input"}, "what begins a network comes last"
    QTest.keyClicks(canvas.chrome.search.field, "batch norm")
    QTest.keyClick(canvas.chrome.search.field, Qt.Key.Key_Return)
    (link,) = session.design.snapshot.links.values()
    before = session.design.snapshot.nodes[link.source]
    assert (before.layer, before.x + 184.0, before.y + 36.0) == ("batch_normalization", -200.0, 100.0)
    assert session.history.count() == 1
    session.history.undo()
    assert session.design.snapshot.nodes.keys() == {node}


def test_a_tooltip_says_what_a_drag_does(canvas: CanvasView, chain: Chain) -> None:
    scene = canvas.canvas_scene

    def tip(node_id: str, side: Side, name: str) -> str:
        return tooltip_for(scene, Hit(node_id, port=PortKey(node_id, side, name))).splitlines()[-1]

    assert tip(chain[1], "input", "input") == "Drag to take the wire off"
    assert tip(chain[0], "output", "output") == "Drag to connect; with Shift all its wires move"
    wire = tooltip_for(scene, Hit(link_id=f"{chain[0]}.output>{chain[1]}.input"))
    assert wire.endswith("Drag either end to another port, or off it to remove the wire")
