"""The report of an experiment: what was asked, what was measured, what follows and what does not."""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from brains_engine.experiments.outcome_folder import OutcomeFolder
from brains_engine.experiments.plots import condition_words, draw_plots, title_of
from brains_engine.experiments.summary import Compared, Condition, Summary, compared_figures, summarise
from brains_engine.experiments.tables import summary_csv, trials_csv

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.experiments.runner import Results
    from brains_engine.experiments.statistics import Estimate

SIGNIFICANT = 0.05
_SHOWN_DIGITS = 16


def write_report(results: Results, folder: Path) -> Path:
    """Write report.md, its plots, results.csv and summary.csv; gives the path of the first.

    Raises:
        RunFolderError: The disk refuses.
    """
    os.environ.setdefault("MPLBACKEND", "Agg")
    place = OutcomeFolder(folder)
    summary = summarise(results)
    plots = draw_plots(results, summary)
    for name, picture in plots.items():
        place.write(name, picture)
    place.write("results.csv", trials_csv(results))
    place.write("summary.csv", summary_csv(results, summary))
    place.write("report.md", report_text(results, summary, list(plots)))
    return folder / "report.md"


def report_text(results: Results, summary: Summary, plots: Sequence[str]) -> str:
    """The report as Markdown; the same outcomes give the same text."""
    experiment = results.experiment
    parts = [
        [f"# {experiment.title}", "", f"**Asked:** {experiment.question}"],
        _procedure(results),
        *_figure_tables(results, summary),
        _comparison_table(results, summary),
        _follows(results, summary),
        _settings(results),
        _failures(results),
        [f"![{name.removesuffix('.png')}]({name})" for name in plots],
        _made_with(results),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def command(results: Results) -> str:
    """The command that makes the report."""
    quick = " --quick" if results.quick else ""
    return f"brains experiment {results.experiment.name} --seeds {results.seeds}{quick}"


def _procedure(results: Results) -> list[str]:
    experiment = results.experiment
    lines = ["## What was measured", ""]
    if results.quick:
        lines += ["**This is a quick run on small data: it shows that everything works, and answers nothing.**", ""]
    if not results.complete:
        lines += ["**The experiment was stopped before its end; the same command goes on with it.**", ""]
    if experiment.procedure:
        lines += [experiment.procedure, ""]
    measured = f"Every figure is the mean over {results.seeds} seeds with its 95 % interval (t distribution)."
    if results.choices:
        measured += " Settings were chosen on validation data; the test data was measured once, after that."
    return [*lines, measured, "", f"Made by `{command(results)}`."]


def _figure_tables(results: Results, summary: Summary) -> Iterable[list[str]]:
    for number, (name, title) in enumerate(results.experiment.figures.items()):
        if not any(row.figures[name].count for row in summary.rows):
            continue
        heading = ["## Results", ""] if number == 0 else []
        head = [", ".join(condition_words(results, condition)) or title for condition in summary.conditions]
        lines = [*heading, f"### {title}", "", *_header(["method", *head])]
        for method in summary.methods:
            rows = [summary.row(method, condition) for condition in summary.conditions]
            cells = [_estimate(row.figures[name], results.seeds) if row else "" for row in rows]
            lines.append(_line([title_of(results, method), *cells]))
        yield lines


def _comparison_table(results: Results, summary: Summary) -> list[str]:
    if not summary.comparisons:
        return []
    experiment = results.experiment
    reference = title_of(results, experiment.reference)
    lines = [
        f"## Compared with: {reference}",
        "",
        "Differences over equal seeds, two-sided paired t tests; p by Holm over all tests of a figure.",
    ]
    for figure in compared_figures(experiment):
        family = [item for item in summary.comparisons if item.figure == figure]
        head = [*experiment.conditions, "method", "difference", "95 % interval", "p", "p (Holm)"]
        lines += ["", f"### {experiment.figures[figure]}", "", *_header([name.replace("_", " ") for name in head])]
        for item in family:
            found = item.result
            interval = f"{found.difference.low:+.4f} … {found.difference.high:+.4f}"
            lines.append(
                _line(
                    [
                        *map(str, item.condition),
                        title_of(results, item.method),
                        f"{found.difference.mean:+.4f}",
                        "" if math.isnan(found.difference.low) else interval,
                        _p(found.p),
                        _p(found.adjusted),
                    ]
                )
            )
    return lines


def _follows(results: Results, summary: Summary) -> list[str]:
    experiment = results.experiment
    lines = ["## What follows, and what does not", ""]
    for figure in compared_figures(experiment):
        for condition in summary.conditions:
            family = [item for item in summary.comparisons if (item.figure, item.condition) == (figure, condition)]
            if family:
                lines.append(f"- {_sentence(results, figure, condition, family)}")
    if len(lines) == 2:
        lines.append("- Nothing was compared: the figures above are all that was measured.")
    lines.append("- A difference that is not separable with these seeds is not shown to be zero.")
    return lines if not experiment.limits else [*lines, f"- {experiment.limits}"]


def _sentence(results: Results, figure: str, condition: Condition, family: Sequence[Compared]) -> str:
    where = ", ".join([results.experiment.figures[figure], *condition_words(results, condition)])
    sure = [item for item in family if item.result.adjusted < SIGNIFICANT]
    groups = {
        "higher than the reference": [item for item in sure if item.result.difference.mean > 0],
        "lower": [item for item in sure if item.result.difference.mean < 0],
        "not separable from it": [item for item in family if item not in sure],
    }
    words = [
        f"{text}: {', '.join(title_of(results, item.method) for item in items)}"
        for text, items in groups.items()
        if items
    ]
    return f"{where} – {'; '.join(words)}."


def _settings(results: Results) -> list[str]:
    if not results.choices:
        return []
    tuned = results.experiment.tuned_by
    lines = [
        "## Settings chosen on validation data",
        "",
        *_header(["method", "settings tried", "seeds each", "chosen", tuned.replace("_", " ")]),
    ]
    for choice in results.choices.values():
        chosen = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in choice.chosen.items())
        value = "failed" if math.isnan(choice.value) else f"{choice.value:.4f}"
        cells = [title_of(results, choice.group), str(choice.budget), str(choice.seeds), chosen or "nothing to choose"]
        lines.append(_line([*cells, value]))
    return lines


def _failures(results: Results) -> list[str]:
    if not results.failures:
        return []
    lines = ["## What could not be measured", ""]
    for trial in results.trials:
        if trial.key in results.failures:
            settings = ", ".join(f"{name} {value}" for name, value in sorted(trial.settings.items()))
            what = f"{title_of(results, trial.method)}, {trial.stage}, seed {trial.seed} ({settings})"
            lines.append(f"- {what}: {results.failures[trial.key]}")
    return lines


def _made_with(results: Results) -> list[str]:
    keys = "".join(sorted(trial.key for trial in results.trials))
    digest = hashlib.sha256(keys.encode()).hexdigest()[:_SHOWN_DIGITS]
    seeds = sorted({trial.seed for trial in results.trials if trial.stage == "tune"})
    tuning = f"; of the tuning {', '.join(map(str, seeds))}" if seeds else ""
    lines = [
        "## Made with",
        "",
        f"- Seeds of the tests 0 … {results.seeds - 1}{tuning}.",
        f"- {len(results.trials)} trials; SHA-256 of all their settings {digest}.",
    ]
    for each in results.environments:
        versions = ", ".join(f"{name} {version}" for name, version in each.versions.items())
        data = "".join(f"; {name} {found}" for name, found in each.data.items())
        source = f"; commit {each.commit}" if each.commit else ""
        lines.append(f"- {each.system}, {each.processor}; {versions}{data}{source}.")
    return lines


def _estimate(value: Estimate, seeds: int) -> str:
    if not value.count:
        return "–"
    count = "" if value.count == seeds else f" (n {value.count})"
    half = "" if math.isnan(value.high) else f" ± {_number(value.high - value.mean)}"
    return f"{_number(value.mean)}{half}{count}"


def _number(value: float) -> str:
    """Four digits behind the point for shares; large and tiny numbers with four digits in all."""
    return f"{value:.4f}" if value == 0 or 1e-3 <= abs(value) < 10 else f"{value:.4g}"


def _p(value: float) -> str:
    if math.isnan(value):
        return ""
    return "< 0.0001" if value < 1e-4 else f"{value:.4f}"


def _header(cells: Sequence[str]) -> list[str]:
    return [_line(cells), _line(["---"] * len(cells))]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
