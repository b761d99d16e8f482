"""`brains experiment`: run an experiment of the laboratory, and write its report."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brains_engine.cli.command import EXIT_INTERRUPTED, EXIT_OK, Command, Context
from brains_engine.cli.interrupts import stop_on_signals
from brains_engine.cli.quiet import tensorflow_quiet
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    import argparse

    from brains_engine.cli.output import Output
    from brains_engine.experiments.runner import Progress


def _declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="?", help="which one; left out, all are listed")
    parser.add_argument("--list", action="store_true", dest="listing", help="list them with their questions")
    parser.add_argument("--seeds", metavar="N", type=int, default=5, help="measurements of each method; 5 by default")
    parser.add_argument("--quick", action="store_true", help="small data, seconds: it shows that everything works")
    parser.add_argument(
        "--out", metavar="DIR", type=Path, help="folder of outcomes and report; runs/experiments/NAME by default"
    )


def _run(options: argparse.Namespace, context: Context) -> int:
    from brains_engine.experiments.catalogue import find_experiment
    from brains_engine.experiments.report import write_report
    from brains_engine.experiments.runner import run_experiment

    if options.listing or options.name is None:
        return _list(context.out)
    experiment = find_experiment(options.name)
    folder = options.out or Path("runs", "experiments", options.name + ("-quick" if options.quick else ""))
    context.out.say(f"Outcomes are kept in {folder}; the same command goes on where it was stopped.")
    stop = StopToken()
    with stop_on_signals(stop, context.out.remark) as interrupts, tensorflow_quiet():
        results = run_experiment(
            experiment,
            folder,
            seeds=options.seeds,
            quick=options.quick,
            on_progress=lambda progress: _show(progress, context.out),
            stop=stop,
        )
        report = write_report(results, folder)
    if context.out.as_json:
        context.out.emit({"event": "report", "path": str(report), "complete": results.complete})
    context.out.say(f"The report is {report}.")
    return EXIT_INTERRUPTED if interrupts.asked else EXIT_OK


def _list(out: Output) -> int:
    from brains_engine.experiments.catalogue import experiments

    found = experiments().values()
    if out.as_json:
        out.emit([{"name": each.name, "title": each.title, "question": each.question} for each in found])
    else:
        out.table(("name", "question"), [(each.name, each.question) for each in found])
    return EXIT_OK


def _show(progress: Progress, out: Output) -> None:
    if out.as_json:
        out.emit(progress.to_json())
        return
    if progress.resumed:
        return
    left = "" if progress.seconds_left is None else f", {datetime.timedelta(seconds=round(progress.seconds_left))} left"
    figures = {} if progress.outcome is None else progress.outcome.figures
    text = progress.failure or "  ".join(f"{name} {value:.4g}" for name, value in figures.items())
    out.say(f"{progress.done}/{progress.total}  {progress.stage} {progress.trial.method}  {text}{left}")


COMMANDS = (Command("experiment", "run an experiment of the laboratory, or list them", _declare, _run),)
