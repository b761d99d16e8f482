"""A language that puts every text into brackets, and the texts that a window shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabWidget, QWidget

_GETTERS = (
    "text", "toolTip", "statusTip", "windowTitle", "title", "placeholderText", "accessibleName",
    "accessibleDescription", "prefix", "suffix", "specialValueText",
)  # fmt: skip
_ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.StatusTipRole,
)  # fmt: skip
_BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")
_TAG = re.compile(r"<[^>]*>")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_MOST_ROWS, _MOST_DEPTH = 200, 3

# What is the same in every language: keys, units, and names in mathematics, code and files.
NAMES = re.compile(
    r"\b(?:Ctrl|Shift|Alt|Ins|Tab|Return|Enter|Del|Esc|F\d+|Up|Down|Left|Right|Home|PgUp|PgDown|Backspace"
    r"|Brains|[KMGT]iB|[kMGT]|NaN|float32|CPU|GPU|XLA|FLOPs|NormNet|SHA-256|relu|softmax|flat|height|width|channel|feature|csv)\b"
)


class Brackets(QTranslator):
    """Translates every text into itself in brackets."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        # Qt puts keys together out of these, and reads them again.
        return sourceText if not sourceText or context == "QShortcut" else f"⟦{sourceText}⟧"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


def untranslated(text: str, known: frozenset[str] = frozenset()) -> str:
    """What of a text is neither in brackets nor a name; `known` is what the user wrote."""
    left, before = _TAG.sub(" ", text), None
    while left != before:
        left, before = _BRACKETS.sub(" ", left), left
    for name in sorted(known, key=len, reverse=True):
        left = left.replace(name, " ")
    return left.strip() if _LETTERS.search(NAMES.sub(" ", left)) else ""


def texts_of(top: QWidget) -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text, for all that a window shows, says or explains."""
    for thing in chain([top], top.findChildren(QObject)):
        if isinstance(thing, QWidget | QAction):
            where = f"{type(thing).__name__} {thing.objectName()}"
            for text in chain(_own(thing), _of_parts(thing)):
                if text:
                    yield where, text


def _own(thing: QObject) -> Iterator[str]:
    for name in _GETTERS:
        getter = getattr(thing, name, None)
        value = getter() if callable(getter) else None
        if isinstance(value, str):
            yield value


def _of_parts(thing: QObject) -> Iterator[str]:
    if isinstance(thing, QComboBox):
        yield from (thing.itemText(index) for index in range(thing.count()))
    elif isinstance(thing, QTabWidget):
        yield from (thing.tabText(index) for index in range(thing.count()))
    elif isinstance(thing, QAbstractItemView) and thing.model() is not None:
        model = thing.model()
        yield from _of_model(model, QModelIndex(), 0)
        for column in range(_columns(model, QModelIndex())):
            header = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            if isinstance(header, str) and not header.isdigit():
                yield header


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _of_model(model: QAbstractItemModel, parent: QModelIndex, depth: int) -> Iterator[str]:
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            for role in _ROLES:
                value = model.data(index, role)
                if isinstance(value, str):
                    yield value
            if column == 0 and depth < _MOST_DEPTH:
                yield from _of_model(model, index, depth + 1)
