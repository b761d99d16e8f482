"""Types of the tensors on the wires, and the arithmetic that the layer families share.

A `TensorType` describes one sample: the batch is never part of it. Sizes may be unknown (`None`),
and every dimension has a name, such as `height width channel`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from brains_engine.errors import ShapeError

Dim = int | None
Kind = Literal["float", "integer", "boolean"]
Padding = Literal["valid", "same", "causal"]

DEFAULT_NAMES: Mapping[int, tuple[str, ...]] = {
    0: (),
    1: ("feature",),
    2: ("time", "feature"),
    3: ("height", "width", "channel"),
    4: ("depth", "height", "width", "channel"),
}


@dataclass(frozen=True, slots=True)
class TensorType:
    """Sizes, names and number kind of one sample on a wire."""

    dims: tuple[Dim, ...]
    names: tuple[str, ...]
    kind: Kind = "float"

    def __post_init__(self) -> None:
        if len(self.dims) != len(self.names):
            raise ShapeError(f"{len(self.dims)} dimensions need as many names, but got {len(self.names)}.")

    @classmethod
    def of(cls, *dims: Dim, names: Iterable[str] | None = None, kind: Kind = "float") -> TensorType:
        """Build a type from sizes; names default to those usual for the rank."""
        return cls(dims, tuple(names) if names is not None else default_names(len(dims)), kind)

    @property
    def rank(self) -> int:
        return len(self.dims)

    @property
    def size(self) -> int | None:
        """Number of elements of one sample, or `None` where a dimension is unknown."""
        known = [dim for dim in self.dims if dim is not None]
        return math.prod(known) if len(known) == self.rank else None

    def with_dims(self, *dims: Dim) -> TensorType:
        """The same names and kind with other sizes."""
        return replace(self, dims=dims)

    def with_last(self, dim: Dim, name: str | None = None) -> TensorType:
        """The same leading dimensions with another last one."""
        last_name = name if name is not None else self.names[-1]
        return replace(self, dims=(*self.dims[:-1], dim), names=(*self.names[:-1], last_name))

    def with_kind(self, kind: Kind) -> TensorType:
        """The same dimensions with another kind of number."""
        return replace(self, kind=kind)

    def with_size(self, index: int, dim: Dim) -> TensorType:
        """The same dimensions with another size of one."""
        return self.with_dims(*self.dims[:index], dim, *self.dims[index + 1 :])

    def without(self, indices: Iterable[int]) -> TensorType:
        """The dimensions but for some."""
        gone = set(indices)
        return self.picked([index for index in range(self.rank) if index not in gone])

    def picked(self, indices: Iterable[int]) -> TensorType:
        """Some of the dimensions in the given order."""
        chosen = tuple(indices)
        return replace(
            self, dims=tuple(self.dims[index] for index in chosen), names=tuple(self.names[index] for index in chosen)
        )

    def inserted(self, index: int, dim: Dim, name: str) -> TensorType:
        """One more dimension, before that at `index`; a name that is taken gets a number."""
        names = unique_names((*self.names[:index], *self.names[index:], name))
        return replace(
            self,
            dims=(*self.dims[:index], dim, *self.dims[index:]),
            names=(*self.names[:index], names[-1], *self.names[index:]),
        )

    def named(self) -> str:
        """Sizes with their names: `height=28 width=28 channel=1`."""
        return " ".join(f"{name}={show_dim(dim)}" for name, dim in zip(self.names, self.dims, strict=True))

    def named_dims(self) -> dict[str, Dim]:
        """Name -> size, in order; a name that stands a second time gets a number: `feature`, `feature_2`."""
        named: dict[str, Dim] = {}
        for name, size in zip(self.names, self.dims, strict=True):
            key, number = name, 1
            while key in named:
                number += 1
                key = f"{name}_{number}"
            named[key] = size
        return named

    def __str__(self) -> str:
        return " x ".join(map(show_dim, self.dims)) or "scalar"


def default_names(rank: int) -> tuple[str, ...]:
    """Usual names of the dimensions of a sample of the given rank."""
    return DEFAULT_NAMES.get(rank) or tuple(f"dim_{index}" for index in range(1, rank + 1))


def unique_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names, where one that occurred before gets a number: `time time` becomes `time time_2`."""
    taken: list[str] = []
    for name in names:
        candidate, number = name, 1
        while candidate in taken:
            number += 1
            candidate = f"{name}_{number}"
        taken.append(candidate)
    return tuple(taken)


def show_dim(dim: Dim) -> str:
    """A size as text; an unknown one is `?`."""
    return "?" if dim is None else str(dim)


def require_known_last(tensor: TensorType) -> None:
    """Make sure that weights can be made for the last dimension.

    Raises:
        ShapeError: Where its size is unknown.
    """
    if tensor.dims[-1] is None:
        raise ShapeError(f"needs a known size of {tensor.names[-1]}, but gets {tensor}")


def window_size(size: Dim, window: int, stride: int, padding: Padding, dilation: int = 1) -> Dim:
    """Output size of a window sliding along one dimension. Causal padding puts all its zeros before the first place.

    Raises:
        ShapeError: Where an unpadded window is larger than the dimension.
    """
    if size is None:
        return None
    if padding != "valid":
        return -(-size // stride)
    extent = dilation * (window - 1) + 1
    if extent > size:
        raise ShapeError(f"has a window of {extent}, larger than the {size} it slides over")
    return (size - extent) // stride + 1


def broadcast(types: Iterable[TensorType]) -> TensorType:
    """Type of an element-wise merge of tensors of equal rank and kind, where sizes of 1 stretch.

    Raises:
        ShapeError: Where two sizes of a dimension differ and neither is 1, or the kinds differ.
    """
    first, *others = types
    dims = list(first.dims)
    for other in others:
        if other.rank != first.rank:
            raise ShapeError(f"cannot merge {first} with {other}")
        if other.kind != first.kind:
            raise ShapeError(f"cannot merge {first.kind} values with {other.kind} values")
        for axis, (left, right) in enumerate(zip(dims, other.dims, strict=True)):
            if left is not None and right is not None and left != right and 1 not in (left, right):
                raise ShapeError(f"cannot merge {first} with {other}")
            dims[axis] = right if left == 1 else left if right == 1 or right is None else right
    return replace(first, dims=tuple(dims))
