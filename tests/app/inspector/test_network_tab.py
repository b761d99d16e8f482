from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.theme import DARK
from brains_engine.design import edits
from tests.app.inspector.test_layer_tab import find, type_over

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.inspector.panel import InspectorPanel
    from app.session import Session


def test_title_and_notes_are_undoable(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    panel.show_tab("network")
    type_over(qtbot, panel.network.title, "Reader")
    QTest.keyClicks(find(panel, QPlainTextEdit, "design_notes"), "Reads digits.")
    settings = session.design.snapshot.settings
    assert (settings.title, settings.notes) == ("Reader", "Reads digits.")
    assert session.history.count() == 2
    session.history.undo()
    session.history.undo()
    assert panel.network.title.text() == "Untitled"
    assert panel.network.notes.toPlainText() == ""


def test_totals_and_table_follow_the_design(panel: InspectorPanel, session: Session) -> None:
    panel.show_tab("network")
    assert panel.network.totals.facts()["Parameters"] == "2,410"
    model = panel.network.model
    rows = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
    assert [row[0] for row in rows] == ["Input 1", "Dense 1", "Dropout 1", "Dense 2", "Output 1"]
    assert rows[1] == ["Dense 1", "32", "2,080", rows[1][3]]
    edits.delete(session.design, "dropout-1", reconnect=True)
    assert model.rowCount() == 4


def test_a_row_selects_its_layer_and_the_tab_stays(panel: InspectorPanel, session: Session, qtbot: QtBot) -> None:
    panel.show_tab("network")
    table = panel.network.table
    table.setFocus()
    place = table.visualRect(panel.network.model.index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.selection.ids == {"dense-1"}
    assert panel.tabs.currentIndex() == 1
    panel.network.title.setFocus()
    session.selection.set(["dense-2"])
    assert panel.tabs.currentIndex() == 0
    assert [index.row() for index in table.selectionModel().selectedRows()] == [3]


def test_another_theme_and_another_design(panel: InspectorPanel, session: Session) -> None:
    session.selection.set(["dense-1"])
    panel.set_theme(DARK)
    session.new()
    assert panel.layer.empty.isVisible()
    assert panel.network.model.rowCount() == 0


def test_undo_in_a_field_undoes_the_design(panel: InspectorPanel, session: Session) -> None:
    action = QAction(panel)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    action.triggered.connect(session.history.undo)
    panel.addAction(action)
    session.selection.set(["dense-1"])
    edits.move(session.design, {"dense-1": (10.0, 0.0)})
    line = find(panel, QLineEdit, "edit_units")
    line.setFocus()
    QTest.keyClicks(line, "0")
    assert session.design.snapshot.node("dense-1").options["units"] == 320
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "32"
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.design.snapshot.node("dense-1").x == 0.0
    panel.show_tab("network")
    notes = find(panel, QPlainTextEdit, "design_notes")
    notes.setFocus()
    QTest.keyClicks(notes, "a")
    QTest.keyClick(notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.design.snapshot.settings.notes == ""
