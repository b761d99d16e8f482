"""One job of the engine at a time, over all windows of the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.bridge.gui_collector import GuiCollector
from app.translation import tr


class _Holder(NamedTuple):
    who: object
    title: Callable[[], str]
    give_way: Callable[[], None] | None


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
        self._holder: _Holder | None = None
        self._next: tuple[object, Callable[[], None]] | None = None

    def reason_against(self, who: object) -> str:
        """Why somebody cannot have the engine now, as a sentence, or ""; a holder that gives way is no reason."""
        if self._holder is None or self._holder.who is who or self._holder.give_way is not None:
            return ""
        return tr(
            "The engine works on “{title}” in another window, and does one job at a time, because two at once would "
            "change each other's results. Wait for it, or stop it there.",
            title=self._holder.title(),
        )

    def is_free_for(self, who: object) -> bool:
        """Whether nobody else has the engine, or waits for it."""
        return (self._holder is None or self._holder.who is who) and self._next is None

    def when_free(self, who: object, then: Callable[[], None]) -> None:
        """Do something at once where nobody else has the engine, or as soon as its holder has given way.

        Args:
            who: Of several that wait, the last one is served.
            then: Enters.
        """
        if self._holder is None or self._holder.who is who or self._holder.give_way is None:
            then()
            return
        self._next = (who, then)
        self._holder.give_way()

    def enter(self, who: object, title: Callable[[], str], give_way: Callable[[], None] | None = None) -> None:
        """Take the engine.

        Args:
            who: By which it is given back.
            title: What it works on, for the others.
            give_way: Asks the holder to leave soon, where what it does can wait for others.
        """
        self._holder = _Holder(who, title, give_way)
        self.changed.emit()

    def leave(self, who: object) -> None:
        """Give the engine back, and wait for it no longer."""
        if self._next is not None and self._next[0] is who:
            self._next = None
        if self._holder is not None and self._holder.who is who:
            self._holder = None
            following, self._next = self._next, None
            if following is not None:
                following[1]()
            self.changed.emit()
