"""Which nodes do not learn, by the names in the settings of training."""

from __future__ import annotations

from collections.abc import Mapping


def named_nodes(text: str) -> tuple[str, ...]:
    """The names in a setting, without spaces around them."""
    return tuple(filter(None, (name.strip() for name in text.split(","))))


def frozen_nodes(text: str, nodes: Mapping[str, str]) -> tuple[str, ...]:
    """Ids of the nodes that a setting names by id or by name; a block is one node.

    Args:
        text: Ids and names, separated by commas; capitals do not matter, and what names no node is passed over.
        nodes: Id -> name.
    """
    wanted = {name.lower() for name in named_nodes(text)}
    return tuple(node_id for node_id, name in nodes.items() if wanted & {node_id.lower(), name.lower()})


def unknown_names(text: str, nodes: Mapping[str, str]) -> tuple[str, ...]:
    """What a setting names that no node is."""
    return tuple(name for name in named_nodes(text) if not frozen_nodes(name, nodes))
