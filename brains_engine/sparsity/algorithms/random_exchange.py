"""SET: sparse from the first step, growing at random."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.sparsity.algorithms.rigl import RigL
from brains_engine.sparsity.masks import grow_best, keep_best
from brains_engine.sparsity.scores import magnitude

if TYPE_CHECKING:
    from brains_engine.sparsity.algorithms.base import Layer
    from brains_engine.sparsity.masks import Mask


class RandomExchange(RigL):
    """Drops the R smallest connections and grows as many at random: sparse evolutionary training.

    Source: Mocanu et al. 2018, arXiv:1707.04780. As in the comparison of the RigL paper, the exchanged share falls to
    zero towards the end, where the original keeps it.
    """

    @property
    def needs_gradient(self) -> bool:
        return False

    def update(self, layer: Layer) -> Mask:
        kept = keep_best(magnitude(layer.weights), layer.mask, layer.live - layer.exchange)
        return grow_best(layer.rng.random(kept.shape), kept, layer.exchange)
