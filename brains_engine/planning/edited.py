"""What differs between two states of a design, as far as an analysis has to look again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brains_engine.design.records import BlockRecord, LinkRecord, NodeRecord, Record, SettingsRecord

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot


@dataclass(slots=True)
class Edited:
    """The difference between two snapshots.

    Attributes:
        moved: Nodes that only stand elsewhere.
        touched: Ids of nodes that are new, or have another layer, name or options.
        gone: Ids of nodes that are removed.
        wires: Links that are added or removed.
        retrained: Whether the training settings are others.
        redefined: Whether a definition of a block is new, another, or gone.
        first: Whether everything is to be looked at, even where nothing differs.
    """

    moved: list[NodeRecord] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    wires: list[LinkRecord] = field(default_factory=list)
    retrained: bool = False
    redefined: bool = False
    first: bool = False

    @property
    def rewired(self) -> bool:
        """Whether the graph has other nodes or wires, so that it needs another order."""
        return bool(self.wires or self.gone)

    @property
    def matters(self) -> bool:
        """Whether anything but places, notes and groups changed."""
        return bool(self.touched or self.gone or self.wires or self.retrained or self.redefined or self.first)


def compare(before: Snapshot | None, after: Snapshot) -> Edited:
    """Find what changed. Records that are kept are the same objects, so that most are passed over at once."""
    edited = Edited()
    old: Mapping[str, Record] = before.records if before is not None else {}
    kept = 0
    for key, record in after.records.items():
        known = old.get(key)
        if known is not None:
            kept += 1
        if known is not record:
            _note(edited, known, record)
    if kept < len(old):
        for key in old.keys() - after.records.keys():
            record = old[key]
            if isinstance(record, NodeRecord):
                edited.gone.add(key)
            elif isinstance(record, LinkRecord):
                edited.wires.append(record)
            elif isinstance(record, BlockRecord):
                edited.redefined = True
    return edited


def _note(edited: Edited, known: Record | None, record: Record) -> None:
    if isinstance(record, NodeRecord):
        if isinstance(known, NodeRecord) and _same_layer(known, record):
            edited.moved.append(record)
        else:
            edited.touched.add(record.id)
    elif isinstance(record, LinkRecord):
        if known != record:  # one that leads around other bypassed nodes keeps its id, and has another source
            edited.wires += [link for link in (known, record) if isinstance(link, LinkRecord)]
    elif isinstance(record, BlockRecord):
        edited.redefined = edited.redefined or not (isinstance(known, BlockRecord) and record.works_like(known))
    elif isinstance(record, SettingsRecord):
        same = isinstance(known, SettingsRecord) and known.training == record.training
        edited.retrained = edited.retrained or not same


def _same_layer(one: NodeRecord, other: NodeRecord) -> bool:
    """Whether two states of a node differ in their places only. The order of named dims counts, too."""
    if one.layer != other.layer or one.name != other.name or one.bindings != other.bindings:
        return False
    return one.options is other.options or json.dumps(one.options) == json.dumps(other.options)
