"""The history: every step in a list, and a way to each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeView

from app.history.model import STEP
from brains_engine.design.io import to_json
from tests.app.canvas.conftest import LEFT, NONE
from tests.journeys.user import CTRL

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def texts(steps: QTreeView) -> list[str]:
    model = steps.model()
    return [model.index(row, STEP).data() for row in range(model.rowCount())]


def edit(user: Journey) -> list[str]:
    """Five steps with mouse and keys: a layer dropped on a wire, moved, changed, one renamed, one deleted."""
    session, hand = user.application.session, user.hand
    states = [to_json(session.snapshot)]
    scene = user.application.canvas.canvas_scene
    wire = session.snapshot.links_from["dense-1"][0].id
    hand.carry("dropout", [scene.links[wire].path().pointAtPercent(0.5)], drop=True)
    states.append(to_json(session.snapshot))
    hand.drag(hand.card("dropout-1"), hand.card("dropout-1") + QPointF(0.0, 140.0))
    states.append(to_json(session.snapshot))
    user.select("dense-1")
    user.enter("edit_units", "48")
    states.append(to_json(session.snapshot))
    user.application.canvas.setFocus()
    user.keys(Qt.Key.Key_F2)
    user.enter("canvas-rename", "Wide")
    states.append(to_json(session.snapshot))
    user.select("dropout-1")
    user.keys(Qt.Key.Key_Delete)
    states.append(to_json(session.snapshot))
    return states


def test_back_to_any_step(small: Journey, qtbot: QtBot) -> None:
    """The history.

    Ctrl+H lists all that was done since the design was opened. A click goes to the state after a step, also to the one
    that was opened; Enter does the same from the keyboard, and a filter finds a step by its words. Nothing is lost by
    going back: what is undone stays in the list until another edit takes its place.
    """
    session = small.application.session
    small.keys(Qt.Key.Key_H, CTRL)
    steps = small.find(QTreeView, "history_list")
    qtbot.waitUntil(steps.hasFocus)
    assert texts(steps) == ["Opened"]
    states = edit(small)
    assert len(set(states)) == len(texts(steps)) == 6
    assert texts(steps)[3:5] == ["Set units", "Rename Hidden"]
    small.fit()
    small.show("Five steps, the last is the present.")

    place = steps.visualRect(steps.model().index(1, STEP)).center()
    QTest.mouseClick(steps.viewport(), LEFT, NONE, place)
    assert to_json(session.snapshot) == states[1]
    assert small.find(QLabel, "history_count").text() == "5 steps, 4 undone"
    assert "dropout-1" in small.application.canvas.canvas_scene.nodes
    small.show("A click on the first: what came after is undone, and still there.")
    for _ in range(3):
        small.press(steps, Qt.Key.Key_Down)
    assert to_json(session.snapshot) == states[1], "one may look around first"
    small.press(steps, Qt.Key.Key_Return)
    assert to_json(session.snapshot) == states[4]

    words = small.find(QLineEdit, "history_filter")
    words.setFocus()
    small.type("units", words)
    assert texts(steps) == ["Set units"]
    small.press(words, Qt.Key.Key_Down)
    assert steps.hasFocus()
    small.press(steps, Qt.Key.Key_Return)
    assert to_json(session.snapshot) == states[3]
    small.show("Found by its words, and gone to with Enter.")
    words.setFocus()
    small.press(words, Qt.Key.Key_Escape)
    assert len(texts(steps)) == 6
    for state in states[4:]:
        small.keys(Qt.Key.Key_Y, CTRL)
        assert to_json(session.snapshot) == state
    steps.setFocus()
    small.press(steps, Qt.Key.Key_Home)
    small.press(steps, Qt.Key.Key_Return)
    assert to_json(session.snapshot) == states[0]
    small.keys(Qt.Key.Key_H, CTRL)
    assert not steps.isVisible()
