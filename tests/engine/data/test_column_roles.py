"""Roles of columns as settings: what changes, what gives way, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from brains_engine.data.column_roles import roles_of, with_roles
from brains_engine.data.info import DataInfo
from brains_engine.data.split_counts import count_split, expect_split
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

NAMES = ("id", "size", "a,b", "part", "kind")


def table(**values: object) -> DataConfig:
    return DataConfig.model_validate({"source": "csv", **values})


def test_the_last_column_is_the_target_until_another_one_is() -> None:
    assert roles_of(table(), NAMES) == ("numeric", "numeric", "numeric", "numeric", "target")
    assert with_roles(table(), NAMES, {"part": "target"}, {"kind": "ignored"}) == {
        "target": "part",
        "ignored_columns": "kind",
    }
    assert with_roles(table(), NAMES, {"size": "target", "kind": "target"}) == {"target": "size,kind"}


def test_a_name_that_could_be_misread_is_told_by_its_number() -> None:
    assert with_roles(table(), NAMES, {"a,b": "category"})["category_columns"] == "3"
    with pytest.raises(DataError, match="Rename one of them"):
        with_roles(table(), (*NAMES, "3"), {"a,b": "category"})


def test_a_split_column_comes_and_goes_with_the_kind_of_split() -> None:
    config = table(standard_columns="size,part")
    changes = with_roles(config, NAMES, {"part": "split"})
    assert changes == {"target": "kind", "split": "column", "split_column": "part", "standard_columns": "size"}
    after = config.model_copy(update=changes)
    assert roles_of(after, NAMES)[3] == "split"
    back = with_roles(after, NAMES, {"part": "category"})
    assert back == {"split": "fraction", "split_column": "", "category_columns": "part"}


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        ({"kind": "ignored"}, "needs a target"),
        (dict.fromkeys(NAMES[:4], "ignored"), "No column would be left"),
        ({"id": "split", "part": "split"}, "one column"),
    ],
)
def test_roles_that_leave_no_table_are_refused(roles: dict[str, str], sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        with_roles(table(), NAMES, roles)  # type: ignore[arg-type]


def test_the_parts_of_a_split_are_counted_class_by_class() -> None:
    info = DataInfo("csv", "t", "", (("feature", 1),), "classification", 2, ("no", "yes"), 1, 20)
    y = np.array([0] * 15 + [1] * 5, np.int32)
    found = count_split(table(validation_split=0.2), info, y)
    assert (found.train, found.validation) == (16, 4)
    assert [(each.train, each.validation) for each in found.classes] == [(12, 3), (4, 1)]
    assert [each.weight for each in found.classes] == pytest.approx([16 / 24, 16 / 8])
    folded = count_split(table(split="fold", folds=4, fold=2), info, y)
    assert (folded.train, folded.validation) == (15, 5)
    with pytest.raises(DataError, match="There is no fold"):
        expect_split(table(split="fold", folds=3, fold=4), 100)
    guess = expect_split(table(split="fold", folds=4, fold=4), 100)
    assert guess is not None
    assert (guess.train, guess.validation, guess.exact) == (75, 25, False)
