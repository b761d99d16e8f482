"""Commands that train: train, resume."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from brains_engine.cli.command import EXIT_INTERRUPTED, EXIT_OK, Command, Context
from brains_engine.cli.interrupts import stop_on_signals
from brains_engine.cli.progress import make_view
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.cli.settings import apply_settings
from brains_engine.design import edits
from brains_engine.design.io import load_design
from brains_engine.runs.cluster import leads
from brains_engine.runs.distribution_config import StrategyName
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from brains_engine.backend.session import RunResult
    from brains_engine.design.design import Design
    from brains_engine.runs.events import EventSink

RUNS = Path("runs")


def _declare_train(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a design")
    parser.add_argument("--out", metavar="DIR", type=Path, help="the run's folder; runs/NAME-NUMBER by default")
    parser.add_argument("--from", metavar="CHECKPOINT", type=Path, dest="start", help="begin with its weights")
    _declare_distribute(parser)
    declare_settings(parser)


def declare_settings(parser: argparse.ArgumentParser) -> None:
    """Options that change the settings of a design, as `apply_options` takes them."""
    parser.add_argument("--epochs", metavar="N", help="passes over the training samples")
    parser.add_argument("--seed", metavar="N", help="seed of weights, order of samples and dropout")
    parser.add_argument("--data", metavar="SPEC", help="digits, moons, …, or a file: flowers.csv#species, arrays.npz")
    parser.add_argument(
        "--set",
        metavar="path=value",
        action="append",
        default=[],
        dest="settings",
        help="optimizer.learning_rate=0.01, sparsity.method=magnitude, nodes.dense-1.units=32, …",
    )


def _train(options: argparse.Namespace, context: Context) -> int:
    registry = context.registry_near(Path(options.file))
    design = load_design(options.file, registry)
    apply_options(design, options)
    if options.distribute is not None:
        apply_settings(design, [f"distribution.strategy={options.distribute}"])
    folder = options.out or free_folder(Path(options.file).stem)

    def job(on_event: EventSink, stop: StopToken) -> RunResult:
        with tensorflow_quiet():
            from brains_engine.backend import jobs
        return jobs.train(design.snapshot, registry, folder, on_event=on_event, stop=stop, start_from=options.start)

    if leads(design.snapshot.settings.training, os.environ):
        context.out.say(f"The run is kept in {folder}.")
    return _watch(job, context)


def _declare_distribute(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--distribute",
        metavar="HOW",
        choices=get_args(StrategyName),
        help="none, mirrored (all GPUs of this machine) or multi-worker (see the guide on clusters)",
    )


def apply_options(design: Design, options: argparse.Namespace) -> None:
    """Change the settings of a design as the command line says."""
    if options.data:
        from brains_engine.data.spec import parse_data_spec

        training = design.snapshot.settings.training
        data = parse_data_spec(options.data, training.data)
        edits.set_training(design, training.model_copy(update={"data": data}))
    numbers = {"epochs": options.epochs, "seed": options.seed}
    given = [f"{name}={value}" for name, value in numbers.items() if value is not None]
    # The short options come last: they are what the user typed most plainly.
    apply_settings(design, [*options.settings, *given])


def free_folder(stem: str) -> Path:
    """The first of runs/STEM-1, runs/STEM-2, … that is not there yet."""
    number = 1
    while (folder := RUNS / f"{stem}-{number}").exists():
        number += 1
    return folder


def _declare_resume(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder of a run")
    parser.add_argument("--epochs", metavar="N", type=_positive, help="the new total of epochs")
    parser.add_argument("--checkpoint", metavar="ID", type=_positive, help="go on from this one, not the last")
    _declare_distribute(parser)


def _resume(options: argparse.Namespace, context: Context) -> int:
    def job(on_event: EventSink, stop: StopToken) -> RunResult:
        with tensorflow_quiet():
            from brains_engine.backend import jobs
        return jobs.resume(
            options.folder,
            context.registry_near(options.folder),
            epochs=options.epochs,
            checkpoint=options.checkpoint,
            distribute=options.distribute,
            on_event=on_event,
            stop=stop,
        )

    return _watch(job, context)


def _watch(job: Callable[[EventSink, StopToken], RunResult], context: Context) -> int:
    """Run a job with its events shown, and signals heeded."""
    stop = StopToken()
    with stop_on_signals(stop, context.out.remark) as interrupts, make_view(context.out) as view:
        result = job(view.show, stop)
    if result.last_checkpoint is not None:
        context.out.say(f"The last checkpoint is {result.last_checkpoint}.")
    return EXIT_INTERRUPTED if interrupts.asked else EXIT_OK


def _positive(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return number


COMMANDS = (
    Command("train", "train a design, and keep the run in a folder", _declare_train, _train),
    Command("resume", "go on with a run where it ended", _declare_resume, _resume),
)
