"""The command `inspect`: what a checkpoint confuses, what is hard for it, what its layers give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.checkpoint_commands import resolve_checkpoint
from brains_engine.cli.command import EXIT_OK, Command, Context, UsageError
from brains_engine.cli.output import count, measures, share
from brains_engine.cli.quiet import tensorflow_quiet

if TYPE_CHECKING:
    import argparse

    from brains_engine.cli.output import Output
    from brains_engine.insight.classes import ClassReport
    from brains_engine.insight.report import HardSample, Inspection, OutputReport

HARDEST = 20
MOST_HARDEST = 100_000
MOST_CLASSES = 30
"""A wider confusion matrix is printed as its most frequent confusions."""
MOST_CONFUSIONS = 30
MOST_SHOWN = 8
_PARTS = {"validation": "validation samples", "training": "training samples", "data": "samples"}


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "checkpoint", metavar="RUN|CHECKPOINT", type=Path, help="the folder of a run for its last checkpoint, or a file"
    )
    parser.add_argument("--data", metavar="SPEC", help="other data than the run's own validation samples")
    parser.add_argument(
        "--hardest", metavar="N", type=int, default=HARDEST, help="how many samples of the greatest loss to list"
    )


def _inspect(options: argparse.Namespace, context: Context) -> int:
    if not 0 <= options.hardest <= MOST_HARDEST:
        raise UsageError(f"--hardest must be from 0 to {count(MOST_HARDEST)}.")
    checkpoint = resolve_checkpoint(options.checkpoint)
    data = None
    with tensorflow_quiet():
        from brains_engine.backend import jobs
        from brains_engine.backend.checkpoints import load_checkpoint
    if options.data:
        from brains_engine.data.spec import parse_data_spec

        data = parse_data_spec(options.data, load_checkpoint(checkpoint)[1].config.data)
    found = jobs.inspect(checkpoint, context.registry_near(checkpoint), data, options.hardest)
    if context.out.as_json:
        context.out.emit(found.to_json())
    else:
        _show(found, context.out)
    return EXIT_OK


def _show(found: Inspection, out: Output) -> None:
    out.say(
        f"Checkpoint {found.checkpoint}: epoch {found.epoch}, step {count(found.step)}; "
        f"{count(found.samples)} {_PARTS[found.part]}."
    )
    out.say(measures(found.metrics))
    for output in found.outputs:
        if len(found.outputs) > 1:
            out.say(f"\nOutput {output.name}")
        _show_output(output, out)
    _show_layers(found, out)


def _show_output(output: OutputReport, out: Output) -> None:
    if output.classes is not None:
        _show_confusion(output.classes, out)
        out.say("\nClasses")
        out.table(
            ("class", "precision", "recall", "F1", "support"),
            [
                (row.name, f"{row.precision:.4f}", f"{row.recall:.4f}", f"{row.f1:.4f}", count(row.support))
                for row in output.classes.figures
            ],
            right=("precision", "recall", "F1", "support"),
        )
        out.say(
            f"Accuracy {output.classes.accuracy:.4f}, macro F1 {output.classes.macro_f1:.4f}, "
            f"expected calibration error {output.classes.calibration_error:.4f}."
        )
    if output.values:
        out.say("\nTargets")
        out.table(
            ("target", "mean absolute error", "root mean squared error", "R2"),
            [
                (row.name, f"{row.mean_absolute_error:.4g}", f"{row.root_mean_squared_error:.4g}", f"{row.r2:.4f}")
                for row in output.values
            ],
            right=("mean absolute error", "root mean squared error", "R2"),
        )
    if output.hardest:
        out.say("\nHardest samples (index from 0)")
        out.table(
            ("index", "loss", "target", "prediction", "confidence"),
            [_hard(sample) for sample in output.hardest],
            right=("index", "loss", "confidence"),
        )


def _show_confusion(report: ClassReport, out: Output) -> None:
    if len(report.names) <= MOST_CLASSES:
        out.say("\nConfusion matrix (a row is a class, a column what it was taken for)")
        rows = [(name, *map(str, row)) for name, row in zip(report.names, report.confusion, strict=True)]
        out.table(("", *report.names), rows, right=report.names)
        return
    out.say(f"\nMost frequent confusions among {count(len(report.names))} classes")
    cells = [
        (samples, report.names[row], report.names[column])
        for row, line in enumerate(report.confusion)
        for column, samples in enumerate(line)
        if samples and row != column
    ]
    cells.sort(key=lambda cell: -cell[0])
    out.table(
        ("class", "taken for", "samples"),
        [(name, taken, count(samples)) for samples, name, taken in cells[:MOST_CONFUSIONS]],
        right=("samples",),
    )


def _hard(sample: HardSample) -> tuple[str, ...]:
    sure = "" if sample.confidence is None else share(sample.confidence)
    return str(sample.index), f"{sample.loss:.4g}", _answer(sample.target), _answer(sample.prediction), sure


def _answer(answer: str | tuple[float, ...]) -> str:
    if isinstance(answer, str):
        return answer
    more = " …" if len(answer) > MOST_SHOWN else ""
    return " ".join(f"{value:.4g}" for value in answer[:MOST_SHOWN]) + more


def _show_layers(found: Inspection, out: Output) -> None:
    if not found.layers:
        return
    out.say(f"\nLayers, over {count(found.layer_samples)} samples (a dead unit gives one value for all of them)")
    sizes = found.figures
    columns = ["layer", "units", "dead", "zeros", "mean", "deviation", "least", "greatest"]
    if sizes is not None:
        columns += ["gradient", "weights", "update ratio"]
    rows = []
    for node_id, layer in found.layers.items():
        row = [
            found.names.get(node_id, node_id),
            count(layer.units),
            count(len(layer.dead)),
            share(layer.zeros),
            *(f"{value:.4g}" for value in (layer.mean, layer.deviation, layer.low, layer.high)),
        ]
        if sizes is not None:
            row += [
                f"{values[node_id]:.4g}" if node_id in values else ""
                for values in (sizes.gradients, sizes.weights, sizes.updates)
            ]
        rows.append(row)
    out.table(columns, rows, right=columns[1:])
    if sizes is not None:
        out.say(f"Gradient, weights and update ratio are those of step {count(sizes.step)}.")


COMMANDS = (Command("inspect", "look into a checkpoint: confusions, hard samples, layers", _declare, _inspect),)
