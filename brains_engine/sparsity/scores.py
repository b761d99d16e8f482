"""Which weights matter: the higher the score, the longer a connection lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.sparsity.masks import Mask


def magnitude(weights: NDArray[np.floating]) -> NDArray[np.floating]:
    """Score each weight by its absolute value. Source: Han et al. 2015, arXiv:1506.02626.

    A NormNet layer multiplies with theta = m f(w). Within a layer every f on offer (linear, tan, and their powers,
    inside the pole guard) grows with |w|, so |w| ranks connections exactly as |theta| does and no layer needs a
    score of its own.
    """
    scores: NDArray[np.floating] = np.abs(weights)
    return scores


def protected(
    weights: NDArray[np.floating], mask: Mask, gradient: NDArray[np.floating], share: float
) -> NDArray[np.floating]:
    """Score by size, and by how much the gradient pushes away from zero: q = |theta| / rms(theta_live) + c max(0, u).

    u = -g sign(theta), where g is the gradient over its root mean square: descent makes |theta| larger where u > 0.

    Args:
        weights: Effective weights theta.
        mask: What lives, the same shape.
        gradient: Of the loss with respect to theta, dense, the same shape.
        share: c, 0 … 1.
    """
    scores: NDArray[np.floating] = np.abs(weights) / (root_mean_square(weights[mask]) or 1.0)
    if share:
        outwards = -gradient * np.sign(weights) / (root_mean_square(gradient) or 1.0)
        scores = scores + share * np.maximum(outwards, 0)
    return scores


def root_mean_square(values: NDArray[np.floating]) -> float:
    """Root of the mean square, summed in double precision; 0 for no values."""
    return float(np.sqrt(np.mean(np.square(values.astype(np.float64))))) if values.size else 0.0
