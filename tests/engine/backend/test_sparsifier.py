from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from brains_engine.backend.layers.norm_dense import NormDense
from brains_engine.backend.results import EpochResult, PruneResult
from tests.engine.backend.test_optimizers import OPTIMIZERS
from tests.engine.backend.training_fixtures import class_samples, losses, mlp, settings, trainer

PRUNING: dict[str, Any] = {"method": "magnitude", "every": 5, "target": 0.75, "start": 0.1, "end": 0.6}


@pytest.mark.parametrize(
    ("name", "compiler"), [*((name, "xla") for name in OPTIMIZERS), ("adamw", "graph"), ("nesterov", "graph")]
)
def test_dropped_weights_are_exact_zeros_and_stay_so(name: str, compiler: str) -> None:
    training = trainer(settings(epochs=6, sparsity=PRUNING, optimizer=OPTIMIZERS[name][0], compiler=compiler))
    dead = {node: np.zeros(0, dtype=int) for node in ("dense-1", "dense-2", "dense-3")}
    for result in training.run():
        if isinstance(result, PruneResult | EpochResult):
            state = training.state()
            for node, before in dead.items():
                kernel = state[f"weights/{node}/kernel"]
                zeros = np.flatnonzero(kernel == 0)
                assert np.isin(before, zeros).all()
                assert (zeros == np.flatnonzero(~state[f"masks/{node}/kernel"])).all()
                slots = [
                    value for key, value in state.items() if key.endswith(f"/{node}/kernel") and "optimizer/" in key
                ]
                assert all((slot.ravel()[zeros] == 0).all() for slot in slots)
                dead[node] = zeros
    total = 8 * 16 + 16 * 12 + 12 * 3
    assert sum(zeros.size for zeros in dead.values()) == 0.75 * total
    assert training.sparsity == 0.75


def test_reports_follow_the_schedule_and_count_real_zeros() -> None:
    training = trainer(settings(epochs=6, sparsity={**PRUNING, "distribution": "uniform"}), class_samples(train=80))
    reports = []
    for result in training.run():
        if isinstance(result, PruneResult):
            kernels = [training.state()[f"weights/{node}/kernel"] for node in result.layers]
            assert list(result.layers.values()) == [np.mean(kernel == 0) for kernel in kernels]
            assert result.total == pytest.approx(sum((k == 0).sum() for k in kernels) / sum(k.size for k in kernels))
            reports.append(result)
    # 48 steps: from 5 every 5 steps up to 29, and once more at the end of each epoch of 8
    assert [report.step for report in reports] == [5, 8, 10, 15, 16, 20, 24, 25, 29, 32, 40, 48]
    assert [report.target for report in reports] == sorted(report.target for report in reports)
    assert reports[-1].target == 0.75
    assert reports[-1].total == pytest.approx(0.75)
    for report in reports:
        if report.step in (5, 10, 15, 20, 25, 29):
            assert report.total == pytest.approx(0.75 * (1 - (1 - (report.step - 5) / 24) ** 3), abs=0.005)


def test_erk_prunes_large_layers_more() -> None:
    training = trainer(settings(epochs=6, sparsity=PRUNING))
    last = [result for result in training.run() if isinstance(result, PruneResult)][-1]
    assert last.layers["dense-2"] > last.layers["dense-1"] > last.layers["dense-3"]


def test_the_smallest_weights_are_the_ones_that_go() -> None:
    sparsity = {**PRUNING, "start": 0.0, "end": 0.0, "distribution": "uniform"}
    model = mlp()
    before = np.asarray(model.get_layer("dense-2").kernel).copy()
    training = trainer(settings(sparsity=sparsity), model=model)
    first = next(iter(training.run()))
    assert isinstance(first, PruneResult)
    assert first.step == 0
    after = training.state()["weights/dense-2/kernel"]
    kept = after != 0
    assert kept.sum() == before.size / 4
    assert np.abs(before[kept]).min() >= np.abs(before[~kept]).max()
    assert (after[kept] == before[kept]).all()


def test_a_dense_run_has_no_masks_and_reports_nothing() -> None:
    training = trainer(settings())
    assert not any(isinstance(result, PruneResult) for result in training.run())
    assert training.sparsity == 0.0
    assert not any(name.startswith("masks/") for name in training.state())
    assert training.weight_counts == {"dense-1": 128, "dense-2": 192, "dense-3": 36}


def test_frozen_weights_are_not_pruned() -> None:
    model = mlp()
    model.get_layer("dense-2").trainable = False
    before = np.asarray(model.get_layer("dense-2").kernel).copy()
    training = trainer(settings(sparsity=PRUNING), model=model)
    list(training.run())
    assert set(training.weight_counts) == {"dense-1", "dense-3"}
    assert (np.asarray(model.get_layer("dense-2").kernel) == before).all()


def test_normnet_weights_are_pruned_and_stay_inside_the_pole_guard() -> None:
    keras.utils.set_random_seed(5)
    inputs = keras.Input((8,), name="input-1")
    hidden = NormDense(16, activation="relu", t_max=4.0, name="norm_dense-1")(inputs)
    model = keras.Model(inputs, NormDense(3, activation="softmax", name="norm_dense-2")(hidden))
    optimizer = {"kind": "adam", "learning_rate": 0.3}
    training = trainer(settings(epochs=6, sparsity=PRUNING, optimizer=optimizer), model=model)
    curve = losses(training.run())
    kernel = training.state()["weights/norm_dense-1/kernel"]
    limit = np.float32(np.arctan(4.0))
    assert np.abs(kernel).max() <= limit
    assert (np.abs(kernel) == limit).any()
    assert training.sparsity == pytest.approx(0.75, abs=0.005)
    assert np.isfinite(curve).all()
