"""Code as values: what a layer's `build` does, written down instead of done.

Operands are tensors, calls, and plain literals (numbers, text, slices, and lists, tuples and dicts of operands). Two
equal-looking expressions are different objects: identity says which result is used where.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brains_engine.spec.shapes import TensorType

OPERATIONS = "keras.ops."
LAYERS = "keras.layers."
INPUT = "keras.Input"
ARRAY = "numpy.array"


@dataclass(frozen=True, eq=False, slots=True)
class Tensor:
    """The output of a node, as other nodes see it."""

    type: TensorType

    @property
    def shape(self) -> tuple[int | None, ...]:
        """Sizes with that of the batch, as Keras counts them."""
        return (None, *self.type.dims)


@dataclass(frozen=True, eq=False, slots=True)
class Call:
    """A call of something by its dotted path: an operation, an initialiser, an array."""

    path: str
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)

    @property
    def gives_tensor(self) -> bool:
        """Whether its result is a tensor of the network."""
        return self.path == INPUT or self.path.startswith(OPERATIONS)


@dataclass(frozen=True, eq=False, slots=True)
class Layer(Call):
    """The making of a layer; calling it on tensors is an `Apply`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Apply:
        return Apply(self, args, kwargs)


@dataclass(frozen=True, eq=False, slots=True)
class Apply:
    """A layer called on tensors."""

    layer: Layer
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]


@dataclass(frozen=True, eq=False, slots=True)
class Item:
    """One of `count` results of an operation."""

    source: Call
    index: int
    count: int


def operands(value: Any) -> Iterator[Any]:
    """What an operand is made of directly."""
    if isinstance(value, Apply):
        yield value.layer
    if isinstance(value, Call | Apply):
        yield from value.args
        yield from value.kwargs.values()
    elif isinstance(value, Item):
        yield value.source
    elif isinstance(value, list | tuple):
        yield from value
    elif isinstance(value, dict):
        yield from value.values()


def walk(value: Any) -> Iterator[Any]:
    """An operand and all within it, each object once for every place where it stands, the outer one first."""
    yield value
    for part in operands(value):
        yield from walk(part)


def gives_tensor(value: Any) -> bool:
    """Whether an operand is computed by the network."""
    return isinstance(value, Apply | Item) or (isinstance(value, Call) and value.gives_tensor)


def written_out(value: Any, known: dict[int, int] | None = None) -> int:
    """How many parts `walk` gives, counted without the walk: what is shared counts wherever it is used."""
    counts = {} if known is None else known
    if id(value) not in counts:
        counts[id(value)] = 1 + sum(written_out(part, counts) for part in operands(value))
    return counts[id(value)]
