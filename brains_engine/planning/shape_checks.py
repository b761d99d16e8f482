"""What one node makes of the tensors that are wired to it, and what to do where it cannot take them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.design.diagnostics import Fix, Problem
from brains_engine.errors import ShapeError
from brains_engine.planning import fixes
from brains_engine.planning.plan import NodeAnalysis, Origin
from brains_engine.planning.shape_faults import explain_shape
from brains_engine.planning.wording import wanted
from brains_engine.spec.compound import CompoundSpec
from brains_engine.spec.costs import FLOAT_BYTES, elements
from brains_engine.spec.ports import Port, find_port, is_complete, slot_number

if TYPE_CHECKING:
    from brains_engine.design.records import LinkRecord, NodeRecord
    from brains_engine.planning.inner import InnerAnalyses
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.shapes import TensorType

Wired = Sequence[tuple["LinkRecord", Port, "TensorType"]]


def wire_order(spec: AnySpec, links: Sequence[LinkRecord]) -> list[tuple[LinkRecord, Port]]:
    """The wires into a node in the order of its ports; wires to ports that it lacks are left out."""
    found = [(link, port) for link in links if (port := find_port(spec.inputs, link.target_port)) is not None]
    return sorted(found, key=lambda pair: (spec.inputs.index(pair[1]), slot_number(pair[0].target_port)))


def analyse_node(
    node: NodeRecord,
    spec: AnySpec,
    options: Any,
    links: Sequence[LinkRecord],
    upstream: Mapping[str, NodeAnalysis],
    inner: InnerAnalyses,
) -> tuple[NodeAnalysis, tuple[Problem, ...]]:
    """Analyse one node whose options fit, and whose sources are analysed already.

    Args:
        node: The node.
        spec: Its layer.
        options: Its options.
        links: The wires into it.
        upstream: What is known of its sources.
        inner: Analyses of the insides of blocks.

    The result depends on nothing but the node, its wires and what its sources give, so that a caller
    may keep it as long as these stay the same.
    """
    wired = _wired(spec, links, upstream)
    inputs = {link.target_port: tensor for link, _, tensor in wired}
    unknown = NodeAnalysis(node, spec, options, inputs, {})
    if not is_complete(spec.inputs, [port for _, port, _ in wired]) or len(wired) < len(links):
        return unknown, ()  # a source is not known, or a wire is missing: told of elsewhere
    refused = [problem for wire in wired if (problem := _refusal(node, wire, upstream)) is not None]
    if refused:
        return unknown, tuple(refused)
    tensors = [tensor for _, _, tensor in wired]
    problems: tuple[Problem, ...] = ()
    if isinstance(spec, CompoundSpec):
        if spec.contains_itself:
            return unknown, ()  # told of elsewhere
        problems = inner.problems(node, spec, options, tensors)
        if any(problem.severity == "error" for problem in problems):
            return unknown, problems
    try:
        outputs = spec.infer_outputs(options, tensors)
        params, flops = spec.count_params(options, tensors), spec.flops(options, tensors)
    except ShapeError as error:
        return unknown, (explain_shape(unknown, wired, upstream, error),)
    names = [port.name for port in spec.output_ports(options)] or ["output"]
    origin = upstream[wired[0][0].source].origin if _hands_on(spec) and len(wired) == 1 else None
    analysed = NodeAnalysis(
        node,
        spec,
        options,
        inputs,
        dict(zip(names, outputs, strict=True)),
        params,
        flops,
        _activation_bytes(spec, options, tensors, outputs),
        origin or _origin(node, spec, options, tensors, outputs),
    )
    return analysed, problems


def _activation_bytes(spec: AnySpec, options: Any, tensors: Sequence[TensorType], outputs: Sequence[TensorType]) -> int:
    """Memory of what a layer gives for one sample, of a block of what all layers inside give."""
    if isinstance(spec, CompoundSpec):
        return spec.trace(options, tensors).activation_bytes
    return FLOAT_BYTES * sum(elements(tensor) for tensor in outputs)


def _hands_on(spec: AnySpec) -> bool:
    return spec.passes_values and not spec.width_option


def _origin(
    node: NodeRecord, spec: AnySpec, options: Any, inputs: Sequence[TensorType], outputs: Sequence[TensorType]
) -> Origin:
    fan_in = inputs[0].dims[-1] if inputs and inputs[0].dims else None
    width = outputs[0].dims[-1] if outputs and outputs[0].dims else None
    return Origin(node.id, node.name, spec, options, spec.output_activation(options), fan_in, width)


def image_dims(tensor: TensorType, node: NodeAnalysis) -> dict[str, int] | None:
    """Dimensions under which a flat tensor is an image: those of the input it comes from, or a square."""
    dims = getattr(node.options, "dims", ())
    if len(dims) == 3 and math.prod(size or 0 for _, size in dims) == tensor.size:
        return {name: size for name, size in dims if size is not None}
    side = math.isqrt(tensor.size or 0)
    return {"height": side, "width": side, "channel": 1} if side > 1 and side * side == tensor.size else None


def _wired(spec: AnySpec, links: Sequence[LinkRecord], upstream: Mapping[str, NodeAnalysis]) -> Wired:
    found = []
    for link, port in wire_order(spec, links):
        source = upstream.get(link.source)
        tensor = source.outputs.get(link.source_port) if source else None
        if tensor is not None:
            found.append((link, port, tensor))
    return found


def _refusal(
    node: NodeRecord, wire: tuple[LinkRecord, Port, TensorType], upstream: Mapping[str, NodeAnalysis]
) -> Problem | None:
    link, port, tensor = wire
    if port.accepts(tensor):
        return None
    if port.ranks and tensor.rank not in port.ranks:
        message = f"{node.name} needs {wanted(port.ranks)}, but gets {tensor}."
        return Problem("rank", "error", node.id, message, _rank_fixes(link, port, tensor, upstream[link.source]))
    message = f"{node.name} needs {port.wanted_kind}, but gets {tensor.kind} values."
    return Problem("kind", "error", node.id, message, (fixes.insert_cast(link, port.kind),))


def _rank_fixes(link: LinkRecord, port: Port, tensor: TensorType, source: NodeAnalysis) -> tuple[Fix, ...]:
    if 1 in port.ranks:
        return (fixes.insert_flatten(link),)
    dims = image_dims(tensor, source) if 3 in port.ranks else None
    if dims is None:
        return ()
    reshape = fixes.insert_reshape(link, dims)
    if getattr(source.options, "layout", "") == "flat" and len(getattr(source.options, "dims", ())) == 3:
        return (fixes.use_natural_layout(source.node), reshape)
    return (reshape,)
