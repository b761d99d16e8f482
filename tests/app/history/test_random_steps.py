"""The window's own history under 300 random strokes: undone and made again, each state is the same file to the byte."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from brains_engine.design.io import from_json, to_json

if TYPE_CHECKING:
    from app.application import Application

FIXED_SEED = 20_261_123
STROKES = 300
SAMPLES = 50
JUMPS = 25
MOST_NODES = 12
CONTROL = Qt.KeyboardModifier.ControlModifier
FAR_OR_NEAR = (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier)

Stroke = Callable[["Application", random.Random], None]


def _select(window: Application, dice: random.Random, most: int = 3) -> None:
    ids = list(window.session.snapshot.nodes)
    window.session.selection.set(dice.sample(ids, min(len(ids), dice.randint(1, most))))


def _nudge(window: Application, dice: random.Random) -> None:
    _select(window, dice)
    for _ in range(dice.randint(1, 3)):
        QTest.keyClick(
            window.canvas,
            dice.choice([Qt.Key.Key_Left, Qt.Key.Key_Up]),
            dice.choice(FAR_OR_NEAR),
        )


def _type_units(window: Application, dice: random.Random) -> None:
    ids = [node.id for node in window.session.snapshot.nodes.values() if "units" in node.options]
    if ids:
        window.session.selection.set(dice.sample(ids, min(len(ids), 2)))
        line = window.inspector.layer.form.row("units").editor.main
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, str(dice.randint(1, 999)))


def _tick_bias(window: Application, dice: random.Random) -> None:
    ids = [node.id for node in window.session.snapshot.nodes.values() if "use_bias" in node.options]
    if ids:
        window.session.selection.set([dice.choice(ids)])
        box = window.inspector.layer.form.row("use_bias").editor.main
        assert isinstance(box, QCheckBox)
        QTest.keyClick(box, Qt.Key.Key_Space)


def _type_epochs(window: Application, dice: random.Random) -> None:
    line = window.inspector.training.form.row("epochs").editor.main
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, str(dice.randint(0, 99)))


def _type_title(window: Application, dice: random.Random) -> None:
    QTest.keyClicks(window.inspector.network.title, dice.choice("abc"))


def _add(window: Application, dice: random.Random) -> None:
    if len(window.session.snapshot.nodes) < MOST_NODES:
        window.canvas.add_layer(dice.choice(["dense", "dropout", "norm_dense", "flatten"]))


def _key(key: Qt.Key, *, most: int = 2) -> Stroke:
    """A key of the canvas with something selected."""

    def stroke(window: Application, dice: random.Random) -> None:
        _select(window, dice, most)
        QTest.keyClick(window.canvas, key)

    return stroke


def _act(*actions: str, most: int = 2) -> Stroke:
    """Actions of the menus with something selected."""

    def stroke(window: Application, dice: random.Random) -> None:
        _select(window, dice, most)
        for action in actions:
            window.actions[action].trigger()

    return stroke


def _delete(window: Application, dice: random.Random) -> None:
    if len(window.session.snapshot.nodes) > MOST_NODES // 2:
        _key(Qt.Key.Key_Delete)(window, dice)


def _grow(*actions: str) -> Stroke:
    def stroke(window: Application, dice: random.Random) -> None:
        if len(window.session.snapshot.nodes) < MOST_NODES:
            _act(*actions, most=1)(window, dice)

    return stroke


def _paste_options(window: Application, dice: random.Random) -> None:
    _act("options.copy", most=1)(window, dice)
    _act("options.paste", most=3)(window, dice)


def _undo_some(window: Application, dice: random.Random) -> None:
    for _ in range(dice.randint(1, 3)):
        QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    if dice.random() < 0.5:
        QTest.keyClick(window.canvas, Qt.Key.Key_Y, CONTROL)


def _fix(window: Application, dice: random.Random) -> None:
    fixes = [fix for problem in window.session.analysis.problems for fix in problem.fixes]
    if fixes:
        dice.choice(fixes).run(window.session.design)


STROKES_ON_OFFER: tuple[Stroke, ...] = (
    _add, _add, _nudge, _nudge, _type_units, _type_units, _tick_bias, _type_epochs, _type_title, _delete, _fix,
    _grow("edit.duplicate"), _grow("edit.duplicate_linked"), _grow("edit.copy", "edit.paste"), _key(Qt.Key.Key_C),
    _act("edit.tidy"), _act("edit.pack"), _act("edit.unpack", most=1), _act("options.reset_all"), _paste_options,
    _undo_some,
)  # fmt: skip


def test_three_hundred_strokes_and_back_and_forth_are_equal_to_the_byte(shown: Application) -> None:
    seed = random.SystemRandom().randrange(2**32) if os.environ.get("BRAINS_EXPLORE") else FIXED_SEED
    print(f"seed {seed}")  # shown where the test fails
    dice = random.Random(seed)
    session, history = shown.session, shown.session.history
    first = to_json(session.snapshot)
    states = {0: first}

    def note(index: int) -> None:
        states[index] = to_json(session.snapshot)
        for gone in [step for step in states if step > history.count()]:
            del states[gone]

    history.indexChanged.connect(note)
    for _ in range(STROKES):
        dice.choice(STROKES_ON_OFFER)(shown, dice)
        assert states[history.index()] == to_json(session.snapshot)  # nothing changed beside the history
    history.indexChanged.disconnect(note)
    last = history.count()
    assert sorted(states) == list(range(last + 1))
    assert last > STROKES // 4

    history.setIndex(last)
    sampled = set(dice.sample(range(last), min(SAMPLES, last)))
    for step in reversed(range(last)):
        history.undo()
        assert step not in sampled or to_json(session.snapshot) == states[step], step
    assert to_json(session.snapshot) == first
    assert session.is_clean
    for step in range(1, last + 1):
        history.redo()
        assert step not in sampled or to_json(session.snapshot) == states[step], step
    assert to_json(session.snapshot) == states[last]
    for step in dice.sample(range(last + 1), JUMPS):
        session.recorder.go_to(step)
        assert history.index() == step
        assert to_json(session.snapshot) == states[step], step
        assert to_json(from_json(states[step], session.registry)) == states[step]
