"""Rewiring and masks per domain, on arrays with exact answers."""

from __future__ import annotations

import numpy as np
import pytest

from brains_engine.backend.continual.domains import domain_masks
from brains_engine.backend.continual.rewiring import Wiring, first_wiring, rewire, small_weights


def test_rewiring_drops_the_weakest_and_grows_where_the_gradient_is_largest() -> None:
    alive = np.array([[True, True, False, False]])
    wiring = Wiring(np.array([[0.1, -2.0, 0.0, 0.0]]), alive, np.array([[9.0, 9.0, 0.0, 0.7]]))
    changed = rewire(wiring, np.array([[99.0, 0.0, 1.0, -3.0]]), 1, lambda living, gradients: -np.sign(gradients))
    assert changed.weights.tolist() == [[0.0, -2.0, 0.0, 0.7]]  # the last one grows at its remembered weight
    assert changed.alive.tolist() == [[False, True, False, True]]
    assert changed.remembered.tolist() == [[0.1, 9.0, 0.0, 0.7]]
    assert wiring.alive is alive
    assert alive.tolist() == [[True, True, False, False]]


def test_what_is_not_remembered_grows_small_and_against_its_gradient() -> None:
    wiring = Wiring(np.array([0.1, 0.2, 0.0]), np.array([True, True, False]), np.zeros(3))
    changed = rewire(wiring, np.array([0.0, 0.0, 5.0]), 1, small_weights("dense", 2.0))
    assert changed.weights == pytest.approx([0.0, 0.2, -0.05 * np.sqrt((0.01 + 0.04) / 2)])


@pytest.mark.parametrize(("kernel", "alpha"), [("tan", 2.0), ("tan_power", 2.0), ("power", 3.0)])
def test_small_weights_have_the_wanted_effective_size(kernel: str, alpha: float) -> None:
    def effective(
        weights: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
    ) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        powered = weights if kernel == "tan" else np.sign(weights) * np.abs(weights) ** alpha
        return powered if kernel == "power" else np.tan(powered)

    living = np.array([0.5, -1.0])
    small = small_weights(kernel, alpha)(living, np.array([-2.0, 1.0]))
    size = 0.05 * np.sqrt(np.mean(effective(living) ** 2))
    assert effective(small) == pytest.approx([size, -size])


def test_a_first_wiring_keeps_the_wanted_share_and_at_least_one() -> None:
    wiring = first_wiring(np.ones((4, 5)), 0.25, np.random.default_rng(0))
    assert wiring.alive.sum() == 5
    assert (wiring.weights == wiring.alive).all()
    assert first_wiring(np.ones((2, 2)), 0.01, np.random.default_rng(0)).alive.sum() == 1


def test_a_domain_uses_a_share_of_hidden_units_and_all_inputs_and_logits() -> None:
    shapes = [(6, 8), (8,), (8, 4), (4,), (4, 3)]
    masks = domain_masks(shapes, 0.5, seed=1, domain=0)
    assert sorted(masks) == [0, 2, 4]
    assert masks[0].all(axis=0).sum() == 4
    assert masks[0].any(axis=0).sum() == 4
    assert (masks[2].any(axis=1) == masks[0].all(axis=0)).all()
    assert (masks[4].any(axis=1) == masks[2].any(axis=0)).all()
    assert masks[4].all(axis=1).sum() == 2
    other = domain_masks(shapes, 0.5, seed=1, domain=1)
    assert (other[0] != masks[0]).any()
    assert (domain_masks(shapes, 0.5, seed=1, domain=0)[2] == masks[2]).all()
