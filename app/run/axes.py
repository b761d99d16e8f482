"""Axes whose figures are short: steps in thousands, shares in per cent; and the axis that marks epochs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pyqtgraph as pg

from app.measures import show_large

if TYPE_CHECKING:
    from numpy.typing import NDArray

MARK_GAP_PX = 34
"""Least room of the mark of an epoch, with its number."""


class PositionAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Counts of steps, `20 k`; epochs; or seconds of training."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setStyle(tickTextOffset=2)
        self.setHeight(34)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [show_large(float(f"{10**value:.3g}")) if _is_round(value) else "" for value in values]
        return [show_large(round(value, 6)) if value >= 0 else "" for value in values]


class EpochAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Marks where epochs end, over the whole height of the plot, with their numbers above it."""

    def __init__(self) -> None:
        super().__init__("top")
        self.setStyle(tickTextOffset=1, tickLength=0)
        self.setHeight(16)
        self.setGrid(110)
        self._places: NDArray[Any] = np.empty(0)
        self._numbers: NDArray[Any] = np.empty(0)

    @property
    def places(self) -> NDArray[Any]:
        """Where the marks are, in the coordinates of the view."""
        return self._places

    def set_epochs(self, places: NDArray[Any], numbers: NDArray[Any]) -> None:
        """Mark these places, which rise, with these numbers."""
        if len(places) != len(self._places) or (len(places) and places[-1] != self._places[-1]):
            self._places, self._numbers = np.asarray(places), np.asarray(numbers)
            self.picture = None
            self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N802, N803 - pyqtgraph calls it
        seen = (self._places >= minVal) & (self._places <= maxVal)
        places = self._places[seen]
        if not len(places) or size <= 0:
            return []
        numbers = self._numbers[seen]
        gap = (maxVal - minVal) * MARK_GAP_PX / size
        every = _round_up(max(1.0, float(numbers[-1] - numbers[0]) * gap / max(float(places[-1] - places[0]), 1e-12)))
        return [(gap, places[numbers % every == 0].tolist())]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        indices = np.searchsorted(self._places, np.asarray(values) - 1e-9 * max(spacing, 1e-12))
        return [f"{self._numbers[min(index, len(self._numbers) - 1)]:.0f}" for index in indices]


class AmountAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """Values, or shares in per cent."""

    def __init__(self, orientation: str, percent: bool) -> None:
        super().__init__(orientation)
        self._percent = percent
        self.enableAutoSIPrefix(False)
        self.setWidth(60)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self._percent:
            return [f"{100 * value:.4g} %" for value in values]
        if self.logMode:
            return [f"{10**value:.3g}" if _is_round(value) else "" for value in values]
        return [f"{value:.6g}" for value in values]


def _is_round(exponent: float) -> bool:
    """Whether a tick of a logarithmic axis stands at 1, 2 or 5 times a power of ten; the others have no room."""
    return round(10 ** (exponent - math.floor(exponent + 1e-9))) in (1, 2, 5)


def _round_up(count: float) -> int:
    """The next of 1, 2, 5 and their tenfolds."""
    power = 10 ** math.floor(math.log10(count) + 1e-9)
    return int(next(factor * power for factor in (1, 2, 5, 10) if factor * power >= count - 1e-9))
