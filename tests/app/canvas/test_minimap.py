"""The minimap: it goes where one presses, and says how the design stands by shape, colour and word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from app.canvas.options import CanvasOptions
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session

LEFT = Qt.MouseButton.LeftButton


def test_a_press_and_a_drag_go_there(canvas: CanvasView, session: Session, chain: tuple[str, str, str]) -> None:
    edits.add_node(session.design, "dense", x=4000.0, y=2000.0)
    canvas.toggle_minimap()
    minimap = canvas.chrome.minimap
    for target in (QPointF(4000.0, 2000.0), QPointF(-300.0, 0.0)):
        point = minimap.to_map(target).toPoint()
        if target.x() > 0:
            QTest.mousePress(minimap, LEFT, Qt.KeyboardModifier.NoModifier, point)
        else:
            QTest.mouseMove(minimap, point)
            QTest.mouseRelease(minimap, LEFT, Qt.KeyboardModifier.NoModifier, point)
            QTest.mouseClick(minimap, LEFT, Qt.KeyboardModifier.NoModifier, point)
        middle = canvas.mapToScene(canvas.viewport().rect().center())
        # One pixel of the map is some twenty of the scene.
        assert (middle - target).manhattanLength() < 60.0


def test_it_says_how_the_design_stands(canvas: CanvasView, session: Session, chain: tuple[str, str, str]) -> None:
    canvas.toggle_minimap()
    minimap = canvas.chrome.minimap
    assert minimap.status == f"3 layers, {len(session.analysis.problems)} problems"
    before = minimap.grab().toImage()
    edits.disconnect(session.design, f"{chain[0]}.output>{chain[1]}.input")
    problems = len(session.analysis.problems)
    assert minimap.status == f"3 layers, {problems} problems"
    assert minimap.accessibleDescription() == minimap.status
    assert minimap.grab().toImage() != before
    badge = minimap.to_map(canvas.canvas_scene.nodes[chain[1]].scene_card().topRight()).toPoint()
    mark = minimap.grab().toImage().pixelColor(badge)
    assert mark.red() > mark.green() + 80, "the sign of an error"
    canvas.set_live({chain[1]: 0.5}, 0.43)
    assert minimap.status.endswith("43 % trained")
    canvas.clear_live()
    assert minimap.status == f"3 layers, {problems} problems"


def test_it_draws_the_wires_as_the_canvas_does(
    canvas: CanvasView, session: Session, chain: tuple[str, str, str]
) -> None:
    edits.move(session.design, {chain[1]: (-92.0, 400.0)})
    canvas.toggle_minimap()
    curved = canvas.chrome.minimap.grab().toImage()
    canvas.set_options(CanvasOptions(wires="orthogonal"))
    assert canvas.chrome.minimap.grab().toImage() != curved
