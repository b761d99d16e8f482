"""Tables on the disk, read in batches of rows: CSV and Parquet behind one small interface."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from brains_engine.data.csv_faults import find_fault
from brains_engine.data.csv_text import Dialect, sniff
from brains_engine.data.wording import show_path, show_text
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl

MISSING = ("", "NA", "N/A", "na", "n/a", "NaN", "nan", "NULL", "null", "None", "?")
"""What counts as an empty cell where empty cells are allowed."""
T = TypeVar("T")

BATCH_CELLS = 2_000_000
"""About how many cells a batch holds."""


class BlanksAroundNumbersError(Exception):
    """The fast parser refused a table whose only oddity are blanks: it is to be read again as text."""


class Table(Protocol):
    """A table of rows and named columns. Columns are known by their position; in a batch they are named by it."""

    path: Path
    names: tuple[str, ...]
    decimal_comma: bool

    def words(self) -> frozenset[int]:
        """Columns that hold words by their type; of a CSV file nothing is known before it is read."""

    def batches(
        self,
        numbers: Sequence[int],
        texts: Sequence[int],
        *,
        gaps: bool,
        as_text: bool = False,
        most: int | None = None,
    ) -> Iterator[pl.DataFrame]:
        """Batches of rows with numbers as Float64 and texts as String, stripped; blank rows left out.

        Args:
            numbers: Columns of numbers.
            texts: Columns of text.
            gaps: Whether empty cells are allowed, which then are null.
            as_text: Read numbers as text first, which is slower and allows blanks around them.
            most: The most rows to read; None for all.

        Raises:
            BlanksAroundNumbersError: Once is to be tried again as text.
            DataError: Naming the first bad cell.
        """

    def fault(self, numbers: Sequence[int], required: Sequence[int], *, gaps: bool) -> DataError:
        """Why a table was refused, with the place of the first bad cell."""


class CsvTable:
    """A CSV file, read in batches without ever holding all of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.dialect: Dialect = sniff(path)
        self.names = self.dialect.names
        self.decimal_comma = self.dialect.decimal_comma

    def words(self) -> frozenset[int]:
        return frozenset()

    def batches(
        self,
        numbers: Sequence[int],
        texts: Sequence[int],
        *,
        gaps: bool,
        as_text: bool = False,
        most: int | None = None,
    ) -> Iterator[pl.DataFrame]:
        import polars as pl

        schema: dict[str, pl.DataType] = {str(index): pl.String() for index in range(len(self.names))}
        if not as_text:
            schema |= {str(index): pl.Float64() for index in numbers}
        frame = pl.scan_csv(
            self.path,
            has_header=False,
            separator=self.dialect.delimiter,
            skip_lines=self.dialect.skip,
            schema=schema,
            decimal_comma=self.dialect.decimal_comma and not as_text,
            null_values=list(MISSING) if gaps else None,
            glob=False,
        )
        # All columns: what tells a blank row, which is no sample, from one whose cells are empty is in the others.
        try:
            for batch in _batches(frame, len(self.names), most):
                rows = batch.filter(~pl.all_horizontal(pl.all().is_null()))
                if len(rows):
                    yield rows.with_columns(
                        *(_to_number(str(index), self.dialect.decimal_comma) for index in numbers if as_text),
                        *(_stripped(str(index), gaps=gaps) for index in texts),
                    )
        except pl.exceptions.PolarsError:
            fault = self._fault(numbers, () if gaps else texts, gaps=gaps)
            if fault is None and not as_text:
                raise BlanksAroundNumbersError from None
            raise fault or self._strange() from None

    def fault(self, numbers: Sequence[int], required: Sequence[int], *, gaps: bool) -> DataError:
        return self._fault(numbers, required, gaps=gaps) or self._strange()

    def _fault(self, numbers: Sequence[int], required: Sequence[int], *, gaps: bool) -> DataError | None:
        return find_fault(self.path, self.dialect, numbers, required, MISSING if gaps else ())

    def _strange(self) -> DataError:
        return DataError(f"{show_path(self.path)} cannot be read as a table of numbers.")


class ParquetTable:
    """A Parquet file. Its columns have types, so that words are told from numbers without reading them."""

    def __init__(self, path: Path) -> None:
        import polars as pl

        self.path = path
        self._schema: Mapping[str, pl.DataType] = _guarded(path, lambda: pl.read_parquet_schema(path))
        self.names = tuple(self._schema)
        self.decimal_comma = False
        if len(self.names) < 2:
            raise DataError(f"{show_path(path)} has {len(self.names)} columns; at least 2 are needed.")

    def words(self) -> frozenset[int]:
        import polars as pl

        kinds = (pl.String, pl.Categorical, pl.Enum)
        return frozenset(index for index, name in enumerate(self.names) if self._schema[name].base_type() in kinds)

    def batches(
        self,
        numbers: Sequence[int],
        texts: Sequence[int],
        *,
        gaps: bool,
        as_text: bool = False,
        most: int | None = None,
    ) -> Iterator[pl.DataFrame]:
        import polars as pl

        del as_text
        for index in numbers:
            kind = self._schema[self.names[index]]
            if not (kind.is_numeric() or kind == pl.Boolean):
                raise DataError(
                    f'Column "{show_text(self.names[index])}" of {show_path(self.path)} holds no numbers ({kind}).',
                    "Make it a category, or ignore it.",
                )
        for index in texts:
            if self._schema[self.names[index]].is_nested():
                raise DataError(f'Column "{show_text(self.names[index])}" of {show_path(self.path)} holds no words.')
        columns = [pl.col(self.names[index]).cast(pl.Float64).alias(str(index)) for index in numbers]
        columns += [pl.col(self.names[index]).cast(pl.String).alias(str(index)) for index in texts]
        frame = _guarded(self.path, lambda: pl.scan_parquet(self.path, glob=False).select(columns))
        found = _batches(frame, len(columns), most)
        while (batch := _guarded(self.path, lambda: next(found, None))) is not None:
            yield batch.with_columns(_stripped(str(index), gaps=gaps) for index in texts)

    def rows(self) -> int:
        """Number of rows, known without reading them."""
        import polars as pl

        return int(
            _guarded(self.path, lambda: pl.scan_parquet(self.path, glob=False).select(pl.len()).collect().item())
        )

    def fault(self, numbers: Sequence[int], required: Sequence[int], *, gaps: bool) -> DataError:
        import polars as pl

        row = 0
        for batch in self.batches(numbers, [index for index in required if index not in numbers], gaps=gaps):
            for name in batch.columns:
                cells = batch[name]
                bad = cells.is_null() if cells.dtype == pl.String else cells.is_null() | ~cells.is_finite()
                place = (bad if not gaps else bad & cells.is_not_null()).arg_max()
                if place is not None and bad[place] and not (gaps and cells[place] is None):
                    what = "is empty" if cells[place] is None else "is not a finite number"
                    named = show_text(self.names[int(name)])
                    return DataError(f'Row {row + place + 1}, column "{named}" {what} in {show_path(self.path)}.')
            row += len(batch)
        return DataError(f"{show_path(self.path)} cannot be read as a table of numbers.")


class HeadOf:
    """The first rows of a table."""

    def __init__(self, table: Table, rows: int) -> None:
        self._table, self._rows = table, rows
        self.path, self.names = table.path, table.names
        self.decimal_comma = table.decimal_comma

    def words(self) -> frozenset[int]:
        return self._table.words()

    def batches(
        self,
        numbers: Sequence[int],
        texts: Sequence[int],
        *,
        gaps: bool,
        as_text: bool = False,
        most: int | None = None,
    ) -> Iterator[pl.DataFrame]:
        most = self._rows if most is None else min(most, self._rows)
        return self._table.batches(numbers, texts, gaps=gaps, as_text=as_text, most=most)

    def fault(self, numbers: Sequence[int], required: Sequence[int], *, gaps: bool) -> DataError:
        return self._table.fault(numbers, required, gaps=gaps)


OPENERS: Mapping[str, Callable[[Path], Table]] = {"csv": CsvTable, "parquet": ParquetTable}


def open_table(path: Path, source: str) -> Table:
    """Open a file of the user's as a table.

    Raises:
        DataError: Where it is not one.
    """
    return OPENERS[source](path)


def _batches(frame: pl.LazyFrame, columns: int, most: int | None) -> Iterator[pl.DataFrame]:
    frame = frame if most is None else frame.head(most)
    return iter(frame.collect_batches(chunk_size=max(1, BATCH_CELLS // max(columns, 1)), maintain_order=True))


def _stripped(name: str, *, gaps: bool) -> pl.Expr:
    import polars as pl

    text = pl.col(name).str.strip_chars()
    return pl.when(text.is_in(list(MISSING))).then(None).otherwise(text).alias(name) if gaps else text


def _to_number(name: str, decimal_comma: bool) -> pl.Expr:
    import polars as pl

    text = pl.col(name).str.strip_chars()
    if decimal_comma:
        text = text.str.replace(",", ".", literal=True)
    return text.cast(pl.Float64)


def _guarded(path: Path, read: Callable[[], T]) -> T:
    """Run a reader of foreign files; whatever it raises, even a panic of the Rust below, becomes a sentence."""
    import polars as pl

    try:
        return read()
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError):
        raise DataError(f"{show_path(path)} is not a Parquet file, or is damaged.") from None
