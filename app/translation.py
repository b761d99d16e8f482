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


def mark(text: str, /) -> str:
    """The text as it is, noted for translation: for tables, which are made before a language is chosen."""
    return text
