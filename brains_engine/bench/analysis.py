"""How long the live analysis takes: a design from scratch, and after an edit of it."""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from brains_engine.bench.report import Report
from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.records import SETTINGS_ID, NodeRecord, Record, SettingsRecord, make_link
from brains_engine.design.snapshot import Snapshot
from brains_engine.fields import dump
from brains_engine.layers import discover
from brains_engine.planning.analyser import Analyser

if TYPE_CHECKING:
    from brains_engine.spec.registry import Registry

SIZES = (50, 500, 2000)
ROUNDS = 9
_MIDDLE = "dense-20"


def measure_analysis(progress: Callable[[str], None]) -> Report:
    """Time designs of several sizes: all of it, and after an option, a wire and a place have changed."""
    registry = discover()
    figures = {f"{size} nodes": _measure(size, registry, progress) for size in SIZES}
    columns = tuple(next(iter(figures.values())))
    rows = {
        name: {column: f"{1000 * values[column]:,.1f} ms" for column in columns} for name, values in figures.items()
    }
    return Report(
        title="Live analysis",
        subject="design",
        columns=columns,
        rows=rows,
        figures=figures,
        note=(
            "Medians. From scratch counts reading and checking every option; edits count the edit itself, "
            "its undo record and the analysis of all that it touches."
        ),
    )


def _measure(size: int, registry: Registry, progress: Callable[[str], None]) -> dict[str, float]:
    progress(f"Analysing {size} nodes …")
    snapshot = wide_chain(size, registry)
    scratch = []
    for _ in range(ROUNDS):
        fresh = Snapshot(dict(snapshot.records))
        start = time.perf_counter()
        Analyser(registry).analyse(fresh)
        scratch.append(time.perf_counter() - start)
    design, analyser = Design(registry, snapshot), Analyser(registry)
    analyser.analyse(design.snapshot)
    counter = itertools.count(1)
    wire = f"{_MIDDLE}.output>dense-21.input"

    def rewire() -> None:
        if wire in design.snapshot.links:
            edits.disconnect(design, wire)
        else:
            edits.connect(design, _MIDDLE, "output", "dense-21", "input")

    return {
        "from scratch": statistics.median(scratch),
        "option": _time(design, analyser, lambda: edits.set_options(design, _MIDDLE, units=64 + next(counter))),
        "wire": _time(design, analyser, rewire),
        "move": _time(design, analyser, lambda: edits.move(design, {_MIDDLE: (float(next(counter)), 0.0)})),
    }


def _time(design: Design, analyser: Analyser, edit: Callable[[], object]) -> float:
    seconds = []
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        edit()
        analyser.analyse(design.snapshot)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[1:])


def wide_chain(size: int, registry: Registry) -> Snapshot:
    """A design of so many nodes: dense layers one behind the other, between an input and an output."""
    hidden = {"units": 64, "kernel_initializer": "he_normal"}
    layers: list[tuple[str, dict[str, object]]] = [
        ("input", {}),
        *[("dense", hidden)] * (size - 3),
        ("dense", {"units": 10, "activation": "softmax"}),
        ("output", {}),
    ]
    counts: dict[str, int] = {}
    nodes = []
    for place, (layer, options) in enumerate(layers):
        counts[layer] = number = counts.get(layer, 0) + 1
        spec = registry[layer]
        nodes.append(
            NodeRecord(
                id=f"{layer}-{number}",
                layer=layer,
                name=f"{spec.title} {number}",
                x=240.0 * place,
                options=dump(spec.parse(dict(options))),
            )
        )
    links = [make_link(one.id, "output", other.id, "input") for one, other in itertools.pairwise(nodes)]
    records: dict[str, Record] = {SETTINGS_ID: SettingsRecord()}
    records.update({record.id: record for record in (*nodes, *links)})
    return Snapshot(records)
