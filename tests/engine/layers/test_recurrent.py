"""Recurrent layers: names, widths, costs and captions; Keras's own numbers are held in the contract test."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.builder import build_model
from brains_engine.errors import ShapeError
from brains_engine.layers import discover
from brains_engine.spec.shapes import TensorType
from tests.engine.layers.case import SEQUENCE, Case
from tests.engine.layers.cases import plan_of

REGISTRY = discover()
SENSORS = TensorType.of(9, 4, names=("second", "sensor"))
KINDS = ("simple_rnn", "lstm", "gru")


def infer(layer: str, tensor: TensorType, **options: Any) -> TensorType:
    spec = REGISTRY[layer]
    return spec.infer_shape(spec.parse(options), [tensor])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["{}", "bidirectional_{}", "stacked_{}"])
def test_the_time_keeps_its_name(kind: str, form: str) -> None:
    layer = form.format(kind)
    width = 10 if form.startswith("bi") else 5
    assert infer(layer, SENSORS, units=5) == TensorType.of(width)
    every = infer(layer, SENSORS, units=5, return_sequences=True)
    assert every.named() == f"second=9 feature={width}"
    assert infer(layer, SENSORS.with_dims(None, 4), units=5, return_sequences=True).dims == (None, width)


@pytest.mark.parametrize("merge_mode", ["sum", "mul", "ave"])
def test_merged_directions_have_the_width_of_one(merge_mode: str) -> None:
    assert infer("bidirectional_lstm", SENSORS, units=5, merge_mode=merge_mode) == TensorType.of(5)


def test_a_convolutional_memory_keeps_all_names() -> None:
    film = TensorType.of(7, 9, 8, 3, names=("frame", "row", "column", "colour"))
    assert infer("conv_lstm_2d", film, filters=5).named() == "row=7 column=6 channel=5"
    every = infer("conv_lstm_2d", film, filters=5, return_sequences=True)
    assert every.named() == "frame=7 row=7 column=6 channel=5"
    assert infer("time_distributed_dense", film, units=5).names == film.names


@pytest.mark.parametrize("layer", ["lstm", "bidirectional_gru", "stacked_simple_rnn"])
def test_unknown_steps_cannot_be_written_out(layer: str) -> None:
    with pytest.raises(ShapeError, match=r"can write out its steps only where their number is known, but gets \? x 4"):
        infer(layer, SENSORS.with_dims(None, 4), unroll=True)
    with pytest.raises(ShapeError, match="needs a known size of sensor"):
        infer(layer, SENSORS.with_dims(9, None))


@pytest.mark.parametrize(
    ("layer", "options", "flops"),
    [
        ("simple_rnn", {"units": 3}, 9 * 3 * (2 * 7 + 1 + 1)),
        ("lstm", {"units": 3, "use_bias": False}, 9 * 3 * (4 * 2 * 7 + 9)),
        ("gru", {"units": 3}, 9 * 3 * (3 * (2 * 7 + 1) + 8)),
        ("bidirectional_simple_rnn", {"units": 3}, 2 * 9 * 3 * 16),
        ("bidirectional_simple_rnn", {"units": 3, "merge_mode": "sum"}, 2 * 9 * 3 * 16 + 3),
        ("stacked_simple_rnn", {"units": 3}, 9 * 3 * (16 + 2 * 6 + 1 + 1)),
        ("time_distributed_dense", {"units": 3}, 9 * 3 * (2 * 4 + 2)),
    ],
)
def test_operations_are_counted(layer: str, options: dict[str, Any], flops: int) -> None:
    spec = REGISTRY[layer]
    assert spec.flops(spec.parse(options), [SENSORS]) == flops


def test_operations_of_a_convolutional_memory_are_counted() -> None:
    spec = REGISTRY["conv_lstm_1d"]
    options = spec.parse({"filters": 2, "kernel_size": 3})
    assert spec.flops(options, [TensorType.of(4, 6, 5)]) == 4 * (4 * 2) * (4 * (2 * 3 * (5 + 2) + 1) + 9)


@pytest.mark.parametrize(
    ("layer", "options", "caption"),
    [
        ("lstm", {}, "64"),
        ("gru", {"return_sequences": True}, "64, every step"),
        ("bidirectional_lstm", {}, "2 x 64"),
        ("bidirectional_gru", {"merge_mode": "ave", "return_sequences": True}, "64 averaged, every step"),
        ("stacked_lstm", {"layers": 3}, "3 x 64"),
        ("conv_lstm_2d", {"return_sequences": True}, "32, 3 x 3, every step"),
        ("time_distributed_dense", {}, "64, relu"),
    ],
)
def test_captions_name_what_matters(layer: str, options: dict[str, Any], caption: str) -> None:
    spec = REGISTRY[layer]
    assert spec.caption(spec.parse(options)) == caption


def test_the_activation_of_an_answer_is_named_where_there_is_one() -> None:
    names = {
        "simple_rnn": "tanh",
        "stacked_simple_rnn": "tanh",
        "lstm": "",
        "bidirectional_gru": "",
        "conv_lstm_1d": "",
        "time_distributed_dense": "relu",
    }
    for layer, activation in names.items():
        assert REGISTRY[layer].output_activation(REGISTRY[layer].Options()) == activation


def test_a_stack_computes_what_single_layers_do_one_after_the_other() -> None:
    plan, node = plan_of(Case("stacked_gru", {"units": 3, "layers": 2}, SEQUENCE))
    stack = build_model(plan, seed=4).get_layer(node)
    x = tf.random.normal((2, *SEQUENCE[0]))
    weights = stack.get_weights()
    first = tf.keras.layers.GRU(3, return_sequences=True)
    second = tf.keras.layers.GRU(3)
    second(first(x))
    first.set_weights(weights[:3])
    second.set_weights(weights[3:])
    np.testing.assert_allclose(stack(x), second(first(x)), rtol=1e-5, atol=1e-6)


def test_going_backwards_reads_from_the_end() -> None:
    plan, node = plan_of(Case("lstm", {"units": 3, "go_backwards": True}, SEQUENCE))
    layer = build_model(plan, seed=4).get_layer(node)
    x = tf.random.normal((2, *SEQUENCE[0]))
    plain = tf.keras.layers.LSTM(3)
    plain(x)
    plain.set_weights(layer.get_weights())
    np.testing.assert_allclose(layer(x), plain(x[:, ::-1]), rtol=1e-5, atol=1e-6)
