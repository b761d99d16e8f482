"""Options of layers: the base class, and the value types that several families share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from brains_engine.fields import Options

Activation = Literal[
    "linear",
    "relu",
    "leaky_relu",
    "elu",
    "selu",
    "gelu",
    "silu",
    "mish",
    "softplus",
    "softsign",
    "tanh",
    "sigmoid",
    "hard_sigmoid",
    "softmax",
]

KernelInitializer = Literal[
    "glorot_uniform",
    "glorot_normal",
    "he_uniform",
    "he_normal",
    "lecun_uniform",
    "lecun_normal",
    "orthogonal",
    "random_uniform",
    "random_normal",
]

Initializer = Literal["zeros", "ones", "uniform", "random_uniform", "random_normal", "glorot_uniform", "he_normal"]
"""First values of weights that are no kernels: tables, constants, slopes."""

Size = Annotated[int, Field(ge=1, le=16_777_216)]
Pair = tuple[Annotated[int, Field(ge=1, le=4096)], Annotated[int, Field(ge=1, le=4096)]]


class LayerOptions(Options):
    """Base of the options of every layer. Bounds, units and help live in the annotations."""


def _read_dims(value: Any) -> Any:
    """Read named dims from a JSON object or from text such as `height=28 width=28 channel=1`."""
    if isinstance(value, str):
        pairs = [item.partition("=") for item in value.replace(",", " ").split()]
        if not all(name and size.isascii() and (size.isdigit() or size == "?") for name, _, size in pairs):
            raise ValueError("must read like height=28 width=28 channel=1")
        if len({name for name, _, _ in pairs}) != len(pairs):
            raise ValueError("must not name a dimension twice")
        return tuple((name, None if size == "?" else int(size)) for name, _, size in pairs)
    if isinstance(value, Mapping):
        return tuple(value.items())
    return value


NamedDims = Annotated[
    tuple[tuple[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)], Size | None], ...],
    BeforeValidator(_read_dims),
    PlainSerializer(dict),
    WithJsonSchema(
        {"type": "object", "additionalProperties": {"type": ["integer", "null"], "minimum": 1, "maximum": 16_777_216}}
    ),
]
"""Ordered sizes by name. In a file: `{"height": 28, "width": 28, "channel": 1}`; `null` is unknown."""
