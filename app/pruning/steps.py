"""What was chosen by hand, step by step, with undo and redo. Shares of zeros are no part of the design's history."""

from __future__ import annotations

from collections.abc import Mapping

Shares = Mapping[str, float]


class Steps:
    """Choices of shares, node id -> share of zeros, and which of them stands."""

    def __init__(self, first: Shares) -> None:
        self._steps: list[Shares] = [dict(first)]
        self._index = 0

    @property
    def current(self) -> Shares:
        return self._steps[self._index]

    @property
    def can_undo(self) -> bool:
        return self._index > 0

    @property
    def can_redo(self) -> bool:
        return self._index < len(self._steps) - 1

    @property
    def is_first(self) -> bool:
        """Whether nothing is changed."""
        return dict(self.current) == dict(self._steps[0])

    def push(self, shares: Shares) -> None:
        """Add a step, unless it is what stands; what was undone is gone then."""
        if dict(shares) != dict(self.current):
            self._steps[self._index + 1 :] = [dict(shares)]
            self._index += 1

    def move(self, by: int) -> Shares:
        """Go back or forth, as far as there are steps."""
        self._index = min(max(self._index + by, 0), len(self._steps) - 1)
        return self.current
