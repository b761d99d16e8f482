"""Histograms and dead units, by hand and against NumPy."""

from __future__ import annotations

import json

import numpy as np
import pytest

from brains_engine.insight.activations import BINS, LayerActivations, summarise
from brains_engine.insight.pictures import make_pictures, picture_shape


def test_units_that_never_change_are_dead() -> None:
    values = np.array([[0.0, 1.0, 0.5], [0.0, 2.0, 0.5], [0.0, -1.0, 0.5]])
    found = summarise(values)
    assert (found.units, found.dead) == (3, (0, 2))
    assert found.zeros == pytest.approx(1 / 3)
    assert (found.low, found.high) == (-1.0, 2.0)


def test_a_channel_is_dead_only_where_all_its_places_are() -> None:
    values = np.zeros((4, 2, 2, 3))
    values[2, 1, 0, 1] = 7.0
    assert summarise(values).dead == (0, 2)


def test_the_histogram_is_numpys_and_counts_every_value() -> None:
    values = np.random.default_rng(0).normal(size=(100, 7))
    found = summarise(values)
    assert list(found.counts) == np.histogram(values, BINS)[0].tolist()
    assert (found.mean, found.deviation) == pytest.approx((values.mean(), values.std()))


@pytest.mark.parametrize("value", [0.0, 1e30, np.nextafter(1.0, 2.0)])
def test_a_layer_that_gives_one_value_has_one_full_bin(value: float) -> None:
    found = summarise(np.full((5, 2), value))
    assert sum(found.counts) == found.counts[0] == 10
    assert found.dead == (0, 1)


def test_values_that_are_no_numbers_are_left_out() -> None:
    found = summarise(np.array([[np.nan, 1.0], [np.inf, 3.0]]))
    assert (found.low, found.high, sum(found.counts), found.dead) == (1.0, 3.0, 2, ())
    assert sum(summarise(np.full((2, 2), np.nan)).counts) == 0


def test_figures_survive_json() -> None:
    found = summarise(np.arange(12.0).reshape(4, 3))
    assert LayerActivations.from_json(json.loads(json.dumps(found.to_json()))) == found
    with pytest.raises(ValueError, match="no figures"):
        LayerActivations.from_json({"units": 3})


def test_samples_are_pictures_where_their_dims_say_so() -> None:
    assert picture_shape((("height", 8), ("width", 9))) == (8, 9, 1)
    assert picture_shape((("height", 8), ("width", 8), ("channel", 3))) == (8, 8, 3)
    assert picture_shape((("height", 8), ("width", 8), ("channel", 2))) is None
    assert picture_shape((("feature", 64),)) is None
    pictures = make_pictures(np.array([[0.0, 1, 2, 4], [1, 1, 1, 1]]), [0], (2, 2, 1))
    assert {index: picture.tolist() for index, picture in pictures.items()} == {0: [[0, 64], [128, 255]]}
