"""The inside of a block as a design: the same edits change it, and land in the design that defines the block."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from brains_engine.design.block_specs import inside_registry, self_containing
from brains_engine.design.change import diff
from brains_engine.design.design import Commit, Design
from brains_engine.design.instances import follow_ports
from brains_engine.design.records import BlockRecord, GroupRecord, LinkRecord, NodeRecord, NoteRecord, updated
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import EditError

if TYPE_CHECKING:
    from brains_engine.design.change import Change
    from brains_engine.design.records import Record
    from brains_engine.spec.registry import Registry


_TABLES: dict[str, type[Record]] = {
    "nodes": NodeRecord,
    "links": LinkRecord,
    "canvas_notes": NoteRecord,
    "groups": GroupRecord,
}
_INSIDE = tuple(_TABLES.values())


class Inside(Design):
    """What stands inside one block, for a canvas to show and for edits to change.

    Its snapshot holds the nodes and wires inside, with the settings and the definitions of the whole design. A
    transaction of it is one of the design, which so gets one change of the block's record; undo and redo belong to
    the design. Its subscribers hear of every change of the inside, wherever it comes from.

    Attributes:
        block_id: The block.
        outer: The design that defines it.
    """

    def __init__(self, outer: Design, block_id: str) -> None:
        super().__init__(outer.registry)
        self.outer: Design = outer.outer if isinstance(outer, Inside) else outer
        self.block_id = block_id
        self._seen: tuple[Snapshot, Snapshot] | None = None
        self._heard = self.snapshot
        self._stop = self.outer.subscribe(self._on_commit)

    @property
    def exists(self) -> bool:
        """Whether the design still defines the block; undo may have taken it back."""
        return self.block_id in self.outer.snapshot.blocks

    @property
    def record(self) -> BlockRecord:
        """The definition as it stands."""
        return self.outer.snapshot.block(self.block_id)

    @property
    def snapshot(self) -> Snapshot:
        """The inside as it stands; of a block that is gone, the last there was."""
        outside = self.outer.snapshot
        if self._seen is None or (self._seen[0] is not outside and self.exists):
            before = self._seen[1] if self._seen else None
            self._seen = (outside, _opened(outside, self.record, before))
        return self._seen[1]

    @property
    def registry(self) -> Registry:
        """The layers that may stand inside, those of its border among them."""
        return inside_registry(self.outer.registry, self.outer.snapshot)

    @registry.setter
    def registry(self, registry: Registry) -> None:
        raise EditError("The layers are those of the whole design.")

    def inside(self, block_id: str) -> Inside:
        """The inside of another block of the same design."""
        return self.outer.inside(block_id)

    def close(self) -> None:
        """End its subscription to the design; its own subscribers hear nothing more."""
        self._stop()

    @contextmanager
    def transaction(self, label: str, merge_key: str = "") -> Iterator[None]:
        """Group edits into one commit of the whole design.

        Raises:
            EditError: Where the block would contain itself; nothing is changed then.
        """
        key = f"{self.block_id}:{merge_key}" if merge_key else ""
        with self.outer.transaction(label, key):
            before = self.record
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            if not self._depth:  # an inner transaction leaves it to the outer one, which sees the whole change
                self._check()
                follow_ports(self.outer, before, self.record)

    def put(self, *records: Record) -> None:
        """Add or replace records, inside a transaction. Definitions and settings are those of the whole design."""
        inside = {record.id: record for record in records if isinstance(record, _INSIDE)}
        self.outer.put(*(record for record in records if record.id not in inside))
        if inside:
            self._store({**_parts(self.record), **inside})

    def remove(self, *ids: str) -> None:
        """Remove records, inside a transaction."""
        gone = set(ids)
        if self.block_id in gone:
            raise EditError("A block cannot be removed from its own inside.")
        self.outer.remove(*(key for key in gone if key in self.outer.snapshot.blocks))
        self._store({key: record for key, record in _parts(self.record).items() if key not in gone})

    def replay(self, change: Change, label: str) -> None:
        """Apply a recorded change of the whole design."""
        self.outer.replay(change, label)

    def _store(self, parts: dict[str, Record]) -> None:
        record = self.record
        tables = {
            name: tuple(part for part in parts.values() if isinstance(part, kind)) for name, kind in _TABLES.items()
        }
        self.outer.put(updated(record, record.name, **tables))

    def _check(self) -> None:
        if self.block_id in self_containing(self.outer.snapshot.blocks):
            raise EditError(f"{self.record.name} cannot stand inside itself.", "Data would go round in it for ever.")

    def _on_commit(self, commit: Commit) -> None:
        if not self.exists:
            return
        change = diff(self._heard.records, self.snapshot.records)
        self._heard = self.snapshot
        if change:
            self._publish(Commit(commit.label, change, commit.origin, commit.merge_key))


def _parts(block: BlockRecord) -> dict[str, Record]:
    """The records that stand inside a block, by id."""
    return {record.id: record for record in (*block.nodes, *block.links, *block.canvas_notes, *block.groups)}


def _opened(outside: Snapshot, block: BlockRecord, before: Snapshot | None) -> Snapshot:
    """The inside of a block with what it needs of the design around it; the same object where nothing differs."""
    records: dict[str, Record] = {outside.settings.id: outside.settings}
    records |= outside.blocks
    records |= _parts(block)
    same = before is not None and records.keys() == before.records.keys()
    if same and before is not None and all(record is before.records[key] for key, record in records.items()):
        return before
    return Snapshot(records)
