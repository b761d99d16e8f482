"""The text of a script, or of a notebook's code cells, parsed but never run."""

from __future__ import annotations

import ast
import io
import json
import re
import stat
import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.codegen.section import unwrapped
from brains_engine.errors import CodeError

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

MAX_CHARACTERS = 5_000_000
_HINT = "Brains reads what `brains code` writes: assignments of Keras layers and operations, and plain values."


@dataclass(frozen=True, slots=True)
class Source:
    """Parsed code.

    Attributes:
        tree: All of it; of a notebook, its code cells below each other.
        comments: Text of the comment that is all of a line, by line number.
        cells: First line of each code cell; empty for a script.
        about: The docstring of a script, the first text of a notebook.
    """

    tree: ast.Module
    comments: dict[int, str]
    cells: tuple[int, ...] = ()
    about: str = ""

    @property
    def title(self) -> str:
        """The first line of what the code says of itself."""
        return self.about.partition("\n")[0].strip() or "Untitled"

    @property
    def notes(self) -> str:
        """What stands below the title."""
        notes = self.about.partition("\n")[2].strip()
        return notes if self.cells else unwrapped(notes)

    def fault(self, line: int, message: str, hint: str = _HINT) -> CodeError:
        """An error that names the place."""
        return CodeError(f"{self.place(line)}: {message}", hint)

    def place(self, line: int) -> str:
        """A line as the user counts it."""
        cell = sum(first <= line for first in self.cells)
        return f"Line {line - self.cells[cell - 1] + 1} of code cell {cell}" if cell else f"Line {line}"


def read_text(source: str | os.PathLike[str]) -> str:
    """The text of code: what is given itself, or what stands in the file that it names.

    Raises:
        CodeError: Where the file cannot be read.
    """
    if isinstance(source, str) and ("\n" in source or not source.endswith((".py", ".ipynb"))):
        return source
    path = Path(source)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # asked first, as opening a pipe would wait for its writer
            raise CodeError(f"{path} is not an ordinary file.", "Give a .py or .ipynb file.")
        with path.open("rb") as file:
            return file.read(4 * MAX_CHARACTERS + 1).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CodeError(f"{path} is not text in UTF-8.", "Save it again as UTF-8.") from None
    except (OSError, ValueError) as error:  # ValueError: a name with a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise CodeError(f"{path} cannot be read: {reason[:1].lower()}{reason[1:]}.", "Check its name.") from None


def parse_source(text: str) -> Source:
    """Parse a script, or the JSON of a notebook.

    Raises:
        CodeError: Naming the line at which it is no Python, or what is wrong with the notebook.
    """
    if len(text) > MAX_CHARACTERS:
        raise CodeError(f"The code has {len(text):,} characters; at most {MAX_CHARACTERS:,} are read.")
    cells: tuple[int, ...] = ()
    about: str | None = None
    if text.lstrip()[:1] == "{":
        notebook = _notebook_cells(text)
        about = _first_text(notebook)
        text, cells = _join_cells(_code_texts(notebook))
    blank = Source(ast.Module([], []), {}, cells)
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        reason = (error.msg or "invalid syntax").rstrip(".")
        raise blank.fault(error.lineno or 1, f"it is not Python: {reason}.", "Correct the line.") from None
    except ValueError as error:
        raise CodeError(f"The code cannot be read: {str(error).rstrip('.')}.") from None
    except (RecursionError, MemoryError):
        raise CodeError("The code is nested too deeply to be read.") from None
    return Source(tree, _comments(text), cells, (ast.get_docstring(tree) or "") if about is None else about)


def _comments(text: str) -> dict[int, str]:
    found: dict[int, str] = {}
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT and not token.line[: token.start[1]].strip():
                found[token.start[0]] = token.string.lstrip("#").strip()
    except (tokenize.TokenError, IndentationError):
        return found  # the parser took the code, so what is left is a comment at most
    return found


def _notebook_cells(text: str) -> list[Any]:
    try:
        notebook: Any = json.loads(text)
    except (ValueError, RecursionError):
        raise CodeError("The notebook is damaged: it is not JSON.", "Export it again.") from None
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list):
        raise CodeError("The file is no notebook: it has no cells.", "Give a notebook of format 4 or a Python script.")
    return [cell for cell in cells if isinstance(cell, dict)]


def _code_texts(cells: list[Any]) -> list[str]:
    code = [cell for cell in cells if cell.get("cell_type") == "code"]
    # commands to the notebook itself, such as %matplotlib, are no Python and say nothing of a design
    return [
        re.sub(r"^[%!].*$", "", _cell_text(cell.get("source", ""), number), flags=re.MULTILINE)
        for number, cell in enumerate(code, 1)
    ]


def _first_text(cells: list[Any]) -> str:
    text = _cell_text(cells[0].get("source", ""), 1) if cells and cells[0].get("cell_type") == "markdown" else ""
    return text.removeprefix("# ")


def _cell_text(source: Any, number: int) -> str:
    text = "".join(source) if isinstance(source, list) and all(isinstance(line, str) for line in source) else source
    if not isinstance(text, str):
        raise CodeError(f"Cell {number} of the notebook holds no text.", "Export it again.")
    return text


def _join_cells(texts: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    firsts: list[int] = []
    joined = ""
    for text in texts:
        firsts.append(joined.count("\n") + 1)
        joined += text.rstrip("\n") + "\n\n\n"
    return joined, tuple(firsts)
