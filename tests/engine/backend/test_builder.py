"""The builder: names, seeds, structure, prunable weights, and exports that load without Brains."""

from __future__ import annotations

import itertools
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.builder import build_export_model, build_model, prunable_weights
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover
from brains_engine.planning.planner import make_plan

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.planning.plan import Plan

REGISTRY = discover()
DIMS = {"height": 8, "width": 8, "channel": 1}


def make_chain(*layers: tuple[str, dict[str, Any]]) -> Plan:
    design = Design(REGISTRY)
    ids = [edits.add_node(design, layer, options=options) for layer, options in layers]
    for source, target in itertools.pairwise(ids):
        edits.connect(design, source, "output", target, "input")
    return make_plan(design.snapshot, REGISTRY)


def make_everything() -> Plan:
    """A network with an own layer of each kind of end, a convolution, normalisation, dropout and a scaled end."""
    return make_chain(
        ("input", {"dims": DIMS}),
        ("reshape", {"dims": DIMS}),
        ("conv_2d", {"filters": 4}),
        ("batch_normalization", {}),
        ("max_pooling_2d", {}),
        ("flatten", {}),
        ("norm_dense", {"units": 9}),
        ("dropout", {"rate": 0.3}),
        ("norm_dense", {"units": 8, "preset": "classic"}),
        ("norm_dense", {"units": 7, "bounded_output": True, "max_integer": 4.0, "use_bias": True}),
        ("layer_normalization", {}),
        ("dense", {"units": 5, "activation": "linear"}),
        ("activation", {"activation": "scaled_sigmoid", "max_value": 3.0}),
        ("output", {}),
    )


def samples(count: int = 16) -> np.ndarray[Any, Any]:
    return np.random.default_rng(0).normal(size=(count, 64)).astype(np.float32)


def test_keras_knows_nodes_by_their_ids() -> None:
    model = build_model(make_everything())
    names = [layer.name for layer in model.layers]
    assert names[:3] == ["input-1", "reshape-1", "conv_2d-1"]
    assert names[-3:] == ["activation-1", "activation-1-2", "output-1"]
    assert [tensor.name for tensor in model.inputs] == ["input-1"]
    assert model.output_names == ["output-1"]


def test_equal_seeds_give_equal_weights_and_others_do_not() -> None:
    plan = make_everything()
    first, second, other = (build_model(plan, seed).get_weights() for seed in (3, 3, 4))
    assert all(np.array_equal(one, two) for one, two in zip(first, second, strict=True))
    assert not np.array_equal(first[0], other[0])


def test_a_natural_input_keeps_its_dimensions() -> None:
    model = build_model(make_chain(("input", {"dims": DIMS, "layout": "natural"}), ("conv_2d", {}), ("output", {})))
    assert model.inputs[0].shape == (None, 8, 8, 1)


def test_branches_are_joined_in_the_order_of_their_ports() -> None:
    design = Design(REGISTRY)
    source = edits.add_node(design, "input", options={"dims": {"feature": 3}})
    narrow = edits.add_node(design, "dense", options={"units": 1})
    join = edits.add_node(design, "concatenate")
    end = edits.add_node(design, "output")
    edits.connect(design, source, "output", narrow, "input")
    edits.connect(design, source, "output", join, "inputs_2")
    edits.connect(design, narrow, "output", join, "inputs_1")
    edits.connect(design, join, "output", end, "input")
    model = build_model(make_plan(design.snapshot, REGISTRY))
    x = np.array([[5.0, 6.0, 7.0]], np.float32)
    assert np.asarray(model(x))[0, 1:].tolist() == [5.0, 6.0, 7.0]


def test_prunable_are_the_kernels_alone() -> None:
    found = prunable_weights(build_model(make_everything()))
    assert list(found) == ["conv_2d-1", "norm_dense-1", "norm_dense-2", "norm_dense-3", "dense-1"]
    assert [tuple(variable.shape) for variable in found["conv_2d-1"]] == [(3, 3, 1, 4)]
    assert all(variable.name == "kernel" for variables in found.values() for variable in variables)


def test_masked_weights_stay_zero_links() -> None:
    model = build_model(make_chain(("input", {}), ("norm_dense", {}), ("output", {})))
    (kernel,) = prunable_weights(model)["norm_dense-1"]
    kernel.assign(np.zeros(kernel.shape))
    assert not np.asarray(model(samples())).any()


def test_losses_see_the_logits_behind_a_final_softmax() -> None:
    """Keras keeps a saturated softmax trainable by looking behind it; the output node must not hide it."""
    options = {"units": 3, "activation": "softmax"}
    model = build_model(make_chain(("input", {"dims": {"feature": 2}}), ("dense", options), ("output", {})))
    kernel = tf.constant([[200.0, 0.0, -200.0], [0.0, 0.0, 0.0]])
    with tf.GradientTape() as tape:
        tape.watch(kernel)
        weights = [kernel, tf.zeros(3)]
        outputs, _ = model.stateless_call(weights, [], tf.constant([[1.0, 0.0]]), training=True)
        loss = keras.losses.sparse_categorical_crossentropy(tf.constant([2]), outputs)
    assert float(loss[0]) == pytest.approx(400.0)
    assert float(tape.gradient(loss, kernel)[0, 2]) == pytest.approx(-1.0)


def test_weights_given_from_outside_are_used_and_have_gradients() -> None:
    """The trainer carries weights through its loop and never writes the variables in between."""
    model = build_model(make_chain(("input", {"dims": {"feature": 2}}), ("norm_dense", {"units": 1}), ("output", {})))
    weights = [tf.constant([[0.5], [0.25]])]
    with tf.GradientTape() as tape:
        tape.watch(weights)
        outputs, _ = model.stateless_call(weights, [], tf.constant([[1.0, 1.0]]), training=True)
    expected = (np.tan(0.5) + np.tan(0.25)) / np.sqrt(2)
    assert float(outputs[0, 0]) == pytest.approx(expected, rel=1e-6)
    assert float(tape.gradient(outputs, weights)[0][0, 0]) == pytest.approx(
        (1 + np.tan(0.5) ** 2) / np.sqrt(2), rel=1e-5
    )


def trained_model(plan: Plan) -> keras.Model:
    model = build_model(plan, seed=5)
    model.compile(keras.optimizers.Adam(0.01), "mse")
    model.fit(samples(64), np.random.default_rng(1).uniform(0, 3, (64, 5)), epochs=2, verbose=0)
    return model


def test_the_export_equals_the_trained_model() -> None:
    plan = make_everything()
    model = trained_model(plan)
    exported = build_export_model(plan, model)
    np.testing.assert_allclose(np.asarray(exported(samples())), np.asarray(model(samples())), atol=1e-5, rtol=1e-5)
    assert {type(layer).__module__.split(".")[0] for layer in exported.layers} == {"keras"}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # in Keras's own saving
def test_exports_load_in_a_process_without_brains(tmp_path: Path) -> None:
    plan = make_everything()
    model = trained_model(plan)
    exported = build_export_model(plan, model)
    exported.save(tmp_path / "network.keras")
    exported.export(tmp_path / "network", format="tf_saved_model", verbose=False)
    np.save(tmp_path / "x.npy", samples())
    code = (
        "import sys; sys.modules['brains_engine'] = None\n"
        "import keras, numpy as np, tensorflow as tf\n"
        "x = np.load('x.npy')\n"
        "np.save('keras.npy', keras.models.load_model('network.keras').predict(x, verbose=0))\n"
        "served = tf.saved_model.load('network').signatures['serving_default']\n"
        "name = list(served.structured_input_signature[1])[0]\n"
        "np.save('saved.npy', served(**{name: tf.constant(x)})['output_0'].numpy())\n"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    expected = np.asarray(model(samples()))
    np.testing.assert_allclose(np.load(tmp_path / "keras.npy"), expected, atol=1e-5, rtol=1e-5)
    np.testing.assert_allclose(np.load(tmp_path / "saved.npy"), expected, atol=1e-5, rtol=1e-5)
