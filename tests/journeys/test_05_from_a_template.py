"""A template, found by words, changed, arranged, saved and opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QListWidget

from brains_engine.design.io import to_json
from tests.journeys.user import CTRL, SHIFT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.journey import Journey


def test_a_template_is_changed_saved_and_opened_again(journey: Journey, qtbot: QtBot, tmp_path: Path) -> None:
    """From a template.

    Words find a template in the gallery. It is widened, laid out anew as one step, saved, and opened again: the same to
    the last byte.
    """
    session = journey.application.session
    journey.keys(Qt.Key.Key_N, CTRL)
    journey.find(QDialog, "template_gallery")
    search = journey.find(QLineEdit, "template_search")
    qtbot.waitUntil(search.hasFocus)
    journey.type("moons", search)
    assert journey.find(QListWidget, "templates").currentItem().text()
    journey.show("The gallery: each template with a picture of its design.")
    journey.press(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.snapshot.settings.training.data.source == "moons")

    dense = next(key for key in session.snapshot.nodes if session.snapshot.nodes[key].layer.endswith("dense"))
    journey.application.canvas.setFocus()
    session.selection.set([dense])
    journey.enter("edit_units", "48")
    assert session.snapshot.nodes[dense].options["units"] == 48
    count = session.history.count()
    journey.keys(Qt.Key.Key_F, CTRL | SHIFT)
    assert session.history.count() in (count, count + 1)
    journey.show("Its units changed: every shape behind follows.")

    path = tmp_path / "moons.brains"
    journey.save_as(path)
    text = to_json(session.snapshot)
    journey.start_empty()
    journey.keys(Qt.Key.Key_O, CTRL)
    journey.find(QFileDialog, "open_dialog").fileSelected.emit(str(path))
    journey.find(QFileDialog, "open_dialog").reject()
    qtbot.waitUntil(lambda: session.path == path)
    assert to_json(session.snapshot) == text
    assert session.is_clean
