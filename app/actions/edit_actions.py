"""Actions that change the design or the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.canvas import block_commands
from app.canvas.annotation_commands import selected_placed, why_not_rename
from app.sentences import say
from app.translation import mark, tr

if TYPE_CHECKING:
    from app.actions.context import Context

_NOTHING = mark("Nothing is selected.")
_NO_NODE = mark("No node is selected.")


def _undo_label(context: Context) -> str:
    step = context.session.history.undoText()
    return tr("&Undo {step}", step=say(step)) if step else tr("&Undo")


def _redo_label(context: Context) -> str:
    step = context.session.history.redoText()
    return tr("&Redo {step}", step=say(step)) if step else tr("&Redo")


def _needs_selection(context: Context) -> str:
    return "" if context.session.selection.ids else tr(_NOTHING)


def _needs_node(context: Context) -> str:
    return "" if selected_placed(context.session.level) else tr(_NO_NODE)


def _needs_design(context: Context) -> str:
    return "" if context.session.level.snapshot.nodes else tr("The canvas is empty.")


def _needs_match(context: Context) -> str:
    find = context.canvas.chrome.find
    if find.isHidden():
        return tr("Find something first.")
    return "" if find.matches else tr("Nothing matches.")


EDIT_ACTIONS = (
    Action(
        "edit.undo",
        mark("&Undo"),
        lambda context: context.session.history.undo(),
        keys=("Ctrl+Z",),
        icon="undo",
        tip=mark("Take the last edit back"),
        blocked=lambda context: "" if context.session.history.canUndo() else tr("There is nothing to undo."),
        label=_undo_label,
    ),
    Action(
        "edit.redo",
        mark("&Redo"),
        lambda context: context.session.history.redo(),
        keys=("Ctrl+Y", "Ctrl+Shift+Z"),
        icon="redo",
        tip=mark("Make the edit again that was taken back"),
        blocked=lambda context: "" if context.session.history.canRedo() else tr("There is nothing to redo."),
        label=_redo_label,
    ),
    Action(
        "edit.cut",
        mark("Cu&t"),
        lambda context: context.canvas.cut(),
        keys=("Ctrl+X",),
        icon="cut",
        tip=mark("Move the selected nodes to the clipboard"),
        blocked=_needs_node,
        scope="canvas",
    ),
    Action(
        "edit.copy",
        mark("&Copy"),
        lambda context: context.canvas.copy(),
        keys=("Ctrl+C",),
        icon="copy",
        tip=mark("Copy the selected nodes to the clipboard"),
        blocked=_needs_node,
        scope="canvas",
    ),
    Action(
        "edit.paste",
        mark("&Paste"),
        lambda context: context.canvas.paste(),
        keys=("Ctrl+V",),
        icon="paste",
        tip=mark("Add the nodes of the clipboard"),
        scope="canvas",
    ),
    Action(
        "edit.paste_linked",
        mark("Paste with &incoming links"),
        lambda context: context.canvas.paste(with_links=True),
        keys=("Ctrl+Shift+V",),
        icon="link",
        tip=mark("Add the nodes of the clipboard, wired to what fed the originals"),
        scope="canvas",
    ),
    Action(
        "edit.copy_code",
        mark("Copy as P&ython code"),
        lambda context: context.canvas.clipboard.copy_code(),
        icon="copy",
        tip=mark("Put the design, or the selected part of it, on the clipboard as a script of plain Keras"),
        blocked=_needs_design,
    ),
    Action(
        "edit.duplicate",
        mark("&Duplicate"),
        lambda context: context.canvas.duplicate(),
        keys=("Ctrl+D",),
        icon="duplicate",
        tip=mark("Add copies of the selected nodes"),
        blocked=_needs_node,
    ),
    Action(
        "edit.duplicate_linked",
        mark("Duplicate with co&nnections"),
        lambda context: context.canvas.duplicate(with_links=True),
        keys=("Ctrl+Shift+D",),
        icon="link",
        tip=mark("Add copies of the selected nodes, wired to what feeds the originals"),
        blocked=_needs_node,
    ),
    Action(
        "edit.delete",
        mark("De&lete"),
        lambda context: context.canvas.delete_selection(),
        keys=("Del", "Backspace"),
        icon="delete",
        tip=mark("Remove what is selected; neighbours are reconnected where their shapes allow"),
        blocked=_needs_selection,
        scope="canvas",
    ),
    Action(
        "edit.select_all",
        mark("Select &all"),
        lambda context: context.canvas.select_all(),
        keys=("Ctrl+A",),
        icon="select-all",
        tip=mark("Select every node"),
        blocked=_needs_design,
        scope="canvas",
    ),
    Action(
        "edit.rename",
        mark("Re&name"),
        lambda context: context.canvas.begin_rename(selected_placed(context.session.level)[0]),
        keys=("F2",),
        icon="rename",
        tip=mark("Give the selected node or group another name, or the selected note another text"),
        blocked=lambda context: why_not_rename(context.session.level),
    ),
    Action(
        "edit.find",
        mark("&Find in the design…"),
        lambda context: context.canvas.chrome.find.open_bar(),
        keys=("Ctrl+F",),
        icon="search",
        tip=mark("Find nodes by name, layer, id or option, inside of blocks too"),
        blocked=_needs_design,
    ),
    Action(
        "edit.find_next",
        mark("Find ne&xt"),
        lambda context: context.canvas.chrome.find.step(1),
        keys=("F3",),
        icon="chevron-down",
        tip=mark("Go to the next node that was found"),
        blocked=_needs_match,
    ),
    Action(
        "edit.find_previous",
        mark("Find previou&s"),
        lambda context: context.canvas.chrome.find.step(-1),
        keys=("Shift+F3",),
        icon="chevron-up",
        tip=mark("Go to the node that was found before this one"),
        blocked=_needs_match,
    ),
    Action(
        "edit.pack",
        mark("Pack into &block"),
        lambda context: block_commands.pack_selection(context.canvas),
        keys=("Ctrl+Alt+B",),
        icon="family-block",
        tip=mark("Make one block of the selected layers"),
        blocked=lambda context: block_commands.why_not_pack(context.session.level),
    ),
    Action(
        "edit.unpack",
        mark("&Unpack"),
        lambda context: block_commands.unpack_selection(context.canvas),
        keys=("Ctrl+Alt+U",),
        icon="unpack",
        tip=mark("Put the layers of the selected block in its place"),
        blocked=lambda context: block_commands.why_not_unpack(context.session.level),
    ),
    Action(
        "edit.make_own",
        mark("Give it its &own definition"),
        lambda context: block_commands.make_own(context.canvas),
        icon="duplicate",
        tip=mark("Let edits of the selected block leave the others of its kind as they are"),
        blocked=lambda context: block_commands.why_not_make_own(context.session.level),
    ),
    Action(
        "edit.tidy",
        mark("Ti&dy layout"),
        lambda context: context.canvas.tidy(),
        keys=("Ctrl+Shift+F",),
        icon="tidy",
        tip=mark("Arrange the selected nodes, or all, from left to right"),
        blocked=_needs_design,
    ),
)
