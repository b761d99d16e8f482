from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brains_engine.sparsity.distributions import erk, live_counts, uniform

SHAPES = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3),
    st.lists(st.integers(1, 12), min_size=1, max_size=4).map(tuple),
    min_size=1,
    max_size=6,
)


def test_uniform_gives_every_layer_the_same_density() -> None:
    assert uniform({"a": (2, 2), "b": (8, 8)}, 0.75) == {"a": 0.25, "b": 0.25}


def test_erk_is_proportional_to_the_sum_of_dimensions_over_their_product() -> None:
    # sums over products: 8/16 and 16/64; half of the 80 weights live: scale * (8 + 16) = 40
    densities = erk({"small": (4, 4), "large": (8, 8)}, 0.7)
    assert densities == pytest.approx({"small": 24 / 24 * 8 / 16, "large": 16 / 64})


def test_erk_counts_the_kernel_of_a_convolution() -> None:
    densities = erk({"conv": (3, 3, 4, 8), "dense": (32, 32)}, 0.9)
    assert densities["conv"] / densities["dense"] == pytest.approx((18 / 288) / (64 / 1024))


def test_erk_caps_a_layer_at_dense_and_shares_the_rest() -> None:
    # at one half the raw density of the small layer would be 40/24 * 1/2 * … > 1: it stays dense
    densities = erk({"small": (2, 2), "large": (10, 10)}, 0.5)
    assert densities == pytest.approx({"small": 1.0, "large": (0.5 * 104 - 4) / 100})


@given(SHAPES, st.floats(0, 0.995))
def test_erk_densities_add_up_to_the_target(shapes: dict[str, tuple[int, ...]], sparsity: float) -> None:
    densities = erk(shapes, sparsity)
    sizes = {name: math.prod(shape) for name, shape in shapes.items()}
    assert all(0 <= density <= 1 for density in densities.values())
    live = sum(sizes[name] * density for name, density in densities.items())
    assert live == pytest.approx((1 - sparsity) * sum(sizes.values()))


def test_live_counts_round_the_total_and_not_each_layer() -> None:
    # 1.5 + 1.5 = 3: rounding each would give 4 (or 2)
    assert live_counts({"a": 3, "b": 3}, {"a": 0.5, "b": 0.5}) == {"a": 2, "b": 1}


def test_live_counts_leave_no_layer_without_a_connection() -> None:
    assert live_counts({"a": 4, "b": 1000}, {"a": 0.01, "b": 0.01})["a"] == 1


def test_live_counts_of_dense_layers_are_their_sizes() -> None:
    assert live_counts({"a": 4, "b": 6}, {"a": 1.0, "b": 1.0}) == {"a": 4, "b": 6}
