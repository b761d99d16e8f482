"""A part of exported code: a stretch of a script, a cell of a notebook."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Section:
    """Some code with what it needs.

    Attributes:
        about: One sentence for a reader, the text above the cell.
        blocks: Pieces of source; definitions stand two lines apart.
        imports: Import statements.
        constants: Assignments at the top of a script.
    """

    about: str
    blocks: tuple[str, ...]
    imports: frozenset[str] = frozenset()
    constants: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        return "\n\n\n".join(self.blocks)


WIDTH = 120


def wrapped(line: str) -> list[str]:
    """A line of text as lines that fit; `unwrapped` puts them together again."""
    return textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) if len(line) > WIDTH else [line]


def unwrapped(text: str) -> str:
    """Text whose lines go on where a line ends only because the next word does not fit any more."""
    lines: list[str] = []
    room = 0  # what is left of the line above
    for line in text.split("\n"):
        word = line.partition(" ")[0]
        if lines and word and 0 <= room <= len(word):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        room = WIDTH - len(line) if line else WIDTH
    return "\n".join(lines)
