"""Find in graph: what a text finds, and the bar that goes from one match to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from app.canvas.find import find_nodes
from brains_engine.design import edits

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.canvas.find_bar import FindBar
    from app.canvas.view import CanvasView
    from app.session import Session
    from tests.app.canvas.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def build(session: Session) -> list[str]:
    """Four layers from left to right; the last two are one block's inside later on."""
    design = session.design
    ids = [
        edits.add_node(design, layer, x=x, y=y)
        for layer, x, y in (("dense", 0.0, 0.0), ("dense", 220.0, 0.0), ("conv_2d", 440.0, 0.0), ("relu", 660.0, 0.0))
    ]
    edits.set_options(design, ids[1], units=7)
    edits.rename(design, ids[0], "Encoder")
    return ids


def test_names_layers_ids_and_options_are_searched(session: Session) -> None:
    ids = build(session)

    def found(text: str) -> list[tuple[str, str]]:
        snapshot = session.design.snapshot
        return [(match.path[-1], match.why) for match in find_nodes(snapshot, session.design.registry, text)]

    assert found("enCOD") == [(ids[0], "")]
    assert found("dense") == [(ids[0], ""), (ids[1], "")], "by the layer, though one has another name"
    assert found("conv_2d-1") == [(ids[2], "")]
    assert found("units 7") == [(ids[1], "units: 7")]
    assert found("units=64") == [(ids[0], "units: 64")]
    assert found("6") == [], "a number is found as a whole"
    assert found("dense units 7") == [(ids[1], "units: 7")]
    assert found("dense conv") == []
    assert found("  ") == []


def test_what_is_inside_of_blocks_is_found(session: Session, canvas: CanvasView) -> None:
    ids = build(session)
    block = edits.pack(session.design, ids[2:])
    matches = find_nodes(session.design.snapshot, session.design.registry, "conv_2d")
    assert [match.level for match in matches] == [(block,)]
    assert matches[0].name == "Conv 2-D 1"
    inside = find_nodes(session.design.snapshot, session.design.registry, "1", (block,))
    assert inside[0].level == (block,), "what is on the level that is shown comes first"


def typed(bar: FindBar, text: str) -> None:
    bar.field.clear()
    QTest.keyClicks(bar.field, text)


def test_the_bar_counts_and_steps(qtbot: QtBot, hand: Hand, canvas: CanvasView, session: Session) -> None:
    ids = build(session)
    session.selection.clear()
    bar = canvas.chrome.find
    bar.open_bar()
    assert bar.field.hasFocus()
    typed(bar, "dense")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2")
    assert session.selection.ids == {ids[0]}
    assert bar.halos == 2
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert (bar.count.text(), set(session.selection.ids)) == ("2 of 2", {ids[1]})
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2", "around the end"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert (bar.count.text(), set(session.selection.ids)) == ("2 of 2", {ids[1]})
    middle = canvas.mapToScene(canvas.viewport().rect().center())
    card = canvas.canvas_scene.nodes[ids[1]].scene_card()
    assert card.contains(middle)
    typed(bar, "units 7")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")
    assert "Dense 2, units: 7" in bar.accessibleDescription()
    typed(bar, "zzz")
    qtbot.waitUntil(lambda: bar.count.text() == "0 of 0")
    assert bar.halos == 0
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert canvas.hasFocus()


def test_the_bar_opens_blocks_and_follows_edits(qtbot: QtBot, canvas: CanvasView, session: Session) -> None:
    ids = build(session)
    block = edits.pack(session.design, ids[2:])
    bar = canvas.chrome.find
    bar.open_bar()
    QTest.keyClicks(bar.field, "conv_2d")
    qtbot.waitUntil(lambda: bar.count.text() == "– of 1")
    assert not session.level.path, "typing alone opens no block"
    button = canvas.findChild(QToolButton, "canvas-find-chevron-down")
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert session.level.path == (block,)
    (found,) = session.selection.ids
    assert bar.halos == 1
    edits.delete(session.level.design, found)
    assert bar.count.text() == "0 of 0"
    assert bar.halos == 0


def test_escape_on_the_canvas_closes_the_bar_first(hand: Hand, canvas: CanvasView, session: Session) -> None:
    ids = build(session)
    session.selection.set(ids)
    canvas.chrome.find.open_bar()
    canvas.setFocus()
    hand.key(Qt.Key.Key_Escape)
    assert canvas.chrome.find.isHidden()
    assert session.selection.ids == set(ids)
    hand.key(Qt.Key.Key_Escape)
    assert not session.selection.ids
