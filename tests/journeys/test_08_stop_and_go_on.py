"""A run is paused, stopped, and gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.journeys.user import CTRL, ENGINE_MS, SHIFT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.mark.slow
def test_paused_stopped_and_resumed(journey: Journey, qtbot: QtBot) -> None:
    """Pause, stop, go on.

    Ctrl+Shift+Enter holds a run and lets it go on. Ctrl+. ends it within a second, with a checkpoint that is whole.
    From the list of checkpoints the run goes on where it was, to its last epoch.
    """
    application, controller = journey.application, journey.application.controller
    journey.start_template("iris", epochs=400)
    journey.train(until_loss=50)
    journey.keys(Qt.Key.Key_Return, CTRL | SHIFT)
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=ENGINE_MS)
    held = len(controller.history.loss)
    qtbot.wait(200)
    assert len(controller.history.loss) <= held + 200  # what was under way when it was held
    journey.show("Held: Train has turned into Go on and Stop.")
    journey.keys(Qt.Key.Key_Return, CTRL | SHIFT)
    qtbot.waitUntil(lambda: controller.state == "running", timeout=ENGINE_MS)
    journey.stop()
    stopped = controller.history.progress
    assert 0 < stopped < 1

    application.window.show_tab("Checkpoints")
    tree = application.checkpoints.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() > 0, timeout=5000)
    tree.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down):
        journey.press(tree, key)
    journey.show("The checkpoints of the stopped run, each with its parent.")
    journey.click(journey.find(QToolButton, "resume_checkpoint_button"))
    qtbot.waitUntil(lambda: controller.is_busy, timeout=5000)
    journey.wait_idle()
    assert controller.history.progress == 1.0
    assert len(controller.history.loss) > held
