"""Earlier runs beside the current one: chosen from a list by keys, read off the window's thread, named, saved."""

from __future__ import annotations

import csv
import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.run import run_shelf
from app.run.plots_panel import PlotsPanel
from app.theme import LIGHT
from brains_engine.runs.config import RunConfig
from brains_engine.runs.folder import RunFolder
from brains_engine.runs.history import read_history
from tests.app.run.conftest import CHUNK, steps
from tests.app.run.test_plots import feed
from tests.engine.runs.helpers import epoch_end, sparsity

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController


# What grabs the keyboard or pops up says so to a screen that is no real one.
quiet = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def panel(controller: RunController, qtbot: QtBot) -> PlotsPanel:
    for number in (1, 2):
        write_run(controller.homes[0] / str(number))
    panel = PlotsPanel(controller, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(1200, 400)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    feed(controller)
    return panel


def write_run(folder: Path) -> None:
    with RunFolder.create(folder, "{}", RunConfig(), folder.name) as opened:
        session = opened.store.begin_session(None, 0, 3)
        for number in (1, 2, 3):
            opened.store.add_steps(session, steps(number))
            opened.store.add_epoch(session, epoch_end(number, number * CHUNK, 0.5 / number))
            opened.store.add_sparsity(session, sparsity(number * CHUNK, 0.1 * number))
        opened.store.end_session(session, "completed")
        opened.store.commit()


def tick(panel: PlotsPanel, qtbot: QtBot, *rows: int) -> None:
    """Open the list and tick rows of it by keys."""
    panel.bar.compare.setFocus()
    QTest.keyClick(panel.bar.compare, Qt.Key.Key_Space)
    qtbot.waitUntil(panel.chooser.isVisible)
    for row in rows:
        panel.chooser.list.setCurrentRow(row)
        QTest.keyClick(panel.chooser.list, Qt.Key.Key_Space)
    QTest.keyClick(panel.chooser.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not panel.chooser.isVisible())


@quiet
def test_runs_are_chosen_by_keys_and_drawn_each_in_its_own_dress(panel: PlotsPanel, qtbot: QtBot) -> None:
    tick(panel, qtbot, 0, 1)
    qtbot.waitUntil(lambda: len(panel.shelf.histories) == 2)
    assert panel.bar.compare.text() == "Compare (2)"
    lines = panel.plot("loss").lines
    titles = {line.title: line for line in lines.values()}
    one, two = titles["run 2: mean of 100"], titles["run 1: mean of 100"]
    assert len(one.x) == 3 * CHUNK
    assert one.style.color != two.style.color
    assert one.style.dash != two.style.dash
    assert one.style.dash != "solid"
    assert "run 1: all layers" in {line.title for line in panel.plot("sparsity").lines.values()}
    tick(panel, qtbot, 0)
    assert "run 2: mean of 100" not in {line.title for line in panel.plot("loss").lines.values()}
    assert panel.bar.compare.text() == "Compare (1)"


@quiet
def test_runs_are_read_off_the_windows_thread(panel: PlotsPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[int] = []
    read = read_history

    def spy(*args: object, **options: object) -> object:
        threads.append(threading.get_ident())
        return read(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(run_shelf, "read_history", spy)
    tick(panel, qtbot, 0)
    qtbot.waitUntil(lambda: len(panel.shelf.histories) == 1)
    assert threads
    assert threads[0] != threading.get_ident()


@quiet
def test_a_damaged_run_is_one_sentence(panel: PlotsPanel, controller: RunController, qtbot: QtBot) -> None:
    sentences: list[str] = []
    controller.failed.connect(lambda sentence, details: sentences.append(sentence))
    folder = controller.homes[0] / "2"
    with sqlite3.connect(folder / "run.sqlite") as connection:
        connection.execute("UPDATE epochs SET metrics = 'no json'")
    connection.close()
    tick(panel, qtbot, 0)
    qtbot.waitUntil(lambda: bool(sentences))
    assert "damaged" in sentences[0]
    assert panel.shelf.chosen == ()


@quiet
def test_numbers_are_saved_with_run_epoch_and_seconds(panel: PlotsPanel, qtbot: QtBot, tmp_path: Path) -> None:
    tick(panel, qtbot, 0)
    qtbot.waitUntil(lambda: len(panel.shelf.histories) == 1)
    QTest.keyClick(panel.plot("loss").legend.buttons["mean"], Qt.Key.Key_Space)
    panel.save(tmp_path / "numbers.csv")
    with (tmp_path / "numbers.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    own = [row for row in rows if row["run"] == "run 2" and row["line"] == "run 2: mean of 100"]
    assert [int(row["step"]) for row in own] == list(range(1, 3 * CHUNK + 1))
    assert float(own[-1]["epoch"]) == 3.0
    assert float(own[-1]["seconds"]) > 0
    current = [row for row in rows if row["run"] == "current" and row["line"] == "each step"]
    assert len(current) == 4 * CHUNK
    assert float(current[-1]["epoch"]) == 4.0
    assert float(current[-1]["seconds"]) == pytest.approx(0.4)
    assert "mean of 100" not in {row["line"] for row in rows}, "what is switched off is not saved"


def test_one_plot_is_saved_by_a_key(panel: PlotsPanel, qtbot: QtBot, tmp_path: Path) -> None:
    plot = panel.plot("metrics")
    plot.plot.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(plot.plot, Qt.Key.Key_S, keys)
    dialog = next(found for found in QApplication.topLevelWidgets() if found.objectName() == "save_plots_dialog")
    assert dialog.isVisible()
    dialog.close()
    for suffix in ("png", "svg", "csv"):
        panel.save(tmp_path / f"one.{suffix}", [plot])
    image = QImage(str(tmp_path / "one.png"))
    assert (image.width(), image.height()) == (1560, 680)
    colors = {image.pixelColor(x, y).name() for x in range(0, 1560, 2) for y in range(0, 680, 2)}
    assert LIGHT.plot_color(0).name() in colors
    assert "<svg" in (tmp_path / "one.svg").read_text(encoding="utf-8")
    with (tmp_path / "one.csv").open(encoding="utf-8") as file:
        assert {row["plot"] for row in csv.DictReader(file)} == {"Metrics"}


def test_closing_ends_the_reading(panel: PlotsPanel, controller: RunController) -> None:
    panel.shelf.choose(controller.homes[0] / "1", chosen=True)
    (reader,) = panel.shelf._readers.values()
    assert controller.shutdown()
    assert reader.isFinished()
