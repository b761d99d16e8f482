"""Ids and names of new nodes: unique in the design, and telling what the node is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from brains_engine.errors import EditError

_LARGEST_NUMBER = 999_999_999


class FreshIds:
    """Gives ids that are not taken, and takes those it gives."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._numbers: dict[str, set[int]] = {}
        self._highest: dict[str, int] = {}
        for text in taken:
            layer, _, number = text.rpartition("-")
            self._take(layer, int(number))

    def next(self, layer: str) -> str:
        """The id after the highest of that layer: `dense-3`. A gap is not filled, so that old ids stay gone."""
        number = self._highest.get(layer, 0) + 1
        if number > _LARGEST_NUMBER:
            numbers = self._numbers[layer]
            number = next(free for free in range(1, len(numbers) + 2) if free not in numbers)
        self._take(layer, number)
        return f"{layer}-{number}"

    def _take(self, layer: str, number: int) -> None:
        self._numbers.setdefault(layer, set()).add(number)
        self._highest[layer] = max(number, self._highest.get(layer, 0))


def free_name(wanted: str, names: Set[str]) -> str:
    """`wanted`, or its stem with the first free number: `Dense 1` becomes `Dense 2`, `Encoder` `Encoder 2`."""
    if wanted not in names:
        return wanted
    match = re.fullmatch(r"(.*\S) ([1-9][0-9]{0,8})", wanted)
    stem, number = (match[1], int(match[2])) if match else (wanted, 1)
    # A stem shortened by what a number needs, so that the longest name allowed can still be told apart.
    stem = stem[:105]
    return next(name for step in range(1, len(names) + 2) if (name := f"{stem} {number + step}") not in names)


def checked_name(name: str) -> str:
    """The name without blanks at its ends.

    Raises:
        EditError: Where nothing, or more than one printable line, is left.
    """
    text = name.strip()
    if not text:
        raise EditError("A node needs a name.")
    if not text.isprintable():
        raise EditError("The name of a node is one line of printable characters.")
    return text
