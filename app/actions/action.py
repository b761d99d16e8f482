"""One row of the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from app.actions.context import Context

Scope = Literal["window", "canvas"]


def always(context: Context) -> str:
    """The reason of an action that can always be done."""
    return ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something a user can do from a menu, the toolbar, a key, or the command palette.

    Attributes:
        id: Stable name, such as `"file.save"`.
        text: As in a menu, without an ellipsis unless a dialog follows.
        run: Does it.
        keys: Shortcuts; the first is shown.
        icon: Name of its drawing, or "".
        tip: One sentence for the tooltip.
        blocked: Says why it cannot be done now, or "".
        label: The text where it depends on the state, such as "Undo Connect".
        checked: Whether it is on, for actions that switch something.
        scope: "canvas" actions take their keys only while the canvas has the focus, because lists and
            fields use the same keys.
    """

    id: str
    text: str
    run: Callable[[Context], None]
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    blocked: Callable[[Context], str] = always
    label: Callable[[Context], str] | None = None
    checked: Callable[[Context], bool] | None = None
    scope: Scope = "window"
