"""How the builder makes operations, constants and whole numbers, and what an export leaves out."""

from __future__ import annotations

import numpy as np

from brains_engine.backend.builder import build_export_model, build_model
from brains_engine.planning.planner import make_plan
from tests.engine.backend.small_runs import REGISTRY
from tests.engine.layers.cases import CASES, Case, plan_of
from tests.engine.planning.drawing import chain

IMAGE = {"height": 8, "width": 8, "channel": 3}


def test_names_are_the_same_in_every_build() -> None:
    for case in CASES[::7]:
        plan, _ = plan_of(case)
        first, second = ([each.name for each in build_model(plan).operations] for _ in range(2))
        assert first == second
        assert len(set(first)) == len(first)
        ids = {node.id for node in plan.nodes}
        assert {"-".join(name.split("-")[:2]) for name in first} <= ids


def test_an_export_holds_no_augmentation() -> None:
    layers = [spec.id for spec in REGISTRY if spec.id.startswith("random_")]
    assert len(layers) == 18
    options = {"random_crop": {"height": 8, "width": 8}}
    design = chain(
        ("input", {"dims": IMAGE, "layout": "natural"}),
        *((layer, options.get(layer, {})) for layer in layers),
        ("gaussian_noise", {}),
        ("output", {}),
    )
    plan = make_plan(design.snapshot, REGISTRY)
    model = build_model(plan)
    exported = build_export_model(plan, model)
    assert [type(layer).__name__ for layer in exported.layers] == [
        "InputLayer",
        "CenterCrop",
        "GaussianNoise",
        "Identity",
    ]
    images = np.random.default_rng(0).uniform(size=(4, 8, 8, 3)).astype(np.float32)
    np.testing.assert_array_equal(np.asarray(exported(images)), images)
    assert not np.array_equal(np.asarray(model(images, training=True)), images)


def test_whole_numbers_arrive_as_floats_and_are_exact() -> None:
    design = chain(("input", {"dims": {"word": 3}, "dtype": "integer"}), ("cast", {}), ("output", {}))
    plan = make_plan(design.snapshot, REGISTRY)
    model = build_model(plan)
    assert [(tensor.name, tensor.dtype) for tensor in model.inputs] == [("input-1", "float32")]
    numbers = np.array([[0, 7, 2**24]], np.float32)
    np.testing.assert_array_equal(np.asarray(model(numbers)), numbers)


def test_a_constant_is_no_input_of_the_network() -> None:
    plan, node = plan_of(Case("constant", {"value": [2.5]}, ()))
    assert node not in plan.inputs
    assert len(build_model(plan).inputs) == 1
