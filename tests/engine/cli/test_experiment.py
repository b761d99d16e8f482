from pathlib import Path

import pytest

from brains_engine.experiments import catalogue
from tests.engine.cli.conftest import Brains
from tests.engine.experiments.conftest import Arithmetic


@pytest.fixture(autouse=True)
def only_arithmetic(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "experiments", lambda: {"arithmetic": Arithmetic})


def test_experiments_are_listed_with_their_questions(brains: Brains) -> None:
    for arguments in (["experiment"], ["experiment", "--list"]):
        assert "Does one and one make two?" in brains(*arguments).out
    assert brains("experiment", "--json").json == [
        {"name": "arithmetic", "title": "Arithmetic", "question": "Does one and one make two?"}
    ]


def test_one_is_run_with_a_line_for_each_trial_and_a_report(brains: Brains, tmp_path: Path) -> None:
    result = brains("experiment", "arithmetic", "--seeds", "2", "--out", str(tmp_path / "out"))
    assert result.code == 0
    assert "1/20  tune plain  score 1009, 0:00:38 left" in result.out
    assert f"The report is {tmp_path / 'out' / 'report.md'}." in result.out
    assert (tmp_path / "out" / "report.md").is_file()
    again = brains("experiment", "arithmetic", "--seeds", "2", "--out", str(tmp_path / "out"))
    assert "1/20" not in again.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["arithmetics"], "There is no experiment 'arithmetics'. Did you mean arithmetic?"),
        (["arithmetic", "--seeds", "0"], "seeds must be a whole number from 1 to 100, but is 0."),
    ],
)
def test_bad_input_is_a_sentence(brains: Brains, tmp_path: Path, arguments: list[str], sentence: str) -> None:
    result = brains("experiment", *arguments, "--out", str(tmp_path / "out"))
    assert result.code == 2
    assert sentence in result.err
    assert not (tmp_path / "out").exists()
