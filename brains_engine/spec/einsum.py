"""Equations of products of tensors, `ij,jk->ik`: read, checked against shapes and counted, without TensorFlow.

Letters stand for the dimensions of one sample. The batch is not written: each product is taken for every sample.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.errors import ShapeError
from brains_engine.spec.costs import known
from brains_engine.spec.shapes import unique_names

if TYPE_CHECKING:
    from brains_engine.spec.shapes import Dim, TensorType

_BATCH = "Z"


@dataclass(frozen=True, slots=True)
class Equation:
    """An equation in parts: the letters of each operand, and those of the result."""

    operands: tuple[str, ...]
    result: str

    @property
    def with_batch(self) -> str:
        """The equation as Keras takes it, with a letter for the batch in front of each term."""
        terms = ",".join(f"{_BATCH}{term}" for term in self.operands)
        return f"{terms}->{_BATCH}{self.result}"


def read_equation(text: str) -> Equation:
    """Read an equation.

    Raises:
        ValueError: Where it is not one; the text follows the option's name.
    """
    plain = re.sub(r"\s", "", text)
    if re.fullmatch(r"[a-z]*(,[a-z]*)*->[a-z]*", plain) is None:
        raise ValueError("must read like ij,jk->ik: small letters for dimensions, a comma between tensors, -> once")
    left, _, result = plain.partition("->")
    operands = tuple(left.split(","))
    for term in (*operands, result):
        twice = next((letter for letter in term if term.count(letter) > 1), "")
        if twice:
            raise ValueError(f"must not hold {twice} twice in {term}")
    missing = next((letter for letter in result if letter not in left), "")
    if missing:
        raise ValueError(f"must not give {missing}, which no tensor has")
    return Equation(operands, result)


def match_sizes(equation: Equation, inputs: Sequence[TensorType]) -> dict[str, Dim]:
    """Sizes of all letters.

    Raises:
        ShapeError: Where the number of tensors, their ranks or sizes do not fit the equation.
    """
    if len(inputs) != len(equation.operands):
        raise ShapeError(f"multiplies {len(equation.operands)} tensors, but has {len(inputs)} wires")
    sizes: dict[str, Dim] = {}
    for number, (term, tensor) in enumerate(zip(equation.operands, inputs, strict=True), start=1):
        if len(term) != tensor.rank:
            raise ShapeError(f"wants {len(term)} dimensions ({term}) of tensor {number}, but gets {tensor}")
        for letter, size in zip(term, tensor.dims, strict=True):
            seen = sizes.get(letter)
            if seen is not None and size is not None and seen != size:
                raise ShapeError(f"needs one size for {letter}, but gets {seen} and {size}")
            sizes[letter] = size if seen is None else seen
    return sizes


def result_names(equation: Equation, inputs: Sequence[TensorType]) -> tuple[str, ...]:
    """Names of the result's dimensions: each is called as where its letter stands first."""
    names: dict[str, str] = {}
    for term, tensor in zip(equation.operands, inputs, strict=True):
        for letter, name in zip(term, tensor.names, strict=True):
            names.setdefault(letter, name)
    return unique_names(names[letter] for letter in equation.result)


def count_operations(equation: Equation, sizes: dict[str, Dim]) -> int:
    """Operations where all tensors are multiplied in one go: one product and one sum for each combination."""
    return len(equation.operands) * math.prod(known(size) for size in sizes.values())
