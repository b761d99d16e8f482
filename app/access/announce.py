"""Says a sentence to who uses a screen reader, wherever the keys are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_POLITE = QAccessible.AnnouncementPoliteness.Polite
_URGENT = QAccessible.AnnouncementPoliteness.Assertive


def announce(source: QObject, sentence: str, *, urgent: bool = False) -> None:
    """Say a sentence.

    Args:
        source: The widget it comes from.
        sentence: What to say; nothing is said of "".
        urgent: Whether it interrupts what is being read.
    """
    if sentence:
        event = QAccessibleAnnouncementEvent(source, sentence)
        event.setPoliteness(_URGENT if urgent else _POLITE)
        send(event)


def send(event: QAccessibleAnnouncementEvent) -> None:
    """Hand an announcement to the system; without assistive technology nothing happens."""
    QAccessible.updateAccessibility(event)
