"""Blocks in networks: equal outputs with equal weights, weights that are really shared, and a run from end to end."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend import jobs
from brains_engine.backend.builder import build_export_model, build_model, prunable_weights
from brains_engine.backend.checkpoints import load_checkpoint
from brains_engine.design import edits
from brains_engine.design.block_library import insert_block, shipped_blocks
from brains_engine.design.design import Design
from brains_engine.planning.planner import make_plan
from brains_engine.runs.events import SparsityReport
from brains_engine.runs.stop import StopToken
from tests.engine.backend.small_runs import REGISTRY, Watcher, config

if TYPE_CHECKING:
    from pathlib import Path

LAYERS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("input", {"dims": {"feature": 2}}),
    ("dense", {"units": 12}),
    ("batch_normalization", {}),
    ("norm_dense", {"units": 12}),
    ("dropout", {"rate": 0.2}),
    ("norm_dense", {"units": 12}),
    ("dense", {"units": 2, "activation": "softmax"}),
    ("output", {}),
)


def chain() -> tuple[Design, list[str]]:
    design = Design(REGISTRY)
    ids = [edits.add_node(design, layer, options=options) for layer, options in LAYERS]
    for source, target in itertools.pairwise(ids):
        edits.connect(design, source, "output", target, "input")
    return design, ids


def nested(**training: Any) -> Design:
    """A block of a block: the inner one three times with shared weights, the outer one twice with own ones."""
    design, ids = chain()
    inner = edits.pack(design, ids[3:5], "Inner")
    outer = edits.pack(design, (ids[2], inner), "Outer")
    edits.set_options(design.inside("block:outer"), inner, repeat=3, share_weights=True)
    edits.set_options(design, outer, repeat=2)
    edits.set_training(design, config(**training))
    return design


def build(design: Design) -> keras.Model:
    return build_model(make_plan(design.snapshot, REGISTRY), seed=3)


def samples(model: keras.Model) -> np.ndarray[Any, Any]:
    return np.random.default_rng(0).normal(size=(9, *model.inputs[0].shape[1:])).astype("float32")


def test_packed_and_unpacked_networks_give_the_same() -> None:
    design, ids = chain()
    plain = build(design)
    edits.pack(design, ids[2:6], "Inner")
    packed = build(design)
    assert [layer.name for layer in packed.layers][2] == "block-1.batch_normalization-1"
    packed.set_weights(plain.get_weights())
    np.testing.assert_array_equal(plain(samples(plain)), packed(samples(plain)))
    edits.unpack(design, "block-1")
    again = build(design)
    again.set_weights(plain.get_weights())
    np.testing.assert_array_equal(plain(samples(plain)), again(samples(plain)))


def test_repeats_unrolled_by_hand_give_the_same() -> None:
    design, ids = chain()
    node = edits.pack(design, ids[2:4], "Inner")
    edits.set_options(design, node, repeat=3)
    packed = build(design)
    edits.unpack(design, node)
    plain = build(design)
    assert len(plain.layers) == len(packed.layers)
    packed.set_weights(plain.get_weights())
    np.testing.assert_array_equal(plain(samples(plain)), packed(samples(plain)))


def test_shared_weights_are_one_weight_with_the_sum_of_the_gradients() -> None:
    design = nested()
    model = build(design)
    shared = [weight for weight in model.trainable_weights if "block-2.block-1.norm_dense-1" in weight.path]
    assert len(shared) == 1
    assert model.count_params() == sum(node.params.total for node in make_plan(design.snapshot, REGISTRY).nodes)

    # the same network with three kernels of the same values: its three gradients add up to that of the shared one
    edits.set_options(design.inside("block:outer"), "block-1", share_weights=False)
    own = build(design)
    names = {layer.name: layer for layer in model.layers}
    for layer in own.layers:
        first = layer.name.replace("block-1.2.", "block-1.").replace("block-1.3.", "block-1.")
        layer.set_weights(names[first].get_weights())
    features = samples(model)

    def gradients(network: keras.Model, weights: list[Any]) -> list[Any]:
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(network(features)[:, 0] ** 2)
        return list(tape.gradient(loss, [weight.value for weight in weights]))

    apart = [
        weight
        for layer in own.layers
        for weight in layer.trainable_weights
        if layer.name.startswith("block-2.block-1.") and layer.name.endswith("norm_dense-1")
    ]
    assert len(apart) == 3
    (together,) = gradients(model, shared)
    np.testing.assert_allclose(together, sum(gradients(own, apart)), rtol=1e-4, atol=1e-6)


def test_scaled_layers_are_what_keras_makes_of_so_many_layers() -> None:
    design = Design(REGISTRY)
    options = {"layer": "dense", "width": 7, "height": 4, "activation": "tanh"}
    ids = [
        edits.add_node(design, "input", options={"dims": {"feature": 5}}),
        edits.add_node(design, "scaled", options=options),
        edits.add_node(design, "output"),
    ]
    for source, target in itertools.pairwise(ids):
        edits.connect(design, source, "output", target, "input")
    ours = build(design)
    theirs = keras.Sequential([keras.Input((5,)), *(keras.layers.Dense(7, "tanh") for _ in range(4))])
    theirs.set_weights(ours.get_weights())
    np.testing.assert_array_equal(ours(samples(ours)), theirs(samples(ours)))


def test_names_of_layers_are_those_of_the_plan_and_what_can_be_pruned_is_known() -> None:
    design = nested()
    model, plan = build(design), make_plan(design.snapshot, REGISTRY)
    assert {layer.name for layer in model.layers} == {node.id for node in plan.nodes if not node.shares}
    assert "block-2.2.block-1.norm_dense-1" in prunable_weights(model)
    assert not any("block-1.2." in name for name in prunable_weights(model))


def test_normnet_layers_in_shared_blocks_are_folded() -> None:
    design = nested()
    plan = make_plan(design.snapshot, REGISTRY)
    model = build_model(plan, seed=1)
    exported = build_export_model(plan, model)
    assert all(type(layer).__module__.startswith("keras.") for layer in exported.layers)
    np.testing.assert_allclose(exported(samples(model)), model(samples(model)), atol=1e-5)
    assert exported.count_params() <= model.count_params() + 12 * 2


@pytest.mark.parametrize("block", list(shipped_blocks(REGISTRY)), ids=lambda block: block.id)
def test_blocks_that_ship_can_be_built_twice_over_with_shared_weights(block: Any) -> None:
    dims = {"time": 6, "feature": 32} if block.id == "transformer_encoder" else {"height": 8, "width": 8, "channel": 32}
    dims = {"feature": 64} if block.id == "normnet_stack" else dims
    dims = {**dims, "channel": 16} if block.id == "inverted_residual" else dims
    counts = []
    for shared in (True, False):
        design = Design(REGISTRY)
        start = edits.add_node(design, "input", options={"dims": dims, "layout": "natural"})
        node = insert_block(design, block, options={"repeat": 2, "share_weights": shared})
        edits.connect(design, start, "output", node, "input")
        edits.connect(design, node, "output", edits.add_node(design, "output"), "input")
        plan = make_plan(design.snapshot, REGISTRY)
        model = build_model(plan)
        counts.append(model.count_params())
        assert model.count_params() == sum(one.params.total for one in plan.nodes)
        assert model(samples(model)).shape[1:] == plan.nodes[-1].outputs[0].dims
        if shared:
            exported = build_export_model(plan, model)
            np.testing.assert_allclose(exported(samples(model)), model(samples(model)), atol=1e-5)
    assert counts[1] == 2 * counts[0]


@pytest.mark.slow
def test_a_run_with_blocks_is_pruned_stopped_resumed_and_exported(tmp_path: Path) -> None:
    """A run that is stopped in the middle and resumed ends with the very weights of one that was not."""
    pruned = {"sparsity": {"method": "magnitude", "target": 0.5, "start": 0.1, "end": 0.8, "every": 5}}
    few = {"source": "moons", "samples": 120, "validation_split": 0.2}
    design = nested(**pruned, data=few, epochs=2)
    whole_events = Watcher()
    whole = jobs.train(design.snapshot, REGISTRY, tmp_path / "whole", on_event=whole_events)
    reports = whole_events.of(SparsityReport)
    assert reports
    assert any("block-2.2.block-1.norm_dense-1" in str(report.to_json()) for report in reports)

    stop, seen = StopToken(), []

    def interrupt(event: Any) -> None:
        seen.append(event)
        if len(seen) == 12:
            stop.stop()

    part = jobs.train(design.snapshot, REGISTRY, tmp_path / "parts", on_event=interrupt, stop=stop)
    assert (part.epoch, part.step) < (whole.epoch, whole.step)
    resumed = jobs.resume(tmp_path / "parts", REGISTRY)
    assert whole.last_checkpoint is not None
    assert resumed.last_checkpoint is not None
    expected, _ = load_checkpoint(whole.last_checkpoint)
    found, _ = load_checkpoint(resumed.last_checkpoint)
    weights = [name for name in expected if name.startswith("weights/")]
    assert any(name.startswith("weights/block-2.2.block-1.norm_dense-1/") for name in weights)
    for name in weights:
        np.testing.assert_array_equal(found[name], expected[name], err_msg=name)
    features = np.random.default_rng(1).normal(size=(5, 2)).astype("float32")
    found_outputs = jobs.predict(resumed.last_checkpoint, features, REGISTRY)
    assert isinstance(found_outputs, np.ndarray)
    assert np.isfinite(found_outputs).all()
    report = jobs.export(resumed.last_checkpoint, "keras", tmp_path / "model.keras", REGISTRY)
    assert report.max_abs_difference < 1e-5
