"""Giving columns of a table other roles: which settings change, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from brains_engine.data.csv_file import find_names
from brains_engine.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brains_engine.data.table_layout import Role
    from brains_engine.runs.config import DataConfig

ROLES: tuple[Role, ...] = ("numeric", "category", "target", "split", "ignored")
_LISTS: Mapping[str, str] = {
    "category": "category_columns",
    "target": "target",
    "split": "split_column",
    "ignored": "ignored_columns",
}
BY_TABLE = ("category_columns", "ignored_columns", "split_column")
"""Settings that nothing but roles of columns decide."""
_SCALED = ("standard_columns", "minmax_columns", "unscaled_columns")
Settings = dict[str, str]


def roles_of(config: DataConfig, names: Sequence[str]) -> tuple[Role, ...]:
    """The role that the settings give each column, as far as they name columns that are there.

    A column of words that a file's own types make a category is told as numeric here: that is not in the settings.
    """
    lists = _lists(config, names)
    return tuple(
        next((role for role in ("target", "split", "category", "ignored") if name in lists[role]), "numeric")
        for name in names
    )


def with_roles(
    config: DataConfig, names: Sequence[str], roles: Mapping[str, Role], displaced: Mapping[str, Role] | None = None
) -> Settings:
    """The settings that give columns other roles.

    A new target takes the place of the old one, and a new split column that of the old one, unless several are given
    the role together.

    Args:
        config: The settings so far.
        names: All columns of the table.
        roles: Name -> new role.
        displaced: Name -> the role of a column that is the target or the split no longer; numeric where not named.

    Returns:
        Those settings of `DataConfig` that change, by name.

    Raises:
        DataError: No target would be left, no feature, or the split would be told by several columns.
    """
    lists = _lists(config, names)
    after = dict(zip(names, roles_of(config, names), strict=True))
    for role in ("target", "split"):
        if role in roles.values():
            for name in lists[role]:
                after[name] = (displaced or {}).get(name, "numeric")
    after |= roles
    found: dict[str, list[str]] = {role: [name for name in names if after[name] == role] for role in ROLES}
    if not found["target"]:
        raise DataError("A table needs a target.", "Make another column the target instead.")
    if not found["numeric"] and not found["category"]:
        raise DataError("No column would be left for features.", "Leave at least one as a number or a category.")
    if len(found["split"]) > 1:
        raise DataError("The split takes one column, but several are named.")
    wanted = {setting: _text(names, found[role]) for role, setting in _LISTS.items()}
    wanted["split"] = _split(config, bool(found["split"]))
    for setting in _SCALED:
        kept = [name for name in _named(names, getattr(config, setting)) if after[name] == "numeric"]
        wanted[setting] = _text(names, kept)
    return {setting: value for setting, value in wanted.items() if value != getattr(config, setting)}


def _split(config: DataConfig, by_column: bool) -> Literal["fraction", "column", "fold"]:
    if by_column:
        return "column"
    return "fraction" if config.split == "column" else config.split


def _lists(config: DataConfig, names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Role -> names of the columns that the settings give it."""
    found = {role: _named(names, getattr(config, setting)) for role, setting in _LISTS.items()}
    if not config.target.strip():
        found["target"] = tuple(names[-1:])
    if config.split != "column":
        found["split"] = ()
    return found


def _named(names: Sequence[str], text: str) -> tuple[str, ...]:
    """The columns that a text names; those that are not there are passed over."""
    if not text.strip():
        return ()
    found: list[str] = []
    for part in [text] if text in names else text.split(","):
        try:
            found += find_names(names, part.strip(), "")
        except DataError:
            continue
    return tuple(dict.fromkeys(found))


def _text(names: Sequence[str], chosen: Sequence[str]) -> str:
    """Columns as a setting names them: by name, or by number where the name could be misread.

    Raises:
        DataError: A column can be told by neither.
    """
    return ",".join(_reference(names, name) for name in chosen)


def _reference(names: Sequence[str], name: str) -> str:
    if name and "," not in name and name == name.strip():
        return name
    number = str(names.index(name) + 1)
    if number in names:
        raise DataError(
            f'Column "{name}" has a comma or blanks in its name, and its number is the name of another column.',
            "Rename one of them in the file.",
        )
    return number
