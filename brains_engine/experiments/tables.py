"""The figures of an experiment as CSV: every trial, and the means."""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brains_engine.experiments.runner import Results
    from brains_engine.experiments.summary import Summary


def trials_csv(results: Results) -> str:
    """One line a trial, of tuning and tests: method, stage, seed, settings, figures, seconds, failure."""
    settings = sorted({name for trial in results.trials for name in trial.settings})
    figures = list(dict.fromkeys(name for outcome in results.outcomes.values() for name in sorted(outcome.figures)))
    lines = []
    for trial in results.trials:
        outcome = results.outcomes.get(trial.key)
        lines.append(
            [
                trial.key,
                trial.stage,
                trial.method,
                trial.seed,
                *(trial.settings.get(name, "") for name in settings),
                *(outcome.figures.get(name, math.nan) if outcome else math.nan for name in figures),
                round(outcome.seconds, 3) if outcome else math.nan,
                results.failures.get(trial.key, ""),
            ]
        )
    return _csv(["trial", "stage", "method", "seed", *settings, *figures, "seconds", "failure"], lines)


def summary_csv(results: Results, summary: Summary) -> str:
    """One line a method, condition and figure: mean, interval, n, and the comparison with the reference."""
    found = {(item.figure, item.method, item.condition): item.result for item in summary.comparisons}
    lines = []
    for row in summary.rows:
        for name, value in row.figures.items():
            compared = found.get((name, row.method, row.condition))
            against = (
                (
                    compared.difference.mean,
                    compared.difference.low,
                    compared.difference.high,
                    compared.p,
                    compared.adjusted,
                )
                if compared
                else (math.nan,) * 5
            )
            lines.append([row.method, *row.condition, name, value.mean, value.low, value.high, value.count, *against])
    header = ["method", *results.experiment.conditions, "figure", "mean", "low", "high", "n"]
    return _csv([*header, "difference", "difference_low", "difference_high", "p", "p_holm"], lines)


def _csv(header: Sequence[str], lines: Iterable[Sequence[Any]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in line] for line in lines)
    return text.getvalue()


def _cell(value: Any) -> Any:
    """Nine digits are what float32 needs; a missing number is an empty cell."""
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.9g}"
    return value
