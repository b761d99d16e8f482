"""Plans: order, sources, what is left out, and what is refused."""

from __future__ import annotations

import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.errors import InvalidDesignError
from brains_engine.planning.planner import make_plan
from tests.engine.planning.drawing import REGISTRY, classifier


def test_a_plan_is_in_build_order_with_shapes_resolved() -> None:
    plan = make_plan(classifier(("dense", {"units": 32})).snapshot, REGISTRY)
    assert [node.id for node in plan.nodes] == ["input-1", "dense-1", "dense-2", "output-1"]
    assert (plan.inputs, plan.outputs) == (("input-1",), ("output-1",))
    dense = plan.node("dense-2")
    assert dense.sources == (("dense-1", 0),)
    assert (str(dense.inputs[0]), str(dense.outputs[0])) == ("32", "10")
    assert dense.options.activation == "softmax"


def test_what_leads_to_no_output_is_left_out() -> None:
    design = classifier(("dense", {}))
    spare = edits.add_node(design, "dropout")
    edits.connect(design, "dense-1", "output", spare, "input")
    plan = make_plan(design.snapshot, REGISTRY)
    assert plan.outputs == ("output-1",)
    assert {node.id for node in plan.nodes} == {"input-1", "dense-1", "dense-2", "output-1"}


def test_errors_are_listed_as_sentences() -> None:
    design = classifier(("conv_2d", {}), ("flatten", {}))
    edits.add_node(design, "dense")
    with pytest.raises(InvalidDesignError) as caught:
        make_plan(design.snapshot, REGISTRY)
    assert "Conv 2-D 1 needs an image (height x width x channel), but gets 64." in caught.value.message
    assert "Dense 2 has nothing wired to its input." in caught.value.message


def test_many_errors_are_cut_short() -> None:
    design = classifier(("dense", {}))
    for _ in range(14):
        edits.add_node(design, "dense")
    with pytest.raises(InvalidDesignError, match=r"And 4 more\.$"):
        make_plan(design.snapshot, REGISTRY)


def test_an_empty_design_cannot_be_planned() -> None:
    with pytest.raises(InvalidDesignError):
        make_plan(Design(REGISTRY).snapshot, REGISTRY)


def test_a_plan_for_training_must_suit_the_data_and_another_need_not() -> None:
    design = classifier(units=3)
    assert make_plan(design.snapshot, REGISTRY).outputs == ("output-1",)
    with pytest.raises(InvalidDesignError, match="Output 1 gets 3 values, but Handwritten digits has 10 classes"):
        make_plan(design.snapshot, REGISTRY, for_training=True)
