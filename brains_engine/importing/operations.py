"""Functions of `keras.ops` in a model's graph as layers of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brains_engine.errors import OptionError
from brains_engine.fields import describe
from brains_engine.importing.graph import Tensor, tensors_in
from brains_engine.importing.understanding import Dictionary, Meaning
from brains_engine.importing.values import fitted
from brains_engine.spec.shapes import default_names

if TYPE_CHECKING:
    from brains_engine.importing.inlining import Entry

_PAIRS: Mapping[str, str] = {
    "add": "add",
    "subtract": "subtract",
    "multiply": "multiply",
    "divide": "divide",
    "true_divide": "divide",
    "power": "power",
    "maximum": "maximum",
    "minimum": "minimum",
    "mod": "remainder",
}
_OTHER_NAMES = {"abs": "absolute", "swapaxes": ""}
_ACTIVATION_OPTIONS = ("negative_slope", "alpha", "axis", "threshold", "b")
Operation = tuple[Meaning, tuple[Tensor, ...]]


def translate_operation(entry: Entry, dictionary: Dictionary) -> Operation:
    """Our layer for a function, and the tensors that go into it, in the order of the ports.

    Raises:
        OptionError: Where there is none, in a whole sentence.
    """
    name = _function_name(entry.layer.class_name)
    operands = [*entry.call.arguments, *entry.call.keywords.values()]
    tensors = tuple(tensors_in(operands))
    try:
        layer, values = _find(name, entry, operands, tensors, dictionary)
        spec = dictionary.registry[layer]
        fits, losses = fitted(values, describe(spec.Options))
        return Meaning(spec, spec.parse(fits, "It"), losses=tuple(losses)), tensors
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise OptionError(f"There is no layer for the operation {name[:60]} with these values here.") from None


def _find(
    name: str, entry: Entry, operands: Sequence[Any], tensors: tuple[Tensor, ...], dictionary: Dictionary
) -> tuple[str, dict[str, Any]]:
    config = {key: value for key, value in entry.layer.config.items() if key not in ("name", "dtype")}
    if name in _PAIRS:
        return _pair(name, operands, tensors)
    if name in _SHAPING:
        return _SHAPING[name](config, entry)
    found = dictionary.operation(name)
    if found is not None and "axis" in found.Options.model_fields and _over_batch(config):
        raise OptionError("It works along the batch, which no layer here does.")
    if found is not None:
        known = {key: value for key, value in config.items() if key in found.Options.model_fields}
        return found.id, known
    functions = dictionary.registry["function"].Options
    if name in next(field for field in describe(functions) if field.name == "function").choices:
        return "function", {"function": name}
    activation = dictionary.activation(name)
    if activation is None:
        raise OptionError(f"There is no layer for the operation {name[:60]} here.")
    layer, values = activation
    fields = dictionary.registry[layer].Options.model_fields
    return layer, {**values, **{key: config[key] for key in _ACTIVATION_OPTIONS if key in config and key in fields}}


def _pair(name: str, operands: Sequence[Any], tensors: tuple[Tensor, ...]) -> tuple[str, dict[str, Any]]:
    layer = _PAIRS[name]
    if len(tensors) == 2:
        return layer, {"zero_safe": False} if layer == "divide" else {}
    numbers = [value for value in operands if isinstance(value, int | float) and not isinstance(value, bool)]
    if len(tensors) != 1 or len(numbers) != 1:
        raise OptionError(f"There is no layer for the operation {name} of these operands here.")
    first = not isinstance(operands[0], Tensor)
    return "scalar_arithmetic", {"operation": layer, "value": float(numbers[0]), "value_first": first}


def _over_batch(config: Mapping[str, Any]) -> bool:
    axis = config.get("axis", -1)
    return axis is None or axis == 0 or (isinstance(axis, list) and 0 in axis)


def _reshape(config: Mapping[str, Any], entry: Entry) -> tuple[str, dict[str, Any]]:
    batch, *sizes = config["newshape"]
    if batch not in (-1, None):
        raise OptionError("It gives the batch another size, which no layer here does.")
    named = zip(default_names(len(sizes)), (None if size == -1 else size for size in sizes), strict=True)
    return "reshape", {"dims": dict(named)}


def _transpose(config: Mapping[str, Any], entry: Entry) -> tuple[str, dict[str, Any]]:
    batch, *order = config["axes"]
    if batch != 0:
        raise OptionError("It moves the batch, which no layer here does.")
    return "permute", {"dims": order}


def _joined(layer: str) -> Callable[[Mapping[str, Any], Any], tuple[str, dict[str, Any]]]:
    def join(config: Mapping[str, Any], entry: Any) -> tuple[str, dict[str, Any]]:
        if _over_batch(config):
            raise OptionError("It works along the batch, which no layer here does.")
        return layer, {"axis": config.get("axis", -1)}

    return join


_SHAPING: Mapping[str, Callable[[Mapping[str, Any], Any], tuple[str, dict[str, Any]]]] = {
    "reshape": _reshape,
    "transpose": _transpose,
    "concatenate": _joined("concatenate"),
    "stack": _joined("stack"),
    "matmul": lambda config, entry: ("matmul", {}),
}


def _function_name(class_name: str) -> str:
    name = re.sub("(?<=[a-z0-9])([A-Z])", r"_\1", class_name).lower()
    return _OTHER_NAMES.get(name, name)
