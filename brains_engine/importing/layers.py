"""Calls of layers drawn as nodes: inputs, layers, operations, placeholders for what is not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brains_engine.errors import OptionError
from brains_engine.importing.graph import Tensor, tensors_in
from brains_engine.importing.operations import translate_operation
from brains_engine.importing.recipes import as_window, cook
from brains_engine.runs.precision_config import of_policy
from brains_engine.spec.shapes import default_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.importing.drawing import Drawing, End
    from brains_engine.importing.graph import Entry, Shape
    from brains_engine.importing.understanding import Dictionary, Meaning
    from brains_engine.spec.layer_spec import AnySpec

_FREE_SIZE = {"height": 224, "width": 224}
_OTHER_FREE_SIZE = 32
_MOST_DIMS = 5
_MASKS = ("mask", "attention_mask", "value_mask")


def draw_entry(entry: Entry, shape: Shape | None, drawing: Drawing, dictionary: Dictionary) -> tuple[End, ...]:
    """Draw one call of a layer that is no model, and remark what is not understood.

    Args:
        entry: The call.
        shape: The shape of its first output, where those that take it say it.
        drawing: Where to draw it.
        dictionary: The layers that there are.

    Returns:
        Where its outputs leave the drawing; none where it is not in it.
    """
    try:
        return _draw(entry, drawing, dictionary)
    except OptionError as error:
        return _placeholder(entry, shape, error.message, drawing)


def _draw(entry: Entry, drawing: Drawing, dictionary: Dictionary) -> tuple[End, ...]:
    if entry.layer.is_input:
        return (_input(entry, drawing),)
    cooked = cook(entry, drawing)
    if cooked is not None:
        return (cooked,)
    if entry.layer.is_operation:
        meaning, tensors = translate_operation(entry, dictionary)
        return _place(entry, meaning, _in_order(meaning.spec, tensors), drawing)
    plain = {name: value for name, value in entry.call.keywords.items() if not list(tensors_in(value))}
    meaning = dictionary.translate(as_window(entry).layer, plain)
    return _place(entry, meaning, _ports(entry, meaning.spec), drawing)


def _input(entry: Entry, drawing: Drawing) -> End:
    if drawing.is_inside:
        raise OptionError("It is an input of a model within the model, but nothing is given to it there.")
    config = entry.layer.config
    shape = config.get("batch_shape") or config.get("batch_input_shape")
    kind = str(config.get("dtype") or "float32")
    if kind.startswith("string"):
        raise OptionError("It takes text, where inputs here are numbers.")
    if not isinstance(shape, list) or not 2 <= len(shape) <= _MOST_DIMS + 1:
        raise OptionError("It does not say a shape that an input can have here.")
    names = default_names(len(shape) - 1)
    sizes = {
        name: _FREE_SIZE.get(name, _OTHER_FREE_SIZE) if size is None else size
        for name, size in zip(names, shape[1:], strict=True)
    }
    integer = kind.startswith(("int", "uint"))
    options = {"dims": sizes, "layout": "natural", "dtype": "integer" if integer else "float"}
    node = drawing.node("input", entry.name, options)
    free = [name for name, size in zip(names, shape[1:], strict=True) if size is None]
    if free:
        chosen = ", ".join(f"{name} {sizes[name]}" for name in free)
        reason = f"It leaves {' and '.join(free)} open, which an input here cannot; {chosen} was put in."
        drawing.remark(entry.name, entry.layer.class_name, reason, "changed")
    return node, "output"


def _place(entry: Entry, meaning: Meaning, ports: Sequence[tuple[str, Tensor]], drawing: Drawing) -> tuple[End, ...]:
    """Draw a layer that was understood, with its wires and the activation behind it."""
    node = drawing.node(meaning.spec.id, entry.name, _values(meaning))
    drawing.keep_place(node, entry)
    drawing.set_precision(node, of_policy(entry.layer.config.get("dtype")) or "network")
    for port, tensor in ports:
        drawing.wire(tensor, node, port)
    for kind, reason in meaning.losses:
        drawing.remark(entry.name, entry.layer.class_name, reason, kind)
    if entry.call.keywords.get("training") is True and meaning.spec.family == "regularisation":
        reason = "It was always active; here it acts in training alone."
        drawing.remark(entry.name, entry.layer.class_name, reason, "changed")
    ends = tuple((node, port.name) for port in meaning.spec.output_ports(meaning.options))
    if meaning.tail is None:
        return ends
    layer, options = meaning.tail
    tail = drawing.node(layer, f"{entry.name} activation", options)
    drawing.link(ends[0], tail, "input")
    return ((tail, "output"),)


def _values(meaning: Meaning) -> dict[str, Any]:
    values: dict[str, Any] = meaning.options.model_dump(mode="json")
    return values


def _ports(entry: Entry, spec: AnySpec) -> list[tuple[str, Tensor]]:
    """The ports of a layer with the tensors that go into them: by position, or by the name in the call."""
    positional = list(tensors_in(list(entry.call.arguments)))
    found = _in_order(spec, positional)
    names = {port.name for port in spec.inputs}
    for keyword, value in entry.call.keywords.items():
        tensors = list(tensors_in(value))
        if not tensors:
            continue
        if keyword in _MASKS and "mask" in names:
            if any(port == "mask" for port, _ in found):
                raise OptionError("It is called with two masks, where it has one port for them here.")
            found.append(("mask", _mask(value)))
        elif keyword in names:
            found.append((keyword, tensors[0]))
        elif keyword == "inputs" and not positional:
            found = _in_order(spec, tensors)
        else:
            raise OptionError(f"It is called with {keyword[:40]}, which it has no port for here.")
    return found


def _mask(value: Any) -> Tensor:
    """The mask of a call; attention without heads is given one for the query and one for the values."""
    given = value if isinstance(value, list) else [None, value]
    if len(given) != 2 or given[0] is not None or not isinstance(given[1], Tensor):
        raise OptionError("It is called with a mask for its query, which it has no port for here.")
    return given[1]


def _in_order(spec: AnySpec, tensors: Sequence[Tensor]) -> list[tuple[str, Tensor]]:
    if spec.inputs and spec.inputs[0].variadic:
        return [(f"{spec.inputs[0].name}_{number}", tensor) for number, tensor in enumerate(tensors, start=1)]
    if len(tensors) > len(spec.inputs):
        raise OptionError(f"It takes {len(tensors)} tensors, where it has {len(spec.inputs)} ports here.")
    return [(port.name, tensor) for port, tensor in zip(spec.inputs, tensors, strict=False)]


def _placeholder(entry: Entry, shape: Shape | None, reason: str, drawing: Drawing) -> tuple[End, ...]:
    """Stand in for what is not understood, where its output has the shape of its one input."""
    tensors = list(entry.call.tensors())
    given = tensors[0].shape if len(tensors) == 1 else None
    drawing.remark(entry.name, entry.layer.class_name, f"{reason} {_instead(given, shape)}", "unknown")
    if given is None or given != shape:
        return ()
    node = drawing.node("activation", entry.name, {"activation": "linear"})
    drawing.wire(tensors[0], node, "input")
    return ((node, "output"),)


def _instead(given: Shape | None, shape: Shape | None) -> str:
    if given is not None and given == shape:
        return "An activation that changes nothing stands in its place."
    return "Nothing stands in its place."


def inputs_of_whole_numbers(drawing: Drawing) -> None:
    """Let an input give whole numbers where all that take them want no others: Keras casts them by itself."""
    for node_id, kinds in drawing.wanted_kinds().items():
        if drawing.nodes[node_id].layer == "input" and kinds == {"integer"}:
            drawing.replace_options(node_id, {"dtype": "integer"})
