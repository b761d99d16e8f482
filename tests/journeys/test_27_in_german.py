"""The window in German: a problem, its fix, numbers and the inspector, in dark colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTreeWidget, QWidget

from app.application import Application
from app.languages import install_language, remove_language
from tests.app.conftest import end
from tests.journeys.user import CTRL, answer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.settings import Settings
    from tests.journeys.journey import Journey


@pytest.fixture
def application(qapp: QApplication, settings: Settings, tmp_path: Path) -> Iterator[Application]:
    """A window made after the language was chosen, as a start does, in dark colours."""
    translators = install_language(qapp, "de")
    application = Application(qapp, settings, tmp_path / "data" / "brains", "dark")
    application.start()
    yield application
    end(application)
    remove_language(qapp, translators)


def test_a_problem_is_said_and_mended_in_german(journey: Journey, qtbot: QtBot) -> None:
    """In German.

    Another language changes menus, options, numbers, and what the engine says: a problem's sentence and the name of its
    fix, and the words by which commands are found. Here in dark colours.
    """
    application, session = journey.application, journey.application.session
    assert application.theme.name == "dark"
    menus = [action.text().replace("&", "") for action in application.window.menuBar().actions()]
    assert menus[:3] == ["Datei", "Bearbeiten", "Ansicht"]
    first = session.snapshot.links_from["input-1"][0].target
    session.selection.set(["input-1"])
    assert "Anordnung" in texts(application.inspector.layer.form.row("layout"))
    journey.choose("edit_layout", "natürlich")
    assert session.snapshot.nodes["input-1"].options["layout"] == "natural"
    (problem,) = session.analysis.problems_of(first)
    assert "needs a flat input" in problem.message  # the engine's own words stay as they are
    item = application.canvas.canvas_scene.nodes[first]
    journey.hand.click(item.pos() + item.badge_rect().center())
    journey.show("What does not fit, in a German sentence, and the fix it offers.")
    button = journey.find(QPushButton, "canvas-fix-insert_flatten")
    assert button.text() == "Abflachen einfügen"
    assert journey.find(QPushButton, "fix_insert_flatten").text() == button.text(), "in the inspector, and whole"
    journey.click(button)
    answer()
    assert not session.analysis.errors

    session.selection.set([first])
    journey.enter("edit_units", "2000")
    assert {"Einheiten", "Parameter", "130.000", "7,81 KiB"} <= set(texts(application.inspector))
    journey.show("Mended. Options, and numbers as they are written in German.")
    application.canvas.setFocus()
    journey.keys(Qt.Key.Key_K, CTRL)
    field = journey.find(QLineEdit, "command_palette_search")
    journey.type("rückgängig", field)
    found = journey.find(QTreeWidget, "command_palette_list").currentItem()
    assert found is not None
    assert found.text(0).startswith("Rückgängig")
    count = session.history.index()
    journey.show("A command, found by its German name.")
    journey.press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.history.index() == count - 1)


def texts(widget: QWidget) -> list[str]:
    """What is read on a part of the window."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
