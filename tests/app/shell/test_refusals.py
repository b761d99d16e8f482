"""Where an action cannot be done, its key, its menu entry and its button say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from app.actions.tables import ACTIONS
from brains_engine.design import edits

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from app.application import Application

CONTROL = Qt.KeyboardModifier.ControlModifier


def notice(application: Application) -> str:
    """What the canvas says, or ""."""
    shown = application.canvas.chrome.notice
    return shown.text() if shown.isVisible() else ""


def hover(menu: QMenu, action: QAction) -> str:
    """The tooltip that an entry shows."""
    point = menu.actionGeometry(action).center()
    QApplication.sendEvent(menu, QHelpEvent(QHelpEvent.Type.ToolTip, point, menu.mapToGlobal(point)))
    return QToolTip.text()


def test_ctrl_enter_on_a_design_with_problems_says_the_first(shown: Application) -> None:
    edits.add_node(shown.session.design, "dense", name="Lonely")
    problem = shown.session.analysis.errors[0].message
    assert "Lonely" in problem
    QTest.keyClick(shown.canvas, Qt.Key.Key_Return, CONTROL)
    assert problem in notice(shown)
    assert not shown.controller.is_busy


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("place", ["palette_search", "run_tabs"])
def test_it_is_said_wherever_the_focus_is(shown: Application, place: str, key: Qt.Key) -> None:
    shown.session.new()
    widget = shown.window.findChild(QWidget, place)
    assert widget is not None
    widget.setFocus()
    QTest.keyClick(widget, key, CONTROL | Qt.KeyboardModifier.KeypadModifier)
    assert notice(shown).startswith("The canvas is empty")


def test_every_key_of_an_action_that_cannot_be_done_says_why(shown: Application) -> None:
    shown.session.new()
    reasons = {text: reason for row in ACTIONS for text in row.keys if (reason := shown.actions.reason(row.id))}
    assert {"Ctrl+Return", "Ctrl+.", "Ctrl+E", "Ctrl+Z", "Ctrl+C", "Del", "F2", "."} <= set(reasons)
    for text, reason in reasons.items():
        shown.canvas.chrome.notice.hide()
        QTest.keySequence(shown.canvas, QKeySequence(text))
        assert notice(shown) == reason, text


def test_keys_of_the_canvas_are_not_refused_elsewhere(shown: Application) -> None:
    shown.session.new()
    shown.palette.search.setFocus()
    QTest.keyClicks(shown.palette.search, "a.")
    QTest.keyClick(shown.palette.search, Qt.Key.Key_Delete)
    QTest.keyClick(shown.palette.tree, Qt.Key.Key_Delete)
    assert notice(shown) == ""


def test_a_key_that_can_be_done_again_is_not_refused(shown: Application) -> None:
    QTest.keyClick(shown.canvas, Qt.Key.Key_Z, CONTROL)
    assert notice(shown) == "There is nothing to undo."
    shown.canvas.chrome.notice.hide()
    count = len(shown.session.snapshot.nodes)
    edits.add_node(shown.session.design, "dense")
    QTest.keyClick(shown.canvas, Qt.Key.Key_Z, CONTROL)
    assert len(shown.session.snapshot.nodes) == count
    assert notice(shown) == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_menus_say_why_an_entry_is_disabled(shown: Application, qtbot: QtBot) -> None:
    shown.session.new()
    known = {row.id for row in ACTIONS}
    seen = set()
    for entry in shown.window.menuBar().actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        menu.popup(shown.window.pos())
        for action in menu.actions():
            reason = shown.actions.reason(action.objectName()) if action.objectName() in known else ""
            if reason:
                assert reason in hover(menu, action)
                seen.add(action.objectName())
        menu.close()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert {"run.train", "run.stop", "run.export", "edit.undo", "edit.delete"} <= seen


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_checkpoints_says_why_too(shown: Application) -> None:
    tree = shown.checkpoints.tree
    middle = tree.viewport().rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, tree.viewport().mapToGlobal(middle))
    QApplication.sendEvent(tree.viewport(), event)
    menu = tree.findChild(QMenu, "checkpoint_menu")
    assert isinstance(menu, QMenu)
    assert hover(menu, shown.checkpoints.resume) == "Choose a checkpoint in the list first."
    menu.close()
    QToolTip.hideText()


def test_buttons_of_the_toolbar_say_why_they_are_disabled(shown: Application) -> None:
    shown.session.new()
    assert not shown.train_bar.train.isEnabled()
    assert shown.actions.reason("run.train") in shown.train_bar.train.toolTip()
    assert shown.run.train.toolTip() == shown.session.analysis.errors[0].message
