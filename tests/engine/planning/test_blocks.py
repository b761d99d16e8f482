"""Blocks as layers: shapes, costs, problems inside, plans, and how little an edit makes the analyser look at again."""

from __future__ import annotations

import contextlib
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brains_engine.bench.analysis import wide_chain
from brains_engine.design import edits
from brains_engine.design.block_library import insert_block, shipped_blocks
from brains_engine.design.design import Design
from brains_engine.design.io import from_json, to_json
from brains_engine.design.records import BLOCK_PREFIX, make_link, updated
from brains_engine.errors import BrainsError
from brains_engine.planning.analyser import Analyser
from brains_engine.planning.analysis import analyse
from brains_engine.planning.inner import inner_layers
from brains_engine.planning.planner import make_plan
from brains_engine.planning.receptive import receptive_field
from tests.engine.design import test_random_blocks as random_blocks
from tests.engine.design import test_random_edits as random_edits
from tests.engine.planning.drawing import IMAGE, REGISTRY, chain, check, classifier, codes
from tests.engine.planning.test_analyser import said

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import NodeAnalysis, Plan

INNER = "block:inner"


def packed(**options: Any) -> Design:
    """A network with a block of a dense layer and a dropout in its middle."""
    design = classifier(("dense", {"units": 32}), ("dense", {"units": 32}), ("dropout", {}), ("dense", {"units": 16}))
    edits.pack(design, ("dense-2", "dropout-1"), "Inner")
    if options:
        edits.set_options(design, "block-1", **options)
    return design


def plan(design: Design) -> Plan:
    return make_plan(design.snapshot, REGISTRY)


def shape_of(plan: Plan) -> list[tuple[Any, ...]]:
    """All that a plan says but names: a network is the same where this is the same."""
    places = {node.id: place for place, node in enumerate(plan.nodes)}
    return [
        (
            node.spec.id,
            node.options.model_dump_json(),
            [(places[source], index) for source, index in node.sources],
            node.inputs,
            node.outputs,
            places.get(node.shares),
        )
        for node in plan.nodes
    ]


def test_a_packed_network_is_the_same_network() -> None:
    plain = classifier(("dense", {"units": 32}), ("dense", {"units": 32}), ("dropout", {}), ("dense", {"units": 16}))
    before, after = check(plain), check(packed())
    assert after.problems == ()
    assert (after.params, after.flops, after.activation_bytes) == (before.params, before.flops, before.activation_bytes)
    assert shape_of(plan(packed())) == shape_of(plan(plain))
    assert plan(packed()).node("block-1.dense-2").name == "Inner 1 › Dense 2"


def test_repeats_have_own_weights_or_those_of_the_first() -> None:
    one = check(packed()).nodes["block-1"]
    own, shared = check(packed(repeat=3)), check(packed(repeat=3, share_weights=True))
    assert own.nodes["block-1"].params.total == 3 * one.params.total
    assert shared.nodes["block-1"].params.total == one.params.total == 32 * 33
    assert shared.nodes["block-1"].flops == own.nodes["block-1"].flops == 3 * one.flops
    nodes = plan(packed(repeat=3, share_weights=True)).nodes
    assert [(node.id, node.shares) for node in nodes if node.spec.id == "dense"][1:4] == [
        ("block-1.dense-2", ""),
        ("block-1.2.dense-2", "block-1.dense-2"),
        ("block-1.3.dense-2", "block-1.dense-2"),
    ]
    assert len({node.id for node in nodes}) == len(nodes)


def test_inner_layers_have_the_ids_and_names_of_the_plan() -> None:
    design = packed(repeat=2)
    planned = {node.id: (node.name, node.params.total) for node in plan(design).nodes if "." in node.id}
    found = inner_layers(analyse(design.snapshot, REGISTRY))
    assert {key: (layer.name, layer.weights) for key, layer in found.items()} == planned
    assert found["block-1.dense-2"].name == "Inner 1 › Dense 2"


def test_a_block_that_does_not_chain_says_so() -> None:
    design = packed(repeat=2)
    edits.add_parameter(design, INNER, "width", "integer", 32)
    edits.bind(design, INNER, "dense-2", "units", "width")
    edits.set_options(design, "block-1", width=48)
    assert codes(design) == []
    edits.set_options(design, "block-1", share_weights=True)
    (problem,) = check(design).problems
    assert problem.message == "Inner 1 cannot share its weights: Dense 2 gets 32 first, and 48 in a later repeat."
    two = packed(repeat=2)
    inside = two.inside(INNER)
    out = edits.add_node(inside, "block_output")
    edits.connect(inside, "dense-2", "output", out, "input")
    assert [problem.message for problem in check(two).problems] == [
        "Inner 1 cannot be repeated: it has 1 input, but 2 outputs."
    ]


def test_a_parameter_reaches_the_options_that_follow_it() -> None:
    design = chain(
        ("input", {"dims": IMAGE, "layout": "natural"}),
        ("conv_2d", {"filters": 4}), ("flatten", {}), ("dense", {"units": 10, "activation": "softmax"}), ("output", {}),
    )  # fmt: skip
    edits.pack(design, ("conv_2d-1",), "Inner")
    edits.add_parameter(design, INNER, "size", "integer", 3, minimum=1, maximum=5)
    edits.bind(design, INNER, "conv_2d-1", "kernel_size", "size")
    edits.set_options(design, "block-1", size=5)
    analysis = check(design)
    assert str(analysis.nodes["block-1"].outputs["output"]) == "4 x 4 x 4"
    assert str(receptive_field(analysis, "block-1")) == "5 x 5"
    with pytest.raises(BrainsError, match="size"):
        edits.set_options(design, "block-1", size=6)
    edits.set_options(design, "block-1", size=2, repeat=2)
    assert str(receptive_field(check(design), "block-1")) == "3 x 3"


def test_what_is_wrong_inside_is_told_at_the_block_and_mended_inside() -> None:
    design = packed()
    edits.pack(design, ("block-1", "dense-3"), "Outer")
    inside = design.inside(INNER)
    edits.set_options(inside, "dropout-1", rate=0.95)
    (problem,) = check(design).problems
    assert (problem.code, problem.node_id, problem.path) == ("high_dropout", "block-2", ("block-1", "dropout-1"))
    assert problem.message.startswith("Inside Outer 1: Inside Inner 1: Dropout 1 ")
    assert problem.to_json()["path"] == ["block-1", "dropout-1"]
    problem.fixes[0].run(design)
    assert codes(design) == []


def test_an_error_inside_keeps_the_outside_from_being_known() -> None:
    design = packed()
    inside = design.inside(INNER)
    edits.disconnect(inside, "block_input-1.output>dense-2.input")
    analysis = check(design)
    assert {problem.message for problem in analysis.errors} == {
        "Inside Inner 1: Dense 2 has nothing wired to its input."
    }
    assert analysis.nodes["block-1"].outputs == {}


def test_the_inside_is_known_as_the_block_sees_it() -> None:
    design = packed()
    edits.add_parameter(design, INNER, "width", "integer", 32)
    edits.bind(design, INNER, "dense-2", "units", "width")
    edits.pack(design, ("block-1", "dense-3"), "Outer")
    edits.set_options(design.inside("block:outer"), "block-1", width=24)
    analyser = Analyser(REGISTRY)
    analyser.analyse(design.snapshot)
    seen = analyser.inside("block-2", "block-1")
    assert seen is not None
    assert str(seen.nodes["block_input-1"].outputs["output"]) == "32"
    assert str(seen.nodes["dense-2"].outputs["output"]) == "24"
    assert seen.nodes["dense-2"].node.options["units"] == 24
    assert analyser.inside("dense-1") is None
    assert analyser.inside("block-2", "gone-1") is None


def test_a_design_that_asks_for_too_much_is_refused_quickly() -> None:
    design = packed(repeat=1000)
    for name in ("One", "Two", "Three"):
        number = len(design.snapshot.blocks)
        edits.pack(design, (f"block-{number}",), name)
        edits.set_options(design, f"block-{number + 1}", repeat=1000)
    start = time.perf_counter()
    (problem,) = check(design).problems
    assert "more than 4,000 layers" in problem.message
    assert time.perf_counter() - start < 5


def test_blocks_that_stand_inside_each_other_are_marked_and_end() -> None:
    design = packed()
    edits.pack(design, ("block-1",), "Outer")
    inner, outer = design.snapshot.block(INNER), design.snapshot.block("block:outer")
    node = replace_layer(outer.nodes, "block-1", "block:outer")
    with design.transaction("As a file may have it"):
        design.put(updated(inner, "It", nodes=(*inner.nodes, node)))
    assert {problem.code for problem in check(design).problems} == {"recursive_block"}
    assert from_json(to_json(design.snapshot), REGISTRY).blocks.keys() == design.snapshot.blocks.keys()


def replace_layer(nodes: Any, node_id: str, layer: str) -> Any:
    return next(updated(node, "It", layer=layer) for node in nodes if node.id == node_id)


def test_an_edit_inside_looks_again_at_its_blocks_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    design = packed()
    analyser = Analyser(REGISTRY)
    analyser.analyse(design.snapshot)
    looked: list[str] = []
    plain = Analyser._analyse_node

    def counted(self: Analyser, snapshot: Snapshot, key: str) -> NodeAnalysis:
        looked.append(key)
        return plain(self, snapshot, key)

    monkeypatch.setattr(Analyser, "_analyse_node", counted)
    edits.set_options(design.inside(INNER), "dropout-1", rate=0.3)
    analyser.analyse(design.snapshot)
    assert "block-1" in looked
    assert not {"dense-1", "input-1"} & set(looked)


def test_five_hundred_nodes_with_blocks_stay_quick() -> None:
    design = Design(REGISTRY, wide_chain(500, REGISTRY))
    edits.pack(design, [f"dense-{number}" for number in range(100, 104)], "Inner")
    edits.set_options(design, "block-1", repeat=20)
    analyser = Analyser(REGISTRY)
    analyser.analyse(design.snapshot)
    inside = design.inside(INNER)
    start = time.perf_counter()
    for units in (65, 66, 67):
        edits.set_options(inside, "dense-103", units=units)
        analyser.analyse(design.snapshot)
    assert (time.perf_counter() - start) / 3 < 0.5


@pytest.mark.parametrize("block", list(shipped_blocks(REGISTRY)), ids=lambda block: block.id)
def test_blocks_that_ship_are_sound(block: Any) -> None:
    """Each analyses without a warning behind an input that suits it, with all parameters in use, and repeated."""
    dims = {"time": 6, "feature": 32} if block.id == "transformer_encoder" else {"height": 8, "width": 8, "channel": 32}
    dims = {"feature": 64} if block.id == "normnet_stack" else dims
    dims = {**dims, "channel": 16} if block.id == "inverted_residual" else dims
    design = chain(("input", {"dims": dims, "layout": "natural"}), ("output", {}))
    edits.disconnect(design, *design.snapshot.links)
    node = insert_block(design, block, options={"repeat": 2})
    edits.connect(design, "input-1", "output", node, "input")
    edits.connect(design, node, "output", "output-1", "input")
    found = Analyser(REGISTRY, against_data=False).analyse(design.snapshot)
    assert [problem.message for problem in found.problems if problem.node_id in (node, None)] == []
    assert len(block.summary) <= 70
    bound = {name for inner in block.block.nodes for name in inner.bindings.values()}
    assert bound == {one.name for one in block.block.parameters}
    assert make_plan(design.snapshot, REGISTRY).nodes


def test_scaled_layers_grow_with_their_height() -> None:
    design = classifier(("scaled", {"layer": "norm_dense", "width": 16, "height": 3}))
    small = check(design).nodes["scaled-1"]
    assert small.params.total == 64 * 16 + 2 * 16 * 16
    edits.set_options(design, "scaled-1", height=8)
    assert check(design).nodes["scaled-1"].params.total == 64 * 16 + 7 * 16 * 16
    assert len(plan(design).nodes) == 11
    assert plan(design).node("scaled-1.norm_dense-8").name == "Scaled layers 1 › Norm dense 8"


@settings(max_examples=60, deadline=None)
@given(st.data(), st.integers(1, 12))
def test_random_edits_of_blocks_leave_no_difference_to_an_analysis_from_scratch(
    data: st.DataObject, count: int
) -> None:
    design = random_blocks.packed(REGISTRY)
    analyser = Analyser(REGISTRY)
    for _ in range(count):
        with contextlib.suppress(BrainsError):
            data.draw(st.sampled_from([*random_blocks.ALL, random_edits.options, wild]))(data, design)
        if data.draw(st.booleans()):
            assert told(analyser.analyse(design.snapshot)) == told(analyse(design.snapshot, REGISTRY))
    assert told(analyser.analyse(design.snapshot)) == told(analyse(design.snapshot, REGISTRY))


def told(analysis: Any) -> Any:
    """What an analysis says, but for the objects that describe blocks, of which each analyser has its own."""
    nodes = {
        key: replace(node, spec=None, origin=None, options=node.options and node.options.model_dump_json())
        for key, node in analysis.nodes.items()
    }
    return said(replace(analysis, nodes=nodes))


def wild(data: st.DataObject, design: Design) -> None:
    """What no edit makes, but a file may have: blocks inside themselves, wires to nowhere, bindings to nothing."""
    key = random_blocks.block(data, design)
    block = design.snapshot.block(key)
    inner = data.draw(st.sampled_from(block.nodes))
    layers = [*design.snapshot.blocks, f"{BLOCK_PREFIX}none", "output", inner.layer]
    bindings = data.draw(st.sampled_from([{}, {"units": "no"}]))
    changed = updated(inner, "It", layer=data.draw(st.sampled_from(layers)), bindings=bindings)
    wires = (make_link(inner.id, "output", inner.id, "input"),) if data.draw(st.booleans()) else ()
    with design.transaction("As a file may have it"):
        design.put(
            updated(
                block,
                "It",
                nodes=tuple(changed if node is inner else node for node in block.nodes),
                links=(*block.links, *wires),
            )
        )
