"""The actions on notes, groups and bypassed layers, by their keys in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_they_work_by_their_keys_and_say_why_not(shown: Application, qtbot: QtBot) -> None:
    session, canvas, actions = shown.session, shown.canvas, shown.actions
    dense = next(key for key in session.snapshot.nodes if key.startswith("dense"))
    session.selection.clear()
    for name in ("edit.group", "edit.ungroup", "edit.bypass"):
        assert not actions[name].isEnabled()
        assert actions.reason(name) in actions[name].toolTip()
    session.selection.set([dense])
    params = session.analysis.params
    QTest.keyClick(canvas, Qt.Key.Key_B, CTRL)
    assert session.snapshot.bypassed == (dense,)
    assert actions["edit.bypass"].isChecked()
    assert session.analysis.params < params
    QTest.keyClick(canvas, Qt.Key.Key_B, CTRL)
    assert session.analysis.params == params
    assert not actions["edit.bypass"].isChecked()
    QTest.keyClick(canvas, Qt.Key.Key_G, CTRL)
    assert len(session.snapshot.groups) == 1
    assert not actions["edit.bypass"].isEnabled(), "a group is no layer"
    QTest.keyClick(canvas, Qt.Key.Key_F2)
    assert canvas.focusWidget() is not canvas
    QTest.keyClick(canvas.focusWidget(), Qt.Key.Key_Escape)
    QTest.keyClick(canvas, Qt.Key.Key_G, CTRL | SHIFT)
    assert session.snapshot.groups == {}
    assert session.selection.ids == {dense}


def test_n_writes_a_note_on_the_canvas_and_is_a_letter_elsewhere(shown: Application, qtbot: QtBot) -> None:
    session, canvas = shown.session, shown.canvas
    QTest.keyClick(canvas, Qt.Key.Key_N)
    (editor,) = canvas.findChildren(QPlainTextEdit, "canvas-note-editor")
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClicks(editor, "nn.")
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    assert [note.text for note in session.snapshot.notes.values()] == ["nn."]
    qtbot.waitUntil(canvas.hasFocus)
    session.history.undo()
    assert session.snapshot.notes == {}
    search = shown.palette.search
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    QTest.keyClick(search, Qt.Key.Key_N)
    assert search.text() == "n"
    assert not any(editor.isVisible() for editor in canvas.findChildren(QPlainTextEdit, "canvas-note-editor"))
