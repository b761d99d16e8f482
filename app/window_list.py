"""The open windows at the end of a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

Entries = Sequence[tuple[str, bool, Callable[[], None]]]
"""Each window: its title, whether it is the one that asks, and what brings it to the front."""

_NUMBERED = 9


class WindowList(QObject):
    """Fills a menu anew each time that it opens."""

    def __init__(self, menu: QMenu, entries: Callable[[], Entries]) -> None:
        super().__init__(menu)
        self._menu = menu
        self._entries = entries
        self._shown: list[QAction] = []
        self._group = QActionGroup(self)
        menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show the windows that there are now."""
        for action in self._shown:
            self._menu.removeAction(action)
            action.deleteLater()
        self._shown = []
        for number, (title, is_own, show) in enumerate(self._entries(), 1):
            key = f"&{number}  " if number <= _NUMBERED else ""
            action = QAction(f"{key}{title.replace('&', '&&')}", self)
            action.setObjectName(f"window_{number}")
            action.setCheckable(True)
            action.setChecked(is_own)
            action.triggered.connect(lambda _=False, show=show: show())
            self._group.addAction(action)
            self._menu.addAction(action)
            self._shown.append(action)
