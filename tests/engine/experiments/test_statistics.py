import math

import pytest

from brains_engine.experiments.statistics import compare, estimate, holm


def test_the_interval_is_that_of_the_t_distribution() -> None:
    found = estimate([1.0, 2.0, 3.0, 4.0, 5.0])
    assert (found.mean, found.count) == (3.0, 5)
    assert found.high - found.mean == pytest.approx(2.7764451 * math.sqrt(2.5 / 5), rel=1e-6)
    assert found.mean - found.low == pytest.approx(found.high - found.mean)


def test_a_missing_value_does_not_count_and_one_value_has_no_interval() -> None:
    found = estimate([2.0, math.nan])
    assert (found.mean, found.count) == (2.0, 1)
    assert math.isnan(found.high)
    assert estimate([]).count == 0


def test_the_paired_test_is_that_of_scipy() -> None:
    from scipy import stats

    first, second = [0.8, 0.9, 0.7, 0.95], [0.7, 0.85, 0.72, 0.9]
    assert compare(first, second).p == pytest.approx(stats.ttest_rel(first, second).pvalue)


def test_equal_differences_have_no_test() -> None:
    assert compare([1.0, 2.0], [1.0, 2.0]).p == 1.0
    assert math.isnan(compare([2.0, 3.0], [1.0, 2.0]).p)
    assert math.isnan(compare([1.0], [2.0]).p)


def test_holm_multiplies_by_the_number_of_tests_left_and_never_falls() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.6, 0.5]) == [1.0, 1.0]
    mixed = holm([0.02, math.nan])
    assert mixed[0] == 0.02
    assert math.isnan(mixed[1])
