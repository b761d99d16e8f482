"""Random edits: whatever is done can be undone and done again to the byte, and survives a file."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import from_json, to_json
from brains_engine.design.structure_checks import check_structure
from brains_engine.design.topology import find_cycle
from brains_engine.errors import BrainsError
from tests.engine.design.history import History

if TYPE_CHECKING:
    from collections.abc import Callable

    from brains_engine.spec.registry import Registry

LAYERS = ("input", "dense", "add", "concatenate", "dropout", "norm_dense", "output", "missing")


def node(data: st.DataObject, design: Design) -> str:
    return data.draw(st.sampled_from([*design.snapshot.nodes, "dense-99"]))


def link(data: st.DataObject, design: Design) -> str:
    return data.draw(st.sampled_from([*design.snapshot.links, "nothing"]))


def add(data: st.DataObject, design: Design) -> None:
    place = data.draw(st.sampled_from([0.0, -0.0, 8.0, 1e9]))
    edits.add_node(design, data.draw(st.sampled_from(LAYERS)), x=place)


def connect(data: st.DataObject, design: Design) -> None:
    port = data.draw(st.sampled_from(["input", "inputs", "inputs_2", "output"]))
    edits.connect(design, node(data, design), "output", node(data, design), port)


def delete(data: st.DataObject, design: Design) -> None:
    edits.delete(design, node(data, design), link(data, design), reconnect=data.draw(st.booleans()))


def delete_node(data: st.DataObject, design: Design) -> None:
    edits.delete(design, node(data, design), reconnect=data.draw(st.booleans()))


def disconnect(data: st.DataObject, design: Design) -> None:
    edits.disconnect(design, link(data, design))


def move(data: st.DataObject, design: Design) -> None:
    place = data.draw(st.tuples(st.floats(-1e8, 1e8), st.sampled_from([0.0, -0.0])))
    edits.move(design, {node(data, design): place})


def rename(data: st.DataObject, design: Design) -> None:
    edits.rename(design, node(data, design), data.draw(st.text(max_size=5)))


def options(data: st.DataObject, design: Design) -> None:
    choices: list[dict[str, Any]] = [{"units": 3}, {"units": 0}, {"rate": 0.5}, {"dims": {"b": 2, "a": 2}}]
    value = data.draw(st.sampled_from(choices))
    edits.set_options(design, node(data, design), **value)


def training(data: st.DataObject, design: Design) -> None:
    paths = ["epochs", "optimizer.learning_rate", "optimizer", "loss.kind", "data.noise", "nothing"]
    values = [1, 0.5, -0.0, "sgd", "huber", None]
    edits.set_training_value(design, data.draw(st.sampled_from(paths)), data.draw(st.sampled_from(values)))


def notes(data: st.DataObject, design: Design) -> None:
    edits.set_notes(design, data.draw(st.text(max_size=8)))


def duplicate(data: st.DataObject, design: Design) -> None:
    edits.duplicate(
        design, [node(data, design), *list(design.snapshot.groups)[:1]], with_links=data.draw(st.booleans())
    )


def splice(data: st.DataObject, design: Design) -> None:
    edits.splice(design, link(data, design), data.draw(st.sampled_from([*LAYERS, node(data, design)])))


def annotate(data: st.DataObject, design: Design) -> None:
    """Something with notes and groups, or with what is bypassed."""
    beside = data.draw(st.sampled_from([*design.snapshot.placed, "group-9"]))
    doings: tuple[Callable[[], object], ...] = (
        lambda: edits.add_note(design, data.draw(st.text(max_size=5)), x=data.draw(st.sampled_from([0.0, 9.0, 1e9]))),
        lambda: edits.group(design, [beside, node(data, design)]),
        lambda: edits.ungroup(design, beside),
        lambda: edits.resize(design, beside, 0.0, 0.0, data.draw(st.sampled_from([1.0, 300.0])), 200.0),
        lambda: edits.shift(design, [beside], 8.0, -8.0),
        lambda: edits.set_color(design, [beside], data.draw(st.sampled_from(["red", "mauve"]))),
        lambda: edits.delete(design, beside),
        lambda: edits.set_bypassed(design, [beside], data.draw(st.booleans())),
    )
    data.draw(st.sampled_from(doings))()


EDITS = (add, add, connect, connect, connect, delete, delete_node, disconnect, move, rename, options, training, notes)
MORE_EDITS = (*EDITS, annotate, annotate, duplicate, splice)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.integers(1, 25))
def test_undo_all_and_redo_all_give_the_same_bytes(registry: Registry, data: st.DataObject, count: int) -> None:
    design = Design(registry)
    for layer in ("input", "dense", "output"):
        edits.add_node(design, layer)
    first = to_json(design.snapshot)
    history = History(design)
    for _ in range(count):
        before = to_json(design.snapshot)
        commits = len(history.commits)
        try:
            data.draw(st.sampled_from(MORE_EDITS))(data, design)
        except BrainsError:
            assert to_json(design.snapshot) == before
            assert len(history.commits) == commits
        assert len(history.commits) - commits == (to_json(design.snapshot) != before)
    last = to_json(design.snapshot)
    assert history.undo_all() == first
    assert history.redo_all() == last

    assert find_cycle(design.snapshot) == ()
    assert to_json(from_json(last, registry)) == last
    for problem in check_structure(design.snapshot, registry):
        for fix in problem.fixes:
            other = Design(registry, design.snapshot)
            steps = History(other)
            fix.run(other)
            assert len(steps.commits) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.integers(2, 8))
def test_edits_in_one_transaction_are_one_change(registry: Registry, data: st.DataObject, count: int) -> None:
    design = Design(registry)
    edits.add_node(design, "input")
    first = to_json(design.snapshot)
    history = History(design)
    with design.transaction("Many"):
        for _ in range(count):
            with contextlib.suppress(BrainsError):
                data.draw(st.sampled_from(EDITS))(data, design)
    last = to_json(design.snapshot)
    assert len(history.commits) == (last != first)
    assert history.undo_all() == first
    assert history.redo_all() == last
