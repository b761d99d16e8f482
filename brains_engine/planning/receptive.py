"""How much of the input one value sees: the receptive field along convolutions and pooling."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from brains_engine.design.topology import leading_to
from brains_engine.planning.shape_checks import wire_order
from brains_engine.spec.compound import CompoundSpec

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis, NodeAnalysis
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType
    from brains_engine.spec.trace import Source, Trace
    from brains_engine.spec.windows import Window


@dataclass(frozen=True, slots=True)
class Field:
    """The part of an input that one value sees, along each spatial dimension.

    Attributes:
        sizes: Places of the input that one value depends on.
        steps: Places of the input between two neighbouring values.
    """

    sizes: tuple[int, ...]
    steps: tuple[Fraction, ...]

    def behind(self, window: Window) -> Field:
        """The field of what slides a window over these values.

        `r' = r + (extent - 1) j` and `j' = step j` (Dumoulin & Visin 2016, arXiv:1603.07285). Between the places of
        the input, where up-sampling put some, a part of a place counts as a whole one.
        """
        grown = zip(self.sizes, self.steps, window.extent, strict=True)
        sizes = tuple(size + math.ceil((extent - 1) * step) for size, step, extent in grown)
        return Field(sizes, tuple(old * new for old, new in zip(self.steps, window.step, strict=True)))

    def __str__(self) -> str:
        return " x ".join(map(str, self.sizes))


def receptive_field(analysis: Analysis, node_id: str) -> Field | None:
    """The receptive field of a node's values.

    It is counted from the last place where values got spatial dimensions: the input, or a reshape. `None` where
    there are none, where a layer on the way sees more than a window, and for what is bypassed.
    """
    fields: dict[str, Field | None] = {}
    snapshot = analysis.acting
    before = leading_to(snapshot, (node_id,))
    for key in (key for key in analysis.order if key in before):
        fields[key] = _field(snapshot, analysis.nodes, key, fields)
    return fields.get(node_id)


def _field(
    snapshot: Snapshot, nodes: Mapping[str, NodeAnalysis], key: str, fields: Mapping[str, Field | None]
) -> Field | None:
    node = nodes[key]
    output = next(iter(node.outputs.values()), None)
    if output is None or node.spec is None:
        return None
    wires = [link for link, _ in wire_order(node.spec, snapshot.links_into[key])]
    tensors = [node.inputs[link.target_port] for link in wires]
    known = [fields[link.source] for link in wires]
    if isinstance(node.spec, CompoundSpec):
        return _behind_block(node.spec.trace(node.options, tensors), known)
    return _behind(node.spec, node.options, tensors, output, known)


def _behind_block(trace: Trace, known: Sequence[Field | None]) -> Field | None:
    """The field of the first output of a block, whose inputs have these fields."""
    inner: dict[str, Field | None] = {}

    def of(source: Source) -> Field | None:
        return inner[source[0]] if source[0] else known[source[1]]

    for node in trace.nodes:
        inner[node.id] = _behind(node.spec, node.options, node.inputs, node.outputs[0], list(map(of, node.sources)))
    return of(trace.results[0])


def _behind(
    spec: AnySpec, options: Any, tensors: Sequence[TensorType], output: TensorType, known: Sequence[Field | None]
) -> Field | None:
    """The field of what one layer gives."""
    if output.rank < 2:
        return None
    dimensions = output.rank - 1
    if all(tensor.rank < 2 for tensor in tensors):
        return Field((1,) * dimensions, (Fraction(1),) * dimensions)
    found = [field for field in known if field is not None and len(field.sizes) == dimensions]
    if not found or len(found) < len(known):
        return None
    widest = Field(
        tuple(max(field.sizes[axis] for field in found) for axis in range(dimensions)),
        tuple(max(field.steps[axis] for field in found) for axis in range(dimensions)),
    )
    window = spec.window(options)
    if window is not None and len(window.extent) == dimensions:
        return widest.behind(window)
    keeps = all(tensor.dims[:-1] == output.dims[:-1] for tensor in tensors)
    return widest if keeps and window is None and spec.family not in ("attention", "recurrent") else None
