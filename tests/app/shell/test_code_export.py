"""File > Export as Python script… and notebook…, from the menu to the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolTip

from brains_engine.codegen import import_code, read_text
from brains_engine.design import edits
from tests.app.shell.test_documents import choose_file, find

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from app.application import Application

popups = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def open_file_menu(application: Application) -> QMenu:
    menu = application.window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.popup(application.window.pos())
    return menu


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == text)


def click(menu: QMenu, action: QAction) -> None:
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


@popups
def test_the_menu_writes_a_script_and_a_notebook(shown: Application, qtbot: QtBot, tmp_path: Path) -> None:
    for text, name in (("Export as Python script…", "mine.py"), ("Export as notebook…", "mine.ipynb")):
        menu = open_file_menu(shown)
        click(menu, entry(menu, text))
        path = tmp_path / name
        with qtbot.waitSignal(shown.documents.notice):
            choose_file(shown.window, "code_dialog", path)
        assert import_code(read_text(path), shown.session.registry) == shown.session.snapshot
        assert str(path) in shown.window.notices.notices[-1].message
    assert shown.session.is_clean


@popups
def test_the_dialog_suggests_the_title_and_the_kind(shown: Application) -> None:
    menu = open_file_menu(shown)
    click(menu, entry(menu, "Export as notebook…"))
    dialog = find(shown.window, QFileDialog, "code_dialog")
    assert dialog.defaultSuffix() == "ipynb"
    assert dialog.windowTitle() == "Export as a notebook"
    assert dialog.nameFilters() == ["Notebooks (*.ipynb)"]
    dialog.reject()


@popups
def test_a_design_with_errors_says_why_not(shown: Application) -> None:
    edits.add_node(shown.session.design, "dense", name="Lonely")
    menu = open_file_menu(shown)
    action = entry(menu, "Export as Python script…")
    assert not action.isEnabled()
    point = menu.actionGeometry(action).center()
    QApplication.sendEvent(menu, QHelpEvent(QHelpEvent.Type.ToolTip, point, menu.mapToGlobal(point)))
    assert "Lonely" in QToolTip.text()
    menu.close()


@popups
def test_what_cannot_be_written_is_told_in_a_sentence(shown: Application, qtbot: QtBot, tmp_path: Path) -> None:
    menu = open_file_menu(shown)
    click(menu, entry(menu, "Export as Python script…"))
    with qtbot.waitSignal(shown.documents.notice):
        choose_file(shown.window, "code_dialog", tmp_path / "missing" / "mine.py")
    assert "cannot be written" in shown.window.notices.notices[-1].message


@popups
def test_a_window_that_closes_waits_for_what_it_writes(shown: Application, tmp_path: Path) -> None:
    menu = open_file_menu(shown)
    click(menu, entry(menu, "Export as Python script…"))
    written = shown.session.snapshot
    choose_file(shown.window, "code_dialog", tmp_path / "mine.py")
    edits.add_node(shown.session.design, "dense")  # after it was asked for, so it is not in it
    shown.window.allow_close()
    assert shown.is_closed
    assert import_code(read_text(tmp_path / "mine.py"), shown.session.registry) == written


@popups
def test_what_nobody_expected_is_a_sentence_too(
    shown: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr("brains_engine.codegen.write_code", fail)
    menu = open_file_menu(shown)
    click(menu, entry(menu, "Export as Python script…"))
    with qtbot.waitSignal(shown.documents.notice):
        choose_file(shown.window, "code_dialog", tmp_path / "mine.py")
    notice = shown.window.notices.notices[-1]
    assert (notice.tone, "did not expect" in notice.message) == ("error", True)
    assert not (tmp_path / "mine.py").exists()
