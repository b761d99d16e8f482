"""What the history says of a step: how long ago it was, and a drawing for what it did."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from app.translation import mark, tr
from brains_engine.design.records import BlockRecord, LinkRecord, NodeRecord, SettingsRecord

if TYPE_CHECKING:
    from brains_engine.design.change import Change
    from brains_engine.design.records import Record

_NOW_S = 45.0
_MINUTE_S = 60.0
_HOUR_S = 3600.0
_DAY_S = 86400.0

_AGES = (
    (_HOUR_S, _MINUTE_S, mark("{count} min ago")),
    (_DAY_S, _HOUR_S, mark("{count} h ago")),
)


def show_age(clock: float, now: float) -> str:
    """How long ago a moment was, both in seconds since 1970: `now`, `2 min ago`, `3 h ago`, else the day."""
    age = max(0.0, now - clock)
    if age < _NOW_S:
        return tr("now")
    for below, unit, text in _AGES:
        if age < below:
            return tr(text, count=max(1, round(age / unit)))
    return time.strftime("%d.%m. %H:%M", time.localtime(clock))


def show_moment(clock: float) -> str:
    """A moment on the user's clock, for a tooltip."""
    return time.strftime("%H:%M:%S", time.localtime(clock))


def step_icon(change: Change) -> str:
    """The name of the drawing for what a change does most."""
    if any(isinstance(record, BlockRecord) for record in _all(change)):
        return "family-block"
    if any(isinstance(record, NodeRecord) for record in change.added.values()):
        return "plus"
    if any(isinstance(record, NodeRecord) for record in change.removed.values()):
        return "delete"
    if any(isinstance(record, LinkRecord) for record in _all(change)):
        return "link"
    if any(isinstance(record, SettingsRecord) for record in _all(change)):
        return "settings"
    pairs = [pair for pair in change.updated.values() if isinstance(pair[0], NodeRecord)]
    if any(_differs(pair, "options") for pair in pairs):
        return "fix"
    return "rename" if any(_differs(pair, "name") for pair in pairs) else "tidy"


def _all(change: Change) -> tuple[Record, ...]:
    return (*change.added.values(), *change.removed.values(), *(after for _, after in change.updated.values()))


def _differs(pair: tuple[Record, Record], field: str) -> bool:
    return bool(getattr(pair[0], field, None) != getattr(pair[1], field, None))
