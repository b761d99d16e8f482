"""Where a dragged wire may end, and the sentence that says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, get_args

from app.canvas.ports import PortKey, PortMark, Verdict
from app.sentences import say
from app.translation import tr
from brains_engine.design.topology import leading_to, reachable_from
from brains_engine.errors import BrainsError
from brains_engine.planning.wording import wanted
from brains_engine.spec.ports import Port, find_port
from brains_engine.spec.shapes import Kind, TensorType

if TYPE_CHECKING:
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry

FITS = PortMark("fits")
SEVERITY: Mapping[Verdict, int] = {"fits": 0, "warns": 1, "refused": 2}
SAMPLES = tuple(TensorType.of(*[16] * rank, kind=kind) for rank in (1, 2, 3, 4) for kind in get_args(Kind))
"""What might flow into a layer of which nothing is known but its place before another."""


def judge_ports(
    snapshot: Snapshot,
    registry: Registry,
    analysis: Analysis,
    fixed: PortKey,
    ports: Iterable[PortKey],
) -> dict[PortKey, PortMark]:
    """Judge every port on the other side of a wire whose one end is fixed.

    Args:
        snapshot: The design.
        registry: The layers there are.
        analysis: What is known of the design, for the shapes.
        fixed: The end that stays.
        ports: All ports there are.
    """
    judge = _judge_inputs if fixed.side == "output" else _judge_outputs
    verdict = judge(snapshot, registry, analysis, fixed)
    return {key: verdict(key) for key in ports if key.side != fixed.side}


def judge_for_all(
    snapshot: Snapshot, registry: Registry, analysis: Analysis, fixed: Sequence[PortKey], ports: Iterable[PortKey]
) -> dict[PortKey, PortMark]:
    """Judge the ports for several wires that are moved at once: the worst verdict of them counts."""
    everywhere = list(ports)
    marks = judge_ports(snapshot, registry, analysis, fixed[0], everywhere)
    for end in fixed[1:]:
        for key, mark in judge_ports(snapshot, registry, analysis, end, everywhere).items():
            if SEVERITY[mark.verdict] > SEVERITY[marks[key].verdict]:
                marks[key] = mark
    return marks


def _judge_inputs(
    snapshot: Snapshot, registry: Registry, analysis: Analysis, source: PortKey
) -> Callable[[PortKey], PortMark]:
    above = leading_to(snapshot, (source.node_id,))
    tensor = output_type(analysis, source)
    taken = {
        (link.target, link.target_port)
        for link in snapshot.links_from.get(source.node_id, ())
        if link.source_port == source.port
    }

    def verdict(key: PortKey) -> PortMark:
        name = snapshot.nodes[key.node_id].name
        if key.node_id == source.node_id:
            return PortMark("refused", tr("{name} cannot feed itself.", name=name))
        if key.node_id in above:
            return PortMark(
                "refused",
                tr(
                    "{name} already feeds {other}: this wire would close a loop.",
                    name=name,
                    other=snapshot.nodes[source.node_id].name,
                ),
            )
        if (key.node_id, key.port) in taken:
            return PortMark("refused", tr("These two ports are already connected."))
        return _judge_rank(name, declared_port(snapshot, registry, key), tensor)

    return verdict


def _judge_outputs(
    snapshot: Snapshot, registry: Registry, analysis: Analysis, target: PortKey
) -> Callable[[PortKey], PortMark]:
    below = reachable_from(snapshot, (target.node_id,))
    name = snapshot.nodes[target.node_id].name
    port = declared_port(snapshot, registry, target)
    taken = {
        (link.source, link.source_port)
        for link in snapshot.links_into.get(target.node_id, ())
        if link.target_port == target.port
    }

    def verdict(key: PortKey) -> PortMark:
        if key.node_id == target.node_id:
            return PortMark("refused", tr("{name} cannot feed itself.", name=name))
        if key.node_id in below:
            return PortMark(
                "refused",
                tr(
                    "{name} already feeds {other}: this wire would close a loop.",
                    name=name,
                    other=snapshot.nodes[key.node_id].name,
                ),
            )
        if (key.node_id, key.port) in taken:
            return PortMark("refused", tr("These two ports are already connected."))
        return _judge_rank(name, port, output_type(analysis, key))

    return verdict


def _judge_rank(name: str, port: Port | None, tensor: TensorType | None) -> PortMark:
    if port is None or tensor is None or port.accepts(tensor):
        return FITS
    if not port.takes(tensor.kind):
        return PortMark(
            "warns",
            tr(
                "{name} needs {wanted}, but gets {kind} values.",
                name=name,
                wanted=say(port.wanted_kind),
                kind=say(tensor.kind),
            ),
        )
    return PortMark(
        "warns",
        tr(
            "{name} needs {wanted}, but gets {shape}. You can connect it, and mend the shape then.",
            name=name,
            wanted=say(wanted(port.ranks)),
            shape=tensor,
        ),
    )


def compatible_layers(registry: Registry, fixed_side: str, port: Port | None, tensor: TensorType | None) -> list[str]:
    """Layers that could be put at the loose end of a wire, in the order of the registry.

    Args:
        registry: The layers there are.
        fixed_side: "output" where the wire starts at a node, "input" where it ends at one.
        port: The fixed port as its layer declares it.
        tensor: What flows out of the fixed port, if it is an output and known.
    """
    if fixed_side == "output":
        # What ends the network comes last: the first layer is one Enter away.
        takers = [spec for spec in registry if spec.inputs and _takes(spec, tensor)]
        return [spec.id for spec in sorted(takers, key=lambda spec: not spec.outputs)]
    # What begins a network comes last: its shape is what its options say, and can be made to fit.
    givers = [spec for spec in registry if spec.outputs and _gives(spec, port)]
    return [spec.id for spec in sorted(givers, key=lambda spec: not spec.inputs)]


def _takes(spec: AnySpec, tensor: TensorType | None) -> bool:
    if tensor is None:
        return True
    return spec.inputs[0].accepts(tensor) and _outputs(spec, tensor) is not None


def _gives(spec: AnySpec, port: Port | None) -> bool:
    """Whether a layer's output may suit a port, for some input that the layer takes."""
    if port is None:
        return True
    if not spec.inputs:
        return any(port.takes(tensor.kind) for tensor in _outputs(spec, None) or ())
    tried = [_outputs(spec, sample) for sample in SAMPLES if spec.inputs[0].accepts(sample)]
    known = [outputs for outputs in tried if outputs is not None]
    return not known or any(port.accepts(tensor) for outputs in known for tensor in outputs)


def _outputs(spec: AnySpec, tensor: TensorType | None) -> Sequence[TensorType] | None:
    """What a layer gives where a tensor flows into all ports that it must have wired; `None` where it takes none."""
    inputs = [tensor] * sum(port.minimum for port in spec.inputs) if tensor is not None else []
    try:
        return spec.infer_outputs(spec.Options(), inputs)
    except BrainsError:
        return None


def output_type(analysis: Analysis, key: PortKey) -> TensorType | None:
    """What flows out of a port, if it is known."""
    node = analysis.nodes.get(key.node_id)
    return node.outputs.get(key.port) if node is not None else None


def declared_port(snapshot: Snapshot, registry: Registry, key: PortKey) -> Port | None:
    """A port as its layer declares it."""
    layer = snapshot.nodes[key.node_id].layer
    if layer not in registry:
        return None
    spec = registry[layer]
    return find_port(spec.inputs if key.side == "input" else spec.outputs, key.port)
