from pathlib import Path
from typing import Any

import numpy as np
import pytest

from brains_engine.data.info import RawData
from brains_engine.data.load import load_raw
from brains_engine.data.targets import TaskChoice
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig


def read(folder: Path, target: str = "", task: TaskChoice = "auto", **arrays: Any) -> RawData:
    path = folder / "data.npz"
    np.savez_compressed(path, **arrays)
    return load_raw(DataConfig(source="npz", path=str(path), target=target, task=task))


def test_x_and_y_are_found(tmp_path: Path) -> None:
    raw = read(tmp_path, x=np.arange(8.0).reshape(4, 2), y=np.array([0, 1, 0, 1]))
    assert raw.x.tolist() == [[0.0, 1.0], [2.0, 3.0], [4.0, 5.0], [6.0, 7.0]]
    assert raw.y.tolist() == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("array", "dims"),
    [
        (np.zeros((4, 3)), {"feature": 3}),
        (np.zeros(4), {"feature": 1}),
        (np.zeros((4, 8, 8), np.uint8), {"height": 8, "width": 8, "channel": 1}),
        (np.zeros((4, 8, 6, 3)), {"height": 8, "width": 6, "channel": 3}),
        (np.zeros((4, 5, 2)), {"time": 5, "feature": 2}),
    ],
)
def test_the_natural_shape_is_kept_as_named_dims(tmp_path: Path, array: Any, dims: dict[str, int]) -> None:
    raw = read(tmp_path, x=array, y=np.array([0, 1, 0, 1]))
    assert raw.info.named_dims == dims
    assert raw.x.shape == (4, raw.info.features)


def test_labels_are_mapped_to_class_numbers(tmp_path: Path) -> None:
    raw = read(tmp_path, x=np.zeros((4, 1)), y=np.array([7, -3, 7, 1_000_000]))
    assert raw.y.tolist() == [1, 0, 1, 2]
    assert raw.info.class_names == ("-3", "7", "1000000")


def test_words_and_one_hot_rows_are_classes(tmp_path: Path) -> None:
    assert read(tmp_path, x=np.zeros((3, 1)), y=np.array(["b", "a", "b"])).info.class_names == ("a", "b")
    raw = read(tmp_path, x=np.zeros((3, 1)), y=np.eye(4)[[2, 0, 2]])
    assert raw.y.tolist() == [2, 0, 2]
    assert raw.info.classes == 4


def test_floats_are_values(tmp_path: Path) -> None:
    raw = read(tmp_path, x=np.zeros((3, 1)), y=np.array([[0.5], [1.0], [2.0]]))
    assert (raw.info.task, raw.y.tolist()) == ("regression", [[0.5], [1.0], [2.0]])
    raw = read(tmp_path, x=np.zeros((3, 1)), y=np.array([[0.5, 1.0]] * 3))
    assert (raw.info.task, raw.info.targets) == ("regression", 2)


def test_the_task_can_be_given(tmp_path: Path) -> None:
    raw = read(tmp_path, task="regression", x=np.zeros((3, 1)), y=np.array([0, 1, 0]))
    assert raw.y.tolist() == [[0.0], [1.0], [0.0]]


def test_the_target_array_is_named(tmp_path: Path) -> None:
    raw = read(tmp_path, "kind", x=np.zeros((3, 1)), kind=np.array([0, 1, 0]), y=np.zeros(3))
    assert raw.info.target_names == ("kind",)


@pytest.mark.parametrize(
    ("arrays", "message"),
    [
        ({"x": np.zeros((3, 2))}, 'no array "y"'),
        ({"y": np.zeros(3)}, 'no array "x"'),
        ({"x": np.zeros((3, 2)), "y": np.zeros(4)}, "3 samples in x, but 4 targets in y"),
        ({"x": np.zeros((3, 2)), "y": np.float64(1.0)}, "but 0 targets"),
        ({"x": np.zeros((0, 2)), "y": np.zeros(0)}, "no samples"),
        ({"x": np.zeros((3, 0)), "y": np.zeros(3)}, "impossible shape"),
        ({"x": np.zeros((3, 2), complex), "y": np.zeros(3)}, "no plain numbers"),
        ({"x": np.zeros((3, 2)), "y": np.zeros(3, complex)}, "no targets"),
        ({"x": np.zeros((3, 2)), "y": np.zeros((3, 2, 2))}, "no targets"),
        ({"x": np.zeros((3, 2)), "y": np.ones(3, int)}, "nothing to tell apart"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, arrays: dict[str, Any], message: str) -> None:
    with pytest.raises(DataError, match=message):
        read(tmp_path, **arrays)


@pytest.mark.parametrize(("value", "word"), [(np.nan, "NaN"), (np.inf, "infinite"), (1e300, "infinite or too large")])
def test_a_value_that_is_not_finite_is_named_with_its_place(tmp_path: Path, value: float, word: str) -> None:
    x = np.zeros((5, 2, 2))
    x[3, 1, 0] = value
    with pytest.raises(DataError, match=rf"x\[3, 1, 0\] is {word}.*sample 4"):
        read(tmp_path, x=x, y=np.array([0, 1, 0, 1, 0]))


def test_a_fraction_is_no_class(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"y\[2\] is 1\.5"):
        read(tmp_path, task="classification", x=np.zeros((3, 1)), y=np.array([0.0, 1.0, 1.5]))
