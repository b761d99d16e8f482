"""Actions on the options of layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.inspector import option_clipboard
from app.translation import mark, tr
from brains_engine.design import edits
from brains_engine.errors import EditError

if TYPE_CHECKING:
    from app.actions.context import Context


def _needs_node(context: Context) -> str:
    return "" if context.selected_nodes else tr("No node is selected.")


def _needs_one_node(context: Context) -> str:
    return _needs_node(context) or ("" if len(context.selected_nodes) == 1 else tr("Select one node."))


def _reset_row(context: Context) -> None:
    # Asked here and not beforehand: where the cursor is changes too often to look at all actions each time.
    row = context.inspector.focused_row()
    if row is None:
        raise EditError(tr("No option has the cursor."), tr("Put it into an option of the inspector first."))
    row.reset_asked.emit()


OPTION_ACTIONS = (
    Action(
        "options.copy",
        mark("Copy o&ptions"),
        lambda context: context.canvas.notice(option_clipboard.copy_options(context.session.level)),
        keys=("Ctrl+Alt+C",),
        icon="copy",
        tip=mark("Copy the options of the selected node, to paste them onto others"),
        blocked=_needs_one_node,
    ),
    Action(
        "options.paste",
        mark("Paste op&tions"),
        lambda context: context.canvas.notice(option_clipboard.paste_options(context.session.level)),
        keys=("Ctrl+Alt+V",),
        icon="paste",
        tip=mark("Give the selected nodes those of the copied options that fit"),
        blocked=_needs_node,
    ),
    Action(
        "options.reset",
        mark("&Reset option"),
        _reset_row,
        keys=("Ctrl+Alt+R",),
        icon="reset",
        tip=mark("Give the option that has the cursor its default again"),
    ),
    Action(
        "options.reset_all",
        mark("Reset all opt&ions"),
        lambda context: edits.reset_options(context.session.level.design, context.selected_nodes),
        icon="reset",
        tip=mark("Give all options of the selected nodes their defaults again"),
        blocked=_needs_node,
    ),
    Action(
        "options.find",
        mark("Find &option"),
        lambda context: context.inspector.find_option(),
        keys=("Ctrl+Alt+O",),
        icon="search",
        tip=mark("Filter the options of the inspector by their names"),
    ),
    Action(
        "options.only_changed",
        mark("Only &changed options"),
        lambda context: context.inspector.show_only_changed(not context.inspector.shows_only_changed),
        icon="differs",
        tip=mark("Show only options that differ from their defaults"),
        checked=lambda context: context.inspector.shows_only_changed,
    ),
)
