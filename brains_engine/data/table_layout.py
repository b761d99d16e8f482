"""Which column of a table is what: a number, a category, a target, the split, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brains_engine.data.csv_file import find_columns
from brains_engine.data.info import TableColumn
from brains_engine.data.wording import show_path
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from brains_engine.data.info import DataInfo
    from brains_engine.data.tables import Table
    from brains_engine.runs.config import DataConfig

Role = Literal["numeric", "category", "target", "split", "ignored"]


@dataclass(frozen=True, slots=True)
class TableLayout:
    """The roles of a table's columns, by position.

    Attributes:
        numbers: Features that are numbers.
        categories: Features that are words.
        targets: What is learnt; empty for a prediction.
        split: The column that tells the validation rows.
        gaps: Whether cells of features may be empty.
        drop: Whether rows with empty cells are left out.
    """

    numbers: tuple[int, ...]
    categories: tuple[int, ...]
    targets: tuple[int, ...]
    split: int | None = None
    gaps: bool = False
    drop: bool = False

    @property
    def features(self) -> tuple[int, ...]:
        """Columns of features in the order of the file."""
        return tuple(sorted((*self.numbers, *self.categories)))

    def role_of(self, column: int) -> Role:
        """What a column is."""
        if column in self.targets:
            return "target"
        if column == self.split:
            return "split"
        if column in self.categories:
            return "category"
        return "numeric" if column in self.numbers else "ignored"


def make_layout(table: Table, config: DataConfig) -> TableLayout:
    """The roles that the settings give.

    Raises:
        DataError: Where they name a column that is not there, or give one two roles.
    """
    targets = tuple(find_columns(table.names, config.target or "-1", table.path))
    split = _split_column(table, config)
    ignored = _columns(table, config.ignored_columns)
    chosen = _columns(table, config.category_columns)
    roles = {"the target": targets, "ignored": ignored, "a category": chosen}
    if split is not None:
        roles["the split"] = (split,)
    _check_once(table.names, roles)
    taken = {*targets, *ignored, *(() if split is None else (split,))}
    words = table.words() | set(chosen)
    features = [index for index in range(len(table.names)) if index not in taken]
    if not features:
        raise DataError(f"{show_path(table.path)} has no column left for features beside the target.")
    return TableLayout(
        numbers=tuple(index for index in features if index not in words),
        categories=tuple(index for index in features if index in words),
        targets=targets,
        split=split,
        gaps=config.missing != "error",
        drop=config.missing == "drop",
    )


def layout_like(table: Table, info: DataInfo, targets: Sequence[int] = ()) -> TableLayout:
    """The roles for a network that was trained already: its columns by their names.

    Raises:
        DataError: Naming a column that the table lacks.
    """
    columns = columns_of(info)
    missing = next((column.name for column in columns if column.name not in table.names), None)
    if missing is not None:
        raise DataError(f'{show_path(table.path)} lacks the column "{missing}" that the network was trained with.')
    place = {column.name: table.names.index(column.name) for column in columns}
    return TableLayout(
        numbers=tuple(place[column.name] for column in columns if column.role == "numeric"),
        categories=tuple(place[column.name] for column in columns if column.role == "category"),
        targets=tuple(targets),
        gaps=any(column.gaps for column in columns),
    )


def columns_of(info: DataInfo) -> tuple[TableColumn, ...]:
    """The columns that the features of a table were made of; those of a plain table are its features."""
    return info.columns or tuple(TableColumn(name, "numeric") for name in info.feature_names)


def _columns(table: Table, text: str) -> tuple[int, ...]:
    return tuple(find_columns(table.names, text, table.path)) if text.strip() else ()


def _split_column(table: Table, config: DataConfig) -> int | None:
    if config.split != "column":
        return None
    if not config.split_column.strip():
        raise DataError("The split by a column needs its name.", "Set split_column.")
    found = _columns(table, config.split_column)
    if len(found) != 1:
        raise DataError("The split takes one column, but several are named.")
    return found[0]


def _check_once(names: Sequence[str], roles: dict[str, tuple[int, ...]]) -> None:
    seen: dict[int, str] = {}
    for role, columns in roles.items():
        for column in columns:
            if column in seen:
                raise DataError(f'Column "{names[column]}" cannot be {seen[column]} and {role}.')
            seen[column] = role
