from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit

from brains_engine.design import edits
from brains_engine.fields import describe
from brains_engine.runs.config import SGD
from tests.app.inspector.conftest import show_training
from tests.app.inspector.test_layer_tab import find, type_over

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.inspector.panel import InspectorPanel
    from app.session import Session
    from brains_engine.runs.config import RunConfig


def training(session: Session) -> RunConfig:
    return session.design.snapshot.settings.training


def choose(combo: QComboBox, value: str) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_sources_have_their_titles(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    show_training(panel)
    combo = find(panel, QComboBox, "edit_data.source")
    assert combo.currentText() == "Handwritten digits"
    choose(combo, "iris")
    assert training(session).data.source == "iris"
    qtbot.waitUntil(lambda: "150 samples of 4, 3 classes" in panel.training.facts.text())


def test_fields_show_only_where_they_apply(panel: InspectorPanel, session: Session) -> None:
    show_training(panel)
    data = panel.training.form.parts["data"].form
    assert not data.row("path").isVisible()
    assert not data.row("noise").isVisible()
    choose(find(panel, QComboBox, "edit_data.source"), "moons")
    assert data.row("noise").isVisible()
    choose(find(panel, QComboBox, "edit_data.source"), "csv")
    assert data.row("path").isVisible()
    assert not data.row("noise").isVisible()


def test_another_optimizer_brings_its_own_options(panel: InspectorPanel, session: Session) -> None:
    show_training(panel)
    choose(find(panel, QComboBox, "edit_optimizer.kind"), "sgd")
    assert isinstance(training(session).optimizer, SGD)
    names = {field.name for field in describe(SGD)} - {"kind"}
    assert set(panel.training.form.parts["optimizer"].form.rows) == names
    session.history.undo()
    assert training(session).optimizer.kind == "adam"
    assert find(panel, QComboBox, "edit_optimizer.kind").currentData() == "adam"


def test_learning_rate_is_typed_in_any_notation(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    show_training(panel)
    line = find(panel, QLineEdit, "edit_optimizer.learning_rate")
    type_over(qtbot, line, "5e-3")
    assert training(session).optimizer.learning_rate == 0.005
    assert line.text() == "5e-3"
    find(panel, QLineEdit, "edit_epochs").setFocus()
    assert line.text() == "0.005"
    type_over(qtbot, line, "nan")
    assert panel.training.form.row("optimizer.learning_rate").error.text().startswith("Enter a number")
    type_over(qtbot, line, "-1")
    assert "more than 0" in panel.training.form.row("optimizer.learning_rate").error.text()
    assert training(session).optimizer.learning_rate == 0.005


def test_metrics_are_ticked(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    show_training(panel)
    box = find(panel, QCheckBox, "top_3_accuracy")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    assert training(session).metrics == ("accuracy", "top_3_accuracy")


def test_advanced_options_are_folded(panel: InspectorPanel, qtbot: QtBot) -> None:
    show_training(panel)
    row = panel.training.form.row("compiler")
    assert not row.isVisible()
    more = panel.training.form._more
    assert more is not None
    QTest.keyClick(more.header, Qt.Key.Key_Space)
    assert row.isVisible()


def test_a_file_is_chosen(panel: InspectorPanel, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    show_training(panel)
    choose(find(panel, QComboBox, "edit_data.source"), "csv")
    file = tmp_path / "ünïcode data.csv"
    file.write_text("a,b,class\n" + "".join(f"{i},{i * i},{i % 2}\n" for i in range(20)), encoding="utf-8")
    editor = panel.training.form.row("data.path").editor
    QTest.mouseClick(editor.button, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    dialog = find(panel, QFileDialog, "path_chooser")
    dialog.fileSelected.emit(str(file))
    dialog.close()
    assert training(session).data.path == str(file)
    assert find(panel, QLineEdit, "edit_data.path").text() == str(file)


def test_edits_from_elsewhere_are_shown(panel: InspectorPanel, session: Session) -> None:
    edits.set_training_value(session.design, "sparsity.method", "magnitude")
    show_training(panel)
    assert panel.training.form.row("sparsity.target").isVisible()
    panel.show_field("epochs")
    assert find(panel, QLineEdit, "edit_epochs").hasFocus()


def test_the_schedule_is_drawn_and_follows_what_is_set(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    show_training(panel)
    edits.set_training_value(session.design, "optimizer.learning_rate", 0.01)
    rates = panel.training.rates
    assert set(rates.rates.tolist()) == {rates.rates[0]}
    choose(find(panel, QComboBox, "edit_schedule.kind"), "cosine")
    assert rates.rates[0] > 10 * rates.rates[-1]
    assert rates.accessibleDescription().startswith("The rate begins at 0.01, is 0.01 at most, and ends at ")
    before = rates.rates.copy()
    edits.set_training_value(session.design, "schedule.warmup", 5.0)
    assert rates.rates[0] == 0
    assert not (rates.rates[:50] == before[:50]).all()
    picture = rates.grab().toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert len(colors) > 3  # a frame, figures and a curve
    edits.set_training_value(session.design, "data.source", "csv")
    qtbot.waitUntil(rates.isHidden)


def test_what_few_need_is_folded_away(panel: InspectorPanel) -> None:
    show_training(panel)
    form = panel.training.form
    assert not form.parts["update"].header.isChecked()
    assert form.parts["optimizer"].header.isChecked()
    QTest.mouseClick(form.parts["update"].header, Qt.MouseButton.LeftButton)
    assert form.parts["update"].form.row("clipping").isVisible()


def test_the_page_comes_in_turns_and_is_whole_for_keys_that_do_not_wait(panel: InspectorPanel, qtbot: QtBot) -> None:
    panel.show_tab("training")
    assert not panel.is_whole
    panel.tabs.tabBar().setFocus()
    QTest.keyClick(panel.tabs.tabBar(), Qt.Key.Key_Tab)
    assert panel.is_whole
    assert panel.training.form.isVisible()


def test_an_edit_while_the_page_is_made_is_shown_in_it(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    panel.show_tab("training")
    steps = panel.prepare()
    for _ in range(30):
        next(steps)
    assert not panel.is_whole
    edits.set_training_value(session.design, "epochs", 77)
    edits.set_training_value(session.design, "optimizer.kind", "sgd")
    qtbot.waitUntil(lambda: panel.is_whole, timeout=5000)
    assert find(panel, QLineEdit, "edit_epochs").text() == "77"
    assert panel.training.form.parts["optimizer"].findChild(QLineEdit, "edit_optimizer.momentum") is not None
    assert panel.training.bar.reset.isEnabled()
