"""Edits of definitions of blocks: names, parameters, what follows them, and bringing definitions into a design."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from brains_engine.design.block_specs import all_used, inside_registry
from brains_engine.design.edits.naming import checked_name, free_block_id
from brains_engine.design.instances import instances, refit_options
from brains_engine.design.parameters import BlockParameter, ParameterKind, binding_fault, bound_options
from brains_engine.design.records import BlockRecord, NodeRecord, updated
from brains_engine.errors import EditError, OptionError
from brains_engine.fields import describe, dump
from brains_engine.reasons import explain

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.spec.layer_spec import AnySpec


def rename_block(design: Design, block_id: str, name: str) -> None:
    """Give a definition another name; the nodes that are such blocks keep theirs."""
    block = design.snapshot.block(block_id)
    with design.transaction(f"Rename {block.name}"):
        design.put(updated(block, block.name, name=checked_name(name)))


def set_block_notes(design: Design, block_id: str, notes: str) -> None:
    """Replace the notes on a block; their first line is its summary."""
    block = design.snapshot.block(block_id)
    with design.transaction("Set notes", f"notes:{block_id}"):
        design.put(updated(block, block.name, notes=notes))


def add_parameter(
    design: Design,
    block_id: str,
    name: str,
    kind: ParameterKind = "integer",
    default: Any = 1,
    **details: Any,
) -> None:
    """Give a block one more parameter; all such blocks get its default.

    Args:
        design: The design to change.
        block_id: The block.
        name: Name of the parameter: small letters, digits and underscores.
        kind: What values it takes.
        default: Its first value.
        **details: `help`, `minimum`, `maximum`, `choices`.

    Raises:
        EditError: Where the name is taken, or the default or the bounds do not fit the kind.
    """
    block = design.snapshot.block(block_id)
    if any(one.name == name for one in block.parameters):
        raise EditError(f"{block.name} has a parameter {name} already.", "Choose another name.")
    parameter = _parameter(block, {"name": name, "kind": kind, "default": default, **details})
    with design.transaction(f"Add parameter {name}"):
        design.put(updated(block, block.name, parameters=(*block.parameters, parameter)))
        refit_options(design, block_id, {})


def set_parameter(design: Design, block_id: str, parameter: str, /, **values: Any) -> None:
    """Change a parameter: its `name`, `kind`, `default`, `help`, bounds or `choices`.

    Raises:
        EditError: Where there is no such parameter, or the values do not fit each other.
    """
    block = design.snapshot.block(block_id)
    old = _find(block, parameter)
    new = _parameter(block, {**dict(old), **values})
    if new.name != parameter and any(one.name == new.name for one in block.parameters):
        raise EditError(f"{block.name} has a parameter {new.name} already.", "Choose another name.")
    parameters = tuple(new if one is old else one for one in block.parameters)
    nodes = tuple(_rebound(node, parameter, new.name) for node in block.nodes)
    merge_key = f"parameter:{block_id}:{parameter}:{','.join(sorted(values))}"
    with design.transaction(f"Set parameter {parameter}", merge_key):
        design.put(updated(block, block.name, parameters=parameters, nodes=nodes))
        # a value of another kind would not fit: the blocks begin with the default again
        refit_options(design, block_id, {parameter: new.name if new.kind == old.kind else None})


def remove_parameter(design: Design, block_id: str, name: str) -> None:
    """Take a parameter away. The options that followed it keep its default."""
    block = design.snapshot.block(block_id)
    gone = _find(block, name)
    registry = inside_registry(design.registry, design.snapshot)
    nodes = tuple(_settled(node, gone, registry.get(node.layer)) for node in block.nodes)
    with design.transaction(f"Remove parameter {name}"):
        left = tuple(one for one in block.parameters if one is not gone)
        design.put(updated(block, block.name, parameters=left, nodes=nodes))
        refit_options(design, block_id, {name: None})


def bind(design: Design, block_id: str, node_id: str, option: str, parameter: str) -> None:
    """Let an option of a layer inside a block follow a parameter of the block.

    A parameter that is a whole number also sets an option that is a pair of them, such as a kernel size.

    Raises:
        EditError: Where the node, the option or the parameter does not exist, or their values do not fit.
    """
    block = design.snapshot.block(block_id)
    node = next((one for one in block.nodes if one.id == node_id), None)
    if node is None:
        raise EditError(f"There is no node {node_id!r} inside {block.name}.")
    spec = inside_registry(design.registry, design.snapshot)[node.layer]
    field = next((one for one in describe(spec.Options) if one.name == option), None)
    if field is None:
        raise EditError(f"{node.name} has no option {option!r}.")
    chosen = _find(block, parameter)
    fault = binding_fault(chosen, field)
    if fault:
        raise EditError(f"The {field.title.lower()} of {node.name} cannot follow {parameter}: it {fault}.")
    bindings = {**node.bindings, option: parameter}
    options = bound_options(node.options, {option: parameter}, {parameter: chosen.default}, spec.Options)
    try:
        options = dump(spec.parse(options, node.name))
    except OptionError as error:
        raise EditError(f"{node.name} does not take the default of {parameter}: {error.message}") from None
    with design.transaction(f"Bind {field.title.lower()}"):
        _replace_node(design, block, updated(node, node.name, bindings=bindings, options=options))


def unbind(design: Design, node_id: str, option: str) -> None:
    """Let an option follow no parameter any more; inside a block, on its inside as design."""
    node = design.snapshot.node(node_id)
    bindings = {name: bound for name, bound in node.bindings.items() if name != option}
    with design.transaction(f"Unbind {option.replace('_', ' ')}"):
        design.put(updated(node, node.name, bindings=bindings))


def delete_block(design: Design, block_id: str) -> None:
    """Remove a definition.

    Raises:
        EditError: Where there is none, or a node of the design is such a block.
    """
    block = design.snapshot.block(block_id)
    user = next((node for _, node in instances(design.snapshot, block_id)), None)
    if user is not None:
        raise EditError(f"{block.name} cannot be deleted: {user.name} is such a block.", "Delete that layer first.")
    with design.transaction(f"Delete {block.name}"):
        design.remove(block_id)


def delete_unused_blocks(design: Design) -> tuple[str, ...]:
    """Remove the definitions that no node of the design is, directly or inside of another block; gives their ids."""
    snapshot = design.snapshot
    used = all_used(snapshot.blocks, {node.layer for node in snapshot.nodes.values()})
    unused = tuple(key for key in snapshot.blocks if key not in used)
    with design.transaction("Remove unused blocks"):
        design.remove(*unused)
    return unused


def bring_in(design: Design, blocks: Iterable[BlockRecord]) -> dict[str, str]:
    """Add definitions that come from elsewhere, and give the ids that they have here by those they had.

    One that the design has already, whatever its id, is not added again; one whose id is taken by another gets a
    new id.
    """
    wanted = {block.id: block for block in blocks}
    found: dict[str, str] = {}
    with design.transaction("Add blocks"):
        for key in _inner_first(wanted):
            here = design.snapshot.blocks
            block = _relayered(wanted[key], found)
            same = next((one.id for one in here.values() if one.model_copy(update={"id": key}).same_as(block)), None)
            if same is None:
                same = key if key not in here else free_block_id(block.name, here)
                design.put(updated(block, block.name, id=same))
            found[key] = same
    return found


def _inner_first(blocks: dict[str, BlockRecord]) -> list[str]:
    """Ids, each after those of the blocks inside of it."""
    done: list[str] = []
    waiting = dict(blocks)
    while waiting:
        ready = [key for key, block in waiting.items() if not (block.uses & waiting.keys())]
        if not ready:
            names = ", ".join(block.name for block in waiting.values())
            raise EditError(f"The blocks {names} stand inside themselves.")
        done += ready
        for key in ready:
            del waiting[key]
    return done


def _relayered(block: BlockRecord, ids: dict[str, str]) -> BlockRecord:
    nodes = tuple(updated(node, node.name, layer=ids.get(node.layer, node.layer)) for node in block.nodes)
    return updated(block, block.name, nodes=nodes)


def _replace_node(design: Design, block: BlockRecord, node: NodeRecord) -> None:
    nodes = tuple(node if one.id == node.id else one for one in block.nodes)
    design.put(updated(block, block.name, nodes=nodes))


def _find(block: BlockRecord, name: str) -> BlockParameter:
    found = next((one for one in block.parameters if one.name == name), None)
    if found is None:
        known = ", ".join(one.name for one in block.parameters) or "none"
        raise EditError(f"{block.name} has no parameter {name!r}; it has {known}.")
    return found


def _parameter(block: BlockRecord, values: dict[str, Any]) -> BlockParameter:
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    try:
        return BlockParameter.model_validate(values)
    except ValidationError as error:
        raise EditError(" ".join(explain(error, f"The parameter of {block.name}", values))) from None


def _rebound(node: NodeRecord, old: str, new: str) -> NodeRecord:
    if old == new or old not in node.bindings.values():
        return node
    bindings = {name: new if bound == old else bound for name, bound in node.bindings.items()}
    return updated(node, node.name, bindings=bindings)


def _settled(node: NodeRecord, parameter: BlockParameter, spec: AnySpec | None) -> NodeRecord:
    """A node whose options no longer follow a parameter, and have its default instead."""
    followed = {name: bound for name, bound in node.bindings.items() if bound == parameter.name}
    if not followed:
        return node
    fields = spec.Options if spec is not None else None
    options = bound_options(node.options, followed, {parameter.name: parameter.default}, fields)
    left = {name: bound for name, bound in node.bindings.items() if name not in followed}
    return updated(node, node.name, options=options, bindings=left)
