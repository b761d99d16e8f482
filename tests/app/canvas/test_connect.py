from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from app.canvas.link_item import PreviewWire
from app.canvas.ports import PortKey
from app.theme import DARK, LIGHT
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

Chain = tuple[str, str, str]


@pytest.fixture
def loose(session: Session, canvas: CanvasView) -> Chain:
    """input, dense and add without wires."""
    design = session.design
    ids = (
        edits.add_node(design, "input", x=-400.0, y=-36.0),
        edits.add_node(design, "dense", x=-92.0, y=-36.0),
        edits.add_node(design, "add", x=216.0, y=-36.0),
    )
    session.history.clear()
    return ids


def test_drag_from_port_to_port_connects(hand: Hand, session: Session, loose: Chain) -> None:
    hand.drag(hand.port(loose[0], "output", "output"), hand.port(loose[1], "input", "input"))
    assert list(session.design.snapshot.links) == [f"{loose[0]}.output>{loose[1]}.input"]
    assert session.history.undoText() == "Connect"
    session.history.undo()
    assert not session.design.snapshot.links


def test_drag_from_input_to_output_connects_too(hand: Hand, session: Session, loose: Chain) -> None:
    hand.drag(hand.port(loose[1], "input", "input"), hand.port(loose[0], "output", "output"))
    assert list(session.design.snapshot.links) == [f"{loose[0]}.output>{loose[1]}.input"]


def test_the_wire_snaps_to_the_nearest_port(hand: Hand, session: Session, loose: Chain) -> None:
    near = hand.port(loose[1], "input", "input") + QPointF(-25.0, 25.0)
    hand.drag(hand.port(loose[0], "output", "output"), near)
    assert list(session.design.snapshot.links) == [f"{loose[0]}.output>{loose[1]}.input"]


def test_dropping_on_the_card_connects(hand: Hand, session: Session, loose: Chain) -> None:
    hand.drag(hand.port(loose[0], "output", "output"), hand.card(loose[1]))
    assert list(session.design.snapshot.links) == [f"{loose[0]}.output>{loose[1]}.input"]


def test_ports_show_what_the_wire_may_do(hand: Hand, canvas: CanvasView, loose: Chain) -> None:
    hand.start_drag(hand.port(loose[0], "output", "output"), hand.port(loose[1], "input", "input"))
    marks = canvas.canvas_scene.nodes[loose[1]].marks
    mark = marks[PortKey(loose[1], "input", "input")]
    assert mark.verdict == "fits"
    assert mark.snapped
    hand.key(Qt.Key.Key_Escape)
    assert not canvas.canvas_scene.nodes[loose[1]].marks


def test_what_a_drag_says_takes_over_another_theme(
    hand: Hand, canvas: CanvasView, session: Session, loose: Chain
) -> None:
    edits.connect(session.design, loose[1], "output", loose[2], "inputs")
    end = hand.port(loose[1], "input", "input")
    hand.start_drag(hand.port(loose[2], "output", "output"), end)
    hint = canvas.chrome.hint
    (wire,) = (item for item in canvas.canvas_scene.items() if isinstance(item, PreviewWire))
    for theme in (DARK, LIGHT):
        canvas.set_theme(theme)
        assert hint.grab().toImage().pixelColor(hint.width() // 2, 2) == theme.color("surface")
        assert wire.pen().color() == theme.color("error")
    assert "close a loop" in hint.text()
    hand.release(end)


def test_a_cycle_is_refused_with_its_reason(hand: Hand, canvas: CanvasView, session: Session, loose: Chain) -> None:
    edits.connect(session.design, loose[1], "output", loose[2], "inputs")
    session.history.clear()
    end = hand.port(loose[1], "input", "input")
    hand.start_drag(hand.port(loose[2], "output", "output"), end)
    assert canvas.chrome.hint.isVisible()
    assert "close a loop" in canvas.chrome.hint.text()
    hand.release(end)
    assert not canvas.chrome.hint.isVisible()
    assert "close a loop" in canvas.chrome.notice.text()
    assert len(session.design.snapshot.links) == 1
    assert session.history.count() == 0


def test_a_node_cannot_feed_itself(hand: Hand, canvas: CanvasView, session: Session, loose: Chain) -> None:
    hand.drag(hand.port(loose[1], "output", "output"), hand.port(loose[1], "input", "input"))
    assert not session.design.snapshot.links
    assert canvas.chrome.notice.text() == "Dense 1 cannot feed itself."


def test_a_rank_that_does_not_fit_warns_but_connects(
    hand: Hand, canvas: CanvasView, session: Session, loose: Chain
) -> None:
    image = {"dims": {"height": 8, "width": 8, "channel": 1}, "layout": "natural"}
    edits.set_options(session.design, loose[0], **image)
    end = hand.port(loose[1], "input", "input")
    hand.start_drag(hand.port(loose[0], "output", "output"), end)
    assert "Dense 1 needs a flat input, but gets 8 x 8 x 1." in canvas.chrome.hint.text()
    hand.release(end)
    assert len(session.design.snapshot.links) == 1
    assert canvas.canvas_scene.nodes[loose[1]].look.severity == "error"


def test_an_occupied_input_is_rewired(hand: Hand, session: Session, chain: Chain) -> None:
    other = edits.add_node(session.design, "dense", x=-92.0, y=140.0)
    session.history.clear()
    hand.drag(hand.port(chain[1], "input", "input"), hand.port(other, "input", "input"))
    assert f"{chain[0]}.output>{other}.input" in session.design.snapshot.links
    assert f"{chain[0]}.output>{chain[1]}.input" not in session.design.snapshot.links
    assert session.history.count() == 1
    assert session.history.undoText() == "Rewire"
    session.history.undo()
    assert f"{chain[0]}.output>{chain[1]}.input" in session.design.snapshot.links


def test_a_wire_pulled_off_into_space_is_unplugged(hand: Hand, session: Session, chain: Chain) -> None:
    hand.drag(hand.port(chain[1], "input", "input"), QPointF(-150.0, 220.0))
    assert list(session.design.snapshot.links) == [f"{chain[1]}.output>{chain[2]}.input"]
    session.history.undo()
    assert len(session.design.snapshot.links) == 2


def test_a_wire_put_back_changes_nothing(hand: Hand, session: Session, chain: Chain) -> None:
    port = hand.port(chain[1], "input", "input")
    hand.start_drag(port, QPointF(-150.0, 220.0))
    hand.move(port)
    hand.release(port)
    assert session.history.count() == 0
    assert len(session.design.snapshot.links) == 2


def test_escape_cancels_a_rewiring(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    hand.start_drag(hand.port(chain[1], "input", "input"), QPointF(-150.0, 220.0))
    wire = canvas.canvas_scene.links[f"{chain[0]}.output>{chain[1]}.input"]
    assert wire.faded
    hand.key(Qt.Key.Key_Escape)
    hand.release(QPointF(-150.0, 220.0))
    assert not wire.faded
    assert session.history.count() == 0


def test_a_variadic_input_grows_and_shrinks(hand: Hand, canvas: CanvasView, session: Session, loose: Chain) -> None:
    add = canvas.canvas_scene.nodes[loose[2]]
    before = len(add.look.inputs)
    hand.drag(hand.port(loose[0], "output", "output"), hand.port(loose[2], "input", "inputs_1"))
    hand.drag(hand.port(loose[1], "output", "output"), hand.port(loose[2], "input", "inputs_2"))
    assert len(add.look.inputs) == before + 1
    session.history.undo()
    assert len(add.look.inputs) == before


def test_dropping_in_space_offers_layers_that_fit(
    hand: Hand, canvas: CanvasView, session: Session, loose: Chain
) -> None:
    at = QPointF(-300.0, 200.0)
    hand.drag(hand.port(loose[0], "output", "output"), at)
    search = canvas.chrome.search
    assert search.isVisible()
    offered = search.offered
    assert "dense" in offered
    assert "input" not in offered
    assert "conv_2d" not in offered
    assert "norm_residual" in offered, "its second input may follow"
    QTest.keyClicks(search.field, "norm")
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert not search.isVisible()
    (link,) = session.design.snapshot.links.values()
    node = session.design.snapshot.nodes[link.target]
    assert link.source == loose[0]
    assert node.layer == "norm_dense"
    assert (node.x, node.y + 36.0) == (at.x(), at.y())
    assert session.selection.ids == {node.id}
    assert session.history.count() == 1
    session.history.undo()
    assert node.id not in session.design.snapshot.nodes


def test_c_wires_the_selected_nodes(hand: Hand, canvas: CanvasView, session: Session, loose: Chain) -> None:
    session.selection.set(loose)
    hand.key(Qt.Key.Key_C)
    assert session.design.snapshot.links.keys() == {
        f"{loose[0]}.output>{loose[1]}.input",
        f"{loose[1]}.output>{loose[2]}.inputs_1",
    }
    assert session.history.count() == 1


def test_slicing_cuts_wires_in_one_step(hand: Hand, session: Session, chain: Chain) -> None:
    keys = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    x = -92.0 - 40.0
    hand.drag(QPointF(x, -100.0), QPointF(x, 60.0), keys)
    assert list(session.design.snapshot.links) == [f"{chain[1]}.output>{chain[2]}.input"]
    session.history.undo()
    hand.start_drag(QPointF(x, -100.0), QPointF(x, 60.0), keys)
    hand.key(Qt.Key.Key_Escape)
    hand.release(QPointF(x, 60.0), keys)
    assert len(session.design.snapshot.links) == 2
