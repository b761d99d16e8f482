"""Nothing moves where the user or the system wants it so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar

import app
from app.motion import EFFECTS, Motion, moves
from tests.app.access.test_names import TABS, train

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.application import Application

ANIMATIONS = {
    "QPropertyAnimation",
    "QVariantAnimation",
    "QTimeLine",
    "QSequentialAnimationGroup",
    "QParallelAnimationGroup",
}


class Desktop:
    """A desktop that answers questions about its settings."""

    def __init__(self, **settings: Any) -> None:
        self.settings = settings

    def read_setting(self, namespace: str, key: str, answer: Callable[[Any], None]) -> None:
        name = key.replace("-", "_")
        if name in self.settings:
            answer(self.settings[name])


@pytest.fixture
def effects(qapp: QApplication) -> Iterator[QApplication]:
    """An application whose platform wants all effects."""
    before = {effect: qapp.isEffectEnabled(effect) for effect in (Qt.UIEffect.UI_General, *EFFECTS)}
    for effect in before:
        qapp.setEffectEnabled(effect, True)
    yield qapp
    for effect, is_on in before.items():
        qapp.setEffectEnabled(effect, is_on)


def test_the_users_choice_goes_before_the_systems(effects: QApplication) -> None:
    flash = effects.cursorFlashTime()
    motion = Motion(effects, "system", Desktop(enable_animations=False))
    assert moves()
    motion.ask_system()
    assert not moves()
    assert effects.cursorFlashTime() == 0
    assert not any(effects.isEffectEnabled(effect) for effect in EFFECTS)
    motion.choose("on")
    assert moves()
    motion.choose("off")
    assert not moves()
    motion.close()
    assert moves()
    assert effects.cursorFlashTime() == flash
    assert all(effects.isEffectEnabled(effect) for effect in EFFECTS)


@pytest.mark.parametrize(
    ("wish", "moving"),
    [({}, True), ({"reduced_motion": 1}, False), ({"reduced_motion": 0, "enable_animations": True}, True)],
)
def test_what_the_desktop_may_answer(effects: QApplication, wish: dict[str, Any], moving: bool) -> None:
    motion = Motion(effects, "system", Desktop(**wish))
    motion.ask_system()
    assert moves() is moving
    motion.close()


def running(application: Application) -> list[QAbstractAnimation]:
    found = application.window.findChildren(QAbstractAnimation)
    return [animation for animation in found if animation.state() == QAbstractAnimation.State.Running]


def test_with_reduced_motion_no_animation_runs(shown: Application, qtbot: QtBot) -> None:
    bar = shown.train_bar.progress
    shown.controller._set_state("preparing")
    QTest.qWait(30)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    assert running(shown), "a bar that waits pulses"
    shown.controller._set_state("idle")
    shown.actions["view.motion_off"].trigger()
    assert shown.settings.get("motion") == "off"
    assert shown.actions["view.motion_off"].isChecked()
    assert not moves()
    shown.controller._set_state("preparing")
    seen = []
    for title in TABS:
        shown.window.show_tab(title)
        QTest.qWait(5)
        seen += running(shown)
    assert all(waiting.maximum() > 0 for waiting in shown.window.findChildren(QProgressBar))
    shown.controller._set_state("idle")
    train(shown, qtbot)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Tab)
    QTest.qWait(5)
    assert seen + running(shown) == []
    shown.actions["view.motion_system"].trigger()
    assert moves()


def test_whoever_animates_asks_first() -> None:
    """A file of the window that makes an animation also looks whether things may move."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in Path(app.__file__).parent.rglob("*.py")}
    animated = {name for name, text in texts.items() if any(f"{kind}(" in text for kind in ANIMATIONS)}
    assert {name for name in animated if "moves()" not in texts[name]} == set()
