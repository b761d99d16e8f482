"""Layers that are called on their own output, again and again: one block that is repeated with the same weights."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from brains_engine.design.parameters import MOST_REPEATS
from brains_engine.importing.graph import Call, Layer, Model, Tensor, changed_call

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def fold_chains(model: Model) -> Model:
    """A model in which each chain of calls of one layer, `x -> L -> L -> L`, is one call of a repeated model.

    That holds where nothing else takes what is between the calls, and the shapes stay as they are.
    """
    uses = Counter((tensor.layer, tensor.call) for tensor in _used(model))
    widths: dict[str, int] = {}
    for tensor in _used(model):
        widths[tensor.layer] = max(widths.get(tensor.layer, 0), tensor.index + 1)
    chains = {
        layer.name: len(layer.calls)
        for layer in model.layers
        if _is_chain(layer, uses, widths.get(layer.name, 0)) and layer.name not in {end.layer for end in model.inputs}
    }
    if not chains:
        return model

    def renamed(tensor: Tensor) -> Tensor:
        return replace(tensor, call=0) if tensor.layer in chains else tensor

    layers = (_folded(layer) if layer.name in chains else layer for layer in model.layers)
    return replace(
        model,
        layers=tuple(
            replace(layer, calls=tuple(changed_call(call, renamed) for call in layer.calls)) for layer in layers
        ),
        outputs=tuple(map(renamed, model.outputs)),
    )


def _used(model: Model) -> Iterator[Tensor]:
    for layer in model.layers:
        for call in layer.calls:
            yield from call.tensors()
    yield from model.outputs


def _is_chain(layer: Layer, uses: Mapping[tuple[str, int], int], width: int) -> bool:
    """Whether each call takes exactly what the one before gives, and all alike."""
    if not 2 <= len(layer.calls) <= MOST_REPEATS or layer.is_operation or layer.is_input:
        return False
    ends = [list(call.tensors()) for call in layer.calls]
    first, size = ends[0], len(ends[0])
    given = 1 if layer.model is None else len(layer.model.outputs)
    if not size or size != given or width > given or any(tensor.layer == layer.name for tensor in first):
        return False
    alike = all(_plain(call) == _plain(layer.calls[0]) for call in layer.calls)
    joined = all(
        [(tensor.layer, tensor.call, tensor.index) for tensor in tensors]
        == [(layer.name, number, index) for index in range(size)]
        for number, tensors in enumerate(ends[1:])
    )
    untouched = all(uses[layer.name, number] == size for number in range(len(ends) - 1))
    return alike and joined and untouched and _keep_shapes(ends)


def _keep_shapes(ends: list[list[Tensor]]) -> bool:
    shapes = [[tensor.shape for tensor in tensors] for tensors in ends]
    known = all(shape is not None and None not in shape[1:] for shape in shapes[0])
    return known and all(other == shapes[0] for other in shapes)


def _plain(call: Call) -> Any:
    """What a call says besides its tensors."""
    return changed_call(call, lambda tensor: Tensor)


def _folded(layer: Layer) -> Layer:
    """A layer as a model that is repeated. A single one is put into a model, of which the file of weights knows not."""
    again, first = len(layer.calls), layer.calls[0]
    if layer.model is not None:
        return replace(layer, calls=(first,), repeat=again)
    (given,) = first.tensors()
    entry = Tensor(f"{layer.name}_input", 0, 0, given.shape)
    once = replace(layer, calls=(changed_call(first, lambda tensor: entry),))
    entrance = Layer(entry.layer, "InputLayer", "keras.layers", {}, (Call(),))
    leaving = Tensor(layer.name, 0, 0, given.shape)
    model = Model(layer.name, (entrance, once), (entry,), (leaving,))
    call = Call((given,))
    return Layer(layer.name, "Functional", "keras", {}, (call,), model=model, repeat=again)
