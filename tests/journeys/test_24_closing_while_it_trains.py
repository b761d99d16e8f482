"""Closing the window while it trains asks, stops, saves, and leaves no thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from brains_engine.runs.store import read_checkpoints
from tests.journeys.user import ENGINE_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.mark.slow
def test_closing_asks_stops_and_saves(journey: Journey, qtbot: QtBot) -> None:
    """Closed while it trains.

    The window asks before it closes in the middle of a run. It stops the run, which leaves a valid checkpoint, and is
    gone, with no thread left behind.
    """
    application, controller = journey.application, journey.application.controller
    journey.start_template("iris", epochs=5000)
    journey.train(until_loss=100)
    application.window.close()
    journey.find(QMessageBox, "stop_question")
    assert application.window.isVisible()
    journey.show("Before a run is lost, it asks.")
    journey.click(journey.find(QPushButton, "stop_and_close"))
    qtbot.waitUntil(lambda: not application.window.isVisible(), timeout=ENGINE_MS)
    assert controller.state == "idle"
    folder = controller.run_folder
    assert folder is not None
    assert read_checkpoints(folder)
