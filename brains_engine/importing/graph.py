"""A Keras model as plain values: layers, their calls, and the tensors between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from brains_engine.errors import ModelImportError
from brains_engine.spec.compound import MOST_LAYERS

MAX_LAYERS = 20_000

Shape = tuple[int | None, ...]

Place = tuple[tuple[str, str], ...]
"""Where a layer is in the file of weights: (name, name in the file) of each model around it, and of itself."""


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
        store: Its name in the file of weights; "" where it cannot have any, or the file does not know the layer.
        model: What it holds, where it is a model itself.
        repeat: How many times it stands in a row at each call, with the same weights.
    """

    name: str
    class_name: str
    module: str
    config: Mapping[str, Any]
    calls: tuple[Call, ...]
    store: str = ""
    model: Model | None = None
    repeat: int = 1

    @property
    def is_input(self) -> bool:
        return self.class_name == "InputLayer"

    @property
    def is_operation(self) -> bool:
        """Whether it is a function of `keras.ops`."""
        return self.module.startswith(("keras.src.ops", "keras.ops"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One call of a layer, to be drawn."""

    layer: Layer
    call: Call

    @property
    def name(self) -> str:
        return self.layer.name


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


def with_tensors(value: Any, change: Callable[[Tensor], Any]) -> Any:
    """A value with something else in place of each tensor in its nested lists."""
    if isinstance(value, Tensor):
        return change(value)
    if isinstance(value, list | tuple):
        return [with_tensors(item, change) for item in value]
    return value


def changed_call(call: Call, change: Callable[[Tensor], Any]) -> Call:
    """A call with something else in place of each tensor."""
    keywords = {name: with_tensors(value, change) for name, value in call.keywords.items()}
    return Call(tuple(with_tensors(list(call.arguments), change)), keywords)


def check_size(model: Model) -> None:
    """See that a design can hold a model and all models within it: a file of a few lines could ask for billions.

    Raises:
        ModelImportError: Naming the number that is too large.
    """
    if _count(model) > MAX_LAYERS:
        raise ModelImportError(f"The model has more than {MAX_LAYERS:,} layers.", "Import a smaller part of it.")
    for layer in model.layers:
        if layer.model is not None and _count(layer.model) > MOST_LAYERS:
            reason = f"The model {layer.name[:60]} within it has more than {MOST_LAYERS:,} layers."
            raise ModelImportError(reason, "Import a smaller part of it.")


def _count(model: Model) -> int:
    """Number of layers, each as many times as it is called."""
    return sum(len(layer.calls) * (_count(layer.model) if layer.model else 1) for layer in model.layers)
