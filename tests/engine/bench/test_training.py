"""What is timed is what it says, and a peer that is missing leaves a table."""

from __future__ import annotations

import sys

import pytest

from brains_engine.backend.peers import child
from brains_engine.bench.networks import CASES, Case
from brains_engine.bench.training import row
from brains_engine.layers import discover
from brains_engine.planning.planner import make_plan


@pytest.mark.parametrize("case", {case.network: case for case in CASES}.values(), ids=lambda case: case.network)
def test_each_network_is_a_design_without_errors_that_tells_10_classes_apart(case: Case) -> None:
    plan = make_plan(case.design(), discover())
    assert plan.nodes[-2].params.total > 0


def test_a_peer_without_its_packages_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(child.PEERS, "torch", ("no_package_of_this_name",))
    assert not child.is_installed("torch")
    values = {
        "rates": {"ours": 3000.0, "fit": 300.0, "fit, best": 1000.0},
        "multiples": {"ours": 1.0, "fit": 10.0, "fit, best": 3.0},
        "first_seconds": {"ours": 2.0, "fit": 1.0},
        "peak_share": 0.6,
        "compiler": "XLA",
    }
    shown = row(values, ["torch", "jax"])
    assert (shown["torch"], shown["fit"], shown["peak"]) == ("not installed", "300 (10.00 x)", "60 %")


def test_a_peer_that_fails_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(RuntimeError, match=r"torch mlp 64 ended with 1"):
        child.Child("torch", "mlp", 64)
