"""The targets of a table that is read in batches: classes or values, decided once all of it has been seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.targets import FEW_VALUES, MAX_CLASSES, TaskChoice, too_few_or_many
from brains_engine.data.wording import FLOAT32_MAX, show_path
from brains_engine.errors import DataError

if TYPE_CHECKING:
    import polars as pl

    from brains_engine.data.info import Doubles, Targets, Task
    from brains_engine.data.tables import Table


@dataclass(frozen=True, slots=True, eq=False)
class TargetRule:
    """How targets that were read become those of training.

    Attributes:
        task: Classes or values.
        class_names: Names by class number.
        kind: Whether a class is told by its word, by its number, or values are taken as they are.
        targets: Columns of values.
        table: Place of a word -> class number; or the numbers of the classes in rising order.
    """

    task: Task
    class_names: tuple[str, ...]
    kind: str
    targets: int
    table: Doubles

    def apply(self, y: Doubles) -> Targets:
        """Class numbers int32[rows], or values float32[rows, targets], of what `TargetColumn.take` gave."""
        if self.kind == "word":
            return self.table[y[:, 1].astype(np.int64)].astype(np.int32)
        if self.kind == "number":
            return np.searchsorted(self.table, y[:, 0]).astype(np.int32)
        return y[:, : self.targets].astype(np.float32)


class TargetColumn:
    """Takes in the target columns batch by batch.

    Args:
        table: Where they stand.
        columns: Their positions; none for a prediction.
    """

    def __init__(self, table: Table, columns: Sequence[int]) -> None:
        self._table, self._columns = table, tuple(columns)
        self._words: dict[str, int] = {}
        self._rows = self._numeric = 0
        self._distinct: set[float] = set()
        self._whole = True

    def take(self, frame: pl.DataFrame) -> Doubles:
        """Numbers of a batch.

        Returns:
            float64[rows, 2] of one target: its number, NaN where it is none, and the place of its word, -1 where there
            are too many; else float64[rows, targets], and [rows, 0] where there is no target.

        Raises:
            DataError: A target is empty, or one of several is not a number.
        """
        if not self._columns:
            return np.zeros((len(frame), 0))
        texts = [frame[str(index)] for index in self._columns]
        if any(cells.is_null().any() or (cells == "").any() for cells in texts):
            raise self._table.fault((), self._columns, gaps=False)
        values = np.column_stack([self._numbers(cells) for cells in texts])
        self._rows += len(frame)
        if len(self._columns) > 1:
            if not bool((np.abs(values) <= FLOAT32_MAX).all()):
                raise self._table.fault(self._columns, self._columns, gaps=False)
            return values
        return np.column_stack([values[:, 0], self._places(texts[0], values[:, 0])])

    def rule(self, task: TaskChoice) -> TargetRule:
        """Decide what the targets are, as `read_csv` does.

        Raises:
            DataError: They are not what the task needs.
        """
        none = np.zeros(0)
        if len(self._columns) != 1:
            if task == "classification" and self._columns:
                raise DataError("Classes must stand in one target column, but several are named.")
            return TargetRule("regression", (), "value", len(self._columns), none)
        where = f'The target column "{self._table.names[self._columns[0]]}"'
        if task != "regression" and 2 * self._numeric <= self._rows:
            names = sorted(self._words)
            too_few_or_many(len(names), names[0], where)
            rank = {name: place for place, name in enumerate(names)}
            places = np.array([rank[name] for name in self._words], dtype=np.float64)
            return TargetRule("classification", tuple(names), "word", 1, places)
        if self._numeric < self._rows:
            raise self._table.fault(self._columns, self._columns, gaps=False)
        few = self._whole and len(self._distinct) <= FEW_VALUES and 2 * len(self._distinct) <= self._rows
        if task == "regression" or (task == "auto" and not few):
            return TargetRule("regression", (), "value", len(self._columns), none)
        if not self._whole:
            raise DataError(f"{where} of {show_path(self._table.path)} holds a number that is not a class number.")
        numbers = np.array(sorted(self._distinct))
        too_few_or_many(len(numbers), f"{numbers[0]:.0f}", where)
        return TargetRule("classification", tuple(f"{number:.0f}" for number in numbers), "number", 1, numbers)

    def _numbers(self, cells: pl.Series) -> Doubles:
        import polars as pl

        text = cells.str.replace(",", ".", literal=True) if self._table.decimal_comma else cells
        return text.cast(pl.Float64, strict=False).to_numpy().astype(np.float64, copy=False)

    def _places(self, cells: pl.Series, values: Doubles) -> Doubles:
        import polars as pl

        good = np.abs(values) <= FLOAT32_MAX
        self._numeric += int(good.sum())
        numbers = values[good]
        if self._whole and len(self._distinct) <= MAX_CLASSES:
            self._distinct.update(np.unique(numbers).tolist())
            self._whole = bool((numbers == np.round(numbers)).all())
        if len(self._words) <= MAX_CLASSES:
            for word in cells.unique(maintain_order=True).to_list():
                self._words.setdefault(word, len(self._words))
        if len(self._words) > MAX_CLASSES:
            return np.full(len(cells), -1.0)
        return cells.replace_strict(self._words, return_dtype=pl.Float64).to_numpy()
