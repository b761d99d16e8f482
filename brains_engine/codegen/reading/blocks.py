"""Blocks of a design, found again in code that holds their layers one by one.

Remarks carry the definitions and the nodes that are blocks. A block stands again where the code holds exactly the
layers that it stands for; where the code says something else, the code wins, and its layers stand by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from brains_engine.design.block_specs import with_blocks
from brains_engine.design.block_text import read_blocks
from brains_engine.design.reading import read_nodes
from brains_engine.design.records import BLOCK_PREFIX
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import CodeError, DesignFileError, OptionError, ShapeError
from brains_engine.fields import dump
from brains_engine.spec.compound import CompoundSpec

if TYPE_CHECKING:
    from brains_engine.codegen.reading.network import ReadNetwork
    from brains_engine.design.records import BlockRecord, NodeRecord
    from brains_engine.spec.registry import Registry
    from brains_engine.spec.trace import Placed

Place = tuple[int, int]
"""Index of a node in the code, and of its output."""

_PATH = re.compile(r"[a-z][a-z0-9_]*-[1-9][0-9]{0,8}(\.[a-z0-9_-]{1,80}){1,64}")
_INSTANCE = re.compile(r"[a-z][a-z0-9_]*-[1-9][0-9]{0,8}")
_DAMAGED = "The remarks on blocks are damaged: {reason}"


@dataclass(frozen=True, slots=True)
class Note:
    """What the design says otherwise than the code.

    Attributes:
        name: The block or layer.
        reason: One sentence.
    """

    name: str
    reason: str


@dataclass
class Blocks:
    """The blocks of some code.

    Attributes:
        registry: The layers with the blocks among them.
        definitions: All that the remarks hold.
        nodes: The nodes that are blocks.
        covered: The block in which each node of the code stands, by index.
        entries: For each block what is wired to its input ports, by name.
        exits: What each block gives, by its id and the name of the port.
        told: The wires of the remarks: both ends of each, the target first.
        notes: Blocks that were not found again.
    """

    registry: Registry
    definitions: tuple[BlockRecord, ...] = ()
    nodes: tuple[NodeRecord, ...] = ()
    covered: dict[int, str] = field(default_factory=dict)
    entries: dict[str, dict[str, Place]] = field(default_factory=dict)
    exits: dict[tuple[str, str], Place] = field(default_factory=dict)
    told: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def source(self, place: Place, target: str, port: str) -> tuple[str, str] | None:
        """The block and port that a value leaves by on its way to an input; `None` where no block gives it there."""
        ways = [end for end, given in self.exits.items() if given == place]
        told = self.told.get((target, port))
        if told in ways:
            return told
        return ways[0] if ways and place[0] in self.covered else None


def path_of(name: str, remark: Mapping[str, Any]) -> str:
    """The ids on the way to a layer inside a block, joined by dots; "" for a layer outside of any."""
    wanted = remark.get("id", name)
    return wanted if isinstance(wanted, str) and _PATH.fullmatch(wanted) else ""


def find_blocks(network: ReadNetwork, remarks: Mapping[str, Mapping[str, Any]], registry: Registry) -> Blocks:
    """Find the blocks that remarks tell of.

    Raises:
        CodeError: Where the remarks are damaged.
    """
    definitions, wide = _definitions(remarks, registry)
    told = {key: remark for key, remark in remarks.items() if _INSTANCE.fullmatch(key)}
    values = [{"id": key, **{n: v for n, v in remark.items() if n != "links"}} for key, remark in told.items()]
    try:
        instances = list(read_nodes(values, wide, "blocks").values())
    except DesignFileError as error:
        raise CodeError(_DAMAGED.format(reason=error.message), "Correct or delete them.") from None
    wires = dict(pair for remark in told.values() for pair in _wires(remark.get("links", [])))
    notes: list[Note] = []
    while True:
        found = Blocks(wide, definitions, tuple(instances), told=wires, notes=notes)
        lost = _Finding(network, remarks, found).run()
        if lost is None:
            return found
        instances.remove(lost)
        notes.append(Note(lost.name, "Its layers were changed in the code, so that they stand by themselves now."))


def _definitions(
    remarks: Mapping[str, Mapping[str, Any]], registry: Registry
) -> tuple[tuple[BlockRecord, ...], Registry]:
    values = [{"id": key, **remark} for key, remark in remarks.items() if key.startswith(BLOCK_PREFIX)]
    if not values:
        return (), registry
    try:
        definitions = read_blocks(values, registry)
    except DesignFileError as error:
        raise CodeError(_DAMAGED.format(reason=error.message), "Correct or delete them.") from None
    records = {**Snapshot().records, **{each.id: each for each in definitions}}
    return definitions, with_blocks(registry, Snapshot(records))


def _wires(links: Any) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Wires written as `dense-1.output>block-1.input`, the target first."""
    if not isinstance(links, list) or not all(isinstance(each, str) for each in links):
        raise CodeError(_DAMAGED.format(reason="wires are texts."), "Correct or delete them.")
    found = []
    for each in links:
        source, _, target = each.partition(">")
        ends = [(node, port) for node, _, port in (end.partition(".") for end in (target, source))]
        found.append((ends[0], ends[1]))
    return found


class _Finding:
    """One try with the blocks that may still be there."""

    def __init__(self, network: ReadNetwork, remarks: Mapping[str, Mapping[str, Any]], found: Blocks) -> None:
        self._network = network
        self._found = found
        self._paths: dict[str, int] = {}
        self._plain: dict[str, int] = {}
        for index, node in enumerate(network.nodes):
            remark = remarks.get(node.variable, {})
            path = path_of(node.name, remark)
            (self._paths if path else self._plain)[path or str(remark.get("id", node.name))] = index

    def run(self) -> NodeRecord | None:
        """The first block that is not there; `None` where all are."""
        for record in self._found.nodes:
            if not self._find(record):
                return record
        used = [
            (self._found.covered.get(index, ""), source)
            for index, node in enumerate(self._network.nodes)
            for source in node.sources
        ]
        used += [("", end) for end in self._network.ends]
        given = set(self._found.exits.values())
        for within, source in used:
            home = self._found.covered.get(source[0], "")
            if home and home != within and source not in given:  # taken from the middle of the block
                return next(record for record in self._found.nodes if record.id == home)
        return None

    def _find(self, record: NodeRecord) -> bool:
        spec = self._found.registry.get(record.layer)
        if not isinstance(spec, CompoundSpec):
            return False
        inner = {path.partition(".")[2]: place for path, place in self._paths.items() if _root(path) == record.id}
        entries = self._first_entries(record, [port.name for port in spec.inputs], set(inner.values()))
        for _ in range(2):  # the code may tell of other entries than the remark, of other types
            if None in entries:
                return False
            types = [self._type(place) for place in entries if place is not None]
            try:
                trace = spec.trace(spec.parse(record.options), types)
            except (ShapeError, OptionError):
                return False
            if {placed.id for placed in trace.nodes} != set(inner):
                return False
            actual = self._compare(trace.nodes, inner, entries)
            if actual is None:
                return False
            if actual == entries:
                break
            entries = actual
        known: list[Place] = [place for place in entries if place is not None]
        self._found.covered.update(dict.fromkeys(inner.values(), record.id))
        self._found.entries[record.id] = {port.name: place for port, place in zip(spec.inputs, known, strict=True)}
        for port, (source, index) in zip(spec.outputs, trace.results, strict=True):
            self._found.exits[record.id, port.name] = (inner[source], index) if source else known[index]
        return True

    def _first_entries(self, record: NodeRecord, ports: Sequence[str], inside: set[int]) -> list[Place | None]:
        """What the remark says is wired to a block, or else what the code takes from outside, in its order."""
        sources = [source for index in sorted(inside) for source in self._network.nodes[index].sources]
        outside = list(dict.fromkeys(source for source in sources if source[0] not in inside))
        told = [self._told(record.id, port) for port in ports]
        rest = iter([source for source in outside if source not in told])
        return [next(rest, None) if place is None else place for place in told]

    def _told(self, block: str, port: str) -> Place | None:
        source, name = self._found.told.get((block, port), ("", ""))
        if (source, name) in self._found.exits:
            return self._found.exits[source, name]
        index = self._plain.get(source)
        found = None if index is None else self._network.nodes[index].found
        if index is None or found is None:
            return None
        names = [port.name for port in found.spec.output_ports(found.spec.parse(found.options))]
        return (index, names.index(name)) if name in names else None

    def _type(self, place: Place) -> Any:
        found = self._network.nodes[place[0]].found
        assert found is not None
        types = [tensor.type for tensor in found.sources]
        return found.spec.infer_outputs(found.spec.parse(found.options), types)[place[1]]

    def _compare(
        self, nodes: Sequence[Placed], inner: Mapping[str, int], entries: Sequence[Place | None]
    ) -> list[Place | None] | None:
        """What is wired to the block by the code; `None` where the code says otherwise of its inside."""
        derived: dict[int, Place] = {}
        for placed in nodes:
            node = self._network.nodes[inner[placed.id]]
            shares = inner[placed.shares] if placed.shares else None
            if node.found is None or node.found.spec is not placed.spec or node.shares != shares:
                return None
            if node.found.options != dump(placed.options) or len(node.sources) != len(placed.sources):
                return None
            for (source, index), actual in zip(placed.sources, node.sources, strict=True):
                expected = (inner[source], index) if source else derived.setdefault(index, actual)
                if expected != actual:
                    return None
        return [derived.get(index, entry) for index, entry in enumerate(entries)]


def _root(path: str) -> str:
    return path.partition(".")[0]
