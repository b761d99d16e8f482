"""When connections change, and how far the drop has come at each step."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

Ramp = Literal["cubic", "linear", "exponential"]
Timing = Literal["gradual", "constant", "once"]

RAMPS: Mapping[Ramp, Callable[[float, float], float]] = {
    "cubic": lambda passed, target: 1.0 - (1 - passed) ** 3,
    "linear": lambda passed, target: passed,
    "exponential": lambda passed, target: (1.0 - (1.0 - target) ** passed) / target if target else passed,
}
"""Name -> share of the final sparsity at a share of the way, given the final sparsity.

cubic drops fast while weights are plentiful: Zhu & Gupta 2017, arXiv:1710.01878, equation 1 from zero. exponential
keeps the same share of what is left at each update, as iterative pruning does: Han et al. 2015, arXiv:1506.02626.
"""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The steps of a run after which connections change.

    Attributes:
        begin: First step at which connections may change, counted in completed steps.
        end: Step at which the target is reached and after which nothing changes; never before `begin`.
        every: Steps between two updates.
        ramp: How the share of zeros gets from nothing to the target; `None`: it holds from the beginning.
        target: The final share of zeros over all layers, 0 … 1.
    """

    begin: int
    end: int
    every: int
    ramp: Ramp | None = "cubic"
    target: float = 0.0

    @classmethod
    def over(
        cls,
        total_steps: int,
        start: float,
        end: float,
        every: int,
        *,
        timing: Timing = "gradual",
        ramp: Ramp = "cubic",
        target: float = 0.0,
    ) -> Schedule:
        """Lay the schedule over a run.

        Args:
            total_steps: Steps of the whole run.
            start: Share of the run before the first update of a gradual drop, 0 … 1.
            end: Share of the run after which the target holds, 0 … 1; an end before the start means: at the start.
            every: Steps between two updates, at least 1.
            timing: gradual: from `start` to `end`; constant: from the first step to `end`; once: at `end`.
            ramp: Of a gradual drop.
            target: The final share of zeros.
        """
        last = round(end * total_steps)
        begin = {"gradual": round(start * total_steps), "constant": 0, "once": last}[timing]
        return cls(begin, max(begin, last), every, ramp if timing == "gradual" else None, target)

    def is_due(self, step: int) -> bool:
        """Whether connections change after `step` completed steps."""
        if not self.begin <= step <= self.end:
            return False
        return step == self.end or (step - self.begin) % self.every == 0

    def next_due(self, step: int) -> int | None:
        """The first update after `step` completed steps, or None when all are done."""
        if step < self.begin:
            return self.begin
        if step >= self.end:
            return None
        return min(step + self.every - (step - self.begin) % self.every, self.end)

    def progress(self, step: int) -> float:
        """Share of the final sparsity that is asked for at `step`, 0 … 1."""
        if step >= self.end:
            return 1.0
        if self.ramp is None:
            return 1.0 if step >= self.begin else 0.0
        if step <= self.begin:
            return 0.0
        return RAMPS[self.ramp]((step - self.begin) / (self.end - self.begin), self.target)

    def exchange(self, step: int, share: float) -> float:
        """Share of the live connections that is exchanged at `step`: share * (1 + cos(pi t / t_end)) / 2.

        Source: Evci et al. 2020, arXiv:1911.11134, section 3 (cosine annealing of the update fraction).
        """
        if step >= self.end:
            return 0.0
        return share * (1 + math.cos(math.pi * step / self.end)) / 2
