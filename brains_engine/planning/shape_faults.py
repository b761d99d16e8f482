"""Why a layer cannot take a shape, told more closely than its spec does where the kind of fault is known."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.design.diagnostics import Fix, Problem
from brains_engine.planning import fixes
from brains_engine.planning.wording import join, show_window

if TYPE_CHECKING:
    from brains_engine.design.records import LinkRecord
    from brains_engine.errors import ShapeError
    from brains_engine.planning.plan import NodeAnalysis
    from brains_engine.spec.ports import Port
    from brains_engine.spec.shapes import TensorType

Wired = Sequence[tuple["LinkRecord", "Port", "TensorType"]]
Explain = Callable[["NodeAnalysis", Wired, Mapping[str, "NodeAnalysis"]], Problem | None]


def explain_shape(node: NodeAnalysis, wired: Wired, upstream: Mapping[str, NodeAnalysis], error: ShapeError) -> Problem:
    """The problem of a node whose spec refuses its inputs.

    Args:
        node: The node, with no outputs.
        wired: Its wires with their ports and types.
        upstream: What is known of the nodes before it.
        error: What the spec says.
    """
    for explain in _EXPLAIN:
        problem = explain(node, wired, upstream)
        if problem is not None:
            return problem
    return Problem("shape", "error", node.node.id, f"{node.node.name} {error.message}.")


def _window(node: NodeAnalysis, wired: Wired, upstream: Mapping[str, NodeAnalysis]) -> Problem | None:
    """An unpadded window that is larger than what it slides over."""
    if node.spec is None or len(wired) != 1:
        return None
    tensor = wired[0][2]
    window = node.spec.window(node.options)
    if window is None or len(window.extent) >= tensor.rank or getattr(node.options, "padding", "valid") != "valid":
        return None
    spatial = tensor.dims[-1 - len(window.extent) : -1]
    if not any(dim is not None and extent > dim for extent, dim in zip(window.extent, spatial, strict=True)):
        return None
    shown = show_window(window.extent)
    message = f"{node.node.name} has a window of {shown}, larger than the {tensor} that it slides over."
    return Problem("window_size", "error", node.node.id, message, _pad(node))


def _pad(node: NodeAnalysis) -> tuple[Fix, ...]:
    if "padding" not in node.node.options:
        return ()
    return (fixes.set_options("use_padding", f"Pad the input of {node.node.name}", node.node, padding="same"),)


def _reshape(node: NodeAnalysis, wired: Wired, upstream: Mapping[str, NodeAnalysis]) -> Problem | None:
    """A reshape to another number of values."""
    if node.node.layer != "reshape" or wired[0][2].size is None:
        return None
    dims: tuple[tuple[str, int | None], ...] = node.options.dims
    given = wired[0][2].size
    shown = " x ".join("?" if size is None else str(size) for _, size in dims)
    fixed = math.prod(size for _, size in dims if size is not None)
    if None in (size for _, size in dims):
        message = f"{node.node.name} makes {shown}, a multiple of {fixed} values, but gets {given}."
    else:
        values = f"{shown} values" if len(dims) == 1 else f"{shown}, which are {fixed} values"
        message = f"{node.node.name} makes {values}, but gets {given}."
    return Problem("reshape_size", "error", node.node.id, message, _open_size(node, dims, given))


def _open_size(node: NodeAnalysis, dims: Sequence[tuple[str, int | None]], given: int) -> tuple[Fix, ...]:
    """Let one size follow from the others: the last one that can."""
    for place in reversed(range(len(dims))):
        rest = math.prod(size or 1 for index, (_, size) in enumerate(dims) if index != place)
        if given % rest == 0 and all(size is not None for index, (_, size) in enumerate(dims) if index != place):
            name = dims[place][0]
            values = {key: None if index == place else size for index, (key, size) in enumerate(dims)}
            label = f"Let {name} follow from the rest: {given // rest}"
            return (fixes.set_options("open_size", label, node.node, dims=values),)
    return ()


def _merge(node: NodeAnalysis, wired: Wired, upstream: Mapping[str, NodeAnalysis]) -> Problem | None:
    """Branches whose sizes do not fit together."""
    if len(wired) < 2 or not all(port.variadic for _, port, _ in wired):
        return None
    first = wired[0][2]
    ranks = {tensor.rank for _, _, tensor in wired}
    if len(ranks) == 1 and all(tensor.dims == first.dims for _, _, tensor in wired):
        return None
    parts = [f"{tensor} from {upstream[link.source].node.name}" for link, _, tensor in wired]
    message = f"{node.node.name} cannot join {join(parts)}."
    return Problem("merge_shapes", "error", node.node.id, message, _same_width(wired, upstream))


def _same_width(wired: Wired, upstream: Mapping[str, NodeAnalysis]) -> tuple[Fix, ...]:
    """Give the second of two branches the width of the first, where a layer of it says the width."""
    if len(wired) != 2 or wired[0][2].dims[:-1] != wired[1][2].dims[:-1]:
        return ()
    width = wired[0][2].dims[-1] if wired[0][2].dims else None
    source = upstream[wired[1][0].source]
    option = source.spec.width_option if source.spec is not None else ""
    if width is None or not option or getattr(source.options, option) != wired[1][2].dims[-1]:
        return ()
    values: dict[str, Any] = {option: width}
    label = f"Match the {option} of {source.node.name} to {width}"
    return (fixes.set_options("match_width", label, source.node, **values),)


def _kinds(node: NodeAnalysis, wired: Wired, upstream: Mapping[str, NodeAnalysis]) -> Problem | None:
    """Branches of whole numbers and of others."""
    kinds = sorted({tensor.kind for _, _, tensor in wired})
    if len(kinds) < 2 or not all(port.variadic for _, port, _ in wired):
        return None
    message = f"{node.node.name} cannot join {join(kinds)} values."
    others = [link for link, _, tensor in wired if tensor.kind != "float"]
    offers = (fixes.insert_cast(others[0], "float"),) if "float" in kinds and len(others) == 1 else ()
    return Problem("mixed_kinds", "error", node.node.id, message, offers)


_EXPLAIN: tuple[Explain, ...] = (_window, _reshape, _merge, _kinds)
