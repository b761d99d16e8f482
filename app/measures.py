"""Counts and sizes as people read them."""

from __future__ import annotations

_KILO = 1000
_KIBI = 1024


def show_count(count: int) -> str:
    """A count with thin groups: `101,770`."""
    return f"{count:,}"


def show_large(count: float, unit: str = "") -> str:
    """A large count with three figures: `1.28 M`."""
    for prefix in ("", "k", "M", "G", "T"):
        if abs(count) < _KILO or prefix == "T":
            break
        count /= _KILO
    number = f"{count:.3g}" if prefix else f"{count:g}"
    return f"{number} {prefix}{unit}".strip()


def show_bytes(count: float) -> str:
    """A size of memory: `3.1 KiB`."""
    for prefix in ("B", "KiB", "MiB", "GiB", "TiB"):
        if abs(count) < _KIBI or prefix == "TiB":
            break
        count /= _KIBI
    return f"{count:.3g} {prefix}" if prefix != "B" else f"{count:.0f} B"


def show_duration(seconds: float) -> str:
    """A duration in its two largest units: `1 h 5 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
