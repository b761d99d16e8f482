"""A design while an import draws it: nodes, wires, and what was not taken over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.design.edits.naming import FreshIds, free_name
from brains_engine.design.records import LinkRecord, NodeRecord, make_link
from brains_engine.fields import dump
from brains_engine.importing.report import Remark

if TYPE_CHECKING:
    from brains_engine.importing.graph import Tensor
    from brains_engine.importing.inlining import Entry, FlatGraph, Place
    from brains_engine.importing.report import Kind
    from brains_engine.spec.registry import Registry

End = tuple[str, str]
"""A node and one of its output ports."""

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A wire from a tensor of the file, drawn when all nodes stand."""

    scope: int
    tensor: Tensor
    node: str
    port: str


class Drawing:
    """Collects the records of a design.

    Attributes:
        nodes: Nodes by id.
        links: Wires by id.
        places: Where the weights of nodes are in the file.
        remarks: What was not taken over.
    """

    def __init__(self, registry: Registry, graph: FlatGraph) -> None:
        self.registry = registry
        self.nodes: dict[str, NodeRecord] = {}
        self.links: dict[str, LinkRecord] = {}
        self.places: dict[str, Place] = {}
        self.remarks: list[Remark] = []
        self._graph = graph
        self._ids = FreshIds(())
        self._names: set[str] = set()
        self._outputs: dict[int, tuple[End, ...]] = {}
        self._wanted: list[_Wanted] = []

    def node(self, layer: str, name: str, options: Mapping[str, Any]) -> str:
        """Add a node, and give its id.

        Raises:
            OptionError: Where an option does not suit the layer.
        """
        spec = self.registry[layer]
        values = dump(spec.parse(dict(options), "It"))
        printable = "".join(letter if letter.isprintable() else "_" for letter in name).strip()[:_LONGEST_NAME]
        unique = free_name(printable or spec.title, self._names)
        self._names.add(unique)
        node_id = self._ids.next(layer)
        self.nodes[node_id] = NodeRecord(id=node_id, layer=layer, name=unique, options=values)
        return node_id

    def replace_options(self, node_id: str, options: Mapping[str, Any]) -> None:
        """Give a node other options than it was drawn with."""
        node = self.nodes[node_id]
        self.nodes[node_id] = node.model_copy(update={"options": {**node.options, **options}})

    def gives(self, entry: int, *ends: End) -> None:
        """Say where the outputs of an entry of the graph leave the drawing."""
        self._outputs[entry] = ends

    def keep_place(self, node_id: str, entry: Entry) -> None:
        """Remember that a node has the weights of an entry."""
        self.places[node_id] = entry.place

    def wire(self, scope: int, tensor: Tensor, node: str, port: str) -> None:
        """Ask for a wire from a tensor of the file to a port."""
        self._wanted.append(_Wanted(scope, tensor, node, port))

    def link(self, source: End, node: str, port: str) -> None:
        """Draw a wire between two nodes of the drawing."""
        link = make_link(*source, node, port)
        self.links[link.id] = link

    def end_of(self, source: tuple[int, int] | None) -> End | None:
        """Where an output of an entry leaves the drawing; `None` where it does not."""
        if source is None:
            return None
        ends = self._outputs.get(source[0], ())
        return ends[source[1]] if source[1] < len(ends) else None

    def draw_wires(self) -> None:
        """Draw all wires that were asked for; one whose source was not understood stays away."""
        for wanted in self._wanted:
            source = self.end_of(self._graph.find(wanted.scope, wanted.tensor))
            if source is not None:
                self.link(source, wanted.node, wanted.port)
                continue
            name = self.nodes[wanted.node].name
            reason = f"Its input from {wanted.tensor.layer[:60]} is missing, so that one of its ports is free."
            self.remark(name, "", reason, "unknown")

    def remark(self, layer: str, class_name: str, reason: str, kind: Kind) -> None:
        """Put down something that was not taken over."""
        self.remarks.append(Remark(layer[:_LONGEST_NAME], class_name[:60], reason, kind))
