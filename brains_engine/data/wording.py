"""Pieces of files, paths and faults, fit for a sentence; and the largest number that data may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FLOAT32_MAX = 3.4028234663852886e38


def show_path(path: Path) -> str:
    """A path for a sentence: its name, short, with nothing unprintable."""
    return show_text(path.name or str(path), 80)


def show_text(text: str, longest: int = 40) -> str:
    """A piece of a file for a sentence: short, and with nothing unprintable."""
    clean = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text[: longest + 1])
    return clean if len(clean) <= longest else f"{clean[: longest - 1]}…"


def reason(error: Exception) -> str:
    """Why the system refused, in its own words, without paths and numbers."""
    text = (error.strerror if isinstance(error, OSError) else None) or "its name is not valid"
    return text[:1].lower() + text[1:]
