"""Blocks on the canvas: opened, left, packed by menu, their problems and their rings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QToolButton

from app.canvas.hits import Hit
from app.canvas.live import shares_on
from app.canvas.menus import context_menu
from app.problems.panel import ProblemsPanel
from app.theme import DARK, LIGHT
from brains_engine.design import edits
from brains_engine.planning.inner import InnerLayer
from tests.app.blocks.conftest import path_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

CTRL = Qt.KeyboardModifier.ControlModifier


def crumb(canvas: CanvasView, number: int) -> QToolButton:
    (button,) = (b for b in canvas.findChildren(QToolButton, f"canvas-crumb-{number}") if b.isVisible())
    return button


def entries(menu: QMenu) -> dict[str, str]:
    """Texts of a menu, with the reason where an entry is disabled."""
    return {a.text(): "" if a.isEnabled() else a.toolTip() for a in menu.actions() if a.text()}


@pytest.mark.parametrize("way", ["double click", "enter"])
def test_a_block_opens_by_mouse_and_key_and_escape_leaves_it(
    canvas: CanvasView, session: Session, block: str, hand: Hand, way: str
) -> None:
    canvas.fit()
    before = canvas.mapToScene(canvas.viewport().rect().center())
    if way == "enter":
        hand.click(hand.card(block))
        hand.key(Qt.Key.Key_Return)
    else:
        hand.double_click(hand.card(block))
    assert path_of(session) == (block,)
    assert set(canvas.canvas_scene.nodes) == set(session.level.snapshot.nodes)
    assert crumb(canvas, 1).accessibleName() == "Tower 1 is open (Esc goes up)"
    hand.click(hand.card("dense-1"))
    hand.key(Qt.Key.Key_Escape)
    assert path_of(session) == (block,)  # the first only lets the selection go
    hand.key(Qt.Key.Key_Escape)
    assert path_of(session) == ()
    after = canvas.mapToScene(canvas.viewport().rect().center())
    assert (after - before).manhattanLength() < 4
    assert not canvas.chrome.crumbs.isVisible()


def test_the_bar_leads_up_and_says_how_many_blocks_change(
    canvas: CanvasView, session: Session, block: str, hand: Hand
) -> None:
    edits.duplicate(session.design, [block])
    session.level.open(block)
    inner = edits.pack(session.level.design, ["dense-2"], "Inner")
    (note,) = (label for label in canvas.findChildren(QLabel, "canvas-crumb-uses") if label.isVisible())
    assert "all 2 blocks" in note.text()
    hand.double_click(hand.card(inner))
    assert path_of(session) == (block, inner)
    QTest.mouseClick(crumb(canvas, 0), Qt.MouseButton.LeftButton)
    assert path_of(session) == ()


def test_the_canvas_edits_the_inside(canvas: CanvasView, session: Session, block: str, hand: Hand) -> None:
    session.level.open(block)
    hand.click(hand.card("dense-2"))
    canvas.duplicate()
    (copy,) = session.selection.ids
    assert copy in session.level.snapshot.nodes
    assert len(session.level.snapshot.nodes) == 5
    hand.key(Qt.Key.Key_Delete)
    canvas.tidy()
    canvas.add_layer("dropout", QPointF(0.0, 300.0))
    (new,) = session.selection.ids
    assert new in session.snapshot.blocks[session.snapshot.nodes[block].layer].model_dump_json()
    assert len(session.snapshot.nodes) == 4


def test_the_menu_offers_what_can_be_done(canvas: CanvasView, session: Session, block: str) -> None:
    session.selection.set((block,))
    menu = entries(context_menu(canvas, Hit(node_id=block), canvas.rect().center()))
    assert menu["Open"] == menu["Unpack"] == ""
    assert menu["Give it its own definition"] == "Tower 1 is the only block of its definition."
    session.selection.set(("input-1",))
    menu = entries(context_menu(canvas, Hit(node_id="input-1"), canvas.rect().center()))
    assert "end of the network" in menu["Pack into block"]
    assert "Open" not in menu
    scaled = edits.add_node(session.design, "scaled")
    session.selection.set((scaled,))
    menu = entries(context_menu(canvas, Hit(node_id=scaled), canvas.rect().center()))
    assert "made from its options" in menu["Open"]


def test_a_problem_inside_leads_to_the_node_and_its_fix_works(
    canvas: CanvasView, session: Session, block: str, qtbot: QtBot
) -> None:
    panel = ProblemsPanel(session, LIGHT)
    qtbot.addWidget(panel)
    panel.resize(700, 200)
    panel.show()
    panel.node_requested.connect(canvas.center_on)
    inside = session.design.inside(session.snapshot.nodes[block].layer)
    link = "dense-1.output>dense-2.input"
    reshape = edits.insert_between(inside, link, "reshape", options={"dims": {"height": 8, "width": 16, "channel": 1}})
    inside.close()
    problem = next(p for p in session.analysis.problems if p.path and p.fixes)
    assert problem.node_id == block
    assert problem.message.startswith("Inside Tower 1: ")
    canvas.chrome.show_problems_of(block)
    way = canvas.findChild(QPushButton, "canvas-show-inside")
    assert isinstance(way, QPushButton)
    row = next(row for row in range(panel.model.rowCount()) if panel.model.problem(row).path == problem.path)
    place = panel.list.visualRect(panel.model.index(row)).center()
    place.setX(30)
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert path_of(session) == (block,)
    assert session.selection.ids == {problem.path[-1]}
    assert reshape in canvas.canvas_scene.nodes
    errors = len(session.analysis.errors)
    (shown, *_) = canvas.canvas_scene.problems_of(problem.path[-1])
    canvas.apply_fix(shown.fixes[0])
    assert path_of(session) == (block,)
    assert len(session.analysis.errors) < errors


def test_a_ring_is_the_mean_of_the_layers_by_their_weights() -> None:
    layers = {
        "block-1.dense-1": InnerLayer("A", 300),
        "block-1.2.dense-1": InnerLayer("A 2", 300),
        "block-1.block-2.dense-1": InnerLayer("B", 100),
    }
    shares = {"block-1.dense-1": 0.5, "block-1.2.dense-1": 0.3, "block-1.block-2.dense-1": 1.0, "dense-9": 0.25}
    assert shares_on((), shares, layers) == pytest.approx({"block-1": (150 + 90 + 100) / 700, "dense-9": 0.25})
    assert shares_on(("block-1",), shares, layers) == pytest.approx({"dense-1": 0.4, "block-2": 1.0})
    assert shares_on(("block-1", "block-2"), shares, layers) == {"dense-1": 1.0}
    assert shares_on(("dense-9",), shares, layers) == {}


def test_a_run_is_seen_on_every_level(canvas: CanvasView, session: Session, block: str) -> None:
    canvas.set_live({f"{block}.dense-1": 0.5, f"{block}.dense-2": 0.5, "dense-3": 0.2}, 0.4)
    assert canvas.canvas_scene.nodes[block].sparsity == pytest.approx(0.5)
    session.level.open(block)
    assert canvas.canvas_scene.nodes["dense-2"].sparsity == pytest.approx(0.5)
    canvas.clear_live()
    session.level.go_up()
    assert canvas.canvas_scene.nodes[block].sparsity is None


def test_a_block_looks_different_in_both_themes(canvas: CanvasView, session: Session, block: str) -> None:
    edits.set_options(session.design, block, repeat=3, share_weights=True)
    look = canvas.canvas_scene.nodes[block].look
    assert look.is_block
    assert look.caption == "x 3, shared"
    assert "block" in look.spoken
    card = canvas.canvas_scene.nodes[block].scene_card()
    below = canvas.mapFromScene(QPointF(card.center().x(), card.bottom() + 4.0))
    for theme in (LIGHT, DARK):
        canvas.set_theme(theme)
        image = canvas.grab().toImage()
        line = [image.pixelColor(below.x(), below.y() + dy) for dy in range(-3, 4)]
        muted = theme.color("muted")
        assert min(abs(shade.lightness() - muted.lightness()) for shade in line) < 12
