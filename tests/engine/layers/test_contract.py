"""The contract of every layer with Keras: shapes, weights, training, export."""

from __future__ import annotations

import re
from typing import Any

import keras
import numpy as np
import pytest

from brains_engine.backend.builder import build_export_model, build_model
from tests.engine.layers.cases import CASES, REGISTRY, Case, plan_of

BATCH = 8
contract = pytest.mark.parametrize("case", CASES, ids=str)


def noise(*shapes: tuple[int, ...]) -> Any:
    """One batch for each shape; one alone is not put into a list, as Keras has it."""
    random = np.random.default_rng(7)
    arrays = [random.normal(size=(BATCH, *shape)).astype(np.float32) for shape in shapes]
    return arrays if len(arrays) > 1 else arrays[0]


def samples(model: keras.Model) -> Any:
    return noise(*(tensor.shape[1:] for tensor in model.inputs))


def test_every_layer_has_cases_with_several_option_sets() -> None:
    tried = {spec.id: [case for case in CASES if case.layer == spec.id] for spec in REGISTRY}
    assert [layer for layer, cases in tried.items() if len(cases) < 2 and layer != "input"] == []
    assert {case.layer for case in CASES} == {spec.id for spec in REGISTRY}


def layers_of(model: keras.Model, node: str) -> list[Any]:
    """The Keras layers that a node became, in the order in which values flow."""
    return [layer for layer in model.layers if re.fullmatch(rf"{node}(-[0-9]+)?", layer.name)]


@contract
def test_shapes_equal_those_of_keras(case: Case) -> None:
    plan, node = plan_of(case)
    model = build_model(plan)
    inferred = plan.node(node).outputs[0].dims
    assert tuple(layers_of(model, node)[-1].output.shape[1:]) == inferred
    assert model(samples(model)).shape == (BATCH, *inferred)


@contract
def test_counts_of_weights_equal_those_of_keras(case: Case) -> None:
    plan, node = plan_of(case)
    planned = plan.node(node)
    counted = planned.spec.count_params(planned.options, planned.inputs)
    layers = layers_of(build_model(plan), node)
    trainable = [weight for layer in layers for weight in layer.trainable_weights]
    others = [weight for layer in layers for weight in layer.non_trainable_weights]
    assert counted.trainable == sum(int(np.prod(weight.shape)) for weight in trainable)
    assert counted.non_trainable == sum(int(np.prod(weight.shape)) for weight in others)
    assert all(weight.path.split("/")[0] == node for weight in trainable), "weights bear the node's name"


@contract
def test_one_training_step_changes_every_weight_layer(case: Case) -> None:
    plan, _ = plan_of(case)
    model = build_model(plan, seed=1)
    if not model.trainable_weights:
        assert case.layer == "input"
        return
    model.compile(keras.optimizers.SGD(0.1), "mse")
    inputs = samples(model)
    targets = np.random.default_rng(5).normal(size=(BATCH, *model.outputs[0].shape[1:])).astype(np.float32)
    before = [weight.numpy() for weight in model.trainable_weights]
    model.train_on_batch(inputs, targets)
    after = [weight.numpy() for weight in model.trainable_weights]
    moved = {
        weight.path.split("/")[0]
        for weight, old, new in zip(model.trainable_weights, before, after, strict=True)
        if not np.array_equal(old, new)
    }
    assert all(np.isfinite(values).all() for values in after)
    assert moved == {weight.path.split("/")[0] for weight in model.trainable_weights}


@contract
def test_the_export_is_standard_and_computes_the_same(case: Case) -> None:
    plan, _ = plan_of(case)
    model = build_model(plan, seed=2)
    exported = build_export_model(plan, model)
    assert [type(layer).__name__ for layer in exported.layers if not type(layer).__module__.startswith("keras.")] == []
    inputs = samples(model)
    np.testing.assert_allclose(np.asarray(exported(inputs)), np.asarray(model(inputs)), atol=1e-5, rtol=1e-5)
    assert exported.output_names == model.output_names
