from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from app.run.log_panel import LogPanel
from app.run.run_panel import RunPanel
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from brains_engine.errors import TrainingError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController
    from app.session import Session
    from tests.app.run.conftest import ToyEngine


def make_panel(session: Session, controller: RunController, qtbot: QtBot) -> RunPanel:
    panel = RunPanel(session, controller, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(300, 640)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    return panel


def press(panel: RunPanel, name: str, qtbot: QtBot) -> None:
    button = panel.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_buttons_follow_the_run(session: Session, controller: RunController, engine: ToyEngine, qtbot: QtBot) -> None:
    engine.chunks, engine.wait = 1000, 0.005
    panel = make_panel(session, controller, qtbot)
    assert panel.status.text() == "Ready to train."
    panel.train.setFocus()
    press(panel, "train_button", qtbot)
    qtbot.waitUntil(lambda: controller.history.latest is not None)
    assert not panel.train.isVisible()
    assert panel.stop.hasFocus()
    facts = panel.facts.facts()
    assert facts["Device"] == "CPU"
    assert facts["Compiler"] == "graph"
    assert facts["Steps a second"] == "500"
    assert facts["Time left"] == "3 s"
    press(panel, "pause_button", qtbot)
    assert controller.state == "paused"
    assert panel.pause.text() == "Resume"
    press(panel, "pause_button", qtbot)
    assert panel.status.text() == "Training…"
    press(panel, "stop_button", qtbot)
    qtbot.waitUntil(lambda: panel.train.isVisible())
    assert panel.train.hasFocus()


def test_quick_settings_are_edits_of_the_design(session: Session, controller: RunController, qtbot: QtBot) -> None:
    panel = make_panel(session, controller, qtbot)
    line = panel.findChild(QLineEdit, "quick_edit_epochs")
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "12")
    assert session.design.snapshot.settings.training.epochs == 12
    combo = panel.findChild(QComboBox, "quick_edit_optimizer.kind")
    assert combo is not None
    QTest.keyClicks(combo, "sgd")
    QTest.keyClick(combo, Qt.Key.Key_Return)
    assert session.design.snapshot.settings.training.optimizer.kind == "sgd"
    session.history.undo()
    session.history.undo()
    assert line.text() == "3"
    line.selectAll()
    QTest.keyClicks(line, "0")
    assert "at least 1" in panel.rows["epochs"].error.text()


def test_train_says_why_it_is_disabled(session: Session, controller: RunController, qtbot: QtBot) -> None:
    panel = make_panel(session, controller, qtbot)
    edits.delete(session.design, *session.design.snapshot.nodes)
    assert not panel.train.isEnabled()
    assert panel.train.toolTip() == session.analysis.errors[0].message
    assert panel.status.text().startswith(session.analysis.errors[0].message)
    session.history.undo()
    assert panel.train.isEnabled()
    assert panel.status.text() == "Ready to train."


def test_the_log_tells_the_run_and_its_failures(controller: RunController, engine: ToyEngine, qtbot: QtBot) -> None:
    panel = LogPanel(controller, LIGHT)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(controller.finished):
        controller.start()
    text = panel.text.toPlainText()
    assert "Building the network." in text
    assert "Training 10 parameters for 4 epochs of 50 steps on CPU, float32, graph" in text
    assert (
        "Saved checkpoint 4 at epoch 4: end of epoch, loss 0.5, validation loss 0.6, validation accuracy 0.9." in text
    )
    assert "Training is complete after 1 s at epoch 4." in text
    engine.failure = TrainingError("The loss is not finite at step 12.")
    with qtbot.waitSignal(controller.failed):
        controller.start()
    assert panel.text.toPlainText().count("The loss is not finite at step 12.") == 1
    panel.set_theme(DARK)
    last = panel.text.document().lastBlock()
    assert last.begin().fragment().charFormat().foreground().color() == DARK.color("error")
