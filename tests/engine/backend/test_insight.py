"""Figures of layers in training: right numbers, no effect on what is trained, nothing done where they are off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest

import brains_engine as be
from brains_engine.backend import census, layer_figures
from brains_engine.backend.allowance import Allowance
from brains_engine.backend.results import ActivationResult, FiguresResult, Remark
from brains_engine.runs.events import ActivationReport, LayerFigures, Warned
from brains_engine.runs.history import read_history
from tests.engine.backend import small_runs, training_fixtures
from tests.engine.backend.training_fixtures import assert_same_bits, class_samples, losses, mlp, settings, trainer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ON = {"enabled": True, "every": 5}
SGD = {"kind": "sgd", "learning_rate": 0.1, "momentum": 0.0}


@pytest.fixture(scope="module", autouse=True)
def _time_enough() -> Iterator[None]:
    """A loaded machine must not leave any figures out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Allowance, "spend", lambda self, seconds: None)
        yield


@pytest.fixture(scope="module")
def watched(_time_enough: None) -> tuple[Any, list[Any]]:
    made = trainer(settings(insight=ON, optimizer=SGD))
    return made, list(made.run())


def figures(results: list[Any]) -> list[FiguresResult]:
    return [result for result in results if isinstance(result, FiguresResult)]


def test_they_come_every_so_many_steps(watched: tuple[Any, list[Any]]) -> None:
    made, results = watched
    assert made.steps_per_epoch == 8
    assert [(found.epoch, found.step) for found in figures(results)] == [(1, 1), (1, 6), (2, 11), (2, 16)]


def test_the_first_ones_are_those_of_keras(watched: tuple[Any, list[Any]]) -> None:
    first = figures(watched[1])[0]
    model, data, made = mlp(), class_samples(), trainer(settings())
    rows = made._plan.order(0)[0][0]
    before = [variable.numpy() for variable in model.trainable_variables]
    model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy")
    model.train_on_batch(data.x_train[rows], data.y_train[rows])
    for index, layer in enumerate(("dense-1", "dense-2", "dense-3")):
        pair = slice(2 * index, 2 * index + 2)
        changes = [new.numpy() - old for new, old in zip(model.trainable_variables[pair], before[pair], strict=True)]
        weights, change = (float(np.sqrt(sum(np.square(v).sum() for v in group))) for group in (before[pair], changes))
        assert first.weights[layer] == pytest.approx(weights, rel=1e-5)
        assert first.gradients[layer] == pytest.approx(change / 0.1, rel=1e-4)
        assert first.updates[layer] == pytest.approx(change / weights, rel=1e-4)


def test_what_is_trained_is_the_same_bit_for_bit(watched: tuple[Any, list[Any]]) -> None:
    made, results = watched
    plain = trainer(settings(optimizer=SGD))
    assert losses(plain.run()) == losses(results)
    assert_same_bits(plain.state(), made.state())


def test_after_an_epoch_the_activations_are_those_of_the_model(watched: tuple[Any, list[Any]]) -> None:
    made, results = watched
    found = [result for result in results if isinstance(result, ActivationResult)]
    assert [(report.epoch, report.step, report.samples) for report in found] == [(1, 8, 20), (2, 16, 20)]
    layers = found[-1].layers
    assert list(layers) == ["dense-1", "dense-2", "dense-3"]
    model = made._layout._model
    given = keras.Model(model.input, model.get_layer("dense-2").output)(class_samples().x_val).numpy()
    assert layers["dense-2"].mean == pytest.approx(given.mean(), rel=1e-5)
    assert layers["dense-2"].dead == tuple(np.flatnonzero((given == given[0]).all(axis=0)).tolist())
    assert layers["dense-3"].units == 3


def test_off_nothing_of_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(layer_figures.LayerWatch, "__init__", refuse)
    monkeypatch.setattr(census.Census, "__init__", refuse)
    made = trainer(settings(epochs=1, batch_size=25))
    assert made._insight is None
    assert not figures(list(made.run()))


def test_what_goes_wrong_in_it_does_not_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(layer_figures.LayerWatch, "look", fail)
    monkeypatch.setattr(census.Census, "take", fail)
    results = list(trainer(settings(insight=ON, batch_size=25)).run())
    remarks = [result.message for result in results if isinstance(result, Remark)]
    assert len(remarks) == 2
    assert all("cannot be measured (RuntimeError). Training goes on." in remark for remark in remarks)
    assert len(losses(results)) == 6


def test_samples_and_layers_keep_to_their_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(census, "MOST_BYTES", 4 * (16 + 12 + 3) * 7)
    results = list(trainer(settings(insight=ON, epochs=1, batch_size=25)).run())
    assert [result.samples for result in results if isinstance(result, ActivationResult)] == [7]
    limited = trainer(settings(insight={**ON, "samples": 3, "every": 1_000}, epochs=1, batch_size=25))
    assert [result.samples for result in limited.run() if isinstance(result, ActivationResult)] == [3]


def test_an_allowance_is_a_share_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("brains_engine.backend.allowance.time.monotonic", lambda: now[0])
    allowance = Allowance(share=0.02, credit=-1.0)
    assert not allowance.is_left
    now[0] += 49.0
    assert not allowance.is_left
    now[0] += 2.0
    assert allowance.is_left


def test_a_run_keeps_them_and_tells_them(tmp_path: Path) -> None:
    watcher = small_runs.Watcher()
    result = small_runs.train(
        tmp_path / "run",
        watcher,
        epochs=2,
        insight={"enabled": True, "every": 10},
        sparsity={"method": "magnitude", "every": 10, "target": 0.5},
    )
    told, stock = watcher.of(LayerFigures), watcher.of(ActivationReport)
    assert not watcher.of(Warned)
    assert [event.step for event in told] == [1, 11, 21]
    history = read_history(tmp_path / "run")
    assert [(row.step, row.gradients, row.weights, row.updates) for row in history.figures] == [
        (event.step, event.gradients, event.weights, event.updates) for event in told
    ]
    assert history.activations is not None
    assert (history.activations.epoch, history.activations.layers) == (2, dict(stock[-1].layers))
    assert set(told[0].to_json()) == {"event", "run", "epoch", "step", "gradients", "weights", "updates"}
    assert stock[0].to_json()["layers"]["dense-1"]["units"] == 12
    assert result.last_checkpoint is not None
    assert be.read_history(tmp_path / "run", 1).figures


def test_the_gradient_is_the_masked_one() -> None:
    config = settings(
        insight={**ON, "every": 2},
        epochs=1,
        batch_size=25,
        sparsity={"method": "magnitude", "target": 0.9, "every": 1, "end": 0.1},
    )
    made = training_fixtures.trainer(config)
    found = figures(list(made.run()))
    assert found[-1].weights["dense-1"] < found[0].weights["dense-1"]
