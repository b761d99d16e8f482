"""Plain sentences for what pydantic finds wrong: which field, what it must be, and what it is."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import ValidationError

_Context = Mapping[str, Any]


def explain(
    error: ValidationError, where: str = "", values: Mapping[str, Any] | None = None, within: str = ""
) -> list[str]:
    """Turn a pydantic error into plain sentences, one for each field at fault.

    Args:
        error: What pydantic raised.
        where: How the sentences name the thing at fault, such as the name of a node.
        values: What was validated; with it, paths read as the user wrote them.
        within: The field that holds what was validated, put before every path.
    """
    sentences = []
    items = error.errors(include_url=False, include_context=True)
    inner = {item["loc"][:end] for item in items for end in range(len(item["loc"]))}
    for item in items:
        if item["loc"] in inner and len(items) > 1:
            continue  # what holds a bad value is at fault only because of it
        path = ".".join(filter(None, (within, field_path(item["loc"], values))))
        subject = f"{where}: {path}" if where and path else where or path or "The value"
        sentences.append(f"{subject} {_reason(item)}.")
    return sentences


def field_path(location: Sequence[int | str], values: Any = None) -> str:
    """A location as the user would write it: `loss.delta`, `kernel_size[1]`, `dims.height`."""
    path = ""
    current = values
    named_pair = False
    for part in location:
        if named_pair:  # the name or the size of a named dim: its name says enough
            named_pair = False
            continue
        if _is_union_member(part, current):
            continue
        if isinstance(part, int) and isinstance(current, Mapping):
            part = list(current)[part]
            named_pair = True
        current = _step(current, part)
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path


def _is_union_member(part: int | str, current: Any) -> bool:
    """Whether a part of a location is pydantic's name for a member of a union, which no user wrote."""
    if isinstance(part, int):
        return False
    if isinstance(current, Mapping):
        return part not in current and part == current.get("kind")
    return "[" in part or part in {"int", "float", "str", "bool", "none"}


def _step(current: Any, part: int | str) -> Any:
    if isinstance(current, Mapping):
        return current.get(part)
    if isinstance(part, int) and isinstance(current, list | tuple) and part < len(current):
        return current[part]
    return None


def _reason(item: Any) -> str:
    context: _Context = item.get("ctx") or {}
    wording = _WORDINGS.get(item["type"])
    if wording is None:
        text = f"{item['msg'][:1].lower()}{item['msg'][1:].rstrip('.')}"
    else:
        text = wording(context) if callable(wording) else wording
    return text if item["type"] in _WITHOUT_VALUE else f"{text}, but is {_short(item.get('input'))}"


def _length(word: str, key: str) -> Callable[[_Context], str]:
    def reason(context: _Context) -> str:
        wanted, actual = context[key], context["actual_length"]
        return f"must hold {word} {wanted} {'value' if wanted == 1 else 'values'}, but holds {actual}"

    return reason


def _cause(context: _Context) -> str:
    return str(context["error"]).rstrip(".")


def _unknown_kind(context: _Context) -> str:
    known = str(context["expected_tags"]).replace("'", "")
    return f"has an unknown kind {_short(context['tag'])}; known are {known}"


_Wording = str | Callable[[_Context], str]
_WORDINGS: Mapping[str, _Wording] = {
    "missing": "is missing",
    "extra_forbidden": "is not known here",
    "greater_than_equal": lambda c: f"must be at least {_number(c['ge'])}",
    "greater_than": lambda c: f"must be more than {_number(c['gt'])}",
    "less_than_equal": lambda c: f"must be at most {_number(c['le'])}",
    "less_than": lambda c: f"must be less than {_number(c['lt'])}",
    "literal_error": lambda c: f"must be {c['expected']}".replace("'", '"'),
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "must be a whole number of usual size",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a finite number",
    "bool_type": "must be true or false",
    "string_type": "must be text",
    "string_unicode": "must be text of valid characters",
    "string_too_short": lambda c: f"must have at least {_count(c['min_length'], 'character')}",
    "string_too_long": lambda c: f"must have at most {_count(c['max_length'], 'character')}",
    "string_pattern_mismatch": lambda c: f"must be written as {c['pattern']}",
    "too_short": _length("at least", "min_length"),
    "too_long": _length("at most", "max_length"),
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "dict_type": "must be an object with named values",
    "model_type": "must be an object with named values",
    "model_attributes_type": "must be an object with named values",
    "none_required": "must be null",
    "union_tag_invalid": _unknown_kind,
    "union_tag_not_found": "must be an object that says its kind",
    "value_error": _cause,
    "json_invalid": "must be text of valid characters",
}
_WITHOUT_VALUE = frozenset(
    {
        "missing",
        "extra_forbidden",
        "string_unicode",
        "too_short",
        "too_long",
        "union_tag_invalid",
        "value_error",
        "json_invalid",
    }
)


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else str(value)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _short(value: Any) -> str:
    text = json.dumps(value, default=repr, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}…"
