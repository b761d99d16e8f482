"""How much of the input one value sees: the receptive field along convolutions and pooling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brains_engine.design.topology import leading_to
from brains_engine.spec.ports import find_port

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis, NodeAnalysis


@dataclass(frozen=True, slots=True)
class Field:
    """The part of an input that one value sees, along each spatial dimension.

    Attributes:
        sizes: Places of the input that one value depends on.
        steps: Places of the input between two neighbouring values.
    """

    sizes: tuple[int, ...]
    steps: tuple[int, ...]

    def behind(self, windows: tuple[tuple[int, int, int], ...]) -> Field:
        """The field of what slides windows of (size, stride, dilation) over these values.

        `r' = r + dilation (size - 1) j` and `j' = stride j` (Dumoulin & Visin 2016, arXiv:1603.07285).
        """
        grown = zip(self.sizes, self.steps, windows, strict=True)
        sizes = tuple(size + gap * (window - 1) * step for size, step, (window, _, gap) in grown)
        steps = tuple(step * stride for step, (_, stride, _) in zip(self.steps, windows, strict=True))
        return Field(sizes, steps)

    def __str__(self) -> str:
        return " x ".join(map(str, self.sizes))


def receptive_field(snapshot: Snapshot, analysis: Analysis, node_id: str) -> Field | None:
    """The receptive field of a node's values.

    It is counted from the last place where values got spatial dimensions: the input, or a reshape. `None` where
    there are none, or where a layer on the way sees more than a window.
    """
    fields: dict[str, Field | None] = {}
    before = leading_to(snapshot, (node_id,))
    for key in (key for key in analysis.order if key in before):
        fields[key] = _field(snapshot, analysis.nodes, key, fields)
    return fields.get(node_id)


def _field(
    snapshot: Snapshot, nodes: Mapping[str, NodeAnalysis], key: str, fields: Mapping[str, Field | None]
) -> Field | None:
    node = nodes[key]
    output = next(iter(node.outputs.values()), None)
    if output is None or output.rank < 2 or node.spec is None:
        return None
    dimensions = output.rank - 1
    links = [link for link in snapshot.links_into[key] if find_port(node.spec.inputs, link.target_port)]
    tensors = list(node.inputs.values())
    if all(tensor.rank < 2 for tensor in tensors):
        return Field((1,) * dimensions, (1,) * dimensions)
    known = [fields[link.source] for link in links]
    found = [field for field in known if field is not None and len(field.sizes) == dimensions]
    if not found or len(found) < len(links):
        return None
    widest = Field(
        tuple(max(field.sizes[axis] for field in found) for axis in range(dimensions)),
        tuple(max(field.steps[axis] for field in found) for axis in range(dimensions)),
    )
    windows = node.spec.window(node.options)
    if len(windows) == dimensions:
        return widest.behind(windows)
    keeps = all(tensor.dims[:-1] == output.dims[:-1] for tensor in tensors)
    return widest if keeps and not windows and node.spec.family not in ("attention", "recurrent") else None
