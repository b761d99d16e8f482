"""The window as a whole: what it shows at the start, its menus, titles, themes and layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QToolBar,
    QToolButton,
)

from app.actions.tables import ACTIONS, MENUS, PANELS, RECENT, SEPARATOR, SUBMENUS, TOOLBAR, WINDOWS
from app.application import Application
from app.dialogs.details import DetailsDialog
from app.settings import Settings
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from tests.app.conftest import end
from tests.app.shell.test_documents import find, press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_it_starts_with_a_design_that_can_be_trained_at_once(application: Application) -> None:
    assert application.session.snapshot.nodes
    assert application.session.is_clean
    assert application.actions.reason("run.train") == ""
    assert application.actions["run.train"].isEnabled()


def test_title_shows_name_and_unsaved_mark(application: Application) -> None:
    window, session = application.window, application.session
    assert window.windowTitle() == "Digits[*] - Brains"
    assert not window.isWindowModified()
    edits.add_node(session.design, "dense")
    assert window.isWindowModified()
    name = window.findChild(QLabel, "design_name")
    assert name is not None
    assert name.text() == "Digits •"
    session.history.undo()
    assert not window.isWindowModified()


def test_every_action_is_in_a_menu_and_every_menu_entry_is_an_action(application: Application) -> None:
    menus = [ids for _, ids in (*MENUS, *SUBMENUS.values())]
    in_menus = [action_id for ids in menus for action_id in ids if action_id not in SUBMENUS]
    known = {row.id for row in ACTIONS}
    assert {action_id for action_id in in_menus if action_id not in (SEPARATOR, RECENT, PANELS, WINDOWS)} | {
        "file.clear_recent"
    } == known
    assert {action_id for action_id in TOOLBAR if action_id != SEPARATOR} <= known


def test_no_two_actions_share_a_key() -> None:
    keys = [QKeySequence(key).toString() for row in ACTIONS for key in row.keys]
    assert len(set(keys)) == len(keys)


def test_a_disabled_action_says_why(application: Application) -> None:
    undo = application.actions["edit.undo"]
    assert not undo.isEnabled()
    assert "There is nothing to undo." in undo.toolTip()
    edits.add_node(application.session.design, "dense")
    application.actions.settle()
    assert undo.isEnabled()
    assert undo.text() == f"&Undo {application.session.history.undoText()}"
    assert application.session.history.undoText()


def test_undo_and_redo_by_keys(shown: Application) -> None:
    design = shown.session.design
    before = design.snapshot
    edits.add_node(design, "dense")
    QTest.keyClick(shown.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert design.snapshot.records == before.records
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown.canvas, Qt.Key.Key_Z, both)
    assert len(design.snapshot.nodes) == len(before.nodes) + 1


def test_copy_paste_and_delete_by_keys(shown: Application) -> None:
    session = shown.session
    control = Qt.KeyboardModifier.ControlModifier
    count = len(session.snapshot.nodes)
    QTest.keyClick(shown.canvas, Qt.Key.Key_A, control)
    QTest.keyClick(shown.canvas, Qt.Key.Key_C, control)
    QTest.keyClick(shown.canvas, Qt.Key.Key_V, control)
    assert len(session.snapshot.nodes) == 2 * count
    QTest.keyClick(shown.canvas, Qt.Key.Key_Delete)
    assert len(session.snapshot.nodes) == count


def test_keys_of_the_canvas_stay_with_the_field_one_types_in(shown: Application) -> None:
    shown.palette.search.setFocus()
    before = shown.session.snapshot
    QTest.keyClicks(shown.palette.search, "a.")
    QTest.keyClick(shown.palette.search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shown.palette.search, Qt.Key.Key_Delete)
    assert shown.palette.search.text() == ""
    assert shown.session.snapshot is before


def test_the_map_by_key_menu_and_button(shown: Application) -> None:
    action, canvas = shown.actions["view.minimap"], shown.canvas
    button = canvas.findChild(QToolButton, "canvas-map")
    assert isinstance(button, QToolButton)
    for focus in (canvas, shown.palette.tree):
        focus.setFocus()
        QTest.keyClick(focus, Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier)
        assert canvas.shows_minimap == action.isChecked() == button.isChecked()
    assert not canvas.shows_minimap
    action.trigger()
    assert canvas.shows_minimap
    assert button.isChecked()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not canvas.shows_minimap
    assert not action.isChecked()


def test_theme_changes_everywhere_and_is_remembered(shown: Application, settings: Settings) -> None:
    shown.actions["view.theme_dark"].trigger()
    assert shown.theme is DARK
    assert QApplication.palette().window().color() == DARK.color("window")
    assert shown.actions["view.theme_dark"].isChecked()
    assert not shown.actions["view.theme_light"].isChecked()
    assert settings.get("theme") == "dark"
    shown.actions["view.theme_light"].trigger()
    assert QApplication.palette().window().color() == LIGHT.color("window")


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_nothing_is_cut(shown: Application, size: tuple[int, int]) -> None:
    shown.window.resize(*size)
    shown.window.arrange()
    QApplication.processEvents()
    assert shown.window.size() == QSize(*size)
    for widget in (shown.canvas, shown.palette, shown.inspector, shown.train_bar):
        assert widget.width() >= widget.minimumSizeHint().width()
        corner = widget.mapTo(shown.window, widget.rect().bottomRight())
        assert corner.x() <= size[0]
        assert corner.y() <= size[1]
    toolbar = shown.window.findChild(QToolBar, "toolbar")
    assert toolbar is not None
    extension = toolbar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert extension is None or not extension.isVisible()


def test_geometry_docks_and_folding_are_remembered(qapp: QApplication, settings: Settings, tmp_path: Path) -> None:
    first = Application(qapp, settings, tmp_path / "data")
    first.start()
    first.window.show()
    first.window.resize(1111, 640)
    first.window.palette_dock.hide()
    first.palette.tree.collapse(first.palette.tree.model().index(0, 0))
    end(first)
    second = Application(qapp, Settings(tmp_path / "config" / "brains"), tmp_path / "data")
    second.start()
    second.window.show()
    assert second.window.height() == 640  # the screen of the tests is too narrow for the width
    assert second.window.palette_dock.isHidden()
    assert second.palette.folded_families == ["input-output"]
    end(second)


def test_a_notice_shows_an_error_with_its_details(shown: Application, qtbot: QtBot) -> None:
    shown.controller.failed.emit("The loss is not finite at step 12.", "Traceback: here")
    notice = shown.window.notices.notices[0]
    assert notice.message == "The loss is not finite at step 12."
    press(notice, "notice_details")
    dialog = find(shown.window, DetailsDialog, "details")
    assert "Traceback: here" in dialog.text.toPlainText()
    dialog.reject()
    assert shown.window.notices.notices == []


def test_recent_files_are_in_the_menu(application: Application, tmp_path: Path) -> None:
    application.session.save_as(tmp_path / "one.brains")
    menu = application.window.findChild(QMenu, "recent_menu")
    assert menu is not None
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "one.brains"


def test_every_control_has_an_accessible_name(shown: Application) -> None:
    nameless = []
    for widget in shown.window.findChildren(QAbstractButton) + shown.window.findChildren(QLineEdit):
        # Parts of Qt's own controls; the icons in a field cannot have the focus.
        is_qts = widget.objectName().startswith(("qt_", "spinbox", "Scroll")) or isinstance(widget.parent(), QLineEdit)
        spoken = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if not is_qts and not spoken and widget.isVisible():
            nameless.append((type(widget).__name__, widget.objectName()))
    for view in shown.window.findChildren(QAbstractItemView):
        if view.isVisible() and not view.accessibleName():
            nameless.append((type(view).__name__, view.objectName()))
    assert nameless == []
