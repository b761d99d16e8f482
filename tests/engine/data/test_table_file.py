"""Tables with roles of columns: categories, empty cells, columns that are left out, splits that a column tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import polars as pl
import pytest

from brains_engine.data.info import DataInfo
from brains_engine.data.load import load_data, load_raw
from brains_engine.data.read import read_features, read_labelled
from brains_engine.data.scaling import FittedScaling
from brains_engine.errors import DataError
from tests.engine.data.table_files import config, write_numbers

if TYPE_CHECKING:
    from pathlib import Path

PETS = """id,weight,colour,age,part,kind
1,4.5,black,3,train,cat
2,30,brown,,train,dog
3,NA,white,5,validation,cat
4,25,black,7,train,dog
5,5.5,,2,validation,cat
6,35,brown,9,train,dog
"""


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    path = tmp_path / "pets.csv"
    path.write_text(PETS)
    return path


ROLES = {"category_columns": "colour", "ignored_columns": "id, part", "missing": "mean"}


def test_words_become_one_feature_each_and_gaps_a_word_of_their_own(pets: Path) -> None:
    raw = load_raw(config(pets, **ROLES))
    names = ("weight", "colour=black", "colour=brown", "colour=white", "colour=(empty)", "age")
    assert raw.info.feature_names == names
    assert raw.info.features == 6
    assert raw.x[:, 1:5].tolist() == np.eye(4)[[0, 1, 2, 0, 3, 1]].tolist()
    assert np.isnan(raw.x[2, 0])
    assert np.isnan(raw.x[1, 5])
    assert raw.y.tolist() == [0, 1, 0, 1, 0, 1]


@pytest.mark.parametrize(("missing", "filled"), [("mean", 6.0), ("median", 5.0), ("zero", 0.0)])
def test_gaps_are_filled_from_the_training_part(pets: Path, missing: str, filled: float) -> None:
    pets.write_text(PETS.replace("6,35,brown,9", "6,35,brown,10").replace("4,25,black,7", "4,25,black,5"))
    settings = {**ROLES, "missing": missing, "ignored_columns": "id", "scaling": "none"}
    data = load_data(config(pets, **settings, split="column", split_column="part"))
    assert len(data.x_train) == 4
    assert data.x_train[1, 5] == filled
    assert data.x_val[0, 0] == {"mean": (4.5 + 30 + 25 + 35) / 4, "median": 27.5, "zero": 0.0}[missing]


def test_rows_with_gaps_are_dropped(pets: Path) -> None:
    raw = load_raw(config(pets, category_columns="colour", ignored_columns="id,part", missing="drop"))
    assert raw.info.samples == len(raw.x) == 3
    assert raw.info.feature_names == ("weight", "colour=black", "colour=brown", "age")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"category_columns": "colour", "ignored_columns": "id,part"}, 'Line 3, column "age" is empty'),
        (
            {"ignored_columns": "id,part", "missing": "zero"},
            'Line 2, column "colour" is "black", which is not a number',
        ),
        ({"category_columns": "hue"}, 'has no column "hue"'),
        ({"category_columns": "kind"}, 'Column "kind" cannot be the target and a category'),
        ({**ROLES, "split": "column"}, "needs its name"),
        ({**ROLES, "split": "column", "split_column": "part"}, 'Column "part" cannot be ignored and the split'),
        ({"ignored_columns": "id,weight,colour,age,part"}, "no column left for features"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(pets: Path, changes: dict[str, str], sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        load_raw(config(pets, **changes))


def test_marks_that_no_row_bears_are_refused(pets: Path) -> None:
    settings = {
        **ROLES,
        "ignored_columns": "id",
        "split": "column",
        "split_column": "part",
        "validation_values": "test",
    }
    with pytest.raises(DataError, match="marks no rows"):
        load_data(config(pets, **settings))


def test_columns_have_scalings_of_their_own_and_categories_none(pets: Path) -> None:
    data = load_data(config(pets, **ROLES, minmax_columns="weight", unscaled_columns="age", validation_split=0.0))
    assert data.x_train[:, 0].min() == 0
    assert data.x_train[:, 0].max() == 1
    assert set(np.unique(data.x_train[:, 1:5])) == {0.0, 1.0}
    assert data.x_train[0, 5] == 3
    again = FittedScaling.from_json(data.scaling.to_json())
    raw = load_raw(config(pets, **ROLES)).x
    assert np.array_equal(again.apply(raw), data.scaling.apply(raw))
    assert np.array_equal(data.scaling.apply(raw), data.x_train)


def test_other_data_is_read_as_the_network_knows_it(pets: Path, tmp_path: Path) -> None:
    info = DataInfo.from_json(load_raw(config(pets, **ROLES)).info.to_json())
    other = tmp_path / "other.csv"
    other.write_text("age,colour,weight,kind\n4,brown,12,dog\n,black,6,cat\n")
    x = read_features(config(other), info)
    np.testing.assert_array_equal(x, [[12, 0, 1, 0, 0, 4], [6, 1, 0, 0, 0, np.nan]])
    labelled = read_labelled(config(other), info)
    assert labelled.y.tolist() == [1, 0]
    assert np.array_equal(labelled.x, x, equal_nan=True)
    other.write_text("age,colour,weight\n4,mauve,12\n")
    with pytest.raises(DataError, match='holds "mauve", which the network does not know'):
        read_features(config(other), info)
    other.write_text("age,weight\n4,12\n")
    with pytest.raises(DataError, match='lacks the column "colour"'):
        read_features(config(other), info)


def test_parquet_gives_what_the_same_csv_gives(tmp_path: Path) -> None:
    csv = write_numbers(tmp_path / "numbers.csv")
    parquet = tmp_path / "numbers.parquet"
    pl.read_csv(csv).write_parquet(parquet)
    one, two = load_data(config(csv)), load_data(config(parquet))
    assert np.array_equal(one.x_train, two.x_train)
    assert np.array_equal(one.y_val, two.y_val)
    assert two.info.columns == ()
    assert np.array_equal(read_features(config(parquet), two.info), load_raw(config(csv)).x)


def test_words_of_a_parquet_file_are_categories_by_themselves(tmp_path: Path) -> None:
    path = tmp_path / "pets.parquet"
    frame = pl.DataFrame(
        {"colour": ["red", "blue", None, "red"], "old": [True, False, True, True], "y": [0.5, 1, 2, 3]}
    )
    frame.write_parquet(path)
    raw = load_raw(config(path, missing="zero"))
    assert raw.info.feature_names == ("colour=blue", "colour=red", "colour=(empty)", "old")
    assert raw.info.task == "regression"
    assert raw.x[:, 3].tolist() == [1, 0, 1, 1]
    with pytest.raises(DataError, match='Row 3, column "colour" is empty'):
        load_raw(config(path))


@pytest.mark.parametrize(
    "content", [b"PAR1 nothing PAR1", b"no parquet at all", b"PAR1" + bytes(200) + b"\xff\xff\xff\x7fPAR1"]
)
def test_a_broken_parquet_file_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.parquet"
    path.write_bytes(content)
    with pytest.raises(DataError, match=r"broken\.parquet is not a Parquet file, or is damaged"):
        load_raw(config(path))


def test_dates_are_refused_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "dates.parquet"
    pl.DataFrame({"day": pl.Series(["2026-01-02"] * 3).str.to_date(), "y": [1.0, 2.5, 3.0]}).write_parquet(path)
    with pytest.raises(DataError, match=r'Column "day" .* holds no numbers') as caught:
        load_raw(config(path))
    assert "ignore it" in caught.value.hint


def test_folds_are_disjoint_cover_everything_and_keep_the_classes(tmp_path: Path) -> None:
    path = write_numbers(tmp_path / "numbers.csv", 90)
    parts = [load_data(config(path, split="fold", folds=4, fold=fold, scaling="none")) for fold in range(1, 5)]
    seen = np.concatenate([part.x_val for part in parts])
    assert len(np.unique(seen[:, 0])) == len(seen) == 90
    shares = [part.y_val.mean() for part in parts]
    assert max(shares) - min(shares) < 0.06
    with pytest.raises(DataError, match="no fold 5: the samples are in 4 folds"):
        load_data(config(path, split="fold", folds=4, fold=5))
