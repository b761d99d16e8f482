"""One graph of a design while an import draws it: nodes, wires, and what was not taken over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brains_engine.design.block_specs import inside_registry
from brains_engine.design.edits.naming import FreshIds, free_name
from brains_engine.design.parameters import REPEAT, SHARE_WEIGHTS
from brains_engine.design.records import BlockRecord, LinkRecord, NodeRecord, make_link
from brains_engine.design.snapshot import Snapshot
from brains_engine.fields import dump
from brains_engine.importing.report import Remark

if TYPE_CHECKING:
    from brains_engine.importing.graph import Entry, Layer, Place, Tensor
    from brains_engine.importing.report import Kind
    from brains_engine.runs.precision_config import LayerPrecision
    from brains_engine.spec.registry import Registry

End = tuple[str, str]
"""A node and one of its output ports."""

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Definition:
    """A model within the model, drawn as a block.

    Attributes:
        record: The block.
        entries: Names of its input ports, in the order of the model's inputs.
        exits: Names of its output ports, in the order of the model's outputs; `None` for one that is missing.
        kinds: What is wanted of the values at each input port.
        places: Where the weights of the layers inside are in the file, by their ids in the block.
    """

    record: BlockRecord
    entries: tuple[str, ...]
    exits: tuple[str | None, ...]
    kinds: Mapping[str, frozenset[str]]
    places: Mapping[str, Place]


@dataclass(frozen=True)
class Findings:
    """What is collected over all graphs of an import.

    Attributes:
        definitions: Models within the model, by the ids of their blocks.
        remarks: What was not taken over.
        used_again: Place of each layer or model that is called several times with the same weights -> how often.
    """

    definitions: dict[str, Definition] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    used_again: dict[Place, int] = field(default_factory=dict)


class Drawing:
    """Collects the records of one graph: the design itself, or the inside of a block.

    Attributes:
        registry: The layers that may stand in it.
        findings: What is collected over all graphs.
        place: Where the model of the graph is in the file of weights; () for the whole model.
        is_inside: Whether it is the inside of a block.
        nodes: Nodes by id.
        links: Wires by id.
        places: Where the weights of layers are in the file, by their ids; those in blocks are `block-1.dense-1`.
    """

    def __init__(self, registry: Registry, around: Drawing | None = None, layer: Layer | None = None) -> None:
        """Begin a graph.

        Args:
            registry: The layers of the design.
            around: The graph in which the model is called, for a model within another.
            layer: That model.
        """
        self.is_inside = around is not None
        self.registry = inside_registry(registry, Snapshot()) if self.is_inside else registry
        self.findings: Findings = around.findings if around is not None else Findings()
        self.place: Place = around.place_of(layer) if around is not None and layer is not None else ()
        self.nodes: dict[str, NodeRecord] = {}
        self.links: dict[str, LinkRecord] = {}
        self.places: dict[str, Place] = {}
        self._ids = FreshIds(())
        self._names: set[str] = set()
        self._outputs: dict[tuple[str, int], tuple[End | None, ...]] = {}
        self._entrances: dict[tuple[str, int, int], End] = {}
        self._wanted: list[tuple[Tensor, str, str]] = []

    @property
    def remarks(self) -> list[Remark]:
        """What was not taken over, of all graphs."""
        return self.findings.remarks

    def place_of(self, layer: Layer) -> Place:
        """Where a layer of this graph is in the file of weights."""
        return (*self.place, (layer.name, layer.store)) if layer.store else self.place

    def node(self, layer: str, name: str, options: Mapping[str, Any]) -> str:
        """Add a node, and give its id.

        Raises:
            OptionError: Where an option does not suit the layer.
        """
        spec = self.registry[layer]
        return self._add(layer, printable(name) or spec.title, dump(spec.parse(dict(options), "It")))

    def block(self, definition: Definition, layer: Layer) -> str:
        """Add a node that is a block, and give its id."""
        record = definition.record
        options = {REPEAT: layer.repeat, SHARE_WEIGHTS: layer.repeat > 1}
        node_id = self._add(record.id, printable(layer.name) or record.name, options)
        self.places |= {f"{node_id}.{inner}": place for inner, place in definition.places.items()}
        return node_id

    def _add(self, layer: str, name: str, options: Mapping[str, Any]) -> str:
        unique = free_name(name, self._names)
        self._names.add(unique)
        node_id = self._ids.next(layer)
        self.nodes[node_id] = NodeRecord(id=node_id, layer=layer, name=unique, options=dict(options))
        return node_id

    def set_precision(self, node_id: str, precision: LayerPrecision) -> None:
        """Say in which number type a node computes."""
        if precision != "network":
            self.nodes[node_id] = self.nodes[node_id].model_copy(update={"precision": precision})

    def replace_options(self, node_id: str, options: Mapping[str, Any]) -> None:
        """Give a node other options than it was drawn with."""
        node = self.nodes[node_id]
        self.nodes[node_id] = node.model_copy(update={"options": {**node.options, **options}})

    def gives(self, layer: Layer, call: int, ends: tuple[End | None, ...]) -> None:
        """Say where the outputs of a call leave the drawing; `None` for one that does not."""
        self._outputs[layer.name, call] = ends

    def enters(self, tensor: Tensor, end: End) -> None:
        """Say where a tensor that enters the model is found, whatever gives it in the file."""
        self._entrances[tensor.layer, tensor.call, tensor.index] = end

    def keep_place(self, node_id: str, entry: Entry) -> None:
        """Remember that a node has the weights of a layer of the file."""
        self.places[node_id] = self.place_of(entry.layer)

    def wire(self, tensor: Tensor, node: str, port: str) -> None:
        """Ask for a wire from a tensor of the file to a port, drawn when all nodes stand."""
        self._wanted.append((tensor, node, port))

    def link(self, source: End, node: str, port: str) -> None:
        """Draw a wire between two nodes of the drawing."""
        link = make_link(*source, node, port)
        self.links[link.id] = link

    def end_of(self, tensor: Tensor) -> End | None:
        """Where a tensor leaves the drawing; `None` where it does not."""
        entrance = self._entrances.get((tensor.layer, tensor.call, tensor.index))
        if entrance is not None:
            return entrance
        ends = self._outputs.get((tensor.layer, tensor.call), ())
        return ends[tensor.index] if 0 <= tensor.index < len(ends) else None

    def draw_wires(self) -> None:
        """Draw all wires that were asked for; one whose source was not understood stays away."""
        for tensor, node, port in self._wanted:
            source = self.end_of(tensor)
            if source is not None:
                self.link(source, node, port)
                continue
            reason = f"Its input from {tensor.layer[:60]} is missing, so that one of its ports is free."
            self.remark(self.nodes[node].name, "", reason, "unknown")

    def wanted_kinds(self) -> dict[str, set[str]]:
        """The kinds of values that those take which are wired to a node, by its id."""
        wanted: dict[str, set[str]] = {}
        for link in self.links.values():
            layer = self.nodes[link.target].layer
            definition = self.findings.definitions.get(layer)
            if definition is not None:
                kinds = definition.kinds[link.target_port]
            else:
                kinds = frozenset(port.kind for port in self.registry[layer].inputs if port.owns(link.target_port))
            wanted.setdefault(link.source, set()).update(kinds)
        return wanted

    def remark(self, layer: str, class_name: str, reason: str, kind: Kind) -> None:
        """Put down something that was not taken over; the layer is named by the way to it."""
        path = path_of((*self.place, (layer, "")))
        self.remarks.append(Remark(path[:_LONGEST_NAME], class_name[:60], reason, kind))


def path_of(place: Place) -> str:
    """A layer by the way to it: `resnet/conv1`."""
    return "/".join(name for name, _ in place)


def printable(name: str) -> str:
    """A name of the file as one that a node can have; "" where nothing of it is left."""
    return "".join(letter if letter.isprintable() else "_" for letter in name).strip()[:_LONGEST_NAME]
