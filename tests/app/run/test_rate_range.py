"""The range test in its dialog: run on the real engine, drawn, refused, and taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.rate_range.dialog import RateRangeDialog
from app.theme import DARK, LIGHT
from brains_engine.design import edits

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController
    from app.session import Session
    from tests.app.run.conftest import MakeController

ENGINE_MS = 120_000


@pytest.fixture
def real(make_controller: MakeController) -> RunController:
    return make_controller()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def make(controller: RunController, session: Session, parent: QWidget, qtbot: QtBot) -> RateRangeDialog:
    dialog = RateRangeDialog(controller, session, LIGHT, parent)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


@pytest.mark.slow
def test_a_rate_is_found_drawn_and_taken(real: RunController, session: Session, parent: QWidget, qtbot: QtBot) -> None:
    dialog = make(real, session, parent, qtbot)
    dialog.steps.setText("60")
    dialog.least.setText("1e-4")
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert dialog.start.text() == "Stop"
    assert real.activity == "find_rate"
    qtbot.waitUntil(lambda: not real.is_busy, timeout=ENGINE_MS)
    assert dialog.sentence.text().startswith("The loss falls fastest at a rate of ")
    assert len(dialog.plot.mean.getData()[0]) > 10
    before = session.history.count()
    dialog.rate.setFocus()
    dialog.rate.selectAll()
    QTest.keyClicks(dialog.rate, "0.02")
    assert 10 ** dialog.plot.line.value() == pytest.approx(0.02)
    dialog.set_theme(DARK)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert session.design.snapshot.settings.training.optimizer.learning_rate == 0.02
    assert session.history.count() == before + 1
    assert not dialog.isVisible()


def test_what_makes_no_range_is_refused_in_a_sentence(
    controller: RunController, session: Session, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = make(controller, session, parent, qtbot)
    dialog.steps.setText("3")
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text() == "Give two rates above 0, and from 10 to 100,000 steps."
    dialog.steps.setText("50")
    edits.delete(session.design, "output-1")
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text().startswith("The design cannot be trained yet: ")
    assert dialog.start.text() == "Start again"
    assert not controller.is_busy
    assert not dialog.take.isEnabled()


@pytest.mark.slow
def test_closing_stops_the_test_and_keeps_the_settings(
    real: RunController, session: Session, parent: QWidget, qtbot: QtBot
) -> None:
    rate = session.design.snapshot.settings.training.optimizer.learning_rate
    dialog = make(real, session, parent, qtbot)
    dialog.steps.setText("100000")
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not real.is_busy, timeout=ENGINE_MS)
    assert not dialog.isVisible()
    assert session.design.snapshot.settings.training.optimizer.learning_rate == rate
