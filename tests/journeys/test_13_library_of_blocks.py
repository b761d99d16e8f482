"""Blocks of the palette: shipped ones, the design's own and the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QPushButton

from app.palette.model import LAYER_ROLE, OFFER_ROLE
from tests.journeys.user import CTRL, User

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.block_shelf import BlockOffer
    from tests.journeys.journey import Journey


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


def test_the_palette_gives_blocks_and_keeps_them(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """A library of blocks.

    A block that ships is dropped on the canvas, renamed for this design and kept in the user's library, from where
    other designs take it. A damaged file of the library is named and harms nothing. A scaled layer grows by height.
    """
    user = journey
    application, session, hand = user.application, user.application.session, user.hand
    folder = tmp_path / "data" / "brains" / "blocks"
    folder.mkdir(parents=True)
    (folder / "broken.brains").write_text("{not json", encoding="utf-8")
    session.blocks.refresh()
    assert "broken.brains" in str(entry(user, "Damaged file", "damaged").data(Qt.ItemDataRole.ToolTipRole))
    user.start_empty()
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

    user.choose_in_menu(row_menu(user, "NormNet stack", "design"), "Rename…")
    dialog = user.find(QInputDialog, "block_name_dialog")
    dialog.setTextValue("Tower")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.snapshot.blocks["block:normnet_stack"].name == "Tower")
    user.choose_in_menu(row_menu(user, "Tower", "design"), "Save to library")
    assert (folder / "tower.brains").exists()
    user.show("The design's own blocks stand in the palette beside those of the library.")
    menu = row_menu(user, "Tower", "design")
    delete = next(action for action in menu.actions() if action.text() == "Delete definition")
    assert not delete.isEnabled()
    menu.close()
    user.come_back()

    application.canvas.setFocus()
    hand.key(Qt.Key.Key_A, CTRL)
    hand.key(Qt.Key.Key_Delete)
    assert not session.snapshot.nodes
    user.choose_in_menu(row_menu(user, "Tower", "design"), "Delete definition")
    assert not session.snapshot.blocks
    user.choose_in_menu(row_menu(user, "Tower", "own"), "Remove from library…")
    user.click(user.find(QPushButton, "remove_block"))
    qtbot.waitUntil(lambda: not (folder / "tower.brains").exists())

    user.drag_layer("scaled", QPointF(0.0, 0.0))
    (scaled,) = session.selection.ids
    user.enter("edit_height", "8")
    assert application.canvas.canvas_scene.nodes[scaled].look.caption == "Dense 64 x 8"
    assert QApplication.activeModalWidget() is None
