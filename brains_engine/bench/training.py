"""Steps a second of our trainer beside Keras `fit`, taken in turns so that drift of the machine cancels."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.bench.report import Report
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot

ROUNDS = 3
SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Case:
    """A network and a batch size to be timed."""

    name: str
    design: Callable[[], Snapshot]
    batch_size: int


def mlp() -> Snapshot:
    """The MLP 784-300-100-10 of the published comparisons."""
    return _chain(
        ("input", {"dims": {"feature": 784}}),
        ("dense", {"units": 300, "activation": "relu"}),
        ("dense", {"units": 100, "activation": "relu"}),
        ("dense", {"units": 10, "activation": "softmax"}),
        ("output", {}),
    )


def convolutional() -> Snapshot:
    """Two convolutions with pooling and two dense layers on 28 x 28 pictures."""
    return _chain(
        ("input", {"dims": {"height": 28, "width": 28, "channel": 1}, "layout": "natural"}),
        ("conv_2d", {"filters": 32, "activation": "relu"}),
        ("max_pooling_2d", {}),
        ("conv_2d", {"filters": 64, "activation": "relu"}),
        ("max_pooling_2d", {}),
        ("flatten", {}),
        ("dense", {"units": 128, "activation": "relu"}),
        ("dense", {"units": 10, "activation": "softmax"}),
        ("output", {}),
    )


CASES = (
    *(Case(f"MLP 784-300-100-10, batch {size}", mlp, size) for size in (1, 8, 64, 512)),
    Case("2 convolutions + 2 dense, batch 64", convolutional, 64),
)


def measure_training(progress: Callable[[str], None]) -> Report:
    """Time each case in rounds: our trainer, `fit` as it is, `fit` at its best settings."""
    figures = {case.name: _measure(case, progress) for case in CASES}
    rows = {
        name: {
            "ours": f"{values['ours']:,.0f}",
            "fit": f"{values['fit']:,.0f}",
            "fit at its best": f"{values['fit_best']:,.0f}",
            "ours / fit": f"{values['ratio']:.2f} x",
            "ours / best fit": f"{values['ratio_best']:.2f} x",
            "compiler": str(values["compiler"]),
        }
        for name, values in figures.items()
    }
    return Report(
        title="Training, steps a second",
        subject="network",
        columns=("ours", "fit", "fit at its best", "ours / fit", "ours / best fit", "compiler"),
        rows=rows,
        figures=figures,
        note=(
            "Medians of rounds taken in turns; ratios are medians of the ratios within a round. "
            "Keras at its best: 64 steps an execution, and XLA where that is faster."
        ),
    )


def _measure(case: Case, progress: Callable[[str], None]) -> dict[str, float | str]:
    from brains_engine.backend import peers

    progress(f"Timing {case.name} …")
    snapshot = case.design()
    ours = peers.our_trainer(snapshot, discover(), case.batch_size)
    fits = peers.keras_fits(snapshot, discover(), case.batch_size)
    rates: list[dict[str, float]] = []
    for _ in range(ROUNDS):
        rates.append({"ours": ours.rate(SECONDS), **{name: fit.rate(SECONDS) for name, fit in fits.items()}})
    best = [max(value for name, value in rate.items() if name.startswith("fit")) for rate in rates]
    return {
        "ours": statistics.median(rate["ours"] for rate in rates),
        "fit": statistics.median(rate["fit"] for rate in rates),
        "fit_best": statistics.median(best),
        "ratio": statistics.median(rate["ours"] / rate["fit"] for rate in rates),
        "ratio_best": statistics.median(rate["ours"] / top for rate, top in zip(rates, best, strict=True)),
        "compiler": ours.compiler,
    }


def _chain(*layers: tuple[str, dict[str, object]]) -> Snapshot:
    design = Design(discover())
    ids = [edits.add_node(design, layer, options=options) for layer, options in layers]
    for source, target in itertools.pairwise(ids):
        edits.connect(design, source, "output", target, "input")
    return design.snapshot
