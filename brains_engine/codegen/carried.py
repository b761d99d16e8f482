"""Remarks at the end of exported code: what code cannot say, such as places on the canvas.

One comment for a node, `# brains dense_1: {"x": 240.0}`, by its variable, and one for the design. Code comes first:
a remark only completes what is read from the statements, and holds only what they do not give by themselves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.reading.settings import differing

if TYPE_CHECKING:
    from brains_engine.codegen.reading.search import Found
    from brains_engine.codegen.reading.source import Source
    from brains_engine.design.records import NodeRecord
    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

DESIGN = "design"
TRAINING = "training"
_ABOUT = "# What code cannot say, for `brains import`; these lines may be edited or deleted."
_REMARK = re.compile(r"brains (\S{1,120}): (\{.*\})")
_MOST = 100_000


def end_key(number: int) -> str:
    """Key of an output of the network, counted from 1, which has no variable of its own."""
    return "return" if number == 1 else f"return_{number}"


def read_remarks(source: Source) -> dict[str, dict[str, Any]]:
    """The remarks of some code, by key.

    Raises:
        CodeError: Naming the line of one that is damaged.
    """
    found: dict[str, dict[str, Any]] = {}
    for line, text in source.comments.items():
        match = _REMARK.fullmatch(text)
        if match is None:
            continue
        try:
            value = json.loads(match[2])
        except (ValueError, RecursionError):
            raise source.fault(line, "the remark is damaged.", "Correct or delete it.") from None
        if not isinstance(value, dict) or len(found) > _MOST:
            raise source.fault(line, "the remark is damaged.", "Correct or delete it.")
        found[match[1]] = value
    return found


def carried_lines(code: str, snapshot: Snapshot, variables: Mapping[str, str], registry: Registry) -> list[str]:
    """The remarks that some code needs to be read back as the design that it was made from.

    Args:
        code: Made from the design, without remarks.
        snapshot: The design.
        variables: Ids of its nodes by the variable, or key, under which they stand in the code.
        registry: The layers there are.
    """
    from brains_engine.codegen.reading.reader import read_snapshot

    found: dict[str, Found | None] = {}
    known = {key: snapshot.nodes[node_id] for key, node_id in variables.items()}
    settings, nodes = read_snapshot(code, registry, known=known, found=found)
    remarks = {key: {**_place(node, known[key]), **_layer(known[key], found, key, node)} for key, node in nodes.items()}
    mine = snapshot.settings
    design: dict[str, Any] = {
        name: getattr(mine, name) for name in ("title", "notes") if getattr(mine, name) != getattr(settings, name)
    }
    training = differing(mine.training, settings.training)
    remarks[DESIGN] = {**design, **({TRAINING: training} if training else {})}
    lines = _lines({key: remark for key, remark in remarks.items() if remark})
    return [_ABOUT, *lines] if lines else []


def _place(read: NodeRecord, node: NodeRecord) -> dict[str, Any]:
    """What the code does not say of a node beside its layer."""
    names = ("id", "name", "x", "y")
    return {name: getattr(node, name) for name in names if getattr(node, name) != getattr(read, name)}


def _layer(node: NodeRecord, found: Mapping[str, Found | None], key: str, read: NodeRecord) -> dict[str, Any]:
    """What the code does not say of a node's layer; an end of the network, which is not found, has its options."""
    there = read.options
    if key in found:
        alone = found[key]
        if alone is None or not alone.is_exact or alone.spec.id != node.layer:
            return {"layer": node.layer, "options": node.options}
        there = alone.options
    options = {name: value for name, value in node.options.items() if value != there[name]}
    return {"options": options} if options else {}


def _lines(remarks: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [f"# brains {key}: {json.dumps(value, ensure_ascii=True)}" for key, value in remarks.items()]
