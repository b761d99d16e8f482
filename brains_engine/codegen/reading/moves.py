"""Values that an option could have, given plain values that stand in code."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.fields import describe
from brains_engine.spec.shapes import default_names

if TYPE_CHECKING:
    from brains_engine.fields import FieldDescription
    from brains_engine.spec.layer_spec import AnySpec

_LONGEST = 4096
_AXES = ("-1", "1", "2", "3", "4", "1 2", "1 3", "2 3", "2 1", "3 1", "3 2")
Move = tuple[str, Any]


def moves(spec: AnySpec, options: Mapping[str, Any], literals: Iterable[Any], sizes: Iterable[int] = ()) -> list[Move]:
    """Single changes of a layer's options that values in the code suggest.

    Args:
        spec: The layer.
        options: Its options now, as plain JSON.
        literals: Values that its code lacks.
        sizes: Sizes of its inputs, to which parts that are cut at some places sum up.
    """
    values = list(literals)
    values += [parts for literal in values for size in dict.fromkeys(sizes) if (parts := _parts(literal, size))]
    found: dict[str, Move] = {}
    for field in describe(spec.Options):
        now = options.get(field.name)
        for value in (*_usual(field), *(made for literal in values for made in _made(field, now, literal))):
            if value != now or isinstance(value, bool) != isinstance(now, bool):
                found.setdefault(json.dumps((field.name, value)), (field.name, value))
    return list(found.values())


def _usual(field: FieldDescription) -> Iterator[Any]:
    """Values that are tried whatever stands in the code."""
    if field.optional:
        yield None
    if field.kind == "boolean":
        yield from (False, True)
    if field.kind == "choice":
        yield from field.choices
    if field.kind == "axes":
        yield from _AXES


def _made(field: FieldDescription, now: Any, literal: Any) -> Iterator[Any]:
    """What a value in the code could mean for an option."""
    numbers = _flat_numbers(literal)
    if field.kind == "integer":
        yield from (number for number in numbers[:8] if isinstance(number, int))
        if isinstance(literal, list | tuple):
            yield len(literal)
    elif field.kind == "number":
        yield from numbers[:8]
    elif field.kind in ("text", "path") and isinstance(literal, str):
        yield literal
        yield literal.replace(literal[:1], "")  # the letter of the batch, which an equation is written without
    elif field.kind == "axes":
        yield from _axes(literal, numbers)
    elif field.kind == "dims" and numbers and all(isinstance(number, int) for number in numbers):
        yield _dims(now, [number if isinstance(number, int) and number > 0 else None for number in numbers])
        yield _dims(now, list(_shape(literal)))
    elif field.kind in ("integers", "numbers") and numbers:
        yield numbers
        if field.length and len(numbers) == 1:
            yield numbers * field.length
        if len(set(numbers)) == 1:
            yield numbers[:1]


def _axes(literal: Any, numbers: list[int | float]) -> Iterator[str]:
    if isinstance(literal, str):
        yield literal
    elif numbers and len(numbers) <= 8:
        yield " ".join(map(str, numbers))


def _dims(now: Any, sizes: list[int | None]) -> dict[str, int | None]:
    names = tuple(now) if isinstance(now, dict) and len(now) == len(sizes) else default_names(len(sizes))
    return dict(zip(names, sizes, strict=True))


def _shape(literal: Any) -> Iterator[int]:
    """Sizes of nested lists, the outer one first."""
    while isinstance(literal, list | tuple) and literal:
        yield len(literal)
        literal = literal[0]


def _parts(literal: Any, size: int) -> list[int]:
    """Lengths of the parts of a dimension that is cut at the given places."""
    numbers = _flat_numbers(literal) if isinstance(literal, list | tuple) else []
    ends = [0, *(number for number in numbers if isinstance(number, int)), size]
    parts = [end - start for start, end in itertools.pairwise(ends)]
    return parts if len(parts) > 1 and min(parts) > 0 else []


def _flat_numbers(literal: Any) -> list[int | float]:
    """The numbers of nested lists in a row; empty where something else is among them."""
    if isinstance(literal, int | float) and not isinstance(literal, bool):
        return [literal]
    if not isinstance(literal, list | tuple):
        return []
    found: list[int | float] = []
    for each in literal:
        inner = _flat_numbers(each)
        if not inner or len(found) > _LONGEST:
            return []
        found += inner
    return found
