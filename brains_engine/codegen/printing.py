"""Expressions as text in the form that `ruff format` gives them at 120 columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from brains_engine.codegen.expressions import ARRAY, OPERATIONS, Apply, Call, Item, Tensor
from brains_engine.codegen.signatures import split_arguments

WIDTH = 120
INDENT = 4
_MOST_IN_TUPLE = 6


@dataclass(frozen=True, slots=True)
class Group:
    """Items between brackets, which may stand on lines of their own."""

    opening: str
    items: tuple[Parts, ...]
    closing: str
    of_call: bool = False


Parts = tuple["str | Group", ...]
NameOf = Callable[[Any], "str | None"]


def format_statement(prefix: str, parts: Parts, indent: int = INDENT) -> str:
    """A statement such as `x = f(y)` on as few lines as it takes."""
    return " " * indent + _layout((prefix, *parts), indent, indent, 0)


def fits(prefix: str, parts: Parts, indent: int = INDENT) -> bool:
    """Whether a statement fits on one line."""
    return indent + len(prefix) + len(flat(parts)) <= WIDTH


def expression_parts(value: Any, name_of: NameOf) -> Parts:
    """An operand as text and groups.

    Args:
        value: The operand.
        name_of: The variable that holds an expression, or `None` where the expression itself is written.
    """
    name = name_of(value)
    if name is not None:
        return (name,)
    if isinstance(value, Apply):
        said = {name: each for name, each in value.kwargs.items() if each not in (None, False)}
        return (*expression_parts(value.layer, name_of), _arguments(value.args, said, name_of))
    if isinstance(value, Call):
        return _call(value, name_of)
    if isinstance(value, Item | Tensor):
        raise ValueError("a tensor without a name has no text")
    return _literal(value, name_of)


def literal(value: Any) -> str:
    """A plain value as Python text on one line."""
    return flat(_literal(value, lambda _: None))


def call_parts(path: str, args: Sequence[Any] = (), kwargs: Mapping[str, Any] | None = None) -> Parts:
    """A call with plain arguments; a `Raw` argument is written as it is."""
    return (path, _arguments(args, kwargs or {}, lambda value: value.text if isinstance(value, Raw) else None))


@dataclass(frozen=True, slots=True)
class Raw:
    """Text that stands for itself in a call."""

    text: str


def _call(call: Call, name_of: NameOf) -> Parts:
    if call.path == ARRAY:
        dtype = f'dtype="{call.kwargs["dtype"]}"'
        return ("np.array", Group("(", ((_array(call.args[0]),), (dtype,)), ")", of_call=True))
    if call.path == f"{OPERATIONS}get_item":
        tensor, places = call.args
        inside = ", ".join(_slice(place) for place in (places if isinstance(places, tuple) else (places,)))
        return (*expression_parts(tensor, name_of), f"[{inside}]")
    args, kwargs = split_arguments(call)
    return (call.path, _arguments(args, kwargs, name_of))


def _arguments(args: Sequence[Any], kwargs: Mapping[str, Any], name_of: NameOf) -> str | Group:
    items = [expression_parts(value, name_of) for value in args]
    items += [_prefixed(f"{name}=", _argument(name, value, name_of)) for name, value in kwargs.items()]
    return Group("(", tuple(items), ")", of_call=True) if items else "()"


def _argument(name: str, value: Any, name_of: NameOf) -> Parts:
    if isinstance(value, dict) and set(value) == {"class_name", "config"} and name.rpartition("_")[2] in _MODULES:
        module = _MODULES[name.rpartition("_")[2]]
        made = Call(f"keras.{module}.{value['class_name']}", (), value["config"])
        return _call(made, name_of)
    return expression_parts(value, name_of)


_MODULES = {"initializer": "initializers", "regularizer": "regularizers", "constraint": "constraints"}


def _prefixed(prefix: str, parts: Parts) -> Parts:
    first, *rest = parts
    return (prefix + first, *rest) if isinstance(first, str) else (prefix, first, *rest)


def _literal(value: Any, name_of: NameOf) -> Parts:
    if isinstance(value, str):
        return (_text(value),)
    if isinstance(value, slice):
        return (f"slice({value.start}, {value.stop}, {value.step})",)
    if isinstance(value, dict):
        entries = (_prefixed(f"{literal(key)}: ", expression_parts(each, name_of)) for key, each in value.items())
        return (Group("{", tuple(entries), "}"),) if value else ("{}",)
    if not isinstance(value, list | tuple):
        return (repr(value),)
    # sizes read best as a tuple, as they stand in Keras's own documentation
    sizes = len(value) <= _MOST_IN_TUPLE and all(isinstance(each, int | tuple) for each in value)
    opening, closing = ("(", ")") if isinstance(value, tuple) or (sizes and value) else ("[", "]")
    items = tuple(expression_parts(each, name_of) for each in value)
    if opening == "(" and len(items) == 1:
        return ("(", *items[0], ",)")
    return (Group(opening, items, closing),) if items else (opening + closing,)


def _text(value: str) -> str:
    """Text in double quotes, unless single ones save escapes."""
    plain = repr(value)
    if plain[0] == '"' or '"' in value:
        return plain
    return f'"{plain[1:-1]}"'


def _array(values: Any) -> str | Group:
    """Nested numbers as nested lists."""
    if not isinstance(values, list | tuple):
        return literal(values)
    return Group("[", tuple((_array(each),) for each in values), "]")


def _slice(place: Any) -> str:
    if not isinstance(place, slice):
        return literal(place)
    start, stop = ("" if end is None else literal(end) for end in (place.start, place.stop))
    return f"{start}:{stop}" + (f":{literal(place.step)}" if place.step not in (None, 1) else "")


def flat(parts: Parts) -> str:
    """Text of parts on one line."""
    return "".join(part if isinstance(part, str) else _flat_group(part) for part in parts)


def _flat_group(group: Group) -> str:
    return group.opening + ", ".join(flat(item) for item in group.items) + group.closing


def _layout(parts: Parts, indent: int, column: int, tail: int) -> str:
    """Text of parts that start in a column; `tail` is what must still fit behind the last of them."""
    done = ""
    for index, part in enumerate(parts):
        if isinstance(part, str):
            text = part
        else:
            whole = _flat_group(part)
            behind = _until_break(parts[index + 1 :], tail)
            text = whole if column + len(whole) + behind <= WIDTH else _expanded(part, indent)
        done += text
        column = len(text.rpartition("\n")[2]) if "\n" in text else column + len(text)
    return done


def _until_break(parts: Parts, tail: int) -> int:
    """Width of what follows up to the next place where a line may end."""
    width = 0
    for part in parts:
        if not isinstance(part, str):
            return width + len(part.opening)
        width += len(part)
    return width + tail


def _expanded(group: Group, indent: int) -> str:
    inner = indent + INDENT
    margin = "\n" + " " * inner
    one_line = ", ".join(flat(item) for item in group.items)
    if group.of_call and inner + len(one_line) <= WIDTH:
        body = margin + one_line
    else:
        body = "".join(margin + _layout(item, inner, inner, 1) + "," for item in group.items)
    return f"{group.opening}{body}\n{' ' * indent}{group.closing}"
