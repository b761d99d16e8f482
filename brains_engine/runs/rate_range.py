"""What a learning-rate range test finds, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class RateRange:
    """What a range test found.

    Attributes:
        rates: Learning rate of each step, float32[n].
        losses: Its loss, float64[n].
        smooth: The losses as a moving average that forgets a tenth in each step, float64[n].
        suggestion: The rate at which the smooth loss fell fastest; None where it never did.
    """

    rates: NDArray[np.float32]
    losses: NDArray[np.float64]
    smooth: NDArray[np.float64]
    suggestion: float | None
