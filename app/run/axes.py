"""Axes whose figures are short: steps in thousands, shares in per cent."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pyqtgraph as pg

from app.measures import show_large


class StepAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Counts of steps: `20 k`."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setStyle(tickTextOffset=2)
        self.setHeight(34)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [show_large(round(value, 6)) if value >= 0 else "" for value in values]


class AmountAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Values, or shares in per cent."""

    def __init__(self, orientation: str, percent: bool) -> None:
        super().__init__(orientation)
        self._percent = percent
        self.enableAutoSIPrefix(False)
        self.setWidth(52)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self._percent:
            return [f"{100 * value:.4g} %" for value in values]
        if self.logMode:
            return [f"{10**value:.3g}" if _is_round(value) else "" for value in values]
        return [f"{value:.6g}" for value in values]


def _is_round(exponent: float) -> bool:
    """Whether a tick of a logarithmic axis stands at 1, 2 or 5 times a power of ten; the others have no room."""
    return round(10 ** (exponent - math.floor(exponent + 1e-9))) in (1, 2, 5)
