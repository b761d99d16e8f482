from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.effective_weights import EffectiveWeights
from brains_engine.backend.layers.norm_dense import NormDense
from brains_engine.backend.results import PruneResult
from brains_engine.sparsity.figures import WeightSums, figures
from tests.engine.backend.training_fixtures import mlp, settings, trainer

PRUNING: dict[str, Any] = {"method": "magnitude", "every": 5, "target": 0.75, "start": 0.1, "end": 0.6}


def normnet() -> keras.Model:
    inputs = keras.Input((8,))
    hidden = NormDense(6, weight_map="tan_power", alpha=2.0, normaliser="n", name="norm")(inputs)
    return keras.Model(inputs, keras.layers.Dense(3, name="plain")(hidden))


def test_a_normnet_layer_is_measured_by_what_its_inputs_meet() -> None:
    model = normnet()
    kernel, plain = model.layers[1].kernel, model.layers[2].kernel
    present = [weight.numpy() * np.float32(0.5) for weight in model.trainable_variables]  # not what the variables hold
    places = {id(variable): index for index, variable in enumerate(model.trainable_variables)}
    layers = {"norm": [places[id(kernel)]], "plain": [places[id(plain)]]}
    tau = 0.02
    found = EffectiveWeights(model, layers).measure([tf.constant(weight) for weight in present], tau)
    w = present[layers["norm"][0]].astype(np.float64)
    expected = figures(
        {
            "norm": [WeightSums.of(np.tan(w * np.abs(w)) / 8, tau)],
            "plain": [WeightSums.of(present[layers["plain"][0]], tau)],
        }
    )
    assert found.near_zero == expected.near_zero
    assert found.hoyer == pytest.approx(expected.hoyer, abs=1e-6)
    assert found.totals == pytest.approx(expected.totals, abs=1e-6)
    assert found.near_zero["norm"] > 0


def test_reports_hold_the_figures_beside_those_of_the_first_weights() -> None:
    model = mlp()
    first = {layer.name: layer.kernel.numpy() for layer in model.layers if hasattr(layer, "kernel")}
    training = trainer(settings(epochs=2, sparsity=PRUNING, insight={"tau": 0.05}), model=model)
    reports = [result for result in training.run() if isinstance(result, PruneResult)]
    for node, kernel in first.items():
        assert reports[-1].initial.near_zero[node] == pytest.approx(np.mean(np.abs(kernel) < 0.05))
        kernel = training.state()[f"weights/{node}/kernel"]
        assert reports[-1].figures.near_zero[node] == pytest.approx(np.mean(np.abs(kernel) < 0.05))
    assert reports[-1].figures.zeros == pytest.approx(reports[-1].layers)
    assert reports[-1].figures.totals["zeros"] == pytest.approx(reports[-1].total)
    assert all(report.initial == reports[0].initial and report.tau == 0.05 for report in reports)


def test_a_run_that_drops_nothing_is_measured_where_it_is_looked_into() -> None:
    training = trainer(settings(epochs=1, insight={"enabled": True, "activations": False}))
    [report] = [result for result in training.run() if isinstance(result, PruneResult)]
    assert (dict(report.layers), report.total) == ({}, 0.0)
    assert report.figures.totals["hoyer"] > 0
    assert report.figures.zeros["dense-1"] == 0
