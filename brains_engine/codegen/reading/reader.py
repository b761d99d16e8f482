"""Code -> design: the nodes and wires of its network, its settings, and the remarks at its end."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.carried import DESIGN, TRAINING, end_key, read_remarks
from brains_engine.codegen.naming import slug
from brains_engine.codegen.reading.blocks import Blocks, Note, Place, find_blocks
from brains_engine.codegen.reading.ends import read_ends, read_features, with_features
from brains_engine.codegen.reading.network import ReadNetwork, ReadNode, read_network
from brains_engine.codegen.reading.search import ports_of
from brains_engine.codegen.reading.settings import read_training, with_carried
from brains_engine.codegen.reading.source import Source, parse_source
from brains_engine.codegen.reading.values import Reader, read_imports
from brains_engine.codegen.sources import carry, definitions
from brains_engine.design.edits import NODE_SPACING
from brains_engine.design.edits.naming import FreshIds, free_name
from brains_engine.design.io import snapshot_of
from brains_engine.design.records import LinkRecord, NodeRecord, SettingsRecord, make_link
from brains_engine.errors import CodeError
from brains_engine.runs.precision_config import of_policy

if TYPE_CHECKING:
    from brains_engine.codegen.reading.search import Found
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.runs.config import RunConfig
    from brains_engine.runs.precision_config import LayerPrecision
    from brains_engine.spec.layer_spec import AnySpec
    from brains_engine.spec.registry import Registry

ROW_SPACING = 140.0
_OUTPUT = "output"
_OPTION_LIMITS = {"title": 200, "notes": 20_000}
_ID = re.compile(r"([a-z][a-z0-9_]*)-([1-9][0-9]{0,8})")

Remarks = Mapping[str, Mapping[str, Any]]
NamedNodes = list[tuple[str, NodeRecord]]


@dataclass(frozen=True, slots=True)
class CodeReading:
    """The design that some code describes.

    Attributes:
        notes: What the design says otherwise than the code, or in another form than the design that it came from.
    """

    snapshot: Snapshot
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadParts:
    """The parts of a design as code gives them.

    Attributes:
        nodes: By variable, or by the key of an end; without the blocks.
        keras_names: What the first layer of each is called in Keras, by variable.
    """

    settings: SettingsRecord
    nodes: NamedNodes
    links: list[LinkRecord]
    blocks: Blocks
    keras_names: dict[str, str]
    notes: tuple[Note, ...]


def import_code(text: str, registry: Registry) -> Snapshot:
    """Read the design that a script or a notebook describes. Nothing in it is run.

    Args:
        text: Python source, or the JSON of a notebook.
        registry: The layers there are.

    Raises:
        CodeError: Naming the line and what is not understood there.
    """
    return read_code(text, registry).snapshot


def read_code(text: str, registry: Registry) -> CodeReading:
    """Read code as `import_code`, and tell what the design says otherwise."""
    try:
        parts = _read(text, registry)
    except RecursionError:
        raise CodeError("The code is nested too deeply to be read.") from None
    nodes = [*parts.blocks.nodes, *(node for _, node in parts.nodes)]
    return CodeReading(snapshot_of(parts.settings, nodes, parts.links, parts.blocks.definitions), parts.notes)


def read_parts(
    text: str, registry: Registry, known: Mapping[str, NodeRecord], found: MutableMapping[str, Found | None]
) -> ReadParts:
    """Read code whose nodes are known, to see what the code says of them by itself.

    Args:
        text: Python source without remarks.
        registry: The layers there are.
        known: The nodes by variable.
        found: Takes for each of these what the code alone gives.
    """
    return _read(text, registry, known, found)


def _read(
    text: str,
    registry: Registry,
    known: Mapping[str, NodeRecord] | None = None,
    found: MutableMapping[str, Found | None] | None = None,
) -> ReadParts:
    source = parse_source(text)
    remarks = read_remarks(source)
    reader = Reader(source, read_imports(source.tree), _own_classes(source))
    _read_constants(reader)
    training = read_training(reader)
    network = read_network(reader, registry, remarks, known, found)
    blocks = find_blocks(network, remarks, registry)
    design = remarks.get(DESIGN, {})
    told = [remarks.get(end_key(number), {}) for number in range(1, len(network.ends) + 1)]
    ends = read_ends(reader, network.end_keys, told, _carried(design))
    keras_names = {node.variable: node.name for node in network.nodes}
    every = _make_nodes(network, registry, remarks, source, ends.options, blocks)
    every = with_features(every, read_features(reader), keras_names)
    links = _make_links(network, blocks, [record for _, record in every])
    nodes = [each for index, each in enumerate(every) if index not in blocks.covered]
    training = with_carried(training.model_copy(update={"loss": ends.loss, "metrics": ends.metrics}), ends.carried)
    settings = _settings(source, training, design)
    return ReadParts(settings, nodes, links, blocks, keras_names, (*blocks.notes, *_parted(network, blocks, every)))


def _parted(network: ReadNetwork, blocks: Blocks, nodes: NamedNodes) -> Iterator[Note]:
    """Layers that are used twice in the code: outside of blocks, each use has weights of its own."""
    for index, node in enumerate(network.nodes):
        if node.shares is not None and index not in blocks.covered:
            name, owner = nodes[index][1].name, nodes[node.shares][1].name
            yield Note(name, f"In the code it uses the weights of {owner}; in the design it has its own.")


def _carried(remark: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of training that a remark gives."""
    carried = remark.get(TRAINING, {})
    if not isinstance(carried, dict):
        raise CodeError("The remark on the design is damaged.", "Correct or delete it.")
    return carried


def _own_classes(source: Source) -> set[str]:
    """Classes of ours that the code defines as they are; one that was changed is another layer."""
    names = [node.name for node in source.tree.body if isinstance(node, ast.ClassDef) and node.name in definitions()]
    if not names:
        return set()
    ours = dict.fromkeys(map(_plain, carry(names).definitions))
    there = {node.name: node for node in source.tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    changed = [node for node in there.values() if node.name in carry(names).names and ast.unparse(node) not in ours]
    if changed:
        line, name = changed[0].lineno, changed[0].name
        raise source.fault(line, f"{name} differs from the layer of Brains, and a design cannot say how.")
    return set(names)


def _plain(text: str) -> str:
    return ast.unparse(ast.parse(text))


def _read_constants(reader: Reader) -> None:
    """Plain values that names at the top of the file stand for."""
    for node in reader.source.tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            plain = node.value.operand if isinstance(node.value, ast.UnaryOp) else node.value
            if isinstance(plain, ast.Constant):
                reader.values[node.targets[0].id] = reader.read(node.value)


def _settings(source: Source, training: RunConfig, remark: Mapping[str, Any]) -> SettingsRecord:
    title, notes = source.title, source.notes
    title, notes = remark.get("title", title), remark.get("notes", notes)
    if not isinstance(title, str) or not isinstance(notes, str):
        raise CodeError("The remark on the design is damaged.", "Correct or delete it.")
    return SettingsRecord(
        title=title[: _OPTION_LIMITS["title"]],
        notes=notes[: _OPTION_LIMITS["notes"]],
        training=training,
    )


def _precision(node: ReadNode) -> LayerPrecision:
    """The number type of a node's layers; one that is unknown here counts as that of the network."""
    return "network" if node.found is None else of_policy(node.found.policy) or "network"


def _make_nodes(
    network: ReadNetwork,
    registry: Registry,
    remarks: Remarks,
    source: Source,
    end_options: Sequence[Mapping[str, Any]],
    blocks: Blocks,
) -> NamedNodes:
    """The nodes with their variables, which may be taken again further down, and the outputs with their keys.

    Those within blocks are among them, so that indices stay.
    """
    ends = [ReadNode(end_key(number), "", None, (end,), 0) for number, end in enumerate(network.ends, 1)]
    every = [*network.nodes, *ends]
    specs = [registry[_OUTPUT] if node.found is None else node.found.spec for node in every]
    ids = _ids(every, specs, remarks)
    places = _places(every)
    names = {node.name for node in blocks.nodes}
    made: NamedNodes = []
    given = iter(end_options)
    for index, (node, spec, node_id, place) in enumerate(zip(every, specs, ids, places, strict=True)):
        remark = remarks.get(node.variable, {})
        name = free_name(_name(node, spec, node_id, remark), names)
        if index not in blocks.covered:
            names.add(name)
        options = dict(next(given)) if node.found is None else node.found.options
        try:
            record = NodeRecord(
                id=node_id,
                layer=spec.id,
                name=name,
                x=float(remark.get("x", place[0])),
                y=float(remark.get("y", place[1])),
                options=options,
                precision=remark.get("precision", _precision(node)),
            )
        except (ValueError, TypeError):
            raise source.fault(node.line or 1, f"the remark on {node.variable} is damaged.") from None
        made.append((node.variable, record))
    return made


def _ids(nodes: Sequence[ReadNode], specs: Sequence[AnySpec], remarks: Remarks) -> list[str]:
    """Ids by the names that layers have in Keras, where these are ids; else new ones."""
    given: dict[int, str] = {}
    for index, (node, spec) in enumerate(zip(nodes, specs, strict=True)):
        wanted = remarks.get(node.variable, {}).get("id", node.name)
        match = _ID.fullmatch(wanted) if isinstance(wanted, str) else None
        if match is not None and match[1] == spec.id and wanted not in given.values():
            given[index] = wanted
    fresh = FreshIds(given.values())
    return [given.get(index) or fresh.next(spec.id) for index, spec in enumerate(specs)]


def _name(node: ReadNode, spec: AnySpec, node_id: str, remark: Mapping[str, Any]) -> str:
    """The name of a node: the usual one where the variable says so, else the variable in words."""
    if isinstance(remark.get("name"), str) and remark["name"].strip():
        return str(remark["name"])[:120]
    usual = f"{spec.title} {node_id.rpartition('-')[2]}"
    stems = (slug(usual, spec.id), f"{slug(usual, spec.id)}_1")
    if node.found is None or node.variable in stems or not node.variable.isidentifier():
        return usual
    words = node.variable.strip("_").replace("_", " ")
    return (words[:1].upper() + words[1:])[:120] or usual


def _places(nodes: Sequence[ReadNode]) -> list[tuple[float, float]]:
    """Columns by the longest way from an input, rows in the order of the code."""
    columns: list[int] = []
    rows: dict[int, int] = {}
    places: list[tuple[float, float]] = []
    for node in nodes:
        column = max((columns[source] + 1 for source, _ in node.sources), default=0)
        columns.append(column)
        places.append((column * NODE_SPACING, rows.get(column, 0) * ROW_SPACING))
        rows[column] = rows.get(column, 0) + 1
    return places


def _make_links(network: ReadNetwork, blocks: Blocks, records: Sequence[NodeRecord]) -> list[LinkRecord]:
    def link(place: Place, target: str, port: str) -> LinkRecord:
        index, output = place
        way = blocks.source(place, target, port)
        if way is not None:
            return make_link(*way, target, port)
        spec = blocks.registry[records[index].layer]
        outputs = spec.output_ports(spec.parse(records[index].options))
        return make_link(records[index].id, outputs[output].name, target, port)

    links: list[LinkRecord] = []
    for index, record in enumerate(records):
        if index in blocks.covered:
            continue
        if index >= len(network.nodes):
            links.append(link(network.ends[index - len(network.nodes)], record.id, "input"))
            continue
        node = network.nodes[index]
        ports = ports_of(node.found.spec, node.found.sources) if node.found is not None else ()
        links += [link(place, record.id, port) for place, port in zip(node.sources, ports or (), strict=True)]
    return links + [
        link(place, block, port) for block, wired in blocks.entries.items() for port, place in wired.items()
    ]
