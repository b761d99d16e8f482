"""A hand that has only keys, and a walk around what Tab reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def focus() -> QWidget:
    """What has the keys."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keys"
    return widget


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key, wherever the keys go."""
    QTest.keyClick(focus(), code, modifiers)


def write(text: str) -> None:
    """Type into what has the keys."""
    QTest.keyClicks(focus(), text)


def tab_until(arrived: Callable[[QWidget], bool], *, back: bool = False, limit: int = 80) -> QWidget:
    """Press Tab until the keys are where they are wanted."""
    for _ in range(limit):
        if arrived(focus()):
            return focus()
        key(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
    raise AssertionError(f"Tab does not lead there; the keys are at {focus().objectName()}")
