"""RigL: sparse from the first step, growing where the dense gradient is largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from brains_engine.sparsity.algorithms.base import Algorithm
from brains_engine.sparsity.masks import grow_best, keep_best
from brains_engine.sparsity.scores import magnitude

if TYPE_CHECKING:
    from brains_engine.sparsity.algorithms.base import Layer
    from brains_engine.sparsity.masks import Mask
    from brains_engine.sparsity.schedules import Timing

USUAL_EXCHANGE = 0.3
"""The share that is exchanged at first, where the settings name none: the paper's alpha."""


class RigL(Algorithm):
    """Drops the R smallest connections and grows as many of largest gradient; the share of zeros never changes.

    Source: Evci et al. 2020, "Rigging the lottery", arXiv:1911.11134. The gradient is the mean over the latest batches
    in the place of that of one batch.
    """

    timing: ClassVar[Timing] = "constant"

    @property
    def exchange(self) -> float:
        return self.settings.regrow_rho or USUAL_EXCHANGE

    @property
    def needs_gradient(self) -> bool:
        return True

    def update(self, layer: Layer) -> Mask:
        if layer.gradient is None:
            return layer.mask.copy()
        kept = keep_best(magnitude(layer.weights), layer.mask, layer.live - layer.exchange)
        return grow_best(magnitude(layer.gradient), kept, layer.exchange)
