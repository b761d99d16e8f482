"""Blocks and shared weights in exported code, and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from brains_engine.codegen import export_code, export_notebook, import_code, read_code
from brains_engine.design import edits
from brains_engine.design.block_library import insert_block, shipped_blocks
from brains_engine.design.design import Design
from brains_engine.errors import CodeError
from brains_engine.planning.planner import make_plan
from brains_engine.templates import load_template
from tests.engine.codegen.designs import REGISTRY, nested_blocks

if TYPE_CHECKING:
    from brains_engine.design.block_library import LibraryBlock

SNAPSHOT = nested_blocks()
CODE = export_code(SNAPSHOT, REGISTRY)


def test_nested_and_repeated_blocks_come_back_equal() -> None:
    assert import_code(CODE, REGISTRY) == SNAPSHOT
    reading = read_code(export_notebook(SNAPSHOT, REGISTRY), REGISTRY)
    assert (reading.snapshot, reading.notes) == (SNAPSHOT, ())


def test_shared_layers_are_made_once_and_applied_for_each_repeat() -> None:
    assert CODE.count("= NormDense(") == 2  # once for each repeat of the outer block
    assert len(re.findall(r"= outer_1_inner_1_norm_dense_1_layer\(", CODE)) == 2
    assert "    # ---- Outer 1 ----\n\n" in CODE
    assert "Left out" not in CODE


PICTURE = {"height": 8, "width": 8}
BORDERS = {
    "Convolution unit": {**PICTURE, "channel": 3},
    "Residual block": {**PICTURE, "channel": 32},
    "Inverted residual": {**PICTURE, "channel": 16},
    "Squeeze and excitation": {**PICTURE, "channel": 32},
    "Transformer encoder": {"time": 6, "feature": 32},
    "NormNet stack": {"feature": 64},
}


@pytest.mark.parametrize("block", list(shipped_blocks(REGISTRY)), ids=lambda block: block.name)
def test_blocks_of_the_library_come_back_equal(block: LibraryBlock) -> None:
    design = Design(REGISTRY)
    start = edits.add_node(design, "input", options={"dims": BORDERS[block.name], "layout": "natural"})
    node = insert_block(design, block)
    spec = design.registry[design.snapshot.node(node).layer]
    edits.connect(design, start, "output", node, spec.inputs[0].name)
    edits.connect(design, node, spec.outputs[0].name, edits.add_node(design, "output"), "input")
    assert import_code(export_code(design.snapshot, REGISTRY), REGISTRY) == design.snapshot


def test_scaled_layers_come_back_equal() -> None:
    design = load_template("iris", REGISTRY)
    dense = next(node for node in design.snapshot.nodes.values() if node.layer == "dense")
    scaled = edits.splice(design, design.snapshot.links_from[dense.id][0].id, "scaled")
    edits.set_options(design, scaled, layer="norm_dense", width=6, height=4)
    code = export_code(design.snapshot, REGISTRY)
    assert code.count("= NormDense(6") == 4
    assert import_code(code, REGISTRY) == design.snapshot


def test_an_edit_inside_a_block_wins_and_is_told() -> None:
    code = CODE.replace('Activation("relu", name="block-2.2.activation-1")', 'Activation("tanh")')
    assert code != CODE
    reading = read_code(code, REGISTRY)
    layers = [node.layer for node in reading.snapshot.nodes.values()]
    assert "block:outer" not in layers
    assert layers.count("norm_dense") == 4
    activations = {n.options["activation"] for n in reading.snapshot.nodes.values() if n.layer == "activation"}
    assert activations == {"relu", "tanh"}
    assert reading.notes[0].name == "Outer 1"
    assert any("uses the weights of" in note.reason for note in reading.notes)
    assert set(reading.snapshot.blocks) == set(SNAPSHOT.blocks)
    make_plan(reading.snapshot, REGISTRY)


def test_an_edit_outside_leaves_the_block_whole() -> None:
    line = next(line for line in CODE.split("\n") if line.startswith("    outer_1_inner_1_norm_dense_1 = "))
    (before,) = re.findall(r"_layer\((\w+)\)", line)
    units = next(node.options["units"] for node in SNAPSHOT.nodes.values() if node.layer == "dense")
    added = f'    more = keras.layers.Dense({units}, activation="tanh")({before})\n'
    reading = read_code(CODE.replace(line, added + line.replace(f"({before})", "(more)")), REGISTRY)
    assert reading.notes == ()
    block = next(node for node in reading.snapshot.nodes.values() if node.layer == "block:outer")
    (wire,) = reading.snapshot.links_into[block.id]
    assert reading.snapshot.nodes[wire.source].options["activation"] == "tanh"


def test_what_is_taken_from_the_middle_of_a_block_parts_it() -> None:
    code = re.sub(r"\(outer_1_2_activation_1\)", "(outer_1_activation_1)", CODE)
    assert code != CODE
    assert read_code(code, REGISTRY).notes[0].name == "Outer 1"


def test_a_layer_used_twice_by_hand_is_told() -> None:
    code = """
import keras
start = keras.Input((4,))
layer = keras.layers.Dense(4)
once = layer(start)
twice = layer(once)
model = keras.Model(start, twice)
"""
    (note,) = read_code(code, REGISTRY).notes
    assert note.reason == "In the code it uses the weights of Once; in the design it has its own."


def test_damaged_remarks_on_blocks_are_refused() -> None:
    with pytest.raises(CodeError, match="remarks on blocks are damaged"):
        import_code(CODE.replace('"port": "output"', '"port": 3'), REGISTRY)
    with pytest.raises(CodeError, match="remarks on blocks are damaged"):
        import_code(re.sub(r'"links": \["', '"links": [3, "', CODE), REGISTRY)


def test_a_block_that_only_hands_on_comes_back() -> None:
    design = load_template("iris", REGISTRY)
    dense = next(node for node in design.snapshot.nodes.values() if node.layer == "dense")
    relu = edits.splice(design, design.snapshot.links_from[dense.id][0].id, "activation")
    block = edits.pack(design, (relu,), "Wire")
    edits.delete(design.inside("block:wire"), relu, reconnect=True)
    assert import_code(export_code(design.snapshot, REGISTRY), REGISTRY) == design.snapshot
    assert block in design.snapshot.nodes
