"""Masks per domain: each domain uses its own random share of the hidden units, so that domains rarely meet in a weight.

Masse, Grant & Freedman 2018, Alleviating catastrophic forgetting using context-dependent gating, arXiv:1802.01569.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Array = NDArray[Any]


def domain_masks(shapes: Sequence[tuple[int, ...]], share: float, seed: int, domain: int) -> dict[int, Array]:
    """Index of a kernel -> whether a domain uses its connections, bool in the kernel's shape.

    A connection is used where both of its units are; inputs and logits always are.

    Args:
        shapes: Of all weights, in the order of the layers; those of one dimension are biases.
        share: Of each hidden layer's units, at least one of which is used.
        seed: Of the choice.
        domain: Number of the domain.
    """
    rng = np.random.default_rng([seed, domain])
    kernels = [index for index, shape in enumerate(shapes) if len(shape) > 1]
    used = np.ones(shapes[kernels[0]][0], bool)
    masks = {}
    for index in kernels:
        units = shapes[index][1]
        following = np.ones(units, bool)
        if index != kernels[-1]:
            following = rng.permutation(units) < max(1, round(share * units))
        masks[index] = used[:, None] & following[None, :]
        used = following
    return masks
