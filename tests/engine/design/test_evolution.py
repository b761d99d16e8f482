"""A snapshot after an edit says just what one says that is made of the same records afresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from brains_engine.design.change import diff
from brains_engine.design.evolution import evolve, follow
from brains_engine.design.records import BlockRecord, NodeRecord, make_link
from brains_engine.design.snapshot import Snapshot

if TYPE_CHECKING:
    from brains_engine.design.records import Record

TABLES = ("nodes", "links", "blocks", "links_into", "links_from")
NODES = [NodeRecord(id=f"dense-{number}", layer="dense", name=f"Dense {number}") for number in (1, 2, 3, 10, 11)]
LINKS = [make_link(one.id, "output", other.id, "input") for one in NODES for other in NODES if one is not other]
BLOCKS = [BlockRecord(id="block:a", name="A")]
RECORDS: list[Record] = [*NODES, *LINKS, *BLOCKS]

step = st.tuples(
    st.lists(st.sampled_from(RECORDS), max_size=4),
    st.lists(st.sampled_from(NODES), max_size=2),
    st.lists(st.sampled_from([record.id for record in RECORDS]), max_size=3),
    st.sets(st.sampled_from(TABLES)),
)


def as_read(snapshot: Snapshot) -> list[object]:
    """All tables with their orders."""
    tables = [list(getattr(snapshot, name).items()) for name in TABLES[:3]]
    ends = [{key: links for key, links in getattr(snapshot, name).items() if links} for name in TABLES[3:]]
    known = [[key for key in getattr(snapshot, name) if key in snapshot.nodes] for name in TABLES[3:]]
    return [list(snapshot.records.items()), *tables, *ends, *known]


@settings(deadline=None, max_examples=60)
@given(steps=st.lists(step, max_size=6))
def test_tables_that_are_carried_on_are_those_of_a_fresh_snapshot(
    steps: list[tuple[list[Record], list[NodeRecord], list[str], set[str]]],
) -> None:
    snapshot = Snapshot()
    for put, moved, gone, looked_at in steps:
        for name in looked_at:
            getattr(snapshot, name)  # what was never asked for is not carried on
        records = {record.id: record for record in put}
        records.update({node.id: node.model_copy(update={"x": snapshot.records.__len__() + 1.0}) for node in moved})
        snapshot = evolve(snapshot, records, gone)
    assert as_read(snapshot) == as_read(Snapshot(dict(snapshot.records)))


def test_a_recorded_change_leads_to_the_same_records() -> None:
    before = Snapshot({record.id: record for record in RECORDS[:8]})
    assert before.links_into["dense-1"] == ()
    after = Snapshot({record.id: record for record in RECORDS[3:]})
    found = follow(before, diff(before.records, after.records))
    assert dict(found.records) == dict(after.records)
    assert as_read(found)[1:] == as_read(Snapshot(dict(found.records)))[1:]


def test_what_an_edit_does_not_touch_stays_the_same_object() -> None:
    before = Snapshot({record.id: record for record in RECORDS})
    tables = {name: getattr(before, name) for name in TABLES}
    after = evolve(before, {"dense-1": NODES[0].model_copy(update={"x": 8.0})})
    assert after.nodes["dense-1"].x == 8.0
    assert [name for name in TABLES if getattr(after, name) is not tables[name]] == ["nodes"]
