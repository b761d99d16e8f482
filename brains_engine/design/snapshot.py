"""A snapshot: one immutable state of a design, safe to hand to another thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import cast

from brains_engine.design.natural import natural_key as natural_key
from brains_engine.design.records import (
    SETTINGS_ID,
    BlockRecord,
    GroupRecord,
    LinkRecord,
    NodeRecord,
    NoteRecord,
    Record,
    RecordT,
    SettingsRecord,
)
from brains_engine.errors import EditError

Placed = NodeRecord | NoteRecord | GroupRecord


@dataclass(frozen=True)
class Snapshot:
    """All records of a design at one moment, by id."""

    records: Mapping[str, Record] = field(default_factory=lambda: {SETTINGS_ID: SettingsRecord()})

    @property
    def settings(self) -> SettingsRecord:
        return cast("SettingsRecord", self.records[SETTINGS_ID])

    @cached_property
    def nodes(self) -> Mapping[str, NodeRecord]:
        """Nodes by id, in natural order of their ids."""
        return self._table(NodeRecord)

    @cached_property
    def bypassed(self) -> tuple[str, ...]:
        """Ids of the nodes that are marked as bypassed."""
        return tuple(node.id for node in self.nodes.values() if node.bypassed)

    @cached_property
    def links(self) -> Mapping[str, LinkRecord]:
        """Links by id, in natural order of their ids."""
        return self._table(LinkRecord)

    @cached_property
    def blocks(self) -> Mapping[str, BlockRecord]:
        """Definitions of blocks by id, in natural order of their ids."""
        return self._table(BlockRecord)

    @cached_property
    def notes(self) -> Mapping[str, NoteRecord]:
        """Notes on the canvas by id, in natural order of their ids."""
        return self._table(NoteRecord)

    @cached_property
    def groups(self) -> Mapping[str, GroupRecord]:
        """Groups by id, in natural order of their ids."""
        return self._table(GroupRecord)

    @cached_property
    def placed(self) -> Mapping[str, Placed]:
        """Everything that has a place on the canvas, by id."""
        return {**self.nodes, **self.notes, **self.groups}

    @cached_property
    def links_into(self) -> Mapping[str, tuple[LinkRecord, ...]]:
        """Links that end at each node, by its id."""
        ends: dict[str, list[LinkRecord]] = {node_id: [] for node_id in self.nodes}
        for link in self.links.values():
            ends.setdefault(link.target, []).append(link)
        return {node_id: tuple(links) for node_id, links in ends.items()}

    @cached_property
    def links_from(self) -> Mapping[str, tuple[LinkRecord, ...]]:
        """Links that start at each node, by its id."""
        starts: dict[str, list[LinkRecord]] = {node_id: [] for node_id in self.nodes}
        for link in self.links.values():
            starts.setdefault(link.source, []).append(link)
        return {node_id: tuple(links) for node_id, links in starts.items()}

    def node(self, node_id: str) -> NodeRecord:
        """The node of that id.

        Raises:
            EditError: Where there is none.
        """
        node = self.nodes.get(node_id)
        if node is None:
            raise EditError(f"There is no node {node_id!r} in this design.")
        return node

    def at(self, record_id: str) -> Placed:
        """The node, note or group of that id.

        Raises:
            EditError: Where there is none.
        """
        found = self.placed.get(record_id)
        if found is None:
            raise EditError(f"There is no node, note or group {record_id!r} in this design.")
        return found

    def note(self, note_id: str) -> NoteRecord:
        """The note of that id.

        Raises:
            EditError: Where there is none.
        """
        note = self.notes.get(note_id)
        if note is None:
            raise EditError(f"There is no note {note_id!r} in this design.")
        return note

    def group(self, group_id: str) -> GroupRecord:
        """The group of that id.

        Raises:
            EditError: Where there is none.
        """
        group = self.groups.get(group_id)
        if group is None:
            raise EditError(f"There is no group {group_id!r} in this design.")
        return group

    def block(self, block_id: str) -> BlockRecord:
        """The definition of that id.

        Raises:
            EditError: Where there is none.
        """
        block = self.blocks.get(block_id)
        if block is None:
            raise EditError(f"There is no block {block_id!r} in this design.")
        return block

    def _table(self, record_type: type[RecordT]) -> Mapping[str, RecordT]:
        found = [record for record in self.records.values() if isinstance(record, record_type)]
        return MappingProxyType({record.id: record for record in sorted(found, key=lambda r: natural_key(r.id))})
