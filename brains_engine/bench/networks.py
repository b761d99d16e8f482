"""The networks that training is timed on."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.design import edits
from brains_engine.design.design import Design
from brains_engine.layers import discover

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot

_Layer = tuple[str, dict[str, object]]
_END: tuple[_Layer, ...] = (("dense", {"units": 10, "activation": "softmax"}), ("output", {}))


@dataclass(frozen=True, slots=True)
class Case:
    """A network and a batch size to be timed.

    Attributes:
        name: As the table shows it.
        design: Makes the network's design.
        batch_size: Samples in a step.
        network: What the peers that do not read designs call it.
        operations: Floating-point operations of a step, where its share of the machine's peak is of interest.
    """

    name: str
    design: Callable[[], Snapshot]
    batch_size: int
    network: str
    operations: int = 0


def mlp() -> Snapshot:
    """The MLP 784-300-100-10 of the published comparisons."""
    return _chain(
        ("input", {"dims": {"feature": 784}}),
        ("dense", {"units": 300, "activation": "relu"}),
        ("dense", {"units": 100, "activation": "relu"}),
        *_END,
    )


def normalised() -> Snapshot:
    """The same MLP with batch normalisation and dropout."""
    parts: list[_Layer] = [("input", {"dims": {"feature": 784}})]
    for units in (300, 100):
        parts += [("dense", {"units": units}), ("batch_normalization", {}), ("relu", {}), ("dropout", {"rate": 0.3})]
    return _chain(*parts, *_END)


def wide() -> Snapshot:
    """Three layers of 1,024 units behind 1,024 features."""
    layer: _Layer = ("dense", {"units": 1024, "activation": "relu"})
    return _chain(("input", {"dims": {"feature": 1024}}), layer, layer, layer, *_END)


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
        *_END,
    )


def recurrent(layer: str) -> Snapshot:
    """64 recurrent units over 32 steps of 32 features."""
    dims: dict[str, object] = {"dims": {"time": 32, "feature": 32}, "layout": "natural"}
    return _chain(("input", dims), (layer, {"units": 64}), *_END)


def attention() -> Snapshot:
    """Self-attention of 4 heads over 32 steps of 64 features, with a residual and layer normalisation."""
    design = Design(discover())
    first = edits.add_node(design, "input", options={"dims": {"time": 32, "feature": 64}, "layout": "natural"})
    mixed = edits.add_node(design, "multi_head_attention", options={"num_heads": 4, "key_dim": 16})
    total = edits.add_node(design, "add")
    edits.connect(design, first, "output", mixed, "query")
    edits.connect(design, first, "output", mixed, "value")
    edits.connect(design, first, "output", total, "inputs_1")
    edits.connect(design, mixed, "output", total, "inputs_2")
    _append(design, total, ("layer_normalization", {}), ("global_average_pooling_1d", {}), *_END)
    return design.snapshot


_WIDE_BATCH = 256
# forward, gradient of the weights, and gradient of the inputs, which the first layer does not need
_WIDE_OPERATIONS = 2 * _WIDE_BATCH * (1024 * 1024 * (3 + 3 + 2) + 1024 * 10 * 3)

CASES = (
    *(Case(f"MLP 784-300-100-10, batch {size}", mlp, size, "mlp") for size in (1, 8, 64, 512)),
    Case("MLP 1,024 wide, batch 256", wide, _WIDE_BATCH, "wide", _WIDE_OPERATIONS),
    Case("MLP, normalised, dropout, batch 64", normalised, 64, "normalised"),
    Case("2 convolutions + 2 dense, batch 64", convolutional, 64, "convolutional"),
    Case("LSTM 64 over 32 steps, batch 64", lambda: recurrent("lstm"), 64, "lstm"),
    Case("GRU 64 over 32 steps, batch 64", lambda: recurrent("gru"), 64, "gru"),
    Case("Attention, 4 heads, 32 steps, batch 64", attention, 64, "attention"),
)


def _chain(first: _Layer, *layers: _Layer) -> Snapshot:
    design = Design(discover())
    _append(design, edits.add_node(design, first[0], options=first[1]), *layers)
    return design.snapshot


def _append(design: Design, source: str, *layers: _Layer) -> None:
    ids = [source, *(edits.add_node(design, layer, options=options) for layer, options in layers)]
    for before, after in itertools.pairwise(ids):
        edits.connect(design, before, "output", after, "input")
