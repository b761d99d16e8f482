"""Texts in the user's language: every text that the window shows goes through here."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

CONTEXT = "Brains"


def tr(text: str, /, **values: Any) -> str:
    """The text in the language of the window, with its named places filled in.

    Args:
        text: English, as it stands in the program; `{name}` is a place.
        **values: What stands in the places.
    """
    found = QCoreApplication.translate(CONTEXT, text)
    return found.format(**values) if values else found


def tr_count(one: str, many: str, count: int, /, **values: Any) -> str:
    """The text that suits a number of things; `{count}` in it is that number.

    Args:
        one: English, for one thing.
        many: English, for any other number of things; it alone is in the catalogue, with all forms of a language.
        count: How many there are.
        **values: What stands in other places. A `count` among them is the number as it shall be read.
    """
    found = QCoreApplication.translate(CONTEXT, many, None, count)
    if found == many and count == 1:
        found = one
    return found.format(**{"count": count, **values})


def mark(text: str, /) -> str:
    """The text as it is, noted for translation: for tables, which are made before a language is chosen."""
    return text


def language() -> str:
    """The code of the language that texts are shown in, such as "de"."""
    # Each catalogue says which one it is, so that no second place has to know.
    return tr("en")
