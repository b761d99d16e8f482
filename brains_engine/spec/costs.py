"""Counting rules that layers share. An unknown size counts as 1, a multiply-add as 2 operations."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brains_engine.spec.shapes import Dim, TensorType


FLOAT_BYTES = 4
"""Memory of one value: all are float32."""


def known(dim: Dim) -> int:
    """A size for counting."""
    return 1 if dim is None else dim


def elements(tensor: TensorType) -> int:
    """Number of values in one sample."""
    return math.prod(known(dim) for dim in tensor.dims)


def positions(tensor: TensorType) -> int:
    """Number of places that share one set of weights: all dimensions but the last."""
    return math.prod(known(dim) for dim in tensor.dims[:-1])


def product_flops(fan_in: int, output: TensorType, *, bias: bool, activation: str = "linear") -> int:
    """Operations of a matrix product or a convolution: `2 fan_in` for each output value.

    A bias and an activation count 1 for each output value.
    """
    return elements(output) * (2 * fan_in + int(bias) + int(activation != "linear"))
