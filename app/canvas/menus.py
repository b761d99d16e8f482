"""The context menu: tables of entries for a node, a wire and the bare canvas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.canvas import block_commands, commands
from app.canvas.annotation_commands import add_note
from app.canvas.annotation_menu import add_node_entries, fill_annotation_menu
from app.canvas.option_commands import option_entries
from app.translation import tr

if TYPE_CHECKING:
    from app.canvas.hits import Hit
    from app.canvas.view import CanvasView

Entry = tuple[str, Callable[[], object]] | tuple[str, Callable[[], object], str] | Callable[[QMenu], None] | None
"""Text, what it does, and where it cannot be done why; what adds entries itself; `None` is a line between groups."""


def context_menu(view: CanvasView, hit: Hit, point: QPoint) -> QMenu:
    """The menu for what is at a point of the viewport."""
    menu = QMenu(view)
    menu.setObjectName("canvas-menu")
    menu.setToolTipsVisible(True)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for entry in _entries(view, hit, point):
        if entry is None:
            menu.addSeparator()
        elif callable(entry):
            entry(menu)
        else:
            text, run, *reasons = entry
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, run=run: run())
            reason = "".join(reasons)
            action.setEnabled(not reason)
            action.setToolTip(reason)
    return menu


def _entries(view: CanvasView, hit: Hit, point: QPoint) -> list[Entry]:
    if hit.beside:
        return [lambda menu: fill_annotation_menu(menu, view, hit.beside)]
    if hit.node_id:
        return _node_entries(view, hit.node_id)
    if hit.link_id:
        return [
            (tr("Insert a layer…"), lambda: commands.search_for_wire(view, hit.link_id, point)),
            None,
            (tr("Delete wire"), lambda: commands.delete_selection(view)),
        ]
    at = view.mapToScene(point)
    return [
        (tr("Add a layer…"), lambda: commands.search_layers(view, point)),
        (tr("Paste"), lambda: view.clipboard.paste(at)),
        (tr("Add note"), lambda: add_note(view)),
        None,
        (tr("Select all"), view.select_all),
        (tr("Tidy layout"), view.tidy),
        (tr("Show the whole design"), view.fit),
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
    single: list[Entry] = [(tr("Rename"), lambda: view.begin_rename(node_id))] if count == 1 else []
    many: list[Entry] = [
        (tr("Connect from left to right"), lambda: commands.connect_selected(view)),
        (tr("Tidy these"), view.tidy),
    ]
    return [
        *([*fixes, None] if fixes else []),
        *_block_entries(view),
        *(single or many),
        lambda menu: add_node_entries(menu, view),
        (tr("Duplicate"), lambda: commands.duplicate_selection(view)),
        (tr("Duplicate with connections"), lambda: commands.duplicate_selection(view, with_links=True)),
        (tr("Copy"), view.copy),
        None,
        *option_entries(view),
        None,
        (tr("Delete and reconnect"), lambda: commands.delete_selection(view)),
        (tr("Delete with its wires"), lambda: commands.delete_selection(view, reconnect=False)),
        None,
        (tr("Help on this layer"), lambda: view.help_requested.emit(layer)),
    ]


def _block_entries(view: CanvasView) -> list[Entry]:
    """Open, unpack and the like for a block; for layers the way to make one of them."""
    level = view.level
    is_block = not block_commands.why_not_unpack(level)
    if not is_block:
        return [
            (tr("Pack into block"), lambda: block_commands.pack_selection(view), block_commands.why_not_pack(level))
        ]
    return [
        (tr("Open"), view.open_block, block_commands.why_not_open(level)),
        (tr("Unpack"), lambda: block_commands.unpack_selection(view)),
        (tr("Pack into block"), lambda: block_commands.pack_selection(view), block_commands.why_not_pack(level)),
        (
            tr("Give it its own definition"),
            lambda: block_commands.make_own(view),
            block_commands.why_not_make_own(level),
        ),
        None,
    ]
