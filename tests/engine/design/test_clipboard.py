from __future__ import annotations

import json

import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import to_json
from brains_engine.errors import EditError
from tests.engine.design.history import History


def test_paste_brings_nodes_with_the_wires_among_them(chain: Design) -> None:
    text = edits.copy(chain.snapshot, ["dense-1", "dense-2"])
    history = History(chain)
    new = edits.paste(chain, text, 100.0, 50.0)
    assert new == ("dense-3", "dense-4")
    nodes = [chain.snapshot.node(key) for key in new]
    assert [(node.name, node.x, node.y) for node in nodes] == [("Dense 3", 100.0, 50.0), ("Dense 4", 340.0, 50.0)]
    assert nodes[0].options == chain.snapshot.node("dense-1").options
    assert [link.source for link in chain.snapshot.links_into["dense-4"]] == ["dense-3"]
    assert chain.snapshot.links_into["dense-3"] == ()
    assert [commit.label for commit in history.commits] == ["Paste"]


def test_paste_can_keep_the_wires_that_led_in(chain: Design) -> None:
    text = edits.copy(chain.snapshot, ["dense-2"])
    (new,) = edits.paste(chain, text, 0.0, 0.0, with_links=True)
    assert [link.source for link in chain.snapshot.links_into[new]] == ["dense-1"]


def test_wires_from_nodes_that_are_gone_are_left_out(chain: Design) -> None:
    text = edits.copy(chain.snapshot, ["dense-2"])
    edits.delete(chain, "dense-1")
    (new,) = edits.paste(chain, text, 0.0, 0.0, with_links=True)
    assert chain.snapshot.links_into[new] == ()


def test_paste_into_another_design(chain: Design) -> None:
    other = Design(chain.registry)
    new = edits.paste(other, edits.copy(chain.snapshot, chain.snapshot.nodes), 0.0, 0.0)
    assert new == tuple(chain.snapshot.nodes)
    assert list(other.snapshot.links) == list(chain.snapshot.links)


def test_duplicate_stands_beside_the_original_and_can_share_its_source(chain: Design) -> None:
    (plain,) = edits.duplicate(chain, ["dense-1"])
    (wired,) = edits.duplicate(chain, ["dense-1"], with_links=True)
    node = chain.snapshot.node(plain)
    assert (node.x, node.y) == (272.0, 32.0)
    assert chain.snapshot.links_into[plain] == ()
    assert [link.source for link in chain.snapshot.links_into[wired]] == ["input-1"]
    with pytest.raises(EditError, match="no node to duplicate"):
        edits.duplicate(chain, ["dense-1.output>dense-2.input"])


def test_a_copied_name_stays_within_bounds_and_apart(design: Design) -> None:
    edits.add_node(design, "dense", name="Encoder")
    edits.add_node(design, "dense", name="n" * 120)
    edits.duplicate(design, ["dense-1", "dense-2"])
    edits.duplicate(design, ["dense-1"])
    names = [node.name for node in design.snapshot.nodes.values()]
    assert names == ["Encoder", "n" * 120, "Encoder 2", "n" * 105 + " 2", "Encoder 3"]


def clip(**changes: object) -> str:
    node = {"id": "dense-1", "layer": "dense", "name": "Dense 1"}
    other = {"id": "dense-2", "layer": "dense", "name": "Dense 2"}
    links = [{"from": "dense-1.output", "to": "dense-2.input"}]
    return json.dumps({"format": "brains-clip", "nodes": [node, other], "links": links, "incoming": []} | changes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "[]",
        "{}",
        "[" * 200_000,
        clip(format="brains"),
        clip(extra=1),
        clip(nodes=3),
        clip(nodes=[]),
        clip(nodes=[{"id": "dense-1", "layer": "magic", "name": "x"}]),
        clip(nodes=[{"id": "dense-1", "layer": "dense", "name": "x", "options": {"units": -1}}]),
        clip(links=[{"from": "dense-1.output", "to": "dense-9.input"}]),
        clip(links=[{"from": "dense-1.output", "to": "dense-1.input"}]),
        clip(
            links=[
                {"from": "dense-1.output", "to": "dense-2.input"},
                {"from": "dense-2.output", "to": "dense-1.input"},
            ]
        ),
        clip(incoming={}),
        clip(incoming=[{"from": "input-1.output"}]),
    ],
)
def test_what_is_no_clip_is_refused_with_a_sentence(chain: Design, text: str) -> None:
    before = to_json(chain.snapshot)
    with pytest.raises(EditError, match="The clipboard"):
        edits.paste(chain, text, 0.0, 0.0, with_links=True)
    assert to_json(chain.snapshot) == before


def test_a_second_wire_into_one_input_of_a_clip_is_left_out(chain: Design) -> None:
    text = clip(incoming=[{"from": "input-1.output", "to": "dense-2.input"}])
    new = edits.paste(chain, text, 0.0, 0.0, with_links=True)
    assert [link.source for link in chain.snapshot.links_into[new[1]]] == [new[0]]


def test_a_place_off_the_canvas_is_refused(chain: Design) -> None:
    with pytest.raises(EditError, match="x must be a finite number"):
        edits.paste(chain, edits.copy(chain.snapshot, ["dense-1"]), float("inf"), 0.0)
