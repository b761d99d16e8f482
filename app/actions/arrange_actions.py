"""Actions that align and distribute the selected nodes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.actions.action import Action
from app.canvas.arrange import arrange_selection, fewest
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.context import Context
    from app.canvas.arrange import Arrangement


def _runs(how: Arrangement) -> Callable[[Context], None]:
    return lambda context: arrange_selection(context.canvas, how)


def _needs_enough(how: Arrangement) -> Callable[[Context], str]:
    def blocked(context: Context) -> str:
        enough = len(context.selected_nodes) >= fewest(how)
        return "" if enough else tr("Select at least {count} nodes.", count=fewest(how))

    return blocked


def _row(how: Arrangement, text: str, tip: str) -> Action:
    return Action(
        f"arrange.{how}",
        text,
        _runs(how),
        icon=f"align-{how.replace('_', '-')}",
        tip=tip,
        blocked=_needs_enough(how),
    )


ARRANGE_ACTIONS = (
    _row("left", mark("Align &left edges"), mark("Bring the left edges of the selected nodes into one line")),
    _row("centre", mark("Align &centres"), mark("Bring the selected nodes into one column")),
    _row("right", mark("Align &right edges"), mark("Bring the right edges of the selected nodes into one line")),
    _row("top", mark("Align &top edges"), mark("Bring the top edges of the selected nodes into one line")),
    _row("middle", mark("Align &middles"), mark("Bring the selected nodes into one row")),
    _row("bottom", mark("Align &bottom edges"), mark("Bring the bottom edges of the selected nodes into one line")),
    _row(
        "distribute_horizontally",
        mark("Distribute &horizontally"),
        mark("Make the gaps from left to right between the selected nodes equal"),
    ),
    _row(
        "distribute_vertically",
        mark("Distribute &vertically"),
        mark("Make the gaps from top to bottom between the selected nodes equal"),
    ),
)
