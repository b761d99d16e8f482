"""N:M sparsity: n connections of every m neighbouring inputs, as sparse tensor cores take them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from brains_engine.sparsity.algorithms.base import Algorithm
from brains_engine.sparsity.scores import magnitude

if TYPE_CHECKING:
    from brains_engine.sparsity.algorithms.base import Layer
    from brains_engine.sparsity.masks import Mask


class NOfM(Algorithm):
    """Of each group of m inputs of a unit the n largest connections stay; gradually: m - 1 first, then fewer.

    A last group of fewer than m inputs keeps n of them, too. Source: Mishra et al. 2021, "Accelerating sparse deep
    neural networks", arXiv:2104.08378 (2:4); Zhou et al. 2021, arXiv:2102.04010 (N:M while training).
    """

    needs_inputs: ClassVar[bool] = True

    @property
    def density(self) -> float:
        return min(1.0, self.settings.n / self.settings.m)

    def update(self, layer: Layer) -> Mask:
        size = self.settings.m
        # one connection less, because whole numbers of connections may be rounded up
        share = 1.0 if layer.live >= layer.mask.size else (layer.live - 1) / layer.mask.size
        keep = max(self.settings.n, math.ceil(size * share - 1e-6))
        scores = np.where(layer.mask, magnitude(layer.weights), -1.0)
        best = np.argsort(-layer.axes.groups(scores, size, -2.0), axis=1, kind="stable")[:, :keep]
        chosen = np.zeros((len(best), size), dtype=bool)
        np.put_along_axis(chosen, best, values=True, axis=1)
        kept: Mask = layer.mask & layer.axes.ungroup(chosen, layer.mask.shape)
        return kept
