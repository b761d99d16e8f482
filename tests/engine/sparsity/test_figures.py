from __future__ import annotations

import numpy as np
import pytest

from brains_engine.sparsity.figures import SparsityFigures, WeightSums, figures, hoyer

FOUR = np.array([0.0, 0.0005, -0.3, 0.4])


def test_four_weights_have_the_figures_that_a_hand_computes() -> None:
    sums = WeightSums.of(FOUR, 1e-3)
    assert (sums.size, sums.zeros, sums.near_zero) == (4, 1, 2)
    assert sums.absolute == pytest.approx(0.7005)
    assert hoyer(sums) == pytest.approx((2 - 0.7005 / np.sqrt(0.25 + 0.0005**2)) / (2 - 1))


@pytest.mark.parametrize(
    ("weights", "index"), [([1, 1, 1, 1], 0.0), ([0, 0, -5, 0], 1.0), ([0, 0, 0, 0], 1.0), ([3], 0.0)]
)
def test_the_hoyer_index_runs_from_even_to_one_alone(weights: list[float], index: float) -> None:
    assert hoyer(WeightSums.of(np.array(weights), 1e-3)) == pytest.approx(index)


def test_totals_weigh_layers_by_their_number_of_weights() -> None:
    layers = {
        "a": [WeightSums.of(FOUR, 1e-3)],
        "b": [WeightSums.of(np.ones(6), 1e-3), WeightSums.of(np.zeros(6), 1e-3)],
    }
    found = figures(layers)
    assert found.zeros == {"a": 0.25, "b": 0.5}
    assert found.totals["zeros"] == pytest.approx(7 / 16)
    assert found.totals["hoyer"] == pytest.approx((4 * found.hoyer["a"] + 12 * found.hoyer["b"]) / 16)
    assert SparsityFigures.from_json(found.to_json()) == found


def test_without_weights_there_are_no_figures() -> None:
    assert not figures({})
    assert not figures({"a": [WeightSums.of(np.zeros((0, 3)), 1e-3)]})
