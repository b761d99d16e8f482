"""Closing in order: asks, stops, saves, and leaves no thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from brains_engine.design import edits
from brains_engine.errors import CheckpointError
from brains_engine.runs.events import Started, StepMetrics
from tests.app.shell.test_documents import choose_file, find, press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application

CONTROL = Qt.KeyboardModifier.ControlModifier


class SlowRun:
    """A training that goes on until it is stopped."""

    reason = "stopped"
    last_checkpoint = None
    metrics: dict[str, float] = {}  # noqa: RUF012 - read only


def slow_train(snapshot: Any, registry: Any, folder: Path, *, on_event: Any, stop: Any, **_: Any) -> SlowRun:
    on_event(
        Started(
            run="1",
            folder=str(folder),
            epochs=10,
            first_epoch=0,
            steps_per_epoch=10,
            params=1,
            device="CPU",
            precision="float32",
            compiler="graph",
        )
    )
    step = 0
    while not stop.stopped:
        stop.wait_while_paused(0.02)
        if not stop.paused:
            step = min(step + 1, 100)
            on_event(
                StepMetrics(
                    run="1",
                    epoch=1,
                    step=step,
                    losses=(1 / step,),
                    learning_rate=0.1,
                    steps_per_second=50.0,
                    seconds_left=2.0,
                )
            )
        time.sleep(0.01)
    return SlowRun()


def refuse_to_save(run: SlowRun) -> None:
    raise CheckpointError("The disk is full.")


@pytest.fixture
def training(shown: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Application:
    """A window in the middle of a run."""
    jobs = ModuleType("jobs")
    jobs.train = slow_train  # type: ignore[attr-defined]
    load: Callable[[], ModuleType] = lambda: jobs  # noqa: E731
    monkeypatch.setattr(shown.controller, "_load_jobs", load)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: shown.controller.state == "running", timeout=5000)
    return shown


def test_train_turns_into_pause_and_stop(training: Application, qtbot: QtBot) -> None:
    bar = training.train_bar
    assert bar.train.isHidden()
    assert not bar.pause.isHidden()
    assert not bar.stop.isHidden()
    assert bar.device.text() == "CPU · float32"
    qtbot.waitUntil(lambda: "left" in bar.caption.text(), timeout=5000)
    assert "training" in training.window.windowTitle()
    QTest.keyClick(training.canvas, Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert bar.pause.text() == "Resume"
    bar.pause.click()
    assert bar.pause.text() == "Pause"
    assert training.controller.state == "running"
    QTest.keyClick(training.canvas, Qt.Key.Key_Period, CONTROL)
    qtbot.waitUntil(lambda: training.controller.state == "idle", timeout=5000)
    assert not bar.train.isHidden()
    assert bar.stop.isHidden()


def test_closing_in_training_asks_stops_and_leaves_no_thread(training: Application, qtbot: QtBot) -> None:
    training.window.close()
    assert training.window.isVisible()
    press(find(training.window, QMessageBox, "stop_question"), "stop_and_close")
    qtbot.waitUntil(lambda: not training.window.isVisible(), timeout=5000)


def test_closing_again_while_the_run_stops_asks_nothing_more(training: Application, qtbot: QtBot) -> None:
    training.window.close()
    press(find(training.window, QMessageBox, "stop_question"), "stop_and_close")
    training.window.close()
    assert [box for box in training.window.findChildren(QMessageBox) if box.isVisible()] == []
    qtbot.waitUntil(lambda: not training.window.isVisible(), timeout=5000)


def test_a_run_that_fails_while_the_window_closes_is_told(
    training: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SlowRun, "__init__", refuse_to_save)
    training.window.close()
    press(find(training.window, QMessageBox, "stop_question"), "stop_and_close")
    qtbot.waitUntil(lambda: training.controller.state == "idle", timeout=5000)
    qtbot.wait(300)
    assert training.window.isVisible()
    assert "The disk is full." in [notice.message for notice in training.window.notices.notices]
    training.window.close()
    assert not training.window.isVisible()


def test_closing_in_training_can_be_refused(training: Application) -> None:
    QTest.keyClick(training.canvas, Qt.Key.Key_Q, CONTROL)
    press(find(training.window, QMessageBox, "stop_question"), "cancel")
    assert training.window.isVisible()
    assert training.controller.state == "running"


def test_closing_after_training_asks_about_unsaved_edits_too(
    training: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    edits.add_node(training.session.design, "dense")
    training.window.close()
    press(find(training.window, QMessageBox, "stop_question"), "stop_and_close")
    qtbot.waitUntil(lambda: bool(training.window.findChildren(QMessageBox, "unsaved_question")), timeout=5000)
    press(find(training.window, QMessageBox, "unsaved_question"), "save")
    path = tmp_path / "kept.brains"
    choose_file(training.window, "save_dialog", path)
    assert path.is_file()
    qtbot.waitUntil(lambda: not training.window.isVisible(), timeout=5000)


def test_closing_a_clean_window_asks_nothing(shown: Application) -> None:
    shown.window.close()
    assert not shown.window.isVisible()


def test_discarded_edits_are_not_offered_again(shown: Application, tmp_path: Path, qtbot: QtBot) -> None:
    edits.add_node(shown.session.design, "dense")
    qtbot.wait(50)
    shown.window.close()
    press(find(shown.window, QMessageBox, "unsaved_question"), "discard")
    assert not shown.window.isVisible()
    assert shown.recovery.lost() == []
