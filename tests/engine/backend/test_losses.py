from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from pydantic import TypeAdapter

from brains_engine.backend.losses import make_loss, prepare_targets
from brains_engine.errors import DataError
from brains_engine.runs import config
from tests.engine.backend.training_fixtures import class_samples, losses, mlp, settings, trainer, value_samples

VALUES: dict[str, tuple[dict[str, Any], Any]] = {
    "mean squared": ({"kind": "mean_squared_error"}, keras.losses.MeanSquaredError()),
    "mean absolute": ({"kind": "mean_absolute_error"}, keras.losses.MeanAbsoluteError()),
    "error power 2": ({"kind": "error_power", "p": 2.0}, keras.losses.MeanSquaredError()),
    "error power 1": ({"kind": "error_power", "p": 1.0}, keras.losses.MeanAbsoluteError()),
    "huber": ({"kind": "huber", "delta": 0.3}, keras.losses.Huber(delta=0.3)),
}
CLASSES: dict[str, tuple[dict[str, Any], str, Any]] = {
    "crossentropy": ({"kind": "categorical_crossentropy"}, "softmax", keras.losses.SparseCategoricalCrossentropy()),
    "logits": (
        {"kind": "categorical_crossentropy", "from_logits": True},
        "linear",
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    ),
    "clipped": ({"kind": "categorical_crossentropy"}, "sigmoid", keras.losses.SparseCategoricalCrossentropy()),
    "smoothed": (
        {"kind": "categorical_crossentropy", "label_smoothing": 0.1},
        "softmax",
        keras.losses.CategoricalCrossentropy(label_smoothing=0.1),
    ),
    "binary": ({"kind": "binary_crossentropy"}, "sigmoid", keras.losses.BinaryCrossentropy()),
    "binary logits": (
        {"kind": "binary_crossentropy", "from_logits": True, "label_smoothing": 0.2},
        "linear",
        keras.losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.2),
    ),
    "squared classes": ({"kind": "mean_squared_error"}, "sigmoid", keras.losses.MeanSquaredError()),
}


def keras_losses(model: keras.Model, loss: Any, data: Any, targets: Any, steps: int) -> list[float]:
    model.compile(optimizer=keras.optimizers.Adam(0.005), loss=loss, jit_compile=False)
    found = []
    for _ in range(steps):
        model.reset_metrics()
        found.append(float(model.train_on_batch(data.x_train, targets)))
    return found


def parsed(options: dict[str, Any]) -> config.LossConfig:
    found: config.LossConfig = TypeAdapter(config.LossConfig).validate_python(options)
    return found


@pytest.mark.parametrize("name", VALUES)
def test_losses_of_values_equal_those_of_keras_for_200_steps(name: str) -> None:
    options, loss = VALUES[name]
    data = value_samples(train=20)
    # in one batch the order of samples does not matter
    run = settings(loss=options, optimizer={"kind": "adam", "learning_rate": 0.005}, epochs=200, batch_size=20)
    run = run.model_copy(update={"metrics": ()})
    ours = losses(trainer(run, data.without_validation(), mlp(2, "linear")).run())
    theirs = keras_losses(mlp(2, "linear"), loss, data, data.y_train, 200)
    assert np.abs(np.array(ours) - np.array(theirs)).max() < 1e-5
    assert ours[-1] < ours[0]


@pytest.mark.parametrize("name", CLASSES)
def test_losses_of_classes_equal_those_of_keras_for_200_steps(name: str) -> None:
    options, last, loss = CLASSES[name]
    data = class_samples(train=20)
    run = settings(loss=options, optimizer={"kind": "adam", "learning_rate": 0.005}, epochs=200, batch_size=20)
    ours = losses(trainer(run, data.without_validation(), mlp(3, last)).run())
    targets = data.y_train if isinstance(loss, keras.losses.SparseCategoricalCrossentropy) else np.eye(3)[data.y_train]
    theirs = keras_losses(mlp(3, last), loss, data, targets, 200)
    assert np.abs(np.array(ours) - np.array(theirs)).max() < 1e-5
    assert ours[-1] < ours[0]


def test_error_power_on_four_numbers() -> None:
    loss = make_loss(config.ErrorPower(p=3.0))
    values = loss(tf.constant([[0.0, 0.0], [1.0, 1.0]]), tf.constant([[1.0, -2.0], [1.0, 4.0]]))
    assert values.numpy().tolist() == pytest.approx([(1 + 8) / 2, 27 / 2])


@pytest.mark.parametrize("p", [1.0, 1.5, 2.0, 3.0])
def test_error_power_has_the_gradient_zero_at_zero_error(p: float) -> None:
    outputs = tf.constant([[0.5, 2.0]])
    with tf.GradientTape() as tape:
        tape.watch(outputs)
        loss = make_loss(config.ErrorPower(p=p))(tf.constant([[0.5, 1.0]]), outputs)
    gradient = tape.gradient(loss, outputs).numpy()
    assert gradient[0].tolist() == pytest.approx([0.0, p / 2])


def test_a_saturated_softmax_still_has_a_gradient() -> None:
    logits = tf.constant([[60.0, -60.0]])
    with tf.GradientTape() as tape:
        tape.watch(logits)
        outputs = keras.activations.softmax(logits)
        loss = make_loss(config.CategoricalCrossentropy())(tf.constant([1]), outputs)
    assert loss.numpy()[0] == pytest.approx(120.0)
    assert tape.gradient(loss, logits).numpy().tolist() == [[1.0, -1.0]]


def test_a_softmax_under_a_loss_of_logits_raises_no_warning() -> None:
    outputs = keras.activations.softmax(tf.constant([[1.0, 2.0]]))
    loss = make_loss(config.CategoricalCrossentropy(from_logits=True))
    assert loss(tf.constant([1]), outputs).numpy()[0] == pytest.approx(np.log1p(np.exp(-1.0)), rel=1e-5)


def test_class_numbers_become_columns() -> None:
    classes = np.array([2, 0], dtype=np.int32)
    assert prepare_targets(parsed({"kind": "mean_squared_error"}), classes, (3,)).tolist() == [[0, 0, 1], [1, 0, 0]]
    assert prepare_targets(parsed({"kind": "categorical_crossentropy"}), classes, (3,)).tolist() == [2, 0]


def test_two_classes_fit_a_single_output() -> None:
    targets = prepare_targets(parsed({"kind": "binary_crossentropy"}), np.array([1, 0, 1], dtype=np.int32), (1,))
    assert targets.tolist() == [[1.0], [0.0], [1.0]]


@pytest.mark.parametrize(
    ("kind", "targets", "shape", "words"),
    [
        ("categorical_crossentropy", np.array([0, 3], np.int32), (3,), "Sample 2 has the class number 3"),
        ("categorical_crossentropy", np.array([0, -1], np.int32), (3,), "Sample 2 has the class number -1"),
        ("categorical_crossentropy", np.zeros((2, 3), np.float32), (3,), "needs class numbers"),
        ("binary_crossentropy", np.array([0, 2], np.int32), (1,), "only 2 classes"),
        ("mean_squared_error", np.zeros((2, 2), np.float32), (3,), "has 2 target values, but the network has 3"),
        ("mean_squared_error", np.array([0, 1], np.int32), (2, 2), "flat output"),
    ],
)
def test_targets_that_do_not_fit_are_named(kind: str, targets: Any, shape: tuple[int, ...], words: str) -> None:
    with pytest.raises(DataError, match=words):
        prepare_targets(parsed({"kind": kind}), targets, shape)
