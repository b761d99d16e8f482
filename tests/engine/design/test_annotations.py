"""Notes and groups: records beside the network, that move, copy and survive files with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.frames import carried, contents, group_around
from brains_engine.design.io import from_json, to_json
from brains_engine.errors import DesignFileError, EditError
from tests.engine.design.history import History

if TYPE_CHECKING:
    from brains_engine.spec.registry import Registry


def document(chain: Design, **tables: Any) -> str:
    return json.dumps({**json.loads(to_json(chain.snapshot)), **tables})


def test_a_design_without_them_has_the_file_it_had(chain: Design) -> None:
    text = to_json(chain.snapshot)
    assert not {"notes", "groups"} & json.loads(text).keys()
    assert "bypassed" not in text
    edits.delete(chain, edits.add_note(chain), edits.group(chain, ["dense-1"]))
    edits.set_bypassed(chain, ["dense-1"], True)
    edits.set_bypassed(chain, ["dense-1"], False)
    assert to_json(chain.snapshot) == text


def test_they_survive_a_file_in_the_order_of_their_ids(chain: Design, registry: Registry) -> None:
    for number in range(11):
        edits.add_note(chain, f"**Note** {number}", x=10.0 * number, color="pink")
    edits.group(chain, ["dense-1", "dense-2"], "Body", "green")
    text = to_json(chain.snapshot)
    read = from_json(text, registry)
    assert to_json(read) == text
    assert [note["id"] for note in json.loads(text)["notes"]] == [f"note-{number}" for number in range(1, 12)]
    assert read.groups["group-1"] == chain.snapshot.groups["group-1"]


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "color": ({"notes": [{"id": "note-1", "color": "mauve"}]}, r"notes\[0\].*color"),
    "size": ({"groups": [{"id": "group-1", "width": 1.0}]}, r"groups\[0\].*width"),
    "id": ({"notes": [{"id": "card-1"}]}, r"notes\[0\].*id"),
    "twice": ({"groups": [{"id": "group-1"}, {"id": "group-1"}]}, r"groups\[1\]: the id group-1 is taken"),
    "unknown": ({"groups": [{"id": "group-1", "members": []}]}, r"groups\[0\].*members"),
    "no list": ({"notes": {}}, "notes must be a list"),
    "text": ({"notes": [{"id": "note-1", "text": 3}]}, r"notes\[0\].*text"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_ones_are_refused_with_their_place(chain: Design, registry: Registry, case: str) -> None:
    tables, sentence = BAD[case]
    with pytest.raises(DesignFileError, match=sentence):
        from_json(document(chain, **tables), registry)


def test_bypassed_is_true_or_false(chain: Design, registry: Registry) -> None:
    nodes = json.loads(to_json(chain.snapshot))["nodes"]
    nodes[0]["bypassed"] = "yes"
    with pytest.raises(DesignFileError, match=r"nodes\[0\] \(dense-1\).*bypassed"):
        from_json(document(chain, nodes=nodes), registry)
    nodes[0]["bypassed"] = True
    assert from_json(document(chain, nodes=nodes), registry).bypassed == ("dense-1",)


def test_a_group_carries_what_lies_in_it_as_one_step(chain: Design) -> None:
    note = edits.add_note(chain, "Beside", x=260.0, y=90.0)
    inner = edits.group(chain, ["dense-1", note], "Inner")
    outer = edits.group(chain, ["dense-2", inner], "Outer")
    assert contents(chain.snapshot, outer) == ("dense-1", "dense-2", note, inner)
    assert contents(chain.snapshot, inner) == ("dense-1", note)
    assert (group_around(chain.snapshot, "dense-1"), group_around(chain.snapshot, inner)) == (inner, outer)
    assert group_around(chain.snapshot, "input-1") == ""
    history, before = History(chain), to_json(chain.snapshot)
    edits.shift(chain, [outer], 5.0, 7.0)
    moved = chain.snapshot
    assert (moved.nodes["dense-1"].x, moved.notes[note].y, moved.groups[inner].title) == (245.0, 97.0, "Inner")
    assert moved.nodes["input-1"].x == 0.0
    assert [commit.label for commit in history.commits] == ["Move"]
    assert history.undo_all() == before


def test_a_node_leaves_a_group_as_it_is_moved_out(chain: Design) -> None:
    frame = edits.group(chain, ["dense-1"])
    edits.move(chain, {"dense-1": (900.0, 900.0)})
    assert contents(chain.snapshot, frame) == ()
    assert carried(chain.snapshot, ["nothing", frame]) == (frame,)


def test_groups_go_and_their_nodes_stay(chain: Design) -> None:
    first, second = edits.group(chain, ["dense-1"]), edits.group(chain, ["dense-2"])
    history = History(chain)
    edits.ungroup(chain, first)
    edits.delete(chain, second)
    assert set(chain.snapshot.placed) == {"input-1", "dense-1", "dense-2", "output-1"}
    assert len(chain.snapshot.links) == 3
    assert [commit.label for commit in history.commits] == ["Ungroup", "Delete group"]
    with pytest.raises(EditError, match="no group 'group-1'"):
        edits.ungroup(chain, first)


def test_the_frame_leaves_room_and_knows_high_cards(chain: Design) -> None:
    made = edits.group(chain, ["dense-1", "dense-2"], heights={"dense-2": 120.0})
    frame = chain.snapshot.groups[made]
    assert (frame.x, frame.y, frame.width, frame.height) == (216.0, -52.0, 240.0 + 184.0 + 48.0, 120.0 + 28.0 + 48.0)
    with pytest.raises(EditError, match="nothing to group"):
        edits.group(chain, ["dense-1.output>dense-2.input"])


def test_texts_titles_colours_and_sizes(chain: Design) -> None:
    note, frame = edits.add_note(chain, width=300.0), edits.group(chain, ["dense-1"])
    edits.set_note_text(chain, note, "# Why\n\nNo bias.")
    edits.set_group_title(chain, frame, "  Encoder ")
    edits.set_color(chain, [note, frame, "dense-1"], "teal")
    edits.resize(chain, note, 1.0, 2.0, 80.0, 60.0)
    snapshot = chain.snapshot
    assert (snapshot.notes[note].text, snapshot.notes[note].width) == ("# Why\n\nNo bias.", 80.0)
    assert (snapshot.groups[frame].title, snapshot.groups[frame].color) == ("Encoder", "teal")
    with pytest.raises(EditError, match="one line"):
        edits.set_group_title(chain, frame, "a\nb")
    with pytest.raises(EditError, match="color"):
        edits.set_color(chain, [note], "mauve")
    with pytest.raises(EditError, match="Only notes and groups"):
        edits.set_color(chain, ["dense-1"], "red")
    with pytest.raises(EditError, match="width"):
        edits.resize(chain, frame, 0.0, 0.0, 1.0, 100.0)
    with pytest.raises(EditError, match="Dense 1"):
        edits.resize(chain, "dense-1", 0.0, 0.0, 100.0, 100.0)
    assert chain.snapshot is snapshot


def test_a_copied_group_takes_along_what_lies_in_it(chain: Design) -> None:
    edits.add_note(chain, "Kept", x=250.0, y=10.0)
    frame = edits.group(chain, ["dense-1", "dense-2"])
    history = History(chain)
    new = edits.duplicate(chain, [frame])
    assert new == ("dense-3", "dense-4", "note-2", "group-2")
    assert contents(chain.snapshot, "group-2") == ("dense-3", "dense-4", "note-2")
    assert [commit.label for commit in history.commits] == ["Duplicate"]
    other = Design(chain.registry)
    alone = edits.paste(other, edits.copy(chain.snapshot, ["note-1"]), 3.0, 4.0)
    assert (alone, other.snapshot.notes["note-1"].x) == (("note-1",), 3.0)


def test_a_bypassed_node_is_pasted_bypassed(chain: Design) -> None:
    edits.set_bypassed(chain, ["dense-1"], True)
    (new,) = edits.duplicate(chain, ["dense-1"])
    assert chain.snapshot.nodes[new].bypassed


def test_an_id_is_taken_once_among_nodes_notes_and_groups(chain: Design, registry: Registry) -> None:
    nodes = json.loads(to_json(chain.snapshot))["nodes"]
    nodes[0]["id"] = "note-1"
    tables = {"nodes": nodes, "links": [], "notes": [{"id": "note-1"}]}
    with pytest.raises(DesignFileError, match=r"notes\[0\]: the id note-1 is taken"):
        from_json(document(chain, **tables), registry)
    design = Design(registry, from_json(document(chain, nodes=nodes, links=[]), registry))
    assert edits.add_note(design) == "note-2"


def test_they_stand_inside_blocks_too(chain: Design, registry: Registry) -> None:
    block = edits.pack(chain, ["dense-1"])
    inside = chain.inside(chain.snapshot.nodes[block].layer)
    history = History(chain)
    note, frame = edits.add_note(inside, "Inside"), edits.group(inside, ["dense-1"])
    edits.shift(inside, [frame], 8.0, 0.0)
    assert (list(inside.snapshot.notes), list(inside.snapshot.groups)) == ([note], [frame])
    assert (len(chain.snapshot.notes), len(chain.snapshot.groups)) == (0, 0)
    text = to_json(chain.snapshot)
    assert to_json(from_json(text, registry)) == text
    edits.delete(inside, note, frame)
    assert (inside.snapshot.notes, inside.snapshot.groups) == ({}, {})
    history.undo_all()
    assert inside.snapshot.notes == {}
    inside.close()


def test_a_note_inside_a_block_leaves_the_blocks_as_they_are(chain: Design) -> None:
    edits.pack(chain, ["dense-1"])
    inside = chain.inside(next(iter(chain.snapshot.blocks)))
    before = chain.registry[inside.block_id]
    edits.add_note(inside, "Inside")
    assert chain.registry[inside.block_id] is before
    inside.close()
