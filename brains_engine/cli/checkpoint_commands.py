"""Commands on checkpoints: predict, evaluate, checkpoints, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.command import EXIT_OK, Command, Context, UsageError
from brains_engine.cli.output import count, measures, share
from brains_engine.cli.predictions import Answers, read_predictions
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.errors import CheckpointError, DataError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from brains_engine.backend.checkpoints import CheckpointMeta
    from brains_engine.backend.exporters.protocol import Exporter


def _declare_predict(parser: argparse.ArgumentParser) -> None:
    _declare_checkpoint(parser)
    parser.add_argument("data", metavar="DATA", help="a CSV or NPZ file with features, or a set such as digits")
    parser.add_argument("--out", metavar="PATH", type=Path, help="the CSV file to write, instead of stdout")


def _predict(options: argparse.Namespace, context: Context) -> int:
    checkpoint = resolve_checkpoint(options.checkpoint)
    meta = _meta(checkpoint)
    predictions = read_predictions(checkpoint, meta, options.data, context.registry_near(checkpoint))
    if options.out is not None:
        _write(predictions, options.out)
        context.out.say(f"Wrote {count(len(predictions))} predictions to {options.out}.")
    if context.out.as_json:
        context.out.emit(predictions.to_json())
    elif options.out is None:
        print(predictions.to_csv(), end="")
    return EXIT_OK


def _write(predictions: Answers, path: Path) -> None:
    try:
        path.write_text(predictions.to_csv(), encoding="utf-8", newline="")
    except OSError as error:
        raise DataError(f"{path} cannot be written: {(error.strerror or 'unknown cause').lower()}.") from None


def _declare_evaluate(parser: argparse.ArgumentParser) -> None:
    _declare_checkpoint(parser)
    parser.add_argument("--data", metavar="SPEC", help="other data than the run's own validation samples")


def _evaluate(options: argparse.Namespace, context: Context) -> int:
    checkpoint = resolve_checkpoint(options.checkpoint)
    data = None
    if options.data:
        from brains_engine.data.spec import parse_data_spec

        data = parse_data_spec(options.data, _meta(checkpoint).config.data)
    with tensorflow_quiet():
        from brains_engine.backend import jobs
    metrics = jobs.evaluate(checkpoint, context.registry_near(checkpoint), data)
    if context.out.as_json:
        context.out.emit({"metrics": metrics})
    context.out.say(measures(metrics))
    return EXIT_OK


def _declare_checkpoints(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder of a run")


def _checkpoints(options: argparse.Namespace, context: Context) -> int:
    from brains_engine.runs.store import list_checkpoints

    checkpoints = list_checkpoints(options.folder)
    if context.out.as_json:
        context.out.emit(checkpoints)
        return EXIT_OK
    rows = [
        (
            str(item["id"]),
            str(item["parent"] or ""),
            item["kind"],
            str(item["epoch"]),
            count(item["step"]),
            share(item["sparsity"]),
            measures(item["metrics"]),
            item["path"],
        )
        for item in checkpoints
    ]
    columns = ("id", "parent", "kind", "epoch", "step", "sparsity", "metrics", "path")
    context.out.table(columns, rows, right=("id", "parent", "epoch", "step", "sparsity"))
    return EXIT_OK


def _declare_export(parser: argparse.ArgumentParser) -> None:
    _declare_checkpoint(parser, optional=True)
    parser.add_argument("--format", metavar="F", help="see --list")
    parser.add_argument("--out", metavar="PATH", type=Path, help="the file or folder to write")
    parser.add_argument("--list", action="store_true", dest="list_formats", help="list the formats and end")


def _export(options: argparse.Namespace, context: Context) -> int:
    needed = {"CHECKPOINT": options.checkpoint, "--format": options.format, "--out": options.out}
    missing = next((name for name, value in needed.items() if value is None), None)
    if missing and not options.list_formats:
        raise UsageError(f"{missing} is missing.", "See `brains export --help`.")
    with tensorflow_quiet():
        from brains_engine.backend import jobs
    if options.list_formats:
        return _list_formats(jobs.formats(), context)
    checkpoint = resolve_checkpoint(options.checkpoint)
    report = jobs.export(checkpoint, options.format, options.out, context.registry_near(checkpoint))
    if context.out.as_json:
        context.out.emit(
            {
                "format": report.format,
                "path": str(report.path),
                "bytes": report.bytes,
                "max_abs_difference": report.max_abs_difference,
                "classes": list(report.classes),
            }
        )
    context.out.say(
        f"Wrote {report.path} ({count(report.bytes)} bytes); "
        f"its answers differ from the checkpoint's by at most {report.max_abs_difference:.2g}."
    )
    for name in report.classes:
        context.out.say(f"It opens only where the Keras class {name} is known: give the layer's file along with it.")
    return EXIT_OK


def _list_formats(exporters: Iterable[Exporter], context: Context) -> int:
    formats = [{"id": item.id, "title": item.title, "suffix": item.suffix} for item in exporters]
    if context.out.as_json:
        context.out.emit(formats)
    else:
        context.out.table(("id", "title", "suffix"), [(item["id"], item["title"], item["suffix"]) for item in formats])
    return EXIT_OK


def _declare_checkpoint(parser: argparse.ArgumentParser, *, optional: bool = False) -> None:
    parser.add_argument(
        "checkpoint",
        metavar="CHECKPOINT",
        type=Path,
        nargs="?" if optional else None,
        help="a checkpoint file, or the folder of a run for its last one",
    )


def resolve_checkpoint(path: Path) -> Path:
    """A checkpoint file; of a run's folder, its last one.

    Raises:
        CheckpointError: Where the run has none.
    """
    if not path.is_dir():
        return path
    from brains_engine.runs.store import list_checkpoints

    checkpoints = list_checkpoints(path)
    if not checkpoints:
        raise CheckpointError(f"The run {path} has no checkpoint yet.")
    return Path(checkpoints[-1]["path"])


def _meta(checkpoint: Path) -> CheckpointMeta:
    from brains_engine.backend.checkpoints import load_checkpoint

    return load_checkpoint(checkpoint)[1]


COMMANDS = (
    Command("predict", "apply a checkpoint to data", _declare_predict, _predict),
    Command("evaluate", "measure a checkpoint on validation samples", _declare_evaluate, _evaluate),
    Command("checkpoints", "list the checkpoints of a run", _declare_checkpoints, _checkpoints),
    Command("export", "write a checkpoint in another format", _declare_export, _export),
)
