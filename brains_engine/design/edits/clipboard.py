"""Copy, paste and duplicate. A clip is text: the nodes, the wires among them, and those that lead in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design.block_specs import all_used, with_blocks
from brains_engine.design.block_text import blocks_to_json, link_to_json, node_to_json, read_blocks
from brains_engine.design.edits.clip_text import (
    CLIP_FORMAT,
    CLIP_VERSION,
    check_extent,
    is_design,
    read_document,
)
from brains_engine.design.edits.definitions import bring_in
from brains_engine.design.edits.naming import FreshIds, free_name
from brains_engine.design.inside import Inside
from brains_engine.design.io import from_json, snapshot_of
from brains_engine.design.reading import read_links, read_nodes
from brains_engine.design.records import LinkRecord, NodeRecord, SettingsRecord, make_link, updated
from brains_engine.design.strict_json import parse_json
from brains_engine.design.topology import order
from brains_engine.errors import BrainsError, DesignFileError, EditError

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Snapshot

_KEYS = {"format", "nodes", "links", "incoming"}
_VERSION = "version"
_BLOCKS = "blocks"
_DUPLICATE_OFFSET = 32.0


def copy(snapshot: Snapshot, ids: Iterable[str]) -> str:
    """The clip of nodes, as text for the clipboard. Ids of wires are passed over."""
    wanted = set(ids)
    nodes = [node for node in snapshot.nodes.values() if node.id in wanted]
    into = [link for link in snapshot.links.values() if link.target in wanted]
    blocks = all_used(snapshot.blocks, {node.layer for node in nodes})
    clip = {
        "format": CLIP_FORMAT,
        _VERSION: CLIP_VERSION,
        **({_BLOCKS: blocks_to_json(snapshot.blocks[key] for key in sorted(blocks))} if blocks else {}),
        "nodes": [node_to_json(node) for node in nodes],
        "links": [link_to_json(link) for link in into if link.source in wanted],
        "incoming": [link_to_json(link) for link in into if link.source not in wanted],
    }
    return json.dumps(clip, indent=2, ensure_ascii=False) + "\n"


def paste(design: Design, text: str, x: float, y: float, *, with_links: bool = False) -> tuple[str, ...]:
    """Add the nodes of a clip and give their new ids.

    Args:
        design: The design to change.
        text: What `copy` gave, or the text of a whole design, also as a mail or a forum shows it.
        x: Where the left edge of the leftmost node goes.
        y: Where the top edge of the topmost node goes.
        with_links: Whether wires that led into the copied nodes are made again, from those of
            their sources that this design has.

    Raises:
        EditError: Where the text is no clip, or holds a layer or an option that is not known here.
    """
    with design.transaction("Paste"):
        try:
            clip, nodes, links_in = _read_clip(text, design)
        except BrainsError as error:
            sentence = f"The clipboard cannot be pasted: {error.message}"
            raise EditError(sentence, _hint(error) or "Copy nodes of a design first.") from None
        if not nodes:
            raise EditError("The clipboard holds no nodes.")
        left, top = min(node.x for node in nodes), min(node.y for node in nodes)
        new = _renewed(design.snapshot, nodes, x - left, y - top)
        wires = [
            make_link(new[wire.source].id, wire.source_port, new[wire.target].id, wire.target_port)
            for wire in clip.links.values()
        ]
        if with_links:
            wires += [
                make_link(wire.source, wire.source_port, new[wire.target].id, wire.target_port) for wire in links_in
            ]
        design.put(*new.values(), *wires)
    return tuple(node.id for node in new.values())


def duplicate(design: Design, ids: Iterable[str], with_links: bool = False) -> tuple[str, ...]:
    """Add copies of nodes a little beside them, and give the copies' ids.

    Args:
        design: The design to change.
        ids: Ids of nodes; those of wires are passed over.
        with_links: Whether the copies take their inputs from where the originals do.
    """
    nodes = [design.snapshot.nodes[key] for key in ids if key in design.snapshot.nodes]
    if not nodes:
        raise EditError("There is no node to duplicate.", "Select one first.")
    x, y = min(node.x for node in nodes), min(node.y for node in nodes)
    text = copy(design.snapshot, [node.id for node in nodes])
    with design.transaction("Duplicate"):
        return paste(design, text, x + _DUPLICATE_OFFSET, y + _DUPLICATE_OFFSET, with_links=with_links)


def _renewed(snapshot: Snapshot, nodes: list[NodeRecord], dx: float, dy: float) -> dict[str, NodeRecord]:
    """Nodes with ids, names and places of their own, by the ids they had."""
    ids = FreshIds(snapshot.nodes)
    names = {node.name for node in snapshot.nodes.values()}
    new = {}
    for node in nodes:
        node_id, name = ids.next(node.layer), free_name(node.name, names)
        new[node.id] = updated(node, node.name, id=node_id, name=name, x=node.x + dx, y=node.y + dy)
        names.add(name)
    return new


def _read_clip(text: str, design: Design) -> tuple[Snapshot, list[NodeRecord], tuple[LinkRecord, ...]]:
    """The copied part as a design of its own, its nodes as they may stand in `design`, and the wires into it.

    Inside a transaction: the definitions of the blocks among the nodes are brought into `design`.
    """
    clip = _document(text, design)
    if clip.get("format") != CLIP_FORMAT or set(clip) - {_BLOCKS, _VERSION} != _KEYS:
        raise DesignFileError("it is not a clip of Brains.")
    blocks = read_blocks(clip.get(_BLOCKS, []), design.registry)
    registry = with_blocks(design.registry, snapshot_of(SettingsRecord(), (), (), blocks))
    nodes = read_nodes(clip["nodes"], registry, inside=True)
    links = read_links(clip["links"], nodes, registry)
    part = snapshot_of(SettingsRecord(), nodes.values(), links)
    order(part)
    brought = bring_in(design, blocks)
    here = [_here(design, node, brought) for node in part.nodes.values()]
    return part, here, _links_in(clip["incoming"], {node.id: node for node in here}, links, design)


def _document(text: str, design: Design) -> dict[str, Any]:
    """The JSON object of a clip; of a whole design, the clip of all that it holds."""
    document = read_document(text)
    check_extent(document, design.registry)
    if not is_design(document):
        return document
    whole = from_json(json.dumps(document), design.registry)
    return parse_json(copy(whole, whole.records))


def _hint(error: BrainsError) -> str:
    """What to do: the hints for damaged text speak of files."""
    return "Copy nodes of a design first." if " file" in error.hint and "layer file" not in error.hint else error.hint


def _here(design: Design, node: NodeRecord, brought: Mapping[str, str]) -> NodeRecord:
    """A copied node as it may stand here: of the block as it is called here, and bound to parameters there are."""
    known = {one.name for one in design.record.parameters} if isinstance(design, Inside) else set()
    bindings = {name: bound for name, bound in node.bindings.items() if bound in known}
    return updated(node, node.name, layer=brought.get(node.layer, node.layer), bindings=bindings)


def _links_in(
    values: Any, nodes: Mapping[str, NodeRecord], links: tuple[LinkRecord, ...], design: Design
) -> tuple[LinkRecord, ...]:
    if not isinstance(values, list):
        raise DesignFileError("incoming must be a list.")
    taken = {(link.target, link.target_port) for link in links}
    outside = {key: node for key, node in design.snapshot.nodes.items() if key not in nodes}
    near = [value for value in values if isinstance(value, dict) and str(value.get("from")).split(".")[0] in outside]
    found = read_links(near, {**outside, **nodes}, design.registry, "incoming")
    return tuple(link for link in found if link.target in nodes and (link.target, link.target_port) not in taken)
