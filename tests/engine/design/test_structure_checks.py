from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import to_json
from brains_engine.design.records import NodeRecord, make_link
from brains_engine.design.structure_checks import check_structure
from brains_engine.layers import discover
from tests.engine.design.history import History

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.spec.registry import Registry


def check(design: Design) -> list[Problem]:
    return check_structure(design.snapshot, design.registry)


def told(design: Design) -> list[tuple[str, str | None, str]]:
    return [(problem.code, problem.node_id, problem.message) for problem in check(design)]


def mend(design: Design, code: str, fix_id: str) -> None:
    """Run the fix of a problem, and see that it is one step that undo takes back."""
    problem = next(problem for problem in check(design) if problem.code == code)
    fix = next(fix for fix in problem.fixes if fix.id == fix_id)
    before = to_json(design.snapshot)
    history = History(design)
    fix.run(design)
    assert len(history.commits) == 1
    assert history.undo_all() == before
    history.redo_all()


def test_a_sound_design_has_no_problem(chain: Design) -> None:
    assert check(chain) == []


def test_an_empty_design_says_how_to_start(design: Design) -> None:
    ((code, node, message),) = told(design)
    assert (code, node) == ("empty_design", None)
    assert message.startswith("The design has no layers yet")


def test_an_input_without_wire_offers_the_one_loose_end(chain: Design) -> None:
    edits.disconnect(chain, "dense-1.output>dense-2.input")
    assert told(chain) == [
        ("unwired_input", "dense-2", "Dense 2 has nothing wired to its input."),
        ("dead_end", "dense-1", "Dense 1 is a dead end: nothing is wired to its output, so training leaves it out."),
        ("unused", "input-1", "Input 1 leads to no output, so training leaves it out."),
    ]
    assert [fix.label for fix in check(chain)[0].fixes] == ["Connect it to Dense 1", "Remove Dense 2"]
    mend(chain, "unwired_input", "connect")
    assert check(chain) == []


def test_a_merge_needs_two_wires(chain: Design) -> None:
    edits.splice(chain, "dense-1.output>dense-2.input", "add")
    assert told(chain) == [("too_few_wires", "add-1", "Add 1 needs at least 2 wires, but has 1.")]
    edits.disconnect(chain, "dense-1.output>add-1.inputs_1")
    assert told(chain)[0] == ("too_few_wires", "add-1", "Add 1 needs at least 2 wires, but has none.")


def test_a_missing_output_can_be_added_behind_the_loose_end(chain: Design) -> None:
    edits.delete(chain, "output-1")
    assert told(chain) == [("no_output", None, "The design has no Output, so there is nothing to train.")]
    mend(chain, "no_output", "add_output")
    assert check(chain) == []
    assert chain.snapshot.node("output-1").x == chain.snapshot.node("dense-2").x + edits.NODE_SPACING


def test_a_missing_input_can_be_added_before_the_open_end(chain: Design) -> None:
    edits.delete(chain, "input-1")
    assert [code for code, _, _ in told(chain)] == ["no_input", "unwired_input"]
    mend(chain, "no_input", "add_input")
    assert check(chain) == []


def test_several_outputs_are_trained_and_need_names_of_their_own(chain: Design) -> None:
    edits.add_node(chain, "output")
    edits.connect(chain, "dense-1", "output", "output-2", "input")
    assert check(chain) == []
    with chain.transaction("As a file may have it"):
        chain.put(chain.snapshot.node("output-2").model_copy(update={"name": "Output 1"}))
    ((code, node, message),) = told(chain)
    assert (code, node) == ("output_names", "output-2")
    assert message == ("Another output is named Output 1, too, so their losses and predictions cannot be told apart.")
    mend(chain, "output_names", "rename")
    assert check(chain) == []


def test_a_part_that_leads_nowhere_is_a_warning(chain: Design) -> None:
    edits.add_node(chain, "dropout")
    edits.connect(chain, "dense-1", "output", "dropout-1", "input")
    (problem,) = check(chain)
    assert (problem.code, problem.severity, problem.node_id) == ("dead_end", "warning", "dropout-1")
    mend(chain, "dead_end", "remove_node")
    assert check(chain) == []


def test_every_cycle_of_a_file_is_named_and_can_be_cut(chain: Design) -> None:
    for _ in range(2):
        edits.add_node(chain, "add")
    with chain.transaction("As a damaged file would"):
        chain.put(
            make_link("add-1", "output", "add-2", "inputs_1"),
            make_link("add-2", "output", "add-1", "inputs_1"),
            make_link("dense-1", "output", "add-1", "inputs_2"),
            make_link("add-1", "output", "add-1", "inputs_3"),
        )
    cycles = [(node, message) for code, node, message in told(chain) if code == "cycle"]
    assert cycles == [
        ("add-1", "Add 1 is wired to itself; data flows only forward."),
        ("add-1", "Add 1 and Add 2 form a cycle; data flows only forward."),
    ]
    mend(chain, "cycle", "remove_wire")
    mend(chain, "cycle", "remove_wire")
    assert not any(code == "cycle" for code, _, _ in told(chain))


def test_two_nodes_of_one_name_can_be_told_apart(chain: Design) -> None:
    with chain.transaction("As a file may"):
        chain.put(chain.snapshot.node("dense-2").model_copy(update={"name": "Dense 1"}))
    (problem,) = check(chain)
    assert (problem.code, problem.severity, problem.node_id) == ("duplicate_name", "warning", "dense-2")
    assert problem.fixes[0].label == "Rename it to Dense 2"
    mend(chain, "duplicate_name", "rename")
    assert check(chain) == []


def test_options_and_layers_that_this_program_does_not_know(chain: Design, registry: Registry) -> None:
    with chain.transaction("As another version would"):
        node = chain.snapshot.node("dense-1")
        chain.put(node.model_copy(update={"options": {**node.options, "units": 0}}))
        chain.put(NodeRecord(id="magic-1", layer="magic", name="Magic"))
    assert told(chain) == [
        ("invalid_options", "dense-1", "Dense 1: units must be at least 1, but is 0."),
        ("unknown_layer", "magic-1", "Magic is a layer 'magic', which this program does not have."),
    ]
    mend(chain, "unknown_layer", "remove_node")
    mend(chain, "invalid_options", "reset_options")
    assert check(chain) == []
    assert chain.snapshot.node("dense-1").options == registry["dense"].parse({}).model_dump(mode="json")


def test_problems_are_plain_json(chain: Design) -> None:
    edits.delete(chain, "output-1")
    assert check(chain)[0].to_json() == {
        "code": "no_output",
        "severity": "error",
        "node": None,
        "message": "The design has no Output, so there is nothing to train.",
        "fixes": [{"id": "add_output", "label": "Add an Output behind Dense 2"}],
    }


def test_a_wire_from_an_output_that_is_gone_is_told_and_removed() -> None:
    registry = discover()
    design = Design(registry)
    start = edits.add_node(design, "input", options={"dims": {"feature": 6}})
    split = edits.add_node(design, "split", options={"sections": 3})
    end = edits.add_node(design, "output")
    edits.connect(design, start, "output", split, "input")
    edits.connect(design, split, "outputs_3", end, "input")
    assert [problem.code for problem in check_structure(design.snapshot, registry)] == []
    edits.set_options(design, split, sections=2)
    problem = next(each for each in check_structure(design.snapshot, registry) if each.code == "missing_output")
    assert problem.message == "Split 1 has no outputs_3 as it is set, but a wire starts there."
    problem.fixes[0].run(design)
    assert not design.snapshot.links_from[split]
