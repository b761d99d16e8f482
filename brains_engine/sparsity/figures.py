"""How sparse weights are: exact zeros, weights close to zero, and the Hoyer index, of each layer and of all."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class WeightSums:
    """What the figures of a layer are made of, so that a device need give no more than four numbers a weight.

    Attributes:
        size: Number of weights.
        zeros: How many of them are exact zeros.
        near_zero: How many have an absolute value below tau, zeros among them.
        absolute: Sum of absolute values.
        squares: Sum of squares.
    """

    size: int = 0
    zeros: int = 0
    near_zero: int = 0
    absolute: float = 0.0
    squares: float = 0.0

    @classmethod
    def of(cls, theta: NDArray[Any], tau: float) -> WeightSums:
        """Add up the effective weights of a layer, of any shape."""
        sizes = np.abs(theta, dtype=np.float64)
        return cls(
            theta.size,
            int(theta.size - np.count_nonzero(theta)),
            int(np.count_nonzero(sizes < tau)),
            float(sizes.sum()),
            float(np.square(sizes).sum()),
        )

    def __add__(self, other: WeightSums) -> WeightSums:
        return WeightSums(
            self.size + other.size,
            self.zeros + other.zeros,
            self.near_zero + other.near_zero,
            self.absolute + other.absolute,
            self.squares + other.squares,
        )


@dataclass(frozen=True, slots=True)
class SparsityFigures:
    """How sparse the effective weights are, by layer and over all.

    The effective weight is theta / N, what the layer's inputs meet: for NormNet layers f(w) / N, for others w itself.

    Attributes:
        zeros: Node id -> share of exact zeros, S_mask.
        near_zero: Node id -> share of effective weights below tau, S_tau. It means something only beside its value
            before the first step: a layer of narrow weights may begin with most of them below any tau.
        hoyer: Node id -> Hoyer index, 0 where all weights are equally large … 1 where one alone is not zero.
        totals: "zeros", "near_zero" and "hoyer" over all layers: the mean of the layers', weighted by their number of
            weights. (A Hoyer index of all weights thrown together would take layers of different scale for sparse.)
    """

    zeros: Mapping[str, float] = field(default_factory=dict)
    near_zero: Mapping[str, float] = field(default_factory=dict)
    hoyer: Mapping[str, float] = field(default_factory=dict)
    totals: Mapping[str, float] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.totals)

    def to_json(self) -> dict[str, dict[str, float]]:
        """A plain value that `from_json` reads."""
        return {name: dict(getattr(self, name)) for name in _FIELDS}

    @classmethod
    def from_json(cls, values: Mapping[str, Mapping[str, float]]) -> SparsityFigures:
        """Read what `to_json` gave."""
        return cls(**{name: dict(values.get(name, {})) for name in _FIELDS})


_FIELDS = ("zeros", "near_zero", "hoyer", "totals")


def hoyer(sums: WeightSums) -> float:
    """The Hoyer index (sqrt(n) - L1 / L2) / (sqrt(n) - 1), in 0 … 1.

    Source: Hoyer 2004, "Non-negative matrix factorization with sparseness constraints", JMLR 5. It does not change when
    all weights are multiplied by a number. A single weight has the index 0, and weights that are all zeros have 1.
    """
    if sums.size <= 1:
        return 0.0
    if sums.squares <= 0.0:
        return 1.0
    root = math.sqrt(sums.size)
    index = (root - sums.absolute / math.sqrt(sums.squares)) / (root - 1.0)
    return min(1.0, max(0.0, index))


def figures(layers: Mapping[str, Iterable[WeightSums]]) -> SparsityFigures:
    """The figures of layers.

    Args:
        layers: Node id -> the sums of each of its weights.
    """
    sums = {node: sum(parts, WeightSums()) for node, parts in layers.items()}
    sums = {node: found for node, found in sums.items() if found.size}
    found = {
        "zeros": {node: part.zeros / part.size for node, part in sums.items()},
        "near_zero": {node: part.near_zero / part.size for node, part in sums.items()},
        "hoyer": {node: hoyer(part) for node, part in sums.items()},
    }
    size = sum(part.size for part in sums.values())
    if not size:
        return SparsityFigures()
    totals = {
        name: math.fsum(values[node] * part.size for node, part in sums.items()) / size
        for name, values in found.items()
    }
    return SparsityFigures(**found, totals=totals)
