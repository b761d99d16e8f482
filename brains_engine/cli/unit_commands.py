"""Commands that look at single units: `units` and `path`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.checkpoint_commands import resolve_checkpoint
from brains_engine.cli.command import EXIT_OK, Command, Context, UsageError
from brains_engine.cli.output import count, share
from brains_engine.cli.quiet import tensorflow_quiet

if TYPE_CHECKING:
    import argparse

    from brains_engine.cli.output import Output
    from brains_engine.insight.paths import ClassPath
    from brains_engine.insight.units import LayerUnits, UnitsReport
    from brains_engine.runs.config import DataConfig

MOST_LINKS = 100_000
MOST_SHOWN = 20


def _declare_checkpoint(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "checkpoint", metavar="RUN|CHECKPOINT", type=Path, help="the folder of a run for its last checkpoint, or a file"
    )
    parser.add_argument("--data", metavar="SPEC", help="other data than the run's own validation samples")
    parser.add_argument("--picture", metavar="FILE", type=Path, help="draw it: a file ending in .png, .svg or .pdf")


def _declare_units(parser: argparse.ArgumentParser) -> None:
    _declare_checkpoint(parser)
    parser.add_argument("--layer", metavar="NAME", action="append", default=[], help="this layer only; may be repeated")
    parser.add_argument("--no-ablation", action="store_true", help="do not measure what is lost without each unit")


def _declare_path(parser: argparse.ArgumentParser) -> None:
    _declare_checkpoint(parser)
    parser.add_argument("--class", metavar="NAME", dest="decision", required=True, help="name or number of the class")
    parser.add_argument(
        "--share",
        metavar="S",
        type=float,
        default=0.8,
        help="part of each layer's sum to show, 0.8 by default",
    )
    parser.add_argument("--most", metavar="N", type=int, default=100, help="connections in a layer, 100 at most")


def _units(options: argparse.Namespace, context: Context) -> int:
    checkpoint = resolve_checkpoint(options.checkpoint)
    _check_picture(options.picture)
    data = _data(options.data, checkpoint)
    with tensorflow_quiet():
        from brains_engine.backend import jobs
    found = jobs.look_at_units(
        checkpoint,
        context.registry_near(checkpoint),
        data,
        layers=options.layer,
        ablation=not options.no_ablation,
    )
    assert found is not None  # nothing stops it
    if options.picture:
        from brains_engine.insight.unit_pictures import draw_units

        draw_units(found, options.picture)
    if context.out.as_json:
        context.out.emit(found.to_json())
    else:
        _show_units(found, context.out)
    return EXIT_OK


def _path(options: argparse.Namespace, context: Context) -> int:
    if not 0 < options.share <= 1:
        raise UsageError("--share must be over 0 and at most 1.")
    if not 1 <= options.most <= MOST_LINKS:
        raise UsageError(f"--most must be from 1 to {count(MOST_LINKS)}.")
    checkpoint = resolve_checkpoint(options.checkpoint)
    _check_picture(options.picture)
    data = _data(options.data, checkpoint)
    with tensorflow_quiet():
        from brains_engine.backend import jobs
    registry = context.registry_near(checkpoint)
    found = jobs.find_class_path(checkpoint, registry, options.decision, data, share=options.share, most=options.most)
    if options.picture:
        from brains_engine.insight.unit_pictures import draw_path

        draw_path(found, options.picture)
    if context.out.as_json:
        context.out.emit(found.to_json())
    else:
        _show_path(found, context.out)
    return EXIT_OK


def _check_picture(path: Path | None) -> None:
    if path is None:
        return
    if path.suffix not in (".png", ".svg", ".pdf"):
        raise UsageError(f"A picture is a .png, .svg or .pdf file, but {path} ends in {path.suffix or 'nothing'}.")
    if not path.absolute().parent.is_dir():
        raise UsageError(f"There is no folder {path.parent} to write {path.name} into.")


def _data(spec: str | None, checkpoint: Path) -> DataConfig | None:
    if not spec:
        return None
    with tensorflow_quiet():
        from brains_engine.backend.checkpoints import load_checkpoint
    from brains_engine.data.spec import parse_data_spec

    return parse_data_spec(spec, load_checkpoint(checkpoint)[1].config.data)


def _show_units(found: UnitsReport, out: Output) -> None:
    out.say(f"Checkpoint {found.checkpoint}, {count(found.samples)} samples.")
    out.table(
        ("layer", "units", "dead", "alike", "connections", "live", "probe", "without a layer"),
        [_layer_row(layer) for layer in found.layers.values()],
        right=("units", "dead", "alike", "connections", "live", "probe", "without a layer"),
    )
    out.say("Probe: accuracy of a linear classifier; without a layer: that of always saying the most frequent class.")
    for layer in found.layers.values():
        _show_layer(layer, found.classes, out)


def _layer_row(layer: LayerUnits) -> tuple[str, ...]:
    incoming = layer.incoming
    return (
        layer.name,
        count(layer.units),
        count(len(layer.dead)),
        count(sum(len(group) for group in layer.alike)),
        "" if incoming is None else count(incoming.size),
        "" if layer.live is None else count(int(layer.live.sum())),
        "" if layer.probe is None else f"{layer.probe.accuracy:.4f}",
        "" if layer.probe is None else f"{layer.probe.baseline:.4f}",
    )


def _show_layer(layer: LayerUnits, classes: tuple[str, ...], out: Output) -> None:
    """The units of a layer that are worth most, or the first where that was not measured."""
    worth = layer.ablation.loss_rise if layer.ablation is not None else None
    order = list(range(layer.units)) if worth is None else (-worth).argsort(kind="stable").tolist()
    out.say(f"\n{layer.name}" + (f", {MOST_SHOWN} of {count(layer.units)} units" if len(order) > MOST_SHOWN else ""))
    drop = layer.ablation.accuracy_drop if layer.ablation is not None else None
    rows = [
        (
            str(unit),
            "" if layer.live is None else count(int(layer.live[unit])),
            "" if layer.by_class is None else classes[int(layer.by_class[unit].argmax())],
            "" if worth is None else f"{worth[unit]:.4g}",
            "" if drop is None else f"{drop[unit]:.4f}",
            " ".join(map(str, layer.strongest[unit][:5])),
        )
        for unit in order[:MOST_SHOWN]
    ]
    columns = ("unit", "live", "class", "loss without", "accuracy lost", "strongest samples")
    out.table(columns, rows, right=("unit", "live", "loss without", "accuracy lost"))


def _show_path(found: ClassPath, out: Output) -> None:
    out.say(
        f"Checkpoint {found.checkpoint}: what speaks for {found.decision} in {count(found.samples)} samples, "
        f"{found.score:.4g} on average."
    )
    for layer in found.layers:
        out.say(
            f"\n{layer.name}: {count(len(layer.links))} of {count(layer.live)} live connections carry "
            f"{share(layer.share)} of it."
        )
        rows = [(str(link.source), str(link.unit), f"{link.contribution:.4g}") for link in layer.links[:MOST_SHOWN]]
        first = "unit before" if layer.sources else "input"
        out.table((first, "unit", "contribution"), rows, right=(first, "unit", "contribution"))
    if found.left_out:
        out.say(f"Left out, because their units are not joined one by one: {', '.join(found.left_out)}.")


COMMANDS = (
    Command("units", "look at single units: connections, classes, samples, worth", _declare_units, _units),
    Command("path", "the live connections that carry one decision", _declare_path, _path),
)
