"""How long the window's plots take to be drawn anew, by the number of their points."""

from __future__ import annotations

from collections.abc import Callable

from brains_engine.bench.report import Report
from brains_engine.bench.window import ask_window

COLUMNS = {
    "growing": "grow median",
    "growing, p95": "grow p95",
    "read-out": "read median",
    "zooming": "zoom median",
    "zooming, p95": "zoom p95",
}


def measure_plots(progress: Callable[[str], None]) -> Report:
    """Time redraws of a noisy loss and its running mean with 10,000 to 1,000,000 points.

    Raises:
        BrainsError: Where the window cannot be started.
    """
    progress("Timing the plots …")
    figures: dict[str, dict[str, float]] = ask_window("plots")
    rows = {
        f"{int(count):,} points": {title: f"{values[key]:.1f} ms" for title, key in COLUMNS.items()}
        for count, values in figures.items()
    }
    return Report(
        title="Plots, one redraw",
        subject="line",
        columns=tuple(COLUMNS),
        rows=rows,
        figures=figures,
        note=(
            "A plot of 900 x 400 pixels; from new data, or a moved view, to the end of the painting. "
            "Fluent is under 33 ms."
        ),
    )
