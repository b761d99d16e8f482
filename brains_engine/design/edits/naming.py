"""Ids and names of new nodes: unique in the design, and telling what the node is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from brains_engine.design.records import BLOCK_PREFIX
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
        """The id after the highest of that layer: `dense-3`. A gap is not filled, so that old ids stay gone.

        All blocks that a design defines are `block-1`, `block-2` and so on.
        """
        layer = layer.partition(":")[0]
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


def free_block_id(name: str, taken: Iterable[str]) -> str:
    """An id for a definition of that name: `block:residual`, or `block:residual_2` where it is taken."""
    plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:48]
    stem = plain if plain[:1].isalpha() else f"block_{plain}".rstrip("_")
    ids = set(taken)
    wanted, number = f"{BLOCK_PREFIX}{stem}", 1
    while wanted in ids:
        number += 1
        wanted = f"{BLOCK_PREFIX}{stem}_{number}"
    return wanted


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
