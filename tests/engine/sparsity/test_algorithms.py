"""Each algorithm on four numbers, with the answer worked out by hand."""

from __future__ import annotations

from typing import Any, get_args

import numpy as np
import pytest

from brains_engine.runs.config import SparsityConfig
from brains_engine.runs.sparsity_config import CONSTANT, GRADUAL, REGROWING, TARGETED, SparsityMethod
from brains_engine.sparsity.algorithms import ALGORITHMS, Algorithm, Layer
from brains_engine.sparsity.kernels import KernelAxes

ALL = [True, True, True, True]


def algorithm(method: str, **settings: Any) -> Algorithm:
    return ALGORITHMS[method](SparsityConfig(method=method, **settings))  # type: ignore[arg-type]


def layer(weights: Any, mask: Any, live: int, gradient: Any = None, **values: Any) -> Layer:
    given = None if gradient is None else np.array(gradient, np.float32)
    return Layer(np.array(weights, np.float32), np.array(mask), live, gradient=given, **values)


def test_the_table_has_all_methods_of_the_settings() -> None:
    assert {"none", *ALGORITHMS} == set(get_args(SparsityMethod))
    made = {name: algorithm(name, regrow_rho=0.1) for name in ALGORITHMS}
    assert {name for name, each in made.items() if each.timing == "gradual"} == set(GRADUAL)
    assert {name for name, each in made.items() if each.timing == "constant"} == set(CONSTANT)
    assert {name for name, each in made.items() if each.exchange} == set(REGROWING)
    assert {name for name, each in made.items() if each.density is None} == set(TARGETED)


@pytest.mark.parametrize("method", ["magnitude", "one_shot", "gradient_drop", "soft_threshold"])
def test_the_smallest_go_and_nothing_comes_back(method: str) -> None:
    asked = layer([3.0, -1.0, 0.0, 2.0], [True, True, False, True], 2)
    assert algorithm(method).update(asked).tolist() == [True, False, False, True]
    assert algorithm(method).update(layer([3.0, -1.0, 0.0, 2.0], [True, True, False, True], 4)).sum() == 3


def test_the_soft_threshold_shrinks_what_stays_by_the_largest_that_goes() -> None:
    asked = layer([3.0, -1.0, 0.5, -2.0], ALL, 2)
    assert algorithm("soft_threshold").settle(asked).tolist() == [2.0, 0.0, 0.0, -1.0]
    assert algorithm("magnitude").settle(asked) is asked.weights
    # applied twice it is the threshold's sum: S(S(w, 1), 1) = S(w, 2)
    again = layer([2.0, 0.0, 0.0, -1.0], [True, False, False, True], 1)
    assert algorithm("soft_threshold").settle(again).tolist() == [1.0, 0.0, 0.0, 0.0]


def test_gradient_drop_protects_what_descent_makes_larger() -> None:
    # rms of the weights is 1, of the gradient 1: q = |w| + max(0, -g sign w) = 1.0, 1.0, 1.0 + 1, 1.0
    asked = layer([1.0, -1.0, 1.0, -1.0], ALL, 1, [1.0, -1.0, -1.0, -1.0])
    assert algorithm("gradient_drop", protect_c=1.0).update(asked).tolist() == [False, False, True, False]
    # without protection the first of equals stays
    assert algorithm("gradient_drop").update(asked).tolist() == [True, False, False, False]


def test_protection_counts_in_units_of_the_rms() -> None:
    # q = |w| / 2 + c u: 3/2, 1/2 + c * 2 for a gradient of (0, -2, 0, 0) whose rms is 1; rms of w is 2
    weights, gradient = [3.0, 1.0, np.sqrt(3), np.sqrt(3)], [0.0, -2.0, 0.0, 0.0]
    asked = layer(weights, ALL, 1, gradient)
    assert algorithm("gradient_drop", protect_c=0.4).update(asked).tolist() == [True, False, False, False]
    assert algorithm("gradient_drop", protect_c=0.6).update(asked).tolist() == [False, True, False, False]


@pytest.mark.parametrize("method", ["rigl", "gradient_drop"])
def test_the_smallest_are_exchanged_for_the_largest_gradients(method: str) -> None:
    asked = layer([3.0, 1.0, 0.0, 0.0], [True, True, False, False], 2, [0.0, 1.0, 2.0, -5.0], exchange=1)
    assert algorithm(method, regrow_rho=0.3).update(asked).tolist() == [True, False, False, True]


def test_gradient_drop_grows_while_the_share_falls() -> None:
    asked = layer([4.0, 3.0, 2.0, 0.0], [True, True, True, False], 2, [0.0, 0.0, 0.0, 1.0], exchange=1)
    assert algorithm("gradient_drop", regrow_rho=0.3).update(asked).tolist() == [True, False, False, True]


def test_what_is_dropped_and_grown_at_once_stays_as_it_is() -> None:
    asked = layer([3.0, 1.0, 0.0, 0.0], [True, True, False, False], 2, [0.0, 9.0, 2.0, -5.0], exchange=1)
    assert algorithm("rigl").update(asked).tolist() == [True, True, False, False]


def test_set_exchanges_at_random_but_the_same_for_the_same_seed() -> None:
    def grown(seed: int) -> list[bool]:
        rng = np.random.default_rng(seed)
        asked = layer([3.0, 1.0, 0.0, 0.0], [True, True, False, False], 2, exchange=1, rng=rng)
        found: list[bool] = algorithm("set").update(asked).tolist()
        return found

    masks = [grown(seed) for seed in range(20)]
    assert masks == [grown(seed) for seed in range(20)]
    assert all(mask[0] and sum(mask) == 2 for mask in masks)
    assert {mask.index(True, 1) for mask in masks} == {1, 2, 3}


@pytest.mark.parametrize("method", CONSTANT)
def test_sparse_methods_begin_with_random_connections(method: str) -> None:
    masks = [
        algorithm(method).begin(layer([[1.0, 1.0], [1.0, 1.0]], [[True] * 2] * 2, 1, rng=np.random.default_rng(seed)))
        for seed in range(20)
    ]
    assert all(mask.shape == (2, 2) and mask.sum() == 1 for mask in masks)
    assert {int(np.flatnonzero(mask)[0]) for mask in masks} == {0, 1, 2, 3}


def test_rigl_keeps_its_share_without_a_gradient() -> None:
    assert algorithm("rigl").update(layer([1, 2, 0, 0], [True, True, False, False], 2)).tolist() == [1, 1, 0, 0]


def test_two_of_four_inputs_of_each_unit_stay() -> None:
    weights = np.array([[4.0, 1.0], [3.0, -2.0], [-5.0, 3.0], [1.0, 4.0]])  # inputs by units
    kept = algorithm("n_m").update(layer(weights, np.ones((4, 2), bool), 4))
    assert kept.tolist() == [[True, False], [False, False], [True, True], [False, True]]
    half_way = algorithm("n_m").update(layer(weights, np.ones((4, 2), bool), 6))
    assert half_way.tolist() == [[True, False], [True, True], [True, True], [False, True]]


def test_a_short_last_group_keeps_n_and_other_axes_are_read() -> None:
    weights = np.array([[1.0, 2.0, 3.0, 4.0, 5.0]])  # one unit by five inputs
    asked = layer(weights, np.ones((1, 5), bool), 2, axes=KernelAxes(inputs=-1, units=-2))
    assert algorithm("n_m", n=1, m=4).update(asked).tolist() == [[False, False, False, True, True]]


def test_n_of_m_brings_nothing_back() -> None:
    mask = np.array([[True], [False], [False], [True]])
    asked = layer([[1.0], [0.0], [0.0], [1.0]], mask, 4)
    assert (algorithm("n_m", n=3).update(asked) == mask).all()


def test_the_unit_of_least_norm_goes_with_all_its_inputs() -> None:
    weights = np.array([[3.0, 2.0], [0.0, 2.5]])  # norms 3 and 3.2, though 3 is the largest of all
    assert algorithm("units").update(layer(weights, np.ones((2, 2), bool), 2)).tolist() == [[False, True]] * 2
    # three of four connections are nearer to two units than to one; one unit stays whatever is asked
    assert algorithm("units").update(layer(weights, np.ones((2, 2), bool), 3)).all()
    assert algorithm("units").update(layer(weights, np.ones((2, 2), bool), 0)).sum() == 2


def test_units_count_the_inputs_that_are_left() -> None:
    mask = np.array([[True, True], [False, False]])
    asked = layer([[3.0, 2.0], [0.0, 0.0]], mask, 1)
    assert algorithm("units").update(asked).tolist() == [[True, False], [False, False]]


def test_a_filter_is_a_unit() -> None:
    weights = np.arange(8.0).reshape(2, 1, 2, 2)
    kept = algorithm("units").update(layer(weights, np.ones(weights.shape, bool), 4))
    assert (kept == (np.arange(8) % 2 == 1).reshape(weights.shape)).all()
