"""Structured sparsity: whole units and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import numpy as np

from brains_engine.sparsity.algorithms.base import Algorithm
from brains_engine.sparsity.masks import keep_best

if TYPE_CHECKING:
    from brains_engine.sparsity.algorithms.base import Layer
    from brains_engine.sparsity.masks import Mask


class Units(Algorithm):
    """The units go whose incoming weights have the least Euclidean norm, each with all that leads to it.

    So many units stay as come nearest to the connections asked for, at least one. What leads from a dropped unit to
    the next layers is dropped by whoever knows how layers are wired. Source: Li et al. 2017, "Pruning filters for
    efficient ConvNets", arXiv:1608.08710 (there with the absolute sum).
    """

    needs_units: ClassVar[bool] = True

    def update(self, layer: Layer) -> Mask:
        links = layer.axes.by_unit(layer.mask).sum(axis=1)
        alive = links > 0
        if not alive.any():
            return layer.mask.copy()
        wanted = max(1, round(layer.live / int(links.max())))
        norms = np.sqrt(np.square(layer.axes.by_unit(layer.weights).astype(np.float64)).sum(axis=1))
        return layer.mask & layer.axes.of_units(keep_best(norms, alive, wanted), layer.mask.shape)
