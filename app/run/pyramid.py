"""Level of detail: what of a long series has to be drawn so that a picture of some hundred pixels looks the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from app.run.series import Series

FACTOR = 8
"""Points, or blocks of the level below, in a block."""
_FIRST_CAPACITY = 64


class _Level:
    """Lowest and highest value of each complete block; the arrays grow by doubling."""

    def __init__(self) -> None:
        self.low: NDArray[np.float32] = np.empty(_FIRST_CAPACITY, np.float32)
        self.high: NDArray[np.float32] = np.empty(_FIRST_CAPACITY, np.float32)
        self.count = 0

    def extend(self, low: NDArray[np.float32], high: NDArray[np.float32]) -> None:
        needed = self.count + len(low)
        if needed > len(self.low):
            capacity = max(needed, 2 * len(self.low))
            self.low = np.concatenate([self.low[: self.count], np.empty(capacity - self.count, np.float32)])
            self.high = np.concatenate([self.high[: self.count], np.empty(capacity - self.count, np.float32)])
        self.low[self.count : needed], self.high[self.count : needed] = low, high
        self.count = needed


class Pyramid:
    """Lowest and highest values of blocks of 8, 64, 512 … points of a series.

    Each point is looked at once at each level, so that appending costs the same however long the series is.
    Values that are not finite are left out of a block that has others.
    """

    def __init__(self, source: Series) -> None:
        self.source = source
        self._levels: list[_Level] = []
        self._seen_compactions = source.compactions

    def update(self) -> None:
        """Take in what the source got since the last time."""
        if self.source.compactions != self._seen_compactions:
            self._seen_compactions = self.source.compactions
            self._levels = []
        low = high = self.source.y
        count = len(self.source)
        for number in range(64):
            blocks = count // FACTOR
            if not blocks:
                break
            if number == len(self._levels):
                self._levels.append(_Level())
            level = self._levels[number]
            new = slice(level.count * FACTOR, blocks * FACTOR)
            level.extend(
                np.fmin.reduce(low[new].reshape(-1, FACTOR), axis=1),
                np.fmax.reduce(high[new].reshape(-1, FACTOR), axis=1),
            )
            low, high, count = level.low, level.high, blocks

    def pick(self, begin: float, end: float, most: int) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Points that draw the stretch from `begin` to `end` of x, and one more on either side of it.

        Args:
            begin: Least x that is seen.
            end: Greatest x that is seen.
            most: Blocks that can be told apart, such as pixels; where there are more points, each block gives its
                lowest and its highest.

        Returns:
            x and y; at most about 2 · `most` · `FACTOR` points.
        """
        self.update()
        x = self.source.x
        first = max(0, int(np.searchsorted(x, begin)) - 1)
        last = min(len(x), int(np.searchsorted(x, end, side="right")) + 1)
        number, size = -1, 1
        while (last - first) / size > 2 * most and number + 1 < len(self._levels):
            number, size = number + 1, size * FACTOR
        parts = self._parts(first, last, number, size)
        return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts])

    def _parts(
        self, first: int, last: int, number: int, size: int
    ) -> list[tuple[NDArray[np.float64], NDArray[np.float32]]]:
        """Whole blocks of a level, and the rest from the levels below it."""
        x, parts = self.source.x, []
        while number >= 0:
            level = self._levels[number]
            begin, end = first // size, min(last // size, level.count)
            if end > begin:
                y = np.stack([level.low[begin:end], level.high[begin:end]], axis=1).ravel()
                parts.append((np.repeat(x[begin * size : end * size : size], 2), y))
                first = end * size
            number, size = number - 1, size // FACTOR
        # The end is exact: a value is written beside it.
        rest = slice(min(first, max(0, last - 1)), last)
        parts.append((x[rest], self.source.y[rest]))
        return parts
