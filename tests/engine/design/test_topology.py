from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brains_engine.design.io import snapshot_of
from brains_engine.design.records import NodeRecord, SettingsRecord, make_link
from brains_engine.design.snapshot import Snapshot, natural_key
from brains_engine.design.topology import find_cycle, leading_to, order, reachable_from, would_cycle
from brains_engine.errors import EditError


def graph(count: int, *wires: tuple[int, int]) -> Snapshot:
    """Nodes a-1 … a-count and wires between them by number."""
    nodes = [NodeRecord(id=f"a-{n}", layer="add", name=f"A{n}") for n in range(1, count + 1)]
    links = [make_link(f"a-{s}", "output", f"a-{t}", f"inputs_{i}") for i, (s, t) in enumerate(wires, 1)]
    return snapshot_of(SettingsRecord(), nodes, links)


def test_order_follows_the_wires_and_then_the_numbers() -> None:
    assert order(graph(4, (4, 1), (1, 3))) == ("a-2", "a-4", "a-1", "a-3")
    assert order(graph(12)) == tuple(f"a-{n}" for n in range(1, 13))


def test_a_cycle_is_given_from_its_first_node_along_the_wires() -> None:
    snapshot = graph(5, (1, 2), (2, 4), (4, 3), (3, 2), (4, 5))
    assert find_cycle(snapshot) == ("a-2", "a-4", "a-3")
    with pytest.raises(EditError, match="The wires form a cycle through A2, A4, A3"):
        order(snapshot)


def test_a_self_loop_is_a_cycle_of_one() -> None:
    assert find_cycle(graph(2, (1, 2), (2, 2))) == ("a-2",)


def test_reach_in_both_directions() -> None:
    snapshot = graph(5, (1, 2), (2, 3), (4, 3))
    assert reachable_from(snapshot, ["a-2"]) == {"a-2", "a-3"}
    assert leading_to(snapshot, ["a-3"]) == {"a-1", "a-2", "a-3", "a-4"}
    assert would_cycle(snapshot, "a-3", "a-1")
    assert not would_cycle(snapshot, "a-1", "a-4")


def test_a_chain_of_ten_thousand_nodes_is_no_matter() -> None:
    count = 10_000
    snapshot = graph(count, *((n, n + 1) for n in range(1, count)))
    assert order(snapshot)[-1] == f"a-{count}"
    assert len(reachable_from(snapshot, ["a-1"])) == count


pairs = st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=12, unique=True)


@given(pairs)
def test_there_is_an_order_just_where_there_is_no_cycle(wires: list[tuple[int, int]]) -> None:
    snapshot = graph(6, *wires)
    circle = find_cycle(snapshot)
    if circle:
        ends = {(link.source, link.target) for link in snapshot.links.values()}
        assert set(zip(circle, (*circle[1:], circle[0]), strict=True)) <= ends
        assert len(set(circle)) == len(circle)
    else:
        place = {node_id: index for index, node_id in enumerate(order(snapshot))}
        assert len(place) == 6
        assert all(place[link.source] < place[link.target] for link in snapshot.links.values())


@given(pairs, st.integers(1, 6), st.integers(1, 6))
def test_would_cycle_foretells_what_a_wire_does(wires: list[tuple[int, int]], source: int, target: int) -> None:
    before = graph(6, *wires)
    if find_cycle(before):
        return
    after = graph(6, *wires, (source, target))
    assert would_cycle(before, f"a-{source}", f"a-{target}") == bool(find_cycle(after))


def test_numbers_sort_by_value() -> None:
    ids = ["dense-10", "dense-2", "conv_2d-1", "dense-1", "10", "a"]
    assert sorted(ids, key=natural_key) == ["10", "a", "conv_2d-1", "dense-1", "dense-2", "dense-10"]
