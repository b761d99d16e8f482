"""The tour: goes on when the user does what a step asks, ends when told to, and leaves designs alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget

from app.canvas.ports import PortKey
from app.palette.model import LAYER_ROLE
from app.theme import DARK
from app.tour.spotlight import place_beside
from app.tour.steps import STEPS
from brains_engine.design.io import to_json
from tests.app.canvas.conftest import Hand
from tests.app.run.conftest import ToyEngine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application
    from app.tour.tour import Tour

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tour(shown: Application) -> Tour:
    shown.actions["help.tour"].trigger()
    assert shown.front.tour.place == 0
    return shown.front.tour


def double_click_dense(shown: Application) -> None:
    tree = shown.palette.tree
    model = tree.model()
    families = [model.index(row, 0) for row in range(model.rowCount())]
    entries = [model.index(row, 0, family) for family in families for row in range(model.rowCount(family))]
    index = next(entry for entry in entries if entry.data(LAYER_ROLE) == "dense")
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    QTest.mouseClick(tree.viewport(), LEFT, pos=place)
    QTest.mouseDClick(tree.viewport(), LEFT, pos=place)


def test_doing_what_it_asks_leads_through_all_six_steps(
    shown: Application, tour: Tour, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = ToyEngine()
    engine.wait = 0.05
    monkeypatch.setattr(shown.controller, "_load_jobs", engine.load)
    assert tour.bubble.count.text() == "Step 1 of 6"
    before = set(shown.session.snapshot.nodes)
    double_click_dense(shown)
    assert tour.place == 1
    (new,) = set(shown.session.snapshot.nodes) - before
    hidden = next(node.id for node in shown.session.snapshot.nodes.values() if node.name == "Hidden 1")
    scene = shown.canvas.canvas_scene
    Hand(shown.canvas).drag(
        scene.port_pos(PortKey(hidden, "output", "output")), scene.port_pos(PortKey(new, "input", "input"))
    )
    assert tour.place == 2
    units = shown.window.findChild(QWidget, "edit_units")
    assert units is not None
    units.setFocus()
    QTest.keyClick(units, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(units, "12")
    QTest.keyClick(units, Qt.Key.Key_Return)
    assert tour.place == 3
    assert not tour.bubble.reason.isVisible(), tour.bubble.reason.text()
    assert units.hasFocus()  # the keys stay where the user has them
    with qtbot.waitSignal(shown.controller.finished, timeout=20_000):
        QTest.keyClick(shown.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: tour.place == 4)
    qtbot.waitUntil(lambda: tour.place == 5)
    bar = shown.window.run_tabs.tabBar()
    titles = [bar.tabText(number) for number in range(bar.count())]
    QTest.mouseClick(bar, LEFT, pos=bar.tabRect(titles.index("Checkpoints")).center())
    assert tour.place == len(STEPS)
    QTest.mouseClick(tour.bubble.next, LEFT)
    assert not tour.is_running
    assert not tour.spotlight.isVisible()


def test_it_works_by_keys_and_restarts(shown: Application, tour: Tour, qtbot: QtBot) -> None:
    qtbot.waitUntil(tour.bubble.next.hasFocus)
    QTest.keyClick(tour.bubble.next, Qt.Key.Key_Return)
    assert tour.place == 1
    QTest.keyClick(tour.bubble.next, Qt.Key.Key_Backtab)
    assert tour.bubble.back.hasFocus()
    QTest.keyClick(tour.bubble.back, Qt.Key.Key_Return)
    assert tour.place == 0
    shown.canvas.setFocus()  # the app keeps working, and its keys lead the tour as well
    QTest.keyClick(shown.canvas, Qt.Key.Key_Right, CTRL_ALT)
    assert tour.place == 1
    QTest.keyClick(shown.canvas, Qt.Key.Key_Left, CTRL_ALT)
    assert tour.place == 0
    QTest.keyClick(tour.bubble.next, Qt.Key.Key_Escape)
    assert not tour.is_running
    assert shown.canvas.hasFocus()
    assert not shown.actions["help.tour_next"].isEnabled()
    shown.actions["help.tour"].trigger()
    assert tour.place == 0


def test_a_design_of_ones_own_is_left_alone_and_the_example_offered(shown: Application) -> None:
    shown.documents.new("xor")
    before = to_json(shown.session.snapshot)
    tour = shown.front.tour
    shown.actions["help.tour"].trigger()
    assert tour.place == -1
    assert tour.bubble.next.text() == "Open the example"
    QTest.mouseClick(tour.bubble.end, LEFT)
    assert not tour.is_running
    assert to_json(shown.session.snapshot) == before
    shown.actions["help.tour"].trigger()
    QTest.mouseClick(tour.bubble.next, LEFT)
    assert shown.session.title == "Digits"
    assert tour.place == 0
    tour.end()
    shown.documents.new()
    shown.actions["help.tour"].trigger()  # nothing is lost with an empty design
    assert shown.session.title == "Digits"
    assert tour.place == 0


def test_every_step_rings_a_real_widget_and_its_bubble_is_inside(shown: Application, tour: Tour) -> None:
    before = to_json(shown.session.snapshot)
    for size in (QSize(1440, 900), QSize(1024, 700)):
        shown.window.resize(size)
        shown.window.arrange()
        QApplication.processEvents()
        shown.actions["help.tour"].trigger()
        for step in STEPS:
            tour.follow()
            assert len(tour.spotlight.holes) == len(step.targets), step.title
            assert shown.window.rect().contains(tour.bubble.geometry()), step.title
            assert tour.bubble.text.height() >= tour.bubble.text.heightForWidth(tour.bubble.text.width())
            tour.go_on()
        assert tour.place == len(STEPS)
        tour.go_on()
        assert not tour.is_running
    assert to_json(shown.session.snapshot) == before  # nobody did anything
    assert shown.session.is_clean


def test_it_follows_docks_lets_the_mouse_through_and_says_why_not(shown: Application, tour: Tour, qtbot: QtBot) -> None:
    ring = tour.spotlight.holes[0]
    dock = shown.window.findChild(QDockWidget, "palette_dock")
    assert dock is not None
    dock.hide()
    qtbot.waitUntil(lambda: ring not in tour.spotlight.holes)
    assert tour.bubble.isVisible()
    tour.go_on()
    tour.go_back()  # the step opens what it is about
    assert dock.isVisible()
    shown.front.set_theme(DARK)
    assert DARK.surface in tour.bubble.styleSheet()
    for place in (QPoint(40, 300), shown.window.rect().center()):
        assert shown.window.childAt(place) is not tour.spotlight
    node = next(iter(shown.session.snapshot.nodes))
    Hand(shown.canvas).click(Hand(shown.canvas).card(node))
    assert shown.session.selection.ids == {node}
    shown.session.selection.set([key for key, node in shown.session.snapshot.nodes.items() if node.layer == "output"])
    shown.canvas.delete_selection()
    while tour.place != 3:
        tour.go_on()
    assert tour.bubble.reason.isVisible()
    assert tour.bubble.reason.text() == shown.actions.reason("run.train")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (QRect(0, 100, 200, 500), QPoint(211, 100)),  # at the right of what stands left
        (QRect(700, 100, 300, 500), QPoint(388, 100)),  # at the left of what stands right
        (QRect(100, 500, 800, 200), QPoint(100, 388)),  # above what lies at the foot
        (QRect(0, 0, 1000, 700), QPoint(349, 587)),  # in what fills everything
        (QRect(), QPoint(349, 299)),  # in the middle where there is none
    ],
)
def test_the_bubble_stands_beside_its_target(target: QRect, expected: QPoint) -> None:
    found = place_beside(QSize(300, 100), target, QRect(0, 0, 1000, 700))
    assert found == expected
