"""Remarks at the end of exported code: what code cannot say, such as places on the canvas.

One comment for a node, `# brains dense_1: {"x": 240.0}`, by its variable, and one for the design. Code comes first:
a remark only completes what is read from the statements, and holds only what they do not give by themselves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.reading.settings import differing
from brains_engine.design.block_specs import with_blocks
from brains_engine.design.block_text import blocks_to_json, node_to_json
from brains_engine.design.bypassing import acting, rewired
from brains_engine.design.records import NodeRecord
from brains_engine.design.topology import leading_to, order
from brains_engine.fields import dump
from brains_engine.spec.compound import CompoundSpec

if TYPE_CHECKING:
    from brains_engine.codegen.reading.reader import ReadParts
    from brains_engine.codegen.reading.search import Found
    from brains_engine.codegen.reading.source import Source
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import PlannedNode
    from brains_engine.spec.registry import Registry

DESIGN = "design"
TRAINING = "training"
_ABOUT = "# What code cannot say, for `brains import`; these lines may be edited or deleted."
_REMARK = re.compile(r"brains (\S{1,120}): (\{.*\})")
_MOST = 100_000


def end_key(number: int) -> str:
    """Key of an output of the network, counted from 1, which has no variable of its own."""
    return "return" if number == 1 else f"return_{number}"


def read_remarks(source: Source) -> dict[str, dict[str, Any]]:
    """The remarks of some code, by key.

    Raises:
        CodeError: Naming the line of one that is damaged.
    """
    found: dict[str, dict[str, Any]] = {}
    for line, text in source.comments.items():
        match = _REMARK.fullmatch(text)
        if match is None:
            continue
        try:
            value = json.loads(match[2])
        except (ValueError, RecursionError):
            raise source.fault(line, "the remark is damaged.", "Correct or delete it.") from None
        if not isinstance(value, dict) or len(found) > _MOST:
            raise source.fault(line, "the remark is damaged.", "Correct or delete it.")
        found[match[1]] = value
    return found


def carried_lines(code: str, snapshot: Snapshot, nodes: Mapping[str, PlannedNode], registry: Registry) -> list[str]:
    """The remarks that some code needs to be read back as the design that it was made from.

    Args:
        code: Made from the design, without remarks.
        snapshot: The design.
        nodes: Its planned nodes by the variable, or key, under which they stand in the code.
        registry: The layers there are.
    """
    from brains_engine.codegen.reading.reader import read_parts

    found: dict[str, Found | None] = {}
    snapshot = rewired(acting(snapshot, with_blocks(registry, snapshot)).snapshot)
    known = {key: snapshot.nodes.get(node.id) or _inside(node) for key, node in nodes.items()}
    read = read_parts(code, registry, known=known, found=found)
    there = {record.id: record for record in known.values()}
    remarks: dict[str, dict[str, Any]] = {}
    for key, node in read.nodes:
        placed = _place(node, known[key]) if known[key].id in snapshot.nodes else _path(known[key], read, key)
        remarks[key] = {**placed, **_layer(known[key], found, key, node)}
    ends = {key: node for key, node in read.nodes if key not in found}
    if any(node.options["loss"] != known[key].options["loss"] for key, node in ends.items()):
        for key in ends:  # all or none: of those left out nothing could be known
            remarks[key].setdefault("options", {})["loss"] = known[key].options["loss"]
    mine = snapshot.settings
    design: dict[str, Any] = {
        name: getattr(mine, name) for name in ("title", "notes") if getattr(mine, name) != getattr(read.settings, name)
    }
    training = differing(mine.training, read.settings.training)
    remarks[DESIGN] = {**design, **({TRAINING: training} if training else {})}
    remarks |= _blocks(snapshot, there, with_blocks(registry, snapshot))
    lines = _lines({key: remark for key, remark in remarks.items() if remark})
    return [_ABOUT, *lines] if lines else []


def _inside(node: PlannedNode) -> NodeRecord:
    """A layer inside a block as a record; its id is the way to it."""
    return NodeRecord.model_construct(id=node.id, layer=node.spec.id, name=node.name, options=dump(node.options))


def _path(node: NodeRecord, read: ReadParts, key: str) -> dict[str, Any]:
    return {} if read.keras_names.get(key) == node.id else {"id": node.id}


def _blocks(snapshot: Snapshot, there: Mapping[str, NodeRecord], registry: Registry) -> dict[str, dict[str, Any]]:
    """The definitions of blocks, and the nodes that are blocks with the wires at them."""
    definitions = {each.pop("id"): each for each in blocks_to_json(snapshot.blocks.values())}
    used = leading_to(snapshot, [key for key in there if key in snapshot.nodes])
    instances: dict[str, dict[str, Any]] = {}
    for node_id in order(snapshot):
        node = snapshot.nodes[node_id]
        if isinstance(registry[node.layer], CompoundSpec) and node_id in used:
            outward = [link for link in snapshot.links_from[node_id] if snapshot.nodes[link.target].id in used]
            links = dict.fromkeys(link.id for link in (*snapshot.links_into[node_id], *outward))
            values = node_to_json(node)
            del values["id"]
            instances[node_id] = {**values, "links": list(links)}
    return definitions | instances


def _place(read: NodeRecord, node: NodeRecord) -> dict[str, Any]:
    """What the code does not say of a node beside its layer."""
    names = ("id", "name", "x", "y", "precision")
    return {name: getattr(node, name) for name in names if getattr(node, name) != getattr(read, name)}


def _layer(node: NodeRecord, found: Mapping[str, Found | None], key: str, read: NodeRecord) -> dict[str, Any]:
    """What the code does not say of a node's layer; an end of the network, which is not found, has its options."""
    there = read.options
    if key in found:
        alone = found[key]
        if alone is None or not alone.is_exact or alone.spec.id != node.layer:
            return {"layer": node.layer, "options": node.options}
        there = alone.options
    options = {name: value for name, value in node.options.items() if value != there[name]}
    return {"options": options} if options else {}


def _lines(remarks: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [f"# brains {key}: {json.dumps(value, ensure_ascii=True)}" for key, value in remarks.items()]
