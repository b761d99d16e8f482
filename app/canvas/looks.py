"""What the canvas shows of a design: frozen values computed from records and their analysis.

An item compares the look it has with the one it is given, and repaints only where they differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.icons import layer_icon_name
from app.measures import show_count, show_figure
from app.sentences import say
from app.translation import tr
from brains_engine.spec.compound import CompoundSpec
from brains_engine.spec.ports import Port, concrete_ports

if TYPE_CHECKING:
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.records import LinkRecord, NodeRecord
    from brains_engine.planning.plan import Analysis, NodeAnalysis
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry

UNKNOWN_SHAPE = "?"


@dataclass(frozen=True, slots=True)
class PortLook:
    """One port as drawn; `label` is written beside it where a side has several."""

    name: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class NodeLook:
    """Everything that is drawn of a node."""

    title: str
    kind: str
    caption: str
    shape: str
    params: str
    family: str
    icon: str
    inputs: tuple[PortLook, ...]
    outputs: tuple[PortLook, ...]
    severity: str = ""
    messages: tuple[str, ...] = ()
    is_block: bool = False
    is_bypassed: bool = False

    @property
    def spoken(self) -> str:
        """The node in words, for assistive technology."""
        parts = [self.title, tr("block") if self.is_block else "", self.caption if self.caption != self.title else ""]
        parts.insert(1, tr("bypassed") if self.is_bypassed else "")
        parts.append(tr("output {shape}", shape=self.shape) if self.shape else "")
        parts.append(tr("{params} parameters", params=self.params) if self.params else "")
        return ", ".join([*filter(None, parts), *self.messages])


def node_look(
    node: NodeRecord,
    registry: Registry,
    analysis: NodeAnalysis | None,
    problems: Sequence[Problem],
    wired: Iterable[str],
) -> NodeLook:
    """The look of one node.

    Args:
        node: Its record.
        registry: The layers there are.
        analysis: What is known of it, or `None` before the first analysis.
        problems: Its problems.
        wired: Names of its input ports on which wires end.
    """
    messages = tuple(say(problem.message) for problem in problems)
    severity = "error" if any(p.severity == "error" for p in problems) else "warning" if problems else ""
    if node.layer not in registry:
        return NodeLook(
            node.name, node.layer, tr("Unknown layer"), "", "", "shape", "family-shape", (), (), severity, messages
        )
    spec = registry[node.layer]
    outputs = analysis.outputs if analysis is not None else {}
    params = analysis.params.total if analysis is not None else 0
    has_outputs = bool(spec.outputs)
    shape = next((str(tensor) for tensor in outputs.values()), UNKNOWN_SHAPE if has_outputs else "")
    if not has_outputs and analysis is not None:
        shape = next((str(tensor) for tensor in analysis.inputs.values()), "")
    return NodeLook(
        title=node.name,
        kind=say(spec.title),
        caption=_caption(node, spec, analysis),
        shape=shape,
        params=format_count(params) if params else "",
        family=spec.family,
        icon=layer_icon_name(spec.id, spec.family),
        inputs=_port_looks(spec.inputs, wired),
        outputs=_port_looks(_output_ports(spec, analysis), ()),
        severity=severity,
        messages=messages,
        is_block=isinstance(spec, CompoundSpec),
        is_bypassed=node.bypassed,
    )


def _caption(node: NodeRecord, spec: AnySpec, analysis: NodeAnalysis | None) -> str:
    """The options that matter. The kind of layer stands first where the node's name no longer tells it."""
    caption = ""
    if analysis is not None and analysis.options is not None:
        caption = spec.caption(analysis.options)
    if node.name.startswith(spec.title):
        return caption
    title = say(spec.title)
    return f"{title} · {caption}" if caption else title


def _output_ports(spec: AnySpec, analysis: NodeAnalysis | None) -> tuple[Port, ...]:
    """The output ports under the node's options, or under the defaults where these are not in order."""
    options = analysis.options if analysis is not None else None
    return spec.output_ports(spec.Options() if options is None else options)


def _port_looks(ports: Sequence[Port], wired: Iterable[str]) -> tuple[PortLook, ...]:
    shown = concrete_ports(ports, wired)
    return tuple(PortLook(port.name, _port_label(port.name), say(port.help)) for port in shown)


def _port_label(name: str) -> str:
    """A port in words; the second of the port "inputs" is "input 2"."""
    stem, _, number = name.rpartition("_")
    if number.isdigit():
        name = f"{stem.removesuffix('s')} {number}"
    return say(name.replace("_", " "))


def wire_shape(link: LinkRecord, analysis: Analysis | None) -> str:
    """The shape that flows through a wire, or "" where it is not known."""
    source = analysis.nodes.get(link.source) if analysis is not None else None
    tensor = source.outputs.get(link.source_port) if source is not None else None
    return str(tensor) if tensor is not None else ""


def format_count(count: int) -> str:
    """A number of weights in at most seven characters: `50,240`, `1.23 M`."""
    for limit, divisor, unit in ((10**6, 1, ""), (10**9, 10**6, " M"), (10**12, 10**9, " G")):
        if count < limit:
            return show_count(count) if divisor == 1 else f"{_three_digits(count / divisor)}{unit}"
    return f"{_three_digits(count / 10**12)} T"


def _three_digits(value: float) -> str:
    return show_figure(value, ".2f" if value < 10 else ".1f" if value < 100 else ",.0f")
