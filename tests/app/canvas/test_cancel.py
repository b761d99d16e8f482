"""Esc ends every gesture as if it had not been; the zoom never breaks."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt

from app.canvas import interactions
from app.canvas.geometry import ZOOM_MAXIMUM, ZOOM_MINIMUM
from app.canvas.interactions.base import Interaction
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

Chain = tuple[str, str, str]
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
AWAY = QPointF(40.0, 230.0)
CTRL = Qt.KeyboardModifier.ControlModifier


def wire_of(hand: Hand, chain: Chain, share: float) -> QPointF:
    link = hand.canvas.canvas_scene.links[f"{chain[1]}.output>{chain[2]}.input"]
    return link.path().pointAtPercent(share)


GESTURES: dict[str, Callable[[Hand, Chain], None]] = {
    "MoveInteraction": lambda hand, chain: hand.start_drag(hand.card(chain[1]), AWAY),
    "ConnectInteraction": lambda hand, chain: hand.start_drag(hand.port(chain[0], "output", "output"), AWAY),
    "RewireInteraction": lambda hand, chain: hand.start_drag(hand.port(chain[2], "input", "input"), AWAY),
    "LinkClickInteraction": lambda hand, chain: hand.start_drag(wire_of(hand, chain, 0.2), AWAY),
    "RubberBandInteraction": lambda hand, chain: hand.start_drag(QPointF(-430.0, -150.0), AWAY),
    "SliceInteraction": lambda hand, chain: hand.start_drag(QPointF(150.0, -200.0), QPointF(155.0, 230.0), ALT_SHIFT),
    "PanInteraction": lambda hand, chain: hand.start_drag(
        hand.card(chain[1]), AWAY, button=Qt.MouseButton.MiddleButton
    ),
    "StretchInteraction": lambda hand, chain: hand.start_drag(
        hand.canvas.canvas_scene.annotations.items["note-1"].scene_card().bottomRight() - QPointF(2.0, 2.0), AWAY
    ),
    "DropInteraction": lambda hand, chain: hand.carry("dropout", [AWAY, wire_of(hand, chain, 0.5)], drop=None),
}


def all_interactions() -> set[str]:
    """Every gesture that there is, so that a new one is not forgotten here."""
    for module in pkgutil.iter_modules(interactions.__path__, f"{interactions.__name__}."):
        importlib.import_module(module.name)

    found: list[type] = list(Interaction.__subclasses__())
    for kind in found:
        found += kind.__subclasses__()
    return {kind.__name__ for kind in found if not inspect.isabstract(kind)}


def test_escape_takes_every_gesture_back(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    assert GESTURES.keys() == all_interactions()
    edits.add_note(session.design, "A note", x=-400.0, y=-250.0)
    session.history.clear()
    session.selection.set((chain[2],))
    before = session.design.snapshot.records
    for name, begin in GESTURES.items():
        items = len(canvas.canvas_scene.items())
        corner = canvas.mapToScene(0, 0)
        begin(hand, chain)
        assert type(canvas.gestures.current).__name__ == name
        hand.key(Qt.Key.Key_Escape)
        assert canvas.gestures.current is None, name
        hand.release(AWAY)
        assert len(canvas.canvas_scene.items()) == items, f"{name} leaves something behind"
        assert session.design.snapshot.records == before, name
        assert session.history.count() == 0, name
        assert session.selection.ids == {chain[2]}, name
        assert canvas.mapToScene(0, 0) == corner, name
        assert not canvas.chrome.hint.isVisible(), name
        assert not any(link.faded or link.hovered for link in canvas.canvas_scene.links.values()), name
        assert not any(node.marks for node in canvas.canvas_scene.nodes.values()), name
        for node_id, node in session.design.snapshot.nodes.items():
            assert canvas.canvas_scene.nodes[node_id].pos() == QPointF(node.x, node.y), name


def test_the_slice_leaves_a_trail_and_says_what_it_cuts(
    hand: Hand, canvas: CanvasView, session: Session, chain: Chain
) -> None:
    """A stroke of any form: one that goes around a card and cuts the wires on both sides of it."""
    hand.press(QPointF(-150.0, -100.0), ALT_SHIFT)
    for point in (QPointF(-155.0, 90.0), QPointF(140.0, 110.0), QPointF(150.0, -100.0)):
        hand.move(point, ALT_SHIFT)
    assert canvas.chrome.hint.text() == "Cut 2 wires"
    assert all(link.faded for link in canvas.canvas_scene.links.values())
    hand.release(QPointF(150.0, -100.0), ALT_SHIFT)
    assert not session.design.snapshot.links
    assert session.history.count() == 1
    session.history.undo()
    assert len(session.design.snapshot.links) == 2


def test_fifty_turns_of_the_wheel_keep_what_is_beneath_the_pointer(hand: Hand, canvas: CanvasView) -> None:
    anchor = QPointF(137.3, 91.7)
    pixel = hand.pixel(anchor)
    fixed = canvas.mapToScene(pixel)
    turns = [120] * 10 + [-120] * 25 + [40, -75, 120, 120, 15] * 3
    assert len(turns) == 50
    for delta in turns:
        hand.wheel(canvas.mapToScene(pixel), delta, CTRL)
        off = canvas.mapFromScene(fixed) - pixel
        assert abs(off.x()) <= 1
        assert abs(off.y()) <= 1
    for limit, delta in ((ZOOM_MAXIMUM, 120), (ZOOM_MINIMUM, -120)):
        for _ in range(30):
            hand.wheel(canvas.mapToScene(pixel), delta, CTRL)
        assert canvas.zoom == pytest.approx(limit)
        off = canvas.mapFromScene(fixed) - pixel
        assert max(abs(off.x()), abs(off.y())) <= 1
