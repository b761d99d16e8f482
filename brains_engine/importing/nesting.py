"""A model drawn as a graph; each model within it becomes a block, and each call of that a node."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brains_engine.design.block_specs import port_names
from brains_engine.design.edits.naming import free_block_id, free_name
from brains_engine.design.records import BlockRecord
from brains_engine.importing.arranging import arranged
from brains_engine.importing.chains import fold_chains
from brains_engine.importing.drawing import Definition, Drawing, End, printable
from brains_engine.importing.graph import Entry, Tensor
from brains_engine.importing.layers import draw_entry
from brains_engine.spec.boundary import BLOCK_INPUT, BLOCK_OUTPUT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brains_engine.importing.graph import Call, Layer, Model, Shape
    from brains_engine.importing.understanding import Dictionary

_LONGEST_BLOCK_NAME = 48
_LONGEST_PORT = 40

Shapes = dict[tuple[str, int, int], "Shape"]
"""Shapes of tensors, by layer, call and output."""


def draw_model(model: Model, drawing: Drawing, dictionary: Dictionary, leaving: Mapping[int, Shape]) -> Model:
    """Draw all layers of a model and the wires between them.

    Args:
        model: The model.
        drawing: Where to draw it; inside a block, what enters the model is there already.
        dictionary: The layers that there are.
        leaving: Shapes of its outputs, as far as those say that take them.

    Returns:
        The model as it was drawn, with chains of calls as one.
    """
    model = fold_chains(model)
    shapes = _shapes(model, leaving)
    for layer in _inputs_first(model, drawing):
        definition = None
        if layer.model is not None:
            given = {index: shape for (name, _, index), shape in shapes.items() if name == layer.name}
            definition = _define(layer, layer.model, drawing, dictionary, given)
        for number, call in enumerate(layer.calls):
            if definition is not None:
                drawing.gives(layer, number, _place(definition, layer, call, drawing))
                continue
            shape = shapes.get((layer.name, number, 0))
            drawing.gives(layer, number, draw_entry(Entry(layer, call), shape, drawing, dictionary))
    drawing.draw_wires()
    for layer in model.layers:
        if len(layer.calls) > 1 and layer.store:
            drawing.findings.used_again[drawing.place_of(layer)] = len(layer.calls)
    return model


def draw_end(end: Tensor, layer: str, name: str, options: dict[str, str], drawing: Drawing) -> str | None:
    """Draw the node at which a tensor leaves the model, and give its id; `None` where nothing gives the tensor."""
    source = drawing.end_of(end)
    if source is None:
        reason = f"What {end.layer[:60]} gives is missing, so that this output was left out."
        drawing.remark(name, "", reason, "unknown")
        return None
    node_id = drawing.node(layer, name, options)
    drawing.link(source, node_id, "input")
    return node_id


def output_name(model: Model, end: Tensor) -> str:
    """What the node of an output is called."""
    return "Output" if len(model.outputs) == 1 else f"Output {end.layer}"


def _inputs_first(model: Model, drawing: Drawing) -> list[Layer]:
    """All layers; the inputs come first, in the order in which the model takes them."""
    places = {name: place for place, name in enumerate(dict.fromkeys(end.layer for end in model.inputs))}
    layers = sorted(model.layers, key=lambda layer: places.get(layer.name, len(places)))
    # what enters a block is its border's
    return [layer for layer in layers if not (drawing.is_inside and layer.is_input and layer.name in places)]


def _define(
    layer: Layer, model: Model, around: Drawing, dictionary: Dictionary, leaving: Mapping[int, Shape]
) -> Definition:
    """Draw a model within the model as a block."""
    drawing = Drawing(dictionary.registry, around, layer)
    entries = []
    for end in model.inputs:
        port = _port_name(end, "input") if len(model.inputs) > 1 else "input"
        entries.append(drawing.node(BLOCK_INPUT, end.layer, {"port": port}))
        drawing.enters(end, (entries[-1], "output"))
    model = draw_model(model, drawing, dictionary, leaving)
    exits = []
    for end in model.outputs:
        port = _port_name(end, "output") if len(model.outputs) > 1 else "output"
        exits.append(draw_end(end, BLOCK_OUTPUT, output_name(model, end), {"port": port}, drawing))
    definitions = around.findings.definitions
    name = printable(layer.name)[:_LONGEST_BLOCK_NAME].strip() or "Model"
    record = BlockRecord(
        id=free_block_id(name, definitions),
        name=free_name(name, {other.record.name for other in definitions.values()}),
        nodes=tuple(arranged(drawing.nodes, drawing.links)),
        links=tuple(drawing.links.values()),
    )
    inputs, outputs = port_names(record, BLOCK_INPUT), port_names(record, BLOCK_OUTPUT)
    wanted = drawing.wanted_kinds()
    found = Definition(
        record,
        tuple(inputs[node_id] for node_id in entries),
        tuple(None if node_id is None else outputs[node_id] for node_id in exits),
        {inputs[node_id]: frozenset(wanted.get(node_id, ())) for node_id in entries},
        drawing.places,
    )
    if outputs:  # without any, no node can be such a block
        definitions[record.id] = found
    return found


def _place(definition: Definition, layer: Layer, call: Call, drawing: Drawing) -> tuple[End | None, ...]:
    """Draw one call of a model, and give where its outputs leave the drawing."""
    if not any(definition.exits):
        return ()
    node = drawing.block(definition, layer)
    for port, tensor in zip(definition.entries, call.tensors(), strict=False):
        drawing.wire(tensor, node, port)
    return tuple(None if port is None else (node, port) for port in definition.exits)


def _port_name(end: Tensor, otherwise: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "_", end.layer.lower()).strip("_")
    # Behind the number that tells ports of one name apart there is room for no more.
    return (name if name[:1].isalpha() else f"{otherwise}_{name}".rstrip("_"))[: _LONGEST_PORT - 5].rstrip("_")


def _shapes(model: Model, leaving: Mapping[int, Shape]) -> Shapes:
    """The shapes of tensors, as those that take them say."""
    taken = [tensor for layer in model.layers for call in layer.calls for tensor in call.tensors()]
    shapes = {(one.layer, one.call, one.index): one.shape for one in taken if one.shape is not None}
    ends = {(end.layer, end.call, end.index): leaving[i] for i, end in enumerate(model.outputs) if i in leaving}
    return {**ends, **shapes}
