"""The analyser that remembers says what a fresh one says, and looks at no more than an edit touches."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.io import to_json
from brains_engine.design.records import make_link
from brains_engine.errors import BrainsError
from brains_engine.planning import analyser as module
from brains_engine.planning.analyser import Analyser
from brains_engine.planning.analysis import analyse
from tests.engine.planning.drawing import REGISTRY, classifier

if TYPE_CHECKING:
    from collections.abc import Callable

    from brains_engine.planning.plan import Analysis

LAYERS = ("input", "dense", "add", "concatenate", "dropout", "activation", "conv_2d", "flatten", "reshape", "output")
OPTIONS: tuple[dict[str, Any], ...] = (
    {"units": 3},
    {"units": 10, "activation": "softmax"},
    {"activation": "linear"},
    {"activation": "sigmoid"},
    {"rate": 0.0},
    {"dims": {"height": 8, "width": 8, "channel": 1}},
    {"dims": {"a": 8, "b": 8}},
    {"dims": {"b": 8, "a": 8}},
    {"layout": "natural"},
    {"padding": "same"},
)
TRAINING: tuple[tuple[str, Any], ...] = (
    ("loss.kind", "mean_squared_error"),
    ("data.source", "iris"),
    ("batch_size", 2000),
    ("optimizer.learning_rate", 50.0),
    ("sparsity.method", "magnitude"),
)


def said(analysis: Analysis) -> tuple[Any, ...]:
    """Everything an analysis says, but for the functions within its fixes."""
    return tuple(analysis.nodes.items()), [problem.to_json() for problem in analysis.problems], set(analysis.order)


def step(data: st.DataObject, design: Design) -> None:
    nodes, links = list(design.snapshot.nodes), list(design.snapshot.links)
    node = data.draw(st.sampled_from(nodes)) if nodes else ""
    other = data.draw(st.sampled_from(nodes)) if nodes else ""
    link = data.draw(st.sampled_from(links)) if links else ""
    path, value = data.draw(st.sampled_from(TRAINING))
    options = data.draw(st.sampled_from(OPTIONS))
    port = data.draw(st.sampled_from(["input", "inputs", "inputs_3"]))
    layer = data.draw(st.sampled_from(LAYERS))
    moves: dict[str, Callable[[], Any]] = {
        "add": lambda: edits.add_node(design, layer),
        "connect": lambda: edits.connect(design, node, "output", other, port),
        "splice": lambda: edits.splice(design, link, layer),
        "options": lambda: edits.set_options(design, node, **options),
        "training": lambda: edits.set_training_value(design, path, value),
        "move": lambda: edits.move(design, {node: (float(len(links)), 3.0)}),
        "rename": lambda: edits.rename(design, node, f"{layer} of mine"),
        "title": lambda: edits.set_title(design, layer),
        "delete": lambda: edits.delete(design, node, reconnect=len(links) % 2 == 0),
        "cut": lambda: edits.disconnect(design, link),
        "tangle": lambda: tangle(design, node, other),
        "other layer": lambda: spoil(design, node, layer="nothing"),
        "bad options": lambda: spoil(design, node, options={"units": -1}),
        "bypass": lambda: edits.set_bypassed(design, (node, other), True),
        "take part": lambda: edits.set_bypassed(design, (node,), False),
        "bad bypass": lambda: spoil(design, node, bypassed=True),
        "note": lambda: edits.add_note(design, layer),
        "group": lambda: edits.group(design, (node, other)),
    }
    moves[data.draw(st.sampled_from(list(moves)))]()


def tangle(design: Design, source: str, target: str) -> None:
    """A wire that no edit allows: it may close a cycle, or end where another does."""
    if not source:
        return
    with design.transaction("Tangle"):
        design.put(make_link(source, "output", target, "input"))


def spoil(design: Design, node_id: str, **values: Any) -> None:
    with design.transaction("Spoil"):
        design.put(design.snapshot.node(node_id).model_copy(update=values))


@settings(max_examples=150, deadline=None)
@given(st.data(), st.integers(1, 25))
def test_random_edits_leave_no_difference_to_an_analysis_from_scratch(data: st.DataObject, count: int) -> None:
    design = classifier(("dense", {}), ("dropout", {}))
    states = [design.snapshot]
    analyser = Analyser(REGISTRY)
    for _ in range(count):
        with contextlib.suppress(BrainsError):
            step(data, design)
        states.append(design.snapshot)
        assert said(analyser.analyse(design.snapshot)) == said(analyse(design.snapshot, REGISTRY))
    # The fixes that were kept do what fresh ones do, wherever nodes have been moved to since.
    kept, fresh = analyser.analyse(design.snapshot).problems, analyse(design.snapshot, REGISTRY).problems
    for one, other in zip(kept[:4], fresh[:4], strict=True):
        for index in range(len(one.fixes)):
            results = []
            for problem in (one, other):
                mended = Design(REGISTRY, design.snapshot)
                with contextlib.suppress(BrainsError):
                    problem.fixes[index].run(mended)
                results.append(to_json(mended.snapshot))
            assert results[0] == results[1]
    # Any state may follow any other, as undo brings them.
    for state in reversed(states):
        assert said(analyser.analyse(state)) == said(analyse(state, REGISTRY))


def test_a_node_can_be_taken_out_behind_one_that_refuses_its_input() -> None:
    design = classifier(("conv_2d", {}), ("dropout", {}))
    edits.delete(design, "dropout-1", reconnect=True)
    assert [link.source for link in design.snapshot.links_into["dense-1"]] == ["conv_2d-1"]


def test_a_node_can_be_taken_out_behind_one_that_lacks_its_wires() -> None:
    design = classifier(("dropout", {}))
    edits.disconnect(design, "input-1.output>dropout-1.input")
    edits.connect(design, edits.add_node(design, "add"), "output", "dropout-1", "input")
    edits.delete(design, "dropout-1", reconnect=True)
    assert [link.source for link in design.snapshot.links_into["dense-1"]] == ["add-1"]


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the nodes that are analysed, as it happens."""
    seen: list[str] = []
    original = Analyser._analyse_node

    def note(self: Analyser, snapshot: Any, key: str) -> Any:
        seen.append(key)
        return original(self, snapshot, key)

    monkeypatch.setattr(Analyser, "_analyse_node", note)
    return seen


def long_chain(analyser: Analyser) -> Design:
    design = classifier(*[("dense", {"kernel_initializer": "he_normal"})] * 30)
    analyser.analyse(design.snapshot)
    return design


def test_an_option_reaches_as_far_as_its_shape_does(looked_at: list[str]) -> None:
    analyser = Analyser(REGISTRY)
    design = long_chain(analyser)
    looked_at.clear()
    edits.set_options(design, "dense-7", units=12)
    analyser.analyse(design.snapshot)
    # dense-8 takes another width now, which dense-9 is told of as dense-8's fan-in.
    assert looked_at == ["dense-7", "dense-8", "dense-9"]
    looked_at.clear()
    edits.rename(design, "dense-7", "Mine")
    analyser.analyse(design.snapshot)
    assert looked_at == ["dense-7", "dense-8"]


def test_a_wire_touches_its_ends(looked_at: list[str]) -> None:
    analyser = Analyser(REGISTRY)
    design = long_chain(analyser)
    looked_at.clear()
    edits.insert_between(design, "dense-7.output>dense-8.input", "dropout")
    analyser.analyse(design.snapshot)
    assert looked_at == ["dense-7", "dropout-1", "dense-8"]


def test_a_move_and_a_note_touch_nothing(looked_at: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    analyser = Analyser(REGISTRY)
    design = long_chain(analyser)
    before = analyser.analyse(design.snapshot)
    looked_at.clear()
    monkeypatch.setattr(module, "check_structure", None)  # would fail if it were called
    edits.move(design, {"dense-3": (5.0, 6.0)})
    after = analyser.analyse(design.snapshot)
    assert looked_at == []
    assert after.problems is before.problems
    assert (after.nodes["dense-3"].node.x, before.nodes["dense-3"].node.x) == (5.0, 0.0)
    edits.set_notes(design, "A note")
    assert analyser.analyse(design.snapshot) is after
    edits.add_note(design, "A card", x=10.0)
    frame = edits.group(design, ["dense-3", "note-1"])
    edits.set_color(design, [frame], "red")
    assert analyser.analyse(design.snapshot) is after
    assert looked_at == []


def test_a_bypass_touches_what_follows_as_far_as_it_matters(looked_at: list[str]) -> None:
    analyser = Analyser(REGISTRY)
    design = long_chain(analyser)
    looked_at.clear()
    edits.set_bypassed(design, ["dense-7"], True)
    analyser.analyse(design.snapshot)
    assert looked_at == ["dense-6", "dense-8"]
    looked_at.clear()
    edits.add_note(design, "Beside a bypassed layer")
    before = analyser.analyse(design.snapshot)
    edits.set_options(design, "dense-7", units=12)
    assert looked_at == []
    assert analyser.analyse(design.snapshot).problems is before.problems
    looked_at.clear()
    edits.set_bypassed(design, ["dense-7"], False)
    analyser.analyse(design.snapshot)
    assert looked_at == ["dense-6", "dense-7", "dense-8", "dense-9"]


def test_training_settings_touch_no_node(looked_at: list[str]) -> None:
    analyser = Analyser(REGISTRY)
    design = long_chain(analyser)
    looked_at.clear()
    edits.set_training_value(design, "batch_size", 5000)
    assert [problem.code for problem in analyser.analyse(design.snapshot).problems] == ["batch_over_data"]
    assert looked_at == []


def test_an_output_that_becomes_another_layer_is_no_longer_trained() -> None:
    design, analyser = classifier(units=10, data__source="iris"), Analyser(REGISTRY)
    assert "input_size" in {problem.code for problem in analyser.analyse(design.snapshot).problems}
    spoil(design, "output-1", layer="nothing")
    assert said(analyser.analyse(design.snapshot)) == said(analyse(design.snapshot, REGISTRY))
    assert "input_size" not in {problem.code for problem in analyser.analyse(design.snapshot).problems}


def test_the_same_state_is_not_analysed_again() -> None:
    analyser = Analyser(REGISTRY)
    design = long_chain(analyser)
    assert analyser.analyse(design.snapshot) is analyser.analyse(design.snapshot)
