"""What more workers would cost and bring: a model from measured steps and sums, beside what two workers really took."""

from __future__ import annotations

import json
import math
import os
import socket
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from brains_engine.bench.networks import mlp
from brains_engine.bench.report import Report
from brains_engine.design.io import to_json
from brains_engine.errors import BrainsError
from brains_engine.interpreter import python
from brains_engine.layers import discover
from brains_engine.planning.planner import make_plan

BATCH = 512
BATCHES = (512, 256, 64, 16)
SIZES = (1_000, 30_000, 266_611, 1_000_000)
WORKERS = (1, 2, 4, 8, 16, 32, 64)
FLOAT_BYTES = 4
_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line: `fixed` at 0, `slope` more for each unit."""

    fixed: float
    slope: float

    def __call__(self, x: float) -> float:
        return self.fixed + self.slope * x


def fit(points: Mapping[float, float]) -> Line:
    """The line of least squares of relative errors through (x, y), both coefficients at least 0."""
    weights = {x: 1 / y**2 for x, y in points.items()}
    total = math.fsum(weights.values())
    mean_x = math.fsum(weights[x] * x for x in points) / total
    mean_y = math.fsum(weights[x] * y for x, y in points.items()) / total
    spread = math.fsum(weights[x] * (x - mean_x) ** 2 for x in points)
    slope = math.fsum(weights[x] * (x - mean_x) * (y - mean_y) for x, y in points.items()) / spread if spread else 0.0
    slope = max(0.0, slope)
    return Line(max(0.0, mean_y - slope * mean_x), slope)


def ring_seconds(workers: int, size: float, pair: Line) -> float:
    """Seconds of a ring all-reduce of so many bytes among n workers.

    t(n) = 2 (n - 1) latency + 2 (n - 1) / n * bytes / bandwidth: each worker sends 2 (n - 1) parts of bytes / n, which
    is as little as can be. Patarasuk & Yuan 2009, Bandwidth optimal all-reduce algorithms for clusters of workstations.

    Args:
        workers: n.
        size: Bytes that each worker has.
        pair: Seconds that two workers take, by bytes: 2 latency + bytes / bandwidth.
    """
    return (workers - 1) * pair.fixed + 2 * (workers - 1) / workers * pair.slope * size


def measure_scaling(progress: Callable[[str], None]) -> Report:
    """Measure one worker and two on the loopback, each on a core of its own, and extrapolate to 64."""
    snapshot = mlp()
    size = FLOAT_BYTES * (sum(node.params.total for node in make_plan(snapshot, discover()).nodes) + 1)
    wanted = {"design": to_json(snapshot), "sizes": list(SIZES)}
    progress("Timing one worker …")
    (alone,) = _run([{**wanted, "core": 0, "batches": list(BATCHES)}])
    progress("Timing two workers …")
    both = _run([{**wanted, "core": core, "batches": [BATCH]} for core in (0, 1)])[0]
    compute = fit({float(batch): seconds for batch, seconds in alone["steps"].items()})
    pair = fit({FLOAT_BYTES * float(count): seconds for count, seconds in both["sums"].items()})
    figures: dict[str, Any] = {f"{n} workers" if n > 1 else "1 worker": _row(n, size, compute, pair) for n in WORKERS}
    real = both["steps"][str(BATCH)]
    figures["2 workers"]["measured"] = real
    figures["1 worker"]["measured"] = alone["steps"][str(BATCH)]
    rows = {name: _shown(row) for name, row in figures.items()}
    figures["model"] = {
        "batch": BATCH,
        "bytes": size,
        "seconds_per_step": compute.fixed,
        "seconds_per_sample": compute.slope,
        "latency": pair.fixed / 2,
        "bytes_per_second": 1 / pair.slope if pair.slope else None,
    }
    return Report(
        title=f"Scaling of MLP 784-300-100-10, {BATCH} samples shared by all workers, a step",
        subject="workers",
        columns=("compute", "all-reduce", "step", "measured", "speed-up", "efficiency"),
        rows=rows,
        figures=figures,
        note=(
            "t(n) = compute(batch / n) + allreduce(n, bytes). Compute is a line through the steps of one worker; "
            "the ring all-reduce of Patarasuk & Yuan 2009 takes 2 (n - 1) latency + 2 (n - 1) / n * bytes / bandwidth, "
            f"with {1e6 * pair.fixed / 2:,.0f} us and {_rate(pair)} measured between two processes on the loopback of "
            "this machine, one core each. More than 2 workers are extrapolated: no cluster was at hand."
        ),
    )


def _row(workers: int, size: int, compute: Line, pair: Line) -> dict[str, float]:
    own = compute(BATCH / workers)
    summed = ring_seconds(workers, size, pair)
    gain = compute(BATCH) / (own + summed)
    return {
        "compute": own,
        "all_reduce": summed,
        "step": own + summed,
        "speed_up": gain,
        "efficiency": gain / workers,
    }


def _shown(row: Mapping[str, float]) -> dict[str, str]:
    return {
        "compute": f"{1e3 * row['compute']:.2f} ms",
        "all-reduce": f"{1e3 * row['all_reduce']:.2f} ms",
        "step": f"{1e3 * row['step']:.2f} ms",
        "measured": f"{1e3 * row['measured']:.2f} ms" if "measured" in row else "",
        "speed-up": f"{row['speed_up']:.2f} x",
        "efficiency": f"{100 * row['efficiency']:.0f} %",
    }


def _rate(pair: Line) -> str:
    return f"{1e-6 / pair.slope:,.0f} MB/s" if pair.slope else "no measurable time for bytes"


def _run(wanted: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What each of the processes printed; several of them are the workers of a cluster."""
    addresses = [f"127.0.0.1:{port}" for port in _free_ports(len(wanted))]
    program = [python(), "-m", "brains_engine.backend.scaling"]
    processes = []
    try:
        for rank, own in enumerate(wanted):
            environment = {name: value for name, value in os.environ.items() if name != "TF_CONFIG"}
            environment["CUDA_VISIBLE_DEVICES"] = ""
            if len(wanted) > 1:
                task = {"type": "worker", "index": rank}
                environment["TF_CONFIG"] = json.dumps({"cluster": {"worker": addresses}, "task": task})
            processes.append(
                subprocess.Popen(
                    [*program, json.dumps(own)],
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    text=True,
                    env=environment,
                )
            )
        answers = [process.communicate(timeout=_SECONDS)[0] for process in processes]
    finally:
        for process in processes:
            process.kill()
            process.wait()
    if any(process.returncode for process in processes):
        raise BrainsError("A worker of the bench ended early.", "Are two cores and the loopback there?")
    return [json.loads(answer.splitlines()[-1]) for answer in answers]


def _free_ports(count: int) -> list[int]:
    listeners = [socket.socket() for _ in range(count)]
    try:
        for listener in listeners:
            listener.bind(("127.0.0.1", 0))
        return [listener.getsockname()[1] for listener in listeners]
    finally:
        for listener in listeners:
            listener.close()
