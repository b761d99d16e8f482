"""The window as a screen reader has it: everything says what it is, and what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from tests.app.access.dialogs import DIALOGS, open_one
from tests.app.access.tree import faults, walk
from tests.app.run.conftest import ToyEngine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application

TABS = ("Plots", "Run", "Checkpoints", "Weights", "Problems", "Log", "Outline", "Playground")
TEXT = QAccessible.Text


def train(application: Application, qtbot: QtBot) -> None:
    """Run to the end, with an engine that only says so."""
    application.controller._load_jobs = ToyEngine().load
    application.actions["run.train"].trigger()
    qtbot.waitUntil(lambda: not application.controller.is_busy, timeout=20_000)


def test_the_walk_finds_what_is_wrong(qtbot: QtBot) -> None:
    bad = QWidget()
    qtbot.addWidget(bad)
    column = QVBoxLayout(bad)
    for text in ("", "Go", "Go"):
        column.addWidget(QPushButton(text))
    thing = QWidget()
    thing.setFocusPolicy(thing.focusPolicy().StrongFocus)
    thing.setAccessibleName("Map")
    column.addWidget(thing)
    bad.setAccessibleName("Bad")
    bad.show()
    found = "\n".join(faults(bad))
    assert "QPushButton < QWidget as Button has no name" in found
    assert "are both called 'Go'" in found
    assert "does not say what it is" in found


def test_the_window_says_what_everything_is(shown: Application, qtbot: QtBot) -> None:
    node = shown.session.analysis.order[1]
    shown.session.selection.set((node,))
    shown.palette.search.setText("de")  # its button to clear it comes up
    found: dict[str, list[str]] = {}
    for number, title in enumerate(TABS):
        shown.window.show_tab(title)
        shown.inspector.tabs.setCurrentIndex(number % 3)
        QTest.qWait(1)
        found[f"design, {title}"] = faults(shown.window)
    train(shown, qtbot)
    for title in TABS:
        shown.window.show_tab(title)
        QTest.qWait(1)
        found[f"run, {title}"] = faults(shown.window)
    assert {where: what for where, what in found.items() if what} == {}


def test_what_is_not_always_there_says_what_everything_is(shown: Application, qtbot: QtBot) -> None:
    found: dict[str, list[str]] = {}

    def look(place: str) -> None:
        QTest.qWait(1)
        found[place] = faults(shown.window)

    shown.actions["view.history"].trigger()
    look("history")
    shown.actions["view.history"].trigger()
    shown.actions["edit.find"].trigger()
    look("find")
    shown.canvas.chrome.find.close_bar()
    shown.front.start_tour()
    look("tour")
    shown.front.show_welcome()  # ends the tour
    look("welcome")
    assert shown.front.page is not None
    shown.front.page.search.setText("dig")
    look("welcome, searched")
    shown.front.page.search.clear()
    shown.front.hide_welcome()
    shown.session.new()
    look("empty canvas")
    assert {where: what for where, what in found.items() if what} == {}


def test_every_dialog_says_what_everything_is(shown: Application, qtbot: QtBot) -> None:
    found: dict[str, list[str]] = {}
    for name in DIALOGS:
        dialog = open_one(name, shown, qtbot)
        found[name] = faults(dialog)
        role = QAccessible.queryAccessibleInterface(dialog).role()
        assert role in (QAccessible.Role.Dialog, QAccessible.Role.AlertMessage), name
        dialog.close()
    assert {where: what for where, what in found.items() if what} == {}


def test_progress_and_plots_say_their_values(shown: Application, qtbot: QtBot) -> None:
    train(shown, qtbot)
    shown.window.show_tab("Plots")
    qtbot.waitUntil(lambda: shown.plots.plot("loss").plot.isVisible())
    plot = QAccessible.queryAccessibleInterface(shown.plots.plot("loss").plot)
    assert plot.text(TEXT.Name) == "Loss"
    last = shown.controller.history.loss.y[-1]
    assert f"{last:.4g}" in plot.text(TEXT.Description)
    assert "Left and right keys read values." in plot.text(TEXT.Description)
    shown.train_bar.progress.setValue(250)
    shown.window.show_tab("Run")
    names = {
        interface.text(TEXT.Name): interface.valueInterface()
        for interface, _ in walk(shown.window)
        if interface.role() == QAccessible.Role.ProgressBar
    }
    assert names
    assert all(value is not None and value.maximumValue() > 0 for value in names.values())
