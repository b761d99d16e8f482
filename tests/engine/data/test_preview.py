"""A look at data: what its columns hold, what the settings make of them, and what is suggested."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from brains_engine.cli.program import main
from brains_engine.data.preview import BINS, preview_data
from brains_engine.runs.config import DataConfig
from tests.engine.data.table_files import config
from tests.engine.data.test_table_file import PETS, ROLES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    path = tmp_path / "pets.csv"
    path.write_text(PETS)
    return path


def test_a_table_that_cannot_be_trained_on_is_shown_with_the_reason(pets: Path) -> None:
    found = preview_data(config(pets), rows=2)
    assert found.info is None
    assert 'column "weight"' in found.problem or 'column "colour"' in found.problem
    columns = {column.name: column for column in found.columns}
    assert columns["colour"].suggested == "category"
    assert columns["colour"].missing == 1
    assert columns["colour"].words[0][1] == 2
    assert (columns["weight"].kind, columns["weight"].missing) == ("numbers", 1)
    assert (columns["weight"].least, columns["weight"].greatest) == (4.5, 35)
    assert len(columns["weight"].bins) == BINS
    assert sum(columns["weight"].bins) == 5
    assert columns["kind"].role == "target"
    assert found.head == (("1", "4.5", "black", "3", "train", "cat"), ("2", "30", "brown", "", "train", "dog"))


def test_with_roles_it_says_what_a_network_is_offered(pets: Path) -> None:
    found = preview_data(config(pets, **ROLES))
    assert found.problem == ""
    assert found.info is not None
    assert found.info.features == 6
    assert found.classes == (("cat", 3), ("dog", 3))
    assert found.class_weights == {"cat": 1.0, "dog": 1.0}
    assert [column.role for column in found.columns] == [
        "ignored",
        "numeric",
        "category",
        "numeric",
        "ignored",
        "target",
    ]


def test_a_set_that_ships_is_shown_with_its_classes() -> None:
    found = preview_data(DataConfig(source="iris"))
    assert found.classes == (("setosa", 50), ("versicolor", 50), ("virginica", 50))
    assert len(found.columns) == 4
    assert len(found.head) == 10


def test_the_command_shows_it_as_a_table_and_as_json(pets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = ["--target", "kind", "--set", "category_columns=colour", "--set", "missing=mean"]
    assert main(["data", str(pets), *settings]) == 0
    text = capsys.readouterr().out
    assert "Cannot be trained on as it is" in text
    assert "suggested" in text
    settings = [part for name, value in ROLES.items() for part in ("--set", f"{name}={value}")]
    assert main(["data", str(pets), "--json", *settings]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["info"]["dims"] == {"feature": 6}
    assert found["classes"] == {"cat": 3, "dog": 3}


@pytest.mark.parametrize("arguments", [["--set", "missing"], ["--set", "missing=never"], ["--rows", "-1"]])
def test_wrong_arguments_are_refused(pets: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", str(pets), *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1
