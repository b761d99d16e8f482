from __future__ import annotations

import numpy as np
import pytest

from brains_engine.sparsity.bisection import RESOLUTION, evaluations, largest_share
from brains_engine.sparsity.by_hand import Connections, live_counts

SIZES = np.array([0.4, 0.1, 0.3, 0.2])


def connections(alive: list[int]) -> Connections:
    return Connections(SIZES, np.array(alive, bool))


def test_pruning_drops_the_smallest_and_regrowing_brings_the_largest_back() -> None:
    part = connections([1, 1, 0, 0])
    assert part.mask(1).tolist() == [True, False, False, False]
    assert part.mask(2).tolist() == [True, True, False, False]
    assert part.mask(3).tolist() == [True, True, True, False]
    assert part.mask(4).all()


def test_layers_of_another_scale_are_ranked_by_relative_size() -> None:
    weights = {"a": connections([1, 1, 1, 1]), "b": Connections(SIZES * 1000, np.ones(4, bool))}
    assert live_counts(weights, 0.5) == {"a": 2, "b": 2}


def test_no_layer_is_cut_off() -> None:
    weights = {"a": connections([1, 1, 1, 1]), "b": connections([1, 1, 1, 1])}
    assert live_counts(weights, 1.0) == {"a": 1, "b": 1}


@pytest.mark.parametrize("bound", [0.0, 0.25, 0.777, 1.0])
def test_bisection_finds_the_bound_from_below(bound: float) -> None:
    asked: list[float] = []

    def is_good(share: float) -> bool:
        asked.append(share)
        return share <= bound

    found = largest_share(0.0, 1.0, is_good)
    assert bound - RESOLUTION <= found <= bound
    assert len(asked) <= evaluations()
