from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

Chain = tuple[str, str, str]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def place(session: Session, node_id: str) -> tuple[float, float]:
    node = session.design.snapshot.nodes[node_id]
    return node.x, node.y


def test_click_selects_and_ctrl_click_toggles(hand: Hand, session: Session, chain: Chain) -> None:
    hand.click(hand.card(chain[0]))
    assert session.selection.ids == {chain[0]}
    hand.click(hand.card(chain[1]), CTRL)
    assert session.selection.ids == {chain[0], chain[1]}
    hand.click(hand.card(chain[1]), CTRL)
    assert session.selection.ids == {chain[0]}
    hand.click(QPointF(0.0, 250.0))
    assert session.selection.ids == frozenset()


def test_click_on_one_of_many_selects_it_alone(hand: Hand, session: Session, chain: Chain) -> None:
    session.selection.set(chain)
    hand.click(hand.card(chain[1]))
    assert session.selection.ids == {chain[1]}


def test_click_on_a_wire_selects_it(hand: Hand, session: Session, chain: Chain) -> None:
    middle = (hand.port(chain[0], "output", "output") + hand.port(chain[1], "input", "input")) / 2
    hand.click(middle)
    assert session.selection.ids == {f"{chain[0]}.output>{chain[1]}.input"}


def test_rubber_band_selects_what_it_touches(hand: Hand, session: Session, chain: Chain) -> None:
    hand.drag(QPointF(-430.0, -120.0), QPointF(-60.0, 80.0))
    assert session.selection.ids == {chain[0], chain[1]}
    hand.drag(QPointF(430.0, -120.0), QPointF(300.0, 80.0), CTRL)
    assert session.selection.ids == set(chain)


def test_escape_takes_a_rubber_band_back(hand: Hand, session: Session, chain: Chain) -> None:
    session.selection.set((chain[2],))
    hand.start_drag(QPointF(-430.0, -120.0), QPointF(-60.0, 80.0))
    assert session.selection.ids == {chain[0], chain[1]}
    hand.key(Qt.Key.Key_Escape)
    hand.release(QPointF(-60.0, 80.0))
    assert session.selection.ids == {chain[2]}


def test_a_drag_moves_the_selection_in_one_undo_step(hand: Hand, session: Session, chain: Chain) -> None:
    session.selection.set(chain[:2])
    before = session.design.snapshot
    start = hand.card(chain[1])
    hand.drag(start, start + QPointF(50.0, 70.0))
    assert place(session, chain[0]) == (-350.0, 34.0)
    assert place(session, chain[1]) == (-42.0, 34.0)
    assert place(session, chain[2]) == (216.0, -36.0)
    assert session.history.count() == 1
    session.history.undo()
    assert session.design.snapshot.records == before.records
    session.history.redo()
    assert place(session, chain[1]) == (-42.0, 34.0)


def test_wires_follow_a_drag(hand: Hand, canvas: CanvasView, chain: Chain) -> None:
    start = hand.card(chain[1])
    hand.start_drag(start, start + QPointF(0.0, 120.0))
    wire = canvas.canvas_scene.links[f"{chain[0]}.output>{chain[1]}.input"]
    assert wire.path().currentPosition() == hand.port(chain[1], "input", "input")
    hand.release(start)


def test_shift_snaps_to_the_grid(hand: Hand, session: Session, chain: Chain) -> None:
    start = hand.card(chain[1])
    hand.drag(start, start + QPointF(51.0, 69.0), SHIFT)
    x, y = place(session, chain[1])
    assert (x % 8, y % 8) == (0.0, 0.0)
    assert abs(x - (-92 + 51)) <= 4
    assert abs(y - (-36 + 69)) <= 4


def test_escape_cancels_a_move(hand: Hand, session: Session, canvas: CanvasView, chain: Chain) -> None:
    start = hand.card(chain[1])
    hand.start_drag(start, start + QPointF(90.0, 90.0))
    assert canvas.canvas_scene.nodes[chain[1]].x() == -2.0
    hand.key(Qt.Key.Key_Escape)
    hand.release(start + QPointF(90.0, 90.0))
    assert canvas.canvas_scene.nodes[chain[1]].x() == -92.0
    assert session.history.count() == 0


def test_a_wobble_is_no_move(hand: Hand, session: Session, chain: Chain) -> None:
    start = hand.card(chain[1])
    hand.drag(start, start + QPointF(2.0, 1.0))
    assert session.history.count() == 0
    assert session.selection.ids == {chain[1]}


def test_a_lone_node_dropped_on_a_wire_is_spliced_in(hand: Hand, session: Session, chain: Chain) -> None:
    lone = edits.add_node(session.design, "dropout", x=-250.0, y=150.0)
    session.history.clear()
    middle = (hand.port(chain[1], "output", "output") + hand.port(chain[2], "input", "input")) / 2
    hand.drag(hand.card(lone), middle)
    links = session.design.snapshot.links
    assert f"{chain[1]}.output>{lone}.input" in links
    assert f"{lone}.output>{chain[2]}.input" in links
    assert len(links) == 3
    assert session.history.count() == 1
    session.history.undo()
    assert place(session, lone) == (-250.0, 150.0)
    assert len(session.design.snapshot.links) == 2


@pytest.mark.parametrize(
    ("key", "modifiers", "offset"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (8.0, 0.0)),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, (0.0, -8.0)),
        (Qt.Key.Key_Down, SHIFT, (0.0, 64.0)),
    ],
)
def test_arrows_move_the_selection(
    hand: Hand,
    session: Session,
    chain: Chain,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    offset: tuple[float, float],
) -> None:
    session.selection.set((chain[1],))
    hand.key(key, modifiers)
    assert place(session, chain[1]) == (-92.0 + offset[0], -36.0 + offset[1])
    assert session.history.count() == 1


def test_alt_and_arrows_walk_from_node_to_node(hand: Hand, session: Session, chain: Chain) -> None:
    session.selection.clear()
    hand.key(Qt.Key.Key_Right)
    assert session.selection.ids == {chain[1]}
    hand.key(Qt.Key.Key_Right, ALT)
    assert session.selection.ids == {chain[2]}
    hand.key(Qt.Key.Key_Left, ALT)
    hand.key(Qt.Key.Key_Left, ALT)
    assert session.selection.ids == {chain[0]}
    hand.key(Qt.Key.Key_Left, ALT)
    assert session.selection.ids == {chain[0]}


def test_delete_reconnects_the_neighbours(hand: Hand, session: Session, chain: Chain) -> None:
    before = session.design.snapshot
    hand.click(hand.card(chain[1]))
    hand.key(Qt.Key.Key_Delete)
    assert chain[1] not in session.design.snapshot.nodes
    assert list(session.design.snapshot.links) == [f"{chain[0]}.output>{chain[2]}.input"]
    session.history.undo()
    assert session.design.snapshot.records == before.records


def test_the_scene_follows_undo_and_redo(hand: Hand, session: Session, canvas: CanvasView, chain: Chain) -> None:
    session.selection.set(chain)
    hand.key(Qt.Key.Key_Backspace)
    assert not canvas.canvas_scene.nodes
    assert not canvas.canvas_scene.links
    session.history.undo()
    assert canvas.canvas_scene.nodes.keys() == set(chain)
    assert canvas.canvas_scene.links.keys() == session.design.snapshot.links.keys()
    session.history.redo()
    assert not canvas.canvas_scene.nodes


def test_a_second_button_cancels_the_drag(hand: Hand, session: Session, canvas: CanvasView, chain: Chain) -> None:
    start = hand.card(chain[1])
    hand.start_drag(start, start + QPointF(90.0, 90.0))
    hand.press(start, button=Qt.MouseButton.RightButton)
    hand.release(start + QPointF(90.0, 90.0))
    assert session.history.count() == 0
    assert canvas.canvas_scene.nodes[chain[1]].x() == -92.0
