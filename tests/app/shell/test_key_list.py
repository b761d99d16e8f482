"""The list of keys: complete, up to date in the handbook, and found by searching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from app import key_page
from app.actions.tables import ACTIONS, FLAT_MENUS
from app.canvas.keys import ARROWS, PLAIN_KEYS
from app.dialogs.shortcuts import ShortcutsDialog
from app.handbook.window import HandbookWindow
from app.keymap import CANVAS_KEYS, key_rows

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from app.application import Application

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_page_of_the_handbook_is_up_to_date(tmp_path: Path) -> None:
    out = tmp_path / "keys.md"
    assert key_page.main(["--out", str(out)]) == 0
    assert out.read_text("utf-8") == key_page.FILE.read_text("utf-8"), "write it anew: python -m app.key_page"


def test_every_action_and_every_key_of_the_canvas_is_in_the_list() -> None:
    rows = key_rows(ACTIONS, FLAT_MENUS)
    assert {row.text.replace("&", "").rstrip("…") for row in ACTIONS} <= {row.text for row in rows}
    told = {part for row in CANVAS_KEYS for part in row.keys.split(", ")}
    told |= {QKeySequence(key).toString() for row in ACTIONS for key in row.keys}
    for key in (*PLAIN_KEYS, *ARROWS):
        assert QKeySequence(key).toString() in told, key


def test_no_key_means_two_things() -> None:
    scopes: dict[str, list[str]] = {}
    for row in ACTIONS:
        for key in row.keys:
            scopes.setdefault(QKeySequence(key).toString(), []).append(row.id)
    assert {key: ids for key, ids in scopes.items() if len(ids) > 1} == {}


def test_a_page_that_cannot_be_written_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert key_page.main(["--out", str(tmp_path / "none" / "keys.md")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_the_dialog_is_searched_by_deed_and_by_key(shown: Application, qtbot: QtBot) -> None:
    QTest.keyClick(shown.canvas, Qt.Key.Key_Slash, CTRL)
    (dialog,) = shown.window.findChildren(ShortcutsDialog)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(dialog.search.hasFocus)
    for words, found in (
        ("splice wire", ""),
        ("ctrl+enter", "Train"),
        ("tidy", "Tidy layout"),
        ("wheel", "Move the view"),
    ):
        dialog.search.clear()
        QTest.keyClicks(dialog.search, words)
        assert dialog.current_anchor() == found
        assert dialog.nothing.isVisible() is not bool(found)
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.current_anchor() == "Zoom at the pointer"
    QTest.keyClick(dialog.search, Qt.Key.Key_F1)
    (window,) = shown.window.findChildren(HandbookWindow)
    assert window.page.name == "keys.md"
    assert window.page.textCursor().currentTable() is not None
    window.close()
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
