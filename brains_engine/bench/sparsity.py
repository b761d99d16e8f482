"""What sparsity costs: steps a second between two updates of the connections beside the dense run, and an update."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any

from brains_engine.bench.networks import mlp
from brains_engine.bench.report import Report
from brains_engine.layers import discover

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 24
SECONDS = 0.5
BATCH = 128
LIMIT = 0.03
_METHODS = ("magnitude", "rigl", "set", "soft_threshold", "n_m", "units")


def measure_sparsity(progress: Callable[[str], None]) -> Report:
    """Time the MLP 784-300-100-10 dense, with masks, and pruned to 90 %, in turns, and one update of each method."""
    from brains_engine.backend.peers.ours import OurTrainer

    progress("Timing the MLP dense and with masks …")
    # the only update is the one before the first step
    once = {"method": "magnitude", "start": 0.0, "end": 0.0}
    trainers = {
        "dense": OurTrainer(mlp(), discover(), BATCH),
        "masks": OurTrainer(mlp(), discover(), BATCH, sparsity={**once, "target": 0.0}),
        "90 %": OurTrainer(mlp(), discover(), BATCH, sparsity={**once, "target": 0.9}),
    }
    rounds: list[dict[str, float]] = []
    for number in range(ROUNDS):
        names = list(trainers) if number % 2 else list(reversed(trainers))
        rounds.append({name: trainers[name].rate(SECONDS) for name in names})
    rates = {name: statistics.median(each[name] for each in rounds) for name in trainers}
    cost = 1 - statistics.median(each["masks"] / each["dense"] for each in rounds)
    updates = {method: _update_seconds(method) for method in _METHODS}
    row = {
        **{name: f"{rate:,.0f}" for name, rate in rates.items()},
        "cost": f"{100 * cost:.1f} %",
        "aim": f"under {100 * LIMIT:.0f} %",
    }
    times = ", ".join(f"{method} {1000 * seconds:.1f} ms" for method, seconds in updates.items())
    return Report(
        title="Sparsity, steps a second between updates",
        subject="network",
        columns=(*trainers, "cost", "aim"),
        rows={f"MLP 784-300-100-10, batch {BATCH}, {trainers['dense'].compiler}": row},
        figures={"rates": rates, "cost": cost, "updates": updates},
        note=(
            f"Medians of {ROUNDS} rounds of {SECONDS:g} s taken in turns. masks: with masks under which all lives, so "
            "that the arithmetic is that of the dense run; the cost is 1 less the median of its ratios within a round. "
            f"One update of all masks: {times}."
        ),
    )


def _update_seconds(method: str) -> float:
    """The least time of an update at 90 % of the same network's kernels, with gradients where they are read."""
    import numpy as np

    from brains_engine.backend.sparsifier import Sparsifier
    from brains_engine.runs.config import SparsityConfig

    settings: dict[str, Any] = {"method": method, "every": 1, "start": 0.0, "end": 1.0}
    shapes = [(784, 300), (300, 100), (100, 10)]
    generator = np.random.default_rng(0)
    weights = {index: generator.normal(size=shape).astype(np.float32) for index, shape in enumerate(shapes)}
    gradients = {index: generator.normal(size=shape).astype(np.float32) for index, shape in enumerate(shapes)}
    layers = {f"dense-{index}": (index,) for index in weights}
    sparsifier = Sparsifier(SparsityConfig(**settings), layers, shapes, 20)
    sparsifier.update(0, weights)
    spent: list[float] = []
    for step in range(1, 6):
        began = time.perf_counter()
        weights = sparsifier.update(step, weights, gradients)
        spent.append(time.perf_counter() - began)
    return min(spent)
