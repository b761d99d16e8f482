"""Bypass on the canvas and in the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.canvas import annotation_commands as annotate
from app.canvas.tooltips import tooltip_for
from app.inspector.layer_tab import LayerTab
from app.theme import LIGHT
from brains_engine.design import edits
from tests.app.canvas.test_annotations import open_menu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand


def test_several_nodes_toggle_as_one_step_and_ends_are_passed_over(
    session: Session, canvas: CanvasView, chain: tuple[str, str, str]
) -> None:
    design = session.design
    edits.insert_between(design, "dense-1.output>output-1.input", "dropout")
    session.history.clear()
    canvas.select_all()
    annotate.toggle_bypass(canvas)
    assert list(session.snapshot.bypassed) == ["dense-1", "dropout-1"]
    assert annotate.is_bypassed(session.level)
    session.selection.set(["dense-1"])
    annotate.toggle_bypass(canvas)
    assert list(session.snapshot.bypassed) == ["dropout-1"]
    canvas.select_all()
    assert not annotate.is_bypassed(session.level)
    annotate.toggle_bypass(canvas)
    assert list(session.snapshot.bypassed) == ["dense-1", "dropout-1"]
    assert session.history.count() == 3
    session.selection.set(chain[:1])
    assert annotate.why_not_bypass(session.level).startswith("Input 1 cannot be bypassed")
    session.selection.clear()
    assert annotate.why_not_bypass(session.level)


def test_it_is_drawn_dim_and_dashed_and_told(session: Session, canvas: CanvasView, chain: tuple[str, str, str]) -> None:
    item = canvas.canvas_scene.nodes["dense-1"]
    area = canvas.mapFromScene(item.scene_card()).boundingRect()
    before = canvas.grab(area).toImage()
    edits.set_bypassed(session.design, ["dense-1"], True)
    assert item.look.is_bypassed
    assert "bypassed" in item.look.spoken
    assert item.look.shape == "64"
    assert canvas.canvas_scene.links["dense-1.output>output-1.input"].wire_text == "64"
    after = canvas.grab(area).toImage()
    assert before != after
    edge = canvas.mapFromScene(item.scene_card().topLeft()) - area.topLeft()
    top = [after.pixelColor(edge.x() + x, edge.y()).lightness() for x in range(20, 80)]
    assert max(top) - min(top) > 40, "a dashed line is not of one colour"
    hit = canvas.canvas_scene.hit(item.scene_card().center())
    assert "Bypassed: the network is built as if a wire stood in its place" in tooltip_for(canvas.canvas_scene, hit)


def test_the_menu_has_a_check_mark(
    session: Session, canvas: CanvasView, hand: Hand, chain: tuple[str, str, str]
) -> None:
    for is_checked in (False, True):
        menu = open_menu(canvas, hand.card("dense-1"))
        entry = next(action for action in menu.actions() if action.text() == "Bypass")
        assert entry.isChecked() is is_checked
        entry.trigger()
        menu.deleteLater()
        assert bool(session.snapshot.bypassed) is not is_checked
    menu = open_menu(canvas, hand.card("output-1"))
    entry = next(action for action in menu.actions() if action.text() == "Bypass")
    assert (entry.isEnabled(), entry.toolTip()) == (False, "Output 1 cannot be bypassed: nothing leaves it.")
    menu.deleteLater()


def test_the_inspector_says_so_and_ends_it(qtbot: QtBot, session: Session, chain: tuple[str, str, str]) -> None:
    tab = LayerTab(session, LIGHT)
    qtbot.addWidget(tab)
    session.committed.connect(lambda _: tab.refresh())
    session.selection.set(["dense-1"])
    tab.select()
    assert tab.bypass.isHidden()
    edits.set_bypassed(session.design, ["dense-1"], True)
    assert not tab.bypass.isHidden()
    assert "as if a wire stood in its place" in tab.bypass.sentence.text()
    tab.show()
    (button,) = tab.findChildren(QPushButton, "bypass_end")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.snapshot.bypassed == ()
    assert tab.bypass.isHidden()
    assert session.history.undoText() == "Let Dense 1 take part again"
    with session.design.transaction("As a file may have it"):
        session.design.put(session.snapshot.node("input-1").model_copy(update={"bypassed": True}))
    session.selection.set(["input-1"])
    tab.select()
    assert tab.bypass.sentence.text() == "Marked as bypassed, but no wire can take its place."
