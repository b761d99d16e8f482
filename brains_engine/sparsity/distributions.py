"""How much of each layer stays alive for a given share over all layers."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

Shape = tuple[int, ...]


def uniform(shapes: Mapping[str, Shape], sparsity: float) -> dict[str, float]:
    """Give every layer the same density.

    Args:
        shapes: Name -> shape of each prunable weight.
        sparsity: Share of zeros over all weights, 0 … 1.

    Returns:
        Name -> share of live weights, 0 … 1.
    """
    return dict.fromkeys(shapes, 1.0 - sparsity)


def erk(shapes: Mapping[str, Shape], sparsity: float) -> dict[str, float]:
    """Give each layer a density proportional to the sum of its dimensions over their product.

    Small layers so keep more. A layer that would need more than all of its weights stays dense, and the
    others share what is left. Sources: Mocanu et al. 2018, arXiv:1707.04780 (Erdős–Rényi); Evci et al. 2020,
    arXiv:1911.11134 (its kernel form, in which the height and width of a convolution count, too).

    Args:
        shapes: Name -> shape of each prunable weight.
        sparsity: Share of zeros over all weights, 0 … 1.

    Returns:
        Name -> share of live weights, 0 … 1; weighted by size they add up to 1 - sparsity.
    """
    sizes = {name: math.prod(shape) for name, shape in shapes.items()}
    raw = {name: sum(shape) / sizes[name] for name, shape in shapes.items()}
    budget = (1.0 - sparsity) * sum(sizes.values())
    dense: set[str] = set()
    while len(dense) < len(shapes):
        sparse = [name for name in shapes if name not in dense]
        left = budget - sum(sizes[name] for name in dense)
        scale = left / sum(raw[name] * sizes[name] for name in sparse)
        overfull = {name for name in sparse if scale * raw[name] > 1.0}
        if not overfull:
            return {name: 1.0 if name in dense else scale * raw[name] for name in shapes}
        dense |= overfull
    return dict.fromkeys(shapes, 1.0)


def live_counts(sizes: Mapping[str, int], densities: Mapping[str, float]) -> dict[str, int]:
    """Round densities to whole numbers of weights whose sum is the rounded total.

    The largest remainders are rounded up first (ties: in the order given), and every layer keeps at least one
    weight, so that no layer is cut off.
    """
    exact = {name: sizes[name] * densities[name] for name in sizes}
    counts = {name: math.floor(value + 1e-9) for name, value in exact.items()}
    missing = round(sum(exact.values())) - sum(counts.values())
    for name in sorted(sizes, key=lambda name: counts[name] - exact[name]):
        if missing <= 0:
            break
        if counts[name] < sizes[name]:
            counts[name] += 1
            missing -= 1
    return {name: int(np.clip(count, min(1, sizes[name]), sizes[name])) for name, count in counts.items()}
