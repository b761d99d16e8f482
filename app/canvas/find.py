"""Find in graph: the nodes that a text finds by name, layer, id or options, inside of blocks too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brains_engine.design.records import NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

MOST = 500
"""More matches are not told apart by anybody; blocks within blocks could give millions."""
NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")


@dataclass(frozen=True, slots=True)
class Match:
    """A node that was found.

    Attributes:
        path: Ids of the blocks around it, from the design inwards, and of the node itself.
        name: Its name.
        why: The option by which it was found, such as `units: 64`; "" where its name, layer or id says it.
    """

    path: tuple[str, ...]
    name: str
    why: str = ""

    @property
    def level(self) -> tuple[str, ...]:
        """The blocks around it."""
        return self.path[:-1]


def find_nodes(snapshot: Snapshot, registry: Registry, text: str, level: Sequence[str] = ()) -> list[Match]:
    """The nodes in which every word of a text is found, `MOST` at most.

    A number is found as a whole, any other word as a part.

    Args:
        snapshot: The whole design.
        registry: The layers there are, blocks of the design among them.
        text: What is looked for.
        level: Ids of the nodes that were opened; what is on this level comes first.

    Returns:
        The matches level by level, on each from left to right.
    """
    words = tuple(text.casefold().split())
    if not words:
        return []
    search = _Search(snapshot, registry, words)
    found = islice(search.below(snapshot.nodes.values(), ()), MOST)
    return sorted(found, key=lambda match: match.level != tuple(level))


class _Search:
    """One search. A block is looked into once, however many nodes are such blocks."""

    def __init__(self, snapshot: Snapshot, registry: Registry, words: Sequence[str]) -> None:
        self._blocks = snapshot.blocks
        self._registry = registry
        self._words = words
        self._known: dict[str, bool] = {}

    def below(self, nodes: Iterable[NodeRecord], path: tuple[str, ...]) -> Iterator[Match]:
        """What is found on a level, and then inside of the blocks on it."""
        ordered = sorted(nodes, key=lambda node: (node.x, node.y))
        for node in ordered:
            why = _why(node, self._registry, self._words)
            if why is not None:
                yield Match((*path, node.id), node.name, why)
        for node in ordered:
            if self._holds_match(node.layer):
                yield from self.below(self._blocks[node.layer].nodes, (*path, node.id))

    def _holds_match(self, layer: str) -> bool:
        """Whether anything inside of a block is found."""
        block = self._blocks.get(layer)
        if block is None:
            return False
        if layer not in self._known:
            self._known[layer] = any(
                _why(node, self._registry, self._words) is not None or self._holds_match(node.layer)
                for node in block.nodes
            )
        return self._known[layer]


def _why(node: NodeRecord, registry: Registry, words: Sequence[str]) -> str | None:
    """The option that helped to find a node, "" where none was needed, `None` where it is not found."""
    spec = registry.get(node.layer)
    own = " ".join((node.name, node.id, node.layer, spec.title if spec else "")).casefold()
    missing = [word for word in words if not _holds(own, word)]
    if not missing:
        return ""
    options = [(key, _text(value)) for key, value in node.options.items()]
    texts = [f"{key} {value} {key}={value}".casefold() for key, value in options]
    if not all(any(_holds(text, word) for text in texts) for word in missing):
        return None
    # The option that says most of what was typed: `units 64` is about the units.
    scores = [sum(_holds(text, word) for word in missing) for text in texts]
    key, value = options[scores.index(max(scores))]
    return f"{key}: {value}"


def _holds(text: str, word: str) -> bool:
    if NUMBER.fullmatch(word):
        return _whole(word).search(text) is not None
    return word in text


@lru_cache(maxsize=16)
def _whole(number: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.]){re.escape(number)}(?![\w.])")


def _text(value: Any) -> str:
    """An option as it reads in a file. Numbers and words, which nearly all options are, need no encoder."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return json.dumps(value, ensure_ascii=False)
