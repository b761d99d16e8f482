"""Wires by name instead of by hand: where a wire may go, which wires there are, and places in a chain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.canvas.compat import judge_ports
from app.canvas.ports import PortKey, PortMark
from app.translation import tr
from brains_engine.design import edits
from brains_engine.spec.ports import concrete_ports

if TYPE_CHECKING:
    from app.canvas.ports import Side
    from app.level import Level
    from brains_engine.design.records import LinkRecord, NodeRecord

_ORDER = {"fits": 0, "warns": 1, "refused": 2}


@dataclass(frozen=True, slots=True)
class Choice:
    """A wire that could be made.

    Attributes:
        text: The other end in words.
        mark: Whether it fits, with the reason where it does not.
        replaces: Name of the node whose wire would go, or "".
    """

    source: PortKey
    target: PortKey
    text: str
    mark: PortMark
    replaces: str = ""


def choices(level: Level, node_id: str, side: Side) -> list[Choice]:
    """Wires that could start ("output") or end ("input") at a node: those that fit first, refused ones last."""
    found: list[Choice] = []
    others = [
        key for other in level.snapshot.nodes for key in _ports(level, other, "input" if side == "output" else "output")
    ]
    own = list(_ports(level, node_id, side))
    for port in own:
        verdicts = judge_ports(level.snapshot, level.registry, level.analysis, port, others)
        for key, verdict in verdicts.items():
            source, target = (port, key) if side == "output" else (key, port)
            text = _words(level, key)
            if len(own) > 1:
                text = tr("{port}: {text}", port=_port_words(port.port), text=text)
            found.append(Choice(source, target, text, verdict, _replaced(level, target)))
    # A free port comes before one whose wire would go.
    return sorted(found, key=lambda choice: (_ORDER[choice.mark.verdict], bool(choice.replaces)))


def connect(level: Level, choice: Choice) -> None:
    """Make a wire.

    Raises:
        EditError: Where the design does not take it.
    """
    source, target = choice.source, choice.target
    edits.connect(level.design, source.node_id, source.port, target.node_id, target.port)


def wires(level: Level, node_id: str) -> list[tuple[str, str]]:
    """Id and words of every wire at a node, those that feed it first."""
    snapshot = level.snapshot
    into = [
        (link.id, tr("from {name}", name=_words(level, PortKey(link.source, "output", link.source_port))))
        for link in snapshot.links_into[node_id]
    ]
    out = [
        (link.id, tr("to {name}", name=_words(level, PortKey(link.target, "input", link.target_port))))
        for link in snapshot.links_from[node_id]
    ]
    return into + out


def why_not_swap(level: Level, node_id: str, *, later: bool) -> str:
    """Why a node cannot change places with the one before it in its chain (or after it), or ""."""
    node = level.snapshot.nodes[node_id]
    if later:
        after = _only_follower(level, node)
        if after is None:
            return tr("{name} must feed exactly one layer to go behind it.", name=node.name)
        return why_not_swap(level, after.id, later=False)
    into = level.snapshot.links_into[node_id]
    if len(into) != 1:
        return tr("{name} must be fed by exactly one layer to go before it.", name=node.name)
    before = level.snapshot.nodes[into[0].source]
    if len(level.snapshot.links_into[before.id]) != 1 or not level.snapshot.links_from[node_id]:
        return tr("{name} and {other} are not in the middle of a chain.", name=node.name, other=before.name)
    return ""


def swap(level: Level, node_id: str, *, later: bool) -> None:
    """Let a node change places with the one before it in its chain (or after it): one undo step.

    Whatever the other one fed besides stays wired to the other one.

    Raises:
        EditError: Where the design does not take it.
    """
    snapshot, design = level.snapshot, level.design
    if later:
        after = _only_follower(level, snapshot.nodes[node_id])
        node_id = after.id if after is not None else node_id
    inward = snapshot.links_into[node_id][0]
    before = inward.source
    feed = snapshot.links_into[before][0]
    outward = snapshot.links_from[node_id]
    moved, other = snapshot.nodes[node_id], snapshot.nodes[before]
    with design.transaction(tr("Move {name}", name=moved.name)):
        edits.disconnect(design, inward.id, feed.id, *(link.id for link in outward))
        edits.connect(design, feed.source, feed.source_port, node_id, inward.target_port)
        edits.connect(design, node_id, outward[0].source_port, before, feed.target_port)
        for link in outward:
            edits.connect(design, before, inward.source_port, link.target, link.target_port)
        # The cards change places too, so that the picture still reads from left to right.
        edits.move(design, {moved.id: (other.x, other.y), other.id: (moved.x, moved.y)})


def _only_follower(level: Level, node: NodeRecord) -> NodeRecord | None:
    links = level.snapshot.links_from[node.id]
    return level.snapshot.nodes[links[0].target] if len(links) == 1 else None


def _ports(level: Level, node_id: str, side: Side) -> Iterator[PortKey]:
    node = level.snapshot.nodes[node_id]
    spec = level.registry.get(node.layer)
    if spec is None:
        return
    if side == "input":
        wired = [link.target_port for link in level.snapshot.links_into[node_id]]
        ports = concrete_ports(spec.inputs, wired)
    else:
        analysis = level.analysis.nodes.get(node_id)
        options = analysis.options if analysis is not None else None
        ports = concrete_ports(spec.output_ports(spec.Options() if options is None else options), ())
    for port in ports:
        yield PortKey(node_id, side, port.name)


def _replaced(level: Level, target: PortKey) -> str:
    links: tuple[LinkRecord, ...] = level.snapshot.links_into[target.node_id]
    source = next((link.source for link in links if link.target_port == target.port), "")
    return level.snapshot.nodes[source].name if source else ""


def _words(level: Level, key: PortKey) -> str:
    """A node, with its port where it has several on that side."""
    name = level.snapshot.nodes[key.node_id].name
    several = sum(1 for _ in _ports(level, key.node_id, key.side)) > 1
    return tr("{name}, {port}", name=name, port=_port_words(key.port)) if several else name


def _port_words(port: str) -> str:
    return port.replace("_", " ")
