"""What it costs to ask TensorFlow for operations that give the same bits in every run."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import TYPE_CHECKING

from brains_engine.bench.networks import CASES as NETWORKS
from brains_engine.bench.report import Report
from brains_engine.layers import discover

if TYPE_CHECKING:
    from brains_engine.backend.peers.contest import Contestant

ROUNDS = 3
SECONDS = 1.5
CASES = [case for case in NETWORKS if case.batch_size == 64 and case.network in ("mlp", "convolutional")]


def measure_determinism(progress: Callable[[str], None]) -> Report:
    """Time each case as it is, then with `deterministic` on, which cannot be turned off again in a process."""
    from brains_engine.backend.determinism import make_deterministic
    from brains_engine.backend.peers.ours import OurTrainer

    def rates() -> list[float]:
        trainers = [OurTrainer(case.design(), discover(), case.batch_size) for case in CASES]
        return [_rate(trainer) for trainer in trainers]

    progress("Timing the usual operations …")
    usual = rates()
    progress("Timing the deterministic ones …")
    make_deterministic()
    deterministic = rates()
    figures = {
        case.name: {"usual": before, "deterministic": after, "cost": 1 - after / before}
        for case, before, after in zip(CASES, usual, deterministic, strict=True)
    }
    rows = {
        name: {
            "usual": f"{values['usual']:,.0f}",
            "deterministic": f"{values['deterministic']:,.0f}",
            "cost": f"{values['cost']:.1%}",
        }
        for name, values in figures.items()
    }
    return Report(
        title="Determinism, steps a second",
        subject="network",
        columns=("usual", "deterministic", "cost"),
        rows=rows,
        figures=figures,
        note="Medians of rounds. On a CPU a run resumes with the same bits without this, too.",
    )


def _rate(trainer: Contestant) -> float:
    return statistics.median(trainer.rate(SECONDS) for _ in range(ROUNDS))
