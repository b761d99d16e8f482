"""Dropping by size and gradient, and regrowing by gradient: NormNet's own method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brains_engine.sparsity.algorithms.base import Algorithm
from brains_engine.sparsity.masks import grow_best, keep_best
from brains_engine.sparsity.scores import magnitude, protected

if TYPE_CHECKING:
    from brains_engine.sparsity.algorithms.base import Layer
    from brains_engine.sparsity.masks import Mask


class GradientDrop(Algorithm):
    """Keeps the K - R best scores and grows the R connections of largest gradient among all others.

    The score is |theta| / rms(theta_live) + c max(0, u) with u = -g sign(theta) and g the gradient over its root mean
    square: a connection that the gradient pushes away from zero is protected. With c = 0 and without regrowth this is
    gradual magnitude pruning. A connection that is dropped and grown in the same update simply stays as it is, as in
    RigL's own code. Without a gradient (an update at the first step) sizes alone count and nothing grows.
    """

    @property
    def exchange(self) -> float:
        return self.settings.regrow_rho

    @property
    def needs_gradient(self) -> bool:
        return bool(self.settings.regrow_rho or self.settings.protect_c)

    def update(self, layer: Layer) -> Mask:
        if layer.gradient is None:
            return keep_best(magnitude(layer.weights), layer.mask, layer.live)
        scores = protected(layer.weights, layer.mask, layer.gradient, self.settings.protect_c)
        kept = keep_best(scores, layer.mask, layer.live - layer.exchange)
        return grow_best(magnitude(layer.gradient), kept, layer.exchange)
