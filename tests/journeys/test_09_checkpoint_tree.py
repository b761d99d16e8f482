"""Checkpoints form a tree: one goes back to a good one, and on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from tests.journeys.user import ENGINE_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.mark.slow
def test_back_to_a_checkpoint_and_on_from_there(journey: Journey, qtbot: QtBot) -> None:
    """Back, and on from there.

    A checkpoint is measured on the validation data, loaded into the network, and the next training begins from its
    weights: its losses begin where the checkpoint stood, not where a new network would.
    """
    application, controller = journey.application, journey.application.controller
    journey.start_template("iris", epochs=12)
    journey.train()
    losses = application.plots.plot("loss").lines["loss"].y
    first, last = float(losses[0]), float(losses[-1])

    application.window.show_tab("Checkpoints")
    tree = application.checkpoints.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() > 0, timeout=5000)
    tree.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down):
        journey.press(tree, key)
    journey.click(journey.find(QToolButton, "evaluate_checkpoint_button"))
    status = journey.find(QLabel, "checkpoint_status")
    qtbot.waitUntil(lambda: "accuracy" in status.text() and not controller.is_busy, timeout=ENGINE_MS)
    journey.show("A checkpoint, measured anew.")
    journey.click(journey.find(QToolButton, "load_checkpoint_button"))
    assert "begins from its weights" in status.text()

    journey.application.canvas.setFocus()
    journey.train()
    again = float(application.plots.plot("loss").lines["loss"].y[0])
    assert abs(again - last) < abs(again - first)
    application.window.show_tab("Checkpoints")
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 2, timeout=5000)
    journey.show("Two runs: the second began where the first was left.")
