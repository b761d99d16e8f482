"""The controller, the panels and the real engine together, on a small set of data."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from app.checkpoints.panel import CheckpointsPanel
from app.dialogs.export import ExportDialog
from app.run.plots_panel import PlotsPanel
from app.theme import DARK, LIGHT
from brains_engine.design import edits

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController
    from app.session import Session
    from tests.app.run.conftest import MakeController

ENGINE_MS = 120_000


@pytest.fixture
def real(make_controller: MakeController) -> RunController:
    return make_controller()


@pytest.fixture
def failures(real: RunController) -> list[str]:
    found: list[str] = []
    real.failed.connect(lambda message, details: found.append(f"{message}\n{details}"))
    return found


def train(real: RunController, qtbot: QtBot) -> None:
    real.start()
    qtbot.waitUntil(lambda: not real.is_busy, timeout=ENGINE_MS)


def click_newest(panel: CheckpointsPanel, qtbot: QtBot) -> None:
    top = panel.tree.topLevelItem(0)
    assert top is not None
    newest = top.child(0)
    assert newest is not None
    place = panel.tree.visualItemRect(newest)
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, place.center().y()))


@pytest.mark.slow
def test_train_load_evaluate_resume_and_export(
    real: RunController, session: Session, failures: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    plots = PlotsPanel(real, LIGHT)
    panel = CheckpointsPanel(session, real, LIGHT)
    for widget in (plots, panel):
        qtbot.addWidget(widget)
        widget.resize(900, 300)
        widget.show()
    assert panel._pages.currentIndex() == 0
    gaps: list[float] = []
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    pulse = QTimer()
    pulse.setInterval(16)
    pulse.timeout.connect(beat)
    pulse.start()
    train(real, qtbot)
    pulse.stop()
    assert failures == []
    assert max(gaps) < 5.0
    steps = real.history.total_steps
    assert real.history.loss.x.tolist() == list(range(1, steps + 1))
    assert len(plots.plot("loss").lines["loss"].x) == steps

    qtbot.waitUntil(lambda: not panel._reload_timer.isActive())
    assert panel._pages.currentIndex() == 1
    click_newest(panel, qtbot)
    choice = panel.tree.choice
    assert choice is not None
    assert (choice.epoch, choice.folder) == (3, real.run_folder)
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert real.start_from == choice.path
    assert "is loaded" in panel.status.text()

    panel.measure.trigger()
    qtbot.waitUntil(lambda: not real.is_busy, timeout=ENGINE_MS)
    assert "loss" in panel.status.text()

    first = real.history.loss.y[0]
    train(real, qtbot)
    assert failures == []
    assert real.history.loss.y[0] < first

    panel.resume.trigger()
    dialog = panel.findChild(QInputDialog, "resume_dialog")
    assert dialog is not None
    dialog.setIntValue(5)
    dialog.accept()
    qtbot.waitUntil(lambda: not real.is_busy, timeout=ENGINE_MS)
    assert failures == []
    assert real.history.loss.x.tolist() == list(range(1, steps // 3 * 5 + 1))

    panel.set_theme(DARK)
    panel.export.trigger()
    export = panel.findChild(ExportDialog)
    assert export is not None
    export.path.setText(str(tmp_path / "net.keras"))
    with qtbot.waitSignal(real.exported, timeout=ENGINE_MS):
        export.accept()
    assert (tmp_path / "net.keras").is_file()


@pytest.mark.slow
def test_stop_leaves_a_checkpoint_within_a_second(
    real: RunController, session: Session, failures: list[str], qtbot: QtBot
) -> None:
    edits.set_training_value(session.design, "epochs", 100_000)
    real.start()
    qtbot.waitUntil(lambda: len(real.history.loss) > 0, timeout=ENGINE_MS)
    began = time.perf_counter()
    with qtbot.waitSignal(real.finished, timeout=10_000) as ended:
        real.stop()
    assert time.perf_counter() - began < 3.0  # a second on a machine that does nothing else
    assert failures == []
    assert ended.args is not None
    result = ended.args[0]
    assert result.reason == "stopped"
    assert result.last_checkpoint.is_file()
    # the engine's thread state outlives the job: a second job in the same thread must not crash
    edits.set_training_value(session.design, "epochs", 1)
    train(real, qtbot)
    assert failures == []


@pytest.mark.slow
def test_a_loss_that_explodes_is_one_sentence_and_train_is_usable(
    real: RunController, session: Session, failures: list[str], qtbot: QtBot
) -> None:
    session.new("diabetes")
    edits.set_training_value(session.design, "epochs", 5)
    edits.set_training_value(session.design, "optimizer.learning_rate", 1e30)
    train(real, qtbot)
    assert len(failures) == 1
    assert "step" in failures[0].splitlines()[0]
    edits.set_training_value(session.design, "optimizer.learning_rate", 0.01)
    train(real, qtbot)
    assert len(failures) == 1
