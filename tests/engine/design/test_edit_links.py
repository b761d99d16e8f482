from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.design import edits
from brains_engine.design.io import to_json
from brains_engine.errors import EditError
from tests.engine.design.history import History

if TYPE_CHECKING:
    from brains_engine.design.design import Design


def test_connect_gives_the_id_of_the_wire(design: Design) -> None:
    edits.add_node(design, "input")
    edits.add_node(design, "dense")
    assert edits.connect(design, "input-1", "output", "dense-1", "input") == "input-1.output>dense-1.input"


def test_a_new_wire_replaces_the_one_at_an_input_in_one_step(chain: Design) -> None:
    history = History(chain)
    edits.connect(chain, "input-1", "output", "dense-2", "input")
    assert [link.source for link in chain.snapshot.links_into["dense-2"]] == ["input-1"]
    assert len(history.commits) == 1


def test_a_variadic_port_takes_the_first_free_place(design: Design) -> None:
    for layer in ("input", "input", "input", "add"):
        edits.add_node(design, layer)
    ids = [edits.connect(design, f"input-{number}", "output", "add-1", "inputs") for number in (1, 2, 3)]
    edits.disconnect(design, ids[1])
    again = edits.connect(design, "input-2", "output", "add-1", "inputs")
    assert again == "input-2.output>add-1.inputs_2"


@pytest.mark.parametrize(
    ("ends", "sentence"),
    [
        (("dense-1", "output", "dense-2", "input"), "Dense 1 is already wired to Dense 2 there."),
        (("dense-1", "output", "dense-1", "input"), "Dense 1 cannot be wired to itself."),
        (("dense-2", "output", "dense-1", "input"), "A wire from Dense 2 to Dense 1 would close a cycle."),
        (("dense-1", "out", "dense-2", "input"), "Dense 1 has no output 'out'; it has output."),
        (("dense-1", "output", "dense-2", "in"), "Dense 2 has no input 'in'; it has input."),
        (("dense-1", "output", "input-1", "input"), "Input 1 has no input 'input'; it has none."),
        (("output-1", "output", "dense-1", "input"), "Output 1 has no output 'output'; it has none."),
        (("dense-7", "output", "dense-1", "input"), "There is no node 'dense-7' in this design."),
        (("dense-1", "output", "add-1", "inputs_0"), "Add 1 has no input 'inputs_0'; it has inputs_1, inputs_2, …."),
    ],
)
def test_wires_that_cannot_be(chain: Design, ends: tuple[str, str, str, str], sentence: str) -> None:
    edits.add_node(chain, "add")
    before = to_json(chain.snapshot)
    with pytest.raises(EditError) as caught:
        edits.connect(chain, *ends)
    assert caught.value.message == sentence
    assert to_json(chain.snapshot) == before


def test_disconnect_names_a_wire_that_is_not_there(chain: Design) -> None:
    with pytest.raises(EditError, match="no wire 'a>b'"):
        edits.disconnect(chain, "input-1.output>dense-1.input", "a>b")
    assert len(chain.snapshot.links) == 3


def test_splice_puts_a_loose_node_into_a_wire(chain: Design) -> None:
    edits.add_node(chain, "dropout")
    history = History(chain)
    edits.splice(chain, "dense-1.output>dense-2.input", "dropout-1")
    assert [commit.label for commit in history.commits] == ["Insert Dropout 1"]
    assert chain.snapshot.links_into["dense-2"][0].source == "dropout-1"
    assert chain.snapshot.links_into["dropout-1"][0].source == "dense-1"


def test_splice_takes_a_layer_with_a_variadic_input(chain: Design) -> None:
    new = edits.splice(chain, "dense-1.output>dense-2.input", "add")
    assert [link.target_port for link in chain.snapshot.links_into[new]] == ["inputs_1"]


@pytest.mark.parametrize(
    ("node", "sentence"),
    [
        ("dense-1", "Dense 1 is at an end of this wire already."),
        ("input-1", "Input 1 cannot stand in a wire: it has no input."),
        ("output-1", "Output 1 cannot stand in a wire: it has no output."),
        ("soft_max", "There is no node 'soft_max' in this design."),
    ],
)
def test_nodes_that_cannot_be_spliced(chain: Design, node: str, sentence: str) -> None:
    with pytest.raises(EditError) as caught:
        edits.splice(chain, "dense-1.output>dense-2.input", node)
    assert caught.value.message == sentence


def test_a_splice_that_would_close_a_cycle_leaves_the_wire(chain: Design) -> None:
    edits.add_node(chain, "add")
    edits.connect(chain, "dense-2", "output", "add-1", "inputs")
    before = to_json(chain.snapshot)
    with pytest.raises(EditError, match="would close a cycle"):
        edits.splice(chain, "input-1.output>dense-1.input", "add-1")
    assert to_json(chain.snapshot) == before


def test_a_layer_between_two_nodes_makes_its_room(chain: Design) -> None:
    history = History(chain)
    new = edits.insert_between(chain, "dense-1.output>dense-2.input", "dropout", options={"rate": 0.5})
    places = {node.id: node.x for node in chain.snapshot.nodes.values()}
    assert places == {"input-1": 0.0, "dense-1": 240.0, new: 480.0, "dense-2": 720.0, "output-1": 960.0}
    assert chain.snapshot.node(new).options["rate"] == 0.5
    assert len(history.commits) == 1


def test_a_layer_in_a_long_wire_moves_nobody(chain: Design) -> None:
    edits.move(chain, {"dense-2": (1000.0, 0.0), "output-1": (1240.0, 0.0)})
    new = edits.insert_between(chain, "dense-1.output>dense-2.input", "dropout")
    assert chain.snapshot.node(new).x == 620.0
    assert chain.snapshot.node("dense-2").x == 1000.0
