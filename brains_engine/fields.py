"""Annotated fields: one declaration gives validation, form, help, documentation and schema.

Layer options (`spec.options`) and run settings (`runs.config`) are both written with these, so the
inspector, the command line and the documentation read every option in the same way.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, Union, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from brains_engine.errors import OptionError

if typing.TYPE_CHECKING:
    from pydantic.fields import FieldInfo

FieldKind = Literal[
    "integer", "number", "boolean", "choice", "text", "path", "dims", "integers", "names", "group", "variant"
]


class Options(BaseModel):
    """Base of every set of options: frozen, strict, and closed to unknown names."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


OptionsT = TypeVar("OptionsT", bound=Options)


def option(
    default: Any,
    *,
    help: str,  # noqa: A002 - the word that forms, pages and the command line use
    unit: str = "",
    kind: FieldKind | None = None,
    applies_when: Mapping[str, tuple[Any, ...]] | None = None,
    advanced: bool = False,
    **bounds: Any,
) -> Any:
    """Declare one option.

    Args:
        default: The value it has until a user sets it.
        help: One sentence, shown beside the field and in the documentation.
        unit: The unit of the value, such as "steps" or "units".
        kind: How it is shown, where the type alone does not say (a path is text, for example).
        applies_when: Names of sibling options with the values under which this one has an effect.
        advanced: Whether forms fold it away under "more".
        **bounds: pydantic's constraints: `ge`, `gt`, `le`, `lt`, `min_length`, …
    """
    extra: dict[str, Any] = {
        "unit": unit,
        "kind": kind,
        "applies_when": {name: list(values) for name, values in (applies_when or {}).items()},
        "advanced": advanced,
    }
    return Field(
        default,
        validate_default=False,
        description=help,
        json_schema_extra={key: value for key, value in extra.items() if value},
        **bounds,
    )


@dataclass(frozen=True, slots=True)
class FieldDescription:
    """What a form, a page or a command line needs to know of one option."""

    name: str
    title: str
    kind: FieldKind
    default: Any
    help: str
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    exclusive_minimum: bool = False
    exclusive_maximum: bool = False
    choices: tuple[str, ...] = ()
    optional: bool = False
    length: int | None = None
    advanced: bool = False
    applies_when: Mapping[str, tuple[Any, ...]] | None = None
    group: type[Options] | None = None
    variants: Mapping[str, type[Options]] | None = None

    def applies(self, values: Mapping[str, Any]) -> bool:
        """Whether the option has an effect beside the given sibling values."""
        return all(values.get(name) in allowed for name, allowed in (self.applies_when or {}).items())


def describe(options: type[Options]) -> tuple[FieldDescription, ...]:
    """Describe every field of an options class, in the order of declaration."""
    return tuple(_describe_field(name, field) for name, field in options.model_fields.items())


def parse(options: type[OptionsT], values: Mapping[str, Any], where: str = "") -> OptionsT:
    """Validate JSON-like values into options.

    Raises:
        OptionError: Naming the field, what it must be and what it is.
    """
    try:
        return options.model_validate_json(json.dumps(dict(values)))
    except ValidationError as error:
        raise OptionError("; ".join(explain(error, where))) from None
    except (TypeError, ValueError):
        raise OptionError(f"{where or 'The options'} must hold plain JSON values.") from None


def dump(options: Options) -> dict[str, Any]:
    """Give the options as plain JSON values, in the order of declaration."""
    return options.model_dump(mode="json")


def explain(error: ValidationError, where: str = "") -> list[str]:
    """Turn a pydantic error into plain sentences, one for each field at fault."""
    sentences = []
    for item in error.errors(include_url=False, include_context=True):
        path = ".".join(str(part) for part in item["loc"] if not _is_internal(part))
        subject = f"{where}: {path}" if where and path else where or path or "The value"
        sentences.append(f"{subject} {_reason(item)}.")
    return sentences


def _is_internal(part: int | str) -> bool:
    return isinstance(part, str) and ("[" in part or part in {"int", "float", "str", "bool", "none"})


def _reason(item: Any) -> str:
    context = item.get("ctx") or {}
    got = _short(item.get("input"))
    match item["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "is not known here"
        case "greater_than_equal":
            return f"must be at least {context['ge']}, but is {got}"
        case "greater_than":
            return f"must be more than {context['gt']}, but is {got}"
        case "less_than_equal":
            return f"must be at most {context['le']}, but is {got}"
        case "less_than":
            return f"must be less than {context['lt']}, but is {got}"
        case "literal_error" | "enum":
            return f"must be {context['expected']}, but is {got}"
        case "finite_number":
            return f"must be a finite number, but is {got}"
        case "union_tag_invalid":
            return f"has an unknown kind {context.get('tag')!r}; known are {context.get('expected_tags')}"
        case "union_tag_not_found":
            return "must say its kind"
        case "value_error":
            return str(context.get("error", item["msg"])).rstrip(".")
        case _:
            return f"{item['msg'][:1].lower()}{item['msg'][1:].rstrip('.')} (got {got})"


def _short(value: Any) -> str:
    text = json.dumps(value, default=repr, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _describe_field(name: str, field: FieldInfo) -> FieldDescription:
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    annotation, optional = _without_none(field.annotation)
    default = field.get_default(call_default_factory=True)
    details = _details(annotation, field, cast("str | None", extra.get("kind")))
    when = cast("dict[str, list[Any]] | None", extra.get("applies_when"))
    return FieldDescription(
        name=name,
        title=name.replace("_", " ").capitalize(),
        default=default,
        help=field.description or "",
        unit=str(extra.get("unit", "")),
        optional=optional,
        advanced=bool(extra.get("advanced", False)),
        applies_when={key: tuple(values) for key, values in when.items()} if when else None,
        **details,
        **_bounds(field),
    )


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if typing.get_origin(annotation) in (Union, types.UnionType):
        members = [member for member in typing.get_args(annotation) if member is not type(None)]
        if len(members) == 1:
            return members[0], True
    return annotation, False


def _details(annotation: Any, field: FieldInfo, kind: str | None) -> dict[str, Any]:
    if field.discriminator is not None:
        members = typing.get_args(annotation)
        tag = str(field.discriminator)
        return {"kind": "variant", "variants": {m.model_fields[tag].default: m for m in members}}
    if typing.get_origin(annotation) is Literal:
        return {"kind": "choice", "choices": tuple(map(str, typing.get_args(annotation)))}
    if isinstance(annotation, type) and issubclass(annotation, Options):
        return {"kind": "group", "group": annotation}
    if kind is not None:
        return {"kind": kind}
    if typing.get_origin(annotation) is tuple:
        members = typing.get_args(annotation)
        if typing.get_origin(members[0]) is Literal:
            return {"kind": "names", "choices": tuple(map(str, typing.get_args(members[0])))}
        return {"kind": "integers", "length": None if members[-1] is Ellipsis else len(members)}
    plain = {bool: "boolean", int: "integer", float: "number", str: "text"}
    return {"kind": plain[annotation]}


def _bounds(field: FieldInfo) -> dict[str, Any]:
    bounds: dict[str, Any] = {}
    for constraint in field.metadata:
        for attribute, side in (("ge", "minimum"), ("gt", "minimum"), ("le", "maximum"), ("lt", "maximum")):
            value = getattr(constraint, attribute, None)
            if value is not None:
                bounds[side] = value
                if attribute in ("gt", "lt"):
                    bounds[f"exclusive_{side}"] = True
    return bounds
