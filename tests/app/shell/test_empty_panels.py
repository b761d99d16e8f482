"""Empty panels: one sentence and the one action each, which works, or says why it cannot."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app import start
from app.empty_page import EmptyPage

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from app.application import Application

LEFT = Qt.MouseButton.LeftButton


def action_of(shown: Application, name: str) -> QPushButton:
    button = shown.window.findChild(QPushButton, f"{name}_action")
    assert button is not None
    return button


def test_each_panel_offers_what_fills_it(shown: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(shown.controller, "start", lambda: started.append(shown.window.tab))
    shown.plots.show()  # made a moment after the start
    for title, name in (
        ("Plots", "plots_empty"), ("Checkpoints", "checkpoints_empty"), ("Weights", "weights_message"),
        ("Problems", "problems_empty"), ("Log", "log_empty"),
    ):  # fmt: skip
        shown.window.show_tab(title)
        page = shown.window.findChild(EmptyPage, f"{name}_page")
        assert page is not None
        assert page.text.isVisible()
        assert page.text.text().endswith(".")
        QTest.mouseClick(action_of(shown, name), LEFT)
        assert started.pop() == title
    button = action_of(shown, "layer_empty")
    QTest.mouseClick(button, LEFT)
    assert shown.session.selection.ids == {next(iter(shown.session.snapshot.nodes))}
    assert not button.isVisible()
    shown.documents.new()  # on an empty canvas the actions say why not, or begin
    empty = shown.canvas.chrome.empty
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(shown.settings.folder / "table.csv"))])
    drag = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(empty, drag)
    assert drag.isAccepted()  # files are taken over the sentence as anywhere else, and do not chase it away
    assert empty.isVisible()
    train = action_of(shown, "checkpoints_empty")
    shown.window.show_tab("Checkpoints")
    assert not train.isEnabled()
    assert "The canvas is empty" in train.toolTip()
    QTest.mouseClick(action_of(shown, "layer_empty"), LEFT)
    assert shown.canvas.chrome.search.isVisible()
    shown.canvas.chrome.close_popups()
    QTest.keyClicks(shown.palette.search, "zzz")
    QTest.mouseClick(action_of(shown, "palette_empty"), LEFT)
    assert shown.palette.search.text() == ""
    assert shown.palette.search.hasFocus()


def test_only_a_start_without_a_wish_begins_with_the_welcome_page(application: Application, tmp_path: Path) -> None:
    told: list[bool] = []

    class Desk:
        def offer_native(self, folder: Path) -> None:
            told.append(application.front.shows_welcome)  # what a crash left behind is told on the page

    class Loop:
        def exec(self) -> int:
            return 0

    for wish in ({"template": "xor"}, {"designs": ["x.brains"]}, {}):
        options = Namespace(**{"designs": [], "template": "", "screenshot": None} | wish)
        start._show(cast("QApplication", Loop()), application, options, None, cast("Any", Desk()), tmp_path)
    assert told == [False, False, True]
    assert cast("QWidget", application.front.page).isVisible()
