"""`brains bench`: every figure beside its peer's, from one run on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from brains_engine.bench.analysis import measure_analysis
from brains_engine.bench.canvas import measure_canvas
from brains_engine.bench.determinism import measure_determinism
from brains_engine.bench.inside import measure_inside
from brains_engine.bench.online import measure_online
from brains_engine.bench.plots import measure_plots
from brains_engine.bench.scaling import measure_scaling
from brains_engine.bench.sparsity import measure_sparsity
from brains_engine.bench.stream import measure_stream
from brains_engine.bench.templates import measure_templates
from brains_engine.bench.training import measure_training
from brains_engine.bench.window import measure_window
from brains_engine.errors import OptionError

if TYPE_CHECKING:
    from brains_engine.bench.report import Report

BENCHES: dict[str, Callable[[Callable[[str], None]], Report]] = {
    "analysis": measure_analysis,
    "canvas": measure_canvas,
    "inside": measure_inside,
    "online": measure_online,
    "plots": measure_plots,
    "scaling": measure_scaling,
    "sparsity": measure_sparsity,
    "stream": measure_stream,
    "templates": measure_templates,
    "training": measure_training,
    "window": measure_window,
    "determinism": measure_determinism,  # last: what it asks of TensorFlow holds for the rest of the process
}
_FILE_WIDTH = 120


def run(names: Sequence[str], as_json: bool, gigabytes: float | None = None) -> int:
    """Run the named benches, or all of them, and print their figures.

    Args:
        names: The benches.
        as_json: Whether the figures are printed as JSON.
        gigabytes: Size of the files of `stream`, where it is not its own.

    Raises:
        OptionError: For a name that is no bench.
    """
    for name in names:
        if name not in BENCHES:
            raise OptionError(f"There is no bench {name!r}.", f"Choose from {', '.join(BENCHES)}.")
    progress = Console(stderr=True)
    benches = dict(BENCHES)
    if gigabytes is not None:
        benches["stream"] = partial(measure_stream, gigabytes=gigabytes)
    reports = {name: benches[name](progress.print) for name in names or benches}
    if as_json:
        print(json.dumps({name: report.to_json() for name, report in reports.items()}))
    else:
        for report in reports.values():
            _show(report)
    return 0


def _show(report: Report) -> None:
    table = Table(title=report.title, title_justify="left")
    table.add_column(report.subject, no_wrap=True)
    for column in report.columns:
        table.add_column(column, justify="right")
    for name, values in report.rows.items():
        table.add_row(name, *(values.get(column, "") for column in report.columns))
    console = Console()
    if not console.is_terminal:
        console.width = _FILE_WIDTH
    console.print(table)
    console.print(report.note)
