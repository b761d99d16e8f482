"""Soft thresholding: what is dropped goes smoothly, since all shrink."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.sparsity.algorithms.magnitude import Magnitude

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.sparsity.algorithms.base import Layer


class SoftThreshold(Magnitude):
    """theta <- sign(theta) max(0, |theta| - s): the layer's threshold rises until K connections are left.

    Kusupati et al. 2020, "Soft threshold weight reparameterization" (STR), arXiv:2002.03231, learn the threshold of
    S(w, s) = sign(w) max(0, |w| - s) by its own gradient. Here it is set: at each update it rises by the least amount
    at which the schedule's target is met. All else is the same: the gradient of S with respect to w is 1 where a
    connection lives and 0 elsewhere, so that learning w behind a threshold that rises by d is learning S(w, s) itself
    and applying S(., d) to it at that step. The kernel so holds S(w, s), and nothing has to be folded at export. What
    is left out is that a learned threshold may fall again; dropped connections never come back.
    """

    def settle(self, layer: Layer) -> NDArray[Any]:
        sizes = np.abs(layer.weights)
        gone = layer.mask & ~self.update(layer)
        threshold = sizes[gone].max(initial=0)
        shrunk: NDArray[Any] = np.sign(layer.weights) * np.maximum(sizes - threshold, 0)
        return shrunk
