"""Plots of an experiment's results, as PNG."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any

from brains_engine.experiments.summary import compared_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brains_engine.experiments.runner import Results
    from brains_engine.experiments.statistics import Estimate
    from brains_engine.experiments.summary import Condition, Row, Summary

_DPI = 120
_WIDTH, _HEIGHT = 8.0, 4.8
_MARKERS = "osD^vP*XhpdH"


def draw_plots(results: Results, summary: Summary) -> dict[str, bytes]:
    """Name of a file -> its bytes: each compared figure by condition or method, and the curves of each condition."""
    plots = {}
    experiment = results.experiment
    for figure in compared_figures(experiment):
        draw = _lines if _is_a_scale(summary) else _bars
        title = experiment.figures[figure]
        plots[f"{figure}.png"] = _picture(
            lambda axes, name=figure, draw=draw: draw(axes, results, summary, name), title
        )
    names = dict.fromkeys(name for row in summary.rows for name in row.curves)
    for name in names:
        for number, condition in enumerate(summary.conditions):
            rows = [row for row in summary.rows if row.condition == condition and name in row.curves]
            if rows:
                suffix = f"-{number + 1}" if len(summary.conditions) > 1 else ""
                title = ", ".join([name.replace("_", " "), *condition_words(results, condition)])
                plots[f"curve-{name}{suffix}.png"] = _picture(
                    lambda axes, name=name, rows=rows: _curves(axes, results, rows, name), title
                )
    return plots


def condition_words(results: Results, condition: Condition) -> list[str]:
    """A condition as it is read: `sparsity 0.9`."""
    names = results.experiment.conditions
    return [f"{name.replace('_', ' ')} {value}" for name, value in zip(names, condition, strict=True)]


def title_of(results: Results, method: str) -> str:
    """A method's title."""
    return results.experiment.methods.get(method, method)


def _picture(draw: Any, title: str) -> bytes:
    # the object interface: no window system, no global state, and no figure that somebody must close
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(_WIDTH, _HEIGHT), dpi=_DPI, layout="constrained")
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    draw(axes)
    axes.set_title(title)
    axes.grid(visible=True, alpha=0.3)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    data = io.BytesIO()
    canvas.print_png(data, metadata={"Software": "Brains"})
    return data.getvalue()


def _is_a_scale(summary: Summary) -> bool:
    """Whether the conditions are one number each, of which there are several."""
    values = summary.conditions
    return len(values) > 1 and all(
        len(value) == 1 and isinstance(value[0], int | float) and not isinstance(value[0], bool) for value in values
    )


def _lines(axes: Any, results: Results, summary: Summary, figure: str) -> None:
    places = {condition: place for place, condition in enumerate(summary.conditions)}
    for number, method in enumerate(summary.methods):
        rows = [row for row in summary.rows if row.method == method and row.figures[figure].count]
        shift = 0.04 * (number - (len(summary.methods) - 1) / 2)
        axes.errorbar(
            [places[row.condition] + shift for row in rows],
            [row.figures[figure].mean for row in rows],
            yerr=[_half(row.figures[figure]) for row in rows],
            marker=_MARKERS[number % len(_MARKERS)],
            markersize=4,
            linewidth=1,
            capsize=2,
            label=title_of(results, method),
        )
    axes.set_xticks(list(places.values()), [f"{condition[0]:g}" for condition in places])
    axes.set_xlabel(results.experiment.conditions[0].replace("_", " "))
    _legend(axes)


def _bars(axes: Any, results: Results, summary: Summary, figure: str) -> None:
    rows = [row for row in summary.rows if row.figures[figure].count]
    labels = [", ".join([title_of(results, row.method), *map(str, row.condition)]) for row in rows]
    axes.errorbar(
        [row.figures[figure].mean for row in rows],
        range(len(rows)),
        xerr=[_half(row.figures[figure]) for row in rows],
        fmt="o",
        capsize=3,
    )
    axes.set_yticks(range(len(rows)), labels, fontsize=8)
    axes.invert_yaxis()


def _curves(axes: Any, results: Results, rows: Sequence[Row], name: str) -> None:
    for number, row in enumerate(rows):
        points = row.curves[name]
        axes.plot(
            range(1, len(points) + 1),
            [point.mean for point in points],
            marker=_MARKERS[number % len(_MARKERS)] if len(points) <= 20 else None,
            markersize=3,
            linewidth=1,
            label=title_of(results, row.method),
        )
    if _spans_decades([point for row in rows for point in row.curves[name]]):
        axes.set_yscale("log")
    _legend(axes)


def _spans_decades(points: Sequence[Estimate]) -> bool:
    values = [point.mean for point in points if math.isfinite(point.mean)]
    return bool(values) and min(values) > 0 and max(values) / min(values) > 1000


def _legend(axes: Any) -> None:
    axes.legend(fontsize=7, loc="best", framealpha=0.6)


def _half(value: Estimate) -> float:
    return 0.0 if math.isnan(value.high) else value.high - value.mean
