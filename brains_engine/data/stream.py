"""Samples that stay on the disk: split, scaled and shuffled window by window, the same way each time.

Order: an epoch takes the blocks of the file in an order drawn from (seed, epoch), some of them together fill a window,
and the samples of a window are shuffled. So any epoch can be entered at any step without those before it, which is
what makes resuming exact. Two samples of one block are nearer to each other than chance alone would have it.

Split: each row draws a lot from its number and the seed. The share is met about, not exactly, and classes are not
balanced: of data too large for the memory, both come close by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from brains_engine.data.column_scaling import combine, rules_of
from brains_engine.data.files import check_file, remember
from brains_engine.data.info import DataInfo, Dataset, Doubles, Floats, Targets
from brains_engine.data.load import check_fold
from brains_engine.data.row_lot import in_fold, in_fraction, row_lots
from brains_engine.data.running_stats import RunningStats
from brains_engine.data.scaling import FittedScaling
from brains_engine.data.stream_source import StreamSource, check_block, open_source
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from brains_engine.data.scaling import ScalingKind
    from brains_engine.runs.config import DataConfig

BLOCK_BYTES = 1024**2
"""About what one block takes as float64: large enough for a disk to read it at its full speed."""
WINDOW_BLOCKS = 24
"""Blocks that are shuffled together."""
_MEDIAN_SAMPLES = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class StreamedData:
    """Samples on the disk, ready for training.

    Attributes:
        source: Their rows.
        config: How they are split.
        scaling: Fitted on the training part.
        train_counts: Training samples in each block, int64[blocks].
        val_counts: Validation samples in each block.
        block: Rows of a block; the last one may have fewer.
        window_blocks: Blocks that are shuffled together.
        class_counts: Training samples of each class, int64[classes]; empty for values.
    """

    source: StreamSource
    config: DataConfig
    scaling: FittedScaling
    train_counts: NDArray[np.int64]
    val_counts: NDArray[np.int64]
    block: int
    window_blocks: int
    class_counts: NDArray[np.int64]

    @property
    def info(self) -> DataInfo:
        """What the source offers."""
        return self.source.info

    @property
    def digest(self) -> str:
        """Of what the files hold, and of what makes them into samples."""
        split = self.config.model_copy(update={"path": ""})
        return f"{self.source.digest}/{split.model_dump_json()}"

    @property
    def train_count(self) -> int:
        """Training samples."""
        return int(self.train_counts.sum())

    @property
    def val_count(self) -> int:
        """Validation samples."""
        return int(self.val_counts.sum())

    def epoch(self, seed: int, epoch: int, skip: int = 0) -> Iterator[tuple[Floats, Targets]]:
        """The training samples of an epoch, shuffled, in windows.

        Args:
            seed: Seed of the order.
            epoch: Number of the epoch, from 0.
            skip: How many samples to leave out at the beginning; windows before them are not read.

        Yields:
            float32[n, features], scaled, and their targets.
        """
        key = (seed << 64) + epoch
        order = np.random.Generator(np.random.Philox(key=key)).permutation(len(self.train_counts))
        for window, first in enumerate(range(0, len(order), self.window_blocks)):
            blocks = order[first : first + self.window_blocks]
            count = int(self.train_counts[blocks].sum())
            if skip >= count:
                skip -= count
                continue
            x, y = self._read(blocks, validation=False)
            # Another stream of the same key: its counter is far from any that the blocks' order has used.
            shuffle = np.random.Generator(np.random.Philox(key=key, counter=(window + 1) << 128)).permutation(count)
            chosen = shuffle[skip:]
            skip = 0
            yield self.scaling.apply(x[chosen]), y[chosen]

    def parts(self, *, validation: bool) -> Iterator[tuple[Floats, Targets]]:
        """The validation or the training samples in the order of the file, in pieces that fit into memory."""
        counts = self.val_counts if validation else self.train_counts
        for first in range(0, len(counts), self.window_blocks):
            blocks = np.arange(first, min(first + self.window_blocks, len(counts)))
            if counts[blocks].sum():
                x, y = self._read(blocks, validation=validation)
                yield self.scaling.apply(x), y

    def head(self, samples: int = 1024) -> Dataset:
        """A few samples of each part as a data set in memory, for what looks at samples but does not train."""
        none = np.zeros((0, self.info.features), np.float32)
        x_train, y_train = next(self.parts(validation=False))
        x_val, y_val = next(self.parts(validation=True), (none, y_train[:0]))
        return Dataset(x_train[:samples], y_train[:samples], x_val[:samples], y_val[:samples], self.info, self.scaling)

    def _read(self, blocks: NDArray[np.int64], *, validation: bool) -> tuple[Any, Targets]:
        parts = [_read_block(self.source, self.config, int(block), self.block, validation) for block in blocks]
        return np.concatenate([x for x, _ in parts]), np.concatenate([y for _, y in parts])


def open_stream(config: DataConfig, stage: Callable[[str], None] = lambda _: None) -> StreamedData:
    """Open a source as a stream: one pass over it counts the samples and fits the scaling.

    Args:
        config: The source, its split and its scaling.
        stage: Told what takes long.

    Raises:
        DataError: Naming the first bad value, or what else is wrong.
    """
    check_fold(config)
    path = check_file(config.path, config.source, limited=False)
    source = open_source(Path(path), config, stage)
    remember(config, source.info)
    stage("Measuring the samples")
    features = source.info.features
    block = max(1, min(BLOCK_BYTES // (8 * features), source.count))
    rules = rules_of(config, source.info)
    together = rules is None and len(source.info.dims) > 1
    gaps = any(column.gaps for column in source.info.columns)
    stats = RunningStats(1 if together else features)
    classes = np.zeros(source.info.classes or 0, np.int64)
    blocks = -(-source.count // block)
    train, val = np.zeros(blocks, np.int64), np.zeros(blocks, np.int64)
    for number in range(blocks):
        start, stop = number * block, min((number + 1) * block, source.count)
        held_out = _held_out(source, config, start, stop)
        x, y = source.read(start, stop)
        check_block(source, start, x)
        if len(classes):
            classes += np.bincount(y[~held_out], minlength=len(classes))
        val[number] = held_out.sum()
        train[number] = len(held_out) - val[number]
        stats.update(_columns(x[~held_out], together))
    _check_split(config, int(train.sum()), int(val.sum()))
    fill = _fill(source, config, stats, block) if gaps else None
    if fill is not None:
        stats = RunningStats(features)
        for number in range(blocks):
            x, _ = _read_block(source, config, number, block, validation=False)
            stats.update(np.where(np.isnan(x), fill, x))
    scaling = _scaling(config.scaling, rules, stats, fill)
    return StreamedData(source, config, scaling, train, val, block, WINDOW_BLOCKS, classes)


def _read_block(
    source: StreamSource, config: DataConfig, number: int, block: int, validation: bool
) -> tuple[Any, Targets]:
    start, stop = number * block, min((number + 1) * block, source.count)
    x, y = source.read(start, stop)
    chosen = _held_out(source, config, start, stop) == validation
    return (x, y) if chosen.all() else (x[chosen], y[chosen])


def _held_out(source: StreamSource, config: DataConfig, start: int, stop: int) -> NDArray[np.bool_]:
    if config.split == "column":
        return source.marked(start, stop)
    lots = row_lots(start, stop, config.split_seed)
    if config.split == "fold":
        return in_fold(lots, config.folds, config.fold - 1)
    return in_fraction(lots, config.validation_split)


def _check_split(config: DataConfig, train: int, val: int) -> None:
    if config.split == "column" and not (train and val):
        raise DataError(
            f'The column "{config.split_column}" marks {"no" if train else "all"} rows for validation.',
            f"The marks are {config.validation_values}; set validation_values.",
        )
    if not train:
        raise DataError("The split leaves no training samples.", "Lower validation_split.")


def _columns(x: Any, together: bool) -> Doubles:
    values = np.asarray(x, dtype=np.float64)
    return values.reshape(-1, 1) if together else values


def _scaling(kind: ScalingKind, rules: Any, stats: RunningStats, fill: Doubles | None) -> FittedScaling:
    if rules is None:
        fitted = stats.scaling(kind)
        return FittedScaling(kind, fitted.offset, fitted.scale, fill)
    return combine(kind, rules, {rule: stats.scaling(rule) for rule in sorted(set(rules))}, fill)


def _fill(source: StreamSource, config: DataConfig, stats: RunningStats, block: int) -> Doubles:
    """What stands in for empty cells; the median is that of the first 100,000 training samples."""
    if config.missing == "mean":
        return stats.mean
    if config.missing != "median":
        return np.zeros_like(stats.mean)
    parts: list[Doubles] = []
    number = 0
    while number * block < source.count and sum(map(len, parts)) < _MEDIAN_SAMPLES:
        parts.append(_read_block(source, config, number, block, validation=False)[0])
        number += 1
    sample = np.concatenate(parts)[:_MEDIAN_SAMPLES]
    some = ~np.isnan(sample).all(axis=0)
    fill = np.zeros(sample.shape[1])
    fill[some] = np.nanmedian(sample[:, some], axis=0)
    return fill
