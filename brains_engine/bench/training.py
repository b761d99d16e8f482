"""Steps a second of our trainer beside other frameworks, taken in turns so that drift of the machine cancels."""

from __future__ import annotations

import contextlib
import statistics
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.bench.networks import CASES, Case
from brains_engine.bench.report import Report
from brains_engine.layers import discover

if TYPE_CHECKING:
    from brains_engine.backend.peers.contest import Contestant

ROUNDS = 3
SECONDS = 2.0
_COLUMNS = ("ours", "fit", "fit, best", "torch", "jax", "peak", "first 100", "compiler")


def measure_training(progress: Callable[[str], None]) -> Report:
    """Time each case in rounds: our trainer, Keras `fit`, and PyTorch and JAX where they are installed."""
    from brains_engine.backend.peers.child import PEERS, is_installed

    missing = [peer for peer in PEERS if not is_installed(peer)]
    figures = {case.name: measure_case(case, progress) for case in CASES}
    absent = f" Not installed, and so not timed: {', '.join(missing)}." if missing else ""
    return Report(
        title="Training, steps a second, and ours as a multiple of each",
        subject="network",
        columns=_COLUMNS,
        rows={name: row(values, missing) for name, values in figures.items()},
        figures=figures,
        note=(
            "Medians of rounds taken in turns; multiples are medians of those within a round. fit is Keras as it is "
            "called by default; at its best it fuses 64 steps, with XLA where that is faster. torch is eager with "
            "fused Adam, jax a lax.scan with optax. peak: share of the machine's matrix product. first 100: seconds "
            f"from the built network to the end of its hundredth step, ours and fit's.{absent}"
        ),
    )


def measure_case(case: Case, progress: Callable[[str], None]) -> dict[str, Any]:
    """Time one network. The result has rates, multiples of ours, seconds to the first hundred steps."""
    from brains_engine.backend.peers.child import PEERS, Child, is_installed
    from brains_engine.backend.peers.gemm import GemmPeak
    from brains_engine.backend.peers.jax_peer import SIZES
    from brains_engine.backend.peers.keras_fit import keras_fits
    from brains_engine.backend.peers.ours import OurTrainer

    progress(f"Timing {case.name} …")
    snapshot, registry = case.design(), discover()
    ours = OurTrainer(snapshot, registry, case.batch_size)
    contestants: dict[str, Contestant] = {"ours": ours, **keras_fits(snapshot, registry, case.batch_size)}
    with contextlib.ExitStack() as stack:
        for peer in PEERS:
            if is_installed(peer) and (peer != "jax" or case.network in SIZES):
                contestants[peer] = child = Child(peer, case.network, case.batch_size)
                stack.callback(child.close)
        rounds = [{name: each.rate(SECONDS) for name, each in contestants.items()} for _ in range(ROUNDS)]
    peak = GemmPeak().rate(SECONDS) if case.operations else 0.0
    for rates in rounds:
        rates["fit, best"] = max(rate for name, rate in rates.items() if name.startswith("fit"))
    names = rounds[0].keys()
    return {
        "rates": {name: statistics.median(rates[name] for rates in rounds) for name in names},
        "multiples": {name: statistics.median(rates["ours"] / rates[name] for rates in rounds) for name in names},
        "first_seconds": {name: each.first_seconds for name, each in contestants.items()},
        "peak_share": statistics.median(case.operations * rates["ours"] / peak for rates in rounds) if peak else None,
        "compiler": ours.compiler,
    }


def row(values: Mapping[str, Any], missing: list[str]) -> dict[str, str]:
    """What the table shows of one network's figures."""
    rates, multiples, first = values["rates"], values["multiples"], values["first_seconds"]
    cells = {
        name: f"{rates[name]:,.0f} ({multiples[name]:.2f} x)"
        for name in ("fit", "fit, best", "torch", "jax")
        if name in rates
    }
    return {
        "ours": f"{rates['ours']:,.0f}",
        **dict.fromkeys(missing, "not installed"),
        **cells,
        "peak": f"{100 * values['peak_share']:.0f} %" if values["peak_share"] else "",
        "first 100": f"{first['ours']:.1f} / {first['fit']:.1f}",
        "compiler": values["compiler"],
    }
