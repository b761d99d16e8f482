"""Blocks with mouse and keys alone: packed, opened, given a parameter, trained, unpacked, and all of it undone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QLineEdit, QMenu, QPushButton, QToolButton

from app.palette.model import LAYER_ROLE, OFFER_ROLE
from tests.app.blocks.conftest import path_of
from tests.e2e.test_first_journey import CTRL, ENGINE_MS, User, save_as

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.application import Application
    from app.block_shelf import BlockOffer

# a menu that opens asks the offscreen screen for what only a real one can do
pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def user(shown: Application, qtbot: QtBot) -> User:
    return User(shown, qtbot)


def draw(user: User) -> tuple[str, ...]:
    """Five layers in a row, the fourth with ten outputs."""
    user.start_empty()
    canvas = user.application.canvas
    canvas.reset_zoom()
    canvas.centerOn(0.0, 0.0)
    canvas.zoom_out()
    canvas.zoom_out()
    canvas.zoom_out()
    layers = ("input", "dense", "dense", "dense", "output")
    places = [QPointF(-480.0 + 240.0 * column, -40.0) for column in range(len(layers))]
    ids = tuple(user.drag_layer(layer, place) for layer, place in zip(layers, places, strict=True))
    for source, target in itertools.pairwise(ids):
        user.wire(source, target)
    user.select(ids[3])
    user.enter("edit_units", "10")
    user.choose("edit_activation", "softmax")
    user.application.inspector.show_tab("training")
    user.enter("edit_epochs", "2")
    user.choose("edit_sparsity.method", "magnitude")
    return ids


def choose_in_menu(menu: QMenu, text: str) -> None:
    """Choose an entry of an open menu with the keyboard."""
    action = next(action for action in menu.actions() if action.text() == text)
    assert action.isEnabled(), action.toolTip()
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def follow(user: User, option: str, entry: str) -> None:
    """Choose an entry of the menu beside an option."""
    button = user.find(QToolButton, f"follow_{option}")
    menu = button.menu()
    menu.popup(button.mapToGlobal(QPoint(0, 0)))
    user.qtbot.waitUntil(menu.isVisible)
    choose_in_menu(menu, entry)


@pytest.mark.slow
def test_pack_open_bind_train_unpack_and_undo(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    application = user.application
    session, canvas, hand, level = application.session, application.canvas, user.hand, application.session.level
    _pixels, first, second, _scores, _digit = draw(user)
    path = tmp_path / "blocks.brains"
    save_as(user, path)
    before = path.read_bytes()
    saved = session.history.index()

    user.select(first)
    hand.click(hand.card(second), CTRL)
    user.keys(Qt.Key.Key_B, CTRL | ALT)
    (block,) = session.selection.ids
    assert level.opens(block)
    assert canvas.canvas_scene.nodes[block].look.is_block

    user.keys(Qt.Key.Key_F2)
    user.enter("canvas-rename", "Residual 1")
    user.enter("block_name", "Residual")
    user.enter("edit_repeat", "3")
    assert session.snapshot.blocks[session.snapshot.nodes[block].layer].name == "Residual"
    assert canvas.canvas_scene.nodes[block].look.caption == "x 3"
    wide = session.analysis.params

    hand.double_click(hand.card(block))
    assert path_of(session) == (block,)
    assert level.names == ("blocks", "Residual 1")
    assert user.find(QToolButton, "canvas-crumb-1").isVisible()
    assert set(canvas.canvas_scene.nodes) == {"block_input-1", first, second, "block_output-1"}
    assert canvas.canvas_scene.nodes[first].look.shape == "64"

    user.select(first)
    user.enter("edit_units", "16")
    assert canvas.canvas_scene.nodes[first].look.shape == "16"
    hand.click(QPointF(0.0, 400.0))
    application.inspector.show_tab("network")
    user.click(user.find(QPushButton, "add_parameter"))
    user.enter("parameter_name_parameter", "units")
    user.enter("edit_units.default", "16")
    user.select(first)
    follow(user, "units", "units")
    assert not user.find(QLineEdit, "edit_units").isEnabled()
    assert level.snapshot.nodes[first].bindings == {"units": "units"}

    user.click(user.find(QToolButton, "canvas-crumb-0"))
    assert path_of(session) == ()
    assert session.selection.ids == {block}
    narrow = session.analysis.params
    assert narrow < wide
    user.enter("edit_units", "24")
    assert session.analysis.params > narrow
    assert user.find(QLabel, "block_uses").text() == "This is the only block of its definition."

    canvas.setFocus()
    user.keys(Qt.Key.Key_Return, CTRL)
    controller = application.controller
    qtbot.waitUntil(lambda: controller.state == "idle" and controller.history.last_epoch is not None, timeout=ENGINE_MS)
    ring = canvas.canvas_scene.nodes[block].sparsity
    assert ring is not None
    lines = application.plots.plot("sparsity").lines
    assert f"{block}.{first}" in lines
    assert controller.node_names[f"{block}.2.{first}"] == "Residual 1 › 2 › Dense 1"
    canvas.setFocus()
    hand.key(Qt.Key.Key_Down, CTRL)
    assert path_of(session) == (block,)
    assert canvas.canvas_scene.nodes[first].sparsity is not None
    hand.key(Qt.Key.Key_Escape)
    assert path_of(session) == ()

    user.keys(Qt.Key.Key_U, CTRL | ALT)
    assert len(session.snapshot.nodes) == 9
    assert session.selection.ids.isdisjoint({block})
    while session.history.index() > saved:
        user.keys(Qt.Key.Key_Z, CTRL)
    user.keys(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: session.is_clean)
    assert path.read_bytes() == before


def entry(user: User, title: str, source: str) -> QModelIndex:
    """The row of a block in the palette."""
    model = user.application.palette.tree.model()
    for row in range(model.rowCount()):
        family = model.index(row, 0)
        for child in range(model.rowCount(family)):
            index = model.index(child, 0, family)
            offer: BlockOffer | None = index.data(OFFER_ROLE)
            if offer is not None and (offer.title, offer.source) == (title, source):
                return index
    raise AssertionError(title)


def row_menu(user: User, title: str, source: str) -> QMenu:
    """Open the context menu of a block's row."""
    tree = user.application.palette.tree
    index = entry(user, title, source)
    tree.setFocus()
    tree.setCurrentIndex(index)
    tree.scrollTo(index)
    tree.customContextMenuRequested.emit(tree.visualRect(index).center())
    return user.find(QMenu, "block_menu")


def test_the_palette_gives_blocks_and_keeps_them(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    application, session, hand = user.application, user.application.session, user.hand
    folder = tmp_path / "data" / "brains" / "blocks"
    folder.mkdir(parents=True)
    (folder / "broken.brains").write_text("{not json", encoding="utf-8")
    session.blocks.refresh()
    assert "broken.brains" in str(entry(user, "Damaged file", "damaged").data(Qt.ItemDataRole.ToolTipRole))
    user.start_empty()
    application.canvas.reset_zoom()
    application.canvas.centerOn(0.0, 0.0)

    key = entry(user, "NormNet stack", "shipped").data(LAYER_ROLE)
    hand.carry(key, [QPointF(-60.0, 0.0), QPointF(0.0, 0.0)], drop=True)
    assert len(session.snapshot.nodes) == 1
    assert list(session.snapshot.blocks) == ["block:normnet_stack"]
    assert session.history.count() == 1
    index = entry(user, "NormNet stack", "design")
    assert index.data(OFFER_ROLE).note == "In this design, used once"

    tree = application.palette.tree
    tree.scrollTo(index)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert len(session.snapshot.nodes) == 2
    assert len(session.snapshot.blocks) == 1

    choose_in_menu(row_menu(user, "NormNet stack", "design"), "Rename…")
    dialog = user.find(QInputDialog, "block_name_dialog")
    dialog.setTextValue("Tower")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.snapshot.blocks["block:normnet_stack"].name == "Tower")
    choose_in_menu(row_menu(user, "Tower", "design"), "Save to library")
    assert (folder / "tower.brains").exists()
    menu = row_menu(user, "Tower", "design")
    delete = next(action for action in menu.actions() if action.text() == "Delete definition")
    assert not delete.isEnabled()
    menu.close()

    application.canvas.setFocus()
    hand.key(Qt.Key.Key_A, CTRL)
    hand.key(Qt.Key.Key_Delete)
    assert not session.snapshot.nodes
    choose_in_menu(row_menu(user, "Tower", "design"), "Delete definition")
    assert not session.snapshot.blocks
    choose_in_menu(row_menu(user, "Tower", "own"), "Remove from library…")
    user.click(user.find(QPushButton, "remove_block"))
    qtbot.waitUntil(lambda: not (folder / "tower.brains").exists())

    user.drag_layer("scaled", QPointF(0.0, 0.0))
    (scaled,) = session.selection.ids
    user.enter("edit_height", "8")
    assert application.canvas.canvas_scene.nodes[scaled].look.caption == "Dense 64 x 8"
    assert QApplication.activeModalWidget() is None
