"""What does not fit is said in one sentence, and mended with one click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.journeys.user import CTRL, answer

if TYPE_CHECKING:
    from tests.journeys.journey import Journey


def test_a_badge_tells_and_its_fix_mends(journey: Journey) -> None:
    """A problem, mended.

    The pixels come as a picture now, but the layer behind needs a flat input: a badge says so in a sentence, the list
    of problems leads there, and one click inserts what is missing. One undo takes the fix back.
    """
    session, scene = journey.application.session, journey.application.canvas.canvas_scene
    first = session.snapshot.links_from["input-1"][0].target
    session.selection.set(["input-1"])
    journey.choose("edit_layout", "natural")
    (problem,) = session.analysis.problems_of(first)
    assert "needs a flat input" in problem.message
    item = scene.nodes[first]
    journey.hand.click(item.pos() + item.badge_rect().center())
    journey.show("The badge's sentence, and the fix it offers.")
    count = session.history.count()
    journey.click(journey.find(QPushButton, "canvas-fix-insert_flatten"))
    answer()
    assert session.history.count() == count + 1
    assert not [problem for problem in session.analysis.problems if problem.severity == "error"]
    assert any(node.layer == "flatten" for node in session.snapshot.nodes.values())
    journey.show("Mended: what was missing stands between the two.")
    journey.keys(Qt.Key.Key_Z, CTRL)
    assert not any(node.layer == "flatten" for node in session.snapshot.nodes.values())
    journey.click(journey.find(QPushButton, "canvas-problems"))
    assert session.selection.ids == {first}

    chrome = journey.application.canvas.chrome
    journey.hand.click(item.pos() + item.badge_rect().center())
    assert chrome.has_popup
    session.selection.set(["input-1"])
    journey.choose("edit_layout", "flat")
    assert not chrome.has_popup, "what was mended elsewhere is no longer offered"
