"""The notes and groups of a scene: items by id, kept in step with the level that is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from app.canvas.group_item import GroupItem
from app.canvas.note_item import NoteItem
from brains_engine.design.records import GroupRecord, NoteRecord

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRectF

    from app.canvas.annotation_item import Annotation, AnnotationItem
    from app.canvas.scene import CanvasScene
    from app.canvas.style import CanvasStyle
    from brains_engine.design.change import Change
    from brains_engine.design.records import Record


class AnnotationLayer:
    """Projects notes and groups onto a scene. It never edits.

    Attributes:
        items: The items by id.
    """

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        self.items: dict[str, AnnotationItem] = {}

    def rebuild(self) -> None:
        """Show the level from scratch."""
        for item in self.items.values():
            self._scene.removeItem(item)
        self.items = {}
        snapshot = self._scene.snapshot
        for record in _annotations((*snapshot.groups.values(), *snapshot.notes.values())):
            self._add(record)

    def follow(self, change: Change) -> None:
        """Show what a change did."""
        for gone in _annotations(change.removed.values()):
            self._scene.removeItem(self.items.pop(gone.id))
        for new in _annotations(change.added.values()):
            self._add(new)
        for record in _annotations(after for _, after in change.updated.values()):
            self.items[record.id].show_record(record)

    def set_style(self, style: CanvasStyle) -> None:
        for item in self.items.values():
            item.set_style(style)

    def select(self, ids: Collection[str]) -> None:
        """Mark what is selected."""
        for key, item in self.items.items():
            item.set_selected(key in ids)

    def at(self, scene_pos: QPointF, kind: type[AnnotationItem]) -> AnnotationItem | None:
        """The topmost note, or group, that a press at a point takes hold of."""
        if not self.items:
            return None
        found = [item for item in self.items.values() if isinstance(item, kind) and item.holds(scene_pos)]
        return max(found, key=lambda item: (item.selected, item.zValue())) if found else None

    def within(self, area: QRectF) -> list[str]:
        """Ids of the notes and groups that lie in an area as a whole."""
        return [key for key, item in self.items.items() if area.contains(item.scene_card())]

    def end_preview(self, record_id: str) -> None:
        """Show a note or group where the design says it is."""
        record = self._scene.snapshot.records.get(record_id)
        if isinstance(record, NoteRecord | GroupRecord):
            self.items[record_id].show_record(record)

    def _add(self, record: Annotation) -> None:
        kind = GroupItem if isinstance(record, GroupRecord) else NoteItem
        item = kind(record, self._scene.style_)
        item.set_selected(record.id in self._scene.level.selection.ids)
        self.items[record.id] = item
        self._scene.addItem(item)


def _annotations(records: Iterable[Record]) -> list[Annotation]:
    return [record for record in records if isinstance(record, NoteRecord | GroupRecord)]
