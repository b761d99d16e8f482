"""Keys of the canvas. Those of the menus belong to the window's actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.canvas import commands
from app.canvas.annotation_commands import selected_placed
from app.canvas.geometry import GRID

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.canvas.view import CanvasView

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
LONG_STEP = 8
WALK_ON = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def handle_key(view: CanvasView, event: QKeyEvent) -> bool:
    """Do what a key means. Returns whether it means anything here."""
    key = Qt.Key(event.key())
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in ARROWS:
        return _handle_arrow(view, *ARROWS[key], modifiers)
    if modifiers == Qt.KeyboardModifier.NoModifier:
        action = PLAIN_KEYS.get(key)
        if action is not None:
            action(view)
            return True
    return False


def _handle_arrow(view: CanvasView, dx: int, dy: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Arrows move the selection by the grid, with Shift further; with Alt they walk, with both they select on."""
    if modifiers & Qt.KeyboardModifier.AltModifier or not selected_placed(view.level):
        commands.walk(view, dx, dy, extend=modifiers == WALK_ON)
        return True
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
        return False
    step = GRID * (LONG_STEP if modifiers else 1)
    commands.nudge(view, dx * step, dy * step)
    return True


PLAIN_KEYS: dict[Qt.Key, Callable[[CanvasView], None]] = {
    Qt.Key.Key_Delete: commands.delete_selection,
    Qt.Key.Key_Backspace: commands.delete_selection,
    Qt.Key.Key_C: commands.connect_selected,
    Qt.Key.Key_F2: lambda view: view.begin_rename(),
    Qt.Key.Key_Return: lambda view: view.enter(),
    Qt.Key.Key_Enter: lambda view: view.enter(),
}
