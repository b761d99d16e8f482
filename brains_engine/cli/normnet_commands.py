"""Commands on NormNets: normnet makes one of a design, or its biased twin; twin trains both side by side."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brains_engine.cli.command import EXIT_BAD_INPUT, EXIT_INTERRUPTED, EXIT_OK, Command, Context
from brains_engine.cli.interrupts import stop_on_signals
from brains_engine.cli.output import count, share
from brains_engine.cli.progress import make_view
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.cli.training_commands import apply_options, declare_settings, free_folder
from brains_engine.design import edits
from brains_engine.design.io import load_design, save_design
from brains_engine.errors import DesignFileError
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    import argparse

    from brains_engine.cli.output import Output
    from brains_engine.design.edits.normnet import Conversion
    from brains_engine.runs.twin_note import TwinOutcome
    from brains_engine.twins import Side, Twins

_COLUMNS = ("network", "weights", "epochs", "loss", "accuracy", "sparsity", "seconds")


def _declare_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--preset", choices=("sound", "classic"), default="sound", help="of the norm layers")
    maps = ("linear", "tan", "tan_power", "power")
    parser.add_argument("--map", choices=maps, default="tan", dest="weight_map", help="of the norm layers' weights")
    parser.add_argument("--alpha", metavar="A", type=float, default=2.0, help="exponent of the power maps, 1 to 4")
    parser.add_argument(
        "--normalisation",
        choices=("without_offset", "bypass", "keep"),
        default="without_offset",
        help="what becomes of normalising layers, whose offset is a bias",
    )


def _declare_normnet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a design")
    parser.add_argument("--out", metavar="FILE", required=True, help="the design to write")
    parser.add_argument("--reverse", action="store_true", help="make the biased twin of a NormNet")
    parser.add_argument("--keep-training", action="store_true", help="leave optimizer, learning rate and scaling")
    parser.add_argument("--force", action="store_true", help="replace a file that exists")
    _declare_options(parser)


def _normnet(options: argparse.Namespace, context: Context) -> int:
    out = Path(options.out)
    if out.exists() and not options.force:
        raise DesignFileError(f"{out} exists already.", "Give another name, or --force to replace it.")
    design = load_design(options.file, context.registry_near(Path(options.file)))
    if options.reverse:
        made = edits.make_biased(design, advised=not options.keep_training)
    else:
        made = edits.make_normnet(design, **_chosen(options), advised=not options.keep_training)
    save_design(design, out)
    if context.out.as_json:
        context.out.emit({"path": str(out), **asdict(made)})
    for line in _lines(made):
        context.out.say(line)
    context.out.say(f"Wrote {out}.")
    return EXIT_OK


def _lines(made: Conversion) -> list[str]:
    """What was changed, a sentence each."""
    told = (
        ("Changed", made.layers),
        ("The offset of normalisations changed in", made.normalisations),
        ("Put in", made.added),
        ("Changed for all blocks of their kind", made.blocks),
        ("Keep a bias, for NormNet has nothing like them", made.kept_bias),
        ("Training", [f"{path} = {value}" for path, value in made.settings.items()]),
    )
    return [f"{head}: {', '.join(names)}." for head, names in told if names]


def _chosen(options: argparse.Namespace) -> dict[str, Any]:
    return {name: getattr(options, name) for name in ("preset", "weight_map", "alpha", "normalisation")}


def _declare_twin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a design")
    parser.add_argument("--out", metavar="DIR", type=Path, help="folder of both runs; runs/NAME-twin-NUMBER by default")
    parser.add_argument("--same-settings", action="store_true", help="train both as the design says")
    _declare_options(parser)
    declare_settings(parser)


def _twin(options: argparse.Namespace, context: Context) -> int:
    from brains_engine.twins import make_twins, told

    registry = context.registry_near(Path(options.file))
    design = load_design(options.file, registry)
    apply_options(design, options)
    twins = make_twins(design.snapshot, registry, **_chosen(options), same_settings=options.same_settings)
    folder = options.out or free_folder(f"{Path(options.file).stem}-twin")
    with tensorflow_quiet():
        from brains_engine.backend.twin_training import train_twins
    context.out.say(f"Both runs are kept in {folder}. {told(twins)}")
    stop = StopToken()

    def tell(side: Side) -> None:
        context.out.say(side.snapshot.settings.title)

    with stop_on_signals(stop, context.out.remark) as interrupts, make_view(context.out) as view:
        outcomes = train_twins(twins, registry, folder, on_event=view.show, on_side=tell, stop=stop)
    _show(twins, outcomes, context.out)
    if interrupts.asked:
        return EXIT_INTERRUPTED
    return EXIT_BAD_INPUT if any(one.error for one in outcomes) else EXIT_OK


def _show(twins: Twins, outcomes: tuple[TwinOutcome, ...], out: Output) -> None:
    if out.as_json:
        out.emit({"twins": [asdict(one) for one in outcomes], "widths": dict(twins.widths)})
        return
    from brains_engine.twins import TITLES

    rows = [(TITLES[one.role], count(one.params), str(one.epochs), *_figures(one)) for one in outcomes]
    out.table(_COLUMNS, rows, right=_COLUMNS[1:])
    for one in outcomes:
        if one.error:
            out.remark(f"{TITLES[one.role]}: {one.error}")


def _figures(one: TwinOutcome) -> tuple[str, ...]:
    loss = "" if one.loss is None else f"{one.loss:.4g}"
    accuracy = "" if one.accuracy is None else f"{one.accuracy:.4f}"
    return loss, accuracy, share(one.sparsity), f"{one.seconds:.1f}"


COMMANDS = (
    Command("normnet", "make a NormNet of a design, or the biased twin of one", _declare_normnet, _normnet),
    Command("twin", "train a design beside its twin with or without NormNet", _declare_twin, _twin),
)
