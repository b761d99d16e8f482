"""The contract of every layer with Keras: shapes, kinds, weights, training, export."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.builder import _Context, build_export_model, build_model
from brains_engine.spec.compound import CompoundSpec
from tests.engine.layers.cases import CASES, REGISTRY, Case, plan_of

if TYPE_CHECKING:
    from pathlib import Path

BATCH = 8
DTYPES = {"float": "float32", "integer": "int32", "boolean": "bool"}
contract = pytest.mark.parametrize("case", CASES, ids=str)


def noise(*tensors: Any) -> Any:
    """One batch for each symbolic tensor; one alone is not put into a list, as Keras has it."""
    random = np.random.default_rng(7)
    arrays = [make(random, (BATCH, *tensor.shape[1:]), tensor.dtype) for tensor in tensors]
    return arrays if len(arrays) > 1 else arrays[0]


def make(random: np.random.Generator, shape: tuple[int, ...], dtype: str) -> Any:
    if dtype == "int32":
        return random.integers(0, 3, shape).astype(np.int32)
    return (random.normal(size=shape) > 0) if dtype == "bool" else random.normal(size=shape).astype(np.float32)


def alone(case: Case) -> tuple[keras.Model, Any]:
    """The layer of a case by itself, and its plan."""
    plan, node = plan_of(case)
    planned = plan.node(node)
    entries = [keras.Input(tensor.dims, dtype=DTYPES[tensor.kind]) for tensor in planned.inputs]
    entry = entries[0] if entries else keras.Input((3,))
    outputs = planned.spec.build(planned.options, entries, _Context(planned, entry, {}))
    inputs = keras.utils.get_source_inputs(outputs[0]) if case.layer == "input" else entries or [entry]
    return keras.Model(inputs if len(inputs) > 1 else inputs[0], list(outputs)), planned


def test_every_layer_has_cases_with_several_option_sets() -> None:
    """Blocks stand for layers that have cases of their own; their networks are held against Keras in `test_blocks`."""
    single = [spec.id for spec in REGISTRY if not isinstance(spec, CompoundSpec)]
    tried = {layer: [case for case in CASES if case.layer == layer] for layer in single}
    assert [layer for layer, cases in tried.items() if len(cases) < 2] == []
    assert {case.layer for case in CASES} == set(single)


@contract
def test_shapes_and_kinds_equal_those_of_keras(case: Case) -> None:
    model, planned = alone(case)
    inferred = [(tensor.dims, DTYPES[tensor.kind]) for tensor in planned.outputs]
    assert [(tuple(tensor.shape[1:]), tensor.dtype) for tensor in model.outputs] == inferred
    inputs = noise(*model.inputs)
    for training in (False, True):
        computed = tf.nest.flatten(model(inputs, training=training))
        assert [(tuple(each.shape[1:]), keras.backend.standardize_dtype(each.dtype)) for each in computed] == inferred
        assert {each.shape[0] for each in computed} == {BATCH}


@contract
def test_counts_of_weights_equal_those_of_keras(case: Case) -> None:
    model, planned = alone(case)
    counted = planned.spec.count_params(planned.options, planned.inputs)
    assert counted.trainable == sum(int(np.prod(weight.shape)) for weight in model.trainable_weights)
    assert counted.non_trainable == sum(int(np.prod(weight.shape)) for weight in model.non_trainable_weights)
    assert isinstance(planned.spec.flops(planned.options, planned.inputs), int)


@contract
def test_one_training_step_changes_every_weight_layer(case: Case) -> None:
    plan, _ = plan_of(case)
    model = build_model(plan, seed=1)
    inputs = noise(*model.inputs)
    if not case.learns or case.layer == "input":
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(model(inputs, training=True))
        found = tape.gradient(loss, model.trainable_weights)
        assert all(gradient is None or not np.any(gradient.numpy()) for gradient in found)
        return
    model.compile(keras.optimizers.SGD(0.1), "mse")
    targets = np.random.default_rng(5).normal(size=(BATCH, *model.outputs[0].shape[1:])).astype(np.float32)
    before = [weight.numpy() for weight in model.trainable_weights]
    model.train_on_batch(inputs, targets)
    after = [weight.numpy() for weight in model.trainable_weights]
    moved = {
        weight.path.split("/")[0]
        for weight, old, new in zip(model.trainable_weights, before, after, strict=True)
        if not np.array_equal(old, new)
    }
    assert moved
    assert all(np.isfinite(values).all() for values in after)
    assert moved == {weight.path.split("/")[0] for weight in model.trainable_weights}


@contract
def test_the_export_is_standard_and_computes_the_same(case: Case, tmp_path: Path) -> None:
    plan, _ = plan_of(case)
    model = build_model(plan, seed=2)
    exported = build_export_model(plan, model)
    own = [type(each) for each in exported.operations if not type(each).__module__.startswith("keras.")]
    assert own == []
    inputs = noise(*model.inputs)
    expected = np.asarray(model(inputs, training=False))
    # Augmentation in Keras is active unless told otherwise: an export must not need to be told.
    np.testing.assert_allclose(np.asarray(exported(inputs)), expected, atol=1e-5, rtol=1e-5)
    assert exported.output_names == model.output_names
    with warnings.catch_warnings():
        # Keras 3.15 copies variables in a way of which NumPy 2.4 warns; the copy is right.
        warnings.filterwarnings("ignore", "__array__ implementation", DeprecationWarning)
        exported.save(tmp_path / "model.keras")
    loaded = keras.models.load_model(tmp_path / "model.keras", compile=False, safe_mode=True)
    np.testing.assert_allclose(np.asarray(loaded(inputs)), expected, atol=1e-5, rtol=1e-5)
    assert [each.name for each in loaded.operations] == [each.name for each in exported.operations]
