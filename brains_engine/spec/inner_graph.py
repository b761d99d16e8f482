"""The graph of layers that a block stands for, as plain values."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brains_engine.runs.precision_config import LayerPrecision


@dataclass(frozen=True, slots=True)
class InnerNode:
    """A layer inside a block.

    Attributes:
        id: Unique inside the block.
        layer: Id of its layer.
        name: Unique inside the block; messages use it.
        options: As plain JSON values, with the block's parameters put in.
        x: Left edge on the canvas.
        y: Top edge on the canvas.
        bypassed: Whether it hands on what is wired to it as it is.
        precision: The number type it computes in; "network" is that of what is around it.
    """

    id: str
    layer: str
    name: str
    options: Mapping[str, Any]
    x: float = 0.0
    y: float = 0.0
    bypassed: bool = False
    precision: LayerPrecision = "network"


@dataclass(frozen=True, slots=True)
class InnerLink:
    """A wire inside a block."""

    source: str
    source_port: str
    target: str
    target_port: str


@dataclass(frozen=True)
class InnerGraph:
    """What a block is made of.

    Attributes:
        nodes: Its layers, among them the block inputs and block outputs at its border.
        links: The wires among them.
        entries: Ids of its block inputs, in the order of the block's input ports.
        exits: Ids of its block outputs, in the order of the block's output ports.
        repeat: How many times it stands in a row, each fed by the one before.
        shared: Whether all of them use the weights of the first.
    """

    nodes: tuple[InnerNode, ...]
    links: tuple[InnerLink, ...]
    entries: tuple[str, ...]
    exits: tuple[str, ...]
    repeat: int = 1
    shared: bool = False
    _into: dict[str, list[InnerLink]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for link in self.links:
            self._into.setdefault(link.target, []).append(link)

    def links_into(self, node_id: str) -> list[InnerLink]:
        """The wires that end at a node."""
        return self._into.get(node_id, [])

    def ordered(self) -> tuple[InnerNode, ...]:
        """What leads to the exits, each node after its sources (Kahn 1962); without what is on a cycle or behind it."""
        used = self._leading_to_exits()
        waiting = {node.id: len(self.links_into(node.id)) for node in self.nodes if node.id in used}
        targets: dict[str, list[str]] = {}
        for link in self.links:
            targets.setdefault(link.source, []).append(link.target)
        ready = deque(node_id for node_id, count in waiting.items() if not count)
        places: dict[str, int] = {}
        while ready:
            node_id = ready.popleft()
            places[node_id] = len(places)
            for target in targets.get(node_id, ()):
                if target in waiting:
                    waiting[target] -= 1
                    if not waiting[target]:
                        ready.append(target)
        return tuple(sorted((node for node in self.nodes if node.id in places), key=lambda node: places[node.id]))

    def _leading_to_exits(self) -> set[str]:
        found = set(self.exits)
        stack = list(found)
        while stack:
            for link in self.links_into(stack.pop()):
                if link.source not in found:
                    found.add(link.source)
                    stack.append(link.source)
        return found
