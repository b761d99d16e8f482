"""What can wait is done in slices, and actions look at the state once for all that an edit says."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.leisure import PAUSE_MS, WAIT, Leisure, preparations
from brains_engine.design import edits
from brains_engine.layers import discover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.application import Application


def test_steps_are_taken_in_order_until_none_is_left(qtbot: QtBot) -> None:
    owner = QObject()
    taken: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(500):
            taken.append(number)
            yield

    leisure = Leisure(steps(), owner)
    assert leisure.is_done
    leisure.start()
    assert taken == []
    qtbot.waitUntil(lambda: leisure.is_done)
    assert taken == list(range(500))


def test_who_waits_is_asked_again_in_a_later_turn(qtbot: QtBot) -> None:
    owner = QObject()
    asked: list[float] = []

    def steps() -> Iterator[object]:
        for _ in range(4):
            asked.append(time.perf_counter())
            yield WAIT

    leisure = Leisure(steps(), owner)
    leisure.start()
    qtbot.waitUntil(lambda: leisure.is_done)
    assert len(asked) == 4
    assert all((later - earlier) * 1000 > PAUSE_MS / 4 for earlier, later in pairwise(asked))


def test_what_is_left_is_left_undone_at_the_end(qtbot: QtBot) -> None:
    owner = QObject()
    leisure = Leisure(iter(int, 1), owner)
    leisure.start()
    qtbot.wait(20)
    assert not leisure.is_done
    leisure.stop()
    assert leisure.is_done


def test_all_options_are_ready_afterwards() -> None:
    registry = discover()
    for _ in preparations(registry):
        pass
    assert all(spec.Options.__pydantic_complete__ for spec in registry)


def test_an_edit_makes_the_actions_look_once(application: Application, qtbot: QtBot) -> None:
    qtbot.wait(1)
    looks: list[bool] = []
    application.actions.updated.connect(lambda: looks.append(True))
    with application.session.design.transaction("Two edits"):
        node_id = edits.add_node(application.session.design, "dense")
        edits.rename(application.session.design, node_id, "Mine")
    assert looks == []
    qtbot.waitUntil(lambda: bool(looks))
    assert len(looks) == 1
    assert application.actions["edit.undo"].text() == "&Undo Two edits"


def test_an_action_that_is_asked_for_is_true_at_once(application: Application) -> None:
    assert not application.actions["edit.undo"].isEnabled()
    edits.add_node(application.session.design, "dense")
    assert application.actions["edit.undo"].isEnabled()
