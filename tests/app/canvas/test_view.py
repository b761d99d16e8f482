from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from app.canvas.hits import Hit
from app.canvas.menus import context_menu
from app.canvas.tooltips import tooltip_for
from app.theme import DARK
from brains_engine.design import edits

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

Chain = tuple[str, str, str]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
EMPTY = QPointF(0.0, 220.0)


def offset(first: QPointF, second: QPointF) -> float:
    return (first - second).manhattanLength()


@pytest.mark.parametrize("delta", [120, -120, 480])
def test_ctrl_wheel_zooms_at_the_pointer(hand: Hand, canvas: CanvasView, chain: Chain, delta: int) -> None:
    anchor = QPointF(150.0, 100.0)
    pixel = hand.pixel(anchor)
    hand.wheel(anchor, delta, CTRL)
    assert canvas.zoom == pytest.approx(1.2 ** (delta / 120))
    assert offset(canvas.mapToScene(pixel), anchor) <= 3.0


def test_zoom_has_limits(canvas: CanvasView) -> None:
    for _ in range(40):
        canvas.zoom_in()
    assert canvas.zoom == pytest.approx(4.0)
    for _ in range(60):
        canvas.zoom_out()
    assert canvas.zoom == pytest.approx(0.02)
    canvas.reset_zoom()
    assert canvas.zoom == pytest.approx(1.0)


def test_plain_wheel_scrolls_and_shift_goes_sideways(hand: Hand, canvas: CanvasView) -> None:
    centre = canvas.viewport().rect().center()
    before = canvas.mapToScene(centre)
    hand.wheel(before, 120)
    assert canvas.mapToScene(centre) == before - QPointF(0.0, 60.0)
    hand.wheel(canvas.mapToScene(centre), -120, SHIFT)
    assert canvas.mapToScene(centre) == before + QPointF(60.0, -60.0)
    assert canvas.zoom == pytest.approx(1.0)


def test_middle_drag_pans(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    start, end = hand.pixel(hand.card(chain[1])), hand.pixel(hand.card(chain[1]))
    end += type(end)(60, 40)
    grabbed = canvas.mapToScene(start)
    middle = Qt.MouseButton.MiddleButton
    QTest.mousePress(canvas.viewport(), middle, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas.viewport(), end)
    QTest.mouseRelease(canvas.viewport(), middle, Qt.KeyboardModifier.NoModifier, end)
    assert offset(canvas.mapToScene(end), grabbed) <= 1.0
    assert session.history.count() == 0


def test_space_drag_pans(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    start = hand.pixel(hand.card(chain[1]))
    end = start + type(start)(-50, 30)
    grabbed = canvas.mapToScene(start)
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas.viewport(), end)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert offset(canvas.mapToScene(end), grabbed) <= 1.0
    assert session.history.count() == 0
    assert not session.selection.ids


def test_plates_and_zoom(canvas: CanvasView, chain: Chain) -> None:
    wire = canvas.canvas_scene.links[f"{chain[0]}.output>{chain[1]}.input"]
    assert wire.plate.isVisible()
    assert wire.plate.text == wire.wire_text != ""
    while canvas.zoom > 0.6:
        canvas.zoom_out()
    assert not wire.plate.isVisible()
    canvas.reset_zoom()
    assert wire.plate.isVisible()


def test_shapes_follow_an_edit_at_once(canvas: CanvasView, session: Session, chain: Chain) -> None:
    wire = canvas.canvas_scene.links[f"{chain[1]}.output>{chain[2]}.input"]
    edits.set_options(session.design, chain[1], units=7)
    assert wire.wire_text == "7"
    assert canvas.canvas_scene.nodes[chain[1]].look.shape == "7"
    session.history.undo()
    assert wire.wire_text == "64"


def test_drop_from_the_palette_adds(hand: Hand, session: Session, canvas: CanvasView, chain: Chain) -> None:
    hand.carry("dropout", [QPointF(-200.0, 180.0), EMPTY], drop=True)
    node = session.design.snapshot.nodes["dropout-1"]
    assert (node.x + 92.0, node.y + 36.0) == (EMPTY.x(), EMPTY.y())
    assert session.selection.ids == {"dropout-1"}
    session.history.undo()
    assert "dropout-1" not in canvas.canvas_scene.nodes


def test_drop_on_a_wire_splices(hand: Hand, session: Session, chain: Chain) -> None:
    middle = (hand.port(chain[0], "output", "output") + hand.port(chain[1], "input", "input")) / 2
    hand.carry("dropout", [EMPTY, middle], drop=True)
    links = session.design.snapshot.links
    assert f"{chain[0]}.output>dropout-1.input" in links
    assert f"dropout-1.output>{chain[1]}.input" in links
    assert session.history.count() == 1


def test_leaving_with_a_layer_leaves_nothing(hand: Hand, session: Session, canvas: CanvasView) -> None:
    items = len(canvas.canvas_scene.items())
    hand.carry("dense", [EMPTY, QPointF(50.0, 0.0)], drop=False)
    assert not session.design.snapshot.nodes
    assert len(canvas.canvas_scene.items()) == items


def test_an_unknown_layer_is_not_taken(hand: Hand, session: Session) -> None:
    hand.carry("no_such_layer", [EMPTY], drop=True)
    assert not session.design.snapshot.nodes


def test_tab_searches_and_enter_adds(hand: Hand, canvas: CanvasView, session: Session) -> None:
    hand.key(Qt.Key.Key_Tab)
    search = canvas.chrome.search
    assert search.isVisible()
    assert search.field.hasFocus()
    assert len(search.offered) == len(session.registry)
    QTest.keyClicks(search.field, "conv")
    assert search.offered[0] == "conv_2d"
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert [node.layer for node in session.design.snapshot.nodes.values()] == ["conv_2d"]
    assert canvas.hasFocus()


def test_search_adds_behind_the_selected_node(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    session.selection.set((chain[1],))
    hand.key(Qt.Key.Key_Tab)
    QTest.keyClicks(canvas.chrome.search.field, "drop")
    QTest.keyClick(canvas.chrome.search.field, Qt.Key.Key_Enter)
    assert f"{chain[1]}.output>dropout-1.input" in session.design.snapshot.links
    assert session.history.count() == 1
    new, old = (canvas.canvas_scene.nodes[key].scene_card() for key in ("dropout-1", chain[2]))
    assert not new.intersects(old)


def test_escape_closes_the_search(hand: Hand, canvas: CanvasView, session: Session) -> None:
    hand.double_click(EMPTY)
    search = canvas.chrome.search
    assert search.isVisible()
    QTest.keyClicks(search.field, "zzz")
    assert search.offered == ()
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert search.isVisible()
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert not search.isVisible()
    assert not session.design.snapshot.nodes


def test_keys_are_text_while_typing(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    session.selection.set(chain)
    hand.double_click(EMPTY)
    QTest.keyClicks(canvas.chrome.search.field, "c. ")
    QTest.keyClick(canvas.chrome.search.field, Qt.Key.Key_Backspace)
    assert canvas.chrome.search.field.text() == "c."
    assert session.design.snapshot.nodes.keys() == set(chain)
    assert session.history.count() == 0


def editor(canvas: CanvasView) -> QLineEdit:
    field = canvas.findChild(QLineEdit, "canvas-rename")
    assert isinstance(field, QLineEdit)
    return field


def test_f2_renames(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    hand.click(hand.card(chain[1]))
    hand.key(Qt.Key.Key_F2)
    QTest.keyClicks(editor(canvas), "Encoder")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    assert session.design.snapshot.nodes[chain[1]].name == "Encoder"
    look = canvas.canvas_scene.nodes[chain[1]].look
    assert look.title == "Encoder"
    assert look.caption.startswith("Dense · ")
    session.history.undo()
    assert canvas.canvas_scene.nodes[chain[1]].look.title == "Dense 1"


def test_escape_keeps_the_old_name(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    hand.double_click(hand.card(chain[1]))
    QTest.keyClicks(editor(canvas), "Encoder")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    assert session.design.snapshot.nodes[chain[1]].name == "Dense 1"
    assert session.history.count() == 0


def test_a_name_that_is_taken_is_refused(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    hand.double_click(hand.card(chain[1]))
    QTest.keyClicks(editor(canvas), "Input 1")
    QTest.keyClick(editor(canvas), Qt.Key.Key_Return)
    assert "already named Input 1" in canvas.chrome.notice.text()
    assert editor(canvas).isVisible()
    QTest.keyClick(editor(canvas), Qt.Key.Key_Escape)
    assert session.design.snapshot.nodes[chain[1]].name == "Dense 1"


def test_a_badge_offers_the_fix(hand: Hand, canvas: CanvasView, session: Session, chain: Chain) -> None:
    image = {"dims": {"height": 8, "width": 8, "channel": 1}, "layout": "natural"}
    edits.set_options(session.design, chain[0], **image)
    item = canvas.canvas_scene.nodes[chain[1]]
    assert item.look.severity == "error"
    place = item.pos() + item.badge_rect().center()
    tip = tooltip_for(canvas.canvas_scene, canvas.canvas_scene.hit(place))
    assert "Dense 1 needs a flat input, but gets 8 x 8 x 1" in tip
    hand.click(place)
    button = canvas.findChild(QPushButton, "canvas-fix-insert_flatten")
    assert isinstance(button, QPushButton)
    before = session.history.count()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert any(node.layer == "flatten" for node in session.design.snapshot.nodes.values())
    assert session.history.count() == before + 1
    assert item.look.severity != "error"


def test_the_problems_pill_counts_and_visits(qtbot: QtBot, canvas: CanvasView, session: Session, chain: Chain) -> None:
    edits.disconnect(session.design, f"{chain[0]}.output>{chain[1]}.input")
    pill = canvas.chrome.pill
    assert pill.text() == f"{len(session.analysis.problems)} problems"
    with qtbot.waitSignal(canvas.problems_requested):
        QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    first = next(problem.node_id for problem in session.analysis.problems if problem.node_id)
    assert session.selection.ids == {first}


def test_an_empty_canvas_teaches(qtbot: QtBot, canvas: CanvasView, session: Session) -> None:
    assert canvas.chrome.empty.isVisible()
    button = canvas.findChild(QPushButton, "canvas-choose-template")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(canvas.templates_requested):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    canvas.add_layer("dense")
    assert not canvas.chrome.empty.isVisible()
    session.history.undo()
    assert canvas.chrome.empty.isVisible()


def test_added_layers_do_not_cover_each_other(canvas: CanvasView) -> None:
    first, second = (canvas.canvas_scene.nodes[canvas.add_layer("dense")] for _ in range(2))
    assert not first.scene_card().intersects(second.scene_card())


def test_tidy_is_one_step_and_flows_to_the_right(canvas: CanvasView, session: Session, chain: Chain) -> None:
    edits.move(session.design, dict.fromkeys(chain, (0.0, 0.0)))
    session.history.clear()
    canvas.tidy()
    left, middle, right = (session.design.snapshot.nodes[key] for key in chain)
    assert left.x < middle.x < right.x
    assert left.y == middle.y == right.y
    assert session.history.count() == 1
    session.history.undo()
    assert session.design.snapshot.nodes[chain[2]].x == 0.0


def test_copy_cut_paste_and_duplicate(canvas: CanvasView, session: Session, chain: Chain) -> None:
    session.selection.set((chain[1],))
    canvas.copy()
    canvas.paste()
    assert "dense-2" in session.design.snapshot.nodes
    assert session.selection.ids == {"dense-2"}
    canvas.cut()
    assert "dense-2" not in session.design.snapshot.nodes
    session.selection.set((chain[1],))
    canvas.duplicate(with_links=True)
    (copy,) = session.selection.ids
    assert f"{chain[0]}.output>{copy}.input" in session.design.snapshot.links


def test_a_live_run_shows_on_nodes_and_wires(canvas: CanvasView, chain: Chain) -> None:
    canvas.set_live({chain[1]: 0.75}, 0.5)
    item = canvas.canvas_scene.nodes[chain[1]]
    wire = canvas.canvas_scene.links[f"{chain[0]}.output>{chain[1]}.input"]
    assert (item.sparsity, item.progress) == (0.75, 0.5)
    assert wire.pen().widthF() == pytest.approx(2.0)
    assert "25.0 % of its connections are live" in tooltip_for(canvas.canvas_scene, Hit(link_id=wire.link_id))
    canvas.clear_live()
    assert item.sparsity is None
    assert wire.live is None


def test_the_theme_changes_what_is_drawn(canvas: CanvasView, chain: Chain) -> None:
    before = canvas.grab().toImage().pixelColor(5, 5)
    canvas.set_theme(DARK)
    after = canvas.grab().toImage().pixelColor(5, 5)
    assert (before.lightness() > 200, after.lightness() < 60) == (True, True)


def test_another_design_replaces_everything(canvas: CanvasView, session: Session, chain: Chain) -> None:
    session.selection.set(chain)
    session.new()
    assert not canvas.canvas_scene.nodes
    assert not canvas.canvas_scene.links
    assert canvas.chrome.empty.isVisible()


def test_a_selected_node_is_spoken(canvas: CanvasView, session: Session, chain: Chain) -> None:
    session.selection.set((chain[1],))
    assert canvas.accessibleName() == "Canvas"
    assert canvas.accessibleDescription().startswith("Dense 1, 64, relu, output 64, 4,160 parameters")


@pytest.mark.parametrize("what", ["node", "wire", "canvas"])
def test_the_context_menu_has_entries_for_each_place(
    qtbot: QtBot, canvas: CanvasView, session: Session, chain: Chain, what: str
) -> None:
    wire = f"{chain[0]}.output>{chain[1]}.input"
    hits = {"node": Hit(chain[1]), "wire": Hit(link_id=wire), "canvas": Hit()}
    session.selection.set((hits[what].record_id,) if hits[what].record_id else ())
    menu = context_menu(canvas, hits[what], canvas.viewport().rect().center())
    texts = {action.text(): action for action in menu.actions()}
    expected = {"node": "Delete and reconnect", "wire": "Delete wire", "canvas": "Select all"}[what]
    texts[expected].trigger()
    assert (expected == "Select all") == (session.selection.ids == set(chain))
    assert len(session.design.snapshot.records) == {"node": 4, "wire": 5, "canvas": 6}[what]
    menu.close()


def test_a_pinch_zooms_at_its_middle(canvas: CanvasView) -> None:
    point = QPointF(300.0, 200.0)
    anchor = canvas.mapToScene(point.toPoint())
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        point,
        point,
        point,
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.zoom == pytest.approx(1.5)
    assert offset(canvas.mapToScene(point.toPoint()), anchor) <= 3.0


def test_a_drag_held_at_the_edge_scrolls(
    qtbot: QtBot, hand: Hand, canvas: CanvasView, session: Session, chain: Chain
) -> None:
    edge = canvas.mapToScene(QPoint(canvas.viewport().width() - 4, 350))
    before = canvas.mapToScene(0, 0)
    hand.start_drag(hand.card(chain[1]), edge)
    qtbot.waitUntil(lambda: canvas.mapToScene(0, 0).x() > before.x() + 40.0)
    hand.key(Qt.Key.Key_Escape)
    assert canvas.canvas_scene.nodes[chain[1]].x() == -92.0
    assert session.history.count() == 0


def test_shift_tab_leaves_the_canvas(canvas: CanvasView, hand: Hand) -> None:
    canvas.setFocus()
    hand.key(Qt.Key.Key_Backtab, SHIFT)
    assert not canvas.hasFocus()
    assert not canvas.chrome.search.isVisible()
