"""Options: what differs, resets, sliders, help, and options carried from node to node, by real keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QToolButton

from app.inspector.editors.slider import COARSE, POSITIONS, FineSlider, Scale, slider_scale
from app.inspector.help_card import HelpCard, option_facts
from brains_engine.design import edits
from brains_engine.fields import FieldDescription, describe
from brains_engine.runs.config import Adam
from tests.app.inspector.conftest import show_training
from tests.app.inspector.test_layer_tab import find, type_over, units

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.inspector.field_row import FieldRow
    from app.inspector.panel import InspectorPanel
    from app.session import Session

popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT = Qt.MouseButton.LeftButton


def shown_rows(panel: InspectorPanel) -> set[str]:
    return {row.path for row in panel.layer.form.all_rows() if row.isVisible()}


def open_menu(row: FieldRow) -> QMenu:
    point = row.label.geometry().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, row.mapToGlobal(point))
    QApplication.sendEvent(row, event)
    return row.findChildren(QMenu)[-1]


def choose(row: FieldRow, text: str) -> None:
    menu = open_menu(row)
    action = next(action for action in menu.actions() if action.text() == text)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def test_a_changed_option_has_a_mark_that_is_said_too(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1"])
    row = panel.layer.form.row("units")
    assert row.is_changed
    assert "Differs from the default, 64." in row.editor.main.accessibleDescription()
    mark = row.grab().toImage().pixelColor(3, 14).name()
    edits.set_options(session.design, "dense-1", units=64)
    assert not row.is_changed
    assert row.grab().toImage().pixelColor(3, 14).name() != mark


def test_the_filter_shows_what_holds_its_words(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1"])
    bar = panel.layer.bar
    bar.search.setFocus()
    QTest.keyClicks(bar.search, "init")
    assert shown_rows(panel) == {"kernel_initializer"}  # it is folded under More otherwise
    QTest.keyClicks(bar.search, "xyz")
    assert panel.layer.unmatched.isVisible()
    QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert {"units", "activation"} <= shown_rows(panel)
    assert "kernel_initializer" not in shown_rows(panel)


def test_only_what_differs_is_shown_on_request(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dense-2"])
    told: list[bool] = []
    panel.only_changed_toggled.connect(told.append)
    button = find(panel, QToolButton, "layer_changed")
    QTest.mouseClick(button, LEFT)
    assert shown_rows(panel) == {"units", "activation"}
    assert panel.training.bar.only_changed
    assert set(told) == {True}
    session.selection.set(["dropout-1"])
    assert shown_rows(panel) == set()
    assert panel.layer.unmatched.text() == "Every option has its default."
    show_training(panel)
    assert panel.training.unmatched.isVisible()
    edits.set_training_value(session.design, "epochs", 3)
    assert find(panel, QLineEdit, "edit_epochs").isVisible()
    assert not find(panel, QLineEdit, "edit_seed").isVisible()


def test_what_is_being_typed_does_not_vanish_under_the_cursor(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1"])
    panel.show_only_changed(True)
    line = find(panel, QLineEdit, "edit_units")
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "64")
    assert units(session) == 64
    assert line.isVisible()


@popups
def test_reset_by_key_menu_and_all_at_once(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-2"])
    line = find(panel, QLineEdit, "edit_units")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    button = find(panel, QToolButton, "reset_units")
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert units(session, "dense-2") == 64
    choose(panel.layer.form.row("activation"), "Reset to relu")
    assert session.snapshot.node("dense-2").options["activation"] == "relu"
    session.history.undo()
    session.history.undo()
    steps = session.history.index()
    QTest.mouseClick(find(panel, QToolButton, "layer_reset_all"), LEFT)
    assert session.history.index() == steps + 1
    assert session.snapshot.node("dense-2").options == session.registry["dense"].Options().model_dump(mode="json")
    assert not panel.layer.bar.reset.isEnabled()


def test_all_settings_of_training_are_reset_as_one_step(panel: InspectorPanel, session: Session) -> None:
    edits.set_training_value(session.design, "optimizer", "sgd")
    edits.set_training_value(session.design, "epochs", 3)
    show_training(panel)
    steps = session.history.count()
    QTest.mouseClick(find(panel, QToolButton, "training_reset_all"), LEFT)
    assert session.snapshot.settings.training.optimizer.kind == "adam"
    assert session.history.count() == steps + 1


@popups
def test_a_value_goes_to_the_clipboard_and_back(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-2"])
    choose(panel.layer.form.row("activation"), "Copy value")
    assert QGuiApplication.clipboard().text() == "softmax"
    session.selection.set(["dense-1"])
    row = panel.layer.form.row("activation")
    choose(row, "Paste value")
    assert session.snapshot.node("dense-1").options["activation"] == "softmax"
    row = panel.layer.form.row("units")
    choose(row, "Paste value")
    assert row.error.isVisible()
    assert units(session) == 32
    QGuiApplication.clipboard().setText(" 1e2 ")
    choose(row, "Paste value")
    assert units(session) == 100
    QGuiApplication.clipboard().setText("no")
    choose(panel.layer.form.row("use_bias"), "Paste value")
    assert session.snapshot.node("dense-1").options["use_bias"] is False


@popups
def test_a_value_is_given_to_all_of_a_kind(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dropout-1"])
    assert not [action for action in open_menu(panel.layer.form.row("rate")).actions() if "Apply" in action.text()]
    session.selection.set(["dense-1"])
    choose(panel.layer.form.row("units"), "Apply to all 2 Dense layers")
    assert units(session, "dense-2") == 32
    assert session.history.count() == 1
    session.history.undo()
    assert units(session, "dense-2") == 10


def test_options_are_carried_to_nodes_of_the_same_and_of_another_kind(panel: InspectorPanel, session: Session) -> None:
    conv = edits.add_node(session.design, "conv_2d")
    edits.set_options(session.design, "dense-1", activation="tanh", use_bias=False)
    said: list[str] = []
    panel.notice.connect(said.append)
    session.selection.set(["dense-1"])
    QTest.mouseClick(find(panel, QToolButton, "layer_copy"), LEFT)
    session.selection.set(["dense-2", conv])
    steps = session.history.count()
    QTest.mouseClick(find(panel, QToolButton, "layer_paste"), LEFT)
    assert session.history.count() == steps + 1
    assert session.snapshot.node("dense-2").options == session.snapshot.node("dense-1").options
    options = session.snapshot.node(conv).options
    assert (options["activation"], options["use_bias"]) == ("tanh", False)
    assert said[-1].endswith("that do not fit here: units.")
    session.selection.set(["output-1"])
    QGuiApplication.clipboard().setText("{}")
    QTest.mouseClick(find(panel, QToolButton, "layer_paste"), LEFT)
    assert panel.layer.refusal.text().startswith("The clipboard holds no options.")


def test_options_out_of_bounds_elsewhere_are_left_out(session: Session) -> None:
    edits.add_node(session.design, "norm_dense", options={"units": 7, "alpha": 3.0, "activation": "tanh"})
    edits.add_node(session.design, "activation")
    text = edits.copy_options(session.snapshot, "norm_dense-1")
    left_out = edits.paste_options(session.design, text, ["activation-1"])
    options = session.snapshot.node("activation-1").options
    assert (options["activation"], options["alpha"]) == ("tanh", 3.0)
    assert "units" in left_out
    assert "activation" not in left_out


def test_several_values_of_a_switch_and_a_choice(panel: InspectorPanel, session: Session) -> None:
    edits.set_options(session.design, "dense-2", use_bias=False)
    session.selection.set(["dense-1", "dense-2"])
    box = find(panel, QCheckBox, "edit_use_bias")
    assert box.checkState() is Qt.CheckState.PartiallyChecked
    assert box.text() == "several values"
    assert find(panel, QComboBox, "edit_activation").currentIndex() == -1
    steps = session.history.count()
    QTest.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))
    assert session.snapshot.node("dense-1").options["use_bias"] is True
    assert session.snapshot.node("dense-2").options["use_bias"] is True
    assert session.history.count() == steps + 1
    assert box.text() == ""


def test_several_of_different_kinds_are_reset_to_their_own_defaults(panel: InspectorPanel, session: Session) -> None:
    edits.add_node(session.design, "conv_2d", options={"activation": "tanh"})
    edits.add_node(session.design, "lstm", options={"activation": "relu"})
    session.selection.set(["conv_2d-1", "lstm-1"])
    assert panel.layer.title.text() == "2 layers"
    QTest.mouseClick(find(panel, QToolButton, "reset_activation"), LEFT)
    defaults = [session.registry[layer].Options().model_dump()["activation"] for layer in ("conv_2d", "lstm")]
    assert [session.snapshot.node(f"{layer}-1").options["activation"] for layer in ("conv_2d", "lstm")] == defaults


def test_each_stroke_is_a_step_of_its_own(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1"])
    box = find(panel, QCheckBox, "edit_use_bias")
    for _ in range(2):
        QTest.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))
    assert session.history.count() == 2
    type_over_and_enter = find(panel, QLineEdit, "edit_units")
    type_over_and_enter.setFocus()
    type_over_and_enter.selectAll()
    QTest.keyClicks(type_over_and_enter, "12")
    QTest.keyClick(type_over_and_enter, Qt.Key.Key_Return)
    QTest.keyClicks(type_over_and_enter, "8")
    assert units(session) == 128
    assert session.history.count() == 4
    session.history.undo()
    assert units(session) == 12


def test_slider_keys_step_and_shift_steps_finely(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    session.selection.set(["dropout-1"])
    slider = find(panel, FineSlider, "slide_rate")
    slider.setFocus()
    rate = session.snapshot.node("dropout-1").options["rate"]
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert session.snapshot.node("dropout-1").options["rate"] == pytest.approx(rate + COARSE / POSITIONS)
    QTest.keyClick(slider, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert session.snapshot.node("dropout-1").options["rate"] == pytest.approx(rate + (COARSE - 1) / POSITIONS)
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert session.snapshot.node("dropout-1").options["rate"] < 1  # 1 is out of bounds
    type_over(qtbot, find(panel, QLineEdit, "edit_rate"), "0.123")
    assert session.snapshot.node("dropout-1").options["rate"] == 0.123


def test_the_learning_rate_has_a_slider_over_decades(panel: InspectorPanel, session: Session) -> None:
    show_training(panel)
    slider = find(panel, FineSlider, "slide_optimizer.learning_rate")
    assert slider.value() == POSITIONS // 2  # 1e-3 between 1e-6 and 1
    y = slider.height() // 2
    QTest.mousePress(slider, LEFT, pos=QPoint(slider.width() - 2, y))
    QTest.mouseMove(slider, QPoint(slider.width() + 50, y))
    QTest.mouseRelease(slider, LEFT)
    assert session.snapshot.settings.training.optimizer.learning_rate == 1.0
    assert session.history.count() == 1


def test_scales_lead_there_and_back() -> None:
    learning_rate = next(field for field in describe(Adam) if field.name == "learning_rate")
    scale = slider_scale(learning_rate)
    assert scale is not None
    assert scale.is_log
    assert [scale.value(position) for position in (0, POSITIONS // 2, POSITIONS)] == [1e-6, 1e-3, 1.0]
    for value in (2e-6, 1e-4, 0.3):
        assert scale.value(scale.position(value)) == pytest.approx(value, rel=0.01)
    whole = Scale(2, 64, is_whole=True)
    assert [whole.value(whole.position(value)) for value in range(2, 65)] == list(range(2, 65))
    assert all(whole.value(whole.position(value) + whole.step) == value + 1 for value in range(2, 64))
    wide = FieldDescription("n", "N", "integer", 1, "", minimum=0, maximum=10_000)
    assert slider_scale(wide) is None


@popups
def test_help_shows_beside_the_option_and_leads_to_its_page(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dropout-1"])
    pages: list[str] = []
    panel.page_asked.connect(pages.append)
    QTest.mouseClick(find(panel, QToolButton, "help_rate"), LEFT)
    card = panel.findChild(HelpCard)
    assert card is not None
    text = find(card, QLabel, "help_card_facts").text()
    assert text.splitlines() == ["Default: 0.2", "At least 0", "Less than 1"]
    QTest.mouseClick(find(card, QPushButton, "help_card_page"), LEFT)
    assert pages == ["layers/dropout.md#rate"]


def test_facts_of_options() -> None:
    field = FieldDescription("n", "N", "integer", 1, "", minimum=1, maximum=16_777_216, unit="units", optional=True)
    assert option_facts(field, "1") == [
        "Default: 1", "At least 1", "At most 16,777,216", "May be left empty", "In units",
    ]  # fmt: skip


def test_a_form_is_kept_for_the_next_selection_of_its_kind(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1"])
    form = panel.layer.form
    session.selection.set(["dropout-1"])
    assert not form.isVisible()
    session.selection.set(["dense-2"])
    assert panel.layer.form is form
    assert find(panel, QLineEdit, "edit_units").text() == "10"


def test_more_says_how_much_of_it_is_changed(panel: InspectorPanel, session: Session) -> None:
    edits.set_options(session.design, "dense-1", kernel_initializer="he_normal")
    session.selection.set(["dense-1"])
    headers = [button.text() for button in panel.layer.form.findChildren(QToolButton)]
    assert "More, 1 changed" in headers
