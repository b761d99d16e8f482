from __future__ import annotations

import typing

import pytest

from brains_engine.design import edits
from brains_engine.fields import describe
from brains_engine.layers.input_output import OutputOptions
from brains_engine.planning.ends import (
    Goal,
    InputPart,
    Wish,
    ends_of,
    loss_options,
    own_loss,
    share_out,
    untaken,
)
from brains_engine.planning.planner import make_plan
from brains_engine.runs import config
from tests.engine.planning.drawing import REGISTRY, classifier


def parts(*wishes: tuple[int, int | None]) -> list[tuple[int, int]]:
    found = share_out(Wish(f"input-{number}", "", size, first) for number, (size, first) in enumerate(wishes))
    return [(part.first, part.end) for part in found]


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        ([(64, None)], [(0, 64)]),
        ([(40, None), (24, None)], [(0, 40), (40, 64)]),
        ([(64, 0), (64, 0)], [(0, 64), (0, 64)]),
        ([(10, 30), (5, None), (3, 0), (4, None)], [(30, 40), (40, 45), (0, 3), (3, 7)]),
    ],
)
def test_inputs_take_what_they_ask_for_or_what_follows(
    wishes: list[tuple[int, int | None]], expected: list[tuple[int, int]]
) -> None:
    assert parts(*wishes) == expected


@pytest.mark.parametrize(
    ("taken", "gaps"),
    [
        ([(0, 64)], ()),
        ([(40, 24), (0, 40)], ()),
        ([(2, 10), (5, 20), (40, 1)], ((0, 1), (25, 39), (41, 63))),
        ([], ((0, 63),)),
        ([(60, 10)], ((0, 59),)),
    ],
)
def test_what_no_input_takes(taken: list[tuple[int, int]], gaps: tuple[tuple[int, int], ...]) -> None:
    assert untaken([InputPart("", "", first, size) for first, size in taken], 64) == gaps


@pytest.mark.parametrize("loss", typing.get_args(typing.get_args(config.LossConfig)[0]))
def test_an_output_offers_every_loss_with_its_options(loss: type[config.LossConfig]) -> None:
    own = {field.name: field for field in describe(OutputOptions)}
    kind = loss.model_fields["kind"].default
    for field in describe(loss):
        if field.name != "kind":
            mine = own[field.name]
            bounds = (field.kind, field.default, field.minimum, field.maximum, field.exclusive_maximum)
            assert (mine.kind, mine.default, mine.minimum, mine.maximum, mine.exclusive_maximum) == bounds
            assert mine.applies({"loss": kind})
            assert not mine.applies({"loss": "run"})
    options = OutputOptions.model_validate({"loss": kind})
    assert own_loss(options) == loss()
    assert OutputOptions.model_validate(loss_options(loss())) == options
    assert kind in own["loss"].choices


def test_the_ends_of_a_plan_are_in_the_order_of_their_ids() -> None:
    design = classifier()
    edits.set_options(design, "input-1", dims={"feature": 20})
    for _ in range(10):
        edits.add_node(design, "input", options={"dims": {"feature": 4}})
    join = edits.insert_between(design, "input-1.output>dense-1.input", "concatenate")
    for number in range(11, 1, -1):
        edits.connect(design, f"input-{number}", "output", join, "inputs")
    last = edits.add_node(design, "output", options={"loss": "huber", "delta": 2.0, "loss_weight": 0.5})
    edits.connect(design, join, "output", last, "input")
    plan = make_plan(design.snapshot, REGISTRY)
    assert plan.outputs == ("output-1", "output-2")
    ends = ends_of(plan)
    assert [(part.node_id, part.first) for part in ends.inputs][:3] == [
        ("input-1", 0),
        ("input-2", 20),
        ("input-3", 24),
    ]
    assert (ends.inputs[-1].node_id, ends.inputs[-1].end, ends.takes_all) == ("input-11", 60, True)
    assert ends.goals == (
        Goal("output-1", "Output 1"),
        Goal("output-2", "Output 2", loss=config.Huber(delta=2.0), weight=0.5),
    )
    edits.set_options(design, "input-2", first_feature=0)
    ends = ends_of(make_plan(design.snapshot, REGISTRY))
    assert ([part.first for part in ends.inputs][:3], ends.takes_all) == ([0, 0, 4], False)
