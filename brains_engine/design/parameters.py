"""Parameters of blocks: what a user sets at the block, and which options inside it reaches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model, model_validator

from brains_engine.fields import FieldDescription, describe, option
from brains_engine.spec.options import LayerOptions

ParameterKind = Literal["integer", "number", "boolean", "choice", "text"]
REPEAT = "repeat"
SHARE_WEIGHTS = "share_weights"
RESERVED = frozenset({REPEAT, SHARE_WEIGHTS})
MOST_REPEATS = 1000

ParameterName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class BlockParameter(BaseModel):
    """One parameter of a block."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    name: ParameterName = Field(description="Unique in the block; options inside are bound to it.")
    kind: ParameterKind = Field(description="What values it takes.")
    default: int | float | bool | str = Field(description="Its value until a user sets it.")
    help: Annotated[str, Field(max_length=300)] = Field("", description="One sentence, shown beside it.")
    minimum: float | None = Field(None, description="The least value of a number.")
    maximum: float | None = Field(None, description="The largest value of a number.")
    choices: tuple[Annotated[str, Field(min_length=1, max_length=80)], ...] = Field(
        (), max_length=64, description="The values of a choice."
    )

    @model_validator(mode="after")
    def _agree(self) -> BlockParameter:
        if self.name in RESERVED or self.name.startswith("model_"):
            raise ValueError(f"must have another name than {self.name}, which is taken")
        if (self.kind == "choice") != bool(self.choices):
            raise ValueError("must list choices where it is a choice, and nowhere else")
        if len(set(self.choices)) < len(self.choices):
            raise ValueError("must not list a choice twice")
        if self.kind not in ("integer", "number") and (self.minimum is not None or self.maximum is not None):
            raise ValueError("can have bounds only where it is a number")
        if not self.takes(self.default):
            raise ValueError(f"has a default {self.default!r} that it does not take itself")
        return self

    def takes(self, value: Any) -> bool:
        """Whether a value is of its kind and within its bounds."""
        if self.kind == "boolean":
            return isinstance(value, bool)
        if self.kind == "choice":
            return value in self.choices
        if self.kind == "text":
            return isinstance(value, str) and len(value) <= 200
        if isinstance(value, bool) or not isinstance(value, int if self.kind == "integer" else int | float):
            return False
        return (self.minimum is None or value >= self.minimum) and (self.maximum is None or value <= self.maximum)


@lru_cache(maxsize=512)
def options_class(parameters: tuple[BlockParameter, ...], title: str) -> type[LayerOptions]:
    """The options of a block: its parameters, then how often it is repeated."""
    fields = {one.name: _field(one) for one in parameters}
    fields[REPEAT] = (int, option(1, ge=1, le=MOST_REPEATS, help="How many times the block stands in a row."))
    shared = "Whether all repeats use the weights of the first, instead of own ones."
    fields[SHARE_WEIGHTS] = (bool, option(False, help=shared))
    made: type[LayerOptions] = create_model(  # type: ignore[call-overload]
        "BlockOptions", __base__=LayerOptions, __doc__=f"Options of the block {title}.", **fields
    )
    return made


def _field(parameter: BlockParameter) -> tuple[Any, Any]:
    helped = parameter.help or f"The {parameter.name.replace('_', ' ')} inside the block."
    bounds: dict[str, Any] = {"ge": parameter.minimum, "le": parameter.maximum}
    if parameter.kind == "integer":
        bounds = {key: None if value is None else int(value) for key, value in bounds.items()}
    bounds = {key: value for key, value in bounds.items() if value is not None}
    default: Any = parameter.default
    kinds: Mapping[str, Any] = {"integer": int, "number": float, "boolean": bool}
    if parameter.kind == "choice":
        return Literal.__getitem__(parameter.choices), option(default, help=helped)
    if parameter.kind == "text":
        return str, option(default, help=helped, max_length=200)
    if parameter.kind == "number":
        default = float(default)
    return kinds[parameter.kind], option(default, help=helped, **bounds)


def binding_fault(parameter: BlockParameter, field: FieldDescription) -> str:
    """Why an option cannot follow a parameter, as the end of a sentence; "" where it can."""
    wanted = {
        "integer": ("integer",),
        "number": ("number", "integer"),
        "boolean": ("boolean",),
        "choice": ("choice",),
        "text": ("text", "choice"),
        "axes": ("text", "choice"),
        "path": ("text",),
        "integers": ("integer",),
        "numbers": ("number", "integer"),
    }.get(field.kind, ())
    if parameter.kind not in wanted:
        taken = _A_KIND.get(field.kind, "another kind of value")
        return f"takes {taken}, but {parameter.name} is {_A_KIND[parameter.kind]}"
    if field.kind in ("integers", "numbers") and field.length is None:
        return "takes a list of any length, which no parameter gives"
    if field.kind == "choice":
        missing = [choice for choice in parameter.choices if choice not in field.choices]
        if missing:
            return f"does not take {missing[0]}, one of the choices of {parameter.name}"
    return ""


_A_KIND = {
    "integer": "a whole number",
    "number": "a number",
    "boolean": "on or off",
    "choice": "a choice",
    "text": "text",
    "integers": "whole numbers",
    "numbers": "numbers",
    "axes": "text",
    "path": "text",
    "dims": "named sizes",
    "names": "a list of names",
}


def bound_options(
    options: Mapping[str, Any],
    bindings: Mapping[str, str],
    values: Mapping[str, Any],
    fields: type[LayerOptions] | None,
) -> dict[str, Any]:
    """Options with the values of the parameters that they are bound to. One number goes to each place of a pair."""
    if not bindings:
        return dict(options)
    lengths = {field.name: field.length for field in describe(fields)} if fields is not None else {}
    found = dict(options)
    for name, parameter in bindings.items():
        if parameter in values:
            value = values[parameter]
            length = lengths.get(name)
            found[name] = [value] * length if length else value
    return found


def values_of(parameters: Iterable[BlockParameter], options: LayerOptions) -> dict[str, Any]:
    """The values of a block's parameters under its options."""
    return {one.name: getattr(options, one.name) for one in parameters}
