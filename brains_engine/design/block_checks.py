"""Checks of definitions of blocks: their parameters, and what binds options to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from brains_engine.design import structure_fixes as fixes
from brains_engine.design.block_specs import all_used, self_containing
from brains_engine.design.diagnostics import Problem
from brains_engine.design.parameters import binding_fault
from brains_engine.design.records import BLOCK_PREFIX
from brains_engine.fields import describe
from brains_engine.spec.boundary import BLOCK_OUTPUT, BOUNDARY_IDS

if TYPE_CHECKING:
    from brains_engine.design.records import BlockRecord, NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry


def check_definition(block: BlockRecord, registry: Registry) -> tuple[Problem, ...]:
    """What is wrong with a definition whatever is wired to it. Node ids are those inside the block."""
    return tuple(_check(block, registry))


def _check(block: BlockRecord, registry: Registry) -> Iterator[Problem]:
    if not any(node.layer == BLOCK_OUTPUT for node in block.nodes):
        text = f"{block.name} has no block output, so that nothing leaves it."
        yield Problem("no_block_output", "error", None, text)
    parameters = {one.name: one for one in block.parameters}
    for node in block.nodes:
        spec = registry.get(node.layer)
        fields = {field.name: field for field in describe(spec.Options)} if spec is not None else {}
        for name, bound in node.bindings.items():
            if bound not in parameters:
                why = f"follows the parameter {bound}, which {block.name} does not have"
            elif spec is not None and name not in fields:
                why = f"is bound to {bound}, but there is no such option"
            elif spec is not None and (reason := binding_fault(parameters[bound], fields[name])):
                why = f"cannot follow {bound}: it {reason}"
            else:
                continue
            text = f"The {name.replace('_', ' ')} of {node.name} {why}."
            yield Problem("bad_binding", "error", node.id, text, (fixes.unbind(node, name),))
    bound_names = {bound for node in block.nodes for bound in node.bindings.values()}
    for name in parameters:
        if name not in bound_names:
            text = f"Nothing inside {block.name} follows its parameter {name}."
            yield Problem("unbound_parameter", "warning", None, text)


def check_blocks(snapshot: Snapshot) -> Iterator[Problem]:
    """Definitions that contain themselves or are used nowhere, and borders of blocks outside of one."""
    blocks = snapshot.blocks
    for node in snapshot.nodes.values():
        if node.layer in BOUNDARY_IDS:
            yield _outside(node)
    if not blocks:
        return
    layers = {node.layer for node in snapshot.nodes.values()}
    for key in sorted(self_containing(blocks)):
        text = f"The block {blocks[key].name} stands inside itself, so that it would never end."
        first = next((node.id for node in snapshot.nodes.values() if node.layer == key), None)
        yield Problem("recursive_block", "error", first, text)
    used = all_used(blocks, layers)
    unused = [block for key, block in blocks.items() if key not in used]
    if unused:
        names = ", ".join(block.name for block in unused)
        text = f"The design defines {names}, but no layer of it is such a block."
        yield Problem("unused_block", "warning", None, text, (fixes.remove_unused_blocks(),))


def _outside(node: NodeRecord) -> Problem:
    text = f"{node.name} is the border of a block, but stands outside of one."
    return Problem("border_outside_block", "error", node.id, text, (fixes.remove_node(node),))


def unknown_layer_text(node: NodeRecord) -> tuple[str, str]:
    """The code and the sentence for a node whose layer is not known."""
    if node.layer.startswith(BLOCK_PREFIX):
        return "unknown_block", f"{node.name} is a block {node.layer!r}, which this design does not define."
    return "unknown_layer", f"{node.name} is a layer {node.layer!r}, which this program does not have."
