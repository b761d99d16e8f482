"""Commands between designs and code: code, import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.command import EXIT_OK, Command, Context, UsageError
from brains_engine.cli.output import count
from brains_engine.design.io import load_design, save_design
from brains_engine.errors import DesignFileError, ExportError

if TYPE_CHECKING:
    import argparse

    from brains_engine.design.snapshot import Snapshot
    from brains_engine.spec.registry import Registry

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


def _declare_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help=f"what to read: {', '.join(IMPORTERS)}")
    parser.add_argument("--out", metavar="DESIGN", required=True, help="the design to write, such as digits.brains")
    parser.add_argument("--force", action="store_true", help="replace a file that exists")


def _import(options: argparse.Namespace, context: Context) -> int:
    source, path = Path(options.file), Path(options.out)
    read = IMPORTERS.get(source.suffix.lower())
    if read is None:
        raise UsageError(f"{source.name} cannot be imported.", f"Files that can end in {', '.join(IMPORTERS)}.")
    if path.exists() and not options.force:
        raise DesignFileError(f"{path} exists already.", "Give another name, or --force to replace it.")
    snapshot = read(source, context.registry)
    save_design(snapshot, path)
    if context.out.as_json:
        context.out.emit({"path": str(path), "title": snapshot.settings.title, "nodes": len(snapshot.nodes)})
    context.out.say(f"Wrote {path} ({count(len(snapshot.nodes))} layers).")
    return EXIT_OK


def _import_code(path: Path, registry: Registry) -> Snapshot:
    from brains_engine.codegen import import_code, read_text

    return import_code(read_text(path), registry)


IMPORTERS: dict[str, Callable[[Path, Registry], Snapshot]] = {".py": _import_code, ".ipynb": _import_code}
"""What reads a file as a design, by the end of its name."""

COMMANDS = (
    Command("code", "write a design as a Python script or notebook of plain Keras", _declare_code, _code),
    Command("import", "read a script or notebook that Brains has written as a design", _declare_import, _import),
)
