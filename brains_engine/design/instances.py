"""Keeping the nodes that are blocks in step with the definition of the block: their wires and their options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from brains_engine.design.block_specs import port_names
from brains_engine.design.records import BlockRecord, LinkRecord, NodeRecord, make_link, updated
from brains_engine.fields import describe
from brains_engine.spec.boundary import BLOCK_INPUT, BLOCK_OUTPUT

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Snapshot

Renamed = Mapping[str, str | None]
"""Old name -> new name; `None` for what is gone."""


def instances(snapshot: Snapshot, block_id: str) -> Iterator[tuple[str, NodeRecord]]:
    """Every node that is such a block, with the id of the block that it stands in, "" for the design itself."""
    yield from (("", node) for node in snapshot.nodes.values() if node.layer == block_id)
    for block in snapshot.blocks.values():
        yield from ((block.id, node) for node in block.nodes if node.layer == block_id)


def follow_ports(design: Design, before: BlockRecord, after: BlockRecord) -> None:
    """Inside a transaction: move the wires of all such blocks to the new names of its ports.

    A wire to a port that is gone goes, too, as the wires of a node go that is deleted.
    """
    inputs = _renamed(port_names(before, BLOCK_INPUT), port_names(after, BLOCK_INPUT))
    outputs = _renamed(port_names(before, BLOCK_OUTPUT), port_names(after, BLOCK_OUTPUT))
    if not inputs and not outputs:
        return
    snapshot = design.snapshot
    mine = {node.id for node in snapshot.nodes.values() if node.layer == after.id}
    touched = [link for link in snapshot.links.values() if link.source in mine or link.target in mine]
    design.remove(*(link.id for link in touched))
    design.put(*_rewired(touched, mine, inputs, outputs))
    for block in snapshot.blocks.values():
        within = {node.id for node in block.nodes if node.layer == after.id}
        if within:
            links = tuple(_rewired(block.links, within, inputs, outputs))
            design.put(updated(block, block.name, links=links))


def _renamed(before: Mapping[str, str], after: Mapping[str, str]) -> Renamed:
    return {name: after.get(node_id) for node_id, name in before.items() if after.get(node_id) != name}


def _rewired(
    links: tuple[LinkRecord, ...] | list[LinkRecord], nodes: set[str], inputs: Renamed, outputs: Renamed
) -> Iterator[LinkRecord]:
    for link in links:
        start = outputs.get(link.source_port, link.source_port) if link.source in nodes else link.source_port
        end = inputs.get(link.target_port, link.target_port) if link.target in nodes else link.target_port
        if start is not None and end is not None:
            yield make_link(link.source, start, link.target, end)


def refit_options(design: Design, block_id: str, renamed: Renamed) -> None:
    """Inside a transaction: give all such blocks the options that the definition has now, in its order.

    A choice that is no longer on offer becomes the default.

    Args:
        design: The design, whose definition has been changed already.
        block_id: The block.
        renamed: Parameters that have another name now, or are gone.
    """
    snapshot = design.snapshot
    spec = design.registry[block_id]
    defaults = spec.Options().model_dump(mode="json")
    names = [field.name for field in describe(spec.Options)]
    choices = {one.name: one.choices for one in snapshot.block(block_id).parameters if one.kind == "choice"}

    def refitted(node: NodeRecord) -> NodeRecord:
        if node.layer != block_id:
            return node
        known = {new: value for old, value in node.options.items() if (new := renamed.get(old, old)) is not None}
        known = {name: value for name, value in known.items() if name not in choices or value in choices[name]}
        bound = {new: value for old, value in node.bindings.items() if (new := renamed.get(old, old)) is not None}
        options = {name: known.get(name, defaults[name]) for name in names}
        return updated(node, node.name, options=options, bindings=bound)

    design.put(*(refitted(node) for node in snapshot.nodes.values() if node.layer == block_id))
    for block in snapshot.blocks.values():
        if block_id in block.uses:
            design.put(updated(block, block.name, nodes=tuple(map(refitted, block.nodes))))
