"""The problems panel: all problems at once, going to the node, mending."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.problems.panel import ProblemsPanel
from app.session import Session
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from brains_engine.layers import discover

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    session = Session(discover())
    session.new("digits_mlp")
    yield session
    session.close()


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ProblemsPanel:
    panel = ProblemsPanel(session, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(800, 240)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def messages(panel: ProblemsPanel) -> list[str]:
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def test_a_sound_design_has_an_empty_list(panel: ProblemsPanel) -> None:
    assert panel.counts == (0, 0)
    assert not panel.list.isVisible()


def test_problems_come_and_go_with_edits(panel: ProblemsPanel, session: Session) -> None:
    node = edits.add_node(session.design, "dense", name="Loose")
    assert any("Loose" in message for message in messages(panel))
    assert panel.list.isVisible()
    edits.delete(session.design, node)
    assert messages(panel) == []


def test_errors_come_first_and_are_marked_by_more_than_colour(panel: ProblemsPanel, session: Session) -> None:
    edits.add_node(session.design, "dense", name="Loose")
    severities = [problem.severity for problem in session.analysis.problems]
    assert [panel.model.problem(row).severity for row in range(panel.model.rowCount())] == sorted(
        severities, key=lambda severity: severity != "error"
    )
    spoken = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(("Error: ", "Warning: "))
    assert not panel.model.index(0).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_a_click_selects_and_asks_to_centre_the_node(panel: ProblemsPanel, session: Session, qtbot: QtBot) -> None:
    node = edits.add_node(session.design, "dense", name="Loose")
    row = next(row for row in range(panel.model.rowCount()) if panel.model.problem(row).node_id == node)
    place = panel.list.visualRect(panel.model.index(row)).center()
    place.setX(40)
    with qtbot.waitSignal(panel.node_requested) as asked:
        QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [node]
    assert session.selection.ids == {node}


def test_a_fix_is_one_undo_step(panel: ProblemsPanel, session: Session) -> None:
    before = session.snapshot
    node = edits.add_node(session.design, "dense", name="Loose")
    fixes = [button for button in panel.findChildren(QPushButton) if button.objectName().startswith("fix_")]
    assert fixes, "a loose node offers at least its removal"
    steps = session.history.index()
    fixes[0].click()
    assert session.history.index() == steps + 1
    session.history.undo()
    assert node in session.snapshot.nodes
    session.history.undo()
    assert session.snapshot.records == before.records


def test_a_theme_keeps_the_rows_and_their_fixes(panel: ProblemsPanel, session: Session) -> None:
    edits.add_node(session.design, "dense", name="Loose")
    count = len(messages(panel))
    panel.set_theme(DARK)
    assert len(messages(panel)) == count
    assert any(button.isVisible() for button in panel.findChildren(QPushButton))
