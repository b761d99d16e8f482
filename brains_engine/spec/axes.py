"""Options that name dimensions of a sample: by the names on the wire, or by number.

A number counts as in Keras, where the batch is axis 0: `1` is a sample's first dimension, `-1` its last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field

from brains_engine.errors import ShapeError

if TYPE_CHECKING:
    from brains_engine.spec.shapes import TensorType

_NAME = r"-?[1-9]|[a-z][a-z0-9_]{0,39}"


def _as_text(value: Any) -> Any:
    """Let files and commands write numbers, and lists of them, as Keras does."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return " ".join(map(str, value))
    return value.strip() if isinstance(value, str) else value


Axis = Annotated[str, BeforeValidator(_as_text), Field(pattern=rf"^({_NAME})$")]
"""One dimension: `channel`, `1` or `-1`."""

Axes = Annotated[str, BeforeValidator(_as_text), Field(pattern=rf"^(({_NAME})( ({_NAME})){{0,7}})?$")]
"""Several dimensions between spaces: `height width`; empty where the layer says what that means."""

SomeAxes = Annotated[str, BeforeValidator(_as_text), Field(pattern=rf"^({_NAME})( ({_NAME})){{0,7}}$")]
"""Several dimensions between spaces, at least one."""

DimName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""A name for a dimension that a layer makes."""

DimNames = Annotated[
    str, BeforeValidator(_as_text), Field(pattern=r"^[a-z][a-z0-9_]{0,39}( [a-z][a-z0-9_]{0,39}){0,7}$")
]
"""Names for dimensions between spaces."""


def find_axis(axis: str, tensor: TensorType) -> int:
    """The index in a sample of the dimension that is meant, from 0.

    Raises:
        ShapeError: Where the tensor has no such dimension, or two of that name.
    """
    if axis[-1].isdigit() and axis.lstrip("-").isdigit():
        number = int(axis)
        index = number - 1 if number > 0 else number + tensor.rank
        if 0 <= index < tensor.rank:
            return index
    elif tensor.names.count(axis) == 1:
        return tensor.names.index(axis)
    elif axis in tensor.names:
        raise ShapeError(f"asks for {axis}, which two dimensions of {tensor.named()} are called")
    raise ShapeError(f"asks for axis {axis}, but gets {tensor.named() or 'a single value'}")


def find_axes(axes: str, tensor: TensorType) -> tuple[int, ...]:
    """The indices of the dimensions that are meant, in the order given.

    Raises:
        ShapeError: Where one is missing or meant twice.
    """
    found = tuple(find_axis(axis, tensor) for axis in axes.split())
    if len(set(found)) != len(found):
        raise ShapeError(f"asks for a dimension twice: {axes}")
    return found


def all_or(axes: str, tensor: TensorType) -> tuple[int, ...]:
    """The indices of the dimensions that are meant, where none means all."""
    return tuple(sorted(find_axes(axes, tensor))) if axes else tuple(range(tensor.rank))


def keras_axis(index: int) -> int:
    """An index in a sample as Keras counts it, behind the batch."""
    return index + 1
