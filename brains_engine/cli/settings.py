"""`--set path=value`: settings of training and options of nodes, typed by the fields they name."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.design import edits
from brains_engine.errors import OptionError
from brains_engine.fields import FieldDescription, FieldKind, Options, describe

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.records import NodeRecord

NODES = "nodes."
_TRUTH = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


def apply_settings(design: Design, assignments: Sequence[str]) -> None:
    """Apply assignments in their order: `epochs=5`, `optimizer.kind=sgd`, `nodes.dense-1.units=32`.

    Raises:
        OptionError: Where a path is unknown, naming close ones, or a value does not fit.
    """
    for assignment in assignments:
        path, equals, text = assignment.partition("=")
        path = path.strip()
        if not equals or not path:
            raise OptionError(f"--set takes path=value, but got {assignment!r}.")
        if path.startswith(NODES):
            _set_node_option(design, path.removeprefix(NODES), text)
        else:
            training = design.snapshot.settings.training
            edits.set_training_value(design, path, typed(text, find_field(training, path)))


def find_field(options: Options, path: str) -> FieldDescription | None:
    """The field at a dotted path, or `None` where there is none."""
    *groups, name = path.split(".")
    current: Any = options
    for group in groups:
        current = getattr(current, group, None) if isinstance(current, Options) else None
    if not isinstance(current, Options):
        return None
    return next((field for field in describe(type(current)) if field.name == name), None)


def typed(text: str, field: FieldDescription | None) -> Any:
    """The JSON value that a text stands for. What fits no type stays text, for the field's own sentence."""
    text = text.strip()
    if field is None:
        return text
    if field.optional and text.lower() in ("none", "null", ""):
        return None
    convert = _CONVERSIONS.get(field.kind)
    try:
        return convert(text) if convert else text
    except (ValueError, KeyError):
        return text


def _set_node_option(design: Design, path: str, text: str) -> None:
    owner, dot, name = path.rpartition(".")
    if not dot:
        raise OptionError(f"{NODES}{path} names no option.", "Write nodes.dense-1.units=32.")
    node = _find_node(design, owner)
    fields = {field.name: field for field in describe(design.registry[node.layer].Options)}
    if name not in fields:
        near = difflib.get_close_matches(name, fields, n=1)
        hint = f"Did you mean {near[0]}?" if near else f"There are {', '.join(fields) or 'none'}."
        raise OptionError(f"{node.name} has no option {name!r}.", hint)
    edits.set_options(design, node.id, **{name: typed(text, fields[name])})


def _find_node(design: Design, owner: str) -> NodeRecord:
    nodes = design.snapshot.nodes
    if owner in nodes:
        return nodes[owner]
    by_name = {node.name.lower(): node for node in nodes.values()}
    if owner.lower() in by_name:
        return by_name[owner.lower()]
    near = difflib.get_close_matches(owner, [*nodes, *(node.name for node in nodes.values())], n=2)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"Its nodes are {', '.join(nodes) or 'none'}."
    raise OptionError(f"The design has no node {owner!r}.", hint)


def _integers(text: str) -> list[int]:
    return [int(part) for part in text.strip("[]()").replace("x", ",").split(",") if part.strip()]


def _numbers(text: str) -> list[float]:
    return [float(part) for part in text.strip("[]()").split(",") if part.strip()]


def _names(text: str) -> list[str]:
    return [part.strip().strip("\"'") for part in text.strip("[]()").split(",") if part.strip()]


_CONVERSIONS: Mapping[FieldKind, Callable[[str], Any]] = {
    "integer": int,
    "number": float,
    "boolean": lambda text: _TRUTH[text.lower()],
    "integers": _integers,
    "numbers": _numbers,
    "axes": lambda text: " ".join(text.replace(",", " ").split()),
    "names": _names,
    "group": json.loads,
}
