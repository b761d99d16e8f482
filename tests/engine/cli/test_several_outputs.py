from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from brains_engine.design.io import save_design
from tests.engine.backend.several_ends import several_ends

if TYPE_CHECKING:
    from pathlib import Path

    from tests.engine.cli.conftest import Brains


def test_figures_and_predictions_name_their_outputs(brains: Brains, tmp_path: Path) -> None:
    path, run = tmp_path / "two.brains", tmp_path / "run"
    save_design(several_ends(), path)
    assert brains("validate", path).code == 0
    trained = brains("train", path, "--out", run, "--epochs", "2", "--set", "nodes.output-2.loss_weight=0.5")
    assert trained.code == 0
    assert "val_accuracy (Species) " in trained.out
    figures = brains("evaluate", run, "--json").json["metrics"]
    assert figures["loss"] == pytest.approx(figures["loss (Species)"] + 0.5 * figures["loss (Sample)"])
    assert "accuracy (Sample)" not in figures
    table = brains("predict", run, "iris").out
    rows = list(csv.DictReader(table.splitlines()))
    assert len(rows) == 150
    assert list(rows[0])[:4] == [f"{name} (Species)" for name in ("class", "setosa", "versicolor", "virginica")]
    assert all(name.endswith(" (Sample)") for name in list(rows[0])[4:])
    assert len(rows[0]) == 8
    answer = brains("predict", run, "iris", "--json").json["outputs"]
    assert [row["class"] for row in answer["Species"]["predictions"]] == [row["class (Species)"] for row in rows]
    assert answer["Sample"]["columns"] == [name.removesuffix(" (Sample)") for name in list(rows[0])[4:]]
