"""The handbook's page on actions, keys and mouse: `python -m app.key_page` writes it anew from the tables."""

from __future__ import annotations

import argparse
import itertools
import sys
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from app.actions.tables import ACTIONS, FLAT_MENUS
from app.keymap import KeyRow, key_rows

FILE = Path(str(resources.files("resources") / "help" / "keys.md"))
_OK, _FAILED = 0, 1
_TABLE = ("| what is done | keys or mouse | about it |", "| --- | --- | --- |")
_HEAD = """# Actions, keys and mouse

Everything that can be done, menu by menu, then what the canvas does with keys and mouse. Ctrl+K finds an action by its
name, Ctrl+/ shows this list with a search field. Single-letter keys are asleep while you type. This page is written
from the program's own tables.
"""


def page(rows: Sequence[KeyRow]) -> str:
    """The page in Markdown: a table for each group."""
    parts = [_HEAD]
    for group, members in itertools.groupby(rows, key=lambda row: row.group):
        lines = [f"| {_cell(row.text)} | {_cell(row.keys)} | {_cell(row.tip)} |" for row in members]
        parts.append("\n".join([f"## {group}", "", *_TABLE, *lines]))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page. Gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m app.key_page", description="Write the page on actions and keys.")
    parser.add_argument("--out", type=Path, default=FILE, help="where to write it")
    options = parser.parse_args(arguments)
    try:
        options.out.write_text(page(key_rows(ACTIONS, FLAT_MENUS)), encoding="utf-8")
    except OSError as error:
        print(f"{options.out} cannot be written: {error.strerror or error}.", file=sys.stderr)
        return _FAILED
    return _OK


def _cell(text: str) -> str:
    return text.replace("|", r"\|") or " "


if __name__ == "__main__":
    sys.exit(main())
