"""A bypassed layer is no part of what is planned: everything sees the design with a wire in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.codegen import export_code, import_code
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import from_json, to_json
from brains_engine.errors import EditError
from brains_engine.planning.planner import make_plan
from tests.engine.design.history import History
from tests.engine.planning.drawing import IMAGE, REGISTRY, chain, check, classifier, codes, mend

if TYPE_CHECKING:
    from brains_engine.planning.plan import Plan

IMAGES = ("input", {"dims": IMAGE, "layout": "natural"})
DENSE = ("dense", {"units": 32, "kernel_initializer": "he_normal"})


def shape_of(plan: Plan) -> list[tuple[Any, ...]]:
    """All of a plan but what tells one drawing from another."""
    return [
        (node.id, node.spec.id, node.options, node.sources, node.inputs, node.outputs, node.shares)
        for node in plan.nodes
    ]


def plan_of(design: Design) -> list[tuple[Any, ...]]:
    return shape_of(make_plan(design.snapshot, design.registry))


def test_it_is_planned_as_if_it_were_deleted() -> None:
    bypassed, deleted = classifier(DENSE, DENSE, ("dropout", {})), classifier(DENSE, DENSE, ("dropout", {}))
    edits.set_bypassed(bypassed, ["dense-2", "dropout-1"], True)
    edits.delete(deleted, "dense-2", "dropout-1", reconnect=True)
    assert plan_of(bypassed) == plan_of(deleted)
    mine, other = check(bypassed), check(deleted)
    assert (mine.params, mine.flops, mine.activation_bytes) == (other.params, other.flops, other.activation_bytes)
    assert [problem.message for problem in mine.problems] == [problem.message for problem in other.problems]


def test_what_passes_it_by_is_known_on_its_wires() -> None:
    design = classifier(DENSE, DENSE)
    edits.set_bypassed(design, ["dense-1", "dense-2"], True)
    node = check(design).nodes["dense-2"]
    assert [str(tensor) for tensor in (*node.inputs.values(), *node.outputs.values())] == ["64", "64"]
    assert (node.params.total, node.flops, node.activation_bytes) == (0, 0, 0)


def test_a_layer_behind_may_refuse_what_arrives_now_with_a_fix_in_the_wire_that_is_drawn() -> None:
    design = chain(IMAGES, ("flatten", {}), DENSE, ("output", {}))
    edits.set_bypassed(design, ["flatten-1"], True)
    assert "rank" in codes(design)
    mend(design, "rank", "insert_flatten")
    assert "rank" not in codes(design)
    assert [link.source for link in design.snapshot.links_into["flatten-2"]] == ["flatten-1"]


def test_options_that_do_not_fit_do_not_matter_while_it_is_bypassed() -> None:
    design = classifier(DENSE)
    with design.transaction("Spoil"):
        design.put(design.snapshot.node("dense-1").model_copy(update={"options": {"units": -1}}))
    assert "invalid_options" in codes(design)
    edits.set_bypassed(design, ["dense-1"], True)
    assert "invalid_options" not in codes(design)


def joined() -> Design:
    """Two branches that an Add joins."""
    design = classifier(DENSE, DENSE)
    add = edits.insert_between(design, "dense-2.output>dense-3.input", "add")
    edits.connect(design, "dense-1", "output", add, "inputs")
    return design


def test_several_wires_leave_no_way_around_and_a_fix_ends_the_bypass() -> None:
    design = joined()
    edits.set_bypassed(design, ["add-1"], True)
    problem = next(problem for problem in check(design).problems if problem.code == "bypass")
    assert problem.message == (
        "Add 1 cannot be bypassed: it takes 2 wires, and nothing says which of them is to go on."
    )
    mend(design, "bypass")
    assert not design.snapshot.bypassed
    assert "bypass" not in codes(design)


def test_one_source_of_several_wires_says_what_goes_on() -> None:
    design = classifier(DENSE)
    attention = edits.insert_between(design, "dense-1.output>dense-2.input", "subtract")
    edits.connect(design, "dense-1", "output", attention, "subtrahend")
    plain = classifier(DENSE)
    edits.set_bypassed(design, [attention], True)
    assert plan_of(design) == plan_of(plain)


def test_one_bypass_may_show_that_another_is_possible() -> None:
    design = classifier(DENSE, ("dropout", {}))
    add = edits.insert_between(design, "dropout-1.output>dense-2.input", "add")
    edits.connect(design, "dense-1", "output", add, "inputs")
    edits.set_bypassed(design, [add], True)
    assert "bypass" in codes(design)
    edits.set_bypassed(design, ["dropout-1"], True)
    assert "bypass" not in codes(design)
    assert plan_of(design) == plan_of(classifier(DENSE))


def test_an_output_that_no_input_stands_for_is_told() -> None:
    design = classifier()
    top = edits.insert_between(design, "input-1.output>dense-1.input", "top_k")
    flat = edits.add_node(design, "output")
    edits.connect(design, top, "indices", flat, "input")
    edits.set_bypassed(design, [top], True)
    (message,) = (problem.message for problem in check(design).problems if problem.code == "bypass")
    assert message == "Top k 1 cannot be bypassed: its output indices is wired, and none of its inputs stands for it."


def test_ends_are_never_bypassed_and_are_passed_over_among_others() -> None:
    design = classifier(DENSE)
    with pytest.raises(EditError, match="Output 1 cannot be bypassed: nothing leaves it"):
        edits.set_bypassed(design, ["output-1"], True)
    with pytest.raises(EditError, match="no layer to bypass"):
        edits.set_bypassed(design, [], True)
    history = History(design)
    edits.set_bypassed(design, ["input-1", "dense-1", "output-1"], True)
    assert design.snapshot.bypassed == ("dense-1",)
    assert [commit.label for commit in history.commits] == ["Bypass Dense 1"]


def test_what_lacks_a_wire_is_told_as_of_any_other() -> None:
    design = classifier(DENSE)
    edits.disconnect(design, "input-1.output>dense-1.input")
    edits.set_bypassed(design, ["dense-1"], True)
    assert [problem.node_id for problem in check(design).problems if problem.code == "unwired_input"] == ["dense-1"]


def test_a_cycle_of_bypassed_layers_is_still_a_cycle() -> None:
    from brains_engine.design.records import make_link

    design = classifier(DENSE, DENSE)
    with design.transaction("Tangle"):
        design.remove("input-1.output>dense-1.input")
        design.put(make_link("dense-2", "output", "dense-1", "input"))
    edits.set_bypassed(design, ["dense-1", "dense-2"], True)
    assert "cycle" in codes(design)


def residual(repeat: int = 1, *, shared: bool = False) -> Design:
    design = classifier(DENSE, DENSE, DENSE)
    block = edits.pack(design, ["dense-2", "dense-3"])
    edits.set_options(design, block, repeat=repeat, share_weights=shared)
    return design


@pytest.mark.parametrize("shared", [False, True])
def test_inside_a_repeated_block(shared: bool) -> None:
    bypassed, deleted = residual(3, shared=shared), residual(3, shared=shared)
    for design, bypass in ((bypassed, True), (deleted, False)):
        inside = design.inside(next(iter(design.snapshot.blocks)))
        if bypass:
            edits.set_bypassed(inside, ["dense-2"], True)
        else:
            edits.delete(inside, "dense-2", reconnect=True)
        inside.close()
    assert plan_of(bypassed) == plan_of(deleted)
    assert check(bypassed).params == check(deleted).params
    text = to_json(bypassed.snapshot)
    assert to_json(from_json(text, REGISTRY)) == text


def test_a_whole_block() -> None:
    bypassed, deleted = residual(2), residual(2)
    edits.set_bypassed(bypassed, ["block-1"], True)
    edits.delete(deleted, "block-1", reconnect=True)
    assert plan_of(bypassed) == plan_of(deleted)
    with pytest.raises(EditError, match="Block 1 is bypassed"):
        edits.unpack(bypassed, "block-1")


def test_a_border_of_a_block_cannot_be_bypassed() -> None:
    design = residual()
    inside = design.inside(next(iter(design.snapshot.blocks)))
    with pytest.raises(EditError, match="nothing comes into it"):
        edits.set_bypassed(inside, ["block_input-1"], True)
    inside.close()


def test_unpacked_layers_stay_bypassed() -> None:
    design = residual()
    inside = design.inside(next(iter(design.snapshot.blocks)))
    edits.set_bypassed(inside, ["dense-2"], True)
    inside.close()
    before = [node[1:3] for node in plan_of(design)]
    edits.unpack(design, "block-1")
    assert len(design.snapshot.bypassed) == 1
    assert [node[1:3] for node in plan_of(design)] == before


def test_deleting_a_node_reconnects_by_what_really_arrives() -> None:
    design = chain(IMAGES, ("dropout", {}), ("flatten", {}), ("dropout", {}), DENSE)
    other = Design(REGISTRY, design.snapshot)
    edits.set_bypassed(design, ["flatten-1"], True)
    for each in (design, other):
        edits.delete(each, "dropout-2", reconnect=True)
    assert design.snapshot.links_into["dense-1"] == ()  # it would get an image
    assert [link.source for link in other.snapshot.links_into["dense-1"]] == ["flatten-1"]
    edits.delete(design, "dropout-1", reconnect=True)  # to a bypassed node a wire may lead anyhow
    assert [link.source for link in design.snapshot.links_into["flatten-1"]] == ["input-1"]


def test_code_is_that_of_the_design_without_it() -> None:
    bypassed, deleted = classifier(DENSE, DENSE), classifier(DENSE, DENSE)
    edits.set_bypassed(bypassed, ["dense-2"], True)
    edits.delete(deleted, "dense-2", reconnect=True)
    mine, other = (export_code(design.snapshot, REGISTRY) for design in (bypassed, deleted))
    assert "# Left out, as no output depends on it: Dense 2." in mine
    kept = [line for line in mine.splitlines() if "Left out" not in line]
    assert kept == other.splitlines()


def test_code_with_a_bypassed_layer_inside_a_block_is_read_back_as_it_was() -> None:
    design = residual()
    inside = design.inside(next(iter(design.snapshot.blocks)))
    edits.set_bypassed(inside, ["dense-2"], True)
    inside.close()
    assert import_code(export_code(design.snapshot, REGISTRY), REGISTRY) == design.snapshot
