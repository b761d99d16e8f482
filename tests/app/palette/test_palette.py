"""The palette: search, folding, adding by mouse and keys, dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from app.palette.model import LAYER_ROLE, MIME_LAYER, PaletteModel
from app.palette.panel import PalettePanel
from app.theme import LIGHT
from brains_engine.custom import Library
from brains_engine.layers import discover

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def palette(qtbot: QtBot) -> PalettePanel:
    panel = PalettePanel(Library(discover()), LIGHT)
    qtbot.addWidget(panel)
    panel.resize(232, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def shown_layers(palette: PalettePanel) -> list[str]:
    model = palette.tree.model()
    found = []
    for row in range(model.rowCount()):
        family = model.index(row, 0)
        if palette.tree.isExpanded(family):
            found += [model.index(child, 0, family).data(LAYER_ROLE) for child in range(model.rowCount(family))]
    return found


def index_of(palette: PalettePanel, layer: str) -> QModelIndex:
    model = palette.tree.model()
    for row in range(model.rowCount()):
        family = model.index(row, 0)
        for child in range(model.rowCount(family)):
            if model.index(child, 0, family).data(LAYER_ROLE) == layer:
                return model.index(child, 0, family)
    raise AssertionError(layer)


def test_every_layer_is_there(palette: PalettePanel) -> None:
    assert sorted(shown_layers(palette)) == sorted(spec.id for spec in discover())


def test_search_narrows_by_every_word(palette: PalettePanel) -> None:
    QTest.keyClicks(palette.search, "pool glob 2-d")
    assert sorted(shown_layers(palette)) == ["global_average_pooling_2d", "global_max_pooling_2d"]
    QTest.keyClick(palette.search, Qt.Key.Key_Escape)
    assert len(shown_layers(palette)) == len(discover())


def test_search_without_a_match_says_so(palette: PalettePanel) -> None:
    QTest.keyClicks(palette.search, "xyzzy")
    assert shown_layers(palette) == []
    assert not palette.tree.isVisible()


def test_enter_in_the_search_adds_the_first_match(palette: PalettePanel, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.search, "flatt")
    with qtbot.waitSignal(palette.layer_activated) as added:
        QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert added.args == ["flatten"]


def test_double_click_adds_once(palette: PalettePanel) -> None:
    added: list[str] = []
    palette.layer_activated.connect(added.append)
    place = palette.tree.visualRect(index_of(palette, "dense")).center()
    viewport = palette.tree.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert added == ["dense"]


def test_arrows_and_enter_work_without_a_mouse(palette: PalettePanel) -> None:
    added: list[str] = []
    palette.layer_activated.connect(added.append)
    QTest.keyClick(palette.search, Qt.Key.Key_Down)
    first = palette.current_layer()
    assert first == "input"
    QTest.keyClick(palette.tree, Qt.Key.Key_Return)
    assert added == ["input"]


def test_a_click_on_a_family_folds_it_and_a_search_unfolds(palette: PalettePanel) -> None:
    place = palette.tree.visualRect(palette.tree.model().index(0, 0)).center()
    QTest.mouseClick(palette.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert palette.folded_families == ["input-output"]
    assert "input" not in shown_layers(palette)
    QTest.keyClicks(palette.search, "input")
    assert "input" in shown_layers(palette)
    palette.search.clear()
    assert "input" not in shown_layers(palette)


def test_a_drag_carries_the_layer(qtbot: QtBot) -> None:
    model = PaletteModel(Library(discover()))
    family = model.index(0, 0)
    layer = model.index(0, 0, family)
    assert model.mimeData([layer]).data(MIME_LAYER).data() == b"input"
    assert not model.mimeData([family]).hasFormat(MIME_LAYER)
    assert model.flags(layer) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(family) & Qt.ItemFlag.ItemIsDragEnabled
    model.deleteLater()
