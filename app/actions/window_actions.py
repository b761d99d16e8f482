"""Actions on the windows of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.translation import mark

if TYPE_CHECKING:
    from app.actions.context import Context


def _no_other(context: Context) -> str:
    return context.neighbours.are_alone


WINDOW_ACTIONS = (
    Action(
        "window.new",
        mark("&New window"),
        lambda context: context.neighbours.open_new(),
        keys=("Ctrl+Shift+N",),
        icon="new",
        tip=mark("Work on another design beside this one"),
    ),
    Action(
        "window.open",
        mark("Open in new &window…"),
        lambda context: context.documents.choose_file_elsewhere(),
        keys=("Ctrl+Shift+O",),
        icon="open",
        tip=mark("Open a design from a file, and leave this one as it is"),
    ),
    Action(
        "window.next",
        mark("Ne&xt window"),
        lambda context: context.neighbours.show_next(),
        keys=("Ctrl+F6",),
        icon="chevron-right",
        tip=mark("Bring the next window of Brains to the front"),
        blocked=_no_other,
    ),
    Action(
        "window.close",
        mark("&Close window"),
        lambda context: context.shell.close(),
        keys=("Ctrl+W",),
        icon="close",
        tip=mark("Close this window, and leave the others open"),
    ),
)
