"""Commands on data: a look at it, and cross-validation."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.command import EXIT_INTERRUPTED, EXIT_OK, Command, Context, UsageError
from brains_engine.cli.interrupts import stop_on_signals
from brains_engine.cli.output import count
from brains_engine.cli.progress import make_view
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.cli.settings import find_field, typed
from brains_engine.cli.training_commands import apply_options, declare_settings, free_folder
from brains_engine.design.io import load_design
from brains_engine.fields import replace_value
from brains_engine.runs.config import DataConfig
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    import argparse

    from brains_engine.data.preview import Preview
    from brains_engine.runs.cross_validation import CrossValidation

_SHOWN_COLUMNS = 12
_SHOWN_SIGNS = 24


def _declare_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("data", metavar="DATA", help="a file, a folder of pictures, or a set such as iris")
    parser.add_argument("--target", metavar="COLUMN", help="what is learnt, by name or number")
    parser.add_argument("--rows", metavar="N", type=int, default=5, help="how many of the first rows to show")
    parser.add_argument(
        "--set",
        metavar="name=value",
        action="append",
        default=[],
        dest="settings",
        help="category_columns=colour, missing=mean, ignored_columns=id, …",
    )


def _data(options: argparse.Namespace, context: Context) -> int:
    from brains_engine.data.preview import preview_data
    from brains_engine.data.spec import parse_data_spec

    if not 0 <= options.rows <= 1000:
        raise UsageError("--rows takes a number from 0 to 1000.")
    config = parse_data_spec(options.data, DataConfig())
    settings = [*options.settings, *([f"target={options.target}"] if options.target else [])]
    for setting in settings:
        name, equals, text = setting.partition("=")
        if not equals:
            raise UsageError(f"--set takes name=value, but got {setting!r}.")
        name = name.strip().removeprefix("data.")
        config = replace_value(config, name, typed(text, find_field(config, name)))
    found = preview_data(config, options.rows)
    if context.out.as_json:
        context.out.emit(found.to_json())
    else:
        _show(found, context)
    return EXIT_OK


def _show(found: Preview, context: Context) -> None:
    out = context.out
    out.say(found.title)
    if found.info is not None:
        out.say(found.info.help)
        task = f"{found.info.classes} classes" if found.info.classes else f"{found.info.targets} values"
        out.say(f"{count(found.info.features)} features, learning {task}.")
    if found.problem:
        out.say(f"Cannot be trained on as it is: {found.problem}")
    if found.rows and not found.complete:
        out.say(f"Told by the first {count(found.rows)} rows.")
    if found.columns:
        out.table(
            ("column", "role", "holds", "missing", "distinct", "least", "greatest", "mean", "suggested"),
            [
                (
                    column.name,
                    column.role,
                    column.kind,
                    count(column.missing),
                    count(column.distinct),
                    *(_number(value) for value in (column.least, column.greatest, column.mean)),
                    column.suggested or "",
                )
                for column in found.columns
            ],
            right=("missing", "distinct", "least", "greatest", "mean"),
        )
    if found.classes:
        weights = found.class_weights
        rows = [(name, count(number), _number(weights.get(name))) for name, number in found.classes]
        out.table(("class", "rows", "balancing weight"), rows, right=("rows", "balancing weight"))
    if found.head and found.columns:
        names = [column.name for column in found.columns][:_SHOWN_COLUMNS]
        out.table(names, [[_cut(cell) for cell in row[:_SHOWN_COLUMNS]] for row in found.head])


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN_SIGNS else f"{text[: _SHOWN_SIGNS - 1]}…"


def _declare_cross_validate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a design")
    parser.add_argument("--folds", metavar="N", type=int, default=5, help="parts of the samples; 5 by default")
    parser.add_argument("--out", metavar="DIR", type=Path, help="the folder of the runs; runs/NAME-NUMBER by default")
    declare_settings(parser)


def _cross_validate(options: argparse.Namespace, context: Context) -> int:
    registry = context.registry_near(Path(options.file))
    design = load_design(options.file, registry)
    apply_options(design, options)
    folder = options.out or free_folder(f"{Path(options.file).stem}-folds")
    context.out.say(f"The runs are kept in {folder}.")
    stop = StopToken()
    with stop_on_signals(stop, context.out.remark) as interrupts, make_view(context.out) as view:
        with tensorflow_quiet():
            from brains_engine.backend.cross_validation import cross_validate
        found = cross_validate(design.snapshot, registry, folder, folds=options.folds, on_event=view.show, stop=stop)
    if context.out.as_json:
        context.out.emit({"event": "cross_validation", **found.to_json()})
    else:
        _show_folds(found, context)
    return EXIT_INTERRUPTED if interrupts.asked else EXIT_OK


def _show_folds(found: CrossValidation, context: Context) -> None:
    names = list(found.mean)
    rows = [(f"fold {number}", *(_number(run.get(name)) for name in names)) for number, run in enumerate(found.runs, 1)]
    rows.append(("mean", *(_number(found.mean[name]) for name in names)))
    deviation = (found.deviation[name] for name in names)
    rows.append(("deviation", *(_number(value if math.isfinite(value) else None) for value in deviation)))
    context.out.table(("", *names), rows, right=names)
    if not found.complete:
        context.out.say(f"{len(found.runs)} of {found.folds} folds are complete; the same command goes on.")


COMMANDS = (
    Command("data", "look at data: columns, roles, gaps, ranges, classes", _declare_data, _data),
    Command(
        "cross-validate", "train a design once for each fold of its data", _declare_cross_validate, _cross_validate
    ),
)
