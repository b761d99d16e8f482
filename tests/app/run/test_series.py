from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.run.history import RunHistory
from app.run.series import MeanSeries, Series, trailing_mean
from brains_engine.runs.history import History


def test_points_come_back_as_they_went_in() -> None:
    series = Series()
    series.extend(range(5000), [0.5] * 5000)
    series.append(5000, 0.25)
    assert len(series) == 5001
    assert series.x[-1] == 5000
    assert series.value_at(4999.9) == 0.25
    assert series.value_at(-10) == 0.5
    assert Series().value_at(0) is None


def test_memory_is_flat_beyond_the_bound_and_peaks_stay() -> None:
    series = Series(max_points=4096)
    values = np.full(200_000, 0.5, np.float32)
    values[12_345], values[54_321] = 9.0, -9.0
    for start in range(0, len(values), 1000):
        series.extend(np.arange(start, start + 1000), values[start : start + 1000])
    assert len(series) <= 4096
    assert len(series._x) <= 8192
    assert (series.y.max(), series.y.min()) == (9.0, -9.0)
    assert np.all(np.diff(series.x) > 0)
    assert series.x[-1] == len(values) - 1


@given(st.lists(st.floats(-100, 100, width=32), min_size=1, max_size=60), st.integers(1, 20), st.integers(1, 9))
def test_means_piece_by_piece_equal_means_at_once(values: list[float], window: int, piece: int) -> None:
    series = Series()
    mean = MeanSeries(series, window)
    for start in range(0, len(values), piece):
        part = values[start : start + piece]
        series.extend(np.arange(start, start + len(part)), part)
        mean.update()
    expected = [np.mean(values[max(0, i - window + 1) : i + 1]) for i in range(len(values))]
    assert mean.update().y.tolist() == pytest.approx(expected, abs=1e-3)


def test_another_window_starts_over() -> None:
    series = Series()
    series.extend(range(10), range(10))
    mean = MeanSeries(series, 1)
    assert mean.update().y[-1] == 9.0
    mean.window = 10
    assert mean.update().y[-1] == 4.5


def test_a_compacted_source_is_averaged_anew() -> None:
    series = Series(max_points=256)
    mean = MeanSeries(series, 50)
    for start in range(0, 5000, 50):
        series.extend(range(start, start + 50), [1.0] * 50)
        mean.update()
    assert series.compactions > 0
    assert len(mean.update()) == len(series)
    assert mean.update().y.tolist() == [1.0] * len(series)


def test_trailing_mean_counts_by_position_not_by_number() -> None:
    means = trailing_mean(np.array([0.0, 10.0, 11.0]), np.array([9.0, 1.0, 3.0], np.float32), 2)
    assert means.tolist() == [9.0, 1.0, 2.0]


def test_a_resumed_run_shows_what_came_before() -> None:
    history = RunHistory()
    history.recall(
        History(
            steps=np.array([1, 2]),
            loss=np.array([0.9, 0.8]),
            learning_rate=np.array([0.1, 0.05]),
            epochs=((1, 2, {"loss": 0.85, "val_loss": 0.7}, 4.0),),
            sparsity=((2, 0.5, 0.9, {"dense-1": 0.5}),),
        )
    )
    assert history.loss.x.tolist() == [1, 2]
    assert history.best_epoch == (1, 2, 0.7)
    assert history.scale("time").to_axis([1, 2, 3]).tolist() == [2.0, 4.0, 6.0]
    assert history.live_sparsity() == {"dense-1": 0.5}
