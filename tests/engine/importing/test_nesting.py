"""Models within models become blocks: their graphs and ports, their weights, and layers called on their own output."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
from keras import layers

import brains_engine as be
from brains_engine.backend.imported_weights import build_imported
from brains_engine.importing import ImportReport, import_config
from brains_engine.planning.analysis import analyse_design
from tests.engine.importing.configs import Json, entrance, functional, layer, tensor
from tests.engine.importing.models import REGISTRY, saved, shake, there_and_back

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.design.records import BlockRecord


def read(document: Json) -> ImportReport:
    return import_config(json.dumps(document), "net.json", REGISTRY)


def within(model: Json, name: str, *calls: Any) -> Json:
    """A model as a layer of another."""
    return {**model, "name": name, "inbound_nodes": [{"args": [call], "kwargs": {}} for call in calls]}


def wires(nodes: Any, links: Any) -> set[tuple[str, str, str, str]]:
    """Both ends of each wire: name and port."""
    names = {node.id: node.name for node in nodes}
    return {(names[w.source], w.source_port, names[w.target], w.target_port) for w in links}


def outside(report: ImportReport) -> set[tuple[str, str, str, str]]:
    return wires(report.snapshot.nodes.values(), report.snapshot.links.values())


def inside(block: BlockRecord) -> set[tuple[str, str, str, str]]:
    return wires(block.nodes, block.links)


def noise(*shape: int) -> Any:
    return np.random.default_rng(1).normal(size=shape).astype(np.float32)


def test_a_model_within_a_model_becomes_a_block() -> None:
    inner = functional(
        entrance("x", 4),
        layer("Dense", "wide", tensor("x", 4), units=9, activation="relu"),
        layer("Dense", "back", tensor("wide", 9), units=4, activation="linear"),
        layer("Add", "sum", [tensor("x", 4), tensor("back", 4)]),
        name="body",
    )
    head = layer("Dense", "head", tensor("body", 4), units=1, activation="linear")
    report = read(functional(entrance("in", 4), within(inner, "body", tensor("in", 4)), head))
    assert outside(report) == {
        ("in", "output", "body", "input"), ("body", "output", "head", "input"), ("head", "output", "Output", "input"),
    }  # fmt: skip
    (block,) = report.snapshot.blocks.values()
    assert (block.id, block.name) == ("block:body", "body")
    assert inside(block) == {
        ("x", "output", "wide", "input"), ("wide", "output", "back", "input"), ("x", "output", "sum", "inputs_1"),
        ("back", "output", "sum", "inputs_2"), ("sum", "output", "Output", "input"),
    }  # fmt: skip
    places = {node.id: node.x for node in block.nodes}
    assert all(places[link.source] < places[link.target] for link in block.links)
    assert report.is_complete
    assert (report.nodes, report.layers) == (4, 6)
    assert report.to_json()["layers"] == 6
    assert analyse_design(report.snapshot, REGISTRY).problems == ()


def test_remarks_name_layers_by_the_way_to_them() -> None:
    deep = functional(entrance("z", 4), layer("Mystery", "odd", tensor("z", 4)), name="deep")
    inner = functional(entrance("x", 4), within(deep, "deep", tensor("x", 4)), name="body")
    head = layer("Dense", "head", tensor("body", 4), units=1, activation="linear")
    report = read(functional(entrance("in", 4), within(inner, "body", tensor("in", 4)), head))
    assert report.sentences() == (
        "body/deep/odd (Mystery): There is no layer for the class Mystery here. An activation that changes nothing "
        "stands in its place.",
    )
    assert analyse_design(report.snapshot, REGISTRY).errors == ()


def test_a_block_without_an_output_is_left_out() -> None:
    inner = functional(
        entrance("x", 4), layer("Mystery", "odd", tensor("x", 4)), layer("Flatten", "f", tensor("odd", 7)), name="body"
    )
    inner["config"]["output_layers"] = ["odd", 0, 0]
    head = layer("Dense", "head", tensor("in", 4), units=1, activation="linear")
    sum_ = layer("Add", "sum", [tensor("head", 1), tensor("body", 7)])
    report = read(functional(entrance("in", 4), within(inner, "body", tensor("in", 4)), head, sum_))
    assert not report.snapshot.blocks
    assert [remark.layer for remark in report.unknown] == ["body/odd", "body/f", "body/Output", "sum"]


def test_numbers_of_words_enter_through_blocks() -> None:
    inner = functional(
        entrance("x", 6), layer("Embedding", "words", tensor("x", 6), input_dim=9, output_dim=3), name="body"
    )
    report = read(functional(entrance("in", 6), within(inner, "body", tensor("in", 6))))
    (entry,) = (node for node in report.snapshot.nodes.values() if node.layer == "input")
    assert entry.options["dtype"] == "integer"
    assert analyse_design(report.snapshot, REGISTRY).errors == ()


def test_blocks_of_one_name_are_told_apart() -> None:
    deep = functional(entrance("z", 4), layer("Dense", "d", tensor("z", 4), units=4, activation="relu"), name="body")
    inner = functional(entrance("x", 4), within(deep, "body", tensor("x", 4)), name="body")
    report = read(functional(entrance("in", 4), within(inner, "body", tensor("in", 4))))
    assert {block.id: block.name for block in report.snapshot.blocks.values()} == {
        "block:body": "body", "block:body_2": "body 2",
    }  # fmt: skip


def test_the_activation_inside_a_block_chooses_the_loss() -> None:
    last = layer("Dropout", "drop", tensor("answer", 3), rate=0.1)
    answer = layer("Dense", "answer", tensor("x", 4), units=3, activation="softmax")
    inner = functional(entrance("x", 4), answer, last, name="body")
    report = read(functional(entrance("in", 4), within(inner, "body", tensor("in", 4))))
    assert report.snapshot.settings.training.loss.kind == "categorical_crossentropy"


def test_models_within_models_keep_their_weights(tmp_path: Path) -> None:
    inner = keras.Sequential([layers.Dense(4, activation="tanh"), layers.BatchNormalization()], name="inner")
    middle = keras.Input((4,))
    outer = keras.Model(middle, layers.Dense(3)(inner(middle)), name="outer")
    entry = keras.Input((4,))
    model = shake(keras.Model(entry, outer(layers.Dense(4, name="inner_2")(entry))))
    report = there_and_back(model, tmp_path, noise(6, 4))
    assert report.is_complete
    assert {block.name for block in report.snapshot.blocks.values()} == {"inner", "outer"}
    assert {"block-1.block-1.dense-1", "block-1.block-1.batch_normalization-1"} <= report.weights.keys()


def test_a_functional_model_within_a_sequential_one(tmp_path: Path) -> None:
    entry = keras.Input((6, 6, 1))
    left = layers.Conv2D(3, 3, padding="same", activation="relu")(entry)
    merged = layers.Concatenate()([left, layers.BatchNormalization()(layers.Conv2D(2, 1)(entry))])
    body = keras.Model(entry, layers.GlobalAveragePooling2D()(merged), name="eyes")
    model = shake(keras.Sequential([keras.Input((6, 6, 1)), body, layers.Dense(3, activation="softmax")]))
    report = there_and_back(model, tmp_path, noise(4, 6, 6, 1))
    assert report.is_complete
    assert report.params == model.count_params()


def test_several_inputs_and_outputs_become_ports(tmp_path: Path) -> None:
    first, second = keras.Input((3,), name="First"), keras.Input((5,), name="2nd")
    mixed = layers.Concatenate()([layers.Dense(4)(first), layers.Dense(2)(second)])
    ends = [layers.Dense(2, name="mean")(mixed), layers.Dense(2, name="spread")(mixed)]
    body = keras.Model([first, second], ends, name="two ways")
    one, two = keras.Input((3,), name="one"), keras.Input((5,), name="two")
    mean, spread = body([one, two])
    model = shake(keras.Model([one, two], layers.Subtract()([spread, mean])))
    batch = [noise(4, 3), noise(4, 5)]
    report = there_and_back(model, tmp_path, batch)
    assert report.is_complete
    assert outside(report) >= {
        ("one", "output", "two ways", "first"), ("two", "output", "two ways", "input_2nd"),
    }  # fmt: skip
    assert {port for name, port, *_ in outside(report) if name == "two ways"} == {"mean", "spread"}


def test_inputs_by_name_find_their_ports(tmp_path: Path) -> None:
    inputs = {name: keras.Input((3,), name=name) for name in ("late", "early")}
    body = keras.Model(inputs, layers.Subtract()([layers.Dense(3)(inputs["late"]), inputs["early"]]), name="body")
    one, two = keras.Input((3,), name="one"), keras.Input((3,), name="two")
    model = shake(keras.Model([one, two], body({"late": one, "early": two})))
    report = there_and_back(model, tmp_path, [noise(4, 3), 2 * noise(4, 3)])
    assert outside(report) >= {("one", "output", "body", "late"), ("two", "output", "body", "early")}


@pytest.mark.parametrize("kind", ["layer", "model"])
def test_a_chain_of_calls_is_a_block_repeated_with_shared_weights(kind: str, tmp_path: Path) -> None:
    step: Any = layers.Dense(4, activation="tanh", name="step")
    if kind == "model":
        step = keras.Sequential([keras.Input((4,)), step, layers.LayerNormalization()], name="step")
    entry = keras.Input((4,))
    model = shake(keras.Model(entry, layers.Dense(2)(step(step(step(layers.Dense(4)(entry)))))))
    report = there_and_back(model, tmp_path, noise(5, 4))
    assert report.is_complete
    (node,) = (node for node in report.snapshot.nodes.values() if node.layer == "block:step")
    assert (node.name, node.options) == ("step", {"repeat": 3, "share_weights": True})
    checkpoint = tmp_path / "net.safetensors"
    be.write_imported_weights(report, checkpoint)
    found = be.predict(checkpoint, noise(5, 4))
    assert isinstance(found, np.ndarray)
    np.testing.assert_allclose(found, np.asarray(model(noise(5, 4))), atol=1e-5)


def test_what_is_taken_between_the_calls_is_no_chain(tmp_path: Path) -> None:
    step = keras.Sequential([keras.Input((4,)), layers.Dense(4, activation="tanh")], name="step")
    entry = keras.Input((4,))
    once = step(entry)
    model = shake(keras.Model(entry, layers.Add()([once, step(once)])))
    report = be.import_keras(saved(model, tmp_path))
    assert [node.name for node in report.snapshot.nodes.values() if node.layer == "block:step"] == ["step", "step 2"]
    assert report.sentences() == (
        "step: It is used 2 times with the same weights; here each use has a copy of its own.",
    )
    _, own = build_imported(report.snapshot, report.weights, REGISTRY)
    np.testing.assert_allclose(np.asarray(own(noise(5, 4))), np.asarray(model(noise(5, 4))), atol=1e-5)


def test_a_chain_that_changes_its_shape_is_no_repeat() -> None:
    look = layer("Conv2D", "look", tensor("in", 8, 8, 2), filters=2, kernel_size=[3, 3], activation="linear")
    look["inbound_nodes"].append({"args": [tensor("look", 6, 6, 2)], "kwargs": {}})
    report = read(functional(entrance("in", 8, 8, 2), look, outputs=[["look", 1, 0]]))
    assert not report.snapshot.blocks
    assert outside(report) >= {("look", "output", "look 2", "input"), ("look 2", "output", "Output", "input")}
    assert analyse_design(report.snapshot, REGISTRY).errors == ()


def test_a_tower_that_two_inputs_share_has_a_copy_for_each(tmp_path: Path) -> None:
    tower = keras.Sequential([keras.Input((4,)), layers.BatchNormalization(), layers.Dense(3, activation="relu6")])
    one, two = keras.Input((4,)), keras.Input((4,))
    model = shake(keras.Model([one, two], layers.Subtract()([tower(one), tower(two)])))
    report = be.import_keras(saved(model, tmp_path))
    assert len(report.snapshot.blocks) == 1
    assert [remark.reason[:20] for remark in report.remarks] == ["It is used 2 times w"]
    _, own = build_imported(report.snapshot, report.weights, REGISTRY)
    batch = [noise(5, 4), 2 * noise(5, 4)]
    np.testing.assert_allclose(np.asarray(own(batch)), np.asarray(model(batch)), atol=1e-5)


def test_a_chain_of_several_tensors_and_a_block_inside_a_block(tmp_path: Path) -> None:
    first, second = keras.Input((4,)), keras.Input((4,))
    deep = keras.Sequential([keras.Input((4,)), layers.Dense(4, activation="tanh")], name="deep")
    cross = keras.Model([first, second], [deep(second), layers.Dense(4)(first)], name="cross")
    one, two = keras.Input((4,)), keras.Input((4,))
    ends = cross(cross([one, two]))
    model = shake(keras.Model([one, two], layers.Subtract()(ends)))
    report = there_and_back(model, tmp_path, [noise(5, 4), 2 * noise(5, 4)])
    assert report.is_complete
    assert set(report.weights) == {"block-1.block-1.dense-1", "block-1.dense-1"}
    assert (report.nodes, report.layers) == (5, 8)
