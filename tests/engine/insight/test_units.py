"""Formulas of single units, on arrays whose answers are plain."""

from __future__ import annotations

import numpy as np
import pytest

from brains_engine.insight.units import alike_units, dead_units, mean_by_class, over_places, probe, strongest


def test_a_layer_with_places_has_one_number_a_sample_and_unit() -> None:
    values = np.array([[[1.0, 0.0], [3.0, 4.0]]])
    means, peaks = over_places(values)
    assert means.tolist() == [[2.0, 2.0]]
    assert peaks.tolist() == [[3.0, 4.0]]


def test_means_are_those_of_the_samples_of_each_class_and_zero_without_any() -> None:
    means = np.array([[1.0, 0.0], [3.0, 2.0], [8.0, 8.0]])
    assert mean_by_class(means, np.array([0, 0, 2]), 3).tolist() == [[2.0, 0.0, 8.0], [1.0, 0.0, 8.0]]


def test_the_strongest_samples_come_first_and_equal_ones_in_their_order() -> None:
    peaks = np.array([[1.0, 5.0], [7.0, 5.0], [3.0, 6.0]])
    assert strongest(peaks, 2).tolist() == [[1, 2], [2, 0]]
    assert strongest(peaks, 9).shape == (2, 3)


def test_dead_units_never_change_and_duplicates_rise_together() -> None:
    base = np.array([0.0, 1.0, 4.0, 2.0])
    values = np.stack([base, np.full(4, 3.0), 2 * base + 1, -base, base**2, np.zeros(4)], axis=1)
    assert dead_units(values) == (1, 5)
    assert alike_units(values) == ((0, 2),)


def test_a_probe_reads_what_is_there_and_nothing_where_nothing_is() -> None:
    random = np.random.default_rng(0)
    y = np.arange(200) % 2
    x = random.normal(size=(200, 3))
    x[:, 1] += 6 * y
    seen = probe((x[:100], y[:100]), (x[100:], y[100:]))
    assert seen is not None
    assert seen.accuracy > 0.97
    assert (seen.baseline, seen.fitted, seen.tested) == (0.5, 100, 100)
    blind = probe((x[:100, :1], y[:100]), (x[100:, :1], y[100:]))
    assert blind is not None
    assert blind.accuracy == pytest.approx(0.5, abs=0.15)
    assert probe((x, np.zeros(200, int)), (x, y)) is None
