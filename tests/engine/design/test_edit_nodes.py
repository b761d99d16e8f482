from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.design import edits
from brains_engine.design.io import to_json
from brains_engine.design.records import NodeRecord, updated
from brains_engine.errors import BrainsError, EditError, OptionError, UnknownLayerError
from tests.engine.design.history import History

if TYPE_CHECKING:
    from brains_engine.design.design import Design


def wires(design: Design) -> list[str]:
    return list(design.snapshot.links)


def test_a_new_node_has_an_id_a_name_and_all_options(design: Design) -> None:
    first = edits.add_node(design, "dense", options={"units": 5}, x=8, y=16)
    second = edits.add_node(design, "dense")
    node = design.snapshot.node(first)
    assert (first, second) == ("dense-1", "dense-2")
    assert (node.name, design.snapshot.node(second).name) == ("Dense 1", "Dense 2")
    assert (node.x, node.y) == (8.0, 16.0)
    assert node.options["units"] == 5
    assert list(node.options) == list(design.registry["dense"].Options.model_fields)


def test_ids_go_on_after_the_highest_and_names_avoid_those_taken(design: Design) -> None:
    for _ in range(3):
        edits.add_node(design, "dense")
    edits.delete(design, "dense-2")
    edits.rename(design, "dense-1", "Dense 4")
    new = edits.add_node(design, "dense")
    assert new == "dense-4"
    assert design.snapshot.node(new).name == "Dense 5"


def test_the_highest_number_does_not_end_the_ids(design: Design) -> None:
    with design.transaction("Prepare"):
        design.put(NodeRecord(id="dense-999999999", layer="dense", name="Last", options={}))
    assert edits.add_node(design, "dense") == "dense-1"


@pytest.mark.parametrize(
    ("arguments", "error", "sentence"),
    [
        ({"layer": "dens"}, UnknownLayerError, "There is no layer 'dens'. Did you mean dense"),
        ({"layer": "dense", "options": {"units": 0}}, OptionError, "Dense 2: units must be at least 1, but is 0."),
        ({"layer": "dense", "options": {"unit": 1}}, OptionError, "Dense 2: unit is not known here."),
        ({"layer": "dense", "name": "Dense 1"}, EditError, "Another node is already named Dense 1."),
        ({"layer": "dense", "name": " "}, EditError, "A node needs a name."),
        ({"layer": "dense", "name": "a\nb"}, EditError, "The name of a node is one line of printable characters."),
        ({"layer": "dense", "name": "n" * 121}, EditError, "name must have at most 120 characters"),
        ({"layer": "dense", "x": float("nan")}, EditError, "The new Dense: x must be a finite number, but is NaN."),
        ({"layer": "dense", "y": 1e8}, EditError, "The new Dense: y must be at most 10000000, but is 100000000.0."),
    ],
)
def test_a_node_that_cannot_be_added_leaves_nothing(
    design: Design, arguments: dict[str, object], error: type[BrainsError], sentence: str
) -> None:
    edits.add_node(design, "dense")
    before = to_json(design.snapshot)
    with pytest.raises(error) as caught:
        edits.add_node(design, **arguments)  # type: ignore[arg-type]
    assert sentence in str(caught.value)
    assert to_json(design.snapshot) == before


def test_delete_takes_the_wires_along(chain: Design) -> None:
    edits.delete(chain, "dense-1")
    assert wires(chain) == ["dense-2.output>output-1.input"]


def test_delete_can_reconnect_the_neighbours_over_several_nodes(chain: Design) -> None:
    edits.delete(chain, "dense-1", "dense-2", reconnect=True)
    assert wires(chain) == ["input-1.output>output-1.input"]


def test_neighbours_are_joined_only_where_the_shapes_allow(design: Design) -> None:
    edits.add_node(design, "input", options={"dims": {"height": 8, "width": 8, "channel": 1}, "layout": "natural"})
    for layer in ("dropout", "flatten", "dense"):
        edits.add_node(design, layer)
    for source, target in (("input-1", "dropout-1"), ("dropout-1", "flatten-1"), ("flatten-1", "dense-1")):
        edits.connect(design, source, "output", target, "input")
    edits.delete(design, "dropout-1", reconnect=True)
    assert wires(design) == ["flatten-1.output>dense-1.input", "input-1.output>flatten-1.input"]
    edits.delete(design, "flatten-1", reconnect=True)
    assert wires(design) == []


def test_neighbours_are_joined_where_the_shape_is_not_known(design: Design) -> None:
    for layer in ("flatten", "dropout", "dense"):
        edits.add_node(design, layer)
    edits.connect(design, "flatten-1", "output", "dropout-1", "input")
    edits.connect(design, "dropout-1", "output", "dense-1", "input")
    edits.delete(design, "dropout-1", reconnect=True)
    assert wires(design) == ["flatten-1.output>dense-1.input"]


def test_a_merge_is_joined_to_what_fed_a_deleted_branch(design: Design) -> None:
    for layer in ("input", "dropout", "add"):
        edits.add_node(design, layer)
    edits.connect(design, "input-1", "output", "add-1", "inputs")
    edits.connect(design, "input-1", "output", "dropout-1", "input")
    edits.connect(design, "dropout-1", "output", "add-1", "inputs")
    edits.delete(design, "dropout-1", reconnect=True)
    assert wires(design) == ["input-1.output>add-1.inputs_1", "input-1.output>add-1.inputs_2"]


def test_a_window_larger_than_the_picture_is_not_joined(design: Design) -> None:
    edits.add_node(design, "input", options={"dims": {"height": 2, "width": 2, "channel": 1}, "layout": "natural"})
    edits.add_node(design, "conv_2d", options={"padding": "same"})
    edits.add_node(design, "conv_2d", options={"kernel_size": [3, 3], "padding": "valid"})
    edits.connect(design, "input-1", "output", "conv_2d-1", "input")
    edits.connect(design, "conv_2d-1", "output", "conv_2d-2", "input")
    edits.delete(design, "conv_2d-1", reconnect=True)
    assert wires(design) == []


def test_a_node_with_two_wires_in_leaves_a_gap(design: Design) -> None:
    for layer in ("input", "input", "add", "output"):
        edits.add_node(design, layer)
    edits.connect(design, "input-1", "output", "add-1", "inputs")
    edits.connect(design, "input-2", "output", "add-1", "inputs")
    edits.connect(design, "add-1", "output", "output-1", "input")
    edits.delete(design, "add-1", reconnect=True)
    assert wires(design) == []


def test_delete_of_a_wire_and_of_nothing_known(chain: Design) -> None:
    edits.delete(chain, "input-1.output>dense-1.input")
    assert len(chain.snapshot.links) == 2
    with pytest.raises(EditError, match="no node, wire, note or group 'dense-9' to delete"):
        edits.delete(chain, "dense-1", "dense-9")
    assert "dense-1" in chain.snapshot.nodes


def test_labels_tell_what_was_done(chain: Design) -> None:
    history = History(chain)
    edits.move(chain, {"dense-1": (8, 8)})
    edits.rename(chain, "dense-1", "Encoder")
    edits.set_options(chain, "dense-1", units=3, activation="tanh")
    edits.delete(chain, "dense-1")
    edits.delete(chain, "dense-2", "input-1")
    edits.set_training_value(chain, "optimizer.learning_rate", 0.1)
    assert [commit.label for commit in history.commits] == [
        "Move",
        "Rename Dense 1",
        "Set units and activation",
        "Delete Encoder",
        "Delete 2 nodes",
        "Set learning rate",
    ]


def test_an_edit_that_changes_nothing_is_no_undo_step(chain: Design) -> None:
    history = History(chain)
    edits.rename(chain, "dense-1", "Dense 1")
    edits.set_options(chain, "dense-1", units=32)
    edits.move(chain, {"dense-1": (240.0, 0.0)})
    edits.delete(chain)
    assert history.commits == []


def test_the_order_of_named_dims_counts_as_a_change(design: Design) -> None:
    edits.add_node(design, "input", options={"dims": {"height": 8, "width": 8}})
    before = to_json(design.snapshot)
    history = History(design)
    edits.set_options(design, "input-1", dims={"width": 8, "height": 8})
    after = to_json(design.snapshot)
    assert len(history.commits) == 1
    assert history.undo_all() == before
    assert history.redo_all() == after != before


def test_a_negative_zero_that_is_taken_back_leaves_no_trace(chain: Design) -> None:
    before = to_json(chain.snapshot)
    with chain.transaction("Drag"):
        edits.move(chain, {"input-1": (5.0, 0.0)})
        edits.move(chain, {"input-1": (0.0, 0.0)})
    assert to_json(chain.snapshot) == before


def test_an_exception_in_a_group_of_edits_undoes_all_of_them(chain: Design) -> None:
    before = to_json(chain.snapshot)
    history = History(chain)

    def delete_and_fail() -> None:
        with chain.transaction("Group"):
            edits.delete(chain, "dense-1")
            edits.rename(chain, "dense-2", "")

    with pytest.raises(EditError):
        delete_and_fail()
    assert to_json(chain.snapshot) == before
    assert history.commits == []


def test_updated_names_the_field_at_fault() -> None:
    node = NodeRecord(id="dense-1", layer="dense", name="Dense 1")
    with pytest.raises(EditError, match=r"Dense 1: id must be written as .*, but is \"x\""):
        updated(node, "Dense 1", id="x")
