"""A design and its twin: equal in seed and data, and as equal in size as whole widths allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.errors import EditError, InvalidDesignError
from brains_engine.layers import discover
from brains_engine.planning.analysis import analyse_design
from brains_engine.templates import load_template
from brains_engine.twins import make_twins, told

if TYPE_CHECKING:
    from brains_engine.spec.registry import Registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return discover()


@pytest.mark.parametrize(("template", "role"), [("digits_mlp", "normnet"), ("digits_normnet", "biased")])
def test_twins_are_alike_in_all_but_the_bias(registry: Registry, template: str, role: str) -> None:
    snapshot = load_template(template, registry).snapshot
    twins = make_twins(snapshot, registry)
    assert twins.twin.role == role
    assert [side.role for side in twins.sides] == ["normnet", "biased"]
    for side in twins.sides:
        assert analyse_design(side.snapshot, registry).trainable == side.params
    assert abs(twins.share) < 0.003
    unmatched = Design(registry, snapshot)
    (edits.make_normnet if role == "normnet" else edits.make_biased)(unmatched)
    left = abs(analyse_design(unmatched.snapshot, registry).trainable - twins.original.params)
    assert abs(twins.difference) < left, "the widths were adapted"
    first, second = (side.snapshot.settings.training for side in twins.sides)
    assert (first.seed, first.batch_size, first.epochs) == (second.seed, second.batch_size, second.epochs)
    assert twins.twin.snapshot.settings.training.optimizer.learning_rate == (0.01 if role == "normnet" else 0.001)
    assert f"{abs(twins.difference):,}" in told(twins)


def test_the_widths_of_outputs_and_the_shape_of_sums_stay(registry: Registry) -> None:
    snapshot = load_template("resnet", registry).snapshot
    twins = make_twins(snapshot, registry)
    assert "Scores" not in twins.widths
    assert analyse_design(twins.twin.snapshot, registry).errors == ()
    assert all(abs(after - before) <= max(3, before // 4) for before, after in twins.widths.values())


def test_equal_counts_are_found_where_there_are_such(registry: Registry) -> None:
    """8 inputs, 8 hidden with bias: 2 x 8 + 8 + 8 + 1 = 33 weights, as 11 hidden without: 2 x 11 + 11."""
    twins = make_twins(load_template("xor", registry).snapshot, registry)
    assert (twins.original.params, twins.twin.params) == (33, 33)
    assert twins.widths == {"Hidden": (8, 11)}
    assert told(twins) == "Both have 33 weights."


def test_both_may_be_trained_with_the_same_settings(registry: Registry) -> None:
    twins = make_twins(load_template("iris", registry).snapshot, registry, same_settings=True)
    first, second = (side.snapshot.settings.training for side in twins.sides)
    assert first == second


def test_designs_without_a_twin_are_refused(registry: Registry) -> None:
    with pytest.raises(InvalidDesignError):
        make_twins(Design(registry).snapshot, registry)
    design = load_template("iris", registry)
    edits.delete(design, *(key for key, node in design.snapshot.nodes.items() if node.layer == "dense"), reconnect=True)
    with pytest.raises(EditError, match="no dense or convolution"):
        make_twins(design.snapshot, registry)
