"""Blocks, nodes and wires as they stand in a file, and definitions of blocks read from one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, ValidationError

from brains_engine.design.annotation_text import annotation_to_json, read_groups, read_notes
from brains_engine.design.block_specs import inside_registry
from brains_engine.design.parameters import BlockParameter
from brains_engine.design.reading import NodePart, Part, read_links, read_list, read_nodes, read_part
from brains_engine.design.records import (
    BlockId,
    BlockRecord,
    GroupRecord,
    LinkRecord,
    NodeRecord,
    NoteRecord,
    updated,
)
from brains_engine.design.snapshot import Snapshot
from brains_engine.errors import DesignFileError
from brains_engine.reasons import explain

if TYPE_CHECKING:
    from brains_engine.spec.registry import Registry


class BlockPart(Part):
    """A definition of a block as it stands in a file."""

    id: BlockId = Field(description="The layer id of the nodes that are such blocks.")
    name: Annotated[str, Field(min_length=1, max_length=60)] = Field(description="Shown on the canvas.")
    notes: Annotated[str, Field(max_length=20_000)] = Field("", description="What it is for.")
    parameters: list[Any] = Field(default_factory=list, description="What is set at each such block.")
    nodes: list[Any] = Field(default_factory=list, description="The layers inside, and those at its border.")
    links: list[Any] = Field(default_factory=list, description="The wires inside: node.port at both ends.")
    canvas_notes: list[Any] = Field(default_factory=list, description="Notes on its canvas.")
    groups: list[Any] = Field(default_factory=list, description="Groups on its canvas.")


def node_to_json(node: NodeRecord) -> dict[str, Any]:
    """A node as it stands in a file."""
    values = node.model_dump(mode="json")
    if not node.bindings:
        del values["bindings"]
    if not node.bypassed:
        del values["bypassed"]
    if node.precision == "network":
        del values["precision"]
    return values


def link_to_json(link: LinkRecord) -> dict[str, str]:
    """A wire as it stands in a file; its id follows from its ends."""
    return {"from": f"{link.source}.{link.source_port}", "to": f"{link.target}.{link.target_port}"}


def annotations_to_json(name: str, notes: Iterable[NoteRecord], groups: Iterable[GroupRecord]) -> dict[str, Any]:
    """Lists of notes, under that name, and of groups; one that is empty does not stand in a file."""
    lists = {name: list(map(annotation_to_json, notes)), "groups": list(map(annotation_to_json, groups))}
    return {key: values for key, values in lists.items() if values}


def blocks_to_json(blocks: Iterable[BlockRecord]) -> list[dict[str, Any]]:
    """Definitions as they stand in a file."""
    return [
        {
            "id": block.id,
            "name": block.name,
            "notes": block.notes,
            "parameters": [one.model_dump(mode="json", exclude_defaults=True) for one in block.parameters],
            "nodes": [node_to_json(node) for node in block.nodes],
            "links": [link_to_json(link) for link in block.links],
            **annotations_to_json("canvas_notes", block.canvas_notes, block.groups),
        }
        for block in blocks
    ]


def read_blocks(values: Any, registry: Registry, where: str = "blocks") -> tuple[BlockRecord, ...]:
    """The definitions of a list, which may stand inside each other, whatever their order.

    Those that stand inside themselves are let through, for checks to mark.

    Raises:
        DesignFileError: Naming the place and what is wrong there.
    """
    parts: dict[str, tuple[str, BlockPart]] = {}
    for index, value in enumerate(read_list(values, where)):
        part = read_part(BlockPart, value, f"{where}[{index}]")
        if part.id in parts:
            raise DesignFileError(f"{where}[{index}]: the id {part.id} is taken.", "Give each block an id of its own.")
        parts[part.id] = (f"{where}[{index}] ({part.id})", part)
    drafts = {key: _draft(part, place) for key, (place, part) in parts.items()}
    inside = inside_registry(registry, Snapshot({**Snapshot().records, **drafts}))
    return tuple(_finished(drafts[key], part, place, inside) for key, (place, part) in parts.items())


def _draft(part: BlockPart, where: str) -> BlockRecord:
    """A definition as far as its options and ports need: with nodes whose own options are not looked at yet."""
    nodes = []
    for index, value in enumerate(part.nodes):
        node = read_part(NodePart, value, f"{where}.nodes[{index}]")
        nodes.append(NodeRecord(**dict(node)))
    parameters = tuple(_parameter(value, f"{where}.parameters[{index}]") for index, value in enumerate(part.parameters))
    names = [one.name for one in parameters]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise DesignFileError(f"{where}: two parameters are named {twice}.", "Give each a name of its own.")
    return BlockRecord(id=part.id, name=part.name, notes=part.notes, parameters=parameters, nodes=tuple(nodes))


def _parameter(value: Any, where: str) -> BlockParameter:
    try:
        return BlockParameter.model_validate(_with_tuple(value))
    except ValidationError as error:
        raise DesignFileError(explain(error, where, value if isinstance(value, dict) else None)[0]) from None


def _with_tuple(value: Any) -> Any:
    """JSON has no tuples: the list of choices becomes one."""
    if isinstance(value, dict) and isinstance(value.get("choices"), list):
        return {**value, "choices": tuple(value["choices"])}
    return value


def _finished(draft: BlockRecord, part: BlockPart, where: str, registry: Registry) -> BlockRecord:
    nodes = read_nodes(part.nodes, registry, f"{where}.nodes", inside=True)
    links = read_links(part.links, nodes, registry, f"{where}.links")
    notes = read_notes(part.canvas_notes, f"{where}.canvas_notes", nodes)
    groups = read_groups(part.groups, f"{where}.groups", nodes)
    found = tuple(nodes.values())
    return updated(draft, draft.name, nodes=found, links=links, canvas_notes=notes, groups=groups)
