"""Where a stream's rows lie: in a table of the cache, or in arrays of NPY and NPZ files as they are."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from brains_engine.data.array_place import place_of_member
from brains_engine.data.file_digest import file_digest
from brains_engine.data.npy_file import ArrayPair, info_of, open_npy
from brains_engine.data.npz_file import check_finite, find_pair, targets_of_array
from brains_engine.data.table_cache import open_cached
from brains_engine.data.wording import show_path
from brains_engine.errors import DataError
from brains_engine.runs.data_config import TABLES

if TYPE_CHECKING:
    from pathlib import Path

    from brains_engine.data.info import DataInfo, Targets
    from brains_engine.runs.config import DataConfig

_TARGET_BYTES = 512 * 1024**2


class StreamSource(Protocol):
    """Rows on the disk."""

    @property
    def info(self) -> DataInfo: ...
    @property
    def digest(self) -> str: ...
    @property
    def count(self) -> int: ...
    def read(self, start: int, stop: int) -> tuple[Any, Targets]:
        """Features [rows, features] as numbers, not scaled, and targets as training takes them."""

    def marked(self, start: int, stop: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Which rows the data itself marks for validation."""


@dataclass(frozen=True, slots=True)
class ArraySource:
    """Arrays that are mapped as they lie in their files. Their targets alone are held in memory.

    Attributes:
        info: What they offer.
        digest: Of what the files hold.
        pair: Where they lie.
        targets: All targets, as training takes them.
    """

    info: DataInfo
    digest: str
    pair: ArrayPair
    targets: Targets

    @property
    def count(self) -> int:
        """Number of samples."""
        return self.pair.count

    def read(self, start: int, stop: int) -> tuple[Any, Targets]:
        """See `StreamSource`.

        Raises:
            DataError: Naming the first value that is not a finite number.
        """
        x, _ = self.pair.read(start, stop)
        return x, self.targets[start:stop]

    def marked(self, start: int, stop: int) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Nothing: arrays have no column that tells."""
        return np.zeros(stop - start, dtype=bool)


def open_source(path: Path, config: DataConfig, stage: Callable[[str], None]) -> StreamSource:
    """The rows of a file, without holding them.

    Args:
        path: The file.
        config: What decides how it is read.
        stage: Told what takes long.

    Raises:
        DataError: The file is malformed, or packed so that it cannot be mapped.
    """
    if config.source in TABLES:
        return open_cached(path, config, stage)
    stage("Reading the file")
    pair = open_npy(path, config.target) if config.source == "npy" else _pair_of_npz(path, config.target)
    if pair.samples.fortran or (pair.targets is not None and pair.targets.fortran):
        raise DataError(
            f"{show_path(path)} is in Fortran order, whose rows cannot be streamed.",
            "Save np.ascontiguousarray(x) instead.",
        )
    y = _targets(pair)
    result = targets_of_array(path, pair.target_name, y, config.task)
    files = [path] if pair.targets is None else [path, pair.targets.path]
    essence = repr([file_digest(file) for file in files] + [config.target, config.task])
    return ArraySource(
        info_of(path, config.source, pair, result), hashlib.sha256(essence.encode()).hexdigest(), pair, result.y
    )


def check_block(source: StreamSource, start: int, x: Any) -> None:
    """Refuse a block with a value that cannot be trained on. Tables were checked when they were parsed.

    Raises:
        DataError: Naming the sample.
    """
    if isinstance(source, ArraySource):
        check_finite(source.pair.samples.path, source.pair.samples.name, x, first=start)


def _pair_of_npz(path: Path, target: str) -> ArrayPair:
    samples_name, target_name, dims = find_pair(path, target)
    samples, targets = place_of_member(path, samples_name), place_of_member(path, target_name)
    if samples is None or targets is None:
        raise DataError(
            f"{show_path(path)} is packed, so that it cannot be streamed.", "Save it with np.savez, or as NPY files."
        )
    return ArrayPair(samples, targets, (), dims)


def _targets(pair: ArrayPair) -> Any:
    """All targets. Columns of the samples are read block by block, so that the samples do not fill the memory."""
    if pair.targets is not None:
        if int(np.prod(pair.targets.shape)) * 4 > _TARGET_BYTES:
            raise DataError(f"The targets in {show_path(pair.targets.path)} take more than 512 MiB.")
        return pair.targets.read()
    row = max(1, pair.samples.shape[1] * pair.samples.dtype.itemsize)
    step = max(1, 16 * 1024**2 // row)
    return np.concatenate([pair.read(start, start + step)[1] for start in range(0, pair.count, step)])
