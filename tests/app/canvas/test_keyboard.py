"""The canvas by keys alone: selecting on, wiring, and the menu at what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_wire_is_made_by_keys_alone(hand: Hand, session: Session, canvas: CanvasView) -> None:
    ids = [edits.add_node(session.design, layer, x=220.0 * i - 300.0) for i, layer in enumerate(("input", "dense"))]
    session.history.clear()
    session.selection.clear()
    hand.key(Qt.Key.Key_Left, ALT)
    hand.key(Qt.Key.Key_Left, ALT)
    assert session.selection.ids == {ids[0]}
    hand.key(Qt.Key.Key_Right, ALT | SHIFT)
    assert session.selection.ids == set(ids)
    hand.key(Qt.Key.Key_C)
    assert list(session.design.snapshot.links) == [f"{ids[0]}.output>{ids[1]}.input"]
    assert session.history.count() == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_key_opens_at_the_selection(canvas: CanvasView, session: Session, chain: tuple[str, str, str]) -> None:
    places = []
    for ids in ((chain[0],), (f"{chain[0]}.output>{chain[1]}.input",), ()):
        session.selection.set(ids)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), canvas.mapToGlobal(QPoint(3, 3)))
        QApplication.sendEvent(canvas.viewport(), event)
        menu = canvas.findChild(QMenu, "canvas-menu")
        assert isinstance(menu, QMenu)
        places.append((canvas.viewport().mapFromGlobal(menu.pos()), [action.text() for action in menu.actions()]))
        menu.close()
        menu.setObjectName("")
        assert session.selection.ids == set(ids)
    node, wire, bare = places
    card = canvas.canvas_scene.nodes[chain[0]].scene_card()
    assert card.contains(canvas.mapToScene(node[0]))
    assert "Rename" in node[1]
    assert "Delete wire" in wire[1]
    assert "Select all" in bare[1]
