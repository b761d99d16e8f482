"""The command on layers of the user's own: trust."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.cli.command import EXIT_BAD_INPUT, EXIT_OK, Command, Context, UsageError
from brains_engine.custom.files import project_of, project_of_layers, read_source
from brains_engine.custom.trust import TrustStore

if TYPE_CHECKING:
    import argparse

    from brains_engine.cli.output import Output
    from brains_engine.custom import LayerFile, Library


def report_idle_files(library: Library, out: Output) -> None:
    """Say on stderr which files of layers were not loaded, and why."""
    for file in (*library.faults, *library.untrusted):
        out.remark(f"{file.message}{_advice(file)}")


def _declare_trust(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=Path, nargs="?", help="a file of layers you have read; or a folder to look in"
    )
    parser.add_argument("--revoke", action="store_true", help="trust it no longer")


def _trust(options: argparse.Namespace, context: Context) -> int:
    store = TrustStore()
    if options.file is None:
        if options.revoke:
            raise UsageError("FILE is missing.", "See `brains trust --help`.")
        return _list(context)
    if options.file.is_dir() or str(options.file.absolute()) in store.read().folders:
        return _folder(options, store, context)
    if options.revoke:
        return _revoke(options.file, store, context)
    source = read_source(options.file)
    store.trust(source, project_of_layers(options.file))
    context.out.say(f"{options.file} is trusted from now on, as long as it stays as it is.")
    context.out.say(f"SHA-256 {source.sha256}")
    found = _find(options.file, source.sha256, context)
    if context.out.as_json:
        context.out.emit(_file_json(found))
    if found.status == "failed":
        context.out.remark(found.message)
        return EXIT_BAD_INPUT
    context.out.say(f"It gives {'the layer' if len(found.layers) == 1 else 'the layers'} {', '.join(found.layers)}.")
    return EXIT_OK


def _find(path: Path, sha256: str, context: Context) -> LayerFile:
    """What became of a file that has just been trusted."""
    library = context.library(project_of_layers(path) or project_of(path))
    return next(file for file in library.files if file.sha256 == sha256)


def _revoke(path: Path, store: TrustStore, context: Context) -> int:
    sha256 = read_source(path).sha256 if path.is_file() else ""
    was_trusted = store.revoke(path, sha256)
    if context.out.as_json:
        context.out.emit({"path": str(path.absolute()), "sha256": sha256, "revoked": was_trusted})
    context.out.say(f"{path} is trusted no longer." if was_trusted else f"{path} was not trusted.")
    return EXIT_OK


def _folder(options: argparse.Namespace, store: TrustStore, context: Context) -> int:
    if options.revoke:
        store.remove_folder(options.file)
        context.out.say(f"{options.file} is not looked in any longer.")
    else:
        store.add_folder(options.file)
        context.out.say(f"Every design is offered the files in {options.file}; each of them still has to be trusted.")
    if context.out.as_json:
        context.out.emit({"folders": list(store.read().folders)})
    return EXIT_OK


def _list(context: Context) -> int:
    files = context.library(project_of(Path())).files
    if context.out.as_json:
        context.out.emit([_file_json(file) for file in files])
        return EXIT_OK
    rows = [(file.name, file.status, ", ".join(file.layers), file.sha256[:16], str(file.path or "")) for file in files]
    context.out.table(("file", "status", "layers", "sha256", "path"), rows)
    for file in files:
        if file.message:
            context.out.say(f"{file.message}{_advice(file)}")
    return EXIT_OK


def _file_json(file: LayerFile) -> dict[str, Any]:
    return {
        "name": file.name,
        "status": file.status,
        "path": str(file.path) if file.path else None,
        "sha256": file.sha256,
        "layers": list(file.layers),
        "message": file.message,
        "details": file.details,
    }


def _advice(file: LayerFile) -> str:
    return f" Read it, then run `brains trust {file.path}`." if file.status == "untrusted" else ""


COMMANDS = (Command("trust", "list the files of custom layers, or trust one you have read", _declare_trust, _trust),)
