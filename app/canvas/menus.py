"""The context menu: tables of entries for a node, a wire and the bare canvas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.canvas import block_commands, commands
from app.canvas.option_commands import option_entries

if TYPE_CHECKING:
    from app.canvas.hits import Hit
    from app.canvas.view import CanvasView

Entry = tuple[str, Callable[[], object]] | tuple[str, Callable[[], object], str] | None
"""Text, what it does, and where it cannot be done why; `None` is a line between groups."""


def context_menu(view: CanvasView, hit: Hit, point: QPoint) -> QMenu:
    """The menu for what is at a point of the viewport."""
    menu = QMenu(view)
    menu.setObjectName("canvas-menu")
    menu.setToolTipsVisible(True)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry in _entries(view, hit, point):
        if entry is None:
            menu.addSeparator()
        else:
            text, run, *reasons = entry
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, run=run: run())
            reason = "".join(reasons)
            action.setEnabled(not reason)
            action.setToolTip(reason)
    return menu


def _entries(view: CanvasView, hit: Hit, point: QPoint) -> list[Entry]:
    if hit.node_id:
        return _node_entries(view, hit.node_id)
    if hit.link_id:
        return [
            ("Insert a layer…", lambda: commands.search_for_wire(view, hit.link_id, point)),
            None,
            ("Delete wire", lambda: commands.delete_selection(view)),
        ]
    at = view.mapToScene(point)
    return [
        ("Add a layer…", lambda: commands.search_layers(view, point)),
        ("Paste", lambda: commands.paste_at(view, at)),
        None,
        ("Select all", view.select_all),
        ("Tidy layout", view.tidy),
        ("Show the whole design", view.fit),
    ]


def _node_entries(view: CanvasView, node_id: str) -> list[Entry]:
    snapshot = view.level.design.snapshot
    layer = snapshot.nodes[node_id].layer
    fixes: list[Entry] = [
        (fix.label, lambda fix=fix: view.apply_fix(fix))
        for problem in view.canvas_scene.problems_of(node_id)
        for fix in problem.fixes
    ]
    count = len(commands.selected_nodes(view))
    single: list[Entry] = [("Rename", lambda: view.begin_rename(node_id))] if count == 1 else []
    many: list[Entry] = [
        ("Connect from left to right", lambda: commands.connect_selected(view)),
        ("Tidy these", view.tidy),
    ]
    return [
        *([*fixes, None] if fixes else []),
        *_block_entries(view),
        *(single or many),
        ("Duplicate", lambda: commands.duplicate_selection(view)),
        ("Duplicate with connections", lambda: commands.duplicate_selection(view, with_links=True)),
        ("Copy", lambda: commands.copy_selection(view)),
        None,
        *option_entries(view),
        None,
        ("Delete and reconnect", lambda: commands.delete_selection(view)),
        ("Delete with its wires", lambda: commands.delete_selection(view, reconnect=False)),
        None,
        ("Help on this layer", lambda: view.help_requested.emit(layer)),
    ]


def _block_entries(view: CanvasView) -> list[Entry]:
    """Open, unpack and the like for a block; for layers the way to make one of them."""
    level = view.level
    is_block = not block_commands.why_not_unpack(level)
    if not is_block:
        return [("Pack into block", lambda: block_commands.pack_selection(view), block_commands.why_not_pack(level))]
    return [
        ("Open", view.open_block, block_commands.why_not_open(level)),
        ("Unpack", lambda: block_commands.unpack_selection(view)),
        ("Pack into block", lambda: block_commands.pack_selection(view), block_commands.why_not_pack(level)),
        (
            "Give it its own definition",
            lambda: block_commands.make_own(view),
            block_commands.why_not_make_own(level),
        ),
        None,
    ]
