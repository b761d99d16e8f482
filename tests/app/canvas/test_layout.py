from __future__ import annotations

import itertools

import pytest

from app.canvas.geometry import CARD_HEIGHT, CARD_WIDTH, card_rect
from app.canvas.layout import tidy
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover


@pytest.fixture
def design() -> Design:
    return Design(discover())


def wire(design: Design, *pairs: tuple[str, str]) -> None:
    for source, target in pairs:
        port = "inputs" if target.startswith("add") else "input"
        edits.connect(design, source, "output", target, port)


def test_a_branch_stands_beside_the_trunk_and_joins_again(design: Design) -> None:
    first = edits.add_node(design, "input", x=500.0, y=300.0)
    left, right = (edits.add_node(design, "dense", x=500.0, y=300.0) for _ in range(2))
    last = edits.add_node(design, "add", x=500.0, y=300.0)
    wire(design, (first, left), (first, right), (left, last), (right, last))
    places = tidy(design.snapshot)
    assert places[first][0] < places[left][0] == places[right][0] < places[last][0]
    assert abs(places[left][1] - places[right][1]) >= CARD_HEIGHT
    assert min(x for x, _ in places.values()) == pytest.approx(500.0, abs=4.0)
    assert min(y for _, y in places.values()) == pytest.approx(300.0, abs=4.0)


def test_no_two_cards_overlap_and_all_stand_on_the_grid(design: Design) -> None:
    nodes = [edits.add_node(design, "input")] + [edits.add_node(design, "dense") for _ in range(12)]
    wire(design, *[(nodes[(index - 1) // 2], nodes[index]) for index in range(1, 10)])
    places = tidy(design.snapshot)
    assert places.keys() == set(nodes)
    cards = [card_rect(x, y) for x, y in places.values()]
    assert not any(a.intersects(b) for index, a in enumerate(cards) for b in cards[:index])
    assert all(x % 8 == 0 and y % 8 == 0 for x, y in places.values())
    columns = sorted({x for x, _ in places.values()})
    assert all(b - a > CARD_WIDTH for a, b in itertools.pairwise(columns))


def test_only_the_chosen_nodes_are_placed(design: Design) -> None:
    nodes = [edits.add_node(design, "input"), edits.add_node(design, "dense"), edits.add_node(design, "output")]
    wire(design, (nodes[0], nodes[1]), (nodes[1], nodes[2]))
    assert tidy(design.snapshot, nodes[:2]).keys() == set(nodes[:2])
    assert tidy(design.snapshot, []) == {}


def test_the_same_design_gives_the_same_layout(design: Design) -> None:
    nodes = [edits.add_node(design, "input")] + [edits.add_node(design, "dense") for _ in range(6)]
    wire(design, *[(nodes[index // 2], nodes[index]) for index in range(1, 7)])
    assert tidy(design.snapshot) == tidy(design.snapshot)


def test_tall_cards_keep_their_distance(design: Design) -> None:
    nodes = [edits.add_node(design, "input")] + [edits.add_node(design, "dense") for _ in range(2)]
    wire(design, (nodes[0], nodes[1]), (nodes[0], nodes[2]))
    places = tidy(design.snapshot, heights={nodes[1]: 200.0})
    assert abs(places[nodes[1]][1] - places[nodes[2]][1]) >= 200.0


def test_a_wire_that_skips_columns_is_no_node(design: Design) -> None:
    first, middle, next_one = (edits.add_node(design, layer) for layer in ("input", "dense", "dense"))
    last, lonely = (edits.add_node(design, layer) for layer in ("add", "dropout"))
    wire(design, (first, middle), (middle, next_one), (next_one, last), (first, last))
    places = tidy(design.snapshot)
    assert places.keys() == {first, middle, next_one, last, lonely}
    assert places[first][0] < places[middle][0] < places[next_one][0] < places[last][0]
    assert places[lonely][1] > max(places[key][1] for key in (first, middle, next_one, last))
