"""Bypassed layers: the wires that take their places, and those that no wire can take the place of.

A bypassed layer hands on what is wired to its input as it is. Which input that is follows from its ports and its
wires alone, so that the graph is known before any shape is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from brains_engine.errors import OptionError
from brains_engine.spec.inner_graph import InnerGraph, InnerLink

if TYPE_CHECKING:
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.ports import Port
    from brains_engine.spec.registry import Registry

End = tuple[str, str]
"""A node's id and the name of its port."""

MAIN_INPUT = "input"
"""The port that a bypassed layer hands on where it has several."""


class NodeLike(Protocol):
    """A node of a design, or of the inside of a block."""

    @property
    def id(self) -> str: ...
    @property
    def layer(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def options(self) -> Mapping[str, Any]: ...
    @property
    def bypassed(self) -> bool: ...


class LinkLike(Protocol):
    """A wire of a design, or of the inside of a block."""

    @property
    def source(self) -> str: ...
    @property
    def source_port(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def target_port(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Detours:
    """How a graph runs around its bypassed nodes.

    Attributes:
        origins: For each output of a node that is led around, the output whose values arrive there instead.
        refused: For each bypassed node that nothing can lead around, a sentence that says why. It takes part.
    """

    origins: Mapping[End, End] = field(default_factory=dict)
    refused: Mapping[str, str] = field(default_factory=dict)
    around: frozenset[str] = frozenset()

    def source_of(self, link: LinkLike) -> End:
        """Where the values of a wire come from."""
        end = (link.source, link.source_port)
        return self.origins.get(end, end)


NO_DETOURS = Detours()


def find_detours(nodes: Iterable[NodeLike], links: Iterable[LinkLike], registry: Registry) -> Detours:
    """Find the ways around all bypassed nodes of a graph. Never raises.

    A bypassed node that lacks a wire, has two at one input, or stands on a cycle of such nodes takes part like any
    other, so that what is wrong with it is told as it is of others.
    """
    bypassed = {node.id: node for node in nodes if node.bypassed}
    if not bypassed:
        return NO_DETOURS
    into: dict[str, list[LinkLike]] = {}
    used: dict[str, set[str]] = {}
    for link in links:
        if link.target in bypassed:
            into.setdefault(link.target, []).append(link)
        if link.source in bypassed:
            used.setdefault(link.source, set()).add(link.source_port)
    ways: dict[End, End] = {}
    refused: dict[str, str] = {}
    waiting = [(node, spec) for node in bypassed.values() if (spec := registry.get(node.layer)) is not None]
    while waiting:  # a way around one node may show that all wires into another one come from the same output
        left = []
        for node, spec in waiting:
            ends = {_end(link): _followed(_end(link), ways) or _end(link) for link in into.get(node.id, ())}
            found = _ways(node, spec, into.get(node.id, ()), ends, used.get(node.id, ()))
            if isinstance(found, str):
                refused[node.id] = found
                left.append((node, spec))
            else:
                refused.pop(node.id, None)
                ways |= {(node.id, port): end for port, end in found.items()}
        waiting = left if len(left) < len(waiting) else []
    circular = {end[0] for end in ways if _followed(end, ways) is None}
    ways = {end: source for end, source in ways.items() if end[0] not in circular}
    origins = {end: origin for end in ways if (origin := _followed(end, ways)) is not None}
    return Detours(origins, refused, frozenset(key for key, _ in origins))


def why_not_bypass(name: str, spec: AnySpec) -> str:
    """Why a layer of this kind can never be bypassed, or ""."""
    if not spec.inputs:
        return f"{name} cannot be bypassed: nothing comes into it that could be handed on."
    return "" if spec.outputs else f"{name} cannot be bypassed: nothing leaves it."


def acting_graph(graph: InnerGraph, registry: Registry) -> InnerGraph:
    """The graph of a block as it is built: with wires in place of its bypassed nodes."""
    detours = find_detours(graph.nodes, graph.links, registry)
    if not detours.around:
        return graph
    links = [
        InnerLink(*detours.source_of(link), link.target, link.target_port)
        for link in graph.links
        if link.target not in detours.around
    ]
    nodes = tuple(node for node in graph.nodes if node.id not in detours.around)
    return replace(graph, nodes=nodes, links=tuple(links))


def _followed(end: End, ways: Mapping[End, End]) -> End | None:
    """The output that a way leads back to in the end; `None` where it goes round in a circle."""
    seen = set()
    while end in ways:
        if end in seen:
            return None
        seen.add(end)
        end = ways[end]
    return end


def _end(link: LinkLike) -> End:
    return link.source, link.source_port


def _ways(
    node: NodeLike, spec: AnySpec, links: Sequence[LinkLike], ends: Mapping[End, End], used: Collection[str]
) -> dict[str, End] | str:
    """What each output of a bypassed node hands on, or why nothing can be said; empty where the node lacks a wire.

    Args:
        node: The node.
        spec: Its layer.
        links: The wires into it.
        ends: Where what starts at their sources comes from, as far as it is known.
        used: Names of its outputs that are wired.
    """
    reason = why_not_bypass(node.name, spec)
    if reason:
        return reason
    needed = [port for port in spec.inputs if port.minimum] or [spec.inputs[0]]
    wires = [link for port in needed for link in links if port.owns(link.target_port)]
    fed = {link.target_port: ends[_end(link)] for link in wires}
    if len(fed) < len(wires) or not all(any(port.owns(name) for name in fed) for port in needed):
        return {}
    outputs = [port.name for port in spec.output_ports(_options(node, spec))]
    given = _given(needed, fed, len(outputs))
    if not given:
        return (
            f"{node.name} cannot be bypassed: it takes {len(wires)} wires, and nothing says which of them is to go on."
        )
    found = dict(zip(outputs, given, strict=False))
    lost = sorted(set(used) - found.keys())
    if lost:
        shown = lost[0].replace("_", " ")
        return f"{node.name} cannot be bypassed: its output {shown} is wired, and none of its inputs stands for it."
    return found


def _given(needed: Sequence[Port], fed: Mapping[str, End], outputs: int) -> list[End]:
    """The inputs that go on, in the order of the outputs; none where it cannot be told."""
    if len(needed) == outputs and not any(port.variadic for port in needed):
        return [fed[port.name] for port in needed]
    if len(set(fed.values())) == 1:
        return [next(iter(fed.values()))]
    return [fed[MAIN_INPUT]] if MAIN_INPUT in fed else []


def _options(node: NodeLike, spec: AnySpec) -> Any:
    """Its options, or the defaults where they do not fit: a layer that is bypassed need not be in order."""
    try:
        return spec.parse(dict(node.options), node.name)
    except OptionError:
        return spec.Options()
