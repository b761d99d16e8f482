"""Functions of `keras.ops` whose arguments differ from the options of our layer: one row each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from brains_engine.errors import OptionError
from brains_engine.spec.shapes import default_names

Rule = tuple[str, dict[str, Any]] | tuple[str, dict[str, Any], tuple[str, dict[str, Any]]]
"""A layer and its options, and at times a layer behind it."""

PAIRS: Mapping[str, tuple[str, dict[str, Any], str]] = {
    "add": ("add", {}, "add"),
    "subtract": ("subtract", {}, "subtract"),
    "multiply": ("multiply", {}, "multiply"),
    "divide": ("divide", {"zero_safe": False}, "divide"),
    "divide_no_nan": ("divide", {"zero_safe": True}, ""),
    "power": ("power", {}, "power"),
    "maximum": ("maximum", {}, "maximum"),
    "minimum": ("minimum", {}, "minimum"),
    "mod": ("remainder", {}, "remainder"),
    "logical_and": ("logic", {"logic": "and"}, ""),
    "logical_or": ("logic", {"logic": "or"}, ""),
    "logical_xor": ("logic", {"logic": "xor"}, ""),
    **{
        name: ("compare", {"comparison": name}, "compare_with_number")
        for name in ("greater", "greater_equal", "less", "less_equal", "equal", "not_equal")
    },
}
"""Functions of two operands: the layer for two tensors with its options, and what a tensor and a number are."""

_KINDS = {"float": "float", "int": "integer", "uint": "integer", "bool": "boolean"}


def works_along_batch(config: Mapping[str, Any]) -> bool:
    """Whether a function mixes samples."""
    axis = config.get("axis", -1)
    return axis is None or axis == 0 or (isinstance(axis, list) and 0 in axis)


def _along_samples(config: Mapping[str, Any]) -> None:
    if works_along_batch(config):
        raise OptionError("It works along the batch, which no layer here does.")


def _cast(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    return "cast", {"dtype": _KINDS[re.sub(r"[0-9]+$", "", str(config["dtype"]))]}


def _copy(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    return "activation", {"activation": "linear"}


def _reshape(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    batch, *sizes = config["newshape"]
    if batch not in (-1, None):
        raise OptionError("It gives the batch another size, which no layer here does.")
    named = zip(default_names(len(sizes)), (None if size == -1 else size for size in sizes), strict=True)
    return "reshape", {"dims": dict(named)}


def _transpose(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    batch, *order = config["axes"]
    if batch != 0:
        raise OptionError("It moves the batch, which no layer here does.")
    return "permute", {"dims": order}


def _swapaxes(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    rank = len(operands[0].shape)
    order = list(range(rank))
    first, second = config["axis1"] % rank, config["axis2"] % rank
    order[first], order[second] = order[second], order[first]
    return _transpose({"axes": order}, operands)


def _diagonal(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    if config.get("offset") or 0 in (config["axis1"], config["axis2"]):
        raise OptionError("It takes another diagonal than the main one of each sample.")
    return "diagonal", {"axes": [config["axis1"], config["axis2"]]}


def _joined(layer: str) -> Callable[[Mapping[str, Any], Sequence[Any]], Rule]:
    def join(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
        _along_samples(config)
        return layer, {"axis": config.get("axis", -1)}

    return join


def _split(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    _along_samples(config)
    parts = config["indices_or_sections"]
    if isinstance(parts, int):
        return "split", {"sections": parts, "axis": config["axis"]}
    size = operands[0].shape[config["axis"]]
    edges = [0, *parts, size]
    sizes = [end - start for start, end in pairwise(edges)]
    return "split", {"sections": len(sizes), "sizes": sizes, "axis": config["axis"]}


def _unstack(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    _along_samples(config)
    return "unstack", {"num": config.get("num") or operands[0].shape[config["axis"]], "axis": config["axis"]}


def _take(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    _along_samples(config)
    indices = operands[1]
    if not isinstance(indices, list) or not all(isinstance(index, int) for index in indices):
        raise OptionError("It takes places that are computed or nested, which no layer here does.")
    return "gather", {"indices": indices, "axis": config["axis"]}


def _einsum(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    """The equation without the batch, which must stand first in each term."""
    terms = re.fullmatch(r"([a-zA-Z]+(?:,[a-zA-Z]+)*)->([a-zA-Z]+)", str(config["subscripts"]).replace(" ", ""))
    if terms is None:
        raise OptionError("Its equation has a form that einsum does not have here.")
    parts = [*terms[1].split(","), terms[2]]
    batch = parts[0][0]
    if any(part[0] != batch or batch in part[1:] for part in parts):
        raise OptionError("Its equation does not treat each sample by itself.")
    letters = sorted({letter for part in parts for letter in part[1:]})
    small = dict(zip(letters, "abcdefghijklmnopqrstuvwxyz", strict=False))
    plain = ["".join(small[letter] for letter in part[1:]) for part in parts]
    return "einsum", {"equation": f"{','.join(plain[:-1])}->{plain[-1]}"}


def _get_item(config: Mapping[str, Any], operands: Sequence[Any]) -> Rule:
    """`x[:, i]` and `x[:, a:b:c]` along one axis; a single place is cut out and its dimension squeezed."""
    key = operands[1]
    chosen = [(axis, item) for axis, item in enumerate(_explicit(key, len(operands[0].shape))) if not _is_whole(item)]
    if not chosen:
        return "activation", {"activation": "linear"}
    if len(chosen) != 1 or chosen[0][0] == 0:
        raise OptionError("It takes parts along several dimensions at once, or of the batch.")
    axis, item = chosen[0]
    if isinstance(item, int):
        stop = item + 1 if item != -1 else None
        return "slice", {"axis": axis, "start": item, "stop": stop}, ("squeeze", {"axis": str(axis)})
    part = item["config"]
    return "slice", {"axis": axis, "start": part["start"], "stop": part["stop"], "step": part["step"] or 1}


def _explicit(key: Any, rank: int) -> list[Any]:
    """The places along each axis, an ellipsis written out."""
    items = list(key) if isinstance(key, list) else [key]
    whole = {"class_name": "__slice__", "config": {"start": None, "stop": None, "step": None}}
    gaps = [index for index, item in enumerate(items) if _class(item) == "__ellipsis__"]
    if gaps:
        items[gaps[0] : gaps[0] + 1] = [whole] * (rank - len(items) + 1)
    if len(items) > rank or any(not isinstance(item, int) and _class(item) != "__slice__" for item in items):
        raise OptionError("It takes parts in a way that no layer here does.")
    return items


def _is_whole(item: Any) -> bool:
    return _class(item) == "__slice__" and set(item["config"].values()) == {None}


def _class(item: Any) -> Any:
    return item.get("class_name") if isinstance(item, Mapping) else None


RULES: Mapping[str, Callable[[Mapping[str, Any], Sequence[Any]], Rule]] = {
    "cast": _cast,
    "copy": _copy,
    "reshape": _reshape,
    "transpose": _transpose,
    "swapaxes": _swapaxes,
    "diagonal": _diagonal,
    "concatenate": _joined("concatenate"),
    "stack": _joined("stack"),
    "split": _split,
    "unstack": _unstack,
    "take": _take,
    "einsum": _einsum,
    "get_item": _get_item,
    "matmul": lambda config, operands: ("matmul", {}),
    "tril": lambda config, operands: ("triangle", {"upper": False, "k": config["k"]}),
    "triu": lambda config, operands: ("triangle", {"upper": True, "k": config["k"]}),
    "soft_shrink": lambda config, operands: ("shrink", {"mode": "soft", "threshold": config["threshold"]}),
    "hard_shrink": lambda config, operands: ("shrink", {"mode": "hard", "threshold": config["threshold"]}),
    "take_along_axis": lambda config, operands: ("take_along", {"axis": config["axis"]}),
}
