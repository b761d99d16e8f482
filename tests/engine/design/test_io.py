from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import CompactWriter, file_schema, from_json, load_design, save_design, to_json
from brains_engine.design.strict_json import MAX_BYTES
from brains_engine.errors import DesignFileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from brains_engine.spec.registry import Registry


def document(**changes: Any) -> dict[str, Any]:
    """The smallest file with two nodes and a wire."""
    return {
        "format": "brains",
        "version": 1,
        "settings": {},
        "nodes": [
            {"id": "input-1", "layer": "input", "name": "Input 1"},
            {"id": "dense-1", "layer": "dense", "name": "Dense 1", "options": {"units": 3}},
        ],
        "links": [{"from": "input-1.output", "to": "dense-1.input"}],
    } | changes


def node(**changes: Any) -> dict[str, Any]:
    return document(nodes=[{"id": "dense-1", "layer": "dense", "name": "Dense 1"} | changes], links=[])


def test_what_is_left_out_gets_its_default(registry: Registry) -> None:
    snapshot = from_json(json.dumps(document()), registry)
    assert snapshot.nodes["dense-1"].options["activation"] == "relu"
    assert snapshot.settings.training.epochs == 20
    assert to_json(from_json(to_json(snapshot), registry)) == to_json(snapshot)


def test_the_text_is_the_same_in_whatever_order_things_were_made(registry: Registry) -> None:
    texts = []
    for order in ((1, 2, 10), (10, 1, 2)):
        nodes = [{"id": f"dense-{n}", "layer": "dense", "name": f"Dense {n}"} for n in order]
        texts.append(to_json(from_json(json.dumps(document(nodes=nodes, links=[])), registry)))
    assert texts[0] == texts[1]
    assert [entry["id"] for entry in json.loads(texts[0])["nodes"]] == ["dense-1", "dense-2", "dense-10"]
    assert texts[0].endswith("}\n")


def test_one_edit_changes_few_lines(chain: Design) -> None:
    before = to_json(chain.snapshot).splitlines()
    edits.set_options(chain, "dense-1", units=33)
    after = to_json(chain.snapshot).splitlines()
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


def test_a_cycle_is_let_through_to_be_marked(registry: Registry) -> None:
    links = [{"from": "dense-1.output", "to": "dense-1.input"}]
    assert len(from_json(json.dumps(document(links=links)), registry).links) == 1


BAD: dict[str, tuple[Any, str]] = {
    "no object": ([], "it must hold one JSON object."),
    "no format": ({}, 'format must be "brains".'),
    "another format": (document(format="png"), 'format must be "brains".'),
    "no version": ({"format": "brains"}, "version must be a whole number from 1."),
    "a version of text": (document(version="1"), "version must be a whole number from 1."),
    "a version of true": (document(version=True), "version must be a whole number from 1."),
    "a newer version": (document(version=7), "it is of version 7, and this program reads versions up to 1."),
    "an extra key": (document(colour=1), "'colour' is not known here."),
    "a missing key": ({"format": "brains", "version": 1, "settings": {}, "nodes": []}, "links is missing."),
    "nodes that are no list": (document(nodes={}), "nodes must be a list."),
    "links that are no list": (document(links=None), "links must be a list."),
    "settings that are no object": (document(settings=[]), "settings must be an object with named values, but is []."),
    "a note of an unknown colour": (
        document(notes=[{"id": "note-1", "color": "mauve"}]),
        'notes[0]: color must be "slate", "blue", "green", "violet", "orange", "red", "pink", "teal" or "olive", '
        'but is "mauve".',
    ),
    "a group too small": (
        document(groups=[{"id": "group-1", "width": 3}]),
        "groups[0]: width must be at least 40, but is 3.",
    ),
    "an extra setting": (document(settings={"titel": ""}), "settings: titel is not known here."),
    "a title of numbers": (document(settings={"title": 3}), "settings: title must be text, but is 3."),
    "a bad training value": (
        document(settings={"training": {"loss": {"kind": "huber", "delta": 0}}}),
        "settings: training.loss.delta must be more than 0, but is 0.",
    ),
    "an unknown optimizer": (
        document(settings={"training": {"optimizer": {"kind": "adamm"}}}),
        'settings: training.optimizer has an unknown kind "adamm"; known are adam, adamw, sgd, adadelta, rmsprop, '
        "adamax, nadam, adagrad, lion, ftrl.",
    ),
    "a node of text": (document(nodes=["dense"]), 'nodes[0] must be an object with named values, but is "dense".'),
    "a node without id": (document(nodes=[{"layer": "dense", "name": "D"}]), "nodes[0]: id is missing."),
    "a bad id": (node(id="Dense 1"), "nodes[0] (Dense 1): id must be written as ^[a-z][a-z0-9_]*-[1-9][0-9]{0,8}$"),
    "an unknown layer": (node(layer="denze"), "nodes[0] (dense-1): there is no layer 'denze'."),
    "an extra key of a node": (node(color="red"), "nodes[0] (dense-1): color is not known here."),
    "a node without name": (node(name=""), "nodes[0] (dense-1): name must have at least 1 character"),
    "a place of text": (node(x="3"), 'nodes[0] (dense-1): x must be a number, but is "3".'),
    "a place off the canvas": (node(y=-1e9), "nodes[0] (dense-1): y must be at least -10000000, but is -1000000000.0."),
    "options of text": (node(options="units"), "nodes[0] (dense-1): options must be an object with named values"),
    "an option out of bounds": (
        node(options={"units": 0}),
        "nodes[0] (dense-1): options.units must be at least 1, but is 0.",
    ),
    "an option of text": (
        node(options={"units": "3"}),
        'nodes[0] (dense-1): options.units must be a whole number, but is "3".',
    ),
    "an unknown option": (node(options={"unit": 3}), "nodes[0] (dense-1): options.unit is not known here."),
    "an unknown choice": (node(options={"activation": "rellu"}), 'options.activation must be "linear", "relu", '),
    "a dim of nothing": (
        node(id="input-1", layer="input", options={"dims": {"height": 8, "width": 0}}),
        "nodes[0] (input-1): options.dims.width must be at least 1, but is 0.",
    ),
    "an id twice": (
        document(nodes=document()["nodes"] * 2),
        "nodes[2]: the id input-1 is taken.",
    ),
    "a wire of text": (document(links=["a"]), 'links[0] must be an object with named values, but is "a".'),
    "a wire with one end": (document(links=[{"from": "input-1.output"}]), "links[0]: to is missing."),
    "a wire without port": (document(links=[{"from": "input-1", "to": "dense-1.input"}]), "links[0]: from must be"),
    "a wire from nowhere": (
        document(links=[{"from": "input-9.output", "to": "dense-1.input"}]),
        "links[0]: from names the node 'input-9', which the file does not have.",
    ),
    "a wire to an unknown port": (
        document(links=[{"from": "input-1.output", "to": "dense-1.state"}]),
        "links[0]: to names the port 'state' of dense-1, whose inputs are: input.",
    ),
    "a wire twice": (document(links=document()["links"] * 2), "links[1]: a second wire ends at dense-1.input."),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_files_are_refused_with_the_place_and_the_reason(registry: Registry, tmp_path: Path, case: str) -> None:
    content, sentence = BAD[case]
    path = tmp_path / "net.brains"
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(DesignFileError) as caught:
        load_design(path, registry)
    assert caught.value.message.startswith("Cannot open net.brains: ")
    assert sentence in caught.value.message
    assert caught.value.hint.endswith((".", "?"))


GOOD = json.dumps(document())
TEXTS: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "line 1, column 1: expecting value."),
    "truncated": (GOOD[:100].encode(), "line 1, column"),
    "NaN": (GOOD.replace("3", "NaN").encode(), "NaN is not a number that a design may hold."),
    "Infinity": (GOOD.replace("3", "-Infinity").encode(), "-Infinity is not a number"),
    "a huge float": (GOOD.replace("3", "1e999").encode(), "options.units must be"),
    "a huge integer": (GOOD.replace("3", "9" * 5000).encode(), "it holds a number of thousands of digits."),
    "UTF-8 mark": (b"\xef\xbb\xbf" + GOOD.encode(), "it starts with a byte-order mark."),
    "UTF-16": (GOOD.encode("utf-16"), "it starts with a byte-order mark."),
    "Latin-1": (GOOD.replace("Dense", "Größe").encode("latin-1"), "it is not UTF-8 text: byte "),
    "a lone surrogate": (GOOD.replace("Dense", "\\ud800").encode(), "name must be text of valid characters"),
    "a key twice": (GOOD.replace('"links"', '"nodes"').encode(), "the key 'nodes' stands twice in one object."),
    "zeros": (b"\0" * 4096, "line 1, column 1: expecting value."),
    "nested lists": (b"[" * 200_000, "its values are nested deeper than 64 levels."),
    "nested objects": (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, "its values are nested deeper than 64 levels."),
    "nested in an option": (
        GOOD.replace("3", "[" * 200_000 + "]" * 200_000).encode(),
        "its values are nested deeper than 64 levels.",
    ),
    "brackets in text": (GOOD.replace("Dense 1", '[\\"' * 70).encode(), "name must have at most 120 characters"),
    "quotes without end": (b'"\\' * 500_000, "line 1, column"),
    "millions of values": (b'{"a":[' + b"0," * 1_500_000 + b"0]}", "it holds more values than a design may have."),
    "many bytes": (b" " * (MAX_BYTES + 1), "it is larger than the 16 MiB that a design may have."),
}


@pytest.mark.parametrize("case", TEXTS)
def test_damaged_and_hostile_files(registry: Registry, tmp_path: Path, case: str) -> None:
    content, sentence = TEXTS[case]
    path = tmp_path / "net.brains"
    path.write_bytes(content)
    with pytest.raises(DesignFileError) as caught:
        load_design(path, registry)
    assert sentence in caught.value.message


def test_a_file_with_any_one_bit_flipped_opens_or_is_refused(registry: Registry, tmp_path: Path) -> None:
    path = tmp_path / "net.brains"
    good = GOOD.encode()
    refused = 0
    for position in range(len(good)):
        damaged = bytearray(good)
        damaged[position] ^= 1 << position % 8
        path.write_bytes(damaged)
        try:
            opened = load_design(path, registry)
        except DesignFileError:
            refused += 1
        else:
            assert to_json(from_json(to_json(opened.snapshot), registry)) == to_json(opened.snapshot)
    assert refused > len(good) // 2


@pytest.mark.parametrize(
    "name", ["with spaces.brains", "größe 数字 🧠.brains", "n" * 248 + ".brains", "ü" * 124 + ".brains"]
)
def test_names_of_every_kind(chain: Design, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    save_design(chain, path)
    edits.set_title(chain, "Größe 🧠")
    save_design(chain.snapshot, path)
    assert to_json(load_design(path, chain.registry).snapshot) == to_json(chain.snapshot)
    assert os.listdir(tmp_path) == [name]


@pytest.mark.parametrize("name", ["n" * 256, "missing/net.brains", "null\0.brains", "."])
def test_places_that_cannot_be_used(chain: Design, tmp_path: Path, name: str) -> None:
    with pytest.raises(DesignFileError, match=r"^Cannot save "):
        save_design(chain, tmp_path / name)
    with pytest.raises(DesignFileError, match=r"^Cannot open "):
        load_design(tmp_path / name, chain.registry)
    assert os.listdir(tmp_path) == []


def test_a_pipe_is_no_file(registry: Registry, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DesignFileError, match="it is not an ordinary file"):
        load_design(tmp_path / "pipe", registry)


def test_a_link_is_followed_and_permissions_are_kept(chain: Design, tmp_path: Path) -> None:
    real, link = tmp_path / "real.brains", tmp_path / "link.brains"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    save_design(chain, link)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_text("utf-8") == to_json(chain.snapshot)


def test_the_schema_accepts_what_is_saved_and_refuses_what_loading_refuses(registry: Registry) -> None:
    schema = file_schema(registry)
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    design = Design(registry)
    for spec in registry:
        edits.add_node(design, spec.id)
    edits.add_note(design, "# A note", color="pink")
    edits.group(design, ["dense-1", "note-1"])
    edits.set_bypassed(design, ["dense-1"], True)
    check.validate(json.loads(to_json(design.snapshot)))
    check.validate(document())
    related = {"an id twice", "a wire from nowhere", "a wire to an unknown port", "a wire twice"}
    assert [case for case, (content, _) in BAD.items() if check.is_valid(content)] == sorted(
        related, key=list(BAD).index
    )


def test_a_writer_of_many_states_writes_each_as_it_is(registry: Registry) -> None:
    design, writer = Design(registry), CompactWriter()
    first = edits.add_node(design, "input")
    second = edits.add_node(design, "dense", name="Kopf „A“")
    edits.connect(design, first, "output", second, "input")
    edits.add_note(design, "A note", x=1.0)
    edits.group(design, [second])
    acts: tuple[Callable[[], object], ...] = (
        lambda: edits.set_options(design, second, units=7),
        lambda: edits.move(design, {first: (3.0, -0.0)}),
        lambda: edits.delete(design, first),
        lambda: edits.set_training_value(design, "epochs", 3),
    )
    for act in acts:
        act()
        text = writer.write(design.snapshot)
        assert text.count("\n") == 1
        assert to_json(from_json(text, registry)) == to_json(design.snapshot)
