"""Confusion, figures of classes and calibration, against scikit-learn and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import classification_report, confusion_matrix

from brains_engine.insight.classes import calibration_error, probabilities_of, report_classes

NAMES = ("ant", "bee", "cow", "dog")


def softmax(values: np.ndarray) -> np.ndarray:
    return np.asarray(np.exp(values) / np.exp(values).sum(axis=1, keepdims=True))


@pytest.mark.parametrize("seed", range(5))
def test_all_figures_are_those_of_scikit_learn(seed: int) -> None:
    random = np.random.default_rng(seed)
    targets = random.integers(0, 3, 200)  # of the fourth class there is no sample
    probabilities = softmax(random.normal(size=(200, 4)) + 2 * np.eye(4)[targets])
    said = probabilities.argmax(axis=1)
    report = report_classes(targets, probabilities, NAMES)
    assert np.array_equal(report.confusion, confusion_matrix(targets, said, labels=range(4)))
    known = classification_report(
        targets, said, labels=range(4), target_names=NAMES, output_dict=True, zero_division=0.0
    )
    for figures in report.figures:
        wanted = known[figures.name]
        assert figures.precision == pytest.approx(wanted["precision"], abs=1e-15)
        assert figures.recall == pytest.approx(wanted["recall"], abs=1e-15)
        assert figures.f1 == pytest.approx(wanted["f1-score"], abs=1e-15)
        assert figures.support == wanted["support"]
    assert report.macro_f1 == pytest.approx(known["macro avg"]["f1-score"], abs=1e-15)
    assert report.accuracy == (said == targets).mean()


def test_a_class_beyond_the_names_is_called_by_its_number() -> None:
    report = report_classes(np.array([0, 4]), np.eye(5)[[0, 4]], ("no", "yes"))
    assert report.names == ("no", "yes", "2", "3", "4")
    assert report.accuracy == 1.0


def test_calibration_by_hand() -> None:
    # Two samples in (.8, .8667]: mean confidence .85, one of two right; one in (.5333, .6], right.
    probabilities = np.array([[0.85, 0.15], [0.85, 0.15], [0.4, 0.6]])
    error = calibration_error(np.array([0, 1, 1]), probabilities)
    assert error == pytest.approx(2 / 3 * abs(0.85 - 0.5) + 1 / 3 * abs(0.6 - 1.0))
    assert calibration_error(np.array([1, 0]), np.eye(2)[[1, 0]]) == 0.0
    assert calibration_error(np.empty(0, np.int64), np.empty((0, 2))) == 0.0


def test_logits_become_probabilities_without_overflow() -> None:
    found = probabilities_of(np.array([[1000.0, 0.0]]), loss="categorical_crossentropy", from_logits=True)
    assert found.tolist() == [[1.0, 0.0]]
    single = probabilities_of(np.array([[-1000.0], [0.0]]), loss="binary_crossentropy", from_logits=True)
    assert single.tolist() == [[1.0, 0.0], [0.5, 0.5]]
