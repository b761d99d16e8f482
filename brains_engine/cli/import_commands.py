"""The command import: designs of files that other programs wrote, and of well-known architectures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.cli.command import EXIT_OK, Command, Context, UsageError
from brains_engine.cli.output import count
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.design.io import save_design
from brains_engine.errors import ModelImportError
from brains_engine.importing import READERS, ImportReport, import_config, import_model

if TYPE_CHECKING:
    import argparse

_ALL = "list"
_CHECKPOINT_SUFFIX = ".safetensors"


def _declare_import(parser: argparse.ArgumentParser) -> None:
    suffixes = " or ".join(suffix for reader in READERS for suffix in reader.suffixes)
    parser.add_argument(
        "file", metavar="FILE", nargs="?", type=Path, help=f"a model, in a file that ends with {suffixes}"
    )
    parser.add_argument(
        "--application",
        metavar="NAME",
        help="an architecture of keras.applications instead; list shows those there are",
    )
    parser.add_argument("--out", metavar="DESIGN", type=Path, help="the design to write; left out, it is only reported")
    parser.add_argument(
        "--weights",
        metavar="PATH",
        type=Path,
        help=f"also write the file's weights, as a checkpoint ({_CHECKPOINT_SUFFIX})",
    )
    parser.add_argument("--force", action="store_true", help="replace files that exist")


def _import(options: argparse.Namespace, context: Context) -> int:
    _check(options)
    if options.application == _ALL:
        return _applications(context)
    report = (
        _application(options.application, context)[0]
        if options.application
        else import_model(options.file, context.registry, weights=options.weights is not None)
    )
    if options.weights is not None:
        _write_weights(report, options.weights, context)
    if options.out is not None:
        save_design(report.snapshot, options.out)
    _tell(report, options, context)
    return EXIT_OK


def _check(options: argparse.Namespace) -> None:
    if (options.file is None) == (options.application is None):
        raise UsageError("Give a file to import, or --application NAME.", "See `brains import --help`.")
    if options.weights is not None:
        if options.application:
            raise UsageError("An application is built without weights.", "Leave --weights out.")
        if options.weights.suffix != _CHECKPOINT_SUFFIX:
            raise UsageError(f"--weights writes a checkpoint, whose name must end with {_CHECKPOINT_SUFFIX}.")
    for path in (options.out, options.weights):
        if path is not None and path.exists() and not options.force:
            raise ModelImportError(f"{path} exists already.", "Give another name, or --force to replace it.")


def _write_weights(report: ImportReport, path: Path, context: Context) -> None:
    if not report.has_weights:
        raise ModelImportError("The file has no weights.", "Leave --weights out.")
    with tensorflow_quiet():
        from brains_engine.backend.imported_weights import write_checkpoint
    write_checkpoint(report.snapshot, report.weights, path, context.registry)


def _tell(report: ImportReport, options: argparse.Namespace, context: Context) -> None:
    written = {"design": options.out, "checkpoint": options.weights}
    if context.out.as_json:
        paths = {name: str(path) for name, path in written.items() if path is not None}
        context.out.emit({**report.to_json(), **paths})
        return
    inside = f" with {count(report.layers)} layers in all" if report.layers > report.nodes else ""
    context.out.say(
        f"{report.snapshot.settings.title}: {count(report.nodes)} nodes{inside}, {count(report.params)} parameters, "
        f"{'complete' if report.is_complete else 'not complete'}."
    )
    for sentence in report.sentences():
        context.out.say(f"  {sentence}")
    for name, path in written.items():
        if path is not None:
            context.out.say(f"Wrote the {name} {path}.")


def _application(name: str, context: Context) -> tuple[ImportReport, int]:
    """The import of an architecture, and the number of weights that Keras counts."""
    with tensorflow_quiet():
        from brains_engine.backend.applications import application_config
    config, params = application_config(name)
    return import_config(config, name, context.registry), params


def _applications(context: Context) -> int:
    with tensorflow_quiet():
        from brains_engine.backend.applications import SIZES
    rows: list[dict[str, Any]] = []
    for number, (name, size) in enumerate(SIZES.items(), start=1):
        context.out.remark(f"Building {name}, {number} of {len(SIZES)}.")
        report, params = _application(name, context)
        rows.append(
            {
                "name": name,
                "image": size,
                "nodes": report.nodes,
                "params": report.params,
                "keras_params": params,
                "complete": report.is_complete,
            }
        )
    if context.out.as_json:
        context.out.emit(rows)
        return EXIT_OK
    numbers = ("image", "nodes", "parameters", "in Keras")
    context.out.table(
        ("application", *numbers, "import"),
        [
            (
                row["name"],
                str(row["image"]),
                count(row["nodes"]),
                count(row["params"]),
                count(row["keras_params"]),
                "complete" if row["complete"] else "not complete",
            )
            for row in rows
        ],
        right=numbers,
    )
    return EXIT_OK


COMMANDS = (Command("import", "make a design of a model of another program", _declare_import, _import),)
