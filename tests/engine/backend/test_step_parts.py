"""Every option of the step and of the run's end: resumed anywhere, each gives the bits of a run that never stopped."""

from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest

from brains_engine.backend.learning_rates import PlateauRate
from brains_engine.backend.results import ChunkResult, EpochResult, StoppedEarly
from brains_engine.backend.trainer import Trainer
from brains_engine.backend.variables import to_predict_with
from brains_engine.errors import CheckpointError, DataError
from brains_engine.fields import parse
from brains_engine.runs.schedule_config import OnPlateau
from brains_engine.runs.schedules import RunLength, preview
from tests.engine.backend.training_fixtures import (
    assert_same_bits,
    class_samples,
    kernels,
    losses,
    settings,
    trainer,
    value_samples,
)

OPTIONS: dict[str, dict[str, Any]] = {
    "schedule": {"schedule": {"kind": "one_cycle", "cycle_momentum": True, "warmup": 1.0}},
    "plateau": {"schedule": {"kind": "plateau", "patience": 1, "min_delta": 0.5, "factor": 0.5, "cooldown": 1}},
    "accumulation": {"update": {"accumulate": 3}},
    "averaging": {"update": {"averaging": 0.9}},
    "early stopping": {"early_stopping": {"enabled": True, "patience": 2, "min_delta": 0.02}},
    "class weights": {"class_weights": "balanced"},
}
EVERYTHING: dict[str, Any] = {
    **OPTIONS["plateau"],
    **OPTIONS["class weights"],
    "early_stopping": {"enabled": True, "patience": 3, "min_delta": 0.0},
    "update": {"accumulate": 3, "averaging": 0.9, "clipping": "global_norm", "clip_limit": 0.5, "weight_decay": 0.01},
    "sparsity": {"method": "magnitude", "every": 7, "target": 0.6},
}


def small(outputs: int = 3, *, dropout: float = 0.0) -> keras.Model:
    keras.utils.set_random_seed(3)
    inputs = keras.Input((8,), name="input-1")
    x = keras.layers.Dense(5, activation="tanh", name="dense-1")(inputs)
    if dropout:
        x = keras.layers.Dropout(dropout, name="dropout-1")(x)
    return keras.Model(inputs, keras.layers.Dense(outputs, activation="softmax", name="dense-2")(x))


def make(model: keras.Model | None = None, **options: Any) -> Trainer:
    values = {"epochs": 6, "optimizer": {"kind": "adam", "learning_rate": 0.05}, "checkpoints": {"window": 3}}
    return trainer(settings(**{**values, **options}), class_samples(train=40), model or small())


@pytest.mark.parametrize("name", [*OPTIONS, "everything"])
def test_a_resumed_run_ends_with_the_same_bits(name: str) -> None:
    options = OPTIONS.get(name, EVERYTHING)
    dropout = 0.2 if name == "everything" else 0.0
    training = make(small(dropout=dropout), **options)
    saved: list[Any] = []
    curve: list[float] = []
    for result in training.run():
        if isinstance(result, ChunkResult | EpochResult):
            saved.append({key: value.copy() for key, value in training.state().items()})
        if isinstance(result, ChunkResult):
            curve += result.losses
    expected = training.state()
    assert curve[-1] != curve[0]
    # the same loop goes on from each place: a new trainer would trace it anew, which test_trainer_resume covers
    for state in (saved[4], saved[len(saved) // 2], saved[-3]):
        training.load_state(state)
        rest = losses(training.run())
        assert rest == curve[int(state["position/step"]) :]
        assert_same_bits(training.state(), expected)


@pytest.mark.parametrize("kind", ["step", "exponential", "cosine", "restarts", "one_cycle"])
def test_the_preview_is_what_the_loop_takes(kind: str) -> None:
    schedule: dict[str, Any] = {"kind": kind, "warmup": 0.75}
    if kind == "restarts":
        schedule = {"kind": "cosine", "restarts": True, "length": 1.0, "peak": 0.7, "warmup": 1.0}
    training = make(schedule=schedule, checkpoints={"window": 1})  # so that each chunk is one step
    used = [result.learning_rate for result in training.run() if isinstance(result, ChunkResult)]
    expected = preview(training._config.schedule, 0.05, 24, 4)
    assert len(used) == 24
    assert used == pytest.approx(expected, rel=1e-5, abs=1e-9)
    assert len(set(used)) > 4


def test_default_settings_have_no_parts_and_carry_nothing() -> None:
    training = trainer(settings(), class_samples(train=40), small())
    assert training._parts == ()
    assert training._state.carried == {}
    assert {name.partition("/")[0] for name in training.state()} == {"weights", "optimizer", "position"}


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
def test_a_plateau_lowers_the_rate_as_keras_does() -> None:
    config = {"kind": "plateau", "patience": 2, "factor": 0.3, "cooldown": 2, "min_delta": 0.01, "least_rate": 0.004}
    part = PlateauRate(parse(OnPlateau, config), 0.05, RunLength(24, 4))
    carried: Any = part.first([])
    model = small()
    model.compile(optimizer=keras.optimizers.Adam(0.05))
    theirs = keras.callbacks.ReduceLROnPlateau(
        "val_loss", patience=2, factor=0.3, cooldown=2, min_delta=0.01, min_lr=0.004
    )
    theirs.set_model(model)
    theirs.on_train_begin()
    rates = []
    for epoch, figure in enumerate([1.0, 0.9, 0.895, 0.9, 0.9, 0.91, 0.92, 0.8, *[0.9] * 8]):
        carried = part.epoch_ended({"val_loss": figure}, carried)
        theirs.on_epoch_end(epoch, {"val_loss": figure})
        rates.append(float(carried["full"]))
        assert rates[-1] == pytest.approx(float(np.asarray(model.optimizer.learning_rate)), rel=1e-6)
    assert len(set(rates)) == 4
    assert rates[-1] == pytest.approx(0.004)


def test_early_stopping_ends_with_the_weights_of_the_best_epoch() -> None:
    stopping = {"enabled": True, "patience": 2, "metric": "accuracy"}
    training = make(epochs=40, early_stopping=stopping, update={"averaging": 0.5})
    epochs, best, ended = [], {}, None
    for result in training.run():
        if isinstance(result, EpochResult):
            epochs.append(result.metrics["val_accuracy"])
            if epochs[-1] > max(epochs[:-1], default=-1.0):
                best = to_predict_with(training.state())
        if isinstance(result, StoppedEarly):
            ended = result
    assert ended is not None
    assert len(epochs) == epochs.index(max(epochs)) + 3 < 40
    assert ended.best == {"val_accuracy": max(epochs)}
    assert f"epoch {epochs.index(max(epochs)) + 1} are back" in ended.message
    assert_same_bits(to_predict_with(training.state()), best)
    measured = training.evaluate()
    assert measured is not None
    assert measured["accuracy"] == max(epochs)


def test_a_checkpoint_holds_weights_and_averages_and_gives_the_averages() -> None:
    training = make(update={"averaging": 0.9})
    list(training.run())
    state = training.state()
    given = to_predict_with(state)
    assert (given["weights/dense-1/kernel"] == state["average/dense-1/kernel"]).all()
    assert (given["weights/dense-1/kernel"] != state["weights/dense-1/kernel"]).any()
    written = training._layout._model.get_layer("dense-1").get_weights()[0]
    assert (written == state["average/dense-1/kernel"]).all()


def test_dropped_connections_are_dropped_from_averages_too() -> None:
    training = make(update={"averaging": 0.9}, sparsity=EVERYTHING["sparsity"])
    list(training.run())
    state = training.state()
    dropped = ~state["masks/dense-1/kernel"]
    assert dropped.any()
    assert (state["average/dense-1/kernel"][dropped] == 0).all()


def test_a_checkpoint_without_what_the_settings_carry_is_refused() -> None:
    plain = make().state()
    for options, name in (("averaging", "average/dense-1/kernel"), ("early stopping", "stopping/best")):
        with pytest.raises(CheckpointError, match=name):
            make(**OPTIONS[options]).load_state(plain)


def test_weights_that_do_not_fit_are_refused() -> None:
    data = value_samples(train=40)
    model = small(2)
    config = settings(class_weights="balanced", loss={"kind": "mean_squared_error"}, metrics=[])
    with pytest.raises(DataError, match="need classes"):
        Trainer(model, config, data, kernels(model))

    class Weighted(type(data)):  # type: ignore[misc]
        w_train = np.full(3, 1.0)

    with pytest.raises(DataError, match="each takes one"):
        Trainer(model, settings(), Weighted(data.x_train, data.y_train, data.x_val, data.y_val))
