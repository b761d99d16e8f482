"""A network is built and wired anew in the outline, with keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.journeys.user import CTRL, SHIFT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def test_a_network_from_a_list(journey: Journey, qtbot: QtBot) -> None:
    """The design as a list.

    The outline holds what the canvas shows, one layer a row, for screen readers and for hands that stay on the keys.
    Layers are added behind one another, renamed, wired anew and moved along their chain, and their options are one
    Enter away.
    """
    application, session, outline = journey.application, journey.application.session, journey.application.outline
    journey.start_empty()
    journey.keys(Qt.Key.Key_L, CTRL)
    assert outline.view.hasFocus()
    for layer in ("input", "dense", "output"):
        journey.press(outline.view, Qt.Key.Key_Insert)
        choose(journey, qtbot, "add_layer", layer)
    assert names(journey) == ["Input 1", "Dense 1", "Output 1"]
    journey.press(outline.view, Qt.Key.Key_F2)
    journey.type("Answer")
    journey.press(focus(), Qt.Key.Key_Return)
    qtbot.waitUntil(outline.view.hasFocus)
    assert names(journey)[-1] == "Answer"

    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
        journey.press(outline.view, key)
    assert session.selection.ids == {"dense-1"}
    journey.press(outline.view, Qt.Key.Key_Insert)
    choose(journey, qtbot, "add_layer", "dropout")
    assert session.selection.ids == {"dropout-1"}
    journey.keys(Qt.Key.Key_L, CTRL | SHIFT)
    journey.show("Where a wire may go, by name: what it replaces, and why some are refused.")
    field = journey.find(QLineEdit, "connect_search")
    journey.type("answer", field)
    journey.press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(outline.view.hasFocus)
    assert [link.source for link in session.snapshot.links_into["output-1"]] == ["dropout-1"]
    assert names(journey) == ["Input 1", "Dense 1", "Dropout 1", "Answer"]
    journey.press(outline.view, Qt.Key.Key_Up, CTRL | SHIFT)
    assert names(journey) == ["Input 1", "Dropout 1", "Dense 1", "Answer"]
    journey.keys(Qt.Key.Key_A, CTRL)
    journey.keys(Qt.Key.Key_F, CTRL | SHIFT)
    application.canvas.fit()
    journey.show("Four rows in the order of the network, each with what feeds it, its shape and its problems.")

    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        journey.press(outline.view, key)
    qtbot.waitUntil(lambda: application.window.inspector_dock.isAncestorOf(focus()))
    journey.enter("edit_units", "10")
    assert session.snapshot.nodes["dense-1"].options["units"] == 10
    while session.history.canUndo():
        journey.keys(Qt.Key.Key_Z, CTRL)
    assert names(journey) == []


def choose(journey: Journey, qtbot: QtBot, name: str, words: str) -> None:
    """Answer the list that a key has opened."""
    field = journey.find(QLineEdit, f"{name}_search")
    journey.type(words, field)
    journey.press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(journey.application.outline.view.hasFocus)


def names(journey: Journey) -> list[str]:
    """What stands in the rows."""
    model = journey.application.outline.model
    return [model.row(number).name for number in range(model.rowCount())]


def focus() -> QWidget:
    """What has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
