"""Every experiment of the catalogue runs whole in seconds on small data; what comes out of it is not asked."""

from pathlib import Path

import numpy as np
import pytest

from brains_engine.backend.laboratory import Laboratory, Measured
from brains_engine.errors import OptionError
from brains_engine.experiments.catalogue import experiments, find_experiment
from brains_engine.experiments.lab_data import lab_data
from brains_engine.experiments.report import write_report
from brains_engine.experiments.runner import run_experiment
from brains_engine.experiments.single_task import Settings, design_of
from brains_engine.experiments.sparse_budget import mean_density, small_hidden, weights_of
from brains_engine.layers import discover
from brains_engine.runs.stop import StopToken

OWN = ("bias-ablation", "depth", "sparse-budget", "sparse-fashion")
SMALL: Settings = {
    "data": "iris", "layer": "dense", "hidden": "5", "epochs": 1, "batch_size": 32, "learning_rate": 0.01,
    "compiler": "graph", "prune.method": "rigl", "prune.every": 1, "sparsity": 0.5,
}  # fmt: skip


@pytest.mark.parametrize("name", OWN)
def test_it_runs_whole_and_reports(name: str, tmp_path: Path) -> None:
    experiment = find_experiment(name)
    results = run_experiment(experiment, tmp_path, seeds=1, quick=True)
    assert results.complete
    assert results.failures == {}
    assert len(results.tests) == len({trial.key for trial in results.tests}) > 1
    for trial in results.tests:
        assert set(experiment.figures) <= set(results.outcomes[trial.key].figures)
    tuned = [trial for trial in results.trials if trial.stage == "tune"]
    assert tuned
    assert all("test_accuracy" not in results.outcomes[trial.key].figures for trial in tuned)
    text = write_report(results, tmp_path).read_text(encoding="utf-8")
    assert experiment.question in text
    assert "This is a quick run on small data" in text


@pytest.mark.parametrize("name", OWN)
def test_every_method_has_the_same_number_of_settings(name: str) -> None:
    experiment = find_experiment(name)
    tuning = experiment.tuning(quick=False)
    counts = dict.fromkeys(map(experiment.group, tuning), 0)
    for trial in tuning:
        counts[experiment.group(trial)] += 1
    assert len(set(counts.values())) == 1
    best = {experiment.group(trial): trial for trial in tuning}
    tests = experiment.tests(best, 5, quick=False)
    assert len({trial.key for trial in tests}) == len(tests)
    assert {trial.seed for trial in tests} == set(range(5))
    assert {trial.seed for trial in tests}.isdisjoint(trial.seed for trial in tuning)
    assert experiment.reference in {trial.method for trial in tests}


def test_the_catalogue_has_them_by_name() -> None:
    assert set(OWN) <= set(experiments())
    with pytest.raises(OptionError, match=r"no experiment 'dept'\. Did you mean depth"):
        find_experiment("dept")


def test_a_set_without_test_samples_of_its_own_is_split_in_three() -> None:
    data = lab_data("iris", "standard")
    parts = [data.parts.x_train, data.parts.x_val, data.x_test]
    assert [len(part) for part in parts] == [90, 22, 38]
    assert data.parts.x_train.mean() == pytest.approx(0.0, abs=1e-6)
    assert np.bincount(data.y_test).min() >= 12


def test_one_compiled_step_serves_other_seeds_and_sparsities_and_changes_no_result() -> None:
    data = lab_data("iris")

    def train(laboratory: Laboratory, seed: int, sparsity: float) -> Measured | None:
        design = design_of({**SMALL, "sparsity": sparsity}, 4, 3, seed)
        return laboratory.train(design, data.parts, StopToken(), (data.x_test, data.y_test))

    shared = Laboratory(discover())
    train(shared, 0, 0.5)
    again = train(shared, 1, 0.8)
    assert shared.compiled == 1
    assert again == train(Laboratory(discover()), 1, 0.8)
    stop = StopToken()
    stop.stop()
    assert shared.train(design_of(SMALL, 4, 3, 0), data.parts, stop) is None


def test_the_budget_counts_what_lives() -> None:
    assert mean_density(0.0) == pytest.approx(1.0)
    assert mean_density(0.95) == pytest.approx(0.1 + 0.6 * (1 - 0.75 * 0.95) + 0.3 * 0.05)
    first, second = map(int, small_hidden(0.95).split("-"))
    assert weights_of(first, second) == pytest.approx(0.05 * weights_of(300, 100), rel=0.1)
