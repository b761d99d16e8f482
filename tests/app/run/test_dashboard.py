"""The dashboard: plots are moved, resized, added, removed by mouse and keys, and come back at the next start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.run.plots_panel import PlotsPanel
from app.run.preferences import DEFAULT_TILES, PlotPreferences
from app.run.tasks import task_of
from app.run.tile_layout import COLUMNS, TileRecord, insertion_at, place_tiles
from app.theme import DARK, LIGHT
from brains_engine.runs.config import CategoricalCrossentropy, MeanSquaredError, RunConfig
from tests.app.run.test_plots import feed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.run.controller import RunController
    from app.run.tile import Tile


# What grabs the keyboard or pops up says so to a screen that is no real one.
quiet = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def panel(controller: RunController, qtbot: QtBot) -> PlotsPanel:
    panel = PlotsPanel(controller, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(1200, 400)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    feed(controller)
    QApplication.processEvents()
    return panel


def kinds(panel: PlotsPanel) -> list[str]:
    return [record.kind for record in panel.board.records]


def tile(panel: PlotsPanel, kind: str) -> Tile:
    return next(tile for tile in panel.board.tiles if tile.kind.id == kind)


def drag_title(panel: PlotsPanel, kind: str, to: QPoint, *, drop: bool = True) -> None:
    """Drag a plot by its title to a place of the board."""
    title = tile(panel, kind).plot.title
    QTest.mousePress(title, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    target = title.mapFromGlobal(panel.board.viewport().mapToGlobal(to))
    for share in (0.4, 0.8, 1.0):
        QTest.mouseMove(title, QPoint(5, 5) + (target - QPoint(5, 5)) * share)
        QApplication.processEvents()
    if drop:
        QTest.mouseRelease(title, Qt.MouseButton.LeftButton, pos=target)


@quiet
def test_a_plot_is_dragged_to_another_place(panel: PlotsPanel) -> None:
    drag_title(panel, "sparsity", QPoint(20, 100))
    assert kinds(panel) == ["sparsity", "loss", "metrics"]
    assert tile(panel, "sparsity").x() == 0
    drag_title(panel, "sparsity", QPoint(1190, 100))
    assert kinds(panel) == ["loss", "metrics", "sparsity"]


@quiet
def test_a_drag_shows_where_and_escape_gives_it_up(panel: PlotsPanel) -> None:
    drag_title(panel, "sparsity", QPoint(20, 100), drop=False)
    assert panel.board._mark.isVisible()
    assert panel.board._mark.x() == 0
    QTest.keyClick(tile(panel, "sparsity"), Qt.Key.Key_Escape)
    assert not panel.board._mark.isVisible()
    assert kinds(panel) == ["loss", "metrics", "sparsity"]


def test_a_corner_is_pulled_to_the_grid(panel: PlotsPanel) -> None:
    loss = tile(panel, "loss")
    board = panel.board.viewport()
    target = loss.grip.mapFromGlobal(board.mapToGlobal(QPoint(board.width() // 2 + 5, board.height() // 2 + 5)))
    QTest.mousePress(loss.grip, Qt.MouseButton.LeftButton)
    QTest.mouseMove(loss.grip, target)
    QTest.mouseRelease(loss.grip, Qt.MouseButton.LeftButton, pos=target)
    assert (loss.record.width, loss.record.height) == (6, 2)
    assert loss.width() == pytest.approx(board.width() / 2, abs=2)


def test_all_of_it_goes_by_keys(panel: PlotsPanel) -> None:
    plot = tile(panel, "loss").plot.plot
    plot.setFocus()
    moves = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    sizes = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(plot, Qt.Key.Key_Right, moves)
    assert kinds(panel) == ["metrics", "loss", "sparsity"]
    QTest.keyClick(plot, Qt.Key.Key_Right, sizes)
    QTest.keyClick(plot, Qt.Key.Key_Up, sizes)
    assert (tile(panel, "loss").record.width, tile(panel, "loss").record.height) == (5, 3)
    assert plot.hasFocus()
    QTest.keyClick(plot, Qt.Key.Key_Delete)
    assert kinds(panel) == ["metrics", "sparsity"]


@quiet
def test_plots_are_added_and_removed_from_a_list_that_knows_the_metrics(panel: PlotsPanel, qtbot: QtBot) -> None:
    menu = panel.bar.plots.menu()
    assert isinstance(menu, QMenu)

    def choose(name: str) -> None:
        panel.bar.plots.setFocus()
        menu.popup(panel.mapToGlobal(QPoint(400, 30)))
        qtbot.waitUntil(menu.isVisible)
        action = next(action for action in menu.actions() if action.objectName() == name)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    choose("show_metric:accuracy")
    choose("show_speed")
    assert kinds(panel) == ["loss", "metrics", "sparsity", "metric:accuracy", "speed"]
    assert list(panel.plot("metric:accuracy").lines) == ["val_accuracy"]
    choose("show_sparsity")
    assert kinds(panel) == ["loss", "metrics", "metric:accuracy", "speed"]
    choose("reset_layout")
    assert panel.board.records == DEFAULT_TILES


def test_what_is_scrolled_away_is_drawn_when_it_comes_into_view(
    panel: PlotsPanel, controller: RunController, qtbot: QtBot
) -> None:
    panel.board.add(TileRecord("speed", 12))
    panel.board.add(TileRecord("epoch_seconds", 12))
    tile = next(tile for tile in panel.board.tiles if tile.kind.id == "epoch_seconds")
    panel.board.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: not panel.board.sees(tile))
    before = len(panel.plot("epoch_seconds").lines["seconds"].item.getOriginalDataset()[0])
    feed(controller, first=5)
    panel.draw()
    line = panel.plot("epoch_seconds").lines["seconds"]
    assert len(line.item.getOriginalDataset()[0]) == before == 4
    panel.board.verticalScrollBar().setValue(10_000)
    assert len(line.item.getOriginalDataset()[0]) == 8


def test_the_layout_is_kept_for_each_kind_of_task(panel: PlotsPanel, controller: RunController, qtbot: QtBot) -> None:
    kept: list[Any] = []
    panel.preferences_changed.connect(kept.append)
    panel.board.add(TileRecord("speed", 6, 2))
    panel.plot("loss").set_log(y=True)
    panel.board.keep_logs()
    values = json.loads(json.dumps(kept[-1]))
    assert list(values["layouts"]) == ["classification"]
    again = PlotsPanel(controller, DARK, values)
    qtbot.addWidget(again)
    assert again.board.records == panel.board.records
    assert again.plot("loss").log_y
    assert again.bar.log_box.isChecked()


@pytest.mark.parametrize(
    "bad",
    [None, [], {"layouts": 3}, {"axis": "banana", "epochs": 7}, {"layouts": {"classification": [{"kind": "spam"}, 5]}}],
)
def test_kept_values_that_do_not_fit_never_block_a_start(bad: Any, controller: RunController, qtbot: QtBot) -> None:
    panel = PlotsPanel(controller, LIGHT, bad)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.preferences.axis == "step"


def test_kept_tiles_are_held_within_the_grid() -> None:
    tiles = [{"kind": "loss", "width": 99, "height": -4, "log_y": 1}, {"kind": "loss"}, {"kind": "speed", "width": "x"}]
    preferences = PlotPreferences.from_json({"layouts": {"regression": tiles}})
    assert preferences.tiles("regression") == (TileRecord("loss"), TileRecord("speed"))
    one = PlotPreferences.from_json({"layouts": {"regression": tiles[:1]}})
    assert one.tiles("regression") == (TileRecord("loss", COLUMNS, 1),)


def test_tasks_are_told_by_the_loss() -> None:
    assert task_of(RunConfig(loss=MeanSquaredError())) == "regression"
    assert task_of(RunConfig(loss=CategoricalCrossentropy())) == "classification"


def test_tiles_wrap_and_narrow_panels_put_fewer_side_by_side() -> None:
    tiles = [TileRecord("loss"), TileRecord("metrics"), TileRecord("sparsity"), TileRecord("speed", 12, 2)]
    wide = place_tiles(tiles, 1200, 50)
    assert wide == [QRect(0, 0, 400, 200), QRect(400, 0, 400, 200), QRect(800, 0, 400, 200), QRect(0, 200, 1200, 100)]
    narrow = place_tiles(tiles, 480, 50)
    assert [place.y() for place in narrow] == [0, 0, 200, 400]
    assert insertion_at(wide, QPoint(10, 10)) == 0
    assert insertion_at(wide, QPoint(390, 10)) == 1
    assert insertion_at(wide, QPoint(1190, 10)) == 3
    assert insertion_at(wide, QPoint(10, 900)) == 4


def test_every_tile_and_control_has_a_name(panel: PlotsPanel) -> None:
    for shown in panel.board.tiles:
        assert shown.accessibleName()
        assert shown.menu_button.accessibleName()
        assert shown.plot.plot.accessibleDescription()
        assert all(action.text() for action in shown.menu_button.menu().actions() if not action.isSeparator())
