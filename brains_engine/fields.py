"""Annotated fields: one declaration gives validation, form, help, documentation and schema.

Layer options (`spec.options`) and run settings (`runs.config`) are both written with these, so the
inspector, the command line and the documentation read every option in the same way.
"""

from __future__ import annotations

import difflib
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from brains_engine.errors import OptionError
from brains_engine.reasons import explain as explain

if typing.TYPE_CHECKING:
    from collections.abc import Hashable

    from pydantic.fields import FieldInfo

FieldKind = Literal[
    "integer",
    "number",
    "boolean",
    "choice",
    "text",
    "path",
    "dims",
    "integers",
    "numbers",
    "axes",
    "names",
    "group",
    "variant",
]


class Options(BaseModel):
    """Base of every set of options: frozen, strict, and closed to unknown names."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False, defer_build=True)


OptionsT = TypeVar("OptionsT", bound=Options)


def option(
    default: Any,
    *,
    help: str,  # noqa: A002 - the word that forms, pages and the command line use
    unit: str = "",
    kind: FieldKind | None = None,
    applies_when: Mapping[str, tuple[Any, ...]] | None = None,
    advanced: bool = False,
    usual: tuple[float, float] | None = None,
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
        usual: What a slider offers, where the bounds are too wide for one; any other value can be typed.
        **bounds: pydantic's constraints: `ge`, `gt`, `le`, `lt`, `min_length`, …
    """
    extra: dict[str, Any] = {
        "unit": unit,
        "kind": kind,
        "applies_when": {name: list(values) for name, values in (applies_when or {}).items()},
        "advanced": advanced,
        "usual": list(usual) if usual else None,
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
    pattern: str = ""
    advanced: bool = False
    usual: tuple[float, float] | None = None
    applies_when: Mapping[str, tuple[Any, ...]] | None = None
    group: type[Options] | None = None
    variants: Mapping[str, type[Options]] | None = None

    def applies(self, values: Mapping[str, Any]) -> bool:
        """Whether the option has an effect beside the given sibling values."""
        return all(values.get(name) in allowed for name, allowed in (self.applies_when or {}).items())


def describe(options: type[Options]) -> tuple[FieldDescription, ...]:
    """Describe every field of an options class, in the order of declaration."""
    return _described(cast("Hashable", options))


@lru_cache(maxsize=1024)
def _described(key: Hashable) -> tuple[FieldDescription, ...]:
    options = cast("type[Options]", key)
    return tuple(_describe_field(name, field) for name, field in options.model_fields.items())


def parse(options: type[OptionsT], values: Mapping[str, Any], where: str = "") -> OptionsT:
    """Validate JSON-like values into options.

    Raises:
        OptionError: Naming the field, what it must be and what it is.
    """
    try:
        text = json.dumps(dict(values))
    except (TypeError, ValueError, RecursionError):
        raise OptionError(f"{where or 'The options'} must hold plain JSON values.") from None
    try:
        return options.model_validate_json(text)
    except ValidationError as error:
        raise OptionError(" ".join(explain(error, where, values))) from None


def dump(options: Options) -> dict[str, Any]:
    """Give the options as plain JSON values, in the order of declaration."""
    return options.model_dump(mode="json")


def replace_value(options: OptionsT, path: str, value: Any) -> OptionsT:
    """The options with one value replaced.

    Args:
        options: What is changed.
        path: Names joined with dots, such as `optimizer.learning_rate`.
        value: A plain JSON value. Another `kind` brings the defaults of that kind, and may be
            given to the variant itself: `optimizer` takes "sgd" as `optimizer.kind` does.

    Raises:
        OptionError: Where the path is unknown, or the value does not fit.
    """
    values = dump(options)
    *groups, name = path.split(".")
    group = values
    for depth, part in enumerate(groups):
        inner = group.get(part)
        if not isinstance(inner, dict):
            raise _unknown_path(".".join(groups[: depth + 1]), part, group)
        group = inner
    if name not in group:
        raise _unknown_path(path, name, group)
    if name == "kind" and value != group[name]:
        group.clear()
    if isinstance(group.get(name), dict) and "kind" in group[name] and isinstance(value, str):
        value = {"kind": value}
    group[name] = value
    return parse(type(options), values)


def _unknown_path(path: str, name: str, known: Mapping[str, Any]) -> OptionError:
    if name in known:
        return OptionError(f"{path} is one value and has no options of its own.")
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"Did you mean {near[0]}?" if near else f"There are {', '.join(known)}."
    return OptionError(f"There is no option {path!r}.", hint)


def _describe_field(name: str, field: FieldInfo) -> FieldDescription:
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    annotation, optional = _without_none(field.annotation)
    annotation, constraints = _without_constraints(annotation)
    default = field.get_default(call_default_factory=True)
    details = _details(annotation, field, cast("str | None", extra.get("kind")))
    when = cast("dict[str, list[Any]] | None", extra.get("applies_when"))
    usual = cast("list[float] | None", extra.get("usual"))
    return FieldDescription(
        name=name,
        title=name.replace("_", " ").capitalize(),
        default=default,
        help=field.description or "",
        unit=str(extra.get("unit", "")),
        optional=optional,
        advanced=bool(extra.get("advanced", False)),
        usual=(usual[0], usual[1]) if usual else None,
        applies_when={key: tuple(values) for key, values in when.items()} if when else None,
        **details,
        **_bounds([*field.metadata, *constraints]),
    )


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if typing.get_origin(annotation) in (Union, types.UnionType):
        members = [member for member in typing.get_args(annotation) if member is not type(None)]
        if len(members) == 1:
            return members[0], True
    return annotation, False


def _without_constraints(annotation: Any) -> tuple[Any, list[Any]]:
    """The plain type of an optional type with bounds of its own, and these bounds."""
    if typing.get_origin(annotation) is not typing.Annotated:
        return annotation, []
    plain, *extras = typing.get_args(annotation)
    return plain, [constraint for extra in extras for constraint in getattr(extra, "metadata", [extra])]


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
        first = typing.get_args(members[0])[0] if typing.get_origin(members[0]) is typing.Annotated else members[0]
        listed = "numbers" if first is float else "integers"
        return {"kind": listed, "length": None if members[-1] is Ellipsis else len(members)}
    plain = {bool: "boolean", int: "integer", float: "number", str: "text"}
    return {"kind": plain[annotation]}


def _bounds(constraints: list[Any]) -> dict[str, Any]:
    bounds: dict[str, Any] = {}
    for constraint in constraints:
        if getattr(constraint, "pattern", None) is not None:
            bounds["pattern"] = str(constraint.pattern)
        for attribute, side in (("ge", "minimum"), ("gt", "minimum"), ("le", "maximum"), ("lt", "maximum")):
            value = getattr(constraint, attribute, None)
            if value is not None:
                bounds[side] = value
                if attribute in ("gt", "lt"):
                    bounds[f"exclusive_{side}"] = True
    return bounds
