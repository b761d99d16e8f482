"""A run that stops anywhere and goes on in a new trainer ends with the bits of one that never stopped."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest

from brains_engine.backend.results import ChunkResult, EpochResult
from brains_engine.backend.variables import VariableNames, load_weights
from brains_engine.errors import CheckpointError
from tests.engine.backend.training_fixtures import (
    assert_same_bits,
    class_samples,
    losses,
    mlp,
    settings,
    trainer,
)

if TYPE_CHECKING:
    from brains_engine.backend.trainer import Trainer

EVERYTHING: dict[str, Any] = {
    "epochs": 10,
    "sparsity": {"method": "magnitude", "every": 9, "target": 0.8},
    "checkpoints": {"window": 11},
}


def make(model: keras.Model | None = None, **values: Any) -> Trainer:
    return trainer(settings(**EVERYTHING | values), class_samples(), model or mlp(dropout=0.3, norm=True))


@pytest.mark.parametrize("compiler", ["xla", "graph"])
@pytest.mark.parametrize("cut", ["at the end of an epoch", "within an epoch"])
def test_5_epochs_a_restart_and_5_more_equal_10_bit_for_bit(compiler: str, cut: str) -> None:
    whole = make(compiler=compiler)
    curve = losses(whole.run())
    expected = whole.state()

    first = make(compiler=compiler)
    results = []
    for result in first.run():
        results.append(result)
        if isinstance(result, EpochResult if cut == "at the end of an epoch" else ChunkResult) and first.step >= 40:
            break
    saved = {name: value.copy() for name, value in first.state().items()}
    if cut == "at the end of an epoch":
        assert first.epoch == 5
    else:
        assert saved["position/step_in_epoch"] > 0

    keras.utils.set_random_seed(999)
    second = make(compiler=compiler)
    second.load_state(saved)
    assert_same_bits(second.state(), saved)
    curve_of_parts = losses(results) + losses(second.run())
    assert curve_of_parts == curve
    assert_same_bits(second.state(), expected)


def test_any_chunk_boundary_is_a_place_to_resume_from() -> None:
    whole = make(epochs=2)
    states = [{k: v.copy() for k, v in whole.state().items()} for r in whole.run() if isinstance(r, ChunkResult)]
    assert len(states) > 3
    resumed = make(epochs=2)
    for saved in states:
        resumed.load_state(saved)
        list(resumed.run())
        assert_same_bits(resumed.state(), whole.state())


def test_an_epoch_cut_off_before_its_evaluation_is_evaluated_on_resuming() -> None:
    whole = make(epochs=1)
    expected = [result for result in whole.run() if isinstance(result, EpochResult)]
    first = make(epochs=1)
    for result in first.run():
        if isinstance(result, ChunkResult) and result.step == first.steps_per_epoch:
            break
    assert first.epoch == 0
    second = make(epochs=1)
    second.load_state(first.state())
    found = [result for result in second.run() if isinstance(result, EpochResult)]
    assert [dict(result.metrics) for result in found] == [dict(result.metrics) for result in expected]


def test_more_epochs_go_on_from_a_complete_run_and_zeros_stay_zeros() -> None:
    first = make(epochs=2)
    list(first.run())
    zeros = first.state()["weights/dense-1/kernel"] == 0
    assert zeros.any()
    second = make(epochs=4)
    second.load_state(first.state())
    list(second.run())
    assert second.epoch == 4
    assert (second.state()["weights/dense-1/kernel"][zeros] == 0).all()


def test_names_are_those_of_nodes_and_not_of_python_objects() -> None:
    names = [VariableNames(mlp(dropout=0.3, norm=True)) for _ in range(2)]
    assert names[0].trainable == names[1].trainable
    assert names[0].others == names[1].others
    assert "weights/dense-1/kernel" in names[0].trainable
    assert "weights/batch_normalization-1/moving_mean" in names[0].others
    assert "rng/dropout-1/seed_generator_state" in names[0].others


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("weights/dense-1/kernel", None, "has no weights/dense-1/kernel"),
        ("optimizer/momentum/dense-1/bias", None, "has no optimizer/momentum"),
        ("masks/dense-2/kernel", None, "has no masks/dense-2/kernel"),
        ("weights/dense-1/kernel", np.zeros((2, 2), np.float32), r"float32\[2, 2\] where the network has"),
        ("weights/dense-1/bias", np.zeros(16, np.float64), r"float64\[16\]"),
        ("position/step", None, "does not say its step"),
        ("position/epoch", np.zeros(3, np.int64), "does not say its epoch"),
    ],
)
def test_a_state_that_does_not_fit_is_refused_whole(name: str, change: Any, words: str) -> None:
    training = make()
    before = training.state()
    broken = {key: value for key, value in before.items() if key != name}
    broken = {key: value + 1 if key.startswith("weights/") else value for key, value in broken.items()}
    if change is not None:
        broken[name] = change
    with pytest.raises(CheckpointError, match=words):
        training.load_state(broken)
    assert_same_bits(training.state(), before)


def test_the_middle_of_an_epoch_of_another_length_is_refused() -> None:
    first = make()
    next(iter(first.run()))
    shorter = trainer(settings(**EVERYTHING), class_samples(train=40), mlp(dropout=0.3, norm=True))
    with pytest.raises(CheckpointError, match="epoch of another length"):
        shorter.load_state(first.state())


def test_weights_alone_can_be_loaded() -> None:
    training = make()
    list(training.run())
    state = training.state()
    keras.utils.set_random_seed(1)
    model = mlp(dropout=0.3, norm=True)
    seed_state = np.asarray(model.get_layer("dropout-1").seed_generator.state)
    model.get_layer("dense-1").kernel.assign(np.zeros((8, 16)))
    load_weights(model, state)
    assert (np.asarray(model.get_layer("dense-1").kernel) == state["weights/dense-1/kernel"]).all()
    norm = model.get_layer("batch_normalization-1")
    assert (np.asarray(norm.moving_mean) == state["weights/batch_normalization-1/moving_mean"]).all()
    assert (np.asarray(model.get_layer("dropout-1").seed_generator.state) == seed_state).all()
    with pytest.raises(CheckpointError, match="does not fit the network"):
        load_weights(mlp(4), state)


def test_the_settings_of_a_position_survive_as_plain_arrays() -> None:
    training = make()
    next(iter(training.run()))
    state = training.state()
    assert {value.dtype.kind for value in state.values()} <= set("fiub")
    assert dataclasses.asdict(training._position)["step"] == int(state["position/step"])
