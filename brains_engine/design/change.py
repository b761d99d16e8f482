"""Changes as values: what an edit did, so that it can be inverted, joined and stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from brains_engine.design.records import Record

Records = Mapping[str, Record]


@dataclass(frozen=True, slots=True)
class Change:
    """The difference between two states of a design.

    Attributes:
        added: Records that are new.
        updated: Records that differ, as (before, after).
        removed: Records that are gone.
    """

    added: Mapping[str, Record] = field(default_factory=dict)
    updated: Mapping[str, tuple[Record, Record]] = field(default_factory=dict)
    removed: Mapping[str, Record] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.added or self.updated or self.removed)

    def invert(self) -> Change:
        """The change that takes this one back."""
        return Change(
            added=self.removed,
            updated={key: (after, before) for key, (before, after) in self.updated.items()},
            removed=self.added,
        )

    def squash(self, other: Change) -> Change:
        """One change with the effect of this one followed by `other`."""
        return diff(self._before(other), apply(apply(self._before(other), self), other))

    def touched(self) -> frozenset[str]:
        """Ids of all records it adds, updates or removes."""
        return frozenset((*self.added, *self.updated, *self.removed))

    def _before(self, other: Change) -> dict[str, Record]:
        """The records both changes start from, as far as they concern them."""
        before = {key: pair[0] for key, pair in other.updated.items()} | dict(other.removed)
        before = {key: record for key, record in before.items() if key not in self.added}
        before |= {key: pair[0] for key, pair in self.updated.items()} | dict(self.removed)
        return before


def diff(before: Records, after: Records) -> Change:
    """The change that leads from one state to another."""
    return Change(
        added={key: record for key, record in after.items() if key not in before},
        updated={
            key: (before[key], record)
            for key, record in after.items()
            if key in before and not before[key].same_as(record)
        },
        removed={key: record for key, record in before.items() if key not in after},
    )


def apply(records: Records, change: Change) -> dict[str, Record]:
    """The state after a change."""
    result = {key: record for key, record in records.items() if key not in change.removed}
    result.update(change.added)
    result.update({key: after for key, (_, after) in change.updated.items()})
    return result
