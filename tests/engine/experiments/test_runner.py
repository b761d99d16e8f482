import json
import math
from pathlib import Path

import pytest

from brains_engine.errors import OptionError
from brains_engine.experiments.outcome_folder import OutcomeFolder
from brains_engine.experiments.runner import Progress, run_experiment
from brains_engine.experiments.trial import Outcome, Trial
from brains_engine.runs.stop import StopToken
from tests.engine.experiments.conftest import Arithmetic


def test_the_best_setting_of_the_tuning_is_tested_with_every_seed(tmp_path: Path) -> None:
    experiment, seen = Arithmetic(), list[Progress]()
    results = run_experiment(experiment, tmp_path, seeds=3, on_progress=seen.append)
    assert results.complete
    assert [(name, choice.chosen["rate"]) for name, choice in results.choices.items()] == [("plain", 5), ("better", 5)]
    assert (results.choices["plain"].budget, results.choices["plain"].seeds) == (3, 2)
    assert [trial.seed for trial in results.tests if trial.method == "plain"] == [0, 1, 2, 0, 1, 2]
    assert [(each.done, each.total) for each in seen] == [(number, 24) for number in range(1, 25)]
    assert seen[3].seconds_left == 40.0
    assert [each.stage for each in seen] == ["tune"] * 12 + ["test"] * 12


def test_what_is_measured_is_not_measured_again_and_more_seeds_are_added(tmp_path: Path) -> None:
    run_experiment(Arithmetic(), tmp_path, seeds=2)
    again = Arithmetic()
    results = run_experiment(again, tmp_path, seeds=3)
    assert {trial.seed for trial in again.ran} == {2}
    assert len(again.ran) == 4
    assert results.complete
    assert results.outcomes == run_experiment(Arithmetic(), tmp_path / "fresh", seeds=3).outcomes


@pytest.mark.parametrize("after", [0, 5, 13])
def test_a_stopped_experiment_goes_on_where_it_was(tmp_path: Path, after: int) -> None:
    first = Arithmetic()
    first.stop_after = after
    stopped = run_experiment(first, tmp_path, seeds=1)
    assert not stopped.complete
    assert len(stopped.outcomes) == after
    second = Arithmetic()
    assert run_experiment(second, tmp_path, seeds=1).complete
    assert len(second.ran) == 16 - after


def test_a_token_that_is_set_already_starts_nothing(tmp_path: Path) -> None:
    stop, experiment = StopToken(), Arithmetic()
    stop.stop()
    assert not run_experiment(experiment, tmp_path, stop=stop).complete
    assert experiment.ran == []


def test_a_trial_that_fails_is_a_sentence_and_is_tried_again(tmp_path: Path) -> None:
    seen = list[Progress]()
    results = run_experiment(Arithmetic([("better", 1)]), tmp_path, seeds=2, on_progress=seen.append)
    assert results.complete
    assert set(results.failures.values()) == {"The loss is not a finite number at step 3."}
    assert [each.failure != "" for each in seen].count(True) == 2
    mended = Arithmetic()
    assert not run_experiment(mended, tmp_path, seeds=2).failures
    assert len(mended.ran) == 2


def test_a_setting_that_fails_with_one_seed_does_not_win(tmp_path: Path) -> None:
    results = run_experiment(Arithmetic([("better", 1001)]), tmp_path, seeds=1)
    choice = results.choices["better"]
    assert math.isnan(choice.value)
    assert dict(choice.chosen) == {"rate": 1}


def test_a_damaged_outcome_is_measured_again(tmp_path: Path) -> None:
    run_experiment(Arithmetic(), tmp_path, seeds=1)
    path = min((tmp_path / "outcomes").iterdir())
    path.write_text("{")
    again = Arithmetic()
    run_experiment(again, tmp_path, seeds=1)
    assert [f"{trial.key}.json" for trial in again.ran] == [path.name]


def test_an_outcome_on_disk_tells_its_trial_and_keeps_what_is_not_finite_as_null(tmp_path: Path) -> None:
    trial = Trial("plain", {"rate": 0.5, "name": "x"}, 3, "test")
    place = OutcomeFolder(tmp_path)
    place.save(trial, Outcome({"score": 1.5, "steps": math.inf}, {"loss": [1.0, math.nan]}, 2.0))
    text = (tmp_path / "outcomes" / f"{trial.key}.json").read_text(encoding="utf-8")
    values = json.loads(text, parse_constant=pytest.fail)
    assert (values["method"], values["seed"], values["settings"]) == ("plain", 3, {"rate": 0.5, "name": "x"})
    kept = place.load(trial)
    assert kept is not None
    assert kept.figures["score"] == 1.5
    assert math.isnan(kept.figures["steps"])
    assert math.isnan(kept.curves["loss"][1])


@pytest.mark.parametrize("seeds", [0, -1, 101])
def test_a_wrong_number_of_seeds_is_refused(tmp_path: Path, seeds: int) -> None:
    with pytest.raises(OptionError, match="seeds must be a whole number from 1 to 100"):
        run_experiment(Arithmetic(), tmp_path, seeds=seeds)
