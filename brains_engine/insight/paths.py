"""Which live connections carry a decision: the strongest ones, followed from the output back to the inputs.

The contribution of a connection with the effective weight E from input a to unit j is E dS/dE, where S is what speaks
for the decision: gradient times weight. In a network of dense layers without biases whose activations are relu or
linear, the contributions of each layer add up to S, which is homogeneous of degree one in the weights of each layer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Contributions:
    """What the connections of one layer contribute to a decision.

    Attributes:
        node: Node id of the layer.
        name: Its name.
        values: float64[inputs, units]; of a convolution summed over its window.
        live: Which of the connections are not 0, bool[inputs, units].
        sources: Node ids of the layers whose units the inputs are; none where they are features, or where layers in
            between mix units. Input i is unit i modulo the units of the source: a flattened picture keeps its channels
            side by side.
    """

    node: str
    name: str
    values: Array
    live: Array
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PathLink:
    """A connection on the way. `source` is a unit of each layer that feeds the layer, or an input where none does."""

    source: int
    unit: int
    contribution: float


@dataclass(frozen=True, slots=True)
class PathLayer:
    """The part of a path in one layer.

    Attributes:
        node: Node id.
        name: The layer's name.
        sources: As in `Contributions`.
        inputs: Inputs that the layer has.
        units: Units that it has.
        live: Connections that are not 0.
        links: Those on the path, by falling contribution.
        share: Of what speaks for the decision in the units reached, the part that the links carry.
    """

    node: str
    name: str
    sources: tuple[str, ...]
    inputs: int
    units: int
    live: int
    links: tuple[PathLink, ...]
    share: float


@dataclass(frozen=True, slots=True)
class ClassPath:
    """The live connections that carry one decision.

    Attributes:
        checkpoint: Path of the file.
        decision: Name of the class, or of the value.
        samples: Samples over which contributions are averaged.
        score: Mean of what speaks for the decision: the logit of the class less the mean logit of all classes, or the
            value itself.
        layers: From the inputs on.
        left_out: Names of layers with weights that have no place in the drawing.
    """

    checkpoint: str
    decision: str
    samples: int
    score: float
    layers: tuple[PathLayer, ...]
    left_out: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain values."""
        from dataclasses import asdict

        return asdict(self)


def follow(layers: Sequence[Contributions], unit: int, share: float, most: int) -> tuple[PathLayer, ...]:
    """Choose the strongest connections that speak for a decision, from the output back.

    In each layer, of the connections into the units that were reached, those with the greatest positive contribution
    are kept until they carry `share` of all that is positive there; the units they come from are reached next.

    Args:
        layers: In the order of computation.
        unit: The unit of the last layer that stands for the decision.
        share: Part to be carried, 0 … 1.
        most: Connections kept in a layer, at most.

    Returns:
        One for each layer that was reached, in the order of computation.
    """
    sizes = {layer.node: layer.values.shape[1] for layer in layers}
    reached: dict[str, set[int]] = {layers[-1].node: {unit}} if layers else {}
    found: list[PathLayer] = []
    for layer in reversed(layers):
        units = sorted(reached.get(layer.node, ()))
        if not units:
            continue
        kept, carried = _strongest(layer, units, share, most)
        links = tuple(
            PathLink(_source(layer, source, sizes), each, float(layer.values[source, each])) for source, each in kept
        )
        for source in layer.sources:
            reached.setdefault(source, set()).update(link.source for link in links)
        inputs, width = layer.values.shape
        live = int(layer.live.sum())
        found.append(PathLayer(layer.node, layer.name, layer.sources, inputs, width, live, links, carried))
    return tuple(reversed(found))


def _strongest(layer: Contributions, units: list[int], share: float, most: int) -> tuple[list[tuple[int, int]], float]:
    values = np.where(layer.live[:, units], layer.values[:, units], 0.0)
    flat = np.maximum(values, 0.0).reshape(-1)
    total = float(flat.sum())
    if total <= 0:
        return [], 0.0
    order = np.argsort(-flat, kind="stable")
    carried = np.cumsum(flat[order]) / total
    count = min(int(np.searchsorted(carried, share - 1e-12)) + 1, most, int((flat > 0).sum()))
    kept = [(int(place // len(units)), units[int(place % len(units))]) for place in order[:count]]
    return kept, float(carried[count - 1])


def _source(layer: Contributions, source: int, sizes: Mapping[str, int]) -> int:
    return source % sizes[layer.sources[0]] if layer.sources else source
