"""A window that is closed while it trains: it asks, stops, saves, joins its thread, and the process ends with 0."""

from __future__ import annotations

import gc
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from shiboken6 import isValid

from app.application import Application
from app.settings import Settings
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.design import edits
from brains_engine.design.io import save_design
from brains_engine.layers import discover
from brains_engine.runs.store import list_checkpoints, read_run
from brains_engine.templates import load_template
from tests.app.conftest import (  # noqa: F401 - fixtures are found by name
    cache_folder,
    end,
    isolated_folders,
    known_running,
    nothing_leaks,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TIMES = 50
WARM_UP = 5
JOIN_S = 5.0
ENGINE_MS = 60_000
ENDLESS = 1_000_000
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def endless_design(tmp_path: Path) -> Path:
    """A tiny design that trains until it is stopped."""
    design = load_template("xor", discover())
    edits.set_training_value(design, "epochs", ENDLESS)
    edits.set_training_value(design, "compiler", "graph")
    path = tmp_path / "endless.brains"
    save_design(design, path)
    return path


def open_window(qapp: QApplication, qtbot: QtBot, folder: Path, design: Path) -> Application:
    application = Application(qapp, Settings(folder / "config"), folder / "data", "light")
    application.start(design)
    with qtbot.waitActive(application.window):
        application.window.show()
        application.window.activateWindow()
    return application


def train(application: Application, qtbot: QtBot, moment: random.Random) -> None:
    """Train with the real engine to some moment: right after the first steps, later, or in a pause."""
    QTest.keyClick(application.window, Qt.Key.Key_Return, CONTROL)
    controller = application.controller
    # the first losses may come before the news that the run has begun
    qtbot.waitUntil(lambda: len(controller.history.loss) > 0 and controller.state == "running", timeout=ENGINE_MS)
    qtbot.wait(moment.choice((0, 0, 10, 50)))
    if moment.random() < 0.2:
        QTest.keyClick(application.window, Qt.Key.Key_Return, CONTROL | SHIFT)
        assert application.controller.state == "paused"


def close_and_answer(application: Application, qtbot: QtBot) -> float:
    """Close the window as a user does. Gives the seconds from the answer to the end of the thread."""
    window = application.window
    (thread,) = application.controller.findChildren(QThread)
    window.close()
    assert window.isVisible(), "the window closed without its question"
    (question,) = window.findChildren(QMessageBox, "stop_question")
    button = question.findChild(QPushButton, "stop_and_close")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isVisible)
    answered = time.perf_counter()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.is_closed, timeout=int(10_000 * JOIN_S))
    spent = time.perf_counter() - answered
    assert not window.isVisible()
    assert not isValid(thread) or thread.isFinished()
    return spent


def check_run(folder: Path) -> int:
    """See that a run ended as stopped, with a whole checkpoint. Gives the checkpoint's step."""
    assert read_run(folder).state == "stopped"
    newest = list_checkpoints(folder)[-1]
    arrays, meta = load_checkpoint(Path(newest["path"]))
    weights = [array for name, array in arrays.items() if name.startswith("weights/")]
    assert weights
    assert all(np.isfinite(array).all() for array in weights)
    assert meta.step == newest["step"] > 0
    return meta.step


def held() -> tuple[int, int, int]:
    """Threads, open files and megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return len(os.listdir("/proc/self/task")), len(os.listdir("/proc/self/fd")), pages * 4096 // 2**20


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="counts threads and files in /proc")
def test_closed_while_training_50_times(qapp: QApplication, qtbot: QtBot, tmp_path: Path, endless_design: Path) -> None:
    moment = random.Random(0)
    seconds: list[float] = []
    before = held()
    for number in range(TIMES):
        folder = tmp_path / str(number)
        folder.mkdir()
        design = Path(shutil.copy(endless_design, folder))
        application = open_window(qapp, qtbot, folder, design)
        failures: list[str] = []
        application.controller.failed.connect(lambda message, _, told=failures: told.append(message))
        try:
            train(application, qtbot, moment)
            seconds.append(close_and_answer(application, qtbot))
            run = application.controller.run_folder
            assert run is not None
            # the checkpoint holds the very last step that was trained
            assert check_run(run) == application.controller.history.loss.x[-1]
        finally:
            end(application, collect=number % WARM_UP == 0)
        assert failures == []
        if number == WARM_UP:
            before = held()
    print(f"closed {TIMES} times while training; the slowest took {max(seconds):.2f} s")
    assert max(seconds) < JOIN_S
    gc.collect()
    threads, files, megabytes = (now - then for now, then in zip(held(), before, strict=True))
    assert threads <= 0, f"{threads} threads were left behind"
    assert files <= 0, f"{files} files were left open"
    assert megabytes < 50, f"{megabytes} MB were left behind"


@pytest.mark.slow
def test_the_process_of_a_window_closed_while_training_ends_with_0(tmp_path: Path, endless_design: Path) -> None:
    homes = {name: str(tmp_path / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    command: list[str | Path] = [sys.executable, "-m", "tests.faults.closing_child", endless_design]
    environment = os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert done.returncode == 0, done.stderr[-2000:]
    for word in ("Traceback", "QThread", "Fatal", "QObject"):
        assert word not in done.stderr, done.stderr[-2000:]
    assert float(done.stdout) < JOIN_S
    (store,) = tmp_path.rglob("run.sqlite")
    assert check_run(store.parent) > 0
