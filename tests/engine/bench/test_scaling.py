"""The model of what more workers cost."""

from __future__ import annotations

import pytest

from brains_engine.bench.scaling import Line, fit, ring_seconds


def test_a_line_is_found_again_from_its_points() -> None:
    found = fit({x: 0.002 + 3e-6 * x for x in (10.0, 100.0, 5000.0)})
    assert found.fixed == pytest.approx(0.002)
    assert found.slope == pytest.approx(3e-6)
    assert found(1000.0) == pytest.approx(0.005)


def test_noise_gives_no_negative_cost() -> None:
    assert fit({1.0: 2.0, 2.0: 1.0}).slope == 0
    assert fit({1.0: 0.001, 2.0: 0.003}).fixed == 0


def test_a_ring_sends_each_byte_nearly_twice_and_waits_for_each_neighbour() -> None:
    pair = Line(2 * 1e-4, 1 / 1e9)
    assert ring_seconds(1, 1e6, pair) == 0
    assert ring_seconds(2, 1e6, pair) == pytest.approx(pair(1e6))
    assert ring_seconds(4, 0, pair) == pytest.approx(6e-4)
    assert ring_seconds(1000, 1e9, Line(0, 1 / 1e9)) == pytest.approx(2 * 0.999)
