"""What a block stands for: plain layers in build order, with all shapes resolved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from brains_engine.spec.costs import FLOAT_BYTES, elements
from brains_engine.spec.layer_spec import AnySpec, ParamCount

if TYPE_CHECKING:
    from brains_engine.runs.precision_config import LayerPrecision
    from brains_engine.spec.shapes import TensorType

SEPARATOR = " › "

Source = tuple[str, int]
"""A node's id and the index of its output; the id "" stands for what is wired to the block itself."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A layer that a block stands for, with all shapes resolved.

    Attributes:
        id: Unique in the block: `dense-1`; `block-2.dense-1` in a block inside; `3.dense-1` in the third repeat.
        name: The same for people: `Dense 1`, `Inner 2 › Dense 1`, `3 › Dense 1`.
        sources: For each wired input port in the order of ports.
        shares: Id of the layer in the block whose weights it uses, or "" where it has its own.
        precision: The number type it computes in; "network" is that of what is around the block.
    """

    id: str
    name: str
    spec: AnySpec
    options: Any
    sources: tuple[Source, ...]
    inputs: tuple[TensorType, ...]
    outputs: tuple[TensorType, ...]
    shares: str = ""
    precision: LayerPrecision = "network"

    @property
    def params(self) -> ParamCount:
        """Numbers of weights of its own."""
        return ParamCount() if self.shares else self.spec.count_params(self.options, self.inputs)

    @property
    def flops(self) -> int:
        """Operations of one sample's forward pass."""
        return self.spec.flops(self.options, self.inputs)

    @property
    def activation_bytes(self) -> int:
        """Memory of one sample's outputs in float32."""
        return FLOAT_BYTES * sum(elements(tensor) for tensor in self.outputs)

    def within(self, prefix: str, title: str, entry: Sequence[Source], precision: LayerPrecision = "network") -> Placed:
        """The same layer seen from outside: `entry` is what is wired to its block, `precision` that of the block."""
        return replace(
            self,
            id=f"{prefix}.{self.id}",
            name=f"{title}{SEPARATOR}{self.name}",
            sources=tuple(outer_source(source, prefix, entry) for source in self.sources),
            shares=f"{prefix}.{self.shares}" if self.shares else "",
            precision=precision if self.precision == "network" else self.precision,
        )


def outer_source(source: Source, prefix: str, entry: Sequence[Source]) -> Source:
    """A source inside a block as it is called outside."""
    node_id, index = source
    return (f"{prefix}.{node_id}", index) if node_id else entry[index]


@dataclass(frozen=True)
class Trace:
    """A block as plain layers, for inputs of given types.

    Attributes:
        nodes: The layers in build order. There is no block among them.
        results: Where what leaves each output port comes from.
        outputs: Its types.
        params: Numbers of weights; shared ones count once.
        flops: Operations of one sample's forward pass.
        activation_bytes: Memory of the outputs of all layers for one sample, in float32.
    """

    nodes: tuple[Placed, ...]
    results: tuple[Source, ...]
    outputs: tuple[TensorType, ...]
    params: ParamCount
    flops: int
    activation_bytes: int
