"""Pruning and regrowing by hand: which connections live at a share of zeros that somebody chose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.sparsity.masks import keep_best

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from brains_engine.sparsity.masks import Mask


@dataclass(frozen=True, slots=True, eq=False)
class Connections:
    """The connections of one weight.

    Attributes:
        sizes: |theta / N| of each, of a dropped one with the last value that is known of it.
        alive: Which of them live now.
    """

    sizes: NDArray[Any]
    alive: Mask

    @property
    def relative(self) -> NDArray[np.float64]:
        """Sizes by their root mean square over what lives, so that layers of different scale can be compared."""
        living = self.sizes[self.alive].astype(np.float64)
        scale = float(np.sqrt(np.mean(np.square(living)))) if living.size else 0.0
        relative: NDArray[np.float64] = self.sizes.astype(np.float64) / (scale or 1.0)
        return relative

    def mask(self, live: int) -> Mask:
        """The mask with so many live connections.

        Below what lives now the smallest are dropped. Above it all that lives stays, and of what was dropped the
        largest comes back.
        """
        missing = live - int(self.alive.sum())
        if missing <= 0:
            return keep_best(self.sizes, self.alive, live)
        return self.alive | keep_best(self.sizes, ~self.alive, missing)


def live_counts(weights: Mapping[str, Connections], share: float) -> dict[str, int]:
    """How many connections of each weight live where a share of all of them is zero.

    All weights are ranked together, by their size relative to the root mean square of their own layer's. Each keeps at
    least one connection, so that no layer is cut off.

    Args:
        weights: Name -> its connections.
        share: Share of zeros, 0 … 1.
    """
    sizes = [part.alive.size for part in weights.values()]
    if not sum(sizes):
        return dict.fromkeys(weights, 0)
    relative = np.concatenate([part.relative.reshape(-1) for part in weights.values()])
    alive = np.concatenate([part.alive.reshape(-1) for part in weights.values()])
    mask = Connections(relative, alive).mask(round((1.0 - share) * alive.size))
    parts = np.split(mask, np.cumsum(sizes)[:-1])
    return {name: max(int(part.sum()), min(1, part.size)) for name, part in zip(weights, parts, strict=True)}
