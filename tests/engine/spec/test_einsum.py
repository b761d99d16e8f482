"""Equations of products, read and checked without TensorFlow, and held against NumPy."""

from __future__ import annotations

import numpy as np
import pytest

from brains_engine.errors import OptionError, ShapeError
from brains_engine.layers import discover
from brains_engine.spec.einsum import count_operations, match_sizes, read_equation, result_names
from brains_engine.spec.shapes import TensorType

EINSUM = discover()["einsum"]
SHAPES = [
    ("ij,jk->ik", [(4, 3), (3, 5)]),
    ("ij->ji", [(4, 3)]),
    ("ij->", [(4, 3)]),
    ("i,j->ij", [(4,), (3,)]),
    ("bij,bjk,bk->bi", [(2, 4, 3), (2, 3, 5), (2, 5)]),
    ("qhf, khf -> hqk", [(5, 2, 3), (7, 2, 3)]),
]


@pytest.mark.parametrize(("equation", "shapes"), SHAPES)
def test_shapes_equal_those_of_numpy(equation: str, shapes: list[tuple[int, ...]]) -> None:
    expected = np.einsum(equation, *(np.ones(shape) for shape in shapes)).shape
    inputs = [TensorType.of(*shape) for shape in shapes]
    assert EINSUM.infer_shape(EINSUM.parse({"equation": equation}), inputs).dims == expected


@pytest.mark.parametrize(
    ("equation", "reason"),
    [
        ("ij", "must read like"),
        ("ij->jk->", "must read like"),
        ("Ij->j", "must read like"),
        ("...i->i", "must read like"),
        ("ii->i", "must not hold i twice in ii"),
        ("ij->jj", "must not hold j twice in jj"),
        ("ij->k", "must not give k, which no tensor has"),
    ],
)
def test_what_is_no_equation_is_refused(equation: str, reason: str) -> None:
    with pytest.raises(OptionError, match=f"equation {reason}"):
        EINSUM.parse({"equation": equation})


@pytest.mark.parametrize(
    ("shapes", "reason"),
    [
        ([(4, 3)], "multiplies 2 tensors, but has 1 wires"),
        ([(4,), (3, 2)], r"wants 2 dimensions \(ij\) of tensor 1, but gets 4"),
        ([(4, 3), (2, 5)], "needs one size for j, but gets 3 and 2"),
    ],
)
def test_tensors_that_do_not_fit_say_why(shapes: list[tuple[int, ...]], reason: str) -> None:
    with pytest.raises(ShapeError, match=reason):
        match_sizes(read_equation("ij,jk->ik"), [TensorType.of(*shape) for shape in shapes])


def test_names_follow_the_letters_and_unknown_sizes_stay_open() -> None:
    equation = read_equation("tf,sf->ts")
    inputs = [TensorType.of(None, 8), TensorType.of(5, 8)]
    assert match_sizes(equation, inputs) == {"t": None, "f": 8, "s": 5}
    assert result_names(equation, inputs) == ("time", "time_2")
    assert count_operations(equation, match_sizes(equation, inputs)) == 2 * 8 * 5
    assert equation.with_batch == "Ztf,Zsf->Zts"
