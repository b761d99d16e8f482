"""Large designs to measure with: as wide as they are long, with options, branches and blocks."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.design.records import BlockRecord, NodeRecord, Record, make_link
from brains_engine.design.snapshot import Snapshot
from brains_engine.fields import dump

if TYPE_CHECKING:
    from brains_engine.spec.registry import Registry

PITCH_X = 328.0
PITCH_Y = 112.0
STAGE = 6
"""Nodes of a stage: convolution, normalisation, activation; beside them another convolution; their sum; dropout."""
_CONVOLUTION: dict[str, Any] = {"filters": 16, "padding": "same", "activation": "linear"}


@dataclass
class _Draft:
    """Collects records. Going through edits would take a transaction for each of thousands of nodes."""

    registry: Registry
    records: dict[str, Record] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def node(self, layer: str, place: tuple[float, float], source: str = "", **options: Any) -> str:
        """Add a layer at a column and a row, behind a node where there is one, and give its id."""
        stem = layer.partition(":")[0]
        self.counts[stem] = number = self.counts.get(stem, 0) + 1
        spec = self.registry[layer]
        record = NodeRecord(
            id=f"{stem}-{number}",
            layer=layer,
            name=f"{spec.title} {number}",
            x=PITCH_X * place[0],
            y=PITCH_Y * place[1],
            options=dump(spec.parse(options)),
        )
        self.records[record.id] = record
        if source:
            self.wire(source, record.id, "input")
        return record.id

    def wire(self, source: str, target: str, port: str) -> None:
        link = make_link(source, "output", target, port)
        self.records[link.id] = link


def towers(size: int, registry: Registry) -> Snapshot:
    """A convolutional network of so many nodes: towers of residual stages side by side, joined at the end.

    The first and every third stage after it end with a block that the design defines, the others with a dropout.

    Args:
        size: Number of nodes, 20 at least.
        registry: The layers there are.
    """
    base = _with_block(registry)
    draft = _Draft(base.registry, dict(base.snapshot.records))
    count = max(2, round(math.sqrt(size / 2)))
    room = size - 5 - count
    first = draft.node("input", (0, count), dims={"height": 28, "width": 28, "channel": 1}, layout="natural")
    ends, columns = [], 0
    for tower in range(count):
        share = room * (tower + 1) // count - room * tower // count
        end, column = _tower(draft, first, share, 3.0 * tower)
        ends.append(end)
        columns = max(columns, column)
    middle = 1.5 * count
    last = draft.node("concatenate", (columns + 1, middle))
    for number, end in enumerate(ends, 1):
        draft.wire(end, last, f"inputs_{number}")
    last = draft.node("global_average_pooling_2d", (columns + 2, middle), last)
    last = draft.node("dense", (columns + 3, middle), last, units=10, activation="softmax")
    draft.node("output", (columns + 4, middle), last)
    return Snapshot(draft.records)


def _tower(draft: _Draft, source: str, size: int, row: float) -> tuple[str, int]:
    """A stem and so many nodes behind it. Gives the last one's id and its column."""
    last, column, stage = draft.node("conv_2d", (1, row), source, **_CONVOLUTION), 1, 0
    while size >= STAGE:
        stage += 1
        main = draft.node("conv_2d", (column + 1, row), last, **_CONVOLUTION, kernel_size=(3, 3))
        main = draft.node("batch_normalization", (column + 2, row), main, momentum=0.9)
        main = draft.node("relu", (column + 3, row), main)
        side = draft.node("conv_2d", (column + 2, row + 1), last, **_CONVOLUTION, kernel_size=(1, 1))
        joined = draft.node("add", (column + 4, row))
        draft.wire(main, joined, "inputs_1")
        draft.wire(side, joined, "inputs_2")
        layer, options = ("dropout", {"rate": 0.2}) if stage % 3 != 1 else ("block:refine", {})
        last = draft.node(layer, (column + 5, row), joined, **options)
        column, size = column + 5, size - STAGE
    for _ in range(size):
        column += 1
        last = draft.node("conv_2d", (column, row), last, **_CONVOLUTION)
    return last, column


def _with_block(registry: Registry) -> Design:
    """A design that holds only the definition of a block."""
    pattern = Design(registry)
    ids = [
        edits.add_node(pattern, layer, options=options)
        for layer, options in (("conv_2d", _CONVOLUTION), ("batch_normalization", {}))
    ]
    edits.connect(pattern, ids[0], "output", ids[1], "input")
    edits.pack(pattern, ids, "Refine")
    (block,) = pattern.snapshot.blocks.values()
    assert isinstance(block, BlockRecord)
    records = dict(Snapshot().records)
    records[block.id] = block
    return Design(registry, Snapshot(records))
