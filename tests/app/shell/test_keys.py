"""The keys that the canvas answers to, pressed one after the other in the window as a user has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

if TYPE_CHECKING:
    from app.application import Application
    from brains_engine.design.records import LinkRecord

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Keys:
    """Presses keys on the canvas of a window, and looks at the design."""

    def __init__(self, shown: Application) -> None:
        self.session, self.canvas, self.window = shown.session, shown.canvas, shown.window
        self.nodes = list(self.session.snapshot.nodes)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, modifiers)

    @property
    def count(self) -> int:
        return len(self.session.snapshot.nodes)

    def links_into(self, node_id: str) -> tuple[LinkRecord, ...]:
        return tuple(self.session.snapshot.links_into[node_id])


@pytest.fixture
def keys(shown: Application) -> Keys:
    return Keys(shown)


def test_keys_that_edit(keys: Keys) -> None:
    session, total, middle = keys.session, len(keys.nodes), keys.nodes[1]
    keys.press(Qt.Key.Key_A, CTRL)
    assert session.selection.ids == set(keys.nodes)
    session.selection.set((middle,))
    for key, modifiers, linked in (
        (Qt.Key.Key_D, CTRL, False),
        (Qt.Key.Key_D, CTRL | SHIFT, True),
        (Qt.Key.Key_V, CTRL, False),
        (Qt.Key.Key_V, CTRL | SHIFT, True),
    ):
        session.selection.set((middle,))
        keys.press(Qt.Key.Key_C, CTRL)
        keys.press(key, modifiers)
        (new,) = session.selection.ids
        assert keys.count == total + 1
        assert bool(keys.links_into(new)) == linked
        keys.press(Qt.Key.Key_Z, CTRL)
        assert keys.count == total
    keys.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert keys.count == total + 1
    keys.press(Qt.Key.Key_Z, CTRL)
    keys.press(Qt.Key.Key_Y, CTRL)
    assert keys.count == total + 1
    keys.press(Qt.Key.Key_Z, CTRL)
    for key, modifiers in ((Qt.Key.Key_X, CTRL), (Qt.Key.Key_Delete, NONE), (Qt.Key.Key_Backspace, NONE)):
        session.selection.set((middle,))
        keys.press(key, modifiers)
        assert middle not in session.snapshot.nodes
        assert [link.source for link in keys.links_into(keys.nodes[2])] == [keys.nodes[0]], "neighbours are reconnected"
        keys.press(Qt.Key.Key_Z, CTRL)
    session.selection.set((middle,))
    before = session.snapshot.nodes[middle]
    keys.press(Qt.Key.Key_Right, SHIFT)
    keys.press(Qt.Key.Key_Down)
    after = session.snapshot.nodes[middle]
    assert (after.x - before.x, after.y - before.y) == (64.0, 8.0)
    session.selection.clear()
    steps = session.history.index()
    keys.press(Qt.Key.Key_F, CTRL | SHIFT)
    assert session.history.index() == steps + 1
    assert len({node.y for node in session.snapshot.nodes.values()}) == 1, "a chain is tidied into a row"


def test_keys_that_show(keys: Keys) -> None:
    canvas, session = keys.canvas, keys.session
    keys.press(Qt.Key.Key_Plus, CTRL)
    keys.press(Qt.Key.Key_Minus, CTRL)
    keys.press(Qt.Key.Key_Minus, CTRL)
    assert canvas.zoom != pytest.approx(1.0)
    keys.press(Qt.Key.Key_0, CTRL)
    assert canvas.zoom == pytest.approx(1.0)
    canvas.scroll_by(5000, 5000)
    session.selection.set((keys.nodes[0],))
    keys.press(Qt.Key.Key_Period)
    seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
    assert seen.contains(canvas.canvas_scene.cards((keys.nodes[0],)))
    assert seen.center().x() == pytest.approx(canvas.canvas_scene.cards((keys.nodes[0],)).center().x(), abs=2.0)
    session.selection.clear()
    keys.press(Qt.Key.Key_Period)
    assert canvas.mapToScene(canvas.viewport().rect()).boundingRect().contains(canvas.canvas_scene.cards())
    for shown in (True, False):
        keys.press(Qt.Key.Key_M, ALT)
        assert canvas.shows_minimap == shown
    keys.press(Qt.Key.Key_Tab)
    assert canvas.chrome.search.isVisible()
    QTest.keyClick(canvas.chrome.search.field, Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_F, CTRL)
    assert canvas.chrome.find.isVisible()
    QTest.keyClick(canvas.chrome.find.field, Qt.Key.Key_Escape)
    session.selection.set((keys.nodes[1],))
    keys.press(Qt.Key.Key_F2)
    field = canvas.findChild(QLineEdit, "canvas-rename")
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    keys.press(Qt.Key.Key_K, CTRL)
    palette = keys.window.findChild(QDialog, "command_palette")
    assert isinstance(palette, QDialog)
    palette.reject()
    keys.press(Qt.Key.Key_F1)
    assert any("Dense" in widget.windowTitle() for widget in keys.window.findChildren(QWidget) if widget.isVisible())
