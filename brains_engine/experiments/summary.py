"""What the outcomes of an experiment come to: means by method and condition, and comparisons with the reference."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brains_engine.experiments.statistics import Comparison, Estimate, compare, estimate, holm

if TYPE_CHECKING:
    from brains_engine.experiments.experiment import Experiment
    from brains_engine.experiments.runner import Results
    from brains_engine.experiments.trial import Setting, Trial

Condition = tuple["Setting", ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A method under one condition.

    Attributes:
        method: Its name.
        condition: Values of the experiment's `conditions`, in their order; None is not there.
        figures: Name -> mean over seeds.
        curves: Name -> mean of each point over seeds.
        seeds: Seeds that were measured.
        failed: How many were not.
    """

    method: str
    condition: Condition
    figures: Mapping[str, Estimate]
    curves: Mapping[str, tuple[Estimate, ...]]
    seeds: tuple[int, ...]
    failed: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A method against the reference under one condition, in one figure."""

    figure: str
    method: str
    condition: Condition
    result: Comparison


@dataclass(frozen=True, slots=True)
class Summary:
    """All rows and comparisons, in the order in which the experiment lays out its tests."""

    rows: tuple[Row, ...]
    comparisons: tuple[Compared, ...]

    @property
    def conditions(self) -> tuple[Condition, ...]:
        return tuple(dict.fromkeys(row.condition for row in self.rows))

    @property
    def methods(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(row.method for row in self.rows))

    def row(self, method: str, condition: Condition) -> Row | None:
        """The row of a method under a condition, where there is one."""
        return next((row for row in self.rows if (row.method, row.condition) == (method, condition)), None)


def summarise(results: Results) -> Summary:
    """Bring the outcomes of the tests together; the tests of one figure are one family for Holm's correction."""
    experiment = results.experiment
    groups: dict[tuple[str, Condition], list[Trial]] = {}
    for trial in results.tests:
        groups.setdefault((trial.method, condition_of(experiment, trial)), []).append(trial)
    rows = tuple(_row(method, condition, trials, results) for (method, condition), trials in groups.items())
    comparisons: list[Compared] = []
    for figure in compared_figures(experiment) if experiment.reference else ():
        family = list(_comparisons(figure, groups, results))
        adjusted = holm([item.result.p for item in family])
        comparisons += [
            replace(item, result=replace(item.result, adjusted=p)) for item, p in zip(family, adjusted, strict=True)
        ]
    return Summary(rows, tuple(comparisons))


def condition_of(experiment: Experiment, trial: Trial) -> Condition:
    """The trial's values of the experiment's conditions."""
    return tuple(trial.settings.get(name, "") for name in experiment.conditions)


def compared_figures(experiment: Experiment) -> tuple[str, ...]:
    """The figures that are compared and drawn."""
    return experiment.compared or tuple(experiment.figures)[:1]


def _row(method: str, condition: Condition, trials: list[Trial], results: Results) -> Row:
    outcomes = [results.outcomes[trial.key] for trial in trials if trial.key in results.outcomes]
    figures = {
        name: estimate([outcome.figures.get(name, math.nan) for outcome in outcomes])
        for name in results.experiment.figures
    }
    curves: dict[str, tuple[Estimate, ...]] = {}
    for name in dict.fromkeys(name for outcome in outcomes for name in outcome.curves):
        found = [outcome.curves[name] for outcome in outcomes if name in outcome.curves]
        curves[name] = tuple(estimate(points) for points in zip(*found, strict=False))
    seeds = tuple(trial.seed for trial in trials if trial.key in results.outcomes)
    failed = sum(trial.key in results.failures for trial in trials)
    return Row(method, condition, figures, curves, seeds, failed)


def _comparisons(figure: str, groups: Mapping[tuple[str, Condition], list[Trial]], results: Results) -> list[Compared]:
    def values(method: str, condition: Condition) -> dict[int, float]:
        return {
            trial.seed: results.outcomes[trial.key].figures.get(figure, math.nan)
            for trial in groups.get((method, condition), ())
            if trial.key in results.outcomes
        }

    found = []
    for method, condition in groups:
        reference = values(results.experiment.reference, condition)
        own = values(method, condition)
        shared = sorted(own.keys() & reference.keys())
        if method != results.experiment.reference and shared:
            result = compare([own[seed] for seed in shared], [reference[seed] for seed in shared])
            found.append(Compared(figure, method, condition, result))
    return found
