"""Which weights matter: the higher the score, the longer a connection lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def magnitude(weights: NDArray[np.floating]) -> NDArray[np.floating]:
    """Score each weight by its absolute value. Source: Han et al. 2015, arXiv:1506.02626.

    A NormNet layer multiplies with theta = m f(w). Within a layer every f on offer (linear, tan, and their powers,
    inside the pole guard) grows with |w|, so |w| ranks connections exactly as |theta| does and no layer needs a
    score of its own.
    """
    scores: NDArray[np.floating] = np.abs(weights)
    return scores
