"""Notes and groups, worked with mouse and keys; each doing is one undo step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

from app.canvas import annotation_commands as annotate
from app.canvas.group_item import GroupItem
from app.canvas.menus import context_menu
from app.canvas.note_item import NoteItem
from app.canvas.options import CanvasOptions
from app.theme import DARK, NAMED_COLORS
from brains_engine.design import edits
from brains_engine.design.frames import contents
from brains_engine.design.io import to_json
from brains_engine.design.records import COLORS, GroupRecord, NoteRecord

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def group(session: Session, canvas: CanvasView, chain: tuple[str, str, str]) -> str:
    """A group around dense-1, and a note outside of it; the history is empty."""
    found = edits.group(session.design, [chain[1]], "Hidden")
    edits.add_note(session.design, "# Title\n\nText", x=-92.0, y=150.0)
    session.history.clear()
    return found


def title(canvas: CanvasView, group_id: str) -> QPointF:
    """A place on the title bar of a group that is no edge."""
    return canvas.canvas_scene.annotations.items[group_id].scene_card().topLeft() + QPointF(60.0, 16.0)


def middle(canvas: CanvasView, record_id: str) -> QPointF:
    return canvas.canvas_scene.annotations.items[record_id].scene_card().center()


def corner(canvas: CanvasView, record_id: str) -> QPointF:
    return canvas.canvas_scene.annotations.items[record_id].scene_card().bottomRight() - QPointF(2.0, 2.0)


def test_dragging_a_title_moves_the_group_with_what_lies_in_it(
    session: Session, canvas: CanvasView, hand: Hand, group: str
) -> None:
    before = to_json(session.snapshot)
    node, frame = session.snapshot.nodes["dense-1"], session.snapshot.groups[group]
    canvas.set_options(CanvasOptions(guides=False))
    start = title(canvas, group)
    hand.start_drag(start, start + QPointF(30.0, 50.0))
    assert canvas.canvas_scene.nodes["dense-1"].pos() == QPointF(node.x + 30.0, node.y + 50.0)
    assert to_json(session.snapshot) == before, "the design does not know of a drag that goes on"
    hand.release(start + QPointF(30.0, 50.0))
    moved = session.snapshot
    assert (moved.nodes["dense-1"].x, moved.groups[group].y) == (node.x + 30.0, frame.y + 50.0)
    assert moved.nodes["input-1"].x == -400.0
    assert session.history.count() == 1
    session.history.undo()
    assert to_json(session.snapshot) == before


def test_shift_snaps_a_group_and_escape_takes_the_drag_back(
    session: Session, canvas: CanvasView, hand: Hand, group: str
) -> None:
    frame = session.snapshot.groups[group]
    start = title(canvas, group)
    hand.start_drag(start, start + QPointF(37.0, 21.0))
    hand.key(Qt.Key.Key_Escape)
    assert session.snapshot.groups[group] == frame
    assert canvas.canvas_scene.annotations.items[group].scene_card().topLeft() == QPointF(frame.x, frame.y)
    hand.drag(start, start + QPointF(37.0, 21.0), SHIFT)
    moved = session.snapshot.groups[group]
    assert (moved.x % 8.0, moved.y % 8.0) == (0.0, 0.0)


def test_a_press_inside_a_group_is_a_press_on_the_canvas(
    session: Session, canvas: CanvasView, hand: Hand, group: str
) -> None:
    frame = canvas.canvas_scene.annotations.items[group].scene_card()
    hand.drag(frame.bottomRight() - QPointF(12.0, 12.0), frame.topLeft() + QPointF(40.0, 40.0))
    assert session.selection.ids == {"dense-1"}


def test_a_rubber_band_takes_what_it_holds_whole(session: Session, canvas: CanvasView, hand: Hand, group: str) -> None:
    area = canvas.canvas_scene.cards(["dense-1", group, "note-1"])
    hand.drag(area.bottomRight() + QPointF(8.0, 8.0), area.topLeft() - QPointF(8.0, 8.0))
    assert session.selection.ids == {"dense-1", group, "note-1"}
    hand.click(QPointF(0.0, 330.0))
    assert session.selection.ids == frozenset()
    hand.click(middle(canvas, "note-1"))
    hand.click(title(canvas, group), CTRL)
    assert session.selection.ids == {group, "note-1"}
    assert "Group Hidden, blue" in canvas.accessibleDescription()
    assert "Note: Title Text" in canvas.accessibleDescription()


@pytest.mark.parametrize("which", ["group-1", "note-1"])
def test_a_corner_stretches_and_stops_where_it_would_vanish(
    session: Session, canvas: CanvasView, hand: Hand, group: str, which: str
) -> None:
    before = canvas.canvas_scene.annotations.items[which].scene_card()
    hand.move(corner(canvas, which), button=Qt.MouseButton.NoButton)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.SizeFDiagCursor
    hand.drag(corner(canvas, which), corner(canvas, which) + QPointF(41.0, 29.0))
    after = canvas.canvas_scene.annotations.items[which].scene_card()
    assert (after.width(), after.height()) == (before.width() + 41.0, before.height() + 29.0)
    assert session.selection.ids == {which}
    record = session.snapshot.placed[which]
    assert isinstance(record, GroupRecord | NoteRecord)
    assert (record.width, record.height) == (after.width(), after.height())
    left = QPointF(after.left() + 1.0, after.bottom() - 30.0)  # no wire runs there
    hand.drag(left, left + QPointF(2000.0, 0.0))
    item = canvas.canvas_scene.annotations.items[which]
    assert (item.scene_card().right(), item.scene_card().width()) == (after.right(), item.least)
    assert session.history.count() == 2


def test_a_stretch_ends_on_the_grid_with_shift_and_escape_takes_it_back(
    session: Session, canvas: CanvasView, hand: Hand, group: str
) -> None:
    before = session.snapshot.notes["note-1"]
    hand.start_drag(corner(canvas, "note-1"), corner(canvas, "note-1") + QPointF(40.0, 40.0))
    hand.key(Qt.Key.Key_Escape)
    assert session.snapshot.notes["note-1"] is before
    hand.drag(corner(canvas, "note-1"), corner(canvas, "note-1") + QPointF(43.0, 45.0), SHIFT)
    note = session.snapshot.notes["note-1"]
    assert ((note.x + note.width) % 8.0, (note.y + note.height) % 8.0) == (0.0, 0.0)
    assert note.width > before.width


def test_double_click_writes_on_a_note_and_leaving_it_takes_the_text(
    session: Session, canvas: CanvasView, hand: Hand, group: str
) -> None:
    hand.double_click(middle(canvas, "note-1"))
    (editor,) = canvas.findChildren(QPlainTextEdit, "canvas-note-editor")
    assert editor.toPlainText() == "# Title\n\nText"
    QTest.keyClicks(editor, " and more, n . too")  # single letters are no shortcuts here
    hand.click(QPointF(0.0, 330.0))
    assert session.snapshot.notes["note-1"].text == "# Title\n\nText and more, n . too"
    assert [session.history.text(0), session.history.count()] == ["Edit note", 1]
    assert canvas.hasFocus()


@pytest.mark.parametrize("key", [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, CTRL)])
def test_f2_and_its_end(
    qtbot: QtBot, session: Session, canvas: CanvasView, hand: Hand, group: str, key: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    hand.click(middle(canvas, "note-1"))
    hand.key(Qt.Key.Key_F2)
    (editor,) = canvas.findChildren(QPlainTextEdit, "canvas-note-editor")
    editor.selectAll()
    QTest.keyClicks(editor, "New")
    QTest.keyClick(editor, *key)
    assert session.snapshot.notes["note-1"].text == "New"
    qtbot.waitUntil(lambda: canvas.findChild(QPlainTextEdit, "canvas-note-editor") is None)


def test_a_title_is_edited_in_place(session: Session, canvas: CanvasView, hand: Hand, group: str) -> None:
    hand.double_click(title(canvas, group))
    (field,) = canvas.findChildren(QLineEdit, "canvas-rename")
    QTest.keyClicks(field, "Encoder")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.snapshot.groups[group].title == "Encoder"
    item = canvas.canvas_scene.annotations.items[group]
    assert isinstance(item, GroupItem)
    assert item.title == "Encoder"


def test_a_new_note_is_what_was_written(session: Session, canvas: CanvasView, hand: Hand, group: str) -> None:
    for text, count in (("", 1), ("**Here**", 2)):
        annotate.add_note(canvas)
        editor = canvas.findChildren(QPlainTextEdit, "canvas-note-editor")[-1]
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        assert len(session.snapshot.notes) == count
    assert session.selection.ids == {"note-2"}
    assert session.history.count() == 1
    note = canvas.canvas_scene.annotations.items["note-2"]
    assert isinstance(note, NoteItem)
    assert note.first_line == "Here"
    hand.key(Qt.Key.Key_Delete)
    assert "note-2" not in session.snapshot.notes


def test_arrows_nudge_and_delete_keeps_the_nodes(session: Session, canvas: CanvasView, hand: Hand, group: str) -> None:
    hand.click(title(canvas, group))
    hand.key(Qt.Key.Key_Right)
    assert session.snapshot.nodes["dense-1"].x == -84.0
    hand.key(Qt.Key.Key_Down, SHIFT)
    assert session.snapshot.nodes["dense-1"].y == 28.0
    hand.key(Qt.Key.Key_Delete)
    assert session.snapshot.groups == {}
    assert len(session.snapshot.nodes) == 3
    assert group not in canvas.canvas_scene.annotations.items
    session.history.undo()
    assert group in canvas.canvas_scene.annotations.items


def test_group_and_ungroup_the_selection(session: Session, canvas: CanvasView, chain: tuple[str, str, str]) -> None:
    assert annotate.why_not_group(session.level)
    session.selection.set(chain[:2])
    annotate.group_selection(canvas)
    (group,) = session.selection.ids
    assert contents(session.snapshot, group) == ("dense-1", "input-1")
    session.selection.set(chain[:1])
    assert not annotate.why_not_ungroup(session.level), "what lies in a group means that group"
    annotate.ungroup_selection(canvas)
    assert session.snapshot.groups == {}
    assert session.selection.ids == {"input-1", "dense-1"}
    assert annotate.why_not_ungroup(session.level)
    assert session.history.count() == 2


def open_menu(canvas: CanvasView, point: QPointF) -> QMenu:
    hit = canvas.canvas_scene.hit(point)
    canvas.level.selection.set((hit.record_id,))
    return context_menu(canvas, hit, canvas.mapFromScene(point))


def test_the_menu_colours_by_name(session: Session, canvas: CanvasView, group: str) -> None:
    menu = open_menu(canvas, title(canvas, group))
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "Rename",
        "Colour",
        "Select what is in it",
        "Ungroup",
        "Duplicate",
        "Copy",
        "Delete the frame, keep its nodes",
    ]
    (colors,) = menu.findChildren(QMenu, "canvas-colors")
    assert [action.text() for action in colors.actions() if action.isChecked()] == ["Blue"]
    colors.actions()[5].trigger()
    assert session.snapshot.groups[group].color == "red"
    menu.actions()[2].trigger()
    assert session.selection.ids == {"dense-1"}
    menu.deleteLater()


def test_every_colour_has_one_in_the_theme() -> None:
    assert set(NAMED_COLORS) == set(COLORS)
    assert len({DARK.named(name).name() for name in COLORS}) == len(COLORS)


def test_the_copy_of_a_group_is_selected_below_it(session: Session, canvas: CanvasView, hand: Hand, group: str) -> None:
    hand.click(title(canvas, group))
    canvas.duplicate()
    assert session.selection.ids == {"dense-2", "group-2"}
    assert contents(session.snapshot, "group-2") == ("dense-2",)
    canvas.copy()
    canvas.paste()
    assert contents(session.snapshot, "group-3") == ("dense-3",)


def test_tidy_keeps_a_group_around_its_own_members(session: Session, canvas: CanvasView) -> None:
    design = session.design
    first, last = edits.add_node(design, "input"), edits.add_node(design, "output", x=900.0)
    middle_ids = []
    for number in range(3):  # three branches, of which the middle one is in a group
        one = edits.add_node(design, "dense", x=300.0, y=200.0 * number)
        two = edits.add_node(design, "dense", x=560.0, y=200.0 * number)
        edits.connect(design, first, "output", one, "input")
        edits.connect(design, one, "output", two, "input")
        middle_ids.append((one, two))
    edits.connect(design, middle_ids[0][1], "output", last, "input")
    group = edits.group(design, middle_ids[1])
    edits.add_note(design, "In the group", x=320.0, y=290.0, width=120.0, height=60.0)
    edits.fit_group(design, group, (*middle_ids[1], "note-1"))
    outer = edits.group(design, [group, *middle_ids[2]], "Outer")
    held = contents(session.snapshot, group), contents(session.snapshot, outer)
    session.history.clear()
    before = to_json(session.snapshot)
    canvas.tidy()
    assert (contents(session.snapshot, group), contents(session.snapshot, outer)) == held
    assert "note-1" in held[0]
    assert session.history.count() == 1
    cards = [item.scene_card() for item in canvas.canvas_scene.nodes.values()]
    assert not any(one.intersects(other) for i, one in enumerate(cards) for other in cards[:i])
    session.selection.set(middle_ids[1])
    canvas.tidy()
    assert set(middle_ids[1]) <= set(contents(session.snapshot, group))
    while session.history.canUndo():
        session.history.undo()
    assert to_json(session.snapshot) == before


def test_inside_a_block(session: Session, canvas: CanvasView, hand: Hand, chain: tuple[str, str, str]) -> None:
    block = edits.pack(session.design, [chain[1]])
    session.level.open(block)
    session.selection.set(["dense-1"])
    annotate.group_selection(canvas)
    assert list(canvas.canvas_scene.annotations.items) == ["group-1"]
    start = title(canvas, "group-1")
    x = session.level.snapshot.nodes["dense-1"].x
    hand.drag(start, start + QPointF(16.0, 0.0))
    assert session.level.snapshot.nodes["dense-1"].x == x + 16.0
    session.level.go_up()
    assert canvas.canvas_scene.annotations.items == {}


def test_they_are_drawn_at_any_zoom_in_both_themes(canvas: CanvasView, group: str) -> None:
    canvas.set_theme(DARK)
    canvas.toggle_minimap()
    pictures = []
    for zoom in (1.0, 0.3, 0.12):
        canvas._camera.zoom_to(zoom)
        canvas.centerOn(0.0, 0.0)
        pictures.append(canvas.grab().toImage())
    frame = canvas.canvas_scene.annotations.items[group]
    place = canvas.mapFromScene(frame.scene_card().topLeft()) + QPoint(4, 2)
    assert pictures[-1].pixelColor(place) != DARK.color("canvas")
