"""Options by the window's own keys and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.canvas.hits import Hit
from app.canvas.menus import context_menu
from app.handbook.window import HandbookWindow
from app.settings import Settings
from brains_engine.design import edits

if TYPE_CHECKING:
    from app.application import Application

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def dense(window: Application) -> list[str]:
    return [node.id for node in window.session.snapshot.nodes.values() if node.layer == "dense"]


def test_options_are_copied_pasted_and_reset_by_keys(shown: Application) -> None:
    session = shown.session
    first, *_, last = dense(shown)
    edits.set_options(session.design, first, units=77)
    session.selection.set([first])
    QTest.keyClick(shown.canvas, Qt.Key.Key_C, BOTH)
    assert "are copied" in shown.canvas.chrome.notice.text()
    session.selection.set([last])
    QTest.keyClick(shown.canvas, Qt.Key.Key_V, BOTH)
    assert session.snapshot.node(last).options == session.snapshot.node(first).options
    assert session.history.undoText() == "Paste options"
    line = shown.inspector.layer.form.row("units").editor.main
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_R, BOTH)
    assert session.snapshot.node(last).options["units"] == 64
    assert session.history.undoText() == "Reset units"
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.snapshot.node(last).options["units"] == 77
    check_the_menu(shown, first, last)


def check_the_menu(shown: Application, first: str, last: str) -> None:
    """The menu of a node carries options, too."""
    session = shown.session
    edits.set_options(session.design, first, units=5)
    wanted = session.snapshot.node(first).options
    for node_id, text in ((first, "Copy options"), (last, "Paste options")):
        session.selection.set([node_id])
        menu = context_menu(shown.canvas, Hit(node_id=node_id), shown.canvas.viewport().rect().center())
        next(action for action in menu.actions() if action.text() == text).trigger()
        menu.close()
    assert session.snapshot.node(last).options == wanted


def test_only_changed_is_remembered_and_the_filter_found_by_key(shown: Application, settings: Settings) -> None:
    shown.actions["options.only_changed"].trigger()
    assert shown.actions["options.only_changed"].isChecked()
    assert Settings(settings.folder).get("only_changed_options") is True
    session = shown.session
    session.selection.set(dense(shown)[:1])
    QTest.keyClick(shown.canvas, Qt.Key.Key_O, BOTH)
    assert shown.inspector.layer.bar.search.hasFocus()
    shown.actions["options.only_changed"].trigger()
    check_f1_in_a_setting(shown)


def check_f1_in_a_setting(shown: Application) -> None:
    """F1 opens the page of training at the setting that has the cursor."""
    shown.inspector.show_field("optimizer.learning_rate")
    shown.actions["help.page"].trigger()
    handbook = shown.window.findChild(HandbookWindow)
    assert handbook is not None
    assert handbook.page.name == "training.md"
    assert handbook.page.textCursor().block().text() == "optimizer.learning_rate"
    handbook.close()


def test_nudges_in_a_row_are_one_step_and_another_selection_begins_another(shown: Application) -> None:
    session = shown.session
    first, *_, last = dense(shown)
    before = session.history.count()
    for node_id in (first, last):
        session.selection.set([node_id])
        for _ in range(5):
            QTest.keyClick(shown.canvas, Qt.Key.Key_Up)
    assert session.history.count() == before + 2
    session.selection.set([first])
    session.selection.set([last])
    QTest.keyClick(shown.canvas, Qt.Key.Key_Up)
    assert session.history.count() == before + 3
