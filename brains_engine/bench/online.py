"""Samples a second of online training beside the fused loop at batch size 1 and Keras, taken in turns."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import TYPE_CHECKING

from brains_engine.bench.networks import mlp
from brains_engine.bench.report import Report
from brains_engine.layers import discover

if TYPE_CHECKING:
    from collections.abc import Mapping

ROUNDS = 3
SECONDS = 2.0
TITLES = {
    "fused": "fused loop, batch 1",
    "learn_one": "learn_one",
    "evaluate_one": "evaluate_one",
    "train_on_batch": "Keras train_on_batch",
    "predict_and_train": "Keras predict_on_batch + train_on_batch",
}
PEERS = {"learn_one": "train_on_batch", "evaluate_one": "predict_and_train"}
"""What Keras needs for the same."""


def measure_online(progress: Callable[[str], None]) -> Report:
    """Time the MLP 784-300-100-10 with Adam in rounds, one sample a step."""
    from brains_engine.backend.online_peers import contestants

    progress("Timing online training …")
    rates = _measure(contestants(mlp(), discover()))
    figures: dict[str, float] = {name: statistics.median(values) for name, values in rates.items()}
    rows: dict[str, dict[str, str]] = {}
    for name, title in TITLES.items():
        ratio = _ratio(rates[name], rates["fused"])
        figures[f"{name} / fused"] = ratio
        rows[title] = {"samples a second": f"{figures[name]:,.0f}", "of the fused loop": f"{ratio:.2f} x"}
        if name in PEERS:
            figures[f"{name} / Keras"] = gain = _ratio(rates[name], rates[PEERS[name]])
            rows[title]["of Keras"] = f"{gain:.2f} x"
    return Report(
        title="Online training, samples a second, MLP 784-300-100-10",
        subject="way",
        columns=("samples a second", "of the fused loop", "of Keras"),
        rows=rows,
        figures=figures,
        note=(
            "Medians of rounds taken in turns; ratios are medians of the ratios within a round. learn_one gathers up "
            "to 64 samples for a call; evaluate_one cannot, because each sample waits for the output of the one before."
        ),
    )


def _measure(contestants: Mapping[str, Callable[[float], float]]) -> dict[str, list[float]]:
    rates: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(ROUNDS):
        for name, rate in contestants.items():
            rates[name].append(rate(SECONDS))
    return rates


def _ratio(ours: list[float], theirs: list[float]) -> float:
    return statistics.median(one / other for one, other in zip(ours, theirs, strict=True))
