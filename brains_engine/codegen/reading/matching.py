"""How far two expressions are apart, and which plain values of one the other lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from brains_engine.codegen.expressions import Apply, Call, Item, Tensor, walk
from brains_engine.codegen.signatures import bound_arguments, same_literal

_OTHER_CALL = 10.0
_OTHER_KIND = 30.0
_OTHER_TENSOR = 8.0
_SPREAD = ("kernel_size", "strides", "dilation_rate", "pool_size", "size")


@dataclass
class Comparison:
    """The difference between what a layer would write and what stands in the code.

    Attributes:
        cost: 0 where both are the same; grows with what differs.
        lacking: Plain values of the code at places that differ.
        places: Names of the arguments that differ.
    """

    cost: float = 0.0
    lacking: list[Any] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    _seen: set[tuple[int, int]] = field(default_factory=set)

    def compare(self, made: Any, wanted: Any, place: str = "") -> None:
        """Add the difference of two operands.

        Args:
            made: What a layer writes.
            wanted: What stands in the code.
            place: The argument in which they stand.
        """
        if made is wanted or (id(made), id(wanted)) in self._seen:
            return
        if _is_expression(made) or _is_expression(wanted):
            self._seen.add((id(made), id(wanted)))
            self._compare_expressions(made, wanted, place)
        elif isinstance(made, slice) and isinstance(wanted, slice):
            self._compare_lists(_ends(made), _ends(wanted), place)
        elif isinstance(made, list | tuple) and isinstance(wanted, list | tuple):
            self._compare_lists(made, wanted, place)
        elif isinstance(made, dict) and isinstance(wanted, dict):
            self._compare_arguments(made, wanted)
        elif not same_literal(made, wanted) and not (place in _SPREAD and _is_spread(made, wanted)):
            self._differ(wanted, place)

    def _compare_expressions(self, made: Any, wanted: Any, place: str) -> None:
        if isinstance(made, Tensor) or isinstance(wanted, Tensor):
            self._differ(wanted, place, _OTHER_TENSOR)
        elif isinstance(made, Apply) and isinstance(wanted, Apply):
            self.compare(made.layer, wanted.layer, place)
            self.compare(made.args, wanted.args, "what it is called on")
            self._compare_arguments(_said(made.kwargs), _said(wanted.kwargs))
        elif isinstance(made, Item) and isinstance(wanted, Item):
            self.compare(made.index, wanted.index, "which result")
            self.compare(made.source, wanted.source, place)
        elif isinstance(made, Call) and isinstance(wanted, Call):
            self._compare_calls(made, wanted, place)
        else:
            self._differ(wanted, place, _OTHER_KIND)

    def _compare_calls(self, made: Call, wanted: Call, place: str) -> None:
        left, right = bound_arguments(made), bound_arguments(wanted)
        if made.path == wanted.path:
            self._compare_arguments(left, right)
            return
        self._differ(wanted, place or wanted.path, _OTHER_CALL)
        self.compare(list(left.values()), list(right.values()), place)

    def _compare_arguments(self, made: Mapping[str, Any], wanted: Mapping[str, Any]) -> None:
        for name in {**made, **wanted}:
            if name in made and name in wanted:
                self.compare(made[name], wanted[name], name)
            else:
                self._differ(wanted.get(name), name, 3.0)

    def _compare_lists(
        self, made: list[Any] | tuple[Any, ...], wanted: list[Any] | tuple[Any, ...], place: str
    ) -> None:
        before = self.cost
        self.cost += 2.0 * abs(len(made) - len(wanted))
        for left, right in zip(made, wanted, strict=False):
            self.compare(left, right, place)
        if self.cost > before:
            self.lacking.append(wanted)
            self.places.append(place)

    def _differ(self, wanted: Any, place: str, cost: float = 1.0) -> None:
        self.cost += cost
        self.places.append(place)
        self.lacking += [each for each in walk(wanted) if not _is_expression(each)]


def compare_outputs(made: tuple[Any, ...], wanted: tuple[Any, ...]) -> Comparison:
    """Compare all outputs of a node."""
    comparison = Comparison()
    comparison.compare(made, wanted)
    return comparison


def _is_spread(made: Any, wanted: Any) -> bool:
    """Whether one is a number and the other the same number along each dimension, which Keras takes for the same."""
    row, number = (made, wanted) if isinstance(made, list | tuple) else (wanted, made)
    return isinstance(row, list | tuple) and isinstance(number, int) and all(each == number for each in row)


def _ends(part: slice) -> list[Any]:
    """Start, stop and step; a step of 1 is not written."""
    return [part.start, part.stop, None if part.step == 1 else part.step]


def _is_expression(value: Any) -> bool:
    return isinstance(value, Tensor | Call | Apply | Item)


def _said(arguments: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if value not in (None, False)}
