"""Two runs in one picture, smoothed, on a logarithmic scale, and saved as numbers."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QListWidget, QToolButton

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.mark.slow
def test_two_runs_are_compared_and_saved(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """Two runs, compared.

    The same design trains twice, the second time with another learning rate. The earlier run is laid over the new one,
    the losses on a logarithmic scale; the numbers of both are saved as a table.
    """
    application = journey.application
    journey.start_template("iris", epochs=15)
    journey.train()
    application.inspector.show_tab("training")
    journey.enter("edit_optimizer.learning_rate", "0.05")
    application.canvas.setFocus()
    journey.train()

    plots = application.plots
    compare = journey.find(QToolButton, "compare_runs")
    compare.setFocus()
    journey.press(compare, Qt.Key.Key_Space)
    runs = journey.find(QListWidget, "run_chooser_list")
    runs.setCurrentRow(0)
    journey.press(runs, Qt.Key.Key_Space)
    journey.press(runs, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(plots.plot("loss").lines) > 4, timeout=5000)
    journey.click(journey.find(QCheckBox, "log_scale"))
    assert plots.plot("loss").log_y
    journey.come_back()
    journey.show("Two learning rates over each other, on a logarithmic scale.")

    save = journey.find(QToolButton, "save_plots")
    action = next(action for action in save.menu().actions() if action.objectName() == "save_plots_csv")
    action.trigger()
    path = tmp_path / "runs.csv"
    journey.find(QFileDialog, "save_plots_dialog").fileSelected.emit(str(path))
    journey.find(QFileDialog, "save_plots_dialog").reject()
    qtbot.waitUntil(path.exists)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["run"] for row in rows}) == 2
