"""What a person changes in exported code is in the design that is read back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from brains_engine.codegen import export_code, export_notebook, import_code
from brains_engine.planning.analysis import analyse
from brains_engine.runs import config as configs
from tests.engine.codegen.designs import REGISTRY, code_of, of_case, template
from tests.engine.layers.case import IMAGE, SEQUENCE, Case

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot


def read(code: str) -> Snapshot:
    return import_code(code, REGISTRY)


def changed(template_id: str, *replaced: tuple[str, str]) -> Snapshot:
    code = code_of(template_id)
    for old, new in replaced:
        assert code.count(old) == 1, old
        code = code.replace(old, new)
    return read(code)


def options(snapshot: Snapshot, name: str) -> dict[str, Any]:
    return next(node.options for node in snapshot.nodes.values() if node.name == name)


def wires(snapshot: Snapshot) -> set[str]:
    return set(snapshot.links)


def edited(case: Case, *replaced: tuple[str, str]) -> dict[str, Any]:
    """Options of a case's layer after an edit of its code."""
    code = export_code(of_case(case), REGISTRY)
    for old, new in replaced:
        assert old in code, code
        code = code.replace(old, new)
    return next(node.options for node in read(code).nodes.values() if node.layer == case.layer)


def test_numbers_and_words_in_a_layer() -> None:
    snapshot = changed(
        "digits_convolution",
        ("Conv2D(16, (3, 3), padding", "Conv2D(24, (5, 5), strides=2, padding"),
        ('Dense(10, activation="softmax", ', "Dense(10, use_bias=False, "),
    )
    strokes = options(snapshot, "Strokes")
    assert (strokes["filters"], strokes["kernel_size"], strokes["strides"]) == (24, [5, 5], [2, 2])
    scores = options(snapshot, "Scores")
    assert (scores["activation"], scores["use_bias"]) == ("linear", False)
    original = template("digits_convolution")
    assert wires(snapshot) == wires(original)
    assert {node.id: (node.x, node.y) for node in snapshot.nodes.values()} == {
        node.id: (node.x, node.y) for node in original.nodes.values()
    }


def test_a_line_more() -> None:
    flatten = '    flatten = keras.layers.Flatten(name="flatten-1")(shapes)\n'
    snapshot = changed(
        "digits_convolution",
        (flatten, flatten + '    hidden = keras.layers.Dense(32, activation="tanh")(flatten)\n'),
        ('name="dense-1")(flatten)', 'name="dense-1")(hidden)'),
    )
    hidden = next(node for node in snapshot.nodes.values() if node.name == "Hidden")
    assert (hidden.id, hidden.layer, hidden.options["units"], hidden.options["activation"]) == (
        "dense-2", "dense", 32, "tanh",
    )  # fmt: skip
    assert "dense-2.output>dense-1.input" in snapshot.links
    assert not analyse(snapshot, REGISTRY).errors


def test_a_line_less() -> None:
    snapshot = changed(
        "digits_convolution",
        ('    halve = keras.layers.MaxPooling2D(name="max_pooling_2d-1")(strokes)\n', ""),
        ("(halve)", "(strokes)"),
    )
    assert "max_pooling_2d-1" not in snapshot.nodes
    assert "conv_2d-1.output>conv_2d-2.input" in snapshot.links


def test_settings() -> None:
    before = template("iris").settings.training
    snapshot = changed(
        "iris",
        ("EPOCHS = ", "EPOCHS = 1"),
        ("BATCH_SIZE = ", "BATCH_SIZE = 2"),
        ("loss=keras.losses.SparseCategoricalCrossentropy()", 'loss="mean_squared_error"'),
        ("optimizer=keras.optimizers.Adam(", "optimizer=keras.optimizers.RMSprop(momentum=0.25, "),
        ("VALIDATION_SPLIT = 0.2", "VALIDATION_SPLIT = 0.5"),
        ("SPLIT_SEED = 0", "SPLIT_SEED = 4"),
    )
    training = snapshot.settings.training
    assert training.epochs == int(f"1{before.epochs}")
    assert training.batch_size == int(f"2{before.batch_size}")
    assert training.loss == configs.MeanSquaredError()
    assert training.optimizer == configs.RMSprop(momentum=0.25, learning_rate=before.optimizer.learning_rate)
    assert (training.data.validation_split, training.data.split_seed) == (0.5, 4)


def test_an_axis_by_name_follows_the_code_when_that_is_changed() -> None:
    case = Case("reduce_sum", {"axis": "height width", "keepdims": True}, IMAGE)
    assert edited(case)["axis"] == "height width"
    assert edited(case, ("axis=(1, 2)", "axis=(2, 3)"))["axis"] == "2 3"


def test_layers_that_are_several_calls() -> None:
    scaled = Case("activation", {"activation": "scaled_tanh", "max_value": 3.5}, SEQUENCE)
    assert edited(scaled, ("Rescaling(3.5", "Rescaling(2.25"))["max_value"] == 2.25
    tokens = Case("embedding", {"input_dim": 7, "output_dim": 3}, ((4,),), ("integer",))
    assert edited(tokens, ("Embedding(7, 3", "Embedding(9, 5"), (", 0, 6)", ", 0, 8)"))["input_dim"] == 9
    stacked = Case("stacked_lstm", {"units": 3}, SEQUENCE)
    assert edited(stacked, ("LSTMCell(3)", "LSTMCell(5)"))["units"] == 5


def test_layers_of_ours() -> None:
    snapshot = changed("digits_normnet", ("NormDense(10, ", 'NormDense(12, weight_map="tan_power", alpha=3.0, '))
    last = [node for node in snapshot.nodes.values() if node.layer == "norm_dense"][-1]
    assert (last.options["units"], last.options["weight_map"], last.options["alpha"]) == (12, "tan_power", 3.0)


def test_code_written_by_hand() -> None:
    """Other imports, operators, nested calls, several inputs, no function and no settings."""
    snapshot = read(
        "import tensorflow as tf\n"
        "from keras import layers, ops as K\n"
        "from keras import Model\n"
        "\n"
        "width = 12\n"
        "a = layers.Input(shape=(4,))\n"
        "b = tf.keras.Input((4,))\n"
        "c = layers.Dense(width, 'relu')(layers.Dropout(0.5)(a + b))\n"
        "d = layers.Concatenate()([c, K.exp(b)])\n"
        "again = d\n"
        "model = Model([a, b], layers.Dense(units=2)(again))\n"
    )
    found = sorted(node.layer for node in snapshot.nodes.values())
    assert found == ["add", "concatenate", "dense", "dense", "dropout", "function", "input", "input", "output"]
    assert not [problem for problem in analyse(snapshot, REGISTRY).errors if problem.code == "shape"]
    assert next(node for node in snapshot.nodes.values() if node.name == "C").options["units"] == 12
    places = [(node.x, node.y) for node in snapshot.nodes.values()]
    assert len(set(places)) == len(places)


def test_a_notebook_that_was_edited() -> None:
    before = template("iris")
    (wide, *_) = [node for node in before.nodes.values() if node.layer == "dense"]
    units = f"keras.layers.Dense({wide.options['units']}, "
    notebook = json.loads(export_notebook(before, REGISTRY))
    for cell in notebook["cells"]:
        text = "".join(cell["source"]).replace(f"# {before.settings.title}", "# My flowers", 1)
        cell["source"] = text.replace(units, "keras.layers.Dense(77, ", 1)
    notebook["cells"].insert(2, {"cell_type": "code", "source": "%matplotlib inline\n!ls", "metadata": {}})
    snapshot = read(json.dumps(notebook))
    assert snapshot.settings.title == "My flowers"
    assert snapshot.nodes[wide.id].options["units"] == 77
    assert snapshot.links == before.links
