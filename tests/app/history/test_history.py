"""The history: a list of all steps, and jumps to any of them."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from app.bridge.undo import ChangeCommand
from app.history.model import AGE, PLACE, SAVED, STEP
from app.history.panel import HistoryPanel
from app.history.words import show_age
from app.session import Session
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from brains_engine.design.change import diff
from brains_engine.design.design import Commit
from brains_engine.design.io import to_json
from brains_engine.design.records import updated
from brains_engine.layers import discover

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application


@pytest.fixture
def session() -> Iterator[Session]:
    session = Session(discover())
    yield session
    session.close()


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> HistoryPanel:
    panel = HistoryPanel(session, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(320, 400)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def texts(panel: HistoryPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, STEP).data() for row in range(model.rowCount())]


def click(panel: HistoryPanel, row: int) -> None:
    index = panel.list.model().index(row, STEP)
    panel.list.scrollTo(index)
    QTest.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, pos=panel.list.visualRect(index).center() - QPoint(20, 0)
    )


def build(session: Session) -> list[str]:
    """Four edits; gives the texts of the five states."""
    states = [to_json(session.snapshot)]
    session.committed.connect(lambda _: states.append(to_json(session.snapshot)))
    edits.add_node(session.design, "input")
    edits.add_node(session.design, "dense")
    edits.connect(session.design, "input-1", "output", "dense-1", "input")
    edits.set_options(session.design, "dense-1", units=7)
    return states


def test_it_lists_every_step_after_the_opening(panel: HistoryPanel, session: Session) -> None:
    build(session)
    assert texts(panel) == ["Opened", "Add Input", "Add Dense", "Connect", "Set units"]
    assert panel.count.text() == "4 steps"
    assert panel.model.sentence(4).endswith("the present state")
    assert panel.model.index(4, AGE).data() == "now"
    assert panel.list.currentIndex().row() == 4


def test_a_click_goes_to_a_step_in_one_change(panel: HistoryPanel, session: Session) -> None:
    states = build(session)
    commits: list[object] = []
    session.committed.connect(commits.append)
    for row in (1, 4, 0, 3):
        click(panel, row)
        assert to_json(session.snapshot) == states[row]
        assert session.history.index() == row
    assert len(commits) == 4
    assert panel.count.text() == "4 steps, 1 undone"
    assert panel.model.index(4, STEP).data(Qt.ItemDataRole.ForegroundRole) == LIGHT.color("muted")
    session.history.redo()
    assert to_json(session.snapshot) == states[4]
    session.history.undo()
    assert to_json(session.snapshot) == states[3]


def test_the_keyboard_alone_suffices(panel: HistoryPanel, session: Session) -> None:
    states = build(session)
    panel.search.setFocus()
    QTest.keyClicks(panel.search, "add")
    assert texts(panel) == ["Add Input", "Add Dense"]
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert to_json(session.snapshot) == states[1]
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert to_json(session.snapshot) == states[1]
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert to_json(session.snapshot) == states[2]
    panel.search.setFocus()
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert len(texts(panel)) == 5


def test_an_edit_after_a_jump_takes_the_place_of_what_was_undone(panel: HistoryPanel, session: Session) -> None:
    build(session)
    click(panel, 1)
    edits.set_title(session.design, "Other")
    assert texts(panel) == ["Opened", "Add Input", "Set title"]
    assert session.snapshot.settings.title == "Other"


def test_edits_of_one_gesture_are_one_row(panel: HistoryPanel, session: Session) -> None:
    for title in ("A", "An", "And"):
        edits.set_title(session.design, title)
    session.recorder.end_gesture()
    edits.set_title(session.design, "Andes")
    assert texts(panel) == ["Opened", "Set title", "Set title"]
    session.history.undo()
    assert session.snapshot.settings.title == "And"
    session.history.redo()
    edits.set_title(session.design, "Andean")
    assert len(texts(panel)) == 4


def test_what_is_held_is_one_step_however_long_it_takes(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = itertools.count(0.0, 5.0)
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    session.recorder.begin_gesture()
    for title in ("A", "B", "C"):
        edits.set_title(session.design, title)
    session.recorder.end_gesture()
    assert session.history.count() == 1
    for title in ("D", "E"):
        edits.set_title(session.design, title)
    assert session.history.count() == 3


def test_the_saved_state_has_a_mark(panel: HistoryPanel, session: Session, tmp_path: Path) -> None:
    build(session)
    session.history.undo()
    session.save_as(tmp_path / "a.brains")
    saved = [panel.model.index(row, SAVED).data(Qt.ItemDataRole.DecorationRole) is not None for row in range(5)]
    assert saved == [False, False, False, True, False]
    assert panel.model.sentence(3).endswith("saved")
    assert panel.model.index(3, PLACE).data(Qt.ItemDataRole.DecorationRole) is not None


def test_another_design_has_another_history(panel: HistoryPanel, session: Session) -> None:
    build(session)
    session.new("xor")
    assert texts(panel) == ["Opened"]
    assert panel.count.text() == "0 steps"


def test_ten_thousand_steps_stay_quick(panel: HistoryPanel, session: Session) -> None:
    edits.add_node(session.design, "dense")
    panel.hide()
    start = session.snapshot.records
    moved = updated(session.snapshot.node("dense-1"), "Dense 1", x=1.0)
    there = diff(start, {**start, moved.id: moved})
    for _ in range(5_000):
        for change in (there, there.invert()):
            session.history.push(ChangeCommand(session.recorder, Commit("Move", change)))
    panel.show()
    assert panel.list.model().rowCount() == 10_002
    commits: list[object] = []
    session.committed.connect(commits.append)
    began = time.thread_time()
    click(panel, 10_000)
    assert session.snapshot.nodes["dense-1"].x == 1.0
    click(panel, 0)
    assert not session.snapshot.nodes
    click(panel, 10_000)
    panel.search.setText("dense")
    assert texts(panel) == ["Add Dense"]
    assert len(commits) == 3
    assert session.snapshot.nodes["dense-1"].x == 1.0
    assert time.thread_time() - began < 2.0


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "now"), (-3, "now"), (44, "now"), (60, "1 min ago"), (130, "2 min ago"), (7000, "2 h ago")],
)
def test_ages(seconds: float, text: str) -> None:
    assert show_age(1e9, 1e9 + seconds) == text


def test_the_window_shows_and_remembers_it(shown: Application, qtbot: QtBot) -> None:
    window = shown.window
    assert not window.history_dock.isVisible()
    QTest.keyClick(shown.canvas, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert window.history_dock.isVisible()
    qtbot.waitUntil(shown.history.list.hasFocus)
    assert shown.actions["view.history"].isChecked()
    _, state = window.layout_state()
    QTest.mouseClick(shown.history.close_button, Qt.MouseButton.LeftButton)
    assert not window.history_dock.isVisible()
    assert not shown.actions["view.history"].isChecked()
    window.restore_layout(window.layout_state()[0], state)
    assert window.history_dock.isVisible()
    shown.history.set_theme(DARK)
    assert isinstance(shown.history.list.currentIndex(), QModelIndex)
