"""Dimensions meant by name or number."""

from __future__ import annotations

import pytest

from brains_engine.errors import OptionError, ShapeError
from brains_engine.layers import discover
from brains_engine.spec.axes import all_or, find_axes, find_axis
from brains_engine.spec.shapes import TensorType

IMAGE = TensorType.of(8, 6, 3)
REGISTRY = discover()


@pytest.mark.parametrize(
    ("axis", "index"), [("1", 0), ("3", 2), ("-1", 2), ("-3", 0), ("height", 0), ("width", 1), ("channel", 2)]
)
def test_a_dimension_is_found_by_name_and_number(axis: str, index: int) -> None:
    assert find_axis(axis, IMAGE) == index


@pytest.mark.parametrize("axis", ["4", "-4", "time"])
def test_a_missing_dimension_is_told_with_what_there_is(axis: str) -> None:
    with pytest.raises(ShapeError, match=f"asks for axis {axis}, but gets height=8 width=6 channel=3"):
        find_axis(axis, IMAGE)
    with pytest.raises(ShapeError, match="but gets a single value"):
        find_axis(axis, TensorType.of())


def test_a_name_that_two_dimensions_have_is_refused() -> None:
    with pytest.raises(ShapeError, match="asks for time, which two dimensions of time=2 time=3 are called"):
        find_axis("time", TensorType.of(2, 3, names=("time", "time")))


def test_several_dimensions_keep_their_order_and_differ() -> None:
    assert find_axes("channel 1", IMAGE) == (2, 0)
    assert all_or("channel 1", IMAGE) == (0, 2)
    assert all_or("", IMAGE) == (0, 1, 2)
    with pytest.raises(ShapeError, match="asks for a dimension twice: channel 3"):
        find_axes("channel 3", IMAGE)


@pytest.mark.parametrize(("given", "stored"), [(-1, "-1"), ([1, 2], "1 2"), (" height width ", "height width")])
def test_files_may_write_numbers_and_lists_as_keras_does(given: object, stored: str) -> None:
    assert REGISTRY["reduce_sum"].parse({"axis": given}).axis == stored


@pytest.mark.parametrize("axis", ["0", "Height", "1,2", "10", True, 1.5, ["a", None]])
def test_what_is_no_dimension_is_refused_by_name(axis: object) -> None:
    with pytest.raises(OptionError, match="axis"):
        REGISTRY["reduce_sum"].parse({"axis": axis})
