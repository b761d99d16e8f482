"""Growing series of numbers: points of a curve in NumPy arrays, with a bound on their memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

MAX_POINTS = 1 << 20
_FIRST_CAPACITY = 1024


class Series:
    """Points (x ascending, y) appended at the end.

    Where there are more than `max_points`, the oldest detail goes: of each four points the lowest and the highest
    stay, so that peaks remain to be seen and memory stays flat.
    """

    def __init__(self, max_points: int = MAX_POINTS) -> None:
        self._max_points = max_points
        self._x: NDArray[np.float64] = np.empty(_FIRST_CAPACITY, np.float64)
        self._y: NDArray[np.float32] = np.empty(_FIRST_CAPACITY, np.float32)
        self._count = 0
        self.compactions = 0

    @classmethod
    def of(cls, x: ArrayLike, y: ArrayLike) -> Series:
        """A series of these points."""
        series = cls()
        series.extend(x, y)
        return series

    def __len__(self) -> int:
        return self._count

    @property
    def max_points(self) -> int:
        """Points beyond which the oldest detail goes."""
        return self._max_points

    @property
    def x(self) -> NDArray[np.float64]:
        """A view of the positions."""
        return self._x[: self._count]

    @property
    def y(self) -> NDArray[np.float32]:
        """A view of the values."""
        return self._y[: self._count]

    def append(self, x: float, y: float) -> None:
        """Add one point."""
        self.extend([x], [y])

    def extend(self, x: ArrayLike, y: ArrayLike) -> None:
        """Add points; all of `x` must lie behind the last one."""
        new_x, new_y = np.asarray(x, np.float64), np.asarray(y, np.float32)
        while self._count + len(new_x) > self._max_points and self._count >= 4:
            self._compact()
        self._reserve(self._count + len(new_x))
        self._x[self._count : self._count + len(new_x)] = new_x
        self._y[self._count : self._count + len(new_y)] = new_y
        self._count += len(new_x)

    def value_at(self, x: float) -> float | None:
        """Value of the point nearest to `x`, or `None` where there are no points."""
        if not self._count:
            return None
        after = int(np.searchsorted(self.x, x))
        near = [index for index in (after - 1, after) if 0 <= index < self._count]
        return float(self._y[min(near, key=lambda index: abs(self._x[index] - x))])

    def _reserve(self, needed: int) -> None:
        capacity = len(self._x)
        if needed <= capacity:
            return
        while capacity < needed:
            capacity *= 2
        self._x = _grown(self._x, self._count, capacity)
        self._y = _grown(self._y, self._count, capacity)

    def _compact(self) -> None:
        whole = self._count // 4 * 4
        groups = self._y[:whole].reshape(-1, 4)
        lowest, highest = groups.argmin(axis=1), groups.argmax(axis=1)
        first, last = np.minimum(lowest, highest), np.maximum(lowest, highest)
        last = np.where(first == last, 3, last)  # a flat group: its lowest point is its highest
        kept = (np.arange(0, whole, 4)[:, None] + np.stack([first, last], axis=1)).ravel()
        kept = np.concatenate([kept, np.arange(whole, self._count)])
        self._x[: len(kept)], self._y[: len(kept)] = self._x[kept], self._y[kept]
        self._count = len(kept)
        self.compactions += 1


class MeanSeries:
    """Mean of another series over a trailing window of x, brought up to date piece by piece."""

    def __init__(self, source: Series, window: float) -> None:
        self._source = source
        self._window = window
        self._seen_compactions = source.compactions
        self._taken = 0
        self._means = Series()

    @property
    def window(self) -> float:
        """Width of the window, in units of x."""
        return self._window

    @window.setter
    def window(self, window: float) -> None:
        if window != self._window:
            self._window = window
            self._restart()

    def update(self) -> Series:
        """Take in what the source got since the last time, and give the means."""
        if self._source.compactions != self._seen_compactions:
            self._restart()
        if self._taken < len(self._source):
            means = trailing_mean(self._source.x, self._source.y, self._window, self._taken)
            self._means.extend(self._source.x[self._taken :], means)
            self._taken = len(self._source)
        return self._means

    def _restart(self) -> None:
        self._seen_compactions = self._source.compactions
        self._taken = 0
        self._means = Series()


def trailing_mean(x: NDArray[np.float64], y: NDArray[np.float32], window: float, start: int = 0) -> NDArray[np.float64]:
    """Mean of `y` over `(x - window, x]` for each point from index `start` on."""
    first = int(np.searchsorted(x, x[start] - window, side="right"))
    total = np.concatenate([[0.0], np.cumsum(y[first:], dtype=np.float64)])
    left = np.searchsorted(x, x[start:] - window, side="right") - first
    right = np.arange(start - first + 1, len(x) - first + 1)
    means: NDArray[np.float64] = (total[right] - total[left]) / (right - left)
    return means


def _grown(array: NDArray[Any], count: int, capacity: int) -> NDArray[Any]:
    grown = np.empty(capacity, array.dtype)
    grown[:count] = array[:count]
    return grown
