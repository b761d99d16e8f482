"""The next snapshot after an edit, which takes over what its predecessor has worked out already.

A snapshot sorts its records into tables and lists the wires of each node. An edit touches few of thousands, so
these are carried on with the few replaced; nothing here changes what a snapshot says, only how soon.
"""

from __future__ import annotations

from bisect import insort
from types import MappingProxyType
from typing import TYPE_CHECKING

from brains_engine.design.natural import natural_key
from brains_engine.design.records import BlockRecord, GroupRecord, LinkRecord, NodeRecord, NoteRecord
from brains_engine.design.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from brains_engine.design.change import Change
    from brains_engine.design.records import Record

    Ends = Mapping[str, tuple[LinkRecord, ...]]

_FEW = 32
"""Of so many records one new one is sooner put in its place than all are sorted."""

_TABLES: dict[str, type[Record]] = {
    "nodes": NodeRecord,
    "links": LinkRecord,
    "blocks": BlockRecord,
    "notes": NoteRecord,
    "groups": GroupRecord,
}


def evolve(before: Snapshot, put: Mapping[str, Record], gone: Collection[str] = ()) -> Snapshot:
    """The snapshot with records added or replaced, and others removed.

    Args:
        before: The snapshot to start from.
        put: Records by id that are new, or replace the one of their id.
        gone: Ids of records that are removed, whether they are put or not.
    """
    put = {key: record for key, record in put.items() if key not in gone}
    records = {**before.records, **put}
    for key in gone:
        records.pop(key, None)
    after = Snapshot(records)
    known, derived = vars(before), vars(after)
    for name, kind in _TABLES.items():
        if name in known:
            derived[name] = _next_table(known[name], kind, put, gone)
    if "nodes" in derived and "links" in derived:
        for name, side in (("links_into", "target"), ("links_from", "source")):
            if name in known:
                derived[name] = _next_ends(before, after, known[name], side, (*put, *gone))
    return after


def follow(before: Snapshot, change: Change) -> Snapshot:
    """The snapshot after a recorded change."""
    return evolve(before, {**change.added, **{key: new for key, (_, new) in change.updated.items()}}, change.removed)


def _next_table(
    table: Mapping[str, Record], kind: type[Record], put: Mapping[str, Record], gone: Iterable[str]
) -> Mapping[str, Record]:
    mine = {key: record for key, record in put.items() if isinstance(record, kind)}
    lost = [key for key in (*gone, *(key for key in put if key not in mine)) if key in table]
    if not mine and not lost:
        return table
    found = {**table, **mine}
    for key in lost:
        del found[key]
    new = mine.keys() - table.keys()
    if _FEW * len(new) > len(found):
        found = {key: found[key] for key in sorted(found, key=natural_key)}
    elif new:
        order = [key for key in found if key not in new]
        for key in new:
            insort(order, key, key=natural_key)
        found = {key: found[key] for key in order}
    return MappingProxyType(found)


def _next_ends(before: Snapshot, after: Snapshot, ends: Ends, side: str, touched: Iterable[str]) -> Ends:
    """The wires by the node at one of their ends."""
    edited: dict[str, set[str]] = {}
    for key in touched:
        for link in (before.links.get(key), after.links.get(key)):
            if link is not None:
                edited.setdefault(getattr(link, side), set()).add(key)
    is_same = before.nodes.keys() == after.nodes.keys()
    if is_same and not edited:
        return ends
    found = dict(ends)
    for node_id, keys in edited.items():
        kept = [link for link in found.get(node_id, ()) if link.id not in keys]
        new = [after.links[key] for key in keys if key in after.links and getattr(after.links[key], side) == node_id]
        found[node_id] = tuple(sorted((*kept, *new), key=lambda link: natural_key(link.id)))
    if is_same and all(found[key] or key in after.nodes for key in edited):
        return found
    loose = {key: links for key, links in found.items() if links and key not in after.nodes}
    return {**{key: found.get(key, ()) for key in after.nodes}, **loose}
