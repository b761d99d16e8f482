"""Level of detail: what is drawn of a long series has its peaks, and growing costs the same at any length."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.run.pyramid import FACTOR, Pyramid
from app.run.series import Series


@given(
    st.lists(st.floats(-100, 100, width=32), min_size=1, max_size=3000),
    st.integers(1, 700),
    st.integers(1, 40),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_what_is_picked_has_the_extremes_of_the_stretch(
    values: list[float], piece: int, most: int, one: float, other: float
) -> None:
    series = Series()
    pyramid = Pyramid(series)
    for start in range(0, len(values), piece):
        part = values[start : start + piece]
        series.extend(np.arange(start, start + len(part)), part)
        pyramid.update()
    begin, end = sorted((one * len(values), other * len(values)))
    x, y = pyramid.pick(begin, end, most)
    assert np.all(np.diff(x) >= 0)
    assert len(x) <= 2 * (2 * most + 1) * FACTOR + 4 * FACTOR
    seen = [value for place, value in enumerate(values) if begin <= place <= end]
    if seen:
        assert y.max() >= max(seen)
        assert y.min() <= min(seen)
    assert set(y.tolist()) <= set(np.asarray(values, np.float32).tolist())


def test_a_short_stretch_of_a_long_series_is_drawn_point_by_point() -> None:
    series = Series.of(np.arange(100_000), np.arange(100_000) % 7)
    x, y = Pyramid(series).pick(50_000, 50_100, 500)
    assert x.tolist() == list(range(49_999, 50_102))
    assert y.tolist() == [value % 7 for value in range(49_999, 50_102)]


def test_values_that_are_not_finite_do_not_hide_their_neighbours() -> None:
    values = np.ones(4096)
    values[100], values[200], values[300] = math.nan, math.inf, -5.0
    _, y = Pyramid(Series.of(np.arange(4096), values)).pick(0, 4096, 4)
    assert y[np.isfinite(y)].min() == -5.0


def test_each_point_is_looked_at_once_at_each_level() -> None:
    series = Series()
    pyramid = Pyramid(series)
    for start in range(0, 200_000, 1000):
        series.extend(np.arange(start, start + 1000), np.ones(1000))
        pyramid.update()
    assert [level.count for level in pyramid._levels] == [200_000 // FACTOR**number for number in range(1, 6)]
    allocated = sum(len(level.low) for level in pyramid._levels)
    assert allocated <= 2 * 200_000 / (FACTOR - 1) + 64 * len(pyramid._levels)


def test_a_compacted_series_is_taken_in_anew() -> None:
    series = Series(max_points=1024)
    pyramid = Pyramid(series)
    values = np.zeros(5000)
    values[4000] = 9.0
    for start in range(0, 5000, 100):
        series.extend(np.arange(start, start + 100), values[start : start + 100])
        pyramid.update()
    x, y = pyramid.pick(0, 5000, 10)
    assert y.max() == 9.0
    assert x[-1] == 4999
