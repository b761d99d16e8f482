"""What is said aloud without the keys being there: problems, the run, refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.access import announce as announcing
from brains_engine.design import edits
from tests.app.access.conftest import CONTROL, key
from tests.app.access.test_names import train

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.application import Application

URGENT = QAccessible.AnnouncementPoliteness.Assertive


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Everything said so far, with whether it interrupts."""
    sentences: list[tuple[str, bool]] = []

    def note(event: QAccessibleAnnouncementEvent) -> None:
        sentences.append((event.message(), event.politeness() == URGENT))

    monkeypatch.setattr(announcing, "send", note)
    return sentences


def test_problems_are_said_when_they_come_and_when_none_is_left(
    application: Application, said: list[tuple[str, bool]]
) -> None:
    design = application.session.design
    node = application.session.analysis.order[1]
    link = design.snapshot.links_into[node][0]
    edits.disconnect(design, link.id)
    problems = application.session.analysis.problems
    assert said == [(f"{problems[0].message} And {len(problems) - 1} more problems.", False)]
    edits.rename(design, application.session.analysis.order[3], "Other")
    assert len(said) == 1
    application.session.history.undo()
    application.session.history.undo()
    assert said[1:] == [("No problems.", False)]


def test_a_run_is_said_from_its_start_to_its_end(
    shown: Application, said: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    train(shown, qtbot)
    sentences = [sentence for sentence, _ in said]
    assert sentences[0] == "Training has started: 4 epochs on CPU."
    assert ("Training is complete after 1 s. Best loss 0.25 at epoch 4.", True) in said


def test_refusals_are_said(shown: Application, said: list[tuple[str, bool]]) -> None:
    shown.session.selection.clear()
    key(Qt.Key.Key_D, CONTROL)
    assert said == [("No node is selected.", False)]
    node = shown.session.analysis.order[1]
    with shown.canvas.editing():
        edits.connect(shown.session.design, node, "output", node, "input")
    assert said[-1] == ("Dense 1 cannot be wired to itself.".replace("Dense 1", "Hidden 1"), False)
    shown.shell.show_failure("The disk is full.")
    assert said[-1] == ("The disk is full.", True)


def test_a_design_is_said_when_it_opens(application: Application, said: list[tuple[str, bool]]) -> None:
    application.session.new("iris")
    count = len(application.session.snapshot.nodes)
    assert said == [(f"{application.session.title}, {count} nodes", False)]


def test_a_plot_says_the_values_at_its_cross_hair(
    shown: Application, said: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    train(shown, qtbot)
    shown.window.show_tab("Plots")
    plot = shown.plots.plot("loss")
    qtbot.waitUntil(plot.plot.isVisible)
    plot.plot.setFocus()
    key(Qt.Key.Key_Left)
    assert said[-1][0].startswith("step ")
