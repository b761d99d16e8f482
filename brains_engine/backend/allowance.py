"""Time that something beside training may take."""

from __future__ import annotations

import time

SHARE = 1 / 50
CREDIT_S = 0.25


class Allowance:
    """A share of the time since it was first asked, and a little in advance, so that short runs get something, too.

    Args:
        share: Of the time that passes.
        credit: Seconds in advance.
    """

    def __init__(self, share: float = SHARE, credit: float = CREDIT_S) -> None:
        self._share, self._left = share, credit
        self._seen: float | None = None

    @property
    def is_left(self) -> bool:
        """Whether anything may be spent now; what is spent then may be more than there was."""
        now = time.monotonic()
        if self._seen is not None:
            self._left += self._share * (now - self._seen)
        self._seen = now
        return self._left > 0

    def spend(self, seconds: float) -> None:
        """Note what was taken."""
        self._left -= seconds
