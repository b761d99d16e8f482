"""Which settings won the tuning."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brains_engine.experiments.experiment import Experiment
    from brains_engine.experiments.trial import Outcome, Setting, Trial


@dataclass(frozen=True, slots=True)
class Choice:
    """What tuning found for one group of trials.

    Attributes:
        group: By `Experiment.group`.
        best: A trial with the settings that won; the group's first where none could be measured.
        value: Its mean on validation data; NaN where none could be measured.
        budget: How many settings were tried.
        seeds: With how many seeds each.
        tried: Tuned settings and their mean, in the order in which they were tried; NaN where one failed.
    """

    group: str
    best: Trial
    value: float
    budget: int
    seeds: int
    tried: tuple[tuple[Mapping[str, Setting], float], ...]

    @property
    def chosen(self) -> Mapping[str, Setting]:
        """The tuned settings of the best."""
        return {name: self.best.settings[name] for name in self.tried[0][0]}


def choose(experiment: Experiment, trials: Sequence[Trial], outcomes: Mapping[str, Outcome]) -> dict[str, Choice]:
    """The best settings of each group by the mean over seeds; of equals the first.

    A setting of which a seed failed does not win: a method that diverges now and then has not been tuned.

    Args:
        experiment: Whose trials they are.
        trials: Those of the tuning.
        outcomes: Key of a trial -> what it measured; failed ones are not there.
    """
    groups: dict[str, list[Trial]] = {}
    for trial in trials:
        groups.setdefault(experiment.group(trial), []).append(trial)
    return {name: _choose(name, members, experiment.tuned_by, outcomes) for name, members in groups.items()}


def _choose(group: str, trials: list[Trial], figure: str, outcomes: Mapping[str, Outcome]) -> Choice:
    by_settings: dict[str, list[Trial]] = {}
    for trial in trials:
        by_settings.setdefault(json.dumps(dict(trial.settings), sort_keys=True), []).append(trial)
    names = [name for name in trials[0].settings if len({json.dumps(trial.settings.get(name)) for trial in trials}) > 1]
    tried: list[tuple[Trial, float]] = []
    for members in by_settings.values():
        values = [outcomes[trial.key].figures[figure] for trial in members if trial.key in outcomes]
        tried.append((members[0], sum(values) / len(values) if len(values) == len(members) else math.nan))
    best, value = max(tried, key=lambda item: -math.inf if math.isnan(item[1]) else item[1])
    return Choice(
        group=group,
        best=best,
        value=value,
        budget=len(by_settings),
        seeds=len({trial.seed for trial in trials}),
        tried=tuple(
            ({name: trial.settings[name] for name in names if name in trial.settings}, mean) for trial, mean in tried
        ),
    )
