"""Blocks as a document: packing, unpacking, parameters, the inside as a design, files, and the clipboard."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from brains_engine.design import edits
from brains_engine.design.block_library import (
    FOLDER_VARIABLE,
    insert_block,
    list_blocks,
    load_block,
    save_block,
    user_block_folder,
)
from brains_engine.design.design import Design
from brains_engine.design.io import file_schema, from_json, to_json
from brains_engine.errors import BrainsError, DesignFileError, EditError, OptionError
from tests.engine.design.history import History

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.design.design import Commit
    from brains_engine.spec.registry import Registry

STEP = "block:step"


@pytest.fixture
def packed(chain: Design) -> Design:
    """input-1 -> block-1 (dense-1 inside) -> dense-2 -> output-1."""
    edits.pack(chain, ("dense-1",), "Step")
    return chain


def links(design: Design) -> list[str]:
    return list(design.snapshot.links)


def test_packing_keeps_wires_and_unpacking_brings_them_back(chain: Design) -> None:
    before = links(chain)
    node = edits.pack(chain, ("dense-1", "dense-2"), "Step")
    assert links(chain) == ["block-1.output>output-1.input", "input-1.output>block-1.input"]
    assert chain.snapshot.node(node).name == "Step 1"
    assert [one.id for one in chain.snapshot.block(STEP).nodes] == [
        "block_input-1", "block_output-1", "dense-1", "dense-2",
    ]  # fmt: skip
    assert edits.unpack(chain, node) == ("dense-1", "dense-2")
    assert links(chain) == before
    assert edits.delete_unused_blocks(chain) == (STEP,)


def test_one_port_for_each_source_and_for_each_inner_output(registry: Registry) -> None:
    design = Design(registry)
    for layer in ("input", "dense", "dense", "add", "dense", "output", "input"):
        edits.add_node(design, layer)
    for source, target in (("input-1", "dense-1"), ("input-1", "dense-2"), ("dense-3", "output-1")):
        edits.connect(design, source, "output", target, "input")
    edits.connect(design, "dense-1", "output", "add-1", "inputs")
    edits.connect(design, "input-2", "output", "add-1", "inputs")
    edits.connect(design, "dense-1", "output", "dense-3", "input")
    node = edits.pack(design, ("dense-1", "dense-2", "add-1"), "Step")
    spec = design.registry[STEP]
    assert [port.name for port in spec.inputs] == ["input", "input_2"]
    assert [port.name for port in spec.outputs] == ["output", "output_2", "output_3"]
    assert sorted(links(design)) == [
        f"{node}.output>dense-3.input", "dense-3.output>output-1.input",
        f"input-1.output>{node}.input", f"input-2.output>{node}.input_2",
    ]  # fmt: skip


def test_what_cannot_be_packed_says_why(chain: Design) -> None:
    for ids, sentence in (
        ((), "There is nothing to pack."),
        (("input-1", "dense-1"), "Input 1 is an end of the network and stays outside of blocks."),
    ):
        with pytest.raises(EditError) as error:
            edits.pack(chain, ids, "Step")
        assert error.value.message == sentence
    edits.add_node(chain, "add")
    edits.connect(chain, "dense-1", "output", "add-1", "inputs")
    edits.connect(chain, "dense-2", "output", "add-1", "inputs")
    with pytest.raises(EditError, match="Dense 2 takes from what is to be packed"):
        edits.pack(chain, ("dense-1", "add-1"), "Step")


def test_why_nothing_can_be_packed_is_known_beforehand(chain: Design) -> None:
    assert edits.packing_fault(chain.snapshot, ("dense-1",)) == ""
    assert edits.packing_fault(chain.snapshot, ()).startswith("There is nothing to pack.")
    assert "is an end of the network" in edits.packing_fault(chain.snapshot, ("input-1", "dense-1"))


def test_a_definition_is_deleted_where_nothing_is_such_a_block(packed: Design) -> None:
    with pytest.raises(EditError, match="Step 1 is such a block"):
        edits.delete_block(packed, STEP)
    edits.delete(packed, "block-1")
    edits.delete_block(packed, STEP)
    assert not packed.snapshot.blocks


def test_a_parameter_of_another_kind_begins_with_its_default(packed: Design) -> None:
    edits.add_parameter(packed, STEP, "rate", "choice", "slow", choices=("slow", "fast", "wild"))
    edits.set_options(packed, "block-1", rate="fast")
    edits.set_parameter(packed, STEP, "rate", choices=("slow", "fast"))
    assert packed.snapshot.node("block-1").options["rate"] == "fast"
    edits.set_parameter(packed, STEP, "rate", choices=("slow", "calm"))
    assert packed.snapshot.node("block-1").options["rate"] == "slow"
    edits.set_parameter(packed, STEP, "rate", kind="integer", default=3, choices=())
    assert packed.snapshot.node("block-1").options["rate"] == 3


def test_repeats_are_unpacked_one_by_one_but_not_where_they_share(packed: Design) -> None:
    edits.set_options(packed, "block-1", repeat=3, share_weights=True)
    with pytest.raises(EditError, match="its 3 repeats share their weights"):
        edits.unpack(packed, "block-1")
    edits.set_options(packed, "block-1", share_weights=False)
    assert len(edits.unpack(packed, "block-1")) == 3
    assert len({node.name for node in packed.snapshot.nodes.values()}) == 6
    with pytest.raises(EditError, match="is one layer, and no block"):
        edits.unpack(packed, "dense-2")


def test_scaled_layers_unpack_too(registry: Registry) -> None:
    design = Design(registry)
    node = edits.add_node(design, "scaled", options={"height": 4, "width": 7})
    ids = edits.unpack(design, node)
    assert [design.snapshot.node(key).options["units"] for key in ids] == [7] * 4
    assert len(links(design)) == 3


def test_parameters_go_to_what_is_bound_and_to_every_block(packed: Design) -> None:
    edits.add_parameter(packed, STEP, "width", "integer", 32, minimum=1)
    edits.bind(packed, STEP, "dense-1", "units", "width")
    edits.set_options(packed, "block-1", width=5)
    edits.set_parameter(packed, STEP, "width", name="size", default=9)
    assert next(iter(packed.snapshot.node("block-1").options.items())) == ("size", 5)
    assert edits.unpack(Design(packed.registry, packed.snapshot), "block-1")
    copy = Design(packed.registry, packed.snapshot)
    (inner,) = edits.unpack(copy, "block-1")
    assert copy.snapshot.node(inner).options["units"] == 5
    edits.remove_parameter(packed, STEP, "size")
    block = packed.snapshot.block(STEP)
    dense = next(node for node in block.nodes if node.layer == "dense")
    assert (dense.bindings, dense.options["units"]) == ({}, 9)
    assert "size" not in packed.snapshot.node("block-1").options


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"name": "Width"}, "name"),
        ({"name": "repeat"}, "must have another name than repeat"),
        ({"name": "a", "default": 0.5}, "has a default 0.5 that it does not take"),
        ({"name": "a", "default": 3, "maximum": 2.0}, "has a default 3 that it does not take"),
        ({"name": "a", "kind": "choice", "default": "x"}, "must list choices"),
        ({"name": "a", "kind": "text", "default": "x", "minimum": 1.0}, "only where it is a number"),
    ],
)
def test_parameters_that_make_no_sense_are_refused(packed: Design, values: dict[str, Any], sentence: str) -> None:
    before = packed.snapshot
    with pytest.raises(EditError, match=sentence):
        edits.add_parameter(packed, STEP, **values)
    assert packed.snapshot is before


def test_bindings_that_do_not_fit_are_refused(packed: Design) -> None:
    edits.add_parameter(packed, STEP, "share", "number", 0.5)
    with pytest.raises(EditError, match="cannot follow share: it takes a whole number, but share is a number"):
        edits.bind(packed, STEP, "dense-1", "units", "share")
    with pytest.raises(EditError, match="has no parameter 'width'; it has share"):
        edits.bind(packed, STEP, "dense-1", "units", "width")
    with pytest.raises(EditError, match="has no option 'colour'"):
        edits.bind(packed, STEP, "dense-1", "colour", "share")
    with pytest.raises(OptionError, match="width"):
        edits.set_options(packed, "block-1", width=3)


def test_the_inside_takes_the_same_edits_and_one_undo_of_the_design(packed: Design) -> None:
    history = History(packed)
    first = to_json(packed.snapshot)
    inside = packed.inside(STEP)
    heard: list[Commit] = []
    inside.subscribe(heard.append)
    with inside.transaction("Grow"):
        node = edits.splice(inside, "dense-1.output>block_output-1.input", "dropout")
        edits.set_options(inside, "dense-1", units=6)
    assert [commit.label for commit in history.commits] == ["Grow"]
    assert list(history.commits[0].change.touched()) == [STEP]
    assert node in heard[0].change.added
    assert inside.snapshot.node("dense-1").options["units"] == 6
    assert history.undo_all() == first
    assert heard[-1].origin == "history"
    assert "dropout-1" not in inside.snapshot.nodes
    inside.close()
    history.redo_all()
    assert len(heard) == 2, "a closed inside hears nothing more"


def test_wires_follow_ports_that_are_renamed_and_go_with_those_that_are_gone(packed: Design) -> None:
    history = History(packed)
    edits.pack(packed, ("block-1",), "Outer")
    inside = packed.inside(STEP)
    edits.set_options(inside, "block_input-1", port="values")
    outer = packed.snapshot.block("block:outer")
    assert "block_input-1.output>block-1.values" in {link.id for link in outer.links}
    edits.delete(inside, "block_output-1")
    assert {link.id for link in packed.snapshot.block("block:outer").links} == {"block_input-1.output>block-1.values"}
    assert len(history.commits) == 3


def test_a_block_never_stands_inside_itself(packed: Design) -> None:
    edits.pack(packed, ("block-1",), "Outer")
    before = packed.snapshot
    for part, layer in (("block:outer", "block:outer"), (STEP, "block:outer")):
        with pytest.raises(EditError, match="cannot stand inside itself"):
            edits.add_node(packed.inside(part), layer)
    with pytest.raises(EditError, match="cannot stand inside itself"):
        edits.paste(packed.inside(STEP), edits.copy(packed.snapshot, ("block-2",)), 0.0, 0.0)
    assert packed.snapshot is before


def test_packing_inside_a_block_hands_its_parameters_on(packed: Design) -> None:
    edits.add_parameter(packed, STEP, "width", "integer", 32)
    edits.bind(packed, STEP, "dense-1", "units", "width")
    inside = packed.inside(STEP)
    node = edits.pack(inside, ("dense-1",), "Deep")
    assert inside.snapshot.node(node).bindings == {"width": "width"}
    assert packed.snapshot.block("block:deep").parameters == packed.snapshot.block(STEP).parameters
    edits.unpack(inside, node)
    assert inside.snapshot.node("dense-1").bindings == {"units": "width"}


def test_a_block_gets_a_definition_of_its_own(packed: Design) -> None:
    (copy,) = edits.duplicate(packed, ("block-1",))
    assert packed.snapshot.node(copy).layer == STEP
    own = edits.make_own(packed, copy)
    edits.set_options(packed.inside(own), "dense-1", units=3)
    assert packed.inside(STEP).snapshot.node("dense-1").options["units"] == 32
    assert packed.snapshot.block(own).name == "Step 2"


def test_definitions_come_along_with_a_copy_once(packed: Design, registry: Registry) -> None:
    edits.pack(packed, ("block-1",), "Outer")
    clip = edits.copy(packed.snapshot, ("block-2",))
    other = Design(registry)
    history = History(other)
    edits.paste(other, clip, 0.0, 0.0)
    edits.paste(other, clip, 0.0, 50.0)
    assert list(other.snapshot.blocks) == ["block:outer", STEP]
    assert len(history.commits) == 2
    edits.set_options(other.inside(STEP), "dense-1", units=3)
    (third,) = edits.paste(other, clip, 0.0, 90.0)
    assert sorted(other.snapshot.blocks) == ["block:outer", "block:outer_2", STEP, "block:step_2"]
    assert other.snapshot.block(other.snapshot.node(third).layer).uses == {"block:step_2"}
    assert history.undo_all() == to_json(Design(registry).snapshot)


def test_files_with_blocks_are_read_back_and_fit_the_schema(packed: Design, registry: Registry) -> None:
    plain = to_json(Design(registry).snapshot)
    assert '"blocks"' not in plain
    assert '"bindings"' not in plain
    edits.add_parameter(packed, STEP, "width", "integer", 32, minimum=1, help="How wide.")
    edits.bind(packed, STEP, "dense-1", "units", "width")
    edits.pack(packed, ("block-1",), "Outer")
    text = to_json(packed.snapshot)
    assert to_json(from_json(text, registry)) == text
    jsonschema.validate(json.loads(text), file_schema(registry))
    shuffled = json.loads(text)
    shuffled["blocks"].reverse()
    assert to_json(from_json(json.dumps(shuffled), registry)) == text


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (("blocks",), {}, "blocks must be a list"),
        (("blocks", 0, "id"), "step", "blocks[0]: id must be"),
        (("blocks", 0, "colour"), 1, "blocks[0]"),
        (("blocks", 0, "parameters"), [{"name": "a", "kind": "integer"}], "blocks[0] (block:step).parameters[0]"),
        (("blocks", 0, "nodes", 0, "layer"), "dance", "blocks[0] (block:step).nodes[0]"),
        (("blocks", 0, "nodes", 2, "options", "units"), -1, "blocks[0] (block:step).nodes[2] (dense-1)"),
        (("blocks", 0, "links", 0, "to"), "dense-9.input", "blocks[0] (block:step).links[0]"),
        (("nodes", 0, "options", "width"), 3, "nodes[0] (block-1)"),
        (("nodes", 0, "layer"), "block:none", "nodes[0] (block-1)"),
        (("nodes", 0, "bindings"), {"repeat": "a"}, "bindings stand only inside a block"),
        (("nodes", 0, "layer"), "block_input", "a block_input stands only inside a block"),
    ],
)
def test_what_is_wrong_in_a_file_is_named_by_its_place(
    packed: Design, registry: Registry, path: tuple[Any, ...], value: Any, sentence: str
) -> None:
    document = json.loads(to_json(packed.snapshot))
    place = document
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    with pytest.raises(DesignFileError) as error:
        from_json(json.dumps(document), registry)
    assert sentence in error.value.message


def test_a_library_keeps_blocks_and_reports_what_is_damaged(
    packed: Design, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "mine"))
    folder = user_block_folder()
    assert len(list_blocks(registry, folder).blocks) == 6, "a folder need not exist"
    edits.pack(packed, ("block-1",), "Outer")
    path = save_block(packed, "block:outer", folder, options={"repeat": 2})
    assert save_block(packed, "block:outer", folder, options={"repeat": 2}) == path, "it replaces itself"
    (folder / "broken.brains").write_text("{")
    (folder / "empty.brains").write_text(to_json(Design(registry).snapshot))
    (folder / "notes.txt").write_text("no block")
    shelf = list_blocks(registry, folder)
    assert [block.id for block in shelf.blocks if block.origin == "own"] == ["outer"]
    assert len(shelf.faults) == 2
    assert any("empty.brains holds no block" in fault for fault in shelf.faults)
    design = Design(registry)
    history = History(design)
    node = insert_block(design, load_block(path, registry), x=5.0)
    insert_block(design, shelf.find("outer"))
    assert design.snapshot.node(node).options["repeat"] == 2
    assert list(design.snapshot.blocks) == ["block:outer", STEP]
    assert len(history.commits) == 2
    with pytest.raises(BrainsError, match="no block 'none'"):
        shelf.find("none")
