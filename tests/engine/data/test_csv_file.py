from pathlib import Path

import numpy as np
import pytest

from brains_engine.data import csv_file
from brains_engine.data.catalogue import describe_source
from brains_engine.data.info import RawData
from brains_engine.data.load import load_data, load_raw
from brains_engine.data.targets import TaskChoice
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig


def read(path: Path, text: str | bytes, target: str = "", task: TaskChoice = "auto") -> RawData:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_raw(DataConfig(source="csv", path=str(path), target=target, task=task))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data.csv"


def test_words_in_the_last_column_are_classes_in_alphabetical_order(path: Path) -> None:
    raw = read(path, "length,width,kind\n1,2,dog\n3,4,cat\n5,6,dog\n")
    assert raw.x.tolist() == [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]
    assert raw.y.tolist() == [1, 0, 1]
    assert raw.info.class_names == ("cat", "dog")
    assert raw.info.feature_names == ("length", "width")
    assert raw.info.target_names == ("kind",)
    assert raw.info.dims == (("feature", 2),)
    assert (raw.info.task, raw.info.classes, raw.info.targets, raw.info.samples) == ("classification", 2, 1, 3)


@pytest.mark.parametrize(
    "text",
    [
        "a;b;y\n1.5;2;u\n3;4;v\n",
        "a;b;y\n1,5;2;u\n3;4;v\n",
        "a\tb\ty\n1.5\t2\tu\n3\t4\tv\n",
        "a|b|y\n1.5|2|u\n3|4|v\n",
        "a,b,y\r\n1.5,2,u\r\n3,4,v\r\n",
        "\ufeffa,b,y\n1.5,2,u\n3,4,v",
        '"a","b","y"\n"1.5","2","u"\n"3","4","v"\n',
        "\n\na,b,y\n\n1.5,2,u\n\n3,4,v\n\n",
        "a, b, y\n 1.5, 2, u\n 3, 4, v\n",
        "a,b,y\n1.5 ,2,u \n3,4 ,v\n",
        '"a\nlong name",b,y\n1.5,2,u\n3,4,v\n',
        "1.5,2,u\n3,4,v\n",
        "\ufeff1.5;2;u\n3;4;v\n",
        "a,b,y\n+1.5e0,2.,u\n.3e1,4,v\n",
    ],
)
def test_the_usual_ways_to_write_a_table_are_read_alike(path: Path, text: str) -> None:
    raw = read(path, text)
    assert raw.x.tolist() == [[1.5, 2.0], [3.0, 4.0]]
    assert raw.info.class_names == ("u", "v")


def test_few_whole_numbers_are_classes(path: Path) -> None:
    raw = read(path, "a,y\n" + "".join(f"{row},{3 + row % 2 * 4}\n" for row in range(8)))
    assert raw.info.class_names == ("3", "7")
    assert raw.y.tolist() == [0, 1] * 4


@pytest.mark.parametrize("values", [range(100), [0.5, 1.5] * 50])
def test_other_numbers_are_values(path: Path, values: list[float]) -> None:
    raw = read(path, "a,y\n" + "".join(f"{row},{value}\n" for row, value in enumerate(values)))
    assert raw.info.task == "regression"
    assert raw.y[:, 0].tolist() == list(values)


def test_the_task_can_be_given(path: Path) -> None:
    table = "a,y\n" + "1,2\n3,4\n" * 5
    assert read(path, table).info.task == "classification"
    assert read(path, table, task="regression").info.task == "regression"
    ages = "a,y\n" + "".join(f"1,{row}\n" for row in range(100))
    assert read(path, ages, task="classification").info.classes == 100


@pytest.mark.parametrize("target", ["b", "2", "-2"])
def test_the_target_is_named_or_numbered(path: Path, target: str) -> None:
    raw = read(path, "a,b,c\n1,.5,3\n4,.25,6\n", target)
    assert raw.info.feature_names == ("a", "c")
    assert raw.y.tolist() == [[0.5], [0.25]]


def test_several_targets_are_values(path: Path) -> None:
    raw = read(path, "a,u,v\n1,0,1\n2,1,0\n", "v,u")
    assert raw.y.tolist() == [[1.0, 0.0], [0.0, 1.0]]
    assert raw.info.target_names == ("v", "u")
    assert raw.info.targets == 2


def test_an_unknown_target_lists_the_columns(path: Path) -> None:
    with pytest.raises(DataError, match=r'no column "kind"\. Its columns are a, b, y\.'):
        read(path, "a,b,y\n1,2,3\n", "kind")


@pytest.mark.parametrize("target", ["0", "4", "-4", "y,y", "a,y,"])
def test_a_target_that_cannot_be_is_refused(path: Path, target: str) -> None:
    with pytest.raises(DataError, match="column"):
        read(path, "a,b,y\n1,2,3\n", target)


def test_a_changed_file_is_described_anew(path: Path) -> None:
    config = DataConfig(source="csv", path=str(path))
    path.write_text("a,y\n1,u\n2,v\n")
    assert describe_source(config).class_names == ("u", "v")
    path.write_text("a,b,y\n1,1,u\n2,2,w\n3,3,v\n")
    assert describe_source(config).class_names == ("u", "v", "w")


def test_a_file_is_read_once_for_its_description_good_or_bad(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[Path] = []
    read_csv = csv_file.read_csv

    def counted(path: Path, target: str, task: TaskChoice) -> RawData:
        reads.append(path)
        return read_csv(path, target, task)

    monkeypatch.setattr(csv_file, "read_csv", counted)
    path.write_text("a,y\n1,u\n2,v\n")
    for scaling in ("none", "rms", "none"):
        describe_source(DataConfig.model_validate({"source": "csv", "path": str(path), "scaling": scaling}))
    assert len(reads) == 1
    path.write_text("a,y\n1,u\nx,v\n3,u\n")
    for _ in range(3):
        with pytest.raises(DataError, match='Line 3, column "a"'):
            describe_source(DataConfig(source="csv", path=str(path)))
    assert len(reads) == 2


def test_a_table_trains_like_any_set(path: Path) -> None:
    path.write_text("a,b,y\n" + "1,2,u\n3,5,v\n" * 20)
    data = load_data(DataConfig(source="csv", path=str(path)))
    assert data.x_train.shape == (32, 2)
    assert np.bincount(data.y_val).tolist() == [4, 4]


@pytest.mark.parametrize("name", ["with space.csv", "Größe ✓.csv", "glob[1]*.csv", "x" * 251 + ".csv"])
def test_any_file_name_works(tmp_path: Path, name: str) -> None:
    assert read(tmp_path / name, "a,y\n1,u\n2,v\n").info.samples == 2
