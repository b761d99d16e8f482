from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from brains_engine.data.info import DataInfo
from brains_engine.data.load import load_raw
from brains_engine.data.read import read_features, read_labelled
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

TRAINED = "a,b,kind\n1,2,cat\n3,4,dog\n5,6,emu\n"


@pytest.fixture
def info(tmp_path: Path) -> DataInfo:
    path = tmp_path / "trained.csv"
    path.write_text(TRAINED)
    return load_raw(DataConfig(source="csv", path=str(path))).info


def features(folder: Path, text: str, info: DataInfo) -> list[list[float]]:
    path = folder / "new.csv"
    path.write_text(text)
    values: list[list[float]] = read_features(DataConfig(source="csv", path=str(path)), info).tolist()
    return values


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n7,8\n",
        "a,b,kind\n7,8,cat\n",
        "b,extra,a\n8,x,7\n",
        "7,8\n",
        "7,8,?\n",
        "p,q\n7,8\n",
    ],
)
def test_features_are_found_by_name_or_place(tmp_path: Path, info: DataInfo, text: str) -> None:
    assert features(tmp_path, text, info) == [[7.0, 8.0]]


def test_a_missing_column_is_named(tmp_path: Path, info: DataInfo) -> None:
    with pytest.raises(DataError, match='lacks the column "b"'):
        features(tmp_path, "a,c\n1,2\n", info)


def test_another_number_of_columns_is_refused(tmp_path: Path, info: DataInfo) -> None:
    with pytest.raises(DataError, match="has 4 columns, but the network takes 2 features"):
        features(tmp_path, "1,2,3,4\n", info)


def test_a_bad_cell_is_named(tmp_path: Path, info: DataInfo) -> None:
    with pytest.raises(DataError, match=r'Line 3, column "b" is "oops"'):
        features(tmp_path, "a,b\n1,2\n3,oops\n", info)


def test_arrays_need_no_target(tmp_path: Path, info: DataInfo) -> None:
    path = tmp_path / "new.npz"
    np.savez(path, x=np.ones((3, 1, 2)))
    config = DataConfig(source="npz", path=str(path))
    assert read_features(config, info).shape == (3, 2)
    with pytest.raises(DataError, match="has 2 features a sample, but the network takes 64"):
        read_features(config, replace(info, dims=(("feature", 64),)))


def test_sets_that_ship_can_be_predicted(info: DataInfo) -> None:
    digits = load_raw(DataConfig(source="digits")).info
    assert read_features(DataConfig(source="digits"), digits).shape == (1797, 64)
    with pytest.raises(DataError, match="64 features"):
        read_features(DataConfig(source="digits"), info)


def test_class_numbers_follow_the_network(tmp_path: Path, info: DataInfo) -> None:
    path = tmp_path / "new.csv"
    path.write_text("a,b,kind\n1,2,emu\n3,4,cat\n")
    raw = read_labelled(DataConfig(source="csv", path=str(path)), info)
    assert raw.y.tolist() == [2, 0]
    assert raw.info.class_names == info.class_names


def test_a_class_the_network_does_not_know_is_named(tmp_path: Path, info: DataInfo) -> None:
    path = tmp_path / "new.csv"
    path.write_text("a,b,kind\n1,2,yak\n3,4,cat\n")
    with pytest.raises(DataError, match='class "yak"'):
        read_labelled(DataConfig(source="csv", path=str(path)), info)


def test_data_for_another_task_is_refused(info: DataInfo) -> None:
    diabetes = load_raw(DataConfig(source="diabetes")).info
    wide = replace(info, dims=diabetes.dims)
    with pytest.raises(DataError, match="is for regression"):
        read_labelled(DataConfig(source="diabetes"), wide)
