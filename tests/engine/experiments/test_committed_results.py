"""What the pages say of NormNet is what the laboratory measured."""

from __future__ import annotations

import csv
from pathlib import Path
from statistics import fmean

import pytest

RESOURCES = Path(__file__).parents[3] / "resources"
RESULTS = sorted(path.parent for path in (RESOURCES / "results").glob("*/report.md"))


@pytest.mark.parametrize("folder", RESULTS, ids=lambda folder: folder.name)
def test_a_reports_means_follow_from_its_trials(folder: Path) -> None:
    with (folder / "results.csv").open(encoding="utf-8", newline="") as file:
        trials = [row for row in csv.DictReader(file) if row["stage"] == "test"]
    with (folder / "summary.csv").open(encoding="utf-8", newline="") as file:
        summary = [row for row in csv.DictReader(file) if row["figure"] == "test_accuracy"]
    condition = list(summary[0])[1]
    assert len(summary) > 3
    for row in summary:
        same = [
            float(trial["test_accuracy"])
            for trial in trials
            if trial["method"] == row["method"] and _value(trial[condition]) == _value(row[condition])
        ]
        assert len(same) == int(row["n"]) == 5
        assert fmean(same) == pytest.approx(float(row["mean"]), rel=1e-6)
        assert f"{float(row['mean']):.4f} ± " in (folder / "report.md").read_text(encoding="utf-8")


def test_the_page_on_normnet_quotes_the_reports() -> None:
    lines = (RESOURCES / "help" / "normnet.md").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.startswith("| ") and "±" in line]
    reported = "\n".join((folder / "report.md").read_text(encoding="utf-8") for folder in RESULTS)
    assert len(rows) > 15
    assert not [row for row in rows if row not in reported]


def _value(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text
