"""The gallery of templates: search, keyboard, groups, pictures read when they are seen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from app.dialogs.gallery import TemplateGallery
from app.dialogs.gallery_delegate import ID_ROLE, GalleryDelegate
from app.theme import DARK, LIGHT, Theme
from brains_engine.templates import GROUPS, TEMPLATE_IDS, list_templates

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application


class Opened:
    """Opens galleries over a window of its own, which must outlive them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._window = QWidget()
        self._qtbot = qtbot
        qtbot.addWidget(self._window)

    def gallery(self, theme: Theme = LIGHT) -> TemplateGallery:
        result = TemplateGallery(list_templates(), theme, self._window)
        with self._qtbot.waitActive(result):
            result.open()
            result.activateWindow()
        return result


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


@pytest.fixture
def gallery(opened: Opened) -> TemplateGallery:
    return opened.gallery()


def visible(gallery: TemplateGallery) -> list[str]:
    """Ids of the rows that are shown, and texts of the headings in capitals."""
    rows = [gallery.list.item(row) for row in range(gallery.list.count())]
    return [
        item.text().upper() if item.data(ID_ROLE) is None else item.data(ID_ROLE)
        for item in rows
        if not item.isHidden()
    ]


def test_all_templates_stand_under_their_groups_and_an_empty_design_last(gallery: TemplateGallery) -> None:
    expected = [row for group, ids in GROUPS.items() for row in (group.upper(), *ids)]
    assert visible(gallery) == [*expected, "FROM NOTHING", ""]
    assert gallery.list.currentItem().data(ID_ROLE) == TEMPLATE_IDS[0]


def test_words_narrow_the_list_and_enter_takes_the_first(gallery: TemplateGallery, qtbot: QtBot) -> None:
    qtbot.waitUntil(gallery.search.hasFocus)
    QTest.keyClicks(gallery.search, "lstm adding")
    assert visible(gallery) == ["SEQUENCES", "adding_lstm"]
    with qtbot.waitSignal(gallery.chosen) as chosen:
        QTest.keyClick(gallery.search, Qt.Key.Key_Return)
    assert chosen.args == ["adding_lstm"]


def test_a_template_is_found_by_its_data_and_its_group(gallery: TemplateGallery) -> None:
    gallery.search.setText("handwritten digits normnet")
    assert "digits_normnet" in visible(gallery)
    assert "lenet" not in visible(gallery)


def test_arrows_move_over_headings_while_the_search_has_the_focus(gallery: TemplateGallery) -> None:
    first_two_groups = [template_id for group in list(GROUPS)[:2] for template_id in GROUPS[group]]
    for wanted in first_two_groups[1:]:
        QTest.keyClick(gallery.search, Qt.Key.Key_Down)
        assert gallery.list.currentItem().data(ID_ROLE) == wanted
    QTest.keyClick(gallery.search, Qt.Key.Key_Up)
    assert gallery.list.currentItem().data(ID_ROLE) == first_two_groups[-2]


def test_escape_chooses_nothing(gallery: TemplateGallery, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(gallery.chosen):
        QTest.keyClick(gallery.search, Qt.Key.Key_Escape)
    assert not gallery.isVisible()


def test_nothing_found_is_said_and_cannot_be_created(gallery: TemplateGallery) -> None:
    create = gallery.findChild(QPushButton, "create")
    assert create is not None
    QTest.keyClicks(gallery.search, "zzz")
    assert visible(gallery) == []
    assert not create.isEnabled()
    QTest.keyClick(gallery.search, Qt.Key.Key_Return)
    assert gallery.isVisible()
    gallery.search.clear()
    assert create.isEnabled()
    assert not gallery.list.currentItem().isHidden()


def test_a_double_click_creates(gallery: TemplateGallery, qtbot: QtBot) -> None:
    item = gallery.list.item(1)
    place = gallery.list.visualItemRect(item).center()
    with qtbot.waitSignal(gallery.chosen) as chosen:
        QTest.mouseClick(gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [item.data(ID_ROLE)]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_pictures_are_read_when_their_rows_are_seen(theme: Theme, opened: Opened) -> None:
    gallery = opened.gallery(theme)
    delegate = gallery.list.itemDelegate()
    assert isinstance(delegate, GalleryDelegate)
    gallery.grab()
    seen = set(delegate.loaded)
    assert TEMPLATE_IDS[0] in seen
    assert TEMPLATE_IDS[-1] not in seen
    gallery.select(TEMPLATE_IDS[-1])
    gallery.grab()
    assert TEMPLATE_IDS[-1] in delegate.loaded


def test_everything_in_it_is_spoken(gallery: TemplateGallery) -> None:
    assert gallery.search.accessibleName()
    assert gallery.list.accessibleName()
    rows = [gallery.list.item(row) for row in range(gallery.list.count())]
    spoken = {item.data(ID_ROLE): item.data(Qt.ItemDataRole.AccessibleTextRole) for item in rows}
    for template in list_templates():
        for part in (template.title, template.help, template.data):
            assert part in spoken[template.id]


def test_it_opens_at_once(opened: Opened) -> None:
    """Counted in the time of this process, so that a busy machine makes no difference; it takes 15 to 35 ms."""
    start = time.process_time()
    opened.gallery().grab()
    assert time.process_time() - start < 0.1


def test_an_open_gallery_takes_over_another_theme(shown: Application, qtbot: QtBot) -> None:
    shown.actions["file.new"].trigger()
    qtbot.waitUntil(lambda: shown.window.findChild(TemplateGallery) is not None)
    gallery = shown.window.findChild(TemplateGallery)
    assert isinstance(gallery, TemplateGallery)
    QTest.keyClicks(gallery.search, "digits")
    chosen = gallery.list.current_template()

    def is_light() -> bool:
        """Whether the words of the row are lighter than what they stand on."""
        place = gallery.list.visualItemRect(gallery.list.currentItem())
        row = gallery.list.viewport().grab(place).toImage()
        half = QRect(row.width() // 2, 0, row.width() // 2, row.height())
        pixels = {
            row.pixelColor(x, y).lightness() for x in range(half.left(), half.right(), 3) for y in range(half.height())
        }
        paper = row.pixelColor(row.width() - 8, 8).lightness()
        return max(pixels, key=lambda light: abs(light - paper)) > paper

    assert not is_light(), "dark on light"
    shown.actions["view.theme_dark"].trigger()
    assert gallery.isVisible()
    assert is_light(), "light on dark"
    assert gallery.list.current_template() == chosen
    gallery.reject()
    shown.actions["view.theme_light"].trigger()
