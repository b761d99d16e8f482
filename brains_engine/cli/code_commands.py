"""The command code: designs as Python."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.command import EXIT_OK, Command, Context
from brains_engine.cli.output import count
from brains_engine.design.io import load_design
from brains_engine.errors import ExportError

if TYPE_CHECKING:
    import argparse


_STDOUT = "-"


def _declare_code(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="DESIGN", help="a design")
    parser.add_argument(
        "--out", metavar="PATH", default=_STDOUT, help="a .py or .ipynb file to write; left out or -, stdout"
    )
    parser.add_argument("--force", action="store_true", help="replace a file that exists")


def _code(options: argparse.Namespace, context: Context) -> int:
    from brains_engine.codegen import export_code, write_code

    snapshot = load_design(options.file, context.registry).snapshot
    if options.out == _STDOUT:
        text = export_code(snapshot, context.registry)
        if context.out.as_json:
            context.out.emit({"code": text})
        else:
            print(text, end="")
        return EXIT_OK
    path = Path(options.out)
    if path.exists() and not options.force:
        raise ExportError(f"{path} exists already.", "Give another name, or --force to replace it.")
    lines = write_code(snapshot, context.registry, path)
    if context.out.as_json:
        context.out.emit({"path": str(path), "lines": lines})
    context.out.say(f"Wrote {path} ({count(lines)} lines).")
    return EXIT_OK


COMMANDS = (Command("code", "write a design as a Python script or notebook of plain Keras", _declare_code, _code),)
