"""Designs that come out of configs: names, wires, places, settings, and what is told of the rest."""

from __future__ import annotations

import json
from typing import Any

import pytest

from brains_engine.errors import ModelImportError
from brains_engine.importing import ImportReport, import_config
from brains_engine.layers import discover
from brains_engine.planning.analysis import analyse_design
from brains_engine.runs.config import SGD
from tests.engine.importing.configs import Json, entrance, functional, layer, small, tensor

REGISTRY = discover()


def read(document: Json) -> ImportReport:
    return import_config(json.dumps(document), "net.json", REGISTRY)


def nodes(report: ImportReport) -> dict[str, str]:
    """Layer of each node by its name."""
    return {node.name: node.layer for node in report.snapshot.nodes.values()}


def wires(report: ImportReport) -> set[tuple[str, str, str]]:
    """Names of both ends of each wire, with the port at which it ends."""
    found = report.snapshot.nodes
    return {(found[w.source].name, found[w.target].name, w.target_port) for w in report.snapshot.links.values()}


def test_a_functional_model_becomes_nodes_and_wires() -> None:
    report = read(small())
    assert nodes(report) == {
        "picture": "input", "look": "conv_2d", "flat": "flatten", "answer": "dense", "Output": "output",
    }  # fmt: skip
    assert wires(report) == {
        ("picture", "look", "input"), ("look", "flat", "input"), ("flat", "answer", "input"),
        ("answer", "Output", "input"),
    }  # fmt: skip
    (entry,) = (node for node in report.snapshot.nodes.values() if node.layer == "input")
    assert entry.options == {
        "dims": {"height": 8, "width": 8, "channel": 1}, "layout": "natural", "dtype": "float", "first_feature": None,
    }  # fmt: skip
    assert report.snapshot.settings.title == "net"
    assert report.is_complete
    assert report.params == 40 + 435
    assert analyse_design(report.snapshot, REGISTRY).problems == ()


def test_nodes_stand_from_left_to_right_and_none_on_another() -> None:
    image = tensor("picture", 8, 8, 2)
    report = read(
        functional(
            entrance("picture", 8, 8, 2),
            *(layer("Conv2D", f"branch_{n}", image, filters=2, kernel_size=1, activation="linear") for n in range(4)),
            layer("Add", "sum", [tensor(f"branch_{n}", 8, 8, 2) for n in range(4)]),
        )
    )
    places = {node.id: (node.x, node.y) for node in report.snapshot.nodes.values()}
    assert len(set(places.values())) == len(places)
    assert all(places[w.source][0] < places[w.target][0] for w in report.snapshot.links.values())
    assert {port for _, name, port in wires(report) if name == "sum"} == {f"inputs_{n}" for n in range(1, 5)}


def test_a_sequential_model_without_an_input_layer_gets_one() -> None:
    dense: Json = {"class_name": "Dense", "config": {"name": "dense", "units": 2, "activation": "tanh"}}
    document = {"class_name": "Sequential", "config": {"name": "seq", "layers": [dense]}}
    report = read({**document, "build_config": {"input_shape": [None, 5]}})
    assert nodes(report) == {"seq_input": "input", "dense": "dense", "Output": "output"}
    assert report.params == 12
    old = {
        "class_name": "Sequential",
        "config": [{**dense, "config": {**dense["config"], "batch_input_shape": [None, 7]}}],
    }
    assert read(old).params == 16


def test_models_of_keras_2_are_read() -> None:
    def old(name: str, class_name: str, inbound: list[Any], **config: Any) -> Json:
        return {"class_name": class_name, "name": name, "config": {"name": name, **config}, "inbound_nodes": inbound}

    document = {
        "class_name": "Model",
        "keras_version": "2.4.0",
        "config": {
            "name": "old",
            "layers": [
                old("a", "InputLayer", [], batch_input_shape=[None, 4], dtype="float32"),
                old("b", "Dense", [[["a", 0, 0, {}]]], units=4, activation="linear"),
                old("c", "Add", [[["a", 0, 0, {}], ["b", 0, 0, {}]]]),
            ],
            "input_layers": [["a", 0, 0]],
            "output_layers": [["c", 0, 0]],
        },
    }
    report = read(document)
    assert wires(report) >= {("a", "c", "inputs_1"), ("b", "c", "inputs_2")}
    assert report.is_complete


def test_old_models_within_models_count_their_first_call() -> None:
    def old(name: str, class_name: str, inbound: list[Any], **config: Any) -> Json:
        return {"class_name": class_name, "name": name, "config": {"name": name, **config}, "inbound_nodes": inbound}

    body = old(
        "body", "Functional", [[["in", 0, 0, {}]], [["body", 1, 0, {}]]],
        layers=[
            old("x", "InputLayer", [], batch_input_shape=[None, 4]),
            old("d", "Dense", [[["x", 0, 0, {}]]], units=4, activation="relu"),
        ],
        input_layers=[["x", 0, 0]], output_layers=[["d", 0, 0]],
    )  # fmt: skip
    ends = {"input_layers": [["in", 0, 0]], "output_layers": [["body", 2, 0]]}
    layers = [old("in", "InputLayer", [], batch_input_shape=[None, 4]), body]
    report = read({"class_name": "Functional", "config": {"name": "old", "layers": layers, **ends}})
    assert wires(report) == {
        ("in", "body", "input"), ("body", "body 2", "input"), ("body 2", "Output", "input"),
    }  # fmt: skip
    assert list(report.snapshot.blocks) == ["block:body"]
    assert report.sentences() == (
        "body: It is used 2 times with the same weights; here each use has a copy of its own.",
    )


def test_a_layer_that_is_used_twice_is_told() -> None:
    shared = layer("Dense", "shared", tensor("in", 4), units=4, activation="linear")
    shared["inbound_nodes"].append({"args": [tensor("other", 4)], "kwargs": {}})
    both = layer("Add", "both", [tensor("shared", 4), tensor("shared", 4, call=1)])
    report = read(
        functional(entrance("in", 4), entrance("other", 4), shared, both, inputs=[["in", 0, 0], ["other", 0, 0]])
    )
    assert wires(report) >= {("in", "shared", "input"), ("other", "shared 2", "input")}
    assert wires(report) >= {("shared", "both", "inputs_1"), ("shared 2", "both", "inputs_2")}
    assert report.sentences() == (
        "shared: It is used 2 times with the same weights; here each use has a copy of its own.",
    )
    assert not report.is_complete
    assert report.unknown == ()


def test_an_unknown_layer_is_replaced_where_its_shape_allows() -> None:
    report = read(
        functional(
            entrance("in", 4),
            layer("Mystery", "same", tensor("in", 4), module="keras.layers"),
            layer("Dense", "dense", tensor("same", 4), units=2, activation="linear"),
            layer("Mystery", "other", tensor("dense", 2), module="mine"),
            layer("Dense", "head", tensor("other", 9), units=1, activation="linear"),
        )
    )
    assert nodes(report)["same"] == "activation"
    assert "other" not in nodes(report)
    assert report.sentences() == (
        "same (Mystery): There is no layer for the class Mystery here. An activation that changes nothing stands in "
        "its place.",
        "other (Mystery): There is no layer for the class Mystery here. Nothing stands in its place.",
        "head: Its input from other is missing, so that one of its ports is free.",
    )
    assert len(report.unknown) == 3


def test_a_layer_of_another_package_is_not_taken_for_keras_own() -> None:
    own = layer("Dense", "dense", tensor("in", 4), module="theirs.layers", units=2, activation="linear")
    report = read(functional(entrance("in", 4), own, layer("Flatten", "flat", tensor("dense", 2))))
    assert [remark.layer for remark in report.unknown] == ["dense", "flat"]


def test_open_sizes_are_filled_in_and_told() -> None:
    report = read(
        functional(
            entrance("in", None, None, 3),
            layer("GlobalAveragePooling2D", "pool", tensor("in", 1, 1, 3), keepdims=False),
        )
    )
    assert report.sentences() == (
        "in (InputLayer): It leaves height and width open, which an input here cannot; height 224, width 224 was "
        "put in.",
    )


def test_numbers_of_words_enter_as_whole_numbers() -> None:
    words = layer("Embedding", "words", tensor("in", 6), input_dim=9, output_dim=3)
    report = read(functional(entrance("in", 6), words))
    (entry,) = (node for node in report.snapshot.nodes.values() if node.layer == "input")
    assert entry.options["dtype"] == "integer"
    assert analyse_design(report.snapshot, REGISTRY).errors == ()


def test_several_outputs_are_all_drawn() -> None:
    heads = (layer("Dense", name, tensor("in", 4), units=2, activation="softmax") for name in ("left", "right"))
    report = read(functional(entrance("in", 4), *heads, outputs=[["left", 0, 0], ["right", 0, 0]]))
    assert {"Output left", "Output right"} <= set(nodes(report))
    assert "the first is trained" in report.sentences()[0]


def compiled(class_name: str, **config: Any) -> Json:
    return {"module": "keras.optimizers", "class_name": class_name, "config": config}


def test_settings_of_training_are_taken_over() -> None:
    loss = {"class_name": "BinaryCrossentropy", "config": {"name": "binary_crossentropy", "from_logits": True}}
    report = read(small(optimizer=compiled("SGD", learning_rate=0.5, momentum=0.25, nesterov=True), loss=loss))
    training = report.snapshot.settings.training
    assert training.optimizer == SGD(learning_rate=0.5, momentum=0.25, nesterov=True)
    assert training.loss.model_dump() == {
        "kind": "binary_crossentropy", "from_logits": True, "label_smoothing": 0.0,
    }  # fmt: skip
    assert training.metrics == ("binary_accuracy",)
    assert report.is_complete


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"optimizer": compiled("Lamb", learning_rate=0.1)}, "Training: Its optimizer Lamb is not known here"),
        (
            {"loss": "squared_hinge"},
            "Training: Its loss is not known here; categorical crossentropy stands in its place.",
        ),
        ({"optimizer": compiled("Adam", learning_rate=-3.0)}, "Training: Its settings of training do not suit"),
        ({"optimizer": compiled("Adam", learning_rate={"class_name": "Decay"})}, "Training: Its schedule of the"),
    ],
)
def test_settings_that_are_not_known_are_told(given: Json, sentence: str) -> None:
    report = read(small(**given))
    assert any(text.startswith(sentence) for text in report.sentences()), report.sentences()
    assert report.snapshot.settings.training.loss.kind == "categorical_crossentropy"


def test_batches_are_small_enough_for_large_networks() -> None:
    wide = [
        layer("Conv2D", "c0", tensor("in", 512, 512, 3), filters=64, kernel_size=3, padding="same", activation="relu")
    ]
    wide += [
        layer(
            "Activation", f"a{n}", tensor(wide[-1]["name"] if n == 0 else f"a{n - 1}", 512, 512, 64), activation="relu"
        )
        for n in range(9)
    ]
    report = read(functional(entrance("in", 512, 512, 3), *wide))
    assert 1 <= report.snapshot.settings.training.batch_size < 32
    assert analyse_design(report.snapshot, REGISTRY).errors == ()


def test_nothing_understood_is_no_import() -> None:
    lone = functional(entrance("in", 4), layer("Lambda", "code", tensor("in", 4), function="x"), outputs=[["x", 0, 0]])
    lone["config"]["layers"][1]["inbound_nodes"][0]["args"] = []
    with pytest.raises(ModelImportError, match=r"nothing in it was understood. It holds code, which is never run"):
        read(lone)
