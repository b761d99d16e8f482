"""Copy, paste and duplicate. A clip is text: the nodes, the wires among them, and those that lead in.

Notes and groups come along, and with a group all that lies in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design.annotation_text import read_groups, read_notes
from brains_engine.design.block_specs import all_used, with_blocks
from brains_engine.design.block_text import (
    annotations_to_json,
    blocks_to_json,
    link_to_json,
    node_to_json,
    read_blocks,
)
from brains_engine.design.edits.clip_text import (
    CLIP_FORMAT,
    CLIP_VERSION,
    check_extent,
    is_design,
    read_document,
)
from brains_engine.design.edits.definitions import bring_in
from brains_engine.design.edits.naming import FreshIds, free_name
from brains_engine.design.frames import carried, frame_of
from brains_engine.design.inside import Inside
from brains_engine.design.io import from_json, snapshot_of
from brains_engine.design.reading import read_links, read_nodes
from brains_engine.design.records import (
    GroupRecord,
    LinkRecord,
    NodeRecord,
    RecordT,
    SettingsRecord,
    make_link,
    updated,
)
from brains_engine.design.strict_json import parse_json
from brains_engine.design.topology import order
from brains_engine.errors import BrainsError, DesignFileError, EditError

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Placed, Snapshot

_KEYS = {"format", "nodes", "links", "incoming"}
_OPTIONAL = {"version", "blocks", "notes", "groups"}
_DUPLICATE_OFFSET = 32.0


def copy(snapshot: Snapshot, ids: Iterable[str]) -> str:
    """The clip of nodes, notes and groups, as text for the clipboard. Ids of wires are passed over."""
    wanted = set(carried(snapshot, ids))
    nodes = [node for node in snapshot.nodes.values() if node.id in wanted]
    into = [link for link in snapshot.links.values() if link.target in wanted]
    blocks = all_used(snapshot.blocks, {node.layer for node in nodes})
    clip = {
        "format": CLIP_FORMAT,
        "version": CLIP_VERSION,
        **({"blocks": blocks_to_json(snapshot.blocks[key] for key in sorted(blocks))} if blocks else {}),
        "nodes": [node_to_json(node) for node in nodes],
        "links": [link_to_json(link) for link in into if link.source in wanted],
        "incoming": [link_to_json(link) for link in into if link.source not in wanted],
        **annotations_to_json("notes", _chosen(snapshot.notes, wanted), _chosen(snapshot.groups, wanted)),
    }
    return json.dumps(clip, indent=2, ensure_ascii=False) + "\n"


def paste(
    design: Design, text: str, x: float, y: float, *, with_links: bool = False, around: bool = False
) -> tuple[str, ...]:
    """Add the nodes, notes and groups of a clip and give their new ids.

    Args:
        design: The design to change.
        text: What `copy` gave, or the text of a whole design, also as a mail or a forum shows it.
        x: Where the left edge of the leftmost of them goes.
        y: Where the top edge of the topmost of them goes.
        with_links: Whether wires that led into the copied nodes are made again, from those of
            their sources that this design has.
        around: Whether (x, y) is where the middle of all of them goes, instead of their corner.

    Raises:
        EditError: Where the text is no clip, or holds a layer or an option that is not known here.
    """
    with design.transaction("Paste"):
        try:
            clip, nodes, links_in = _read_clip(text, design)
            placed: list[Placed] = [*nodes, *clip.notes.values(), *clip.groups.values()]
        except BrainsError as error:
            sentence = f"The clipboard cannot be pasted: {error.message}"
            raise EditError(sentence, _hint(error) or "Copy nodes of a design first.") from None
        if not placed:
            raise EditError("The clipboard holds no nodes.")
        left, top = _middle(placed) if around else (min(one.x for one in placed), min(one.y for one in placed))
        new = _renewed(design.snapshot, placed, x - left, y - top)
        wires = [
            make_link(new[wire.source].id, wire.source_port, new[wire.target].id, wire.target_port)
            for wire in clip.links.values()
        ]
        if with_links:
            wires += [
                make_link(wire.source, wire.source_port, new[wire.target].id, wire.target_port) for wire in links_in
            ]
        design.put(*new.values(), *wires)
    return tuple(one.id for one in new.values())


def duplicate(design: Design, ids: Iterable[str], with_links: bool = False) -> tuple[str, ...]:
    """Add copies of nodes, notes and groups a little beside them, with groups below them, and give the copies' ids.

    Args:
        design: The design to change.
        ids: Ids of what is copied; those of wires are passed over.
        with_links: Whether the copies take their inputs from where the originals do.
    """
    chosen = [design.snapshot.at(key) for key in carried(design.snapshot, ids)]
    if not chosen:
        raise EditError("There is no node to duplicate.", "Select one first.")
    x, y = min(one.x for one in chosen) + _DUPLICATE_OFFSET, min(one.y for one in chosen) + _DUPLICATE_OFFSET
    if any(isinstance(one, GroupRecord) for one in chosen):  # a frame over what is there would carry that, too
        x, y = _free_place(design.snapshot, chosen)
    text = copy(design.snapshot, [one.id for one in chosen])
    with design.transaction("Duplicate"):
        return paste(design, text, x, y, with_links=with_links)


def _middle(placed: Iterable[Placed]) -> tuple[float, float]:
    """The middle of the smallest rectangle around what is placed."""
    frames = [frame_of(one) for one in placed]
    left, right = min(one.x for one in frames), max(one.right for one in frames)
    top, bottom = min(one.y for one in frames), max(one.bottom for one in frames)
    return (left + right) / 2, (top + bottom) / 2


def _free_place(snapshot: Snapshot, chosen: list[Placed]) -> tuple[float, float]:
    """A corner below what is copied where its copy covers nothing."""
    frames = [frame_of(one) for one in chosen]
    left, top = min(one.x for one in frames), min(one.y for one in frames)
    right, bottom = max(one.right for one in frames), max(one.bottom for one in frames)
    height = bottom - top
    others = sorted((frame_of(one) for one in snapshot.placed.values()), key=lambda one: one.y)
    y = bottom + _DUPLICATE_OFFSET
    for one in others:
        if one.x < right and one.right > left and one.y < y + height and one.bottom > y - _DUPLICATE_OFFSET:
            y = one.bottom + _DUPLICATE_OFFSET
    return left, y


def _chosen(table: Mapping[str, RecordT], ids: set[str]) -> list[RecordT]:
    return [record for key, record in table.items() if key in ids]


def _renewed(snapshot: Snapshot, placed: list[Placed], dx: float, dy: float) -> dict[str, Placed]:
    """What is pasted with ids, names and places of its own, by the ids it had."""
    ids = FreshIds(snapshot.placed)
    names = {node.name for node in snapshot.nodes.values()}
    new: dict[str, Placed] = {}
    for one in placed:
        if isinstance(one, NodeRecord):
            name = free_name(one.name, names)
            names.add(name)
            new[one.id] = updated(one, one.name, id=ids.next(one.layer), name=name, x=one.x + dx, y=one.y + dy)
        else:
            kind = one.id.rpartition("-")[0]
            new[one.id] = updated(one, "It", id=ids.next(kind), x=one.x + dx, y=one.y + dy)
    return new


def _read_clip(text: str, design: Design) -> tuple[Snapshot, list[NodeRecord], tuple[LinkRecord, ...]]:
    """The copied part as a design of its own, its nodes as they may stand in `design`, and the wires into it.

    Inside a transaction: the definitions of the blocks among the nodes are brought into `design`.
    """
    clip = _document(text, design)
    if clip.get("format") != CLIP_FORMAT or set(clip) - _OPTIONAL != _KEYS:
        raise DesignFileError("it is not a clip of Brains.")
    blocks = read_blocks(clip.get("blocks", []), design.registry)
    registry = with_blocks(design.registry, snapshot_of(SettingsRecord(), (), (), blocks))
    nodes = read_nodes(clip["nodes"], registry, inside=True)
    links = read_links(clip["links"], nodes, registry)
    notes = read_notes(clip.get("notes", []), "notes", nodes)
    groups = read_groups(clip.get("groups", []), "groups", nodes)
    part = snapshot_of(SettingsRecord(), nodes.values(), links, (), (*notes, *groups))
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
