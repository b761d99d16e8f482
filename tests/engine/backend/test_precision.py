"""Number types: what computes in which, float16's scaled loss, parity with Keras, the bits of a resumed run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend import jobs
from brains_engine.backend.batches import BatchPlan
from brains_engine.backend.builder import build_model
from brains_engine.backend.devices import Device
from brains_engine.backend.precision import LossScaling, choose_precision
from brains_engine.backend.results import ChunkResult
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.planning.planner import make_plan
from brains_engine.planning.precision import policies
from brains_engine.runs.config import RunConfig
from brains_engine.runs.events import Started
from tests.engine.backend.small_runs import REGISTRY, Watcher, arrays_of, assert_same_bits, design, predict, train
from tests.engine.backend.training_fixtures import assert_same_bits as assert_same_states
from tests.engine.backend.training_fixtures import class_samples, losses, settings, trainer

if TYPE_CHECKING:
    from pathlib import Path

POLICIES = {"float64": "float64", "bfloat16": "mixed_bfloat16", "float16": "mixed_float16"}


def network(policy: str) -> keras.Model:
    """A network whose last layer stays in float32 where the others compute in 16 bits."""
    keras.utils.set_random_seed(3)
    last = "float64" if policy == "float64" else "float32"
    inputs = keras.Input((8,), name="input-1")
    x = keras.layers.Dense(16, activation="tanh", name="dense-1", dtype=policy)(inputs)
    x = keras.layers.Dense(12, activation="relu", name="dense-2", dtype=policy)(x)
    x = keras.layers.Dense(3, activation="softmax", name="dense-3", dtype=last)(x)
    return keras.Model(inputs, x)


@pytest.mark.parametrize("kind", POLICIES)
def test_losses_equal_those_of_keras_in_every_type(kind: str) -> None:
    data = class_samples().without_validation()
    config = settings(precision=kind, epochs=4, optimizer={"kind": "adam", "learning_rate": 0.005})
    ours = losses(trainer(config, data, network(POLICIES[kind])).run())
    model = network(POLICIES[kind])
    optimizer: Any = keras.optimizers.Adam(0.005)
    if kind == "float16":
        optimizer = keras.optimizers.LossScaleOptimizer(optimizer)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", jit_compile=False)
    plan = BatchPlan(75, 10, config.seed)
    theirs = []
    for epoch in range(4):
        for chosen in [*plan.order(epoch)[0], *plan.order(epoch)[1]]:
            model.reset_metrics()
            theirs.append(float(model.train_on_batch(data.x_train[chosen], data.y_train[chosen])))
    assert len(ours) == 32
    # a bit more or less of a 16-bit number is 4 to 8 parts in a thousand, and both draw on the same kernels
    assert np.abs(np.array(ours) - np.array(theirs)).max() < (1e-5 if kind == "float64" else 2e-3)


def test_float64_has_digits_that_float32_has_not() -> None:
    """The gradient of a whole chunk is right to 12 digits: central differences of the loss say so."""
    model = network("float64")
    assert all(variable.dtype == "float64" for variable in model.trainable_variables)
    data = class_samples()
    x, y = tf.constant(data.x_train, tf.float64), data.y_train

    def loss() -> Any:
        return tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x)))

    with tf.GradientTape() as tape:
        value = loss()
    kernel = model.layers[1].kernel
    gradient = tape.gradient(value, [kernel.value])[0].numpy()
    before, step = kernel.numpy(), 1e-5
    for place in ((0, 0), (3, 7)):
        ends = []
        for sign in (1, -1):
            moved = before.copy()
            moved[place] += sign * step
            kernel.assign(moved)
            ends.append(float(loss()))
        kernel.assign(before)
        assert (ends[0] - ends[1]) / (2 * step) == pytest.approx(gradient[place], rel=1e-6)


@pytest.mark.parametrize("kind", POLICIES)
def test_a_run_in_any_type_goes_on_with_the_same_bits(kind: str) -> None:
    values: dict[str, Any] = {
        "precision": kind,
        "epochs": 3,
        "sparsity": {"method": "magnitude", "every": 5, "target": 0.6},
    }
    whole = trainer(settings(**values), model=network(POLICIES[kind]))
    curve = losses(whole.run())
    first = trainer(settings(**values), model=network(POLICIES[kind]))
    parts = []
    for result in first.run():
        parts.append(result)
        if isinstance(result, ChunkResult) and first.step >= 12:
            break
    second = trainer(settings(**values), model=network(POLICIES[kind]))
    second.load_state({name: value.copy() for name, value in first.state().items()})
    assert losses(parts) + losses(second.run()) == curve
    assert_same_states(second.state(), whole.state())
    assert ("loss_scaling/scale" in whole.state()) == (kind == "float16")


def test_a_step_that_overflows_changes_nothing_and_halves_the_scale() -> None:
    part = LossScaling()
    weights = [tf.constant([1.0, 2.0])]
    carried = part.first(weights)
    assert float(part.loss(tf.constant(2.0), carried)) == 2.0**16
    good: list[Any]
    bad: list[Any]
    good, kept = part.gradients([tf.constant([2.0**15, 2.0**14]), None], weights, carried, tf.constant(0, tf.int64))
    assert good[0].numpy().tolist() == [1.0, 0.5]
    assert good[1] is None
    assert (float(kept["scale"]), int(kept["good_steps"]), bool(kept["finite"])) == (2.0**15, 1, True)
    bad, kept = part.gradients([tf.constant([np.inf, 1.0])], weights, kept, tf.constant(1, tf.int64))
    assert bad[0].numpy().tolist() == [0.0, 0.0]
    assert (float(kept["scale"]), int(kept["good_steps"]), bool(kept["finite"])) == (2.0**14, 0, False)
    last = {**kept, "good_steps": tf.constant(1999, tf.int64)}
    _, kept = part.gradients([tf.constant([1.0])], weights, last, tf.constant(2, tf.int64))
    assert (float(kept["scale"]), int(kept["good_steps"])) == (2.0**15, 0)


def test_an_overflow_in_a_run_leaves_weights_and_slots_as_they_are() -> None:
    training = trainer(settings(precision="float16", epochs=1), model=network("mixed_float16"))
    state = training.state()
    state["loss_scaling/scale"] = np.asarray(2.0**40, np.float32)  # beyond what float16 holds: each gradient overflows
    training.load_state(state)
    next(iter(training.run()))
    after = training.state()
    assert after["loss_scaling/scale"] < 2.0**40
    for name, value in state.items():
        if name.startswith(("weights/", "optimizer/")):
            assert after[name].tobytes() == value.tobytes(), name
    assert after["position/step"] > 0


@pytest.mark.parametrize("kind", POLICIES)
def test_a_run_says_its_type_predicts_and_exports(kind: str, tmp_path: Path) -> None:
    watcher = Watcher()
    result = train(tmp_path / "run", watcher, precision=kind, epochs=1)
    assert [event.precision for event in watcher.of(Started)] == [kind]
    assert result.last_checkpoint is not None
    arrays = arrays_of(result.last_checkpoint)
    assert arrays["weights/dense-1/kernel"].dtype == ("float64" if kind == "float64" else "float32")
    answer = predict(result.last_checkpoint, np.array([[0.1, 0.2], [1.0, -0.5]]))
    assert answer.shape == (2, 2)
    assert np.allclose(answer.sum(axis=1), 1, atol=1e-5)
    assert "accuracy" in jobs.evaluate(result.last_checkpoint, REGISTRY)
    if kind == "float64":
        jobs.export(result.last_checkpoint, "keras", tmp_path / "net.keras", REGISTRY)
    again = jobs.resume(tmp_path / "run", REGISTRY, epochs=2)
    straight = train(tmp_path / "straight", precision=kind, epochs=2)
    assert_same_bits(again.last_checkpoint, straight.last_checkpoint)


def test_ends_stay_in_float32_and_a_layer_may_have_a_type_of_its_own() -> None:
    made = Design(REGISTRY, design())
    edits.set_precision(made, ["norm_dense-1"], "float64")
    plan = make_plan(made.snapshot, REGISTRY)
    found = policies(plan, "bfloat16")
    assert found["dense-1"] == found["dropout-1"] == "mixed_bfloat16"
    assert found["norm_dense-1"] == "float64"
    assert found["input-1"] == found["dense-2"] == found["output-1"] == "float32"
    assert policies(plan, "bfloat16", for_inference=True)["dense-1"] == "float32"
    model = build_model(plan, 3, "bfloat16")
    assert model.get_layer("dense-1").compute_dtype == "bfloat16"
    assert model.get_layer("dense-1").kernel.dtype == "float32"
    assert model.get_layer("norm_dense-1").kernel.dtype == "float64"
    assert keras.config.dtype_policy().name == "float32"
    edits.set_precision(made, ["dense-2"], "float16")
    assert policies(make_plan(made.snapshot, REGISTRY), "float32")["dense-2"] == "mixed_float16"


def test_a_design_whose_layers_differ_trains(tmp_path: Path) -> None:
    made = Design(REGISTRY, design(epochs=1))
    edits.set_precision(made, ["dense-1"], "bfloat16")
    edits.set_precision(made, ["norm_dense-1"], "float64")
    result = jobs.train(made.snapshot, REGISTRY, tmp_path / "run")
    assert result.reason == "completed"


@pytest.mark.parametrize(
    ("kind", "capability", "expected"),
    [("cpu", (0, 0), "float32"), ("gpu", (6, 1), "float32"), ("gpu", (7, 5), "float16"), ("gpu", (9, 0), "bfloat16")],
)
def test_auto_takes_what_the_device_is_best_at(kind: str, capability: tuple[int, int], expected: str) -> None:
    device = Device("D", kind, 0, "", capability)
    assert choose_precision(RunConfig(), device) == expected
    assert choose_precision(RunConfig(precision="float64"), device) == "float64"
