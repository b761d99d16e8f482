"""NPY files: targets in a second file or in columns, and what is no array."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np
import pytest

from brains_engine.data.load import load_raw
from brains_engine.data.npy_file import open_npy
from brains_engine.data.read import read_features
from brains_engine.data.spec import parse_data_spec
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig
from tests.engine.data.table_files import config

if TYPE_CHECKING:
    from pathlib import Path


def test_the_targets_are_in_the_last_column_or_those_that_are_named(tmp_path: Path) -> None:
    table = np.array([[1.5, 2, 0], [3, 4, 1], [5, 6, 0], [7, 8, 1]])
    np.save(tmp_path / "x.npy", table)
    last = load_raw(config(tmp_path / "x.npy"))
    assert last.info.class_names == ("0", "1")
    assert np.array_equal(last.x, table[:, :2])
    first = load_raw(config(tmp_path / "x.npy", target="1,3"))
    assert first.info.task == "regression"
    assert np.array_equal(first.x, table[:, 1:2])
    assert np.array_equal(first.y, table[:, [0, 2]])
    assert np.array_equal(read_features(config(tmp_path / "x.npy"), last.info), table[:, :2])


def test_targets_that_are_kept_do_not_keep_their_block(tmp_path: Path) -> None:
    np.save(tmp_path / "x.npy", np.ones((50, 4), np.float32))
    for target in ("", "1,2"):
        _, y = open_npy(tmp_path / "x.npy", target).read(10, 40)
        assert y.base is None or y.base.size == y.size


def test_the_targets_are_in_a_file_beside(tmp_path: Path) -> None:
    np.save(tmp_path / "x.npy", np.arange(24, dtype=np.uint8).reshape(6, 2, 2))
    np.save(tmp_path / "y.npy", np.array(["b", "a"] * 3))
    data = parse_data_spec(f"{tmp_path / 'x.npy'}#y.npy", DataConfig())
    raw = load_raw(data)
    assert raw.info.named_dims == {"height": 2, "width": 2, "channel": 1}
    assert raw.y.tolist() == [1, 0] * 3
    np.save(tmp_path / "y.npy", np.zeros(5))
    with pytest.raises(DataError, match=r"6 samples, but y\.npy has 5 targets"):
        load_raw(data)


def test_targets_in_a_pipe_are_refused_without_waiting(tmp_path: Path) -> None:
    np.save(tmp_path / "x.npy", np.ones((5, 2)))
    os.mkfifo(tmp_path / "y.npy")
    with pytest.raises(DataError, match=r"y\.npy is not a file"):
        load_raw(config(tmp_path / "x.npy", target="y.npy"))


@pytest.mark.parametrize("kind", ["objects", "cut", "text", "pictures"])
def test_what_is_no_array_of_numbers_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.npy"
    if kind == "objects":
        np.save(path, np.array([[{}, 1], [2, 3]], dtype=object), allow_pickle=True)
    elif kind == "cut":
        np.save(path, np.ones((50, 3)))
        path.write_bytes(path.read_bytes()[:600])
    elif kind == "text":
        path.write_bytes(b"\x93NUMPY\x01\x00\x10\x00{'descr': evil()")
    else:
        np.save(path, np.ones((5, 2, 2)))
    sentences = {
        "objects": "can carry code",
        "cut": "not as long as its header says",
        "text": "is not an NPY file",
        "pictures": "no columns",
    }
    with pytest.raises(DataError, match=sentences[kind]):
        load_raw(config(path))


def test_fortran_order_is_read_into_memory(tmp_path: Path) -> None:
    table = np.random.default_rng(1).normal(size=(10, 4))
    np.save(tmp_path / "x.npy", np.asfortranarray(table))
    assert np.array_equal(load_raw(config(tmp_path / "x.npy")).x, table[:, :3])
