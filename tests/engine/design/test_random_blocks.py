"""Random edits of and inside blocks: all can be undone and done again to the byte, survives a file, and is known."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brains_engine.design import edits
from brains_engine.design.block_specs import self_containing
from brains_engine.design.change import apply
from brains_engine.design.design import Design
from brains_engine.design.io import from_json, to_json
from brains_engine.errors import BrainsError
from tests.engine.design import test_random_edits as plain
from tests.engine.design.history import History

if TYPE_CHECKING:
    from brains_engine.design.parameters import ParameterKind
    from brains_engine.spec.registry import Registry


def block(data: st.DataObject, design: Design) -> str:
    return data.draw(st.sampled_from([*design.snapshot.blocks, "block:none"]))


def pack(data: st.DataObject, design: Design) -> None:
    ids = data.draw(st.sets(st.sampled_from([*design.snapshot.nodes, "dense-99"]), max_size=4))
    edits.pack(design, ids, data.draw(st.sampled_from(["Inner", "Outer", "", "Ä 1"])))


def unpack(data: st.DataObject, design: Design) -> None:
    edits.unpack(design, plain.node(data, design))


def repeat(data: st.DataObject, design: Design) -> None:
    count, shared = data.draw(st.sampled_from([1, 2, 3, 0])), data.draw(st.booleans())
    edits.set_options(design, plain.node(data, design), repeat=count, share_weights=shared)


def add_block(data: st.DataObject, design: Design) -> None:
    edits.add_node(design, block(data, design))


def parameter(data: st.DataObject, design: Design) -> None:
    name = data.draw(st.sampled_from(["width", "rate", "repeat", "Bad"]))
    choices: list[tuple[ParameterKind, float]] = [("integer", 8), ("number", 0.5), ("integer", 0.5)]
    kind, default = data.draw(st.sampled_from(choices))
    edits.add_parameter(design, block(data, design), name, kind, default)


def set_parameter(data: st.DataObject, design: Design) -> None:
    choices: list[dict[str, Any]] = [{"name": "size"}, {"default": 4}, {"minimum": 2.0}, {"kind": "text"}]
    values = data.draw(st.sampled_from(choices))
    edits.set_parameter(design, block(data, design), data.draw(st.sampled_from(["width", "size"])), **values)


def remove_parameter(data: st.DataObject, design: Design) -> None:
    edits.remove_parameter(design, block(data, design), data.draw(st.sampled_from(["width", "rate", "size"])))


def bind(data: st.DataObject, design: Design) -> None:
    key = block(data, design)
    inner = [node.id for node in design.snapshot.block(key).nodes]
    option, name = data.draw(st.sampled_from(["units", "rate"])), data.draw(st.sampled_from(["width", "rate"]))
    edits.bind(design, key, data.draw(st.sampled_from(inner)), option, name)


def inside(data: st.DataObject, design: Design) -> None:
    """Any edit, on the inside of a block."""
    part = design.inside(block(data, design))
    try:
        data.draw(st.sampled_from([*plain.MORE_EDITS, pack, unpack, add_block, border, port]))(data, part)
    finally:
        part.close()


def border(data: st.DataObject, design: Design) -> None:
    edits.add_node(design, data.draw(st.sampled_from(["block_input", "block_output"])))


def port(data: st.DataObject, design: Design) -> None:
    edits.set_options(design, plain.node(data, design), port=data.draw(st.sampled_from(["input", "side", "input_2"])))


def clip(data: st.DataObject, design: Design) -> None:
    text = edits.copy(design.snapshot, [plain.node(data, design)])
    target = design.inside(block(data, design)) if data.draw(st.booleans()) else design
    edits.paste(target, text, 0.0, 0.0, with_links=data.draw(st.booleans()))


def tidy(data: st.DataObject, design: Design) -> None:
    edits.delete_unused_blocks(design)


def own(data: st.DataObject, design: Design) -> None:
    edits.make_own(design, plain.node(data, design))


EDITS = (pack, pack, unpack, repeat, add_block, parameter, set_parameter, remove_parameter, bind, inside, inside, clip)
ALL = (*EDITS, tidy, own, plain.connect, plain.connect, plain.add, plain.delete, plain.rename)


def packed(registry: Registry) -> Design:
    """Two blocks, one inside the other, between an input and an output."""
    design = Design(registry)
    ids = [edits.add_node(design, layer) for layer in ("input", "dense", "dropout", "dense", "output")]
    for source, target in itertools.pairwise(ids):
        edits.connect(design, source, "output", target, "input")
    inner = edits.pack(design, ids[1:3], "Inner")
    edits.pack(design, (inner, ids[3]), "Outer")
    return design


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.integers(1, 15))
def test_undo_all_and_redo_all_give_the_same_bytes(registry: Registry, data: st.DataObject, count: int) -> None:
    design = packed(registry)
    first = to_json(design.snapshot)
    history = History(design)
    for _ in range(count):
        before, commits = to_json(design.snapshot), len(history.commits)
        try:
            data.draw(st.sampled_from(ALL))(data, design)
        except BrainsError:
            assert to_json(design.snapshot) == before
        assert len(history.commits) - commits == (to_json(design.snapshot) != before)
    last = to_json(design.snapshot)
    assert history.undo_all() == first
    assert history.redo_all() == last
    assert self_containing(design.snapshot.blocks) == frozenset()
    assert to_json(from_json(last, registry)) == last


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.integers(1, 10))
def test_whoever_hears_of_the_inside_can_follow_it(registry: Registry, data: st.DataObject, count: int) -> None:
    """The commits that an open block publishes lead from one state of its inside to the next."""
    design = packed(registry)
    part = design.inside("block:outer")
    records = dict(part.snapshot.records)
    part.subscribe(lambda commit: records.update(apply(records, commit.change)))
    history = History(design)
    for _ in range(count):
        try:
            data.draw(st.sampled_from(ALL))(data, data.draw(st.sampled_from([design, part])))
        except BrainsError:
            continue
        if part.exists:
            kept = {key: record for key, record in records.items() if key in part.snapshot.records}
            assert kept == dict(part.snapshot.records)
    history.undo_all()
    assert {key: records[key] for key in part.snapshot.records} == dict(part.snapshot.records)
