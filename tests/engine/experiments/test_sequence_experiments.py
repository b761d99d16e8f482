"""The experiments on sequences of tasks: their trials, and a quick one of each from its tasks to its figures."""

from __future__ import annotations

import math

import pytest

from brains_engine.experiments.ab5a import Ab5a
from brains_engine.experiments.aba import Aba
from brains_engine.experiments.continual.methods import BUDGET, METHODS, QUICK
from brains_engine.experiments.continual.sequence_experiment import TUNING_SEED, SequenceExperiment
from brains_engine.experiments.perm10_fashion import Perm10Fashion
from brains_engine.experiments.plasticity_100 import Plasticity100
from brains_engine.experiments.split5 import Split5
from brains_engine.runs.stop import StopToken

ALL = (Aba, Ab5a, Perm10Fashion, Split5, Plasticity100)


@pytest.mark.parametrize("kind", ALL)
def test_tuning_and_tests_share_no_seed_and_all_methods_share_all(kind: type[SequenceExperiment]) -> None:
    experiment = kind()
    tuning = experiment.tuning(quick=False)
    groups = {experiment.group(trial): trial for trial in tuning}
    assert len(tuning) == BUDGET * len(groups)
    assert {trial.method for trial in tuning} == set(experiment.entries) <= set(METHODS)
    tests = experiment.tests(groups, 3, quick=False)
    assert {trial.stage for trial in tests} == {"test"}
    assert {trial.seed for trial in tuning} == {TUNING_SEED}
    assert len({trial.key for trial in [*tuning, *tests]}) == len(tuning) + len(tests)
    for method in {trial.method for trial in tests}:
        conditions = [[trial.settings[name] for name in kind.conditions] for trial in tests if trial.method == method]
        seeds = [trial.seed for trial in tests if trial.method == method]
        assert sorted(seeds) == sorted([0, 1, 2] * len({str(each) for each in conditions}))
        assert method in experiment.methods
    assert experiment.reference in experiment.entries
    assert {experiment.tuned_by, *experiment.compared} <= set(experiment.figures)


@pytest.mark.parametrize("kind", ALL)
def test_a_quick_trial_measures_every_figure(kind: type[SequenceExperiment]) -> None:
    experiment = kind()
    tuning = experiment.tuning(quick=True)
    best = {experiment.group(trial): trial for trial in tuning if trial.method in QUICK}
    trial = next(trial for trial in experiment.tests(best, 1, quick=True) if trial.method == "dense_bias")
    assert trial.settings["data"] == "digits"
    first, again = (experiment.run(trial, StopToken()) for _ in range(2))
    assert first is not None
    assert again is not None
    assert set(first.figures) == set(experiment.figures)
    assert all(math.isfinite(value) for value in first.figures.values())
    assert first.figures == again.figures
    assert first.seconds > 0
    accuracies = [value for curve in first.curves.values() for value in curve]
    assert all(0 <= value <= 1 for value in accuracies)


@pytest.mark.parametrize("kind", ALL)
def test_a_stopped_trial_has_no_outcome(kind: type[SequenceExperiment]) -> None:
    stop = StopToken()
    stop.stop()
    assert kind().run(kind().tuning(quick=True)[0], stop) is None


def test_joint_training_is_no_method_of_what_needs_one_task_after_the_other() -> None:
    assert "joint" in Perm10Fashion.entries
    assert "joint" not in Aba.entries
    assert not {"ewc", "replay", "joint"} & set(Plasticity100.entries)
