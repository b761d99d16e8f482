"""What the canvas does with notes, groups and bypassed layers: one undo step each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect

from app.canvas.group_item import GroupItem
from app.canvas.note_editor import NoteEditor
from app.canvas.rename_editor import RenameEditor
from app.translation import tr
from brains_engine.design import edits
from brains_engine.design.frames import contents, group_around
from brains_engine.design.records import NoteRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.canvas.view import CanvasView
    from app.level import Level
    from brains_engine.design.records import NodeRecord

_NEW = NoteRecord(id="note-1")
"""A note as it is made: the size of the field in which its text is written first."""


def selected_placed(level: Level) -> tuple[str, ...]:
    """Ids of the selected nodes, notes and groups, in the order of the design."""
    return level.selected_placed


def add_note(view: CanvasView) -> None:
    """Open the field of a new note at the pointer; what is written there becomes the note."""
    corner = view.mapToScene(view.pointer_or_middle())
    area = _pixels(view, corner, QPointF(_NEW.width, _NEW.height))

    def commit(text: str) -> bool:
        if not text.strip():
            return True
        with view.editing():
            note_id = edits.add_note(view.level.design, text, x=round(corner.x()), y=round(corner.y()))
            view.level.selection.set((note_id,))
            return True
        return False

    NoteEditor(view, "", area, commit)


def begin_edit(view: CanvasView, record_id: str) -> bool:
    """Open the field over a note's text or a group's title. Gives whether it is one of these."""
    item = view.canvas_scene.annotations.items.get(record_id)
    if item is None:
        return False
    view.ensureVisible(item.title_area(), 20, 20)
    area = view.mapFromScene(item.title_area()).boundingRect()
    if isinstance(item, GroupItem):
        commit = _edit(view, lambda text: edits.set_group_title(view.level.design, record_id, text))
        RenameEditor(view, item.title, area, commit)
    else:
        commit = _edit(view, lambda text: edits.set_note_text(view.level.design, record_id, text))
        NoteEditor(view, view.level.snapshot.note(record_id).text, area, commit)
    return True


def group_selection(view: CanvasView) -> None:
    """Put a frame around what is selected, and select it."""
    heights = {key: item.height for key, item in view.canvas_scene.nodes.items()}
    with view.editing():
        group_id = edits.group(view.level.design, selected_placed(view.level), tr("Group"), heights=heights)
        view.level.selection.set((group_id,))


def ungroup_selection(view: CanvasView) -> None:
    """Take the selected groups away, or those around what is selected; what lay in them is selected then."""
    level = view.level
    groups = _groups_meant(level)
    inside = [key for group in groups for key in contents(level.snapshot, group)]
    with view.editing():
        edits.ungroup(level.design, *groups)
        level.selection.set(key for key in inside if key not in groups)


def set_color(view: CanvasView, color: str) -> None:
    """Give the selected notes and groups a colour."""
    with view.editing():
        edits.set_color(view.level.design, selected_placed(view.level), color)


def select_contents(view: CanvasView, group_id: str) -> None:
    """Select what lies in a group, instead of the group."""
    view.level.selection.set(contents(view.level.snapshot, group_id))


def toggle_bypass(view: CanvasView) -> None:
    """Bypass the selected layers, or let them take part again where all of them are bypassed."""
    level = view.level
    with view.editing():
        edits.set_bypassed(level.design, level.selected_nodes, not is_bypassed(level))


def is_bypassed(level: Level) -> bool:
    """Whether every selected layer that can be bypassed is."""
    is_any = False
    for node in _chosen_nodes(level):
        if not node.bypassed and not edits.bypass_fault(node, level.registry):
            return False
        is_any = is_any or node.bypassed
    return is_any


def why_not_group(level: Level) -> str:
    """Why there is nothing to put a frame around, or ""."""
    return "" if selected_placed(level) else tr("Select the nodes and notes that belong together.")


def why_not_ungroup(level: Level) -> str:
    """Why there is no group to take away, or ""."""
    return "" if _groups_meant(level) else tr("Select a group, or something that lies in one.")


def why_not_bypass(level: Level) -> str:
    """Why no selected layer can be bypassed or let in again, or ""."""
    first = ""
    for node in _chosen_nodes(level):
        fault = edits.bypass_fault(node, level.registry)
        if node.bypassed or not fault:
            return ""
        first = first or fault
    return first or tr("Select the layers that data is to pass by.")


def why_not_rename(level: Level) -> str:
    """Why there is nothing that could get another name or text, or ""."""
    count = len(selected_placed(level))
    return "" if count == 1 else tr("Select one node, note or group.") if count else tr("Nothing is selected.")


def spoken_selection(view: CanvasView) -> str:
    """What is selected, in words for assistive technology."""
    scene = view.canvas_scene
    nodes, beside = scene.nodes, scene.annotations.items
    chosen = selected_placed(view.level)[:4]
    words = [
        nodes[key].look.spoken if key in nodes else beside[key].spoken
        for key in chosen
        if key in nodes or key in beside
    ]
    return "; ".join(words)


def _groups_meant(level: Level) -> tuple[str, ...]:
    """The selected groups, or else those around what is selected."""
    chosen, snapshot = selected_placed(level), level.snapshot
    if not snapshot.groups:
        return ()
    groups = tuple(key for key in chosen if key in snapshot.groups)
    return groups or tuple(dict.fromkeys(found for key in chosen if (found := group_around(snapshot, key))))


def _chosen_nodes(level: Level) -> Iterator[NodeRecord]:
    nodes = level.snapshot.nodes
    return (nodes[key] for key in level.selected_nodes)


def _edit(view: CanvasView, edit: Callable[[str], None]) -> Callable[[str], bool]:
    def commit(text: str) -> bool:
        with view.editing():
            edit(text)
            return True
        return False

    return commit


def _pixels(view: CanvasView, corner: QPointF, size: QPointF) -> QRect:
    return QRect(view.mapFromScene(corner), view.mapFromScene(corner + size))
