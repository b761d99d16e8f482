"""Layers with random values, memories or kernels of their own in the trainer: they prune, resume and fold exactly."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from brains_engine.backend.builder import build_export_model, build_model, prunable_weights
from brains_engine.backend.results import EpochResult
from brains_engine.backend.trainer import Trainer
from tests.engine.backend.training_fixtures import Samples, assert_same_bits, settings
from tests.engine.layers.case import IMAGE, SEQUENCE, Case
from tests.engine.layers.cases import plan_of

EVEN_IMAGE = ((6, 5, 4),)
MEMORY = {"units": 3, "dropout": 0.3, "recurrent_dropout": 0.2}

CASES = (
    Case("simple_rnn", MEMORY, SEQUENCE),
    Case("bidirectional_lstm", MEMORY, SEQUENCE),
    Case("stacked_gru", MEMORY, SEQUENCE),
    Case("conv_lstm_1d", {"filters": 2, "dropout": 0.3}, ((3, 5, 2),)),
    Case("conv_2d", {"filters": 4, "groups": 2}, EVEN_IMAGE),
    Case("separable_conv_2d", {"filters": 4}, IMAGE),
    Case("norm_conv_2d", {"filters": 4, "groups": 2, "normaliser": "sqrt_live"}, EVEN_IMAGE),
    Case("norm_conv_nd", {"dims": {"time": 12, "channel": 2}, "filters": 3}, ((24,),)),
    Case("spectral_conv_2d", {"filters": 4}, IMAGE),
    Case("spectral_dense", {"units": 4}),
)
EVERYTHING: dict[str, Any] = {
    "epochs": 4,
    "loss": {"kind": "mean_squared_error"},
    "metrics": [],
    "sparsity": {"method": "magnitude", "every": 2, "target": 0.6, "distribution": "uniform"},
}


def build(case: Case) -> tuple[keras.Model, Any, str]:
    plan, node = plan_of(case)
    return build_model(plan, seed=1), plan, node


def make(model: keras.Model) -> Trainer:
    generator = np.random.default_rng(0)
    x = generator.normal(size=(40, model.inputs[0].shape[1])).astype(np.float32)
    flat = keras.Model(model.inputs, keras.layers.Flatten(name="flat")(model.outputs[0]))
    y = np.tanh(generator.normal(size=(40, flat.outputs[0].shape[1]))).astype(np.float32)
    return Trainer(flat, settings(**EVERYTHING), Samples(x, y, x[:8], y[:8]), prunable_weights(model))


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_layer_prunes_resumes_and_folds_exactly(case: Case) -> None:
    model, plan, node = build(case)
    whole = make(model)
    list(whole.run())
    expected = whole.state()

    first = make(build(case)[0])
    for result in first.run():
        if isinstance(result, EpochResult) and result.epoch == 2:
            break
    assert first.epoch == 2
    saved = {name: value.copy() for name, value in first.state().items()}
    second = make(build(case)[0])
    second.load_state(saved)
    list(second.run())
    assert_same_bits(second.state(), expected)

    for variable in prunable_weights(model)[node]:
        assert np.mean(variable.numpy() == 0) == pytest.approx(0.6, abs=0.1), variable.name
    x = np.random.default_rng(2).normal(size=(6, model.inputs[0].shape[1])).astype(np.float32)
    exported = build_export_model(plan, model)
    np.testing.assert_allclose(np.asarray(exported(x)), np.asarray(model(x)), rtol=1e-5, atol=1e-5)
