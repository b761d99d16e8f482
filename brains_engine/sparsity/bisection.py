"""The largest share that can be removed at a bounded loss, by bisection: S_fn."""

from __future__ import annotations

from collections.abc import Callable

RESOLUTION = 0.001
"""The share is found to a tenth of a per cent."""


def evaluations(lowest: float = 0.0, highest: float = 1.0) -> int:
    """How often `largest_share` asks at most."""
    count, gap = 0, highest - lowest
    while gap > RESOLUTION:
        count, gap = count + 1, gap / 2
    return count


def largest_share(lowest: float, highest: float, is_good: Callable[[float], bool]) -> float:
    """The largest share at which `is_good` still holds.

    It is taken to hold below some share and not above it; where an accuracy goes up and down, this is one of the
    places where it falls below the bound.

    Args:
        lowest: A share at which it holds, and is not asked for.
        highest: No larger share is asked for.
        is_good: Whether a share is small enough.
    """
    good, bad = lowest, highest
    while bad - good > RESOLUTION:
        middle = (good + bad) / 2
        if is_good(middle):
            good = middle
        else:
            bad = middle
    return good
