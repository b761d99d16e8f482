"""Tab goes everywhere and stays nowhere, in the window and in every dialog; F6 goes around the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.access import tab_order
from tests.app.access.conftest import CONTROL, SHIFT, focus, key
from tests.app.access.dialogs import DIALOGS, open_one
from tests.app.access.test_names import TABS, train

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from pytestqt.qtbot import QtBot

    from app.application import Application

MOST_LINKS = 400
"""Presses of Tab within one page of the handbook, which goes from link to link."""


def stops(root: QWidget) -> set[QWidget]:
    """Everything in a window that can be used, and should be reached by Tab."""
    return {
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is root
    }


def tour(start: QWidget, *, back: bool = False) -> list[QWidget]:
    """What Tab reaches from here until it comes round."""
    order = [start]
    while True:
        before = focus()
        for _ in range(MOST_LINKS):
            # On the canvas Tab searches for a layer; Ctrl+Tab leaves it, as the handbook says.
            leaves = CONTROL if before.objectName() == "canvas" and not back else Qt.KeyboardModifier.NoModifier
            key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else leaves)
            if focus() is not before:
                break
        else:
            raise AssertionError(f"the keys are caught in {before.objectName()}")
        if focus() in order:
            return order
        order.append(focus())


def named(widgets: set[QWidget]) -> set[str]:
    return {widget.objectName() or type(widget).__name__ for widget in widgets}


def test_tab_reaches_everything_in_the_window(shown: Application, qtbot: QtBot) -> None:
    train(shown, qtbot)
    shown.session.selection.set((shown.session.analysis.order[1],))
    for number, title in enumerate(TABS):
        shown.window.show_tab(title)
        shown.inspector.tabs.setCurrentIndex(number % 3)
        shown.canvas.setFocus()
        QTest.qWait(1)
        reached = tour(shown.canvas)
        assert named(stops(shown.window) - set(reached)) == set(), title
    assert set(tour(shown.canvas, back=True)) == set(reached)


def test_tab_reaches_everything_in_every_dialog(shown: Application, qtbot: QtBot) -> None:
    missed: dict[str, set[str]] = {}
    for name in DIALOGS:
        dialog = open_one(name, shown, qtbot)
        wanted = stops(dialog)
        assert wanted, name
        missed[name] = named(wanted - set(tour(focus()))) if len(wanted) > 1 else set()
        key(Qt.Key.Key_Escape)
        assert not dialog.isVisible(), f"{name} stays open"
    assert {name: what for name, what in missed.items() if what} == {}


def test_tab_goes_down_a_form(shown: Application) -> None:
    shown.session.selection.set((shown.session.analysis.order[1],))
    shown.inspector.show_tab("layer")
    QTest.qWait(1)
    order = tour(shown.canvas)
    form = [widget for widget in order if shown.inspector.layer.isAncestorOf(widget)]
    # A field and the button to its right may differ by some pixels.
    heights = [widget.mapTo(shown.inspector.layer, widget.rect().center()).y() // 24 for widget in form]
    assert len(form) > 3
    assert heights == sorted(heights)


def test_the_order_is_gathered_when_the_keys_go_on_and_not_with_each_edit(
    shown: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[QWidget] = []
    gather = tab_order.stops

    def counted(page: QWidget) -> Iterator[QWidget]:
        looks.append(page)
        return gather(page)

    monkeypatch.setattr(tab_order, "stops", counted)
    layers = shown.session.analysis.order
    for layer in layers[:3]:  # each has a form of its own, built anew
        shown.session.selection.set((layer,))
        QTest.qWait(1)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Right)
    QTest.qWait(1)
    assert looks == []
    shown.session.selection.set((layers[1],))
    tab = shown.inspector.layer
    form = [widget for widget in tour(shown.canvas) if tab.isAncestorOf(widget)]
    assert tab in looks
    heights = [widget.mapTo(tab, widget.rect().center()).y() // 24 for widget in form]
    assert len(form) > 3
    assert heights == sorted(heights)
    tour(shown.canvas)
    looks.clear()
    key(Qt.Key.Key_Tab, CONTROL)
    assert looks == [], "what has not changed is not gathered again"


def test_f6_goes_around_the_panes_and_remembers_the_place(shown: Application) -> None:
    window = shown.window
    shown.inspector.show_tab("network")
    panes = (window.inspector_dock, window.run_dock, window.palette_dock, shown.canvas)
    for pane in panes:
        key(Qt.Key.Key_F6)
        assert focus() is pane or pane.isAncestorOf(focus()), pane.objectName()
    assert shown.canvas.chrome.ring.isVisible()
    key(Qt.Key.Key_F6, SHIFT)
    assert window.palette_dock.isAncestorOf(focus())
    key(Qt.Key.Key_Down)
    assert focus() is shown.palette.tree
    for _ in range(4):
        key(Qt.Key.Key_F6)
    assert focus() is shown.palette.tree
    window.palette_dock.hide()
    shown.canvas.setFocus()
    for pane in (window.inspector_dock, window.run_dock, shown.canvas):
        key(Qt.Key.Key_F6)
        assert focus() is pane or pane.isAncestorOf(focus()), pane.objectName()


def test_f6_comes_to_a_message_that_asks_something(shown: Application) -> None:
    shown.window.notices.show_notice("Brains ended before it was saved.", "warning", "", ("Restore", shown.canvas.fit))
    key(Qt.Key.Key_F6, SHIFT)
    key(Qt.Key.Key_F6, SHIFT)
    assert focus().objectName() == "notice_restore"
    key(Qt.Key.Key_Space)
    assert shown.window.notices.notices == []
