"""What the workers of a cluster must do at the same step: end, and look up from their work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from brains_engine.backend.batches import ChunkPacer
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from brains_engine.backend.distribution import Distribution


def make_pacer(capacity: int, distribution: Distribution) -> ChunkPacer:
    """The pacer of a trainer; workers of a cluster must pace together."""
    return AgreedPacer(capacity, distribution) if distribution.cluster else ChunkPacer(capacity)


class AgreedPacer(ChunkPacer):
    """Chooses the same number of steps in all workers, by the time that the slowest of them took."""

    def __init__(self, capacity: int, distribution: Distribution) -> None:
        super().__init__(capacity)
        self._distribution = distribution

    def record(self, steps: int, seconds: float) -> None:
        """Learn from a chunk that has run in all workers."""
        super().record(steps, float(self._distribution.gather([seconds]).max()))


class AgreedStop(StopToken):
    """A stop that all workers see before the same chunk, whichever of them was asked to end.

    The workers meet in `wait_while_paused`, which the trainer calls before each chunk: while one is paused, all wait.

    Args:
        own: The token that this process was given.
        distribution: The workers.
    """

    def __init__(self, own: StopToken, distribution: Distribution) -> None:
        super().__init__()
        self._own, self._distribution = own, distribution
        self._agreed = False

    @property
    def stopped(self) -> bool:
        return self._agreed

    @property
    def paused(self) -> bool:
        return self._own.paused

    @property
    def watched(self) -> bool:
        return self._own.watched

    @property
    def reason(self) -> Literal["stopped", "interrupted"]:
        """Why this worker was asked to end; another's end is an interruption here."""
        return self._own.reason if self._own.stopped else "interrupted"

    def watch(self, *, watched: bool = True) -> None:
        """Ask this worker to tell what its layers do, or no longer."""
        self._own.watch(watched=watched)

    def wait_while_paused(self, timeout: float | None = None) -> bool:
        """Wait for this worker's user, then for the other workers, and learn whether one of them is to end."""
        free = self._own.wait_while_paused(timeout)
        self._agreed = bool(self._distribution.gather([float(self._own.stopped)]).any())
        return free
