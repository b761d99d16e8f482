"""Options carried from node to node: all that fit, or one to all of a kind. Each is one undo step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design.records import updated
from brains_engine.design.strict_json import parse_json
from brains_engine.errors import BrainsError, EditError
from brains_engine.fields import FieldDescription, describe, dump

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.records import NodeRecord
    from brains_engine.design.snapshot import Snapshot

_FORMAT = "brains-options"
_KEYS = {"format", "layer", "options"}


def copy_options(snapshot: Snapshot, node_id: str) -> str:
    """The options of a node as text for the clipboard."""
    node = snapshot.node(node_id)
    return json.dumps({"format": _FORMAT, "layer": node.layer, "options": node.options}, indent=2) + "\n"


def paste_options(design: Design, text: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Give nodes the copied options that fit theirs by name, kind and bounds.

    Options that follow a parameter of a block keep following it.

    Args:
        design: The design to change.
        text: What `copy_options` gave.
        ids: Ids of the nodes; those of wires are passed over.

    Returns:
        The names of options that at least one of the nodes did not take, in the order of the copied ones.

    Raises:
        EditError: Where the text holds no options, there is no node, or no option fits any of them.
    """
    layer, options = _read(text)
    nodes = [design.snapshot.nodes[key] for key in ids if key in design.snapshot.nodes]
    if not nodes:
        raise EditError("There is no node to paste options onto.", "Select one first.")
    origin = design.registry.get(layer)
    known = {field.name: field for field in describe(origin.Options)} if origin is not None else {}
    left_out: set[str] = set()
    changed: list[NodeRecord] = []
    for node in nodes:
        taken, values = _fitting(design, node, options, known)
        left_out |= options.keys() - taken
        if taken:
            changed.append(updated(node, node.name, options=values))
    if not changed:
        raise EditError("None of the copied options fits here.", "Paste them onto a layer that has some of them.")
    with design.transaction("Paste options"):
        design.put(*changed)
    return tuple(name for name in options if name in left_out)


def apply_to_kind(design: Design, node_id: str, option: str) -> int:
    """Give all nodes of the same layer the value that an option has in one of them; gives how many there are.

    Raises:
        EditError: Where the node has no such option.
        OptionError: Where another node cannot take the value beside its other options; then nothing is changed.
    """
    node = design.snapshot.node(node_id)
    if option not in node.options:
        raise EditError(f"{node.name} has no option {option!r}.")
    spec = design.registry[node.layer]
    others = [one for one in design.snapshot.nodes.values() if one.layer == node.layer and option not in one.bindings]
    value = node.options[option]
    changed = [
        updated(one, one.name, options=dump(spec.parse({**one.options, option: value}, one.name))) for one in others
    ]
    with design.transaction(f"Set {option.replace('_', ' ')} of all {spec.title}"):
        design.put(*changed)
    return len(others)


def reset_options(design: Design, ids: Iterable[str], *names: str) -> None:
    """Give options of nodes their defaults again.

    Args:
        design: The design to change.
        ids: Ids of the nodes.
        *names: The options, each of which some of the nodes have; without any, all.

    Raises:
        OptionError: Where a default does not fit beside the other options.
    """
    changed = []
    for node in (design.snapshot.node(key) for key in ids):
        spec = design.registry[node.layer]
        defaults = dump(spec.Options())
        wanted = [key for key in defaults if (key in names or not names) and key not in node.bindings]
        values = {**node.options, **{key: defaults[key] for key in wanted}}
        changed.append(updated(node, node.name, options=dump(spec.parse(values, node.name))))
    label = f"Reset {' and '.join(name.replace('_', ' ') for name in names)}" if names else "Reset options"
    with design.transaction(label):
        design.put(*changed)


def _fitting(
    design: Design, node: NodeRecord, options: Mapping[str, Any], known: Mapping[str, FieldDescription]
) -> tuple[set[str], dict[str, Any]]:
    """The names of the options that a node takes, and what all its options are then."""
    spec = design.registry.get(node.layer)
    if spec is None:
        return set(), node.options
    fields = {field.name: field for field in describe(spec.Options)}
    wanted = {
        name: value
        for name, value in options.items()
        if name in fields and name not in node.bindings and _is_alike(fields[name], known.get(name))
    }
    try:
        return set(wanted), dump(spec.parse({**node.options, **wanted}, node.name))
    except BrainsError:
        values, taken = dict(node.options), set()
    for name, value in wanted.items():  # some do not fit: as many as go together, in their order
        try:
            values = dump(spec.parse({**values, name: value}, node.name))
        except BrainsError:
            continue
        taken.add(name)
    return taken, values


def _is_alike(field: FieldDescription, other: FieldDescription | None) -> bool:
    """Whether two options mean the same; of a layer that is not known here, the name must do."""
    return other is None or field.kind == other.kind


def _read(text: str) -> tuple[str, dict[str, Any]]:
    fault = EditError("The clipboard holds no options.", "Copy the options of a layer first.")
    try:
        document = parse_json(text)
    except BrainsError:
        raise fault from None
    if not isinstance(document, dict) or set(document) != _KEYS or document["format"] != _FORMAT:
        raise fault
    if not isinstance(document["layer"], str) or not isinstance(document["options"], dict):
        raise fault
    return document["layer"], document["options"]
