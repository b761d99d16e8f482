"""A design as it is built: with wires in place of its bypassed nodes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.design.records import LinkRecord, make_link
from brains_engine.design.snapshot import Snapshot
from brains_engine.spec.bypass import NO_DETOURS, Detours, find_detours

if TYPE_CHECKING:
    from brains_engine.design.records import Record
    from brains_engine.spec.registry import Registry


@dataclass(frozen=True, slots=True)
class Acting:
    """What takes part of a design.

    Attributes:
        snapshot: The design without the nodes that are led around. A wire from one of them begins where its values
            come from, and keeps its id, so that whoever has it finds the wire that is drawn.
        detours: How it runs around them.
    """

    snapshot: Snapshot
    detours: Detours = NO_DETOURS


def acting(snapshot: Snapshot, registry: Registry) -> Acting:
    """Find what takes part of a design; where nothing is bypassed that is the very snapshot. Never raises."""
    if not snapshot.bypassed:
        return Acting(snapshot)
    detours = find_detours(snapshot.nodes.values(), snapshot.links.values(), registry)
    if not detours.around:
        return Acting(snapshot, detours)
    records: dict[str, Record] = {}
    for key, record in snapshot.records.items():
        if isinstance(record, LinkRecord):
            if record.target in detours.around:
                continue
            if record.source in detours.around:
                source, port = detours.source_of(record)
                record = record.model_copy(update={"source": source, "source_port": port})
        elif key in detours.around:
            continue
        records[key] = record
    return Acting(Snapshot(records), detours)


def rewired(snapshot: Snapshot) -> Snapshot:
    """An acting snapshot whose wires have the ids of the ends that they have now, as a design of its own."""
    records: dict[str, Record] = {}
    for key, record in snapshot.records.items():
        if isinstance(record, LinkRecord):
            wire = make_link(record.source, record.source_port, record.target, record.target_port)
            records[wire.id] = wire
        else:
            records[key] = record
    return Snapshot(records)
