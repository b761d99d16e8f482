"""What lies in a group: places decide, so that there is no list of members that could go stale.

A node or a note lies in a group where the middle of its card does; another group where all of it does. What a group
carries is found out when it is moved, copied or tidied, as in Litegraph, Nuke and Unreal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.design.records import GroupRecord, NodeRecord

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Placed, Snapshot

NODE_WIDTH = 184.0
NODE_HEIGHT = 72.0
"""Size of a node's card as it mostly is; one with several ports is higher."""
PADDING = 24.0
"""Between a group's edge and what lies in it."""
TITLE_HEIGHT = 28.0
"""Height of the bar at the top of a group, with its title."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle on the canvas, in scene pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def has(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def holds(self, other: Frame) -> bool:
        """Whether all of another frame, which is smaller, lies in it."""
        smaller = other.width * other.height < self.width * self.height
        return smaller and self.has(other.x, other.y) and self.has(other.right, other.bottom)


def frame_of(record: Placed, heights: Mapping[str, float] | None = None) -> Frame:
    """Where a node, a note or a group stands.

    Args:
        record: What stands there.
        heights: Heights of cards of nodes by their ids, where they are known.
    """
    if isinstance(record, NodeRecord):
        return Frame(record.x, record.y, NODE_WIDTH, (heights or {}).get(record.id, NODE_HEIGHT))
    return Frame(record.x, record.y, record.width, record.height)


def contents(snapshot: Snapshot, group_id: str) -> tuple[str, ...]:
    """Ids of the nodes, notes and groups that lie in a group.

    Raises:
        EditError: Where there is no such group.
    """
    frame = frame_of(snapshot.group(group_id))
    return tuple(key for key, record in snapshot.placed.items() if key != group_id and _lies_in(record, frame))


def carried(snapshot: Snapshot, ids: Iterable[str]) -> tuple[str, ...]:
    """Those of the given ids that have a place, and all that lies in the groups among them, in the design's order."""
    wanted = set(ids) & snapshot.placed.keys()
    for key in tuple(wanted & snapshot.groups.keys()):
        wanted.update(contents(snapshot, key))
    return tuple(key for key in snapshot.placed if key in wanted)


def group_around(snapshot: Snapshot, record_id: str) -> str:
    """The smallest group that something lies in; "" where it lies in none."""
    record = snapshot.at(record_id)
    found = [group for group in snapshot.groups.values() if group.id != record_id and _lies_in(record, frame_of(group))]
    return min(found, key=lambda group: group.width * group.height).id if found else ""


def frame_around(frames: Iterable[Frame]) -> Frame:
    """A group's frame around other frames, one at least, with room for its title."""
    inner = tuple(frames)
    left, top = min(one.x for one in inner) - PADDING, min(one.y for one in inner) - PADDING - TITLE_HEIGHT
    right, bottom = max(one.right for one in inner) + PADDING, max(one.bottom for one in inner) + PADDING
    return Frame(left, top, right - left, bottom - top)


def _lies_in(record: Placed, frame: Frame) -> bool:
    if isinstance(record, GroupRecord):
        return frame.holds(frame_of(record))
    own = frame_of(record)
    return frame.has(own.x + own.width / 2, own.y + own.height / 2)
