"""Open the program, press Ctrl+Enter, watch it learn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.journeys.user import CTRL, ENGINE_MS, SHIFT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


@pytest.mark.slow
def test_it_learns_at_once(journey: Journey, qtbot: QtBot) -> None:
    """The first minute.

    The window opens with a welcome page, and below it with an example that can be trained. Ctrl+Enter starts it at
    once: the page makes room, the plots come to the front, loss falls, nodes show how sparse they are, and the title
    tells how far it is.
    """
    application = journey.application
    controller, nodes, front = application.controller, application.canvas.canvas_scene.nodes, application.front
    front.begin()
    page = front.page
    assert page is not None
    qtbot.waitUntil(lambda: page.templates.count() > 0)
    qtbot.waitUntil(page.search.hasFocus)
    assert "Ctrl+Enter" in page.lead.text()
    journey.show("As it opens: templates, recent designs and data; Ctrl+Enter trains the example.")
    journey.train(until_loss=1)
    assert not front.shows_welcome
    qtbot.waitUntil(lambda: controller.history.progress > 0.4, timeout=ENGINE_MS)
    journey.keys(Qt.Key.Key_Return, CTRL | SHIFT)  # held, so that both pictures show the same
    qtbot.waitUntil(lambda: controller.state == "paused")
    assert application.plots.isVisible()
    assert "%" in application.window.windowTitle()
    assert any(node.sparsity is not None for node in nodes.values())
    journey.show("While it trains, held for the picture: loss and sparsity, and a ring at each node.")
    journey.keys(Qt.Key.Key_Return, CTRL | SHIFT)
    journey.wait_idle()
    losses = application.plots.plot("loss").lines["loss"].y
    assert losses[-1] < losses[0] / 2
    assert controller.history.progress == 1.0
    journey.show("At the end: the best epoch is marked.")
