"""The large designs that are measured with are such as people draw."""

from __future__ import annotations

import pytest

from brains_engine.bench.designs import towers
from brains_engine.layers import discover
from brains_engine.planning.analysis import analyse_design


@pytest.mark.parametrize("size", [50, 333])
def test_towers_have_as_many_nodes_as_asked_for_and_are_in_order(size: int) -> None:
    snapshot = towers(size, discover())
    analysis = analyse_design(snapshot, discover())
    assert len(snapshot.nodes) == size
    assert [problem.message for problem in analysis.problems] == []
    assert {node.layer for node in snapshot.nodes.values()} > {"input", "add", "block:refine", "output"}
    assert len({(node.x, node.y) for node in snapshot.nodes.values()}) == size
