"""The welcome page over the example: templates, recent designs, samples, by mouse and by keys."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QPushButton, QToolButton, QWidget

from app.dialogs.gallery_delegate import GalleryDelegate
from app.dialogs.trust_layer import TrustLayerDialog
from app.theme import DARK
from app.welcome.lists import samples
from app.welcome.recent import when
from brains_engine.design.design import Design
from brains_engine.design.io import save_design
from brains_engine.templates import TEMPLATE_IDS, list_templates
from tests.app.run.conftest import ToyEngine

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from app.application import Application
    from app.welcome.page import WelcomePage

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def welcome(shown: Application, qtbot: QtBot) -> WelcomePage:
    shown.front.begin()
    page = shown.front.page
    assert page is not None
    qtbot.waitUntil(lambda: page.templates.count() > 0)
    qtbot.waitUntil(page.search.hasFocus)
    return page


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def click(parent: QWidget, kind: type[QWidget], name: str) -> None:
    button = parent.findChild(kind, name)
    assert isinstance(button, QWidget)
    QTest.mouseClick(button, LEFT)


def row(rows: QListWidget, number: int) -> None:
    """Click on a row."""
    place = rows.visualItemRect(rows.item(number)).center()
    QTest.mouseClick(rows.viewport(), LEFT, pos=place)


def test_ctrl_enter_trains_the_example_at_once(
    shown: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown.controller, "_load_jobs", ToyEngine().load)
    page = welcome(shown, qtbot)
    assert "Ctrl+Enter" in page.lead.text()
    assert shown.session.title in page.lead.text()
    with qtbot.waitSignal(shown.controller.finished, timeout=20_000):
        QTest.keyClick(page.search, Qt.Key.Key_Return, CTRL)
    assert not shown.front.shows_welcome
    assert shown.window.tab == "Plots"


def test_typing_from_everywhere_narrows_the_templates_and_enter_opens(shown: Application, qtbot: QtBot) -> None:
    page = welcome(shown, qtbot)
    for start in (page.templates, page.train):
        start.setFocus()
        page.search.clear()
        QTest.keyClick(start, Qt.Key.Key_X)
        assert page.search.hasFocus()
        assert page.search.text() == "x"
    page.search.clear()
    QTest.keyClicks(focus(), "zzz")
    assert page.nothing.isVisible()
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert page.isVisible()
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert page.isVisible()
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert shown.session.is_clean
    shown.front.show_welcome()
    QTest.keyClicks(focus(), "lstm adding")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert not page.isVisible()
    assert shown.session.title == next(t.title for t in list_templates() if t.id == "adding_lstm")
    qtbot.waitUntil(shown.canvas.hasFocus)


def test_tab_goes_round_and_a_click_opens_after_asking_about_unsaved_edits(shown: Application, qtbot: QtBot) -> None:
    page = welcome(shown, qtbot)
    seen: list[QWidget] = []
    while focus() not in seen:
        seen.append(focus())
        assert page.isAncestorOf(focus())
        assert focus().accessibleName() or focus().property("text"), focus().objectName()
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
    for part in (page.search, page.templates, page.samples, *page.starts, page.train, page.look, page.at_start):
        assert part in seen
    QTest.keyClick(focus(), Qt.Key.Key_Backtab)
    assert focus() is seen[-1]
    page.starts[0].setFocus()
    QTest.keyClick(page.starts[0], Qt.Key.Key_Return)  # a new empty design
    assert not shown.session.snapshot.nodes
    assert not page.isVisible()
    shown.canvas.add_layer("dense")
    shown.front.show_welcome()
    row(page.templates, 2)  # below the heading and the first
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible())
    dialog.reject()
    assert page.isVisible()
    shown.session.history.setClean()
    row(page.templates, 2)
    assert shown.session.title == list_templates()[1].title
    assert not page.isVisible()


def test_recent_designs_open_and_missing_ones_are_marked_and_removable(
    shown: Application, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, gone, pinned = (tmp_path / f"{name}.brains" for name in ("there", "gone", "pinned"))
    for path in (there, pinned):
        save_design(Design(shown.session.registry), path)
    for path in (pinned, gone, there):
        shown.settings.add_recent(path)
    shown.settings.pin(pinned, pinned=True)
    page = welcome(shown, qtbot)
    rows = [page.recent.item(number) for number in range(3)]
    assert [item.text() for item in rows] == ["pinned", "there", "gone"]
    spoken = [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in rows]
    assert "pinned. today" in spoken[0].replace(", pinned", "")
    assert "is gone" in spoken[2]
    row(page.recent, 2)
    assert page.isVisible()
    (notice,) = shown.window.notices.notices
    assert "gone.brains is not in" in notice.message
    assert page.isAncestorOf(notice)  # where it can be seen
    click(notice, QPushButton, "notice_remove")
    assert page.recent.count() == 2
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    page.recent.setCurrentRow(0)
    menu = page.recent.menu()
    assert menu is not None
    by_name = {action.objectName(): action for action in menu.actions()}
    by_name["open_folder"].trigger()
    assert asked == [QUrl.fromLocalFile(str(tmp_path))]
    by_name["pin"].trigger()
    assert shown.settings.pinned_files == []
    page.recent.setFocus()
    page.recent.setCurrentRow(1)
    QTest.keyClick(page.recent, Qt.Key.Key_Delete)
    assert shown.settings.recent_files == [pinned] or shown.settings.recent_files == [there]
    page.recent.setCurrentRow(0)
    kept = shown.settings.recent_files[0]
    QTest.keyClick(page.recent, Qt.Key.Key_Return)
    assert shown.session.path == kept
    assert not page.isVisible()
    assert not page.isAncestorOf(shown.window.notices)


def test_a_sample_of_data_shows_what_trains_on_it(shown: Application, qtbot: QtBot) -> None:
    page = welcome(shown, qtbot)
    data = [sample for sample in samples() if sample.kind == "data"]
    for number, sample in enumerate(data):
        page.samples.scrollToItem(page.samples.item(number))
        row(page.samples, number)
        assert page.search.text() == sample.title
        assert page.nothing.isHidden(), f"no template trains on {sample.title}"
    page.samples.setCurrentRow(len(data))
    page.samples.setFocus()
    QTest.keyClick(page.samples, Qt.Key.Key_Return)
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, TrustLayerDialog) and w.isVisible())
    dialog.reject()


def test_it_fits_takes_the_theme_and_stays_away_when_not_wanted(shown: Application, qtbot: QtBot) -> None:
    page = welcome(shown, qtbot)
    shown.window.resize(1024, 700)
    QApplication.processEvents()
    assert page.geometry().bottom() == shown.window.rect().bottom()
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= page.height()
    for part in (page.train, page.at_start, page.starts[-1], page.samples):
        assert page.rect().contains(part.rect().translated(part.mapTo(page, part.rect().topLeft())))
    shown.front.set_theme(DARK)
    assert page.grab().toImage().pixelColor(3, page.height() // 2) == DARK.color("window")
    page.at_start.setFocus()
    QTest.keyClick(page.at_start, Qt.Key.Key_Space)
    click(page, QToolButton, "welcome_close")
    assert not page.isVisible()
    shown.front.begin()
    assert not page.isVisible()
    shown.actions["help.welcome"].trigger()
    assert page.isVisible()
    assert not page.at_start.isChecked()


def test_pictures_and_lists_come_after_the_first_paint(application: Application, qtbot: QtBot) -> None:
    """Counted in the time of this process: what a start pays before its first paint, some 20 ms."""
    start = time.process_time()
    application.front.begin()
    took = time.process_time() - start
    page = application.front.page
    assert page is not None
    assert page.templates.count() == 0
    assert took < 0.15
    application.window.show()
    qtbot.waitUntil(lambda: page.templates.count() > len(TEMPLATE_IDS))
    page.grab()
    delegate = page.templates.itemDelegate()
    assert isinstance(delegate, GalleryDelegate)
    assert TEMPLATE_IDS[0] in delegate.loaded
    assert TEMPLATE_IDS[-1] not in delegate.loaded


def test_times_are_said_as_one_says_them() -> None:
    now = time.time()
    assert when(now).startswith("today, ")
    assert when(now - 86_400) == "yesterday"
    assert str(time.localtime(now - 400 * 86_400).tm_year) in when(now - 400 * 86_400)
