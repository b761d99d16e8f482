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

ROUNDS = 7
SECONDS = 2.0
BATCH = 128
LIMIT = 0.03
_METHODS = ("magnitude", "rigl", "set", "soft_threshold", "n_m", "units")


def measure_sparsity(progress: Callable[[str], None]) -> Report:
    """Time the MLP 784-300-100-10 dense and pruned to 90 %, in turns, and one update of each method."""
    from brains_engine.backend.peers.ours import OurTrainer

    progress("Timing the MLP dense and with masks …")
    # the only update of `masked` is the one before its first step
    once = {"method": "magnitude", "start": 0.0, "end": 0.0}
    dense = OurTrainer(mlp(), discover(), BATCH)
    masked = OurTrainer(mlp(), discover(), BATCH, sparsity=once)
    rates: list[tuple[float, float]] = []
    for number in range(ROUNDS):
        pair = [dense, masked] if number % 2 else [masked, dense]
        found = {id(trainer): trainer.rate(SECONDS) for trainer in pair}
        rates.append((found[id(dense)], found[id(masked)]))
    without, with_masks = (statistics.median(column) for column in zip(*rates, strict=True))
    cost = 1 - statistics.median(slow / fast for fast, slow in rates)
    updates = {method: _update_seconds(method) for method in _METHODS}
    row = {
        "dense": f"{without:,.0f}",
        "masked": f"{with_masks:,.0f}",
        "cost": f"{100 * cost:.1f} %",
        "aim": f"under {100 * LIMIT:.0f} %",
    }
    times = ", ".join(f"{method} {1000 * seconds:.1f} ms" for method, seconds in updates.items())
    return Report(
        title="Sparsity, steps a second between updates",
        subject="network",
        columns=("dense", "masked", "cost", "aim"),
        rows={f"MLP 784-300-100-10, batch {BATCH}, {dense.compiler}": row},
        figures={"dense": without, "masked": with_masks, "cost": cost, "updates": updates},
        note=(
            f"Medians of {ROUNDS} rounds of {SECONDS:g} s taken in turns; the cost is 1 less the median of the ratios "
            f"within a round. One update of all masks: {times}."
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
