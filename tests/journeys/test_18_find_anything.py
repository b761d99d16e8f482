"""Layers, nodes and commands are found by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidget

from tests.journeys.user import CTRL

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def test_a_layer_a_node_and_a_command_by_words(small: Journey, qtbot: QtBot) -> None:
    """Found by words.

    Tab looks for a layer to add, Ctrl+F for a node of the design, Ctrl+K for anything one can do, with its key, and
    with the reason where it cannot be done now.
    """
    session, canvas = small.application.session, small.application.canvas
    canvas.centerOn(QPointF(-300.0, 160.0))  # where there is room
    small.hand.click(QPointF(-300.0, 160.0))
    canvas.setFocus()
    small.hand.key(Qt.Key.Key_Tab)
    small.type("batch norm", canvas.chrome.search.field)
    small.show("Tab: the layers that words find, the best first.")
    small.press(canvas.chrome.search.field, Qt.Key.Key_Return)
    assert "batch_normalization-1" in session.snapshot.nodes

    small.keys(Qt.Key.Key_F, CTRL)
    field = canvas.chrome.find.field
    qtbot.waitUntil(field.hasFocus)
    small.type(session.snapshot.nodes["output-1"].name)
    small.press(field, Qt.Key.Key_Return)
    assert session.selection.ids == {"output-1"}
    small.show("Ctrl+F: a node of the design, by name, layer or option.")
    small.press(field, Qt.Key.Key_Escape)
    assert canvas.chrome.find.isHidden()
    assert canvas.hasFocus()

    small.keys(Qt.Key.Key_K, CTRL)
    field = small.find(QLineEdit, "command_palette_search")
    small.type("tidy", field)
    found = small.find(QTreeWidget, "command_palette_list")
    assert found.topLevelItem(0) is found.currentItem()
    small.show("Ctrl+K: everything one can do, by words.")
    before = session.history.count()
    small.press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.history.count() == before + 1)
