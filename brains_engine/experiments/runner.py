"""Runs an experiment: tuning, then tests; what is measured already is not measured again."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brains_engine.errors import BrainsError, OptionError
from brains_engine.experiments.environment import record_environment
from brains_engine.experiments.outcome_folder import OutcomeFolder
from brains_engine.experiments.tuning import Choice, choose
from brains_engine.runs.stop import StopToken

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.experiments.environment import Environment
    from brains_engine.experiments.experiment import Experiment
    from brains_engine.experiments.trial import Outcome, Stage, Trial

MOST_SEEDS = 100


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an experiment is, after each trial.

    Attributes:
        stage: Of the trial.
        done: Trials done, of tuning and tests together.
        total: Trials in all.
        seconds_left: Guessed from the trials so far; None before the first.
        trial: The one just done.
        outcome: What it measured; None where it failed.
        failure: Why, one sentence.
        resumed: Whether an earlier run had measured it.
    """

    stage: Stage
    done: int
    total: int
    seconds_left: float | None
    trial: Trial
    outcome: Outcome | None
    failure: str = ""
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """What came of an experiment.

    Attributes:
        experiment: Which.
        seeds: Number of test seeds.
        quick: Whether it ran on small data.
        complete: Whether no trial is missing but failed ones; an experiment that was stopped goes on from here.
        choices: Group -> what tuning chose.
        tests: Trials of the test stage.
        outcomes: Key of a trial -> what it measured.
        failures: Key of a trial -> why it could not be measured.
        trials: Those of tuning and tests.
        environments: The machines and versions that measured it.
    """

    experiment: Experiment
    seeds: int
    quick: bool
    complete: bool
    choices: Mapping[str, Choice]
    tests: Sequence[Trial]
    outcomes: Mapping[str, Outcome]
    failures: Mapping[str, str]
    trials: Sequence[Trial]
    environments: Sequence[Environment] = ()


def ignore_progress(progress: Progress) -> None:
    """For callers who do not watch."""


def run_experiment(
    experiment: Experiment,
    folder: Path,
    *,
    seeds: int = 5,
    quick: bool = False,
    on_progress: Callable[[Progress], None] = ignore_progress,
    stop: StopToken | None = None,
) -> Results:
    """Run an experiment to its end or until `stop` asks to end; the same call goes on from there.

    Args:
        experiment: Which.
        folder: Where outcomes are kept, one file a trial.
        seeds: How often each method is measured on the test data.
        quick: Small data and networks: it shows that everything works, and says nothing of the question.
        on_progress: Called after each trial, in this thread.
        stop: With it another thread, or Ctrl+C, ends the run; the trial at work is lost.

    Raises:
        OptionError: The number of seeds is out of bounds.
        DataError: A data set is missing; nothing has been measured then.
        RunFolderError: The folder cannot be written.
    """
    if not 1 <= seeds <= MOST_SEEDS:
        raise OptionError(f"seeds must be a whole number from 1 to {MOST_SEEDS}, but is {seeds}.")
    place = OutcomeFolder(folder)
    tuning = list(experiment.tuning(quick=quick))
    # the number of tests does not depend on which settings win, so that the first ones may stand for them
    firsts = {group: choice.best for group, choice in choose(experiment, tuning, {}).items()}
    total = len(tuning) + len(experiment.tests(firsts, seeds, quick=quick))
    environments = record_environment(place, experiment.quick_data if quick else experiment.data)
    run = _Run(experiment, place, total, on_progress, stop or StopToken())
    choices: dict[str, Choice] = {}
    tests: list[Trial] = []
    if run.measure(tuning):
        choices = choose(experiment, tuning, run.outcomes)
        tests = list(experiment.tests({group: choice.best for group, choice in choices.items()}, seeds, quick=quick))
        complete = run.measure(tests)
    else:
        complete = False
    return Results(
        experiment, seeds, quick, complete, choices, tests, run.outcomes, run.failures, [*tuning, *tests], environments
    )


@dataclass(slots=True)
class _Run:
    experiment: Experiment
    place: OutcomeFolder
    total: int
    on_progress: Callable[[Progress], None]
    stop: StopToken
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)
    done: int = 0

    def measure(self, trials: Sequence[Trial]) -> bool:
        """Measure all; gives whether none is left because of a stop."""
        for trial in trials:
            self.stop.wait_while_paused()
            kept = self.place.load(trial)
            if kept is None and self.stop.stopped:
                return False
            failure = ""
            outcome = kept
            if outcome is None:
                try:
                    outcome = self.experiment.run(trial, self.stop)
                except BrainsError as error:
                    failure = str(error)
                if outcome is None and not failure:
                    return False
            if outcome is not None:
                if kept is None:
                    self.place.save(trial, outcome)
                self.outcomes[trial.key] = outcome
            else:
                self.failures[trial.key] = failure
            self.done += 1
            self.on_progress(self._progress(trial, outcome, failure, resumed=kept is not None))
        return True

    def _progress(self, trial: Trial, outcome: Outcome | None, failure: str, *, resumed: bool) -> Progress:
        seconds = [known.seconds for known in self.outcomes.values()]
        left = statistics.fmean(seconds) * (self.total - self.done) if seconds else None
        return Progress(trial.stage, self.done, self.total, left, trial, outcome, failure, resumed)
