"""One pass over a table: batches of rows to numbers, with the words of categories and targets counted on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from brains_engine.data.info import DataInfo, Doubles, TableColumn
from brains_engine.data.tables import BlanksAroundNumbersError
from brains_engine.data.target_column import TargetColumn, TargetRule
from brains_engine.data.wording import FLOAT32_MAX, show_path, show_text
from brains_engine.errors import DataError

if TYPE_CHECKING:
    import polars as pl

    from brains_engine.data.table_layout import TableLayout
    from brains_engine.data.tables import Table
    from brains_engine.data.targets import TaskChoice

MAX_CATEGORIES = 1000
EMPTY = ""
"""The word of an empty cell."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A batch of rows as numbers.

    Attributes:
        x: float64[rows, feature columns], in the order of the file: numbers, NaN where empty; of a category the place
            of its word in the order in which words were met.
        y: What the target's rule needs, float64[rows, k].
        held_out: bool[rows], whether the split's column marks them.
    """

    x: Doubles
    y: Doubles
    held_out: np.ndarray[tuple[int], np.dtype[np.bool_]]


class TablePass:
    """Reads a table once.

    Args:
        table: The table.
        layout: The roles of its columns.
        task: What the target is.
        marks: What the split's column holds in validation rows.
        known: Words of each category for a network that is trained; others are refused then.

    Attributes:
        count: Rows read so far.
    """

    def __init__(
        self,
        table: Table,
        layout: TableLayout,
        task: TaskChoice = "auto",
        marks: Sequence[str] = (),
        known: Sequence[TableColumn] | None = None,
    ) -> None:
        self._table, self._layout, self._task = table, layout, task
        self._marks = list(marks)
        self._known = {column.name: column for column in known or ()}
        self.count = 0

    def run(self, take: Callable[[Rows], None], begin: Callable[[], None]) -> None:
        """Read all rows.

        Args:
            take: Given each batch.
            begin: Called before the first batch; again where the table has to be read anew.

        Raises:
            DataError: Naming the first bad cell, or that there are no rows.
        """
        for as_text in (False, True):
            begin()
            self._start()
            try:
                for rows in self._rows(as_text):
                    take(rows)
            except BlanksAroundNumbersError:
                continue
            break
        if not self.count:
            raise DataError(f"{show_path(self._table.path)} has no rows.")

    def columns(self) -> tuple[TableColumn, ...]:
        """The columns of features, with their words in alphabetical order."""
        names, layout = self._table.names, self._layout
        return tuple(
            TableColumn(names[index], "category", self._sorted(index), layout.gaps and not layout.drop)
            if index in layout.categories
            else TableColumn(names[index], "numeric", (), layout.gaps and not layout.drop)
            for index in layout.features
        )

    def ranks(self) -> dict[int, Doubles]:
        """Place of a category among the columns of `Rows.x` -> for each place of a word its place in the alphabet."""
        found = {}
        for place, index in enumerate(self._layout.features):
            if index in self._layout.categories:
                order = {word: rank for rank, word in enumerate(self._sorted(index))}
                found[place] = np.array([order[word] for word in self._words[index]], dtype=np.float64)
        return found

    def rule(self) -> TargetRule:
        """How the targets that were read become class numbers or values."""
        return self._target.rule(self._task)

    def info(self, source: str, rule: TargetRule) -> DataInfo:
        """What the table offers, once it is read."""
        columns, names = self.columns(), self._table.names
        features = tuple(name for column in columns for name in column.feature_names)
        plain = len(columns) + len(self._layout.targets) == len(names) and all(
            column.role == "numeric" and not column.gaps for column in columns
        )
        return DataInfo(
            id=source,
            title=show_path(self._table.path),
            help=f"{self.count:,} rows of {len(features)} features.",
            dims=(("feature", len(features)),),
            task=rule.task,
            classes=len(rule.class_names) if rule.task == "classification" else None,
            class_names=rule.class_names,
            targets=max(1, len(self._layout.targets)),
            samples=self.count,
            feature_names=features,
            target_names=tuple(names[index] for index in self._layout.targets),
            columns=() if plain else columns,
        )

    def _start(self) -> None:
        self.count = 0
        known = {self._table.names.index(name): column.categories for name, column in self._known.items()}
        self._words: dict[int, dict[str, int]] = {
            index: {word: place for place, word in enumerate(known.get(index, ()))} for index in self._layout.categories
        }
        self._target = TargetColumn(self._table, self._layout.targets)

    def _sorted(self, index: int) -> tuple[str, ...]:
        """The words of a category; the empty one, where there is one, last."""
        words = self._words[index]
        return tuple(sorted(word for word in words if word != EMPTY)) + ((EMPTY,) if EMPTY in words else ())

    def _rows(self, as_text: bool) -> Iterator[Rows]:
        layout = self._layout
        texts = [*layout.categories, *layout.targets, *(() if layout.split is None else (layout.split,))]
        for given in self._table.batches(layout.numbers, texts, gaps=layout.gaps, as_text=as_text):
            frame = (
                given.drop_nulls([str(index) for index in (*layout.features, *layout.targets)])
                if layout.drop
                else given
            )
            if not len(frame):
                continue
            x = np.column_stack([self._feature(frame, index) for index in layout.features])
            y = self._target.take(frame)
            held_out = np.zeros(len(frame), dtype=bool)
            if layout.split is not None:
                held_out = frame[str(layout.split)].is_in(self._marks).fill_null(value=False).to_numpy()
            self.count += len(frame)
            yield Rows(x, y, held_out)

    def _feature(self, frame: pl.DataFrame, index: int) -> Doubles:
        if index in self._layout.categories:
            return self._places(frame[str(index)], index)
        values = frame[str(index)].to_numpy().astype(np.float64, copy=False)
        gaps = np.isnan(values)
        bad = ~(np.abs(values) <= FLOAT32_MAX)
        if bool((bad & ~gaps).any()) or (gaps.any() and not self._layout.gaps):
            raise self._table.fault(self._layout.numbers, (), gaps=self._layout.gaps)
        return values

    def _places(self, cells: pl.Series, index: int) -> Doubles:
        import polars as pl

        words, name = self._words[index], self._table.names[index]
        if not self._layout.gaps and (cells.is_null().any() or (cells == "").any()):
            raise self._table.fault((), (index,), gaps=False)
        filled = cells.fill_null(EMPTY)
        for word in filled.unique(maintain_order=True).to_list():
            if word in words:
                continue
            if name in self._known:
                what = f'"{show_text(word)}"' if word else "an empty cell"
                raise DataError(
                    f'Column "{name}" of {show_path(self._table.path)} holds {what}, which the network does not know.'
                )
            words[word] = len(words)
        if len(words) > MAX_CATEGORIES:
            raise DataError(
                f'Column "{name}" of {show_path(self._table.path)} has more than {MAX_CATEGORIES} different words.',
                "Ignore it, or take it as a number.",
            )
        return filled.replace_strict(words, return_dtype=pl.Float64).to_numpy()


def expand(x: Doubles, columns: Sequence[TableColumn], ranks: dict[int, Doubles] | None = None) -> Doubles:
    """The features of rows: numbers as they are, each category as ones and zeros.

    Args:
        x: As `Rows.x`.
        columns: What its columns are.
        ranks: As `TablePass.ranks`; None where places are those of the columns' own words.
    """
    if all(column.role == "numeric" for column in columns):
        return x
    parts = []
    for place, column in enumerate(columns):
        values = x[:, place]
        if column.role == "numeric":
            parts.append(values[:, None])
            continue
        places = values.astype(np.int64) if ranks is None else ranks[place][values.astype(np.int64)].astype(np.int64)
        parts.append((places[:, None] == np.arange(len(column.categories))).astype(np.float64))
    return np.concatenate(parts, axis=1)
