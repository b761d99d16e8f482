"""Actions that change the design or the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.actions.action import Action
from app.canvas import block_commands
from app.translation import mark

if TYPE_CHECKING:
    from app.actions.context import Context

_NOTHING = "Nothing is selected."
_NO_NODE = "No node is selected."


def _undo_label(context: Context) -> str:
    return f"&Undo {context.session.history.undoText()}".rstrip()


def _redo_label(context: Context) -> str:
    return f"&Redo {context.session.history.redoText()}".rstrip()


def _needs_selection(context: Context) -> str:
    return "" if context.session.selection.ids else _NOTHING


def _needs_node(context: Context) -> str:
    return "" if context.selected_nodes else _NO_NODE


def _needs_one_node(context: Context) -> str:
    nodes = context.selected_nodes
    return "" if len(nodes) == 1 else "Select one node." if nodes else _NO_NODE


def _needs_design(context: Context) -> str:
    return "" if context.session.level.snapshot.nodes else "The canvas is empty."


EDIT_ACTIONS = (
    Action(
        "edit.undo",
        "&Undo",
        lambda context: context.session.history.undo(),
        keys=("Ctrl+Z",),
        icon="undo",
        tip="Take the last edit back",
        blocked=lambda context: "" if context.session.history.canUndo() else "There is nothing to undo.",
        label=_undo_label,
    ),
    Action(
        "edit.redo",
        "&Redo",
        lambda context: context.session.history.redo(),
        keys=("Ctrl+Y", "Ctrl+Shift+Z"),
        icon="redo",
        tip="Make the edit again that was taken back",
        blocked=lambda context: "" if context.session.history.canRedo() else "There is nothing to redo.",
        label=_redo_label,
    ),
    Action(
        "edit.cut",
        "Cu&t",
        lambda context: context.canvas.cut(),
        keys=("Ctrl+X",),
        icon="cut",
        tip="Move the selected nodes to the clipboard",
        blocked=_needs_node,
        scope="canvas",
    ),
    Action(
        "edit.copy",
        "&Copy",
        lambda context: context.canvas.copy(),
        keys=("Ctrl+C",),
        icon="copy",
        tip="Copy the selected nodes to the clipboard",
        blocked=_needs_node,
        scope="canvas",
    ),
    Action(
        "edit.paste",
        "&Paste",
        lambda context: context.canvas.paste(),
        keys=("Ctrl+V",),
        icon="paste",
        tip="Add the nodes of the clipboard",
        scope="canvas",
    ),
    Action(
        "edit.paste_linked",
        "Paste with &incoming links",
        lambda context: context.canvas.paste(with_links=True),
        keys=("Ctrl+Shift+V",),
        icon="link",
        tip="Add the nodes of the clipboard, wired to what fed the originals",
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
        "&Duplicate",
        lambda context: context.canvas.duplicate(),
        keys=("Ctrl+D",),
        icon="duplicate",
        tip="Add copies of the selected nodes",
        blocked=_needs_node,
    ),
    Action(
        "edit.duplicate_linked",
        "Duplicate with co&nnections",
        lambda context: context.canvas.duplicate(with_links=True),
        keys=("Ctrl+Shift+D",),
        icon="link",
        tip="Add copies of the selected nodes, wired to what feeds the originals",
        blocked=_needs_node,
    ),
    Action(
        "edit.delete",
        "De&lete",
        lambda context: context.canvas.delete_selection(),
        keys=("Del", "Backspace"),
        icon="delete",
        tip="Remove what is selected; neighbours are reconnected where their shapes allow",
        blocked=_needs_selection,
        scope="canvas",
    ),
    Action(
        "edit.select_all",
        "Select &all",
        lambda context: context.canvas.select_all(),
        keys=("Ctrl+A",),
        icon="select-all",
        tip="Select every node",
        blocked=_needs_design,
        scope="canvas",
    ),
    Action(
        "edit.rename",
        "Re&name",
        lambda context: context.canvas.begin_rename(context.selected_nodes[0]),
        keys=("F2",),
        icon="rename",
        tip="Give the selected node another name",
        blocked=_needs_one_node,
    ),
    Action(
        "edit.find",
        "&Find node…",
        lambda context: context.shell.find_node(),
        keys=("Ctrl+F",),
        icon="search",
        tip="Find a node of this design by its name",
        blocked=_needs_design,
    ),
    Action(
        "edit.pack",
        "Pack into &block",
        lambda context: block_commands.pack_selection(context.canvas),
        keys=("Ctrl+Alt+B",),
        icon="family-block",
        tip="Make one block of the selected layers",
        blocked=lambda context: block_commands.why_not_pack(context.session.level),
    ),
    Action(
        "edit.unpack",
        "&Unpack",
        lambda context: block_commands.unpack_selection(context.canvas),
        keys=("Ctrl+Alt+U",),
        icon="unpack",
        tip="Put the layers of the selected block in its place",
        blocked=lambda context: block_commands.why_not_unpack(context.session.level),
    ),
    Action(
        "edit.make_own",
        "Give it its &own definition",
        lambda context: block_commands.make_own(context.canvas),
        icon="duplicate",
        tip="Let edits of the selected block leave the others of its kind as they are",
        blocked=lambda context: block_commands.why_not_make_own(context.session.level),
    ),
    Action(
        "edit.tidy",
        "Ti&dy layout",
        lambda context: context.canvas.tidy(),
        keys=("Ctrl+Shift+F",),
        icon="tidy",
        tip="Arrange the selected nodes, or all, from left to right",
        blocked=_needs_design,
    ),
)
