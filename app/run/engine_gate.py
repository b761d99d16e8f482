"""One job of the engine at a time, over all windows of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.bridge.gui_collector import GuiCollector
from app.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable


class EngineGate(QObject):
    """Says who has the engine.

    Two runs in one process would draw from the same random numbers, change each other's precision and settings of
    TensorFlow, and so give other results than each alone; and each would take the processor from the other. So the
    second waits, and its window says for what.

    Attributes:
        changed: Another has the engine, or nobody.
        collector: Collects garbage for all windows while any of them has a thread.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.collector = GuiCollector(self)
        self._holder: tuple[object, Callable[[], str]] | None = None

    def reason_against(self, who: object) -> str:
        """Why somebody cannot have the engine now, as a sentence, or ""."""
        if self._holder is None or self._holder[0] is who:
            return ""
        return tr(
            "The engine works on “{title}” in another window, and does one job at a time, because two at once would "
            "change each other's results. Wait for it, or stop it there.",
            title=self._holder[1](),
        )

    def enter(self, who: object, title: Callable[[], str]) -> None:
        """Take the engine.

        Args:
            who: By which it is given back.
            title: What it works on, for the others.
        """
        self._holder = (who, title)
        self.changed.emit()

    def leave(self, who: object) -> None:
        """Give the engine back."""
        if self._holder is not None and self._holder[0] is who:
            self._holder = None
            self.changed.emit()
