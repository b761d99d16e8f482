"""A Keras model as plain values: layers, their calls, and the tensors between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Shape = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Tensor:
    """One output of one call of a layer.

    Attributes:
        layer: Name of the layer within its model.
        call: Number of the call, from 0.
        index: Number of the output, from 0.
        shape: Its sizes with the batch, where the file says them.
    """

    layer: str
    call: int
    index: int
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a layer: tensors, lists of them, and plain values."""

    arguments: tuple[Any, ...] = ()
    keywords: Mapping[str, Any] = field(default_factory=dict)

    def tensors(self) -> Iterator[Tensor]:
        """All tensors that it takes, in order."""
        yield from tensors_in([*self.arguments, *self.keywords.values()])


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer of a model.

    Attributes:
        store: Its name in the file of weights, "" where it cannot have any.
        model: What it holds, where it is a model itself.
    """

    name: str
    class_name: str
    module: str
    config: Mapping[str, Any]
    calls: tuple[Call, ...]
    store: str = ""
    model: Model | None = None

    @property
    def is_input(self) -> bool:
        return self.class_name == "InputLayer"

    @property
    def is_operation(self) -> bool:
        """Whether it is a function of `keras.ops`."""
        return self.module.startswith(("keras.src.ops", "keras.ops"))


@dataclass(frozen=True, slots=True)
class Model:
    """Layers with the tensors that enter and leave."""

    name: str
    layers: tuple[Layer, ...]
    inputs: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]


def tensors_in(value: Any) -> Iterator[Tensor]:
    """All tensors in nested lists, in order."""
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from tensors_in(item)
