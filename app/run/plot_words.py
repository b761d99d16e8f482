"""A plot in words, for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.run.plot_keys import KEYS
from app.run.read_out import show_value
from app.translation import tr

if TYPE_CHECKING:
    from app.run.plot_line import Line

MOST_LINES = 12


def describe(lines: Iterable[Line], best: str, *, percent: bool) -> str:
    """The last value of every visible line, what is marked as the best, and the keys that read single values.

    Args:
        lines: All lines of the plot.
        best: Label of the mark, or "".
        percent: Whether values are shares.
    """
    shown = [line for line in lines if line.visible and len(line.y)]
    values = [f"{line.title} {show_value(float(line.y[-1]), percent=percent)}" for line in shown[:MOST_LINES]]
    if len(shown) > MOST_LINES:
        values.append(tr("and {count} more", count=len(shown) - MOST_LINES))
    parts = [tr("Last values: {values}.", values=", ".join(values)) if values else tr("No values yet.")]
    if best:
        parts.append(tr("Marked: {best}.", best=best))
    return " ".join((*parts, KEYS.help()))
