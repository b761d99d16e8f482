"""Layers that leave the shape as it is, and values of another kind than they should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from brains_engine.planning import fixes
from brains_engine.planning.checks import roles
from brains_engine.spec.ports import find_port

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.planning.checks.context import Spot

_PLACES = frozenset(("time", "depth", "height", "width"))
_VALUES = frozenset(("channel", "feature"))
"""Names that tell what a dimension is: where something stands, or what stands there."""


def flatten_of_flat(spot: Spot) -> Iterator[Problem]:
    """Flatten behind a vector."""
    if spot.spec.keras_class == "Flatten" and spot.given is not None and spot.given.rank == 1:
        message = f"{spot.name} gets {spot.given}, which is flat already."
        yield spot.warn("flatten_of_flat", message, fixes.take_out(spot.record))


def reshape_to_same(spot: Spot) -> Iterator[Problem]:
    """Reshape to the shape that the values have."""
    if spot.spec.keras_class == "Reshape" and spot.given is not None and None not in spot.given.dims:
        (output,) = spot.node.outputs.values()
        if output.dims == spot.given.dims and output.names == spot.given.names:
            message = f"{spot.name} makes {output} of {spot.given}, which changes nothing."
            yield spot.warn("reshape_to_same", message, fixes.take_out(spot.record))


def merge_with_itself(spot: Spot) -> Iterator[Problem]:
    """A merge that takes one output twice."""
    ends = [(wire.source, wire.source_port) for wire in spot.wires]
    if len(ends) > 1 and len(set(ends)) < len(ends) and spot.spec.inputs[0].variadic:
        twice = next(index for index, end in enumerate(ends) if end in ends[:index])
        message = f"{spot.name} takes {spot.sources[twice].node.name} twice."
        offers = (fixes.remove_wire(spot.wires[twice], spot.sources[twice].node),) if len(ends) > 2 else ()
        yield spot.warn("merge_with_itself", message, *offers)


def lost_gradient(spot: Spot) -> Iterator[Problem]:
    """Whole numbers made of numbers that weights have shaped: what comes before cannot learn."""
    kinds = {tensor.kind for tensor in spot.node.outputs.values()}
    if not kinds or "float" in kinds:
        return
    for source in spot.sources:
        origin = source.origin
        weighted = source.params.trainable or (origin is not None and roles.has_kernel(origin.spec))
        if weighted and any(tensor.kind == "float" for tensor in source.outputs.values()):
            message = f"{spot.name} gives whole numbers, so {source.node.name} before it cannot learn through it."
            yield spot.warn("lost_gradient", message)
            return


def dims_order(spot: Spot) -> Iterator[Problem]:
    """Dimensions whose names say that they stand in another order than the layer reads them."""
    for wire in spot.wires:
        port, tensor = find_port(spot.spec.inputs, wire.target_port), spot.node.inputs[wire.target_port]
        order = _wanted_order(port.dims, tensor.names) if port is not None else None
        if port is not None and order is not None:
            message = f"{spot.name} wants {' '.join(port.dims)}, but gets {tensor.named()}."
            yield spot.warn("dims_order", message, fixes.insert_permute(wire, order))


def _wanted_order(wanted: Sequence[str], given: Sequence[str]) -> tuple[str, ...] | None:
    """The order in which dimensions should stand; none where they do, or where their names do not tell."""
    if len(wanted) != len(given) or len(set(given)) != len(given):
        return None
    if sorted(given) == sorted(wanted):
        return None if tuple(given) == tuple(wanted) else tuple(wanted)
    values = [name for name in given if name in _VALUES]
    if given[-1] not in _PLACES or not values:
        return None
    return (*(name for name in given if name not in _VALUES), *values)


CHECKS = (flatten_of_flat, reshape_to_same, merge_with_itself, lost_gradient, dims_order)
