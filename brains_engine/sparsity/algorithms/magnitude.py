"""Gradual magnitude pruning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.sparsity.algorithms.base import Algorithm
from brains_engine.sparsity.masks import keep_best
from brains_engine.sparsity.scores import magnitude

if TYPE_CHECKING:
    from brains_engine.sparsity.algorithms.base import Layer
    from brains_engine.sparsity.masks import Mask


class Magnitude(Algorithm):
    """The smallest connections go, a few at each update, and never come back.

    Source: Zhu & Gupta 2017, "To prune, or not to prune", arXiv:1710.01878.
    """

    def update(self, layer: Layer) -> Mask:
        return keep_best(magnitude(layer.weights), layer.mask, layer.live)
