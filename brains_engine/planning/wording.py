"""How shapes, numbers and memory are put into the sentences of problems."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

_KINDS = {1: "a flat input", 2: "a sequence (time x feature)", 3: "an image (height x width x channel)", 4: "a volume"}


def wanted(ranks: Collection[int]) -> str:
    """What a port of these ranks takes. Layers that take flat inputs say so, even if they take sequences."""
    first = min(ranks)
    return _KINDS.get(first, f"{first} dimensions")


def show_bytes(size: int) -> str:
    """A size in memory: `14.9 GiB`."""
    value = float(size)
    for unit in ("bytes", "KiB", "MiB"):
        if value < 1024:
            return f"{value:.0f} {unit}" if unit == "bytes" else f"{value:.1f} {unit}"
        value /= 1024
    return f"{value:,.1f} GiB"


def count(number: int, singular: str, plural: str = "") -> str:
    """A number with its noun: `1 value`, `1,200 values`."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def join(parts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def show_window(sizes: Iterable[int]) -> str:
    """Sizes of a window: `3 x 3`."""
    return " x ".join(map(str, sizes))
