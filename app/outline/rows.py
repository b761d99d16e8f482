"""What the outline says of a node: one value a column, and one sentence for a screen reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.measures import show_count
from app.sentences import say
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.level import Level
    from brains_engine.design.diagnostics import Problem
    from brains_engine.design.records import LinkRecord


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


def make_row(level: Level, node_id: str, problems: Iterable[Problem], zeros: float | None) -> Row:
    """The row of a node.

    Args:
        level: The level that it stands on.
        node_id: The node.
        problems: Its problems.
        zeros: Share of zeros among its weights (0 … 1) where a run is shown that prunes it.
    """
    snapshot, registry = level.snapshot, level.registry
    node, analysis = snapshot.nodes[node_id], level.analysis.nodes.get(node_id)
    spec = registry.get(node.layer)
    tensors = tuple(analysis.outputs.values()) if analysis is not None else ()
    if spec is not None and not spec.outputs and analysis is not None:
        tensors = tuple(analysis.inputs.values())
    return Row(
        name=node.name,
        kind=say(spec.title) if spec is not None else tr("unknown layer"),
        sources=tuple(_end(level, link, link.source, link.source_port) for link in snapshot.links_into[node_id]),
        targets=tuple(_end(level, link, link.target, link.target_port) for link in snapshot.links_from[node_id]),
        shape=" / ".join(map(str, tensors)),
        params=analysis.params.total if analysis is not None else 0,
        problems=tuple(say(problem.message) for problem in problems),
        state="" if zeros is None else tr("{share} % zeros", share=round(100 * zeros)),
        is_block=level.opens(node_id),
    )


def _end(level: Level, link: LinkRecord, node_id: str, port: str) -> str:
    """A node at the end of a wire; with its port where the node has several on that side."""
    node = level.snapshot.nodes[node_id]
    spec = level.registry.get(node.layer)
    is_source = node_id == link.source
    ports = () if spec is None else spec.outputs if is_source else spec.inputs
    return f"{node.name} ({port.replace('_', ' ')})" if len(ports) > 1 else node.name
