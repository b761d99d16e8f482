"""What the canvas does with blocks: pack, unpack, open, and give one its own definition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.canvas.commands import selected_nodes
from app.translation import mark, tr
from brains_engine.design import edits
from brains_engine.design.instances import instances
from brains_engine.spec.compound import CompoundSpec

if TYPE_CHECKING:
    from app.canvas.view import CanvasView
    from app.level import Level

_ONE_BLOCK = mark("Select one block.")


def why_not_pack(level: Level) -> str:
    """Why the selection cannot become a block, or ""."""
    return edits.packing_fault(level.snapshot, level.selected_nodes)


def why_not_unpack(level: Level) -> str:
    """Why the selection is not a block to unpack, or ""."""
    chosen = level.selected_nodes
    if len(chosen) != 1:
        return tr(_ONE_BLOCK)
    node = level.snapshot.nodes[chosen[0]]
    return (
        ""
        if isinstance(level.registry.get(node.layer), CompoundSpec)
        else tr("{name} is one layer, not a block.", name=node.name)
    )


def why_not_open(level: Level) -> str:
    """Why the selection has no inside to show, or ""."""
    chosen = level.selected_nodes
    if len(chosen) != 1:
        return tr(_ONE_BLOCK)
    if level.opens(chosen[0]):
        return ""
    node = level.snapshot.nodes[chosen[0]]
    if isinstance(level.registry.get(node.layer), CompoundSpec):
        return tr("{name} is made from its options. Unpack it to see and change single layers.", name=node.name)
    return tr("{name} is one layer, not a block.", name=node.name)


def why_not_make_own(level: Level) -> str:
    """Why the selection cannot get a definition of its own, or ""."""
    fault = why_not_open(level)
    if fault:
        return fault
    node = level.snapshot.nodes[level.selected_nodes[0]]
    return "" if uses(level, node.layer) > 1 else tr("{name} is the only block of its definition.", name=node.name)


def uses(level: Level, block_id: str) -> int:
    """How many nodes of the whole design, those inside of blocks among them, are such a block."""
    return sum(1 for _ in instances(level.session.snapshot, block_id))


def pack_selection(view: CanvasView) -> None:
    """Make a block of the selected nodes, and select it."""
    with view.editing():
        node_id = edits.pack(view.level.design, selected_nodes(view))
        view.level.selection.set((node_id,))


def unpack_selection(view: CanvasView) -> None:
    """Put the layers of the selected block in its place, and select them."""
    with view.editing():
        view.level.selection.set(edits.unpack(view.level.design, selected_nodes(view)[0]))


def make_own(view: CanvasView) -> None:
    """Give the selected block a definition of its own."""
    with view.editing():
        edits.make_own(view.level.design, selected_nodes(view)[0])
