from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSlider, QToolButton, QWidget

from brains_engine.design import edits
from brains_engine.fields import describe

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.inspector.panel import InspectorPanel
    from app.session import Session

WidgetT = TypeVar("WidgetT", bound=QWidget)


def find(panel: QWidget, kind: type[WidgetT], name: str) -> WidgetT:
    found = panel.findChild(kind, name)
    assert found is not None, name
    return found


def units(session: Session, node_id: str = "dense-1") -> object:
    return session.design.snapshot.node(node_id).options["units"]


def type_over(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def test_without_a_selection_the_tab_says_what_to_do(panel: InspectorPanel) -> None:
    assert panel.layer.empty.isVisible()
    assert not panel.layer.name.isVisible()


def test_every_layer_gets_a_row_for_every_option(panel: InspectorPanel, session: Session) -> None:
    for spec in session.registry:
        node_id = edits.add_node(session.design, spec.id)
        session.selection.set([node_id])
        names = {field.name for field in describe(spec.Options)}
        assert names == set(panel.layer.form.rows) | set(panel.layer.form.parts), spec.id


def test_typing_commits_and_is_one_undo_step(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dense-1"])
    type_over(qtbot, find(panel, QLineEdit, "edit_units"), "128")
    assert units(session) == 128
    assert session.history.count() == 1
    session.history.undo()
    assert units(session) == 32
    assert find(panel, QLineEdit, "edit_units").text() == "32"


def test_a_bad_entry_says_its_sentence_and_writes_nothing(
    panel: InspectorPanel, session: Session, qtbot: QtBot
) -> None:
    session.selection.set(["dense-1"])
    row = panel.layer.form.row("units")
    line = find(panel, QLineEdit, "edit_units")
    type_over(qtbot, line, "0")
    assert "at least 1" in row.error.text()
    assert row.error.isVisible()
    assert line.property("invalid") is True
    assert units(session) == 32
    type_over(qtbot, line, "many")
    assert row.error.text() == "Enter a whole number, such as 64."
    assert session.history.count() == 0
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "32"
    assert not row.error.isVisible()


def test_up_and_down_step_a_number(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dense-1"])
    line = find(panel, QLineEdit, "edit_units")
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert units(session) == 23
    assert line.text() == "23"


def test_a_choice_commits_from_the_keyboard(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dense-1"])
    combo = find(panel, QComboBox, "edit_activation")
    QTest.keyClicks(combo, "tanh")
    QTest.keyClick(combo, Qt.Key.Key_Return)
    assert session.design.snapshot.node("dense-1").options["activation"] == "tanh"


def test_a_slider_drag_is_one_undo_step(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dropout-1"])
    row = panel.layer.form.row("rate")
    slider = row.editor.findChild(QSlider)
    assert slider is not None
    before = session.design.snapshot.node("dropout-1").options["rate"]
    y = slider.height() // 2
    for drag in (1, 2):
        QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 4, y))
        for share in (0.4, 0.6, 0.5):
            QTest.mouseMove(slider, QPoint(round(share * slider.width()) + drag, y))
        QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)
        rate = session.design.snapshot.node("dropout-1").options["rate"]
        assert rate == pytest.approx(0.5, abs=0.05)
        assert round(rate / 0.005, 6).is_integer()
        assert session.history.count() == drag
    session.history.undo()
    session.history.undo()
    assert session.design.snapshot.node("dropout-1").options["rate"] == before


def test_reset_goes_back_to_the_default(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dense-1"])
    default = panel.layer.form.row("units").field.default
    button = find(panel, QToolButton, "reset_units")
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert units(session) == default
    assert not button.isVisible()


def test_named_dims_are_edited_as_text(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["input-1"])
    line = find(panel, QLineEdit, "edit_dims")
    assert line.text() == "height=8 width=8 channel=1"
    type_over(qtbot, line, "feature=64")
    assert session.design.snapshot.node("input-1").options["dims"] == {"feature": 64}
    type_over(qtbot, line, "64")
    assert "with its name" in panel.layer.form.row("dims").error.text()


def test_several_layers_are_edited_at_once(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dense-1", "dense-2"])
    assert panel.layer.title.text() == "2 Dense layers"
    line = find(panel, QLineEdit, "edit_units")
    assert line.text() == ""
    assert line.placeholderText() == "several values"
    type_over(qtbot, line, "16")
    assert (units(session), units(session, "dense-2")) == (16, 16)
    assert session.history.count() == 1
    session.history.undo()
    assert (units(session), units(session, "dense-2")) == (32, 10)


def test_different_layers_show_only_what_they_share(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1", "dropout-1"])
    dense, dropout = (
        {field.name for field in describe(session.registry[layer].Options)} for layer in ("dense", "dropout")
    )
    assert set(panel.layer.form.rows) == dense & dropout


def test_renaming_from_the_keyboard(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dense-1"])
    type_over(qtbot, panel.layer.name, "Encoder")
    QTest.keyClick(panel.layer.name, Qt.Key.Key_Return)
    assert session.design.snapshot.node("dense-1").name == "Encoder"
    type_over(qtbot, panel.layer.name, "Dense 2")
    QTest.keyClick(panel.layer.name, Qt.Key.Key_Return)
    assert "already named Dense 2" in panel.layer.refusal.text()
    assert panel.layer.name.text() == "Encoder"


def test_facts_follow_the_design(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1"])
    facts = panel.layer.facts.facts()
    assert (facts["Input"], facts["Output"], facts["Parameters"]) == ("64\nfeature", "32\nfeature", "2,080")
    edits.set_options(session.design, "dense-1", units=100)
    assert panel.layer.facts.facts()["Output"] == "100\nfeature"


def test_a_problem_shows_with_its_fix(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    edits.set_options(session.design, "dense-2", units=9)
    node_id = next(problem.node_id for problem in session.analysis.problems if problem.fixes)
    assert node_id is not None
    session.selection.set([node_id])
    problems = [problem for problem in session.analysis.problems_of(node_id) if problem.fixes]
    assert problems
    assert panel.layer.problems.isVisible()
    button = find(panel.layer.problems, QPushButton, f"fix_{problems[0].fixes[0].id}")
    steps = session.history.count()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.history.count() == steps + 1


def test_deleting_the_selected_layer_empties_the_tab(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1"])
    edits.delete(session.design, "dense-1", reconnect=True)
    assert panel.layer.empty.isVisible()


def test_every_control_has_an_accessible_name(panel: InspectorPanel, session: Session) -> None:
    for spec in session.registry:
        session.selection.set([edits.add_node(session.design, spec.id)])
        for row in panel.layer.form.rows.values():
            assert row.editor.main.accessibleName(), (spec.id, row.path)
            assert row.reset.accessibleName(), (spec.id, row.path)


def test_layers_compute_in_a_type_that_keys_choose(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dense-1", "dense-2"])
    choice = find(panel, QComboBox, "layer_precision")
    assert choice.currentData() == "network"
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice, Qt.Key.Key_Down)
    nodes = session.design.snapshot.nodes
    assert {nodes[key].precision for key in ("dense-1", "dense-2")} == {"float64"}
    session.selection.set(["dense-1"])
    edits.set_precision(session.design, ["dense-1"], "bfloat16")
    assert choice.currentData() == "bfloat16"
    session.selection.set(["dense-1", "dense-2"])
    assert choice.currentIndex() == -1
    for _ in range(3):
        session.history.undo()
    assert session.design.snapshot.nodes["dense-1"].precision == "network"
