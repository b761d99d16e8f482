"""Parameters of what exported code calls: their order and defaults, known without importing Keras."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.sources import own_parameters, own_positional

if TYPE_CHECKING:
    from brains_engine.codegen.expressions import Call

REQUIRED = object()
"""In the place of a default: there is none."""


@cache
def _keras() -> Mapping[str, list[list[Any]]]:
    text = resources.files("resources").joinpath("code/keras_signatures.json").read_text(encoding="utf-8")
    table: dict[str, list[list[Any]]] = json.loads(text)
    return table


@cache
def parameters(path: str) -> Mapping[str, Any] | None:
    """Parameters of a function or class by name, in order, with their defaults; `None` where it is not known.

    A parameter that takes any number of values has a name with a star.
    """
    rows = _keras().get(path)
    if rows is None:
        return own_parameters(path)
    return {row[0]: row[1] if len(row) > 1 else REQUIRED for row in rows}


def split_arguments(call: Call) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Arguments as a person writes them: what is required by position, and of the rest what is not the default."""
    known = parameters(call.path)
    if known is None:
        return call.args, dict(call.kwargs)
    left = dict(call.kwargs)
    args = list(call.args)
    if not args:
        for name, default in list(known.items())[: own_positional(call.path)]:
            if default is not REQUIRED or name not in left:
                break
            args.append(left.pop(name))
    kept = {name: value for name, value in left.items() if not _is_default(name, value, known.get(name, REQUIRED))}
    name = kept.pop("name", None)
    return tuple(args), kept if name is None else {**kept, "name": name}


def bound_arguments(call: Call) -> dict[str, Any]:
    """All arguments by name but the layer's own name, with the defaults of those that are left out.

    Raises:
        TypeError: Where there are more positional arguments than parameters, or one is given twice.
    """
    known = parameters(call.path)
    if known is None:
        return {**{f"#{place}": value for place, value in enumerate(call.args)}, **_nameless(call.kwargs)}
    names = iter(known)
    bound: dict[str, Any] = {}
    for place, value in enumerate(call.args):
        name = next(names, None)
        if name is not None and name.startswith("*"):
            bound[name] = list(call.args[place:])
            break
        if name is None:
            raise TypeError(f"takes at most {len(known)} arguments by position")
        bound[name] = value
    twice = next((name for name in call.kwargs if name in bound), None)
    if twice is not None:
        raise TypeError(f"gets {twice} twice")
    bound.update(_nameless(call.kwargs))
    for name, default in known.items():
        if default is not REQUIRED and name != "name":
            bound.setdefault(name, default)
    if bound.get("activation") == "linear" and known.get("activation", "") is None:
        bound["activation"] = None
    return bound


def _nameless(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if name != "name"}


def _is_default(name: str, value: Any, default: Any) -> bool:
    if default is REQUIRED:
        return False
    if name == "activation" and value == "linear":
        return default in (None, "linear")
    return same_literal(value, default)


def same_literal(left: Any, right: Any) -> bool:
    """Whether two plain values mean the same argument: a list is a tuple, and 1 is 1.0 but not True."""
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return len(left) == len(right) and all(map(same_literal, left, right))
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, int | float) and isinstance(right, int | float):
        return left == right
    return type(left) is type(right) and bool(left == right)
