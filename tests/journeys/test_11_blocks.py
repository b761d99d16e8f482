"""Blocks with mouse and keys alone: packed, opened, given a parameter, trained, unpacked, and all of it undone."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from tests.app.blocks.conftest import path_of
from tests.journeys.user import ALT, CTRL, User, open_menu

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def draw(user: User) -> tuple[str, ...]:
    """Five layers in a row, the fourth with ten outputs."""
    user.start_empty()
    canvas = user.application.canvas
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


def follow(user: User, option: str, entry: str) -> None:
    """Choose an entry of the menu beside an option."""
    button = user.find(QToolButton, f"follow_{option}")
    user.choose_in_menu(open_menu(user, button.menu(), button), entry)


@pytest.mark.slow
def test_pack_open_bind_train_unpack_and_undo(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """A block of one's own.

    Two layers are packed into a block that repeats three times. It is opened in place, an option inside follows a
    parameter of the block, it trains with a sparsity for each repeat, and is unpacked again. All of it is undone.
    """
    user, application = journey, journey.application
    session, canvas, hand, level = application.session, application.canvas, user.hand, application.session.level
    _pixels, first, second, _scores, _digit = draw(user)
    path = tmp_path / "blocks.brains"
    user.save_as(path)
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

    user.show("The block, opened in place: the path is at the top left, its ends are nodes.")
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
    controller = application.controller
    user.train()
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

    user.show("After training: the block's ring shows the sparsity of all its repeats.")
    user.keys(Qt.Key.Key_U, CTRL | ALT)
    assert len(session.snapshot.nodes) == 9
    assert session.selection.ids.isdisjoint({block})
    while session.history.index() > saved:
        user.keys(Qt.Key.Key_Z, CTRL)
    user.keys(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: session.is_clean)
    assert path.read_bytes() == before
