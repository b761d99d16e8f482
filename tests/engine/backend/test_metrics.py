from __future__ import annotations

from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf

from brains_engine.backend.evaluation import evaluate, predict
from brains_engine.backend.metrics import MetricSums
from brains_engine.errors import DataError
from brains_engine.runs.config import BinaryCrossentropy, CategoricalCrossentropy, MeanSquaredError
from tests.engine.backend.training_fixtures import class_samples, mlp, value_samples

ALL_OF_VALUES = ("mean_absolute_error", "mean_squared_error", "root_mean_squared_error", "r2_score")


def measured(names: Any, targets: Any, outputs: Any, loss: Any) -> dict[str, float]:
    sums = MetricSums(names, targets, loss)
    half = len(targets) // 2
    sums.update(targets[:half], outputs[:half])
    sums.update(targets[half:], outputs[half:])
    return sums.result()


def test_values_on_four_numbers() -> None:
    targets = np.array([[1.0], [2.0], [3.0], [4.0]], dtype=np.float32)
    outputs = np.array([[1.0], [2.0], [3.0], [2.0]], dtype=np.float32)
    found = measured(ALL_OF_VALUES, targets, outputs, MeanSquaredError())
    assert found == {
        "mean_absolute_error": 0.5,
        "mean_squared_error": 1.0,
        "root_mean_squared_error": 1.0,
        "r2_score": pytest.approx(1 - 4 / 5),
    }


def test_values_equal_those_of_keras() -> None:
    generator = np.random.default_rng(1)
    targets = generator.normal(size=(50, 3)).astype(np.float32)
    outputs = (targets + generator.normal(size=(50, 3)) / 2).astype(np.float32)
    theirs = [
        keras.metrics.MeanAbsoluteError(),
        keras.metrics.MeanSquaredError(),
        keras.metrics.RootMeanSquaredError(),
        keras.metrics.R2Score(),
    ]
    found = measured(ALL_OF_VALUES, targets, outputs, MeanSquaredError())
    for metric, ours in zip(theirs, found.values(), strict=True):
        metric.update_state(targets, outputs)
        assert ours == pytest.approx(float(metric.result()), rel=1e-5)


def test_accuracies_equal_those_of_keras() -> None:
    generator = np.random.default_rng(2)
    targets = generator.integers(0, 6, 50).astype(np.int32)
    outputs = tf.nn.softmax(generator.normal(size=(50, 6)).astype(np.float32)).numpy()
    found = measured(("accuracy", "top_3_accuracy"), targets, outputs, CategoricalCrossentropy())
    first = keras.metrics.SparseCategoricalAccuracy()
    third = keras.metrics.SparseTopKCategoricalAccuracy(k=3)
    for metric, ours in ((first, found["accuracy"]), (third, found["top_3_accuracy"])):
        metric.update_state(targets, outputs)
        assert ours == pytest.approx(float(metric.result()))


@pytest.mark.parametrize(
    ("loss", "outputs"),
    [(BinaryCrossentropy(), [0.4, 0.6, 0.7, 0.2]), (BinaryCrossentropy(from_logits=True), [-0.1, 0.1, 2.0, -3.0])],
)
def test_a_single_output_is_cut_at_one_half_or_at_zero_for_logits(loss: Any, outputs: list[float]) -> None:
    targets = np.array([[0.0], [1.0], [0.0], [0.0]], dtype=np.float32)
    values = np.array(outputs, dtype=np.float32)[:, None]
    found = measured(("accuracy", "binary_accuracy", "top_3_accuracy"), targets, values, loss)
    assert found == {"accuracy": 0.75, "binary_accuracy": 0.75, "top_3_accuracy": 0.75}


def test_class_numbers_count_as_columns_for_metrics_of_values() -> None:
    targets = np.array([0, 1], dtype=np.int32)
    outputs = np.array([[1.0, 0.0], [0.5, 0.5]], dtype=np.float32)
    names = ("binary_accuracy", "mean_absolute_error", "r2_score")
    found = measured(names, targets, outputs, CategoricalCrossentropy())
    assert found["mean_absolute_error"] == 0.25
    assert found["binary_accuracy"] == 0.75
    # each column has the targets 1 and 0 (spread 1/2) and a residual of 1/4
    assert found["r2_score"] == pytest.approx(0.5)


def test_r2_of_a_constant_target_is_defined() -> None:
    targets = np.ones((2, 1), dtype=np.float32)
    assert measured(("r2_score",), targets, targets, MeanSquaredError()) == {"r2_score": 1.0}
    assert measured(("r2_score",), targets, targets + 1, MeanSquaredError()) == {"r2_score": 0.0}


def test_a_metric_of_classes_needs_classes() -> None:
    with pytest.raises(DataError, match="top_3_accuracy needs classes"):
        MetricSums(("top_3_accuracy",), np.array([[0.5]], dtype=np.float32), MeanSquaredError())


@pytest.mark.parametrize("count", [1, 511, 512, 513, 1100])
def test_evaluation_and_prediction_see_every_sample_once(count: int) -> None:
    model = mlp(norm=True)
    data = class_samples(train=count, validation=1)
    outputs = np.asarray(model(data.x_train, training=False))
    assert predict(model, data.x_train) == pytest.approx(outputs, abs=1e-6)
    found = evaluate(model, data.x_train, data.y_train, CategoricalCrossentropy(), ("accuracy",))
    assert found["accuracy"] == np.mean(outputs.argmax(axis=1) == data.y_train)
    expected = -np.log(outputs[np.arange(count), data.y_train].astype(np.float64)).mean()
    assert found["loss"] == pytest.approx(expected, rel=1e-5)


def test_prediction_of_nothing_is_empty_and_of_too_much_is_refused() -> None:
    model = mlp()
    assert np.asarray(predict(model, np.zeros((0, 8), np.float32))).shape == (0, 3)
    with pytest.raises(DataError, match="A sample has 9 features, but the network takes 8"):
        predict(model, np.zeros((2, 9), np.float32))


def test_evaluating_values_needs_no_metric() -> None:
    data = value_samples(train=30)
    found = evaluate(mlp(2, "linear"), data.x_train, data.y_train, MeanSquaredError(), ())
    assert list(found) == ["loss"]
