from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from brains_engine.sparsity.masks import grow_best, keep_best, share_of_zeros
from brains_engine.sparsity.scores import magnitude

ALL = np.ones(4, dtype=bool)


def test_magnitude_ignores_the_sign() -> None:
    assert magnitude(np.array([-3.0, 1.0, 0.0, -0.5])).tolist() == [3.0, 1.0, 0.0, 0.5]


def test_the_best_scores_are_kept() -> None:
    mask = keep_best(np.array([3.0, 1.0, 4.0, 2.0]), ALL, 2)
    assert mask.tolist() == [True, False, True, False]


def test_of_equal_scores_the_first_is_kept() -> None:
    assert keep_best(np.array([1.0, 1.0, 1.0, 1.0]), ALL, 2).tolist() == [True, True, False, False]
    assert keep_best(np.array([1.0, 2.0, 1.0, 1.0]), ALL, 2).tolist() == [True, True, False, False]


def test_the_dead_stay_dead_whatever_their_score() -> None:
    mask = keep_best(np.array([1.0, 9.0, 2.0, 3.0]), np.array([True, False, True, True]), 2)
    assert mask.tolist() == [False, False, True, True]


@pytest.mark.parametrize("live", [3, 4, 7])
def test_a_mask_never_grows(live: int) -> None:
    before = np.array([True, False, True, True])
    after = keep_best(np.array([1.0, 9.0, 2.0, 3.0]), before, live)
    assert after.tolist() == before.tolist()


def test_nothing_may_be_kept() -> None:
    assert not keep_best(np.array([1.0, 2.0, 3.0, 4.0]), ALL, 0).any()


def test_shapes_are_kept() -> None:
    mask = keep_best(np.array([[3.0, 1.0], [4.0, 2.0]]), np.ones((2, 2), dtype=bool), 1)
    assert mask.tolist() == [[False, False], [True, False]]


@given(st.lists(st.integers(0, 5), min_size=1, max_size=40), st.data())
def test_the_count_is_exact_and_no_dropped_score_beats_a_kept_one(scores: list[int], data: st.DataObject) -> None:
    values = np.array(scores, dtype=np.float32)
    before = np.array(data.draw(st.lists(st.booleans(), min_size=values.size, max_size=values.size)))
    live = data.draw(st.integers(0, values.size))
    after = keep_best(values, before, live)
    assert after.sum() == min(live, before.sum())
    assert not (after & ~before).any()
    dropped = before & ~after
    if after.any() and dropped.any():
        assert values[after].min() >= values[dropped].max()


def test_share_of_zeros_is_weighted_by_size() -> None:
    assert share_of_zeros([np.array([True, False]), np.zeros(6, dtype=bool)]) == 1 - 1 / 8
    assert share_of_zeros([]) == 0.0


def test_the_best_of_the_dead_grow() -> None:
    mask = np.array([True, False, False, False])
    assert grow_best(np.array([9.0, 1.0, 3.0, 3.0]), mask, 1).tolist() == [True, False, True, False]
    assert grow_best(np.array([9.0, 1.0, 3.0, 3.0]), mask, 7).all()
    assert grow_best(np.array([9.0, 1.0, 3.0, 3.0]), mask, 0).tolist() == mask.tolist()
