"""The inspector on blocks: definition, parameters, and options that follow them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from app.inspector.panel import InspectorPanel
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from tests.app.blocks.conftest import path_of
from tests.app.inspector.test_layer_tab import find, type_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.session import Session


@pytest.fixture
def panel(qtbot: QtBot, session: Session, block: str) -> Iterator[InspectorPanel]:
    panel = InspectorPanel(session, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(320, 900)
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
    panel.close()


def enter(panel: InspectorPanel, qtbot: QtBot, name: str, text: str) -> None:
    line = find(panel, QLineEdit, name)
    type_over(qtbot, line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def press(panel: InspectorPanel, name: str) -> None:
    QTest.mouseClick(find(panel, QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_block_tells_of_its_definition(panel: InspectorPanel, session: Session, block: str, qtbot: QtBot) -> None:
    (other,) = edits.duplicate(session.design, [block])
    session.selection.set((block,))
    block_id = session.snapshot.nodes[block].layer
    assert panel.layer.block.isVisible()
    assert panel.layer.block.uses.text().startswith("2 blocks share")
    enter(panel, qtbot, "block_name", "Column")
    QTest.keyClicks(find(panel, QPlainTextEdit, "block_notes"), "Two layers.")
    record = session.snapshot.blocks[block_id]
    assert (record.name, record.notes) == ("Column", "Two layers.")
    press(panel, "block_own")
    assert session.snapshot.nodes[block].layer != session.snapshot.nodes[other].layer == block_id
    assert not panel.layer.block.own_button.isEnabled()
    press(panel, "block_open")
    assert path_of(session) == (block,)
    session.level.go_up()
    session.selection.set(("dense-3",))
    assert not panel.layer.block.isVisible()


def test_parameters_are_added_changed_and_removed(
    panel: InspectorPanel, session: Session, block: str, qtbot: QtBot
) -> None:
    session.level.open(block)
    assert panel.tabs.tabText(panel.tabs.currentIndex()) == "Block"
    assert not panel.network.about.isVisible()
    parameters = panel.network.parameters
    press(panel, "add_parameter")
    enter(panel, qtbot, "parameter_name_parameter", "Not a name")
    assert parameters.forms["parameter"].name.error.text()
    enter(panel, qtbot, "parameter_name_parameter", "rate")
    combo = find(panel, QComboBox, "edit_rate.kind")
    combo.setCurrentIndex(combo.findData("choice"))
    combo.activated.emit(combo.currentIndex())
    enter(panel, qtbot, "parameter_choices_rate", "relu, tanh")
    assert session.level.block is not None
    (rate,) = session.level.block.parameters
    assert (rate.name, rate.kind, rate.choices, rate.default) == ("rate", "choice", ("relu", "tanh"), "relu")
    default = parameters.forms["rate"].form.rows["default"].editor.main
    assert isinstance(default, QComboBox)
    assert default.findData("tanh") >= 0
    assert session.snapshot.nodes[block].options["rate"] == "relu"
    panel.set_theme(DARK)
    press(panel, "remove_parameter_rate")
    assert session.level.block.parameters == ()
    steps = session.history.count()
    while session.history.canUndo() and session.level.path:
        session.history.undo()
    assert steps > 4
    assert panel.tabs.tabText(1) == "Network"


def test_an_option_becomes_a_parameter_and_follows_it(panel: InspectorPanel, session: Session, block: str) -> None:
    session.level.open(block)
    session.selection.set(("dense-1",))
    steps = session.history.count()
    menu = find(panel, QToolButton, "follow_units").menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "New parameter").trigger()
    assert session.history.count() == steps + 1
    assert session.level.block is not None
    (units,) = session.level.block.parameters
    assert (units.name, units.kind, units.default, units.minimum) == ("units", "integer", 128, 1)
    row = panel.layer.form.rows["units"]
    assert not row.editor.isEnabled()
    assert row.help.text() == "Follows the parameter units."
    edits.set_options(session.design, block, units=24)
    panel.layer.refresh()
    assert find(panel, QLineEdit, "edit_units").text() == "24"
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Follow nothing").trigger()
    assert row.editor.isEnabled()
    assert session.level.snapshot.nodes["dense-1"].bindings == {}
    menu = find(panel, QToolButton, "follow_activation").menu()
    menu.aboutToShow.emit()
    refused = next(action for action in menu.actions() if action.text() == "units")
    assert not refused.isEnabled()
    assert "a choice" in refused.toolTip()


def test_outside_a_block_nothing_can_follow(panel: InspectorPanel, session: Session, block: str) -> None:
    session.level.open(block)
    session.level.go_up()
    session.selection.set(("dense-3",))
    assert panel.findChild(QToolButton, "follow_units") is None or not panel.layer.form.isAncestorOf(
        find(panel, QToolButton, "follow_units")
    )


def test_a_new_parameter_gives_the_block_a_field(panel: InspectorPanel, session: Session, block: str) -> None:
    session.selection.set((block,))
    assert set(panel.layer.form.rows) == {"repeat", "share_weights"}
    edits.add_parameter(session.design, session.snapshot.nodes[block].layer, "units", "integer", 8)
    assert set(panel.layer.form.rows) == {"units", "repeat", "share_weights"}
    session.history.undo()
    assert set(panel.layer.form.rows) == {"repeat", "share_weights"}
