"""Five hundred nodes are opened, looked over, searched, changed and arranged anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from brains_engine.bench.designs import towers
from brains_engine.design.io import save_design
from tests.app.canvas.conftest import LEFT, NONE
from tests.journeys.user import ALT, CTRL, SHIFT, answer

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey

SIZE = 500


def test_five_hundred_nodes(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """A large design.

    Five hundred layers: from afar the whole is seen in the colours of its families, the wheel zooms to where the
    pointer is, the map leads anywhere, and words find a layer. An option is changed and all shapes follow; all of it is
    arranged anew, and taken back, in one step.
    """
    application = journey.application
    session, canvas, hand = application.session, application.canvas, journey.hand
    path = tmp_path / "large.brains"
    save_design(towers(SIZE, session.registry), path)
    journey.keys(Qt.Key.Key_O, CTRL)
    dialog = journey.find(QFileDialog, "open_dialog")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert len(session.snapshot.nodes) == SIZE
    (problem,) = session.analysis.errors
    canvas.apply_fix(problem.fixes[0])  # its input takes the size of the data
    assert not session.analysis.errors
    canvas.setFocus()
    hand.key(Qt.Key.Key_Period)
    answer()
    assert canvas.zoom < 0.3
    journey.show("Five hundred layers from afar, in the colours of their families.")

    place = hand.card("add-7")
    pixel = hand.pixel(place)
    while canvas.zoom < 0.9:
        hand.wheel(canvas.mapToScene(pixel), 120, CTRL)
    drift = canvas.mapToScene(pixel) - place
    assert drift.manhattanLength() < 60.0, "the wheel zooms to where the pointer is"
    middle = canvas.mapToScene(canvas.viewport().rect().center())
    pan(journey, QPoint(-200, -80))
    moved = canvas.mapToScene(canvas.viewport().rect().center()) - middle
    assert (moved * canvas.zoom - QPointF(200.0, 80.0)).manhattanLength() < 4.0
    assert session.history.count() == 1, "looking around changes nothing"

    journey.keys(Qt.Key.Key_M, ALT)
    minimap = canvas.chrome.minimap
    assert minimap.isVisible()
    goal = hand.card("output-1")
    QTest.mouseClick(minimap, LEFT, NONE, minimap.to_map(goal).toPoint())
    answer()
    assert canvas.mapToScene(canvas.viewport().rect()).boundingRect().contains(goal)
    assert minimap.status.startswith(f"{SIZE} layers")

    journey.keys(Qt.Key.Key_F, CTRL)
    bar = canvas.chrome.find
    journey.type("conv 40", bar.field)
    journey.press(bar.field, Qt.Key.Key_Return)
    assert session.selection.ids == {"conv_2d-40"}
    journey.show("Found by words. The map at the corner shows where that is.")
    journey.press(bar.field, Qt.Key.Key_Escape)
    journey.enter("edit_filters", "24")
    link = session.snapshot.links_from["conv_2d-40"][0]
    assert canvas.canvas_scene.links[link.id].wire_text == "8 x 8 x 24"

    canvas.setFocus()
    steps = session.history.count()
    before = {node.id: (node.x, node.y) for node in session.snapshot.nodes.values()}
    journey.keys(Qt.Key.Key_A, CTRL)
    assert len(session.selection.ids) == SIZE
    journey.keys(Qt.Key.Key_F, CTRL | SHIFT)
    assert session.history.count() == steps + 1
    assert {node.id: (node.x, node.y) for node in session.snapshot.nodes.values()} != before
    hand.key(Qt.Key.Key_Period)
    journey.show("Arranged anew, as one step.")
    journey.keys(Qt.Key.Key_Z, CTRL)
    assert {node.id: (node.x, node.y) for node in session.snapshot.nodes.values()} == before
    session.history.setClean()


def pan(journey: Journey, by: QPoint) -> None:
    """Drag the whole canvas with the middle button, by so many pixels."""
    canvas, hand, middle = journey.application.canvas, journey.hand, Qt.MouseButton.MiddleButton
    start = canvas.viewport().rect().center()
    hand.press(canvas.mapToScene(start), NONE, middle)
    for place in (start + by / 2, start + by):
        hand.move(canvas.mapToScene(place), NONE, middle)
    hand.release(canvas.mapToScene(start + by), NONE, middle)
