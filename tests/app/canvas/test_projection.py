"""The scene follows the design item by item, and paints in every state and at every zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.canvas.looks import format_count
from app.canvas.wires import wire_path
from app.theme import DARK, LIGHT, Theme
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

Chain = tuple[str, str, str]


def test_an_edit_keeps_all_items(canvas: CanvasView, session: Session, chain: Chain) -> None:
    nodes, links = dict(canvas.canvas_scene.nodes), dict(canvas.canvas_scene.links)
    edits.set_options(session.design, chain[1], units=5)
    edits.move(session.design, {chain[1]: (0.0, 99.0)})
    extra = edits.add_node(session.design, "dropout")
    edits.delete(session.design, extra)
    assert all(canvas.canvas_scene.nodes[key] is item for key, item in nodes.items())
    assert all(canvas.canvas_scene.links[key] is item for key, item in links.items())


def test_an_undo_during_a_drag_ends_it(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    extra = edits.add_node(session.design, "dropout", x=-92.0, y=120.0)
    start = hand.card(extra)
    hand.start_drag(start, start + QPointF(60.0, 0.0))
    session.history.undo()
    assert canvas.gestures.current is None
    hand.move(start)
    hand.release(start)
    assert extra not in canvas.canvas_scene.nodes
    assert session.design.snapshot.nodes.keys() == set(chain)


@pytest.mark.parametrize("gesture", ["band", "wire", "rewire"])
def test_a_new_design_during_a_drag_ends_it(
    hand: Hand, canvas: CanvasView, session: Session, chain: Chain, gesture: str
) -> None:
    start = {
        "band": QPointF(0.0, 200.0),
        "wire": hand.port(chain[1], "output", "output"),
        "rewire": hand.port(chain[1], "input", "input"),
    }[gesture]
    hand.start_drag(start, QPointF(80.0, 240.0))
    session.new()
    hand.move(QPointF(0.0, 0.0))
    hand.release(QPointF(0.0, 0.0))
    assert not session.design.snapshot.nodes
    assert not canvas.canvas_scene.items()


def test_deleting_a_selected_wire(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    wire = f"{chain[0]}.output>{chain[1]}.input"
    session.selection.set((wire,))
    assert canvas.canvas_scene.links[wire].selected
    hand.key(Qt.Key.Key_Delete)
    assert wire not in canvas.canvas_scene.links
    assert wire not in session.design.snapshot.links


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("zoom", [0.1, 0.3, 0.5, 1.0, 2.0])
def test_every_state_paints_at_every_zoom(
    canvas: CanvasView, session: Session, chain: Chain, theme: Theme, zoom: float
) -> None:
    broken = edits.add_node(session.design, "conv_2d", x=-92.0, y=80.0)
    edits.connect(session.design, chain[0], "output", broken, "input")
    session.selection.set((chain[1],))
    canvas.set_live({chain[1]: 0.4}, 0.7)
    canvas.set_theme(theme)
    canvas.zoom_in()
    while canvas.zoom > zoom * 1.1:
        canvas.zoom_out()
    while canvas.zoom < zoom / 1.1:
        canvas.zoom_in()
    canvas.centerOn(0.0, 0.0)
    picture = canvas.viewport().grab().toImage()
    stripe = canvas.mapFromScene(canvas.canvas_scene.nodes[chain[1]].scene_card().topLeft() + QPointF(3.0, 50.0))
    seen = {picture.pixelColor(stripe + QPoint(dx, 0)).name() for dx in range(-9, 4)}
    assert len(seen) > 1
    if zoom >= 0.5:
        assert theme.family("core").name() in seen


def test_the_badge_tells_errors_from_warnings(canvas: CanvasView, session: Session, chain: Chain) -> None:
    edits.disconnect(session.design, f"{chain[0]}.output>{chain[1]}.input")
    severities = {key: canvas.canvas_scene.nodes[key].look.severity for key in chain}
    expected = {
        key: "error"
        if any(p.severity == "error" for p in session.analysis.problems_of(key))
        else "warning"
        if session.analysis.problems_of(key)
        else ""
        for key in chain
    }
    assert severities == expected
    assert set(severities.values()) != {""}


def test_the_minimap_shows_and_goes_where_it_is_pressed(
    hand: Hand, canvas: CanvasView, session: Session, chain: Chain
) -> None:
    minimap = canvas.chrome.minimap
    assert not minimap.isVisible()
    canvas.toggle_minimap()
    assert minimap.isVisible()
    target = canvas.canvas_scene.nodes[chain[2]].scene_card().center()
    point = minimap.to_map(target)
    assert (minimap.to_scene(point) - target).manhattanLength() < 0.01
    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=point.toPoint())
    middle = canvas.mapToScene(canvas.viewport().rect().center())
    assert (middle - target).manhattanLength() < 20.0
    assert not minimap.grab().toImage().isNull()
    canvas.toggle_minimap()
    assert not minimap.isVisible()


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0"), (50_240, "50,240"), (1_234_567, "1.23 M"), (45_600_000, "45.6 M"), (7_100_000_000, "7.10 G")],
)
def test_counts_stay_short(count: int, text: str) -> None:
    assert format_count(count) == text


@pytest.mark.parametrize("end", [QPointF(300.0, 0.0), QPointF(30.0, 200.0), QPointF(-200.0, 40.0), QPointF(4.0, 0.0)])
def test_wires_leave_and_arrive_level(end: QPointF) -> None:
    path = wire_path(QPointF(0.0, 0.0), end)
    assert path.pointAtPercent(0.0) == QPointF(0.0, 0.0)
    assert path.pointAtPercent(1.0) == end
    # Control points keep the height of their ends, and lie outwards of them.
    first, second = path.elementAt(1), path.elementAt(2)
    assert first.x >= 0.0
    assert first.y == 0.0
    assert second.x <= end.x()
    assert second.y == end.y()
