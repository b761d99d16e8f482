"""Cross-validation in its dialog: run on the real engine, refused, stopped, and saved."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.cross_validation.dialog import CrossValidationDialog
from brains_engine.design import edits

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController
    from app.session import Session
    from tests.app.run.conftest import MakeController

ENGINE_MS = 120_000


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def make(controller: RunController, session: Session, parent: QWidget, qtbot: QtBot) -> CrossValidationDialog:
    dialog = CrossValidationDialog(controller, session, parent)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    return dialog


@pytest.mark.slow
def test_folds_are_trained_told_and_saved(
    make_controller: MakeController, session: Session, parent: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    real = make_controller()
    edits.set_training_value(session.design, "epochs", 1)
    before = session.snapshot
    dialog = make(real, session, parent, qtbot)
    dialog.folds.setFocus()
    dialog.folds.selectAll()
    QTest.keyClicks(dialog.folds, "2")
    dialog.seed.setText("7")
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert dialog.start.text() == "Stop"
    assert real.activity == "cross_validate"
    qtbot.waitUntil(lambda: not real.is_busy, timeout=ENGINE_MS)
    assert dialog.sentence.text().startswith("All 2 folds are complete.")
    titles, *rows = dialog.table.texts()
    assert [row[0] for row in rows] == ["Fold 1", "Fold 2", "Mean", "95 % interval from", "95 % interval to"]
    assert "val_loss" in titles
    assert dialog.found is not None
    low, high = dialog.found.interval["val_loss"]
    one, two = (run["val_loss"] for run in dialog.found.runs)
    assert high - low == pytest.approx(12.7062047 * abs(one - two), rel=1e-5), "Student's t of one degree of freedom"
    assert (low + high) / 2 == pytest.approx((one + two) / 2)
    dialog.save_to(tmp_path / "folds.csv")
    with (tmp_path / "folds.csv").open(newline="") as file:
        saved = list(csv.reader(file))
    assert float(saved[1][titles.index("val_loss")]) == one
    assert session.snapshot is before
    dialog.save_to(tmp_path / "none" / "folds.csv")
    assert "cannot be written" in dialog.sentence.text()
    dialog.reject()


def test_what_cannot_be_trained_is_refused_in_a_sentence(
    controller: RunController, session: Session, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = make(controller, session, parent, qtbot)
    dialog.folds.setText("1")
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text() == "Give from 2 to 100 folds, and a seed of at least 0."
    dialog.folds.setText("3")
    edits.delete(session.design, "output-1")
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert dialog.sentence.text().startswith("The design cannot be trained yet: ")
    assert dialog.start.text() == "Start again"
    assert not controller.is_busy
    dialog.reject()


@pytest.mark.slow
def test_closing_stops_it(make_controller: MakeController, session: Session, parent: QWidget, qtbot: QtBot) -> None:
    real = make_controller()
    edits.set_training_value(session.design, "epochs", 100_000)
    dialog = make(real, session, parent, qtbot)
    QTest.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not real.is_busy, timeout=ENGINE_MS)
    assert not dialog.isVisible()
