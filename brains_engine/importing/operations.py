"""Functions of `keras.ops` in a model's graph as layers of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from brains_engine.errors import OptionError
from brains_engine.fields import describe
from brains_engine.importing.graph import Tensor, tensors_in
from brains_engine.importing.operation_rules import PAIRS, RULES, Rule, works_along_batch
from brains_engine.importing.understanding import Dictionary, Meaning
from brains_engine.importing.values import fitted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.importing.graph import Entry

# Values of arguments that only Keras has, under which they change nothing.
_USUAL = {"n": 1, "sorted": True, "axis": -1}
_ACTIVATION_OPTIONS = ("negative_slope", "alpha", "axis", "threshold", "b")


def translate_operation(entry: Entry, dictionary: Dictionary) -> tuple[Meaning, tuple[Tensor, ...]]:
    """Our layer for a function, and the tensors that go into it, in the order of the ports.

    Raises:
        OptionError: Where there is none, in a whole sentence.
    """
    name = _function_name(entry.layer.class_name)
    operands = [*entry.call.arguments, *entry.call.keywords.values()]
    tensors = tuple(tensors_in(operands))
    config = {key: value for key, value in entry.layer.config.items() if key != "name"}
    try:
        layer, values, *tail = _find(name, config, operands, tensors, dictionary)
        spec = dictionary.registry[layer]
        fits, losses = fitted(values, describe(spec.Options))
        return Meaning(spec, spec.parse(fits, "It"), tail[0] if tail else None, tuple(losses)), tensors
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        raise OptionError(f"There is no layer for the operation {name[:60]} with these values here.") from None


def _find(
    name: str, config: Mapping[str, Any], operands: Sequence[Any], tensors: tuple[Tensor, ...], dictionary: Dictionary
) -> Rule:
    if name in PAIRS:
        return _pair(name, operands, tensors)
    if name in RULES:
        return RULES[name](config, operands)
    found = dictionary.operation(name)
    if found is not None:
        fields = found.Options.model_fields
        if "axis" in fields and works_along_batch(config):
            raise OptionError("It works along the batch, which no layer here does.")
        beyond = [key for key, value in config.items() if key not in fields and value not in (None, False, 0)]
        beyond = [key for key in beyond if config[key] != _USUAL.get(key)]
        if beyond:
            raise OptionError(f"The operation {name} has no {beyond[0][:40]} here.")
        return found.id, {key: value for key, value in config.items() if key in fields}
    if name in _choices(dictionary, "function", "function"):
        return "function", {"function": name}
    activation = dictionary.activation(name)
    if activation is None:
        raise OptionError(f"There is no layer for the operation {name[:60]} here.")
    layer, values = activation
    fields = dictionary.registry[layer].Options.model_fields
    return layer, {**values, **{key: config[key] for key in _ACTIVATION_OPTIONS if key in config and key in fields}}


def _pair(name: str, operands: Sequence[Any], tensors: tuple[Tensor, ...]) -> Rule:
    """A function of two tensors, or of a tensor and a number."""
    layer, options, with_number = PAIRS[name]
    if len(tensors) == 2:
        return layer, options
    numbers = [value for value in operands if isinstance(value, int | float) and not isinstance(value, bool)]
    if len(tensors) != 1 or len(numbers) != 1:
        raise OptionError(f"There is no layer for the operation {name} of these operands here.")
    first = not isinstance(operands[0], Tensor)
    if with_number == "compare_with_number":
        if first:
            raise OptionError("It compares a number with a tensor, where layers here compare a tensor with a number.")
        return with_number, {**options, "value": float(numbers[0])}
    if not with_number:
        raise OptionError(f"There is no layer for the operation {name} with a number here.")
    return "scalar_arithmetic", {"operation": with_number, "value": float(numbers[0]), "value_first": first}


def _choices(dictionary: Dictionary, layer: str, option: str) -> tuple[str, ...]:
    fields = describe(dictionary.registry[layer].Options)
    return next(field.choices for field in fields if field.name == option)


def _function_name(class_name: str) -> str:
    name = re.sub("(?<=[a-z0-9])([A-Z])", r"_\1", class_name).lower()
    return {"abs": "absolute", "true_divide": "divide"}.get(name, name)
