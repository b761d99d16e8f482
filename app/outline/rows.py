"""What the outline says of a node: one value a column, and one sentence for a screen reader."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.measures import show_count
from app.sentences import say
from app.translation import mark, tr
from brains_engine.design.topology import order
from brains_engine.errors import BrainsError

if TYPE_CHECKING:
    from app.level import Level
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.records import LinkRecord, NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.planning.plan import Analysis
    from brains_engine.spec.registry import Registry


@dataclass(frozen=True, slots=True)
class Shown:
    """What was known of a level when it was last looked at. Rows are told from this, so that they fit each other."""

    snapshot: Snapshot
    registry: Registry
    analysis: Analysis
    problems: Mapping[str, tuple[Problem, ...]]
    order: tuple[str, ...]

    @classmethod
    def of(cls, level: Level) -> Shown:
        """A level as it is now."""
        problems: dict[str, tuple[Problem, ...]] = {}
        for problem in level.analysis.problems:
            if problem.node_id is not None:
                problems[problem.node_id] = (*problems.get(problem.node_id, ()), problem)
        return cls(level.snapshot, level.registry, level.analysis, problems, _in_order(level))

    def differs(self, before: Shown) -> set[str]:
        """Nodes of which a row says something else than before, new ones among them."""
        if self.registry is not before.registry or self.snapshot.blocks != before.snapshot.blocks:
            return set(self.snapshot.nodes)
        found = {key for key, told in self.problems.items() if told != before.problems.get(key)}
        found |= before.problems.keys() - self.problems.keys()
        nodes, old = self.snapshot.nodes, before.snapshot.nodes
        if nodes is not old:
            changed = [
                node for key, node in nodes.items() if node is not old.get(key) and _says_more(node, old.get(key))
            ]
            found.update(node.id for node in changed)
            for node in changed:  # its name stands in the rows of its neighbours
                found.update(link.source for link in self.snapshot.links_into[node.id])
                found.update(link.target for link in self.snapshot.links_from[node.id])
        links, wired = self.snapshot.links, before.snapshot.links
        if links is not wired:
            for one, other in ((links, wired), (wired, links)):
                for link in (link for key, link in one.items() if link is not other.get(key)):
                    found.update((link.source, link.target))
        known, told = self.analysis.nodes, before.analysis.nodes
        if known is not told:
            found.update(key for key in nodes if known.get(key) is not told.get(key))
        return found & nodes.keys()


@dataclass(frozen=True, slots=True)
class Row:
    """One node in words. All but the name may be empty."""

    name: str
    kind: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    shape: str
    params: int
    problems: tuple[str, ...]
    state: str = ""
    is_block: bool = False

    @property
    def spoken(self) -> str:
        """The node as one sentence, such as "Dense 2, dense, from Dense 1, to Output, 64, 4,160 parameters"."""
        parts = [self.name, self.kind.lower()]
        parts.append(tr("from {names}", names=", ".join(self.sources)) if self.sources else tr("nothing feeds it"))
        parts.append(tr("to {names}", names=", ".join(self.targets)) if self.targets else tr("it feeds nothing"))
        parts.append(self.shape or tr("shape unknown"))
        if self.params:
            parts.append(tr("{count} parameters", count=show_count(self.params)))
        parts.extend(self.problems or (tr("no problem"),))
        if self.state:
            parts.append(self.state)
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, what it is, and its text for a row."""

    title: str
    tip: str
    text: Callable[[Row], str]


NAME = 0

COLUMNS = (
    Column(mark("Layer"), mark("Name of the layer"), lambda row: row.name),
    Column(mark("Kind"), mark("What the layer is"), lambda row: row.kind),
    Column(mark("From"), mark("What feeds it"), lambda row: ", ".join(row.sources)),
    Column(mark("To"), mark("What it feeds"), lambda row: ", ".join(row.targets)),
    Column(mark("Shape"), mark("Shape of one sample of its output"), lambda row: row.shape),
    Column(mark("Params"), mark("Number of its weights"), lambda row: show_count(row.params) if row.params else ""),
    Column(mark("Problems"), mark("What is wrong with it"), lambda row: " ".join(row.problems)),
    Column(mark("State"), mark("What the run says of it"), lambda row: row.state),
)


def make_row(shown: Shown, node_id: str, zeros: float | None) -> Row:
    """The row of a node.

    Args:
        shown: What is known of the level that it stands on.
        node_id: The node.
        zeros: Share of zeros among its weights (0 … 1) where a run is shown that prunes it.
    """
    snapshot, registry = shown.snapshot, shown.registry
    node, analysis = snapshot.nodes[node_id], shown.analysis.nodes.get(node_id)
    spec = registry.get(node.layer)
    tensors = tuple(analysis.outputs.values()) if analysis is not None else ()
    if spec is not None and not spec.outputs and analysis is not None:
        tensors = tuple(analysis.inputs.values())
    return Row(
        name=node.name,
        kind=say(spec.title) if spec is not None else tr("unknown layer"),
        sources=tuple(_end(shown, link, link.source, link.source_port) for link in snapshot.links_into[node_id]),
        targets=tuple(_end(shown, link, link.target, link.target_port) for link in snapshot.links_from[node_id]),
        shape=" / ".join(map(str, tensors)),
        params=analysis.params.total if analysis is not None else 0,
        problems=tuple(say(problem.message) for problem in shown.problems.get(node_id, ())),
        state=_state(node, zeros),
        is_block=node.layer in snapshot.blocks,
    )


def _state(node: NodeRecord, zeros: float | None) -> str:
    if node.bypassed:
        return tr("bypassed")
    return "" if zeros is None else tr("{share} % zeros", share=round(100 * zeros))


def _end(shown: Shown, link: LinkRecord, node_id: str, port: str) -> str:
    """A node at the end of a wire; with its port where the node has several on that side."""
    node = shown.snapshot.nodes[node_id]
    spec = shown.registry.get(node.layer)
    is_source = node_id == link.source
    ports = () if spec is None else spec.outputs if is_source else spec.inputs
    return f"{node.name} ({port.replace('_', ' ')})" if len(ports) > 1 else node.name


def _says_more(node: NodeRecord, before: NodeRecord | None) -> bool:
    """Whether a row tells a change of a node: of its options it tells what the analysis makes of them."""
    shown = (node.name, node.layer, node.bypassed)
    return before is None or shown != (before.name, before.layer, before.bypassed)


def _in_order(level: Level) -> tuple[str, ...]:
    """All nodes, each after those that feed it; those on a cycle or behind one at the end."""
    snapshot, known = level.snapshot, level.analysis.order
    if any(node.bypassed for node in snapshot.nodes.values()):  # the analysis knows no place for them
        with contextlib.suppress(BrainsError):
            known = order(snapshot)
    found = dict.fromkeys(node_id for node_id in known if node_id in snapshot.nodes)
    return (*found, *(node_id for node_id in snapshot.nodes if node_id not in found))
