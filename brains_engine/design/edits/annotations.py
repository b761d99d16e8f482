"""Edits of notes and groups, and of whatever has a place on the canvas. None of them changes the network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from brains_engine.design.edits.naming import FreshIds
from brains_engine.design.frames import Frame, carried, frame_around, frame_of
from brains_engine.design.records import GroupRecord, NodeRecord, NoteRecord, updated
from brains_engine.errors import EditError

if TYPE_CHECKING:
    from brains_engine.design.design import Design
    from brains_engine.design.snapshot import Placed


def add_note(design: Design, text: str = "", *, x: float = 0.0, y: float = 0.0, **values: Any) -> str:
    """Add a note and give its id.

    Args:
        design: The design to change.
        text: Plain words or Markdown.
        x: Left edge on the canvas, in scene pixels.
        y: Top edge on the canvas, in scene pixels.
        **values: Its `width`, `height` and `color`, where they are not the usual ones.

    Raises:
        EditError: Where a value does not fit.
    """
    note = NoteRecord(id=FreshIds(design.snapshot.placed).next("note"))
    note = updated(note, "The new note", text=text, x=x, y=y, **values)
    with design.transaction("Add note"):
        design.put(note)
    return note.id


def set_note_text(design: Design, note_id: str, text: str) -> None:
    """Replace the text of a note."""
    note = updated(design.snapshot.note(note_id), "The note", text=text)
    with design.transaction("Edit note"):
        design.put(note)


def set_group_title(design: Design, group_id: str, title: str) -> None:
    """Give a group another title, of one line; it may be empty.

    Raises:
        EditError: Where it is too long, or more than one printable line.
    """
    title = title.strip()
    if not title.isprintable():
        raise EditError("The title of a group is one line of printable characters.")
    group = updated(design.snapshot.group(group_id), "The group", title=title)
    called = design.snapshot.group(group_id).title
    with design.transaction(f"Rename {called}" if called else "Rename group"):
        design.put(group)


def set_color(design: Design, ids: Iterable[str], color: str) -> None:
    """Give notes and groups another colour, by its name; nodes, whose colour is their family's, are passed over."""
    placed = design.snapshot.placed
    found = [placed[key] for key in ids if key in placed]
    changed = [updated(one, "It", color=color) for one in found if not isinstance(one, NodeRecord)]
    if not changed:
        raise EditError("Only notes and groups have a colour of their own.", "Select one of them first.")
    with design.transaction("Set colour"):
        design.put(*changed)


def resize(design: Design, record_id: str, x: float, y: float, width: float, height: float) -> None:
    """Give a note or a group another place and size; what lies in a group stays where it is.

    Raises:
        EditError: Where it is a node, or too small.
    """
    record = design.snapshot.at(record_id)
    if isinstance(record, NodeRecord):
        raise EditError(f"The size of {record.name} follows from its ports.")
    changed = updated(record, "It", x=x, y=y, width=width, height=height)
    with design.transaction("Resize"):
        design.put(changed)


def move(design: Design, places: Mapping[str, tuple[float, float]]) -> None:
    """Put nodes, notes and groups at (x, y): their top left corners, in scene pixels."""
    records = [design.snapshot.at(key) for key in places]
    moved = [updated(one, _called(one), x=places[one.id][0], y=places[one.id][1]) for one in records]
    with design.transaction("Move"):
        design.put(*moved)


def shift(design: Design, ids: Iterable[str], dx: float, dy: float) -> None:
    """Move nodes, notes and groups with all that the groups carry; ids of wires are passed over."""
    placed = design.snapshot.placed
    move(design, {key: (placed[key].x + dx, placed[key].y + dy) for key in carried(design.snapshot, ids)})


def group(
    design: Design,
    ids: Iterable[str],
    title: str = "Group",
    color: str = "blue",
    heights: Mapping[str, float] | None = None,
) -> str:
    """Put a frame around nodes, notes and groups, and give its id.

    Args:
        design: The design to change.
        ids: What it goes around; those of wires are passed over.
        title: Shown at its top.
        color: Name of its colour.
        heights: Heights of the cards of nodes, where they are known.

    Raises:
        EditError: Where there is nothing to go around.
    """
    placed = design.snapshot.placed
    chosen = carried(design.snapshot, ids)
    if not chosen:
        raise EditError("There is nothing to group.", "Select the nodes and notes that belong together.")
    frame = frame_around(frame_of(placed[key], heights) for key in chosen)
    blank = GroupRecord(id=FreshIds(placed).next("group"))
    record = updated(blank, "The new group", title=title, color=color, **_sides(frame))
    with design.transaction("Group"):
        design.put(record)
    return record.id


def ungroup(design: Design, *ids: str) -> None:
    """Take groups away; what lies in them stays.

    Raises:
        EditError: Where one is no group.
    """
    gone = [design.snapshot.group(key).id for key in ids]
    with design.transaction("Ungroup"):
        design.remove(*gone)


def fit_group(design: Design, group_id: str, ids: Iterable[str], heights: Mapping[str, float] | None = None) -> None:
    """Put a group around what stands elsewhere now, such as its contents after a layout.

    Args:
        design: The design to change.
        group_id: The group.
        ids: What it goes around, one at least.
        heights: Heights of the cards of nodes, where they are known.
    """
    frame = frame_around(frame_of(design.snapshot.at(key), heights) for key in ids)
    record = updated(design.snapshot.group(group_id), "The group", **_sides(frame))
    with design.transaction("Fit group"):
        design.put(record)


def _sides(frame: Frame) -> dict[str, float]:
    return {"x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height}


def _called(record: Placed) -> str:
    """How messages name it."""
    return record.name if isinstance(record, NodeRecord) else "It"
