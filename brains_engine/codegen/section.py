"""A part of exported code: a stretch of a script, a cell of a notebook."""

from __future__ import annotations

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
