"""Experiments of the laboratory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brains_engine.api.common import PathLike
    from brains_engine.experiments.runner import Progress, Results
    from brains_engine.runs.stop import StopToken


def list_experiments() -> dict[str, str]:
    """Name of an experiment -> the question that it answers."""
    from brains_engine.experiments.catalogue import experiments

    return {name: kind.question for name, kind in experiments().items()}


def experiment(
    name: str,
    folder: PathLike,
    *,
    seeds: int = 5,
    quick: bool = False,
    on_progress: Callable[[Progress], None] | None = None,
    stop: StopToken | None = None,
) -> Results:
    """Run an experiment, and write its report beside its outcomes: report.md, plots, results.csv, summary.csv.

    The same call goes on where an earlier one was stopped.

    Args:
        name: As `list_experiments` gives it.
        folder: Where it is kept.
        seeds: How often each method is measured on the test data.
        quick: Small data, seconds in all: it shows that everything works.
        on_progress: Called after each trial, in this thread.
        stop: With it another thread stops the run.

    Raises:
        OptionError: There is no such experiment, or `seeds` is out of bounds.
        DataError: A data set is not installed; the sentence says how to.
        RunFolderError: The folder cannot be written.
    """
    from brains_engine.experiments.catalogue import find_experiment
    from brains_engine.experiments.report import write_report
    from brains_engine.experiments.runner import ignore_progress, run_experiment

    results = run_experiment(
        find_experiment(name),
        Path(folder),
        seeds=seeds,
        quick=quick,
        on_progress=on_progress or ignore_progress,
        stop=stop,
    )
    write_report(results, Path(folder))
    return results
