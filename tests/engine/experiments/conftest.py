from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from brains_engine.errors import TrainingError
from brains_engine.experiments.experiment import Experiment
from brains_engine.experiments.trial import Outcome, Trial

if TYPE_CHECKING:
    from brains_engine.runs.stop import StopToken


class Arithmetic(Experiment):
    """Outcomes that are known beforehand: 10 rate - rate^2, plus the seed and 1 for the better method."""

    name: ClassVar[str] = "arithmetic"
    title: ClassVar[str] = "Arithmetic"
    question: ClassVar[str] = "Does one and one make two?"
    tuned_by: ClassVar[str] = "score"
    figures: ClassVar[Mapping[str, str]] = {"score": "Score", "unknown": "Never measured"}
    data: ClassVar[tuple[str, ...]] = ()
    methods: ClassVar[Mapping[str, str]] = {"plain": "Plain", "better": "Better"}
    conditions: ClassVar[tuple[str, ...]] = ("size",)
    reference: ClassVar[str] = "plain"
    limits: ClassVar[str] = "Nothing follows for subtraction."

    def __init__(self, fails: Sequence[tuple[str, int]] = ()) -> None:
        self.fails = set(fails)
        self.ran: list[Trial] = []
        self.stop_after = 10_000

    def tuning(self, *, quick: bool) -> list[Trial]:
        rates = (1, 5, 9)[: 2 if quick else 3]
        return [
            Trial(name, {"rate": rate}, seed, "tune")
            for name in self.methods
            for rate in rates
            for seed in (1000, 1001)
        ]

    def tests(self, best: Mapping[str, Trial], seeds: int, *, quick: bool) -> list[Trial]:
        return [
            Trial(name, {**best[name].settings, "size": size}, seed)
            for name in self.methods
            for size in (1, 2)
            for seed in range(seeds)
        ]

    def run(self, trial: Trial, stop: StopToken) -> Outcome | None:
        self.ran.append(trial)
        if len(self.ran) > self.stop_after:
            stop.stop()
            return None
        if (trial.method, trial.seed) in self.fails:
            raise TrainingError("The loss is not a finite number at step 3.")
        rate, size = float(trial.settings["rate"]), float(trial.settings.get("size", 0))
        score = 10 * rate - rate**2 + trial.seed + (trial.method == "better") * (1 + 0.1 * trial.seed) * size
        return Outcome({"score": score}, {"growth": (score, score + 1)}, 2.0)
