"""The command palette, the choices of the canvas, and that keys are text while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QMenu

from app.actions.tables import ACTIONS
from app.dialogs.finder import Finder
from app.settings import Settings

if TYPE_CHECKING:
    from app.application import Application

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_palette(shown: Application) -> Finder:
    QTest.keyClick(shown.canvas, Qt.Key.Key_K, CONTROL)
    finder = shown.window.findChild(Finder, "command_palette")
    assert isinstance(finder, Finder)
    return finder


def rows(finder: Finder) -> list[tuple[str, str, str]]:
    found = []
    for row in range(finder.list.topLevelItemCount()):
        item = finder.list.topLevelItem(row)
        assert item is not None
        found.append((item.text(0), item.text(1), item.text(2)))
    return found


def test_the_palette_lists_all_with_category_key_and_reason(shown: Application) -> None:
    finder = open_palette(shown)
    listed = rows(finder)
    panels = 3
    assert len(listed) == len(ACTIONS) - 1 + len(shown.session.registry) + panels
    assert ("Select all", "Edit", "Ctrl+A") in listed
    assert ("Orthogonal wires", "View", "") in listed
    assert ("Undo – There is nothing to undo.", "Edit", "Ctrl+Z") in listed
    assert ("Align left edges – Select at least 2 nodes.", "Edit", "") in listed
    assert ("Hide Layers", "Panel", "") in listed
    assert ("Add Dense", "Layer", "") in listed
    QTest.keyClicks(finder.search, "undo")
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert finder.isVisible(), "a blocked action does nothing"
    finder.reject()


def test_what_was_used_last_comes_first(shown: Application) -> None:
    for text in ("select all", "straight wires"):
        finder = open_palette(shown)
        QTest.keyClicks(finder.search, text)
        QTest.keyClick(finder.search, Qt.Key.Key_Return)
        finder.setObjectName("")
    assert shown.session.selection.ids == set(shown.session.snapshot.nodes)
    finder = open_palette(shown)
    assert [row[0] for row in rows(finder)[:2]] == ["Straight wires", "Select all"]
    finder.reject()
    assert Settings(shown.settings.folder).get("recent_commands") == ["wires.straight", "edit.select_all"]


def test_the_choices_of_the_canvas_are_applied_and_remembered(shown: Application) -> None:
    assert shown.actions["wires.curved"].isChecked()
    assert shown.actions["view.guides"].isChecked()
    shown.actions["wires.orthogonal"].trigger()
    shown.actions["view.guides"].trigger()
    assert (shown.canvas.options.wires, shown.canvas.options.guides) == ("orthogonal", False)
    assert not shown.actions["wires.curved"].isChecked()
    again = Settings(shown.settings.folder)
    assert (again.get("wires"), again.get("guides")) == ("orthogonal", False)
    arrange = shown.window.findChild(QMenu, "arrange_menu")
    assert isinstance(arrange, QMenu)
    nodes = list(shown.session.snapshot.nodes)
    shown.session.selection.set(nodes[:3])
    before = shown.session.history.count()
    shown.actions.settle()  # as it is by the time that one reaches for the menu
    next(action for action in arrange.actions() if action.text() == "Align &left edges").trigger()
    placed = shown.session.snapshot.nodes
    assert len({placed[key].x for key in nodes[:3]}) == 1
    assert shown.session.history.count() == before + 1


def focus_on(shown: Application, where: str) -> QLineEdit:
    """Go where one types, as a user would."""
    canvas, session = shown.canvas, shown.session
    canvas.setFocus()
    session.selection.set(list(session.snapshot.nodes)[:1])
    match where:
        case "search":
            QTest.keyClick(canvas, Qt.Key.Key_Tab)
        case "find":
            QTest.keyClick(canvas, Qt.Key.Key_F, CONTROL)
        case "rename":
            QTest.keyClick(canvas, Qt.Key.Key_F2)
        case "palette" | "inspector":
            panel = shown.palette if where == "palette" else shown.inspector
            fields = [field for field in panel.findChildren(QLineEdit) if field.isVisible()]
            next(field for field in fields if not isinstance(field.parent(), QAbstractSpinBox)).setFocus()
    field = shown.window.focusWidget()
    assert isinstance(field, QLineEdit), where
    return field


def test_single_letters_are_text_while_typing(shown: Application) -> None:
    """`.` fits and C connects on the canvas; in any field that floats over it or stands beside it they are text."""
    shown.canvas.zoom_in()
    before, zoom = shown.session.snapshot.records, shown.canvas.zoom
    for where in ("search", "find", "rename", "palette", "inspector"):
        field = focus_on(shown, where)
        was = field.text()
        field.selectAll()
        QTest.keyClicks(field, "c.. x")
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        assert field.text() == "c.. ", where
        assert shown.session.snapshot.records == before, where
        assert shown.canvas.zoom == zoom, where
        field.setText(was)
        QTest.keyClick(field, Qt.Key.Key_Escape)
