"""Every format with every layer, under the options of the layers' own contract test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest

from brains_engine.backend.builder import build_export_model, build_model
from brains_engine.backend.exporters import formats
from brains_engine.backend.exporters.foreign import WITHOUT_BRAINS, outputs_elsewhere
from tests.engine.layers.cases import CASES, Case, plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.backend.exporters.protocol import Exporter

FEATURES = 5
AS_IT_IS = f"""{WITHOUT_BRAINS}
import tensorflow as tf
tf.config.optimizer.set_experimental_options({{"disable_meta_optimizer": True}})
"""
"""To rewrite a graph of some hundred branches for speed takes minutes, and it runs but twice. Small graphs are
rewritten as usual in the tests of the exporters."""


def both_networks(case: Case, index: int) -> tuple[keras.Model, keras.Model]:
    """The network of one case with weights that are not its first ones, and its form for export."""
    plan, _ = plan_of(case)
    trained = build_model(plan, seed=index)
    chance = np.random.default_rng(index)
    for variable in trained.weights:
        if variable.dtype == "float32":
            variable.assign(np.abs(variable.numpy() + chance.normal(0.0, 0.02, variable.shape)))
    return trained, build_export_model(plan, trained)


def side_by_side(pairs: list[tuple[keras.Model, keras.Model]]) -> tuple[keras.Model, keras.Model, list[slice]]:
    """All cases as branches of one network, ours and exported, and each case's place in the outputs."""
    entry = keras.Input((FEATURES,), name="input-1")
    ours: list[Any] = []
    exported: list[Any] = []
    for index, pair in enumerate(pairs):
        fed = [
            keras.layers.Reshape(tensor.shape[1:])(
                keras.layers.Dense(int(np.prod(tensor.shape[1:])), use_bias=False)(entry)
            )
            for tensor in pair[0].inputs
        ]
        for model, branches in zip(pair, (ours, exported), strict=True):
            branch = keras.Model(model.inputs, model.outputs, name=f"case-{index}")
            outputs = branch(fed)
            branches.append(keras.layers.Flatten()(outputs[0] if isinstance(outputs, list) else outputs))
    ends = np.cumsum([int(branch.shape[-1]) for branch in ours])
    places = [slice(end - int(branch.shape[-1]), end) for end, branch in zip(ends, ours, strict=True)]
    models = [keras.Model(entry, keras.layers.Concatenate(name="output-1")(branches)) for branches in (ours, exported)]
    return models[0], models[1], places


def for_format(format_id: str) -> list[int]:
    """Which cases are exported: all, or where the layers' contract test has saved and loaded each, one for a layer."""
    if format_id != "keras":
        return list(range(len(CASES)))
    return list({case.layer: index for index, case in reversed(list(enumerate(CASES)))}.values())


@pytest.fixture(scope="module")
def pairs() -> list[tuple[keras.Model, keras.Model]]:
    return [both_networks(case, index) for index, case in enumerate(CASES)]


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("exporter", formats(), ids=lambda exporter: exporter.id)
def test_every_layer_gives_the_same_without_brains(
    tmp_path: Path, pairs: list[tuple[keras.Model, keras.Model]], exporter: Exporter
) -> None:
    chosen = for_format(exporter.id)
    assert {CASES[index].layer for index in chosen} == {case.layer for case in CASES}
    ours, exported, places = side_by_side([pairs[index] for index in chosen])
    features = np.random.default_rng(1).normal(size=(6, FEATURES)).astype(np.float32)
    expected = np.asarray(ours(features, training=False))
    path = tmp_path / f"all{exporter.suffix}"
    exporter.write(exported, path)
    found = outputs_elsewhere(exporter, path, {"": features}, tmp_path, AS_IT_IS)[""]
    assert found.shape == expected.shape
    different = {}
    for index, place in zip(chosen, places, strict=True):
        largest = float(np.abs(expected[:, place]).max())
        difference = float(np.abs(found[:, place] - expected[:, place]).max())
        if not difference <= 1e-5 * max(1.0, largest):
            different[str(CASES[index])] = difference
    assert different == {}
