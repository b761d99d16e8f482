"""Masks: what is left out has no say, in numbers."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.planning.analysis import analyse_design
from tests.engine.layers.case import REGISTRY
from tests.engine.layers.test_values import ROWS, Array, computed

REAL = np.arange(5) < np.array([1, 2, 3, 4, 5, 5])[:, None]
"""Six sequences of five steps at most, padded at the end."""

NOISE = np.where(REAL[:, :, None], ROWS, 100 * np.random.default_rng(1).normal(size=ROWS.shape)).astype(np.float32)
"""The same sequences with other padding."""

SEQUENCE_LAYERS = ("simple_rnn", "lstm", "gru", "bidirectional_lstm", "stacked_gru", "global_average_pooling_1d")
ATTENTIONS = ("attention", "additive_attention", "multi_head_attention", "grouped_query_attention")


def same_weights(layer: str, *inputs: Array) -> Array:
    keras.utils.set_random_seed(1)
    return computed(layer, {}, *inputs)[0]


@pytest.mark.parametrize("layer", SEQUENCE_LAYERS)
def test_padding_has_no_say_in_a_masked_sequence(layer: str) -> None:
    masked = same_weights(layer, ROWS, REAL)
    np.testing.assert_allclose(same_weights(layer, NOISE, REAL), masked, atol=1e-6)
    for length in range(1, 5):
        alone = same_weights(layer, ROWS[length - 1 : length, :length])
        np.testing.assert_allclose(masked[length - 1], alone[0], atol=1e-5)
    assert not np.allclose(same_weights(layer, ROWS), masked)


@pytest.mark.parametrize("layer", ATTENTIONS)
def test_padding_is_not_looked_at(layer: str) -> None:
    masked = same_weights(layer, ROWS, ROWS, REAL)
    np.testing.assert_allclose(same_weights(layer, ROWS, NOISE, REAL), masked, atol=1e-5)
    assert not np.allclose(same_weights(layer, ROWS, ROWS), masked)


@pytest.mark.parametrize("layer", ATTENTIONS[2:])
def test_a_mask_of_pairs_equals_the_causal_one(layer: str) -> None:
    earlier = np.broadcast_to(np.tril(np.ones((5, 5), bool)), (6, 5, 5))
    keras.utils.set_random_seed(1)
    (causal,) = computed(layer, {"use_causal_mask": True}, ROWS, ROWS)
    np.testing.assert_allclose(same_weights(layer, ROWS, ROWS, earlier), causal, atol=1e-6)


def test_a_mean_over_no_step_is_zero() -> None:
    found = same_weights("global_average_pooling_1d", ROWS, np.zeros((6, 5), bool))
    np.testing.assert_array_equal(found, np.zeros((6, 4)))


def test_padding_is_found_in_tokens_and_in_vectors() -> None:
    tokens = np.array([[3, 1, 0, 0, 0], [0, 2, 0, 5, 0]], np.int32)
    (found,) = computed("padding_mask", {}, tokens)
    np.testing.assert_array_equal(found, tokens != 0)
    vectors = np.stack([tokens, np.zeros_like(tokens)], -1).astype(np.float32)
    np.testing.assert_array_equal(computed("padding_mask", {}, vectors)[0], tokens != 0)


def test_a_mask_flows_through_a_whole_design() -> None:
    design = Design(REGISTRY)
    nodes: dict[str, dict[str, Any]] = {
        "input": {"dims": {"time": 5}, "dtype": "integer"},
        "embedding": {"input_dim": 9, "output_dim": 4},
        "position_embedding": {},
        "lstm": {"units": 3},
        "padding_mask": {},
        "output": {},
    }
    made = {layer: edits.add_node(design, layer, options=options) for layer, options in nodes.items()}
    wires = "input>embedding embedding>position_embedding position_embedding>lstm lstm>output input>padding_mask"
    for wire in wires.split():
        source, target = wire.split(">")
        edits.connect(design, made[source], "output", made[target], "input")
    edits.connect(design, made["padding_mask"], "output", made["lstm"], "mask")
    analysis = analyse_design(design.snapshot, REGISTRY)
    assert [problem.message for problem in analysis.errors] == []
    assert analysis.nodes[made["padding_mask"]].outputs["output"].named() == "time=5"
    edits.disconnect(design, f"{made['padding_mask']}.output>{made['lstm']}.mask")
    after = analyse_design(design.snapshot, REGISTRY)
    assert "unwired_input" not in [problem.code for problem in after.problems], "a mask may stay free"
