"""Which samples each step sees, and how many steps one fused chunk takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class BatchPlan:
    """Splits an epoch into full batches and, where samples are left over, a smaller last one.

    Attributes:
        samples: Training samples.
        batch_size: Samples in a full batch.
        seed: Seed of the order of samples.
    """

    samples: int
    batch_size: int
    seed: int

    @property
    def full_steps(self) -> int:
        """Steps of an epoch that see a full batch."""
        return self.samples // self.batch_size

    @property
    def tail(self) -> int:
        """Samples in the smaller last batch, 0 where there is none."""
        return self.samples % self.batch_size

    @property
    def steps(self) -> int:
        """Steps of an epoch."""
        return self.full_steps + (1 if self.tail else 0)

    def size_of(self, step_in_epoch: int) -> int:
        """Samples that a step of an epoch sees."""
        return self.batch_size if step_in_epoch < self.full_steps else self.tail

    def order(self, epoch: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The samples of an epoch, shuffled.

        The generator counts from (seed, epoch), so that any epoch's order is found without those before it: a resumed
        run needs to know only where it stopped.

        Returns:
            Sample numbers of the full batches, int32[full_steps, batch_size], and of the last, int32[0 or 1, tail].
        """
        generator = np.random.Generator(np.random.Philox(key=(self.seed << 64) + epoch))
        order = generator.permutation(self.samples).astype(np.int32)
        whole = self.full_steps * self.batch_size
        rest = order[whole:].reshape(1 if self.tail else 0, self.tail)
        return order[:whole].reshape(self.full_steps, self.batch_size), rest


class ChunkPacer:
    """Chooses how many steps run between two looks at the stop token.

    A chunk should take some 70 ms: long enough that starting it costs nothing, short enough that stopping feels
    immediate and plots move. The number of steps has no effect on what is computed.
    """

    target_seconds = 0.07

    def __init__(self, capacity: int) -> None:
        self.capacity = max(1, capacity)
        self._wanted = min(8, self.capacity)
        self._steps = self._seconds = 0.0

    @property
    def wanted(self) -> int:
        """Steps that the next chunk should take."""
        return self._wanted

    @property
    def steps_per_second(self) -> float:
        """Recent speed; 0 before the first chunk."""
        return self._steps / self._seconds if self._steps else 0.0

    def record(self, steps: int, seconds: float) -> None:
        """Learn from a chunk that has run."""
        # sums that fade: a chunk counts by its length, so that the short ones before a pruning do not mislead
        self._steps = 0.7 * self._steps + steps
        self._seconds = 0.7 * self._seconds + max(seconds, 1e-9)
        best = int(self.target_seconds * self.steps_per_second)
        # grow by small factors: the first chunks also pay for caches and memory that later ones find ready
        self._wanted = min(max(1, best), 4 * self._wanted, self.capacity)
