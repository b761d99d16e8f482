"""When connections are dropped, and how far the drop has come at each step."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CubicSchedule:
    """Drops fast while weights are plentiful, slowly near the target.

    At step t the share s(t) = s_target * (1 - (1 - p)^3) is asked for, where p = (t - begin) / (end - begin)
    in 0 … 1. Source: Zhu & Gupta 2017, "To prune, or not to prune", arXiv:1710.01878, equation 1, with an
    initial sparsity of zero.

    Attributes:
        begin: First step at which connections may be dropped, counted in completed steps.
        end: Step at which the target is reached; never before `begin`.
        every: Steps between two prunings.
    """

    begin: int
    end: int
    every: int

    @classmethod
    def over(cls, total_steps: int, start: float, end: float, every: int) -> CubicSchedule:
        """Lay the schedule over a run.

        Args:
            total_steps: Steps of the whole run.
            start: Share of the run before the first pruning, 0 … 1.
            end: Share of the run after which the target holds, 0 … 1; an end before the start means: at the start.
            every: Steps between two prunings, at least 1.
        """
        begin = round(start * total_steps)
        return cls(begin, max(begin, round(end * total_steps)), every)

    def is_due(self, step: int) -> bool:
        """Whether connections are dropped after `step` completed steps."""
        if not self.begin <= step <= self.end:
            return False
        return step == self.end or (step - self.begin) % self.every == 0

    def next_due(self, step: int) -> int | None:
        """The first pruning after `step` completed steps, or None when all are done."""
        if step < self.begin:
            return self.begin
        if step >= self.end:
            return None
        return min(step + self.every - (step - self.begin) % self.every, self.end)

    def progress(self, step: int) -> float:
        """Share of the final sparsity that is asked for at `step`, 0 … 1."""
        if step >= self.end:
            return 1.0
        if step <= self.begin:
            return 0.0
        left = 1 - (step - self.begin) / (self.end - self.begin)
        return 1.0 - left**3
