"""Undo in a field is undo of the design: what a field commits at once has no other history."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class HistoryKeys(QObject):
    """An event filter that leaves the keys of undo and redo to the window."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_history(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _is_history(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _KEYS)
