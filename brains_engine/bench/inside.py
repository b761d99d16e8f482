"""What measuring inside the network costs: steps a second with and without it, in turns."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

from brains_engine.bench.networks import mlp
from brains_engine.bench.report import Report
from brains_engine.layers import discover

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 7
SECONDS = 3.0
BATCH = 64
LIMIT = 0.05


def measure_inside(progress: Callable[[str], None]) -> Report:
    """Time the MLP 784-300-100-10 with figures of its layers off and on, at their default settings."""
    from brains_engine.backend.peers.ours import OurTrainer

    progress("Timing the MLP with figures of its layers off and on …")
    plain, watched = (OurTrainer(mlp(), discover(), BATCH, insight={"enabled": enabled}) for enabled in (False, True))
    rates: list[tuple[float, float]] = []
    for number in range(ROUNDS):
        pair = [plain, watched] if number % 2 else [watched, plain]
        found = {id(trainer): trainer.rate(SECONDS) for trainer in pair}
        rates.append((found[id(plain)], found[id(watched)]))
    off, on = (statistics.median(column) for column in zip(*rates, strict=True))
    cost = 1 - statistics.median(with_it / without for without, with_it in rates)
    row = {"off": f"{off:,.0f}", "on": f"{on:,.0f}", "cost": f"{100 * cost:.1f} %", "aim": f"under {100 * LIMIT:.0f} %"}
    return Report(
        title="Figures of layers in training, steps a second",
        subject="network",
        columns=("off", "on", "cost", "aim"),
        rows={f"MLP 784-300-100-10, batch {BATCH}": row},
        figures={"off": off, "on": on, "cost": cost},
        note=(
            f"Medians of {ROUNDS} rounds of {SECONDS:g} s taken in turns, with what is measured after epochs; "
            "the cost is 1 less the median of the ratios within a round."
        ),
    )
