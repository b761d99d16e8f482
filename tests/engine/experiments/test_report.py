import csv
from pathlib import Path

import pytest

from brains_engine.experiments.report import write_report
from brains_engine.experiments.runner import Results, run_experiment
from tests.engine.experiments.conftest import Arithmetic


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    return run_experiment(Arithmetic(), tmp_path_factory.mktemp("arithmetic"), seeds=3)


def test_the_report_says_what_was_asked_measured_and_follows(results: Results, tmp_path: Path) -> None:
    text = write_report(results, tmp_path).read_text(encoding="utf-8")
    assert "**Asked:** Does one and one make two?" in text
    assert "`brains experiment arithmetic --seeds 3`" in text
    # scores of 25 + seed: mean 26, and 4.3027 times the deviation of 1 by the root of 3
    assert "| Plain | 26 ± 2.4841 | 26 ± 2.4841 |" in text
    # differences of 1, 1.1, 1.2 at size 1, and of twice that at size 2
    assert "| 1 | Better | +1.1000 | +0.8516 … +1.3484 | 0.0027 | 0.0055 |" in text
    assert "- Score, size 1 – higher than the reference: Better." in text
    assert "Nothing follows for subtraction." in text
    assert "| Plain | 3 | 2 | rate 5 | 1025.5000 |" in text
    assert "Never measured" not in text
    assert "Seeds of the tests 0 … 2; of the tuning 1000, 1001." in text


def test_the_same_outcomes_give_the_same_report(results: Results, tmp_path: Path) -> None:
    first = write_report(results, tmp_path / "a").read_bytes()
    assert write_report(results, tmp_path / "b").read_bytes() == first


def test_tables_and_plots_lie_beside_it(results: Results, tmp_path: Path) -> None:
    text = write_report(results, tmp_path).read_text(encoding="utf-8")
    with (tmp_path / "results.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(results.trials)
    assert {row["stage"] for row in rows} == {"tune", "test"}
    with (tmp_path / "summary.csv").open(encoding="utf-8") as file:
        means = {(row["method"], row["size"], row["figure"]): row for row in csv.DictReader(file)}
    assert means["better", "2", "score"]["mean"] == "28.2"
    assert means["better", "2", "score"]["difference"] == "2.2"
    assert means["plain", "2", "score"]["p"] == ""
    pictures = sorted(path.name for path in tmp_path.glob("*.png"))
    assert pictures == ["curve-growth-1.png", "curve-growth-2.png", "score.png"]
    assert all((tmp_path / name).read_bytes().startswith(b"\x89PNG") and f"({name})" in text for name in pictures)


def test_failures_and_a_stop_are_told(tmp_path: Path) -> None:
    failed = run_experiment(Arithmetic([("better", 1)]), tmp_path, seeds=2)
    text = write_report(failed, tmp_path).read_text(encoding="utf-8")
    assert "## What could not be measured" in text
    assert "- Better, test, seed 1 (rate 5, size 1): The loss is not a finite number at step 3." in text
    assert "(n 1)" in text
    stopping = Arithmetic()
    stopping.stop_after = 13
    half = run_experiment(stopping, tmp_path / "half", seeds=2)
    assert "was stopped before its end" in write_report(half, tmp_path / "half").read_text(encoding="utf-8")
