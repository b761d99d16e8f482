"""The designs that were opened lately: which they are, whether they are still there, and when they changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale

from app.translation import tr

if TYPE_CHECKING:
    from pathlib import Path

    from app.settings import Settings


@dataclass(frozen=True, slots=True)
class RecentDesign:
    """One design of the list.

    Attributes:
        path: Its file.
        is_pinned: Whether the user keeps it at hand.
        changed: When it was written, in seconds since 1970; `None` where the file is gone.
    """

    path: Path
    is_pinned: bool
    changed: float | None

    @property
    def is_there(self) -> bool:
        """Whether the file can be opened."""
        return self.changed is not None


def recent_designs(settings: Settings) -> list[RecentDesign]:
    """Pinned designs first, then the others, newest first."""
    pinned = settings.pinned_files
    others = [path for path in settings.recent_files if path not in pinned]
    return [RecentDesign(path, path in pinned, _changed(path)) for path in (*pinned, *others)]


def forget(settings: Settings, path: Path) -> None:
    """Take a design off the list, pinned or not; its file stays."""
    settings.pin(path, pinned=False)
    settings.remove_recent(path)


def set_pinned(settings: Settings, path: Path, *, pinned: bool) -> None:
    """Keep a design at hand; one that is let go stays among the recent ones."""
    settings.pin(path, pinned=pinned)
    if not pinned and path not in settings.recent_files:
        settings.add_recent(path)


def when(seconds: float) -> str:
    """A time as one says it: today's with the hour, yesterday, or a date."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    days = moment.date().daysTo(QDate.currentDate())
    if days == 0:
        return tr("today, {time}", time=QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat))
    if days == 1:
        return tr("yesterday")
    return QLocale().toString(moment.date(), "d MMM yyyy")


def _changed(path: Path) -> float | None:
    try:
        return path.stat().st_mtime if path.is_file() else None
    except (OSError, ValueError):  # a path that a file of settings made up may be no path at all
        return None
