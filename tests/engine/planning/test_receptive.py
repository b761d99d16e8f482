"""Receptive fields, against what can be counted by hand."""

from __future__ import annotations

from typing import Any

import pytest

from brains_engine.design import edits
from brains_engine.planning.receptive import receptive_field
from tests.engine.planning.drawing import Layer, chain, check, classifier

LARGE: Layer = ("input", {"dims": {"height": 64, "width": 32, "channel": 3}, "layout": "natural"})


def field(*layers: Layer, node: str) -> str:
    design = chain(LARGE, *layers)
    return str(receptive_field(check(design), node))


def conv(size: int = 3, **options: Any) -> Layer:
    return ("conv_2d", {"kernel_size": [size, size], "filters": 4, **options})


def test_stacked_windows_grow_by_one_less_than_their_size() -> None:
    layers = conv(), conv(), conv(5)
    assert [field(*layers, node=f"conv_2d-{number}") for number in (1, 2, 3)] == ["3 x 3", "5 x 5", "9 x 9"]


def test_steps_and_dilation_multiply() -> None:
    pool: Layer = ("max_pooling_2d", {})
    assert field(conv(), pool, conv(), node="max_pooling_2d-1") == "4 x 4"
    assert field(conv(), pool, conv(), node="conv_2d-2") == "8 x 8"
    assert field(conv(3, strides=[2, 1]), conv(), node="conv_2d-2") == "7 x 5"
    assert field(conv(3, dilation_rate=[4, 4]), node="conv_2d-1") == "9 x 9"


def test_layers_that_keep_places_keep_the_field() -> None:
    assert field(conv(), ("batch_normalization", {}), ("dropout", {}), conv(), node="conv_2d-2") == "5 x 5"


@pytest.mark.parametrize("last", ["flatten", "global_average_pooling_2d"])
def test_values_without_places_have_none(last: str) -> None:
    assert field(conv(), (last, {}), node=f"{last}-1") == "None"


def test_the_widest_branch_counts() -> None:
    design = chain(LARGE, conv(3, padding="same"), conv(3, padding="same"))
    join = edits.insert_between(design, "conv_2d-1.output>conv_2d-2.input", "add")
    edits.connect(design, "input-1", "output", join, "inputs")
    edits.set_options(design, "conv_2d-1", filters=3)
    assert str(receptive_field(check(design), join)) == "3 x 3"
    assert str(receptive_field(check(design), "conv_2d-2")) == "5 x 5"


def test_a_picture_made_of_a_vector_starts_anew() -> None:
    design = classifier(("reshape", {"dims": {"height": 8, "width": 8, "channel": 1}}), conv(), ("flatten", {}))
    assert str(receptive_field(check(design), "conv_2d-1")) == "3 x 3"
