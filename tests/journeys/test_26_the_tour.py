"""The tour, done by doing: six steps in the example, and Esc where one has seen enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.palette.model import LAYER_ROLE
from app.tour.steps import STEPS
from tests.app.canvas.conftest import LEFT, NONE
from tests.app.run.conftest import ToyEngine
from tests.journeys.user import CTRL, SHIFT, User, answer

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def test_six_steps_by_doing_them(journey: Journey, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tour.

    A bubble says what to do, and the rest of the window is dimmed. The tour does nothing by itself: it goes on when a
    layer was added, wired and changed, when training has begun and ended, and when its checkpoints were looked at. Esc
    ends it at any step.
    """
    application = journey.application
    session, window, tour = application.session, application.window, application.front.tour
    engine = ToyEngine()
    engine.wait = 0.1
    monkeypatch.setattr(application.controller, "_load_jobs", engine.load)
    hidden = next(node.id for node in session.snapshot.nodes.values() if node.name == "Hidden 1")
    application.actions["help.tour"].trigger()
    assert tour.place == 0
    journey.find(QWidget, "plots_panel")
    journey.show("The first step: what to do, and where.")

    before = journey.nodes
    add_from_palette(journey, "dense")
    (new,) = journey.nodes - before
    assert tour.place == 1
    journey.wire(hidden, new)
    assert tour.place == 2
    journey.enter("edit_units", "12")
    assert session.snapshot.nodes[new].options["units"] == 12
    assert tour.place == 3
    assert tour.bubble.reason.isHidden()
    journey.show("Three steps done. What is left of the window works as ever: the layer is in the design.")

    journey.keys(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: tour.place == 4 and application.controller.history.progress >= 0.5)
    journey.keys(Qt.Key.Key_Return, CTRL | SHIFT)  # held, so that there is time to look
    assert application.controller.state == "paused"
    journey.show("It trains: this step goes on when the run ends.")
    journey.keys(Qt.Key.Key_Return, CTRL | SHIFT)
    qtbot.waitUntil(lambda: tour.place == 5)
    bar = window.run_tabs.tabBar()
    titles = [bar.tabText(number) for number in range(bar.count())]
    QTest.mouseClick(bar, LEFT, NONE, bar.tabRect(titles.index("Checkpoints")).center())
    answer()
    assert tour.place == len(STEPS)
    journey.click(tour.bubble.next)
    assert not tour.is_running

    session.history.setClean()
    application.actions["help.tour"].trigger()
    assert tour.is_running
    journey.press(tour.bubble.next, Qt.Key.Key_Escape)
    assert not tour.is_running
    assert application.canvas.hasFocus()


def add_from_palette(user: User, layer: str) -> None:
    """Double-click a layer in the palette."""
    tree = user.application.palette.tree
    model = tree.model()
    families = [model.index(row, 0, QModelIndex()) for row in range(model.rowCount())]
    entries = [model.index(row, 0, family) for family in families for row in range(model.rowCount(family))]
    index = next(entry for entry in entries if entry.data(LAYER_ROLE) == layer)
    user.pick(tree, index, double=True)
